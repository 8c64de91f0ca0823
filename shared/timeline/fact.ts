import { type Claim, type Entity, focusEntities, focusWords } from '../claim/claim.ts';
import { isImplied } from '../claim/dating/relation-rules.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import type { DateValue } from '../time/date-value.ts';
import { COMMON_WORDS } from '../topic/common-words.ts';
import { normaliseCountries } from '../topic/names.ts';
import { eventsOf, isEventWord, thingsOf } from './word-kinds.ts';

/** A claim with what it is compared by: its date, and the stems, names and figures of its words. */
export type Fact = {
  readonly claim: Claim;
  readonly article: Article;
  readonly sentence: string;
  /** The sentence before it on the same line, with the space between; empty where there is none. */
  readonly leadIn: string;
  /** Where its sentence stands among the article's. */
  readonly ordinal: number;
  /** The claim's date, else that of its saying; null where it is hardly more than guessed from what is told around it. */
  readonly date: DateValue | null;
  readonly stems: ReadonlySet<string>;
  /** Those among them that tell no kind of event, and their kinds: who, what and where. */
  readonly parts: ReadonlySet<string>;
  /** Those of its whole sentence. */
  readonly context: ReadonlySet<string>;
  /** Kinds of events that its words tell. */
  readonly events: ReadonlySet<string>;
  /** The kind of its verb; where that says little, of the words that it leads in. */
  readonly heads: ReadonlySet<string>;
  /** Kinds of who and what takes part. */
  readonly things: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Who is named before the verb; null where nobody is. */
  readonly subject: string | null;
  readonly figures: ReadonlySet<string>;
};
type Compared = Pick<
  Fact,
  'stems' | 'parts' | 'events' | 'heads' | 'things' | 'names' | 'people' | 'subject' | 'figures'
>;

/** A date that is only understood from what is told around it counts from this confidence on. */
const LEAST_IMPLIED = 0.5;

/** Claims never change, and an upload rebuilds every topic that shares one: what was read of it is kept as long as it is. */
const READ = new WeakMap<Claim, Fact>();

/** The facts of an article's claims, in the claims' order. */
export function factsOf(article: Article, claims: readonly Claim[]): Fact[] {
  const unread = claims.filter((claim) => !READ.has(claim));
  if (unread.length > 0) for (const fact of readFacts(article, unread)) READ.set(fact.claim, fact);
  return claims.map((claim) => READ.get(claim)!);
}

function readFacts(article: Article, claims: readonly Claim[]): Fact[] {
  const sentences = splitSentences(article.text);
  let at = 0;
  return claims.map((claim) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= claim.start) at++;
    while (at > 0 && sentences[at]!.start > claim.start) at--;
    const sentence = claim.field === 'text' && sentences[at] ? slice(article.text, sentences[at]!) : claim.quote;
    return {
      claim,
      article,
      sentence,
      leadIn: at > 0 && claim.field === 'text' ? leadIn(article.text, sentences[at - 1]!, sentences[at]!) : '',
      ordinal: at,
      date: dateOf(claim),
      context: stemsOf(normaliseCountries(sentence).split(' ')),
      ...compared(claim, sentence),
    };
  });
}

/** The claim's own date; of what has none, the day on which somebody known said or promised it. */
function dateOf(claim: Claim): DateValue | null {
  const { date, saidOn, attribution } = claim;
  if (date) return isImplied(claim) && claim.confidence.date < LEAST_IMPLIED ? null : date;
  return attribution.some(({ resolved }) => resolved !== null) ? saidOn : null;
}

function leadIn(text: string, before: Span, sentence: Span): string {
  const words = text.slice(before.start, sentence.start);
  return words.includes('\n') ? '' : words;
}

/** A clause without a subject is about what stands right before it: `the plane, which crashed on 10 February`. */
const FOLLOWS = /^(?:who|which|that|whose|where|and|but)\b/;
const WORDS_BEFORE = 6;

/** The words of a claim, with those that it follows on. */
function wordsOf(claim: Claim, sentence: string): { readonly own: string[]; readonly all: string[] } {
  const quote = focusWords(claim);
  const own = mainWords(normaliseCountries(quote).split(' '));
  const at = FOLLOWS.test(quote) ? sentence.indexOf(quote) : -1;
  const before = at > 0 ? normaliseCountries(sentence.slice(0, at)).split(' ').slice(-WORDS_BEFORE) : [];
  return { own, all: [...before, ...own] };
}

/** What an adverbial sets beside the event is another: `received a signal 40 minutes after the launch`. */
const BESIDE = new Set(['after', 'before', 'following', 'since', 'despite', 'amid', 'because']);
function mainWords(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 3 && BESIDE.has(word));
  return at < 0 ? [...words] : words.slice(0, at);
}

function compared(claim: Claim, sentence: string): Compared {
  const { focus, figures, attribution } = claim;
  const entities = focusEntities(claim);
  const people = entities.flatMap(({ name, type }) => (type === 'person' ? [normaliseCountries(name)] : []));
  const names = [...entities.map(({ name }) => name), ...attribution.flatMap(({ resolved }) => resolved ?? [])].map(
    normaliseCountries,
  );
  const { own, all } = wordsOf(claim, sentence);
  const things = all.filter(isTelling).flatMap(thingsOf);
  return {
    stems: stemsOf(all),
    parts: new Set([...stemsOf(all.filter((word) => !isEventWord(word))), ...things]),
    ...eventsOf(own),
    things: new Set(things),
    names: new Set(names),
    people: new Set(people),
    subject: subjectOf(focus.start, entities),
    figures: new Set(
      figures.map(({ value, from, to, unit }) => [value ?? '', from ?? '', to ?? '', unit ?? ''].join(' ')),
    ),
  };
}

/** The telling words of a text, as facts are compared by. */
export const stemsOfText = (text: string): ReadonlySet<string> => stemsOf(normaliseCountries(text).split(' '));

const stemsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.filter(isTelling).map(stem));
const isTelling = (word: string): boolean => word.length > 2 && !COMMON_WORDS.has(word);

/** A name so far from the beginning of its clause stands behind the verb. */
const LONGEST_LEAD = 24;
function subjectOf(start: number, entities: readonly Entity[]): string | null {
  const [first] = entities;
  return first && first.type !== 'place' && first.start - start <= LONGEST_LEAD ? normaliseCountries(first.name) : null;
}
