import type { Claim, Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { isImplied } from '../claim/relation-rules.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import type { DateValue } from '../time/date-value.ts';
import { IRREGULAR_PAST } from '../time/tense-words.ts';
import { COMMON_WORDS } from '../topic/common-words.ts';
import { normaliseCountries } from '../topic/names.ts';
import { EVENT_CLASSES, THING_CLASSES } from './word-classes.ts';

/** A claim with what it is compared by: its date, and the stems, names and figures of its words. */
export type Fact = {
  readonly claim: Claim;
  readonly article: Article;
  readonly sentence: string;
  /** The sentence before it on the same line, with the space between; empty where there is none. */
  readonly leadIn: string;
  /** Where its sentence stands among the article's. */
  readonly ordinal: number;
  /** The claim's date; null where it is only understood from what is told around it. */
  readonly date: DateValue | null;
  readonly stems: ReadonlySet<string>;
  /** Those among them that tell no kind of event: who, what and where. */
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

/** The facts of an article's claims, in the claims' order. */
export function factsOf(article: Article, claims: readonly Claim[]): Fact[] {
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
      date: isImplied(claim) ? null : claim.date,
      context: stemsOf(normaliseCountries(sentence).split(' ')),
      ...compared(claim),
    };
  });
}

function leadIn(text: string, before: Span, sentence: Span): string {
  const words = text.slice(before.start, sentence.start);
  return words.includes('\n') ? '' : words;
}

function compared({ start, quote, entities, figures, attribution }: Claim): Compared {
  const people = entities.flatMap(({ name, type }) => (type === 'person' ? [normaliseCountries(name)] : []));
  const names = [...entities.map(({ name }) => name), ...attribution.flatMap(({ resolved }) => resolved ?? [])].map(
    normaliseCountries,
  );
  const words = normaliseCountries(quote).split(' ').filter(isTelling);
  return {
    stems: stemsOf(words),
    parts: stemsOf(words.filter((word) => classesOf(word, EVENT_CLASSES, EVENT_STEMS).length === 0)),
    ...eventsOf(normaliseCountries(quote).split(' ')),
    things: new Set(words.flatMap((word) => classesOf(word, THING_CLASSES, THING_STEMS))),
    names: new Set(names),
    people: new Set(people),
    subject: subjectOf(start, entities),
    figures: new Set(
      figures.map(({ value, from, to, unit }) => [value ?? '', from ?? '', to ?? '', unit ?? ''].join(' ')),
    ),
  };
}

const stemsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.filter(isTelling).map(stem));
const isTelling = (word: string): boolean => word.length > 2 && !COMMON_WORDS.has(word);

/** A name so far from the beginning of its clause stands behind the verb. */
const LONGEST_LEAD = 24;
function subjectOf(start: number, entities: readonly Entity[]): string | null {
  const [first] = entities;
  return first && first.type !== 'place' && first.start - start <= LONGEST_LEAD ? normaliseCountries(first.name) : null;
}

type Classes = ReadonlyMap<string, readonly string[]>;
const byStem = (classes: Classes): Classes =>
  new Map([...classes].filter(([word]) => !word.includes('_')).map(([word, names]) => [stem(word), names]));
const EVENT_STEMS = byStem(EVENT_CLASSES);
const THING_STEMS = byStem(THING_CLASSES);

const classesOf = (word: string, classes: Classes, stems: Classes): readonly string[] =>
  classes.get(word) ?? stems.get(stem(word)) ?? [];

/** The kinds of events of each word, and of its verb: the first word in the past or behind an auxiliary. */
function eventsOf(words: readonly string[]): Pick<Fact, 'events' | 'heads'> {
  const classes = words.map((word, index) => classesAt(words, index, word));
  const verb = words.findIndex((word, index) => isVerbAt(words, index, word));
  const behind =
    LIGHT.has(words[verb] ?? '') || classes[verb]?.length === 0 ? classes.slice(verb).flat() : classes[verb];
  return { events: new Set(classes.flat()), heads: new Set(verb < 0 ? classes.flat() : behind) };
}

/** Verbs that say little without what stands behind them. */
const LIGHT = new Set(
  'began begun begin made make took take taken held hold gave give given came come went go got get put opened open had has have do did done kept keep turned turn started start led lead brought bring set announced announce announces said saw seen faced face received receive offered offer'.split(
    ' ',
  ),
);
const AHEAD = /^(?:will|would|to|may|might|could|can|should|must|was|were|been|be|is|are|has|have|had)$/;

const isVerbAt = (words: readonly string[], index: number, word: string): boolean =>
  !AHEAD.test(word) &&
  (IRREGULAR_PAST.has(word) ||
    (word.length > 4 && word.endsWith('ed')) ||
    (AHEAD.test(words[index - 1] ?? '') && !/^(?:the|a|an|not|no|in|on|at)$/.test(word)));

/** A word with one of the three behind it wins over the word alone: `stepped down`, `put it off`. */
function classesAt(words: readonly string[], index: number, word: string): readonly string[] {
  const joined = words
    .slice(index + 1, index + 4)
    .flatMap((next) => EVENT_CLASSES.get(`${word}_${next}`) ?? EVENT_CLASSES.get(`${stem(word)}_${next}`) ?? []);
  if (joined.length > 0) return joined;
  return word.length > 2 ? classesOf(word, EVENT_CLASSES, EVENT_STEMS) : [];
}
