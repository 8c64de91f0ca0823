import { type Claim, focusEntities, focusWords } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { addDays } from '../time/calendar.ts';
import { toDateValue } from '../time/edtf.ts';
import type { EventForms, Telling } from './event-forms.ts';
import { calledAlso, isDisaster } from './happenings.ts';
import type { TopicMatcher } from './match-topic.ts';
import { normaliseCountries } from './names.ts';

/** An article that is about an event names it in its headline or in so many sentences, */
const LEAD_SENTENCES = 2;
/** or names its parties there and says within so many what happened. */
const BEGINNING_SENTENCES = 8;
/** These take up what the sentence before spoke of. */
const TAKES_UP =
  /^["\u201c'\u2018]?(?:It|He|She|They|Its|His|Her|Their|This|That|These|Those|The (?:company|firm|group|deal|agreement|model|start-?up|capsule|order|plan|move|project|mission))\b/;

/**
 * The claims of an article that belong to an event: those whose sentence names it, means it (`the deal`) or takes up one
 * that does; and, of an article that is about it, those that share a name with such a claim, or date to the last weeks what
 * is no other event.
 */
export function eventMembers(forms: EventForms, matcher: TopicMatcher, article: Article): Claim[] {
  const { text, headline, claims } = article;
  if (claims.length === 0) return [];
  const spans = splitSentences(text);
  const told = readTellings(
    forms,
    headline ?? '',
    spans.map((span) => slice(text, span)),
  );
  let at = 0;
  const direct = new Set<Claim>();
  const admitted = claims.filter((claim) => {
    while (at < spans.length - 1 && spans[at]!.end <= claim.start) at++;
    while (at > 0 && spans[at]!.start > claim.start) at--;
    const sentence = slice(text, spans[at]!);
    if (!matcher.admits(told.isAbout ? `${headline}\n${sentence}` : sentence)) return false;
    if (told.belongs[at]) direct.add(claim);
    return told.belongs[at] || told.tellings[at] !== 'another';
  });
  if (!told.isAbout) return admitted.filter((claim) => direct.has(claim));
  const title = ` ${normaliseCountries(headline ?? '')} `;
  const shared = new Set([...direct].flatMap(namesOf));
  for (const name of claims.flatMap(namesOf)) if (title.includes(` ${name} `)) shared.add(name);
  const isShared = (claim: Claim): boolean => namesOf(claim).some((name) => shared.has(name));
  return admitted.filter(
    (claim) =>
      direct.has(claim) ||
      (claim.dateBasis !== 'publication' &&
        ((isShared(claim) && !looksBack(claim, article)) || (isFresh(claim, article) && !isAnother(forms, claim)))),
  );
}

type Told = {
  readonly isAbout: boolean;
  readonly belongs: readonly boolean[];
  readonly tellings: readonly Telling[];
};

/** Whether an article is about an event, and which of its sentences tell of it. */
function readTellings(forms: EventForms, headline: string, sentences: readonly string[]): Told {
  const tellings = sentences.map(forms.tellingOf);
  const title = forms.tellingOf(headline);
  const isAbout = isAboutEvent(forms, [headline, ...sentences], [title, ...tellings]);
  const belongs: boolean[] = [];
  // `The deal` is the one that was told last.
  let isMeant = isAbout;
  for (const [index, telling] of tellings.entries()) {
    const isNamed = telling === 'named' || (isAbout && telling === 'partly');
    if (isNamed || telling === 'another') isMeant = isNamed;
    const goesOn = TAKES_UP.test(sentences[index]!) && (belongs[index - 1] ?? false);
    belongs.push(isNamed || (telling === 'meant' && isMeant) || goesOn);
  }
  // The lead tells what the headline names.
  if (belongs.length > 0 && (title === 'named' || (isAbout && title === 'partly'))) belongs[0] = true;
  return { isAbout, belongs, tellings };
}

/** Whether an article begins with an event, or with its parties and goes on with what happened; its headline comes first. */
function isAboutEvent(forms: EventForms, lines: readonly string[], tellings: readonly Telling[]): boolean {
  const lead = tellings.slice(0, 1 + LEAD_SENTENCES);
  if (lead.includes('named')) return true;
  if (lead.includes('partly') && forms.hasParties(lines.join('\n'))) return true;
  const isTold = tellings
    .slice(0, 1 + BEGINNING_SENTENCES)
    .some((telling) => telling !== null && telling !== 'another');
  return isTold && forms.hasParties(lines.slice(0, 1 + LEAD_SENTENCES).join('\n'));
}

/** What an article about an event dates to the weeks before it came out is part of the story. */
const FRESH_DAYS = 30;

function isFresh({ date, dateBasis, status, entities }: Claim, { published }: Article): boolean {
  const isNobodys = entities.length === 0;
  if (date === null) return isNobodys;
  const day = published.edtf ? toDateValue(published.edtf)?.earliest : null;
  if (!day || dateBasis !== 'stated') return false;
  const isDay = date.precision === 'day' && date.edtf >= addDays(day, -FRESH_DAYS);
  return isDay || (isNobodys && status === 'planned');
}

/** What those who take part did longer ago than that is their own story. */
const STORY_DAYS = 365;

function looksBack({ date }: Claim, { published }: Article): boolean {
  const day = published.edtf ? toDateValue(published.edtf)?.earliest : null;
  return Boolean(day && date?.latest && date.latest < addDays(day, -STORY_DAYS));
}

/** `A storm closed the airport`, `Veltria held an election`: another event, of which the same article tells. */
const TOLD = /\b[Aa]n? ([\p{Ll}-]+(?: [\p{Ll}-]+){0,2})/gu;

function isAnother({ kin }: EventForms, claim: Claim): boolean {
  const nouns = [...focusWords(claim).matchAll(TOLD)].flatMap(([, words]) => words!.split(' '));
  return nouns.some(
    (noun) =>
      (isDisaster(noun) || /^(?:election|referendum)$/.test(noun)) &&
      !kin.some((each) => calledAlso(each).includes(noun)),
  );
}

const namesOf = (claim: Claim): string[] => [
  ...focusEntities(claim).map(({ name }) => normaliseCountries(name)),
  ...claim.attribution.flatMap(({ resolved }) => (resolved ? [normaliseCountries(resolved)] : [])),
];
