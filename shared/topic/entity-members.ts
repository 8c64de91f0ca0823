import { type Claim, focusEntities } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { isSubjectless, isVerbForm } from '../claim/grammar/is-subjectless.ts';
import { isEventNoun } from '../claim/grammar/verb-words.ts';
import { splitSentences } from '../text/sentences.ts';
import { covers, type Span } from '../text/span.ts';
import { findMentions, type Mention, namesIn } from './find-mentions.ts';
import type { TopicMatcher } from './match-topic.ts';
import type { Membership } from './membership.ts';
import type { NameForms } from './name-forms.ts';

/**
 * The claims of an article in which a person, an organisation or a thing takes part: its clause names or means it, or
 * goes on with a clause whose subject it is; the headline's own claim too, where that names it. The dated claims of an
 * article whose headline names it are near: they belong where they tell the same fact as a claim that does.
 */
export function entityMembers(forms: NameForms, matcher: TopicMatcher, article: Article): Membership {
  const { text, headline, claims } = article;
  const isHeadlined = namesIn(headline ?? '', forms).length > 0;
  if (claims.length === 0 || (!isHeadlined && namesIn(text, forms).length === 0)) return { core: [], near: [] };
  const sentences = splitSentences(text);
  const mentions = findMentions(forms, article, sentences);
  const placed = placeClaims(claims, sentences).filter(({ claim, sentence }) =>
    matcher.admits(sentence ? `${headline ?? ''}\n${text.slice(sentence.start, sentence.end)}` : claim.quote),
  );
  const taking = takingPart(text, placed, {
    mentions: (forms.kind === 'person' ? mentions.filter(actsIn(text)) : mentions).filter(
      ({ start }) =>
        !COMPARED.test(text.slice(Math.max(0, start - 5), start)) &&
        !RELATED.test(text.slice(Math.max(0, start - RELATED_UNITS), start)),
    ),
    isTopic: (name) => namesIn(name, forms).length > 0,
  });
  const known = new Set(placed.flatMap(({ claim }) => (taking.has(claim) ? namesOf(claim) : [])));
  const titles = new Set(placed.filter((each) => isTitle(each.claim, each.sentence, article)));
  const lead = placed.find((each) => !titles.has(each))?.sentence;
  const isSubject = isHeadSubject(headline ?? '', forms);
  // A thing does not act: what is dated in an article about it is its story, unless it names others.
  const isItsStory = ({ claim, sentence }: Placed): boolean =>
    forms.kind === 'thing' &&
    isDay(claim) &&
    ((isHeadlined && sentence === lead) || (isSubject && namesOf(claim).every((name) => known.has(name))));
  const inText = new Set(placed.filter((each) => !titles.has(each) && (taking.has(each.claim) || isItsStory(each))));
  const days = new Set([...inText].map(({ claim }) => claim.date?.edtf));
  // What the text tells of the same day it tells more fully.
  const isNews = (each: Placed): boolean =>
    titles.has(each) && (isHeadlined || taking.has(each.claim)) && !days.has(each.claim.date?.edtf);
  const core = placed.filter((each) => inText.has(each) || isNews(each));
  const inCore = new Set(core);
  const near = isHeadlined
    ? placed.filter((each) => !inCore.has(each) && each.claim.dateBasis === 'stated' && !titles.has(each))
    : [];
  return { core: core.map(({ claim }) => claim), near: near.map(({ claim }) => claim) };
}

const isDay = ({ dateBasis, date, rules }: Claim): boolean =>
  dateBasis === 'stated' && date?.precision === 'day' && rules.includes('main');

const namesOf = (claim: Claim): string[] =>
  focusEntities(claim).flatMap(({ name, type }) => (type === 'place' ? [] : [name]));

/** Whether a headline tells what the topic did or met: it begins with it. */
const isHeadSubject = (headline: string, forms: NameForms): boolean => {
  const [first] = namesIn(headline, forms);
  return first !== undefined && headline.slice(0, first.start).split(/\s+/).length <= 4;
};

/** Who is only compared with takes no part: `more orders than Airbus`. */
const COMPARED = /\bthan $/;

