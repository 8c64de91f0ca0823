import { type Claim, focusEntities } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { addDays } from '../time/calendar.ts';
import { toDateValue } from '../time/edtf.ts';
import type { TopicMatcher } from './match-topic.ts';
import { normaliseCountries } from './names.ts';

/** So many sentences tell what an article is about. */
const LEAD_SENTENCES = 4;
/** These take up what the sentence before spoke of. */
const TAKES_UP =
  /^["\u201c'\u2018]?(?:It|He|She|They|Its|His|Her|Their|This|That|These|Those|The (?:company|firm|group|deal|agreement|model|start-?up|capsule|order|plan|move|project|mission))\b/;

/**
 * The claims of an article that belong to an event or a place: those whose sentence, with what its pronouns take up, has
 * one of the topic's names; and, of an article that is about it, those that share a name with such a claim, name nobody, or
 * date something to the last weeks.
 */
export function eventMembers(matcher: TopicMatcher, article: Article): Claim[] {
  const { text, headline, claims } = article;
  if (claims.length === 0 || !matcher.names(`${headline ?? ''}\n${text}`)) return [];
  const sentences = splitSentences(text);
  const beginning = (count: number): string =>
    [headline ?? '', ...sentences.slice(0, count).map((sentence) => slice(text, sentence))].join('\n');
  const isAbout = matcher.isAbout({ lead: beginning(1), beginning: beginning(LEAD_SENTENCES), text });
  const matched = matchSentences(
    sentences.map((sentence) => slice(text, sentence)),
    matcher.names,
  );
  // The lead tells what the headline names.
  if (matched.length > 0 && matcher.names(headline ?? '')) matched[0] = true;
  let at = 0;
  const direct = new Set<Claim>();
  const admitted = claims.filter((claim) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= claim.start) at++;
    while (at > 0 && sentences[at]!.start > claim.start) at--;
    const sentence = slice(text, sentences[at]!);
    if (!matcher.admits(isAbout ? `${headline}\n${sentence}` : sentence)) return false;
    if (matched[at] || matcher.names(claim.attribution.map(({ resolved }) => resolved ?? '').join('\n')))
      direct.add(claim);
    return true;
  });
  if (!isAbout) return admitted.filter((claim) => direct.has(claim));
  const title = ` ${normaliseCountries(headline ?? '')} `;
  const shared = new Set([...direct].flatMap(namesOf));
  for (const name of claims.flatMap(namesOf)) if (title.includes(` ${name} `)) shared.add(name);
  return admitted.filter(
    (claim) =>
      direct.has(claim) ||
      (claim.dateBasis !== 'publication' &&
        (claim.entities.length === 0 || isFresh(claim, article) || namesOf(claim).some((name) => shared.has(name)))),
  );
}

/** What an article about an event dates to the weeks before it came out is part of the story. */
const FRESH_DAYS = 30;

function isFresh({ date, dateBasis }: Claim, { published }: Article): boolean {
  const day = published.edtf ? toDateValue(published.edtf)?.earliest : null;
  if (!day || dateBasis !== 'stated' || date?.precision !== 'day') return false;
  return date.edtf >= addDays(day, -FRESH_DAYS);
}

const namesOf = (claim: Claim): string[] => [
  ...focusEntities(claim).map(({ name }) => normaliseCountries(name)),
  ...claim.attribution.flatMap(({ resolved }) => (resolved ? [normaliseCountries(resolved)] : [])),
];

function matchSentences(sentences: readonly string[], names: (text: string) => boolean): boolean[] {
  const matched: boolean[] = [];
  for (const sentence of sentences)
    matched.push(names(sentence) || (TAKES_UP.test(sentence) && (matched.at(-1) ?? false)));
  return matched;
}