/** Nor who only stands in a relation to somebody: `EADS, the parent company of Airbus, won`. */
const RELATED =
  /\b(?:parent|owner|rival|subsidiary|supplier|competitor|partner|customer|shareholder|maker|unit)(?: (?:company|firm|group))? of (?:the )?(?:[\p{L}-]+ ){0,2}$/u;
const RELATED_UNITS = 60;

type Placed = { readonly claim: Claim; readonly sentence: Span | null };

function placeClaims(claims: readonly Claim[], sentences: readonly Span[]): Placed[] {
  let at = 0;
  return claims.map((claim) => {
    if (claim.field === 'headline') return { claim, sentence: null };
    while (at < sentences.length - 1 && sentences[at]!.end <= claim.start) at++;
    while (at > 0 && sentences[at]!.start > claim.start) at--;
    return { claim, sentence: sentences[at] ?? null };
  });
}

/** The headline, also where it is the text's first line. */
const isTitle = (claim: Claim, sentence: Span | null, { headline, text }: Article): boolean =>
  claim.field === 'headline' ||
  (sentence !== null && headline !== null && text.startsWith(headline) && claim.start < headline.length);

type Taking = { readonly mentions: readonly Mention[]; readonly isTopic: (name: string) => boolean };

function takingPart(text: string, placed: readonly Placed[], { mentions, isTopic }: Taking): ReadonlySet<Claim> {
  const taking = new Set<Claim>();
  const led = new Set<Claim>();
  placed.forEach(({ claim, sentence }, index) => {
    const inside = mentionsIn(mentions, claim.focus);
    const before = placed[index - 1];
    const goesOn =
      before !== undefined &&
      before.sentence === sentence &&
      led.has(before.claim) &&
      before.claim.focus.end <= claim.focus.start &&
      isSubjectless(claim);
    const isSpeaking = claim.attribution.some(({ resolved }) => resolved !== null && isTopic(resolved));
    const isRelative = claim.rules.includes('relative') && followsMention(text, mentions, claim.focus);
    const isOfSubject = sentence !== null && isLed(text, sentence, mentionsIn(mentions, sentence));
    if (inside.some((mention) => mention.isTopic) || goesOn || isRelative || isSpeaking || isOfSubject)
      taking.add(claim);
    if (goesOn || isRelative || isLed(text, claim.focus, inside)) led.add(claim);
  });
  return taking;
}

/** The mentions that a claim covers, of mentions in the order of the text. */
function mentionsIn(mentions: readonly Mention[], claim: Span): Mention[] {
  let [from, to] = [0, mentions.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (mentions[middle]!.start < claim.start) from = middle + 1;
    else to = middle;
  }
  const found: Mention[] = [];
  for (let at = from; at < mentions.length && mentions[at]!.start < claim.end; at++)
    if (covers(claim, mentions[at]!)) found.push(mentions[at]!);
  return found;
}

/** What follows `her` where it is `her company`, not `arrested her on Monday`. */
const OWNED =
  /^ (?!(?:on|in|at|to|for|from|with|by|and|or|as|after|before|when|while|that|of|over|into|last|this|yesterday|today)\b)\p{L}/u;

/** `his company sold 14 million`: the company did. `his resignation`, `Venn's arrest`: that is the person's own. */
const actsIn =
  (text: string) =>
  ({ start, end }: Mention): boolean => {
    const behind = text.slice(end, end + 48);
    const isPossessive =
      /^['’]s? /.test(behind) || (/^(?:his|her)$/i.test(text.slice(start, end)) && OWNED.test(behind));
    return !isPossessive || behind.split(/[^\p{L}]+/u, 5).some((word) => isEventNoun(word.toLowerCase()));
  };

/** Whether the topic is the subject: it is named first, and no verb stands before it. */
function isLed(text: string, { start }: Span, inside: readonly Mention[]): boolean {
  const [first] = inside;
  if (!first?.isTopic) return false;
  return !text
    .slice(start, first.start)
    .split(/[^\p{L}]+/u)
    .some((word) => isVerbForm(word));
}

/** `Jobs, who had led …`: the noun right before a relative clause. */
const followsMention = (text: string, mentions: readonly Mention[], claim: Span): boolean =>
  mentions.some(({ end, isTopic }) => isTopic && end <= claim.start && /^,? ?$/.test(text.slice(end, claim.start)));
