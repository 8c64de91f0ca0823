import type { TaggedToken } from '../../text/part-of-speech.ts';
import { spansIn } from '../../text/sorted-spans.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../claim.ts';
import type { Clause } from '../grammar/clauses.ts';
import { lower, type Range } from '../grammar/source-phrase.ts';
import { canSpeak } from '../grammar/speakers.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { type Discourse, followDiscourse, type SentenceReading } from './discourse.ts';
import { headOf, isDocument, type Meant, nameAt, namedWithin, resolveSource } from './resolve-source.ts';
import type { Saying } from './saying.ts';
import { findSayings } from './sayings.ts';

/** The sources of each clause, outermost first; the clause and the verb by which it is said, where it has one. */
export type Sourced = {
  readonly chains: readonly (readonly Attribution[])[];
  readonly saidBy: readonly (number | null)[];
  readonly reportedBy: readonly (VerbGroup | null)[];
  /** For each clause, the quotation that holds it and that no word of the sentence outside gives to somebody. */
  readonly quotedIn: readonly (Span | null)[];
  /** Whom the sentence gives its quotations to. */
  readonly quotes: readonly Quote[];
  readonly discourse: Discourse;
};

/** A quotation, and whose words it is. */
export type Quote = { readonly quotation: Span; readonly by: Attribution };

/** A saying with whom it means; null where the words hide who. */
type Sourcing = Saying & { readonly by: Attribution | null };

/** Who says each clause of a sentence (PARC 3.0: source, cue, content). No source means that the publisher speaks. */
export function attributeClauses(reading: SentenceReading, before: Discourse): Sourced {
  const { clauses, tokens } = reading;
  const near = quotationsNear(reading);
  const quotation = tokens.map((token) => near.findIndex((each) => each.start <= token.start && token.end <= each.end));
  const groups = [...new Set(clauses.flatMap(({ verbs }) => verbs))].filter((group) => !isAttributive(tokens, group));
  const sayings = resolveAll(reading, findSayings({ tokens, clauses, groups, quotation }), before);
  const chains = clauses.map((clause) => chainOf(clause, sayings));
  const isOutside = ({ at }: Saying, number: number): boolean => quotation[at] !== number;
  return {
    chains: chains.map((chain) => withoutRepeats(chain.flatMap(({ by }) => by ?? []))),
    saidBy: chains.map((chain, index) => clauseOf(clauses, chain.at(-1), index)),
    reportedBy: chains.map((chain) => chain.at(-1)?.verb ?? null),
    quotedIn: clauses.map((clause, index) => {
      const number = quotationOf(clause, tokens, quotation);
      // `an artist who "changed it all"`: words in quotation marks, not a quotation by itself.
      const isInserted = number >= 0 && near[number]!.start > tokens[0]!.start;
      return number < 0 || isInserted || chains[index]!.some((saying) => isOutside(saying, number))
        ? null
        : near[number]!;
    }),
    quotes: near.flatMap((each, number) => {
      const saying = sayings.find(
        (one) =>
          isOutside(one, number) &&
          one.contents.some(({ first, last }) => quotation.slice(first, last).includes(number)),
      );
      return saying?.by ? [{ quotation: each, by: saying.by }] : [];
    }),
    discourse: followDiscourse(reading, sayings.findLast(({ by }) => by !== null)?.by ?? null, before),
  };
}

/** `newly appointed chairman`: a participle before its noun is no verb of the sentence. */
const isAttributive = (tokens: readonly TaggedToken[], { isBarePast, first, last }: VerbGroup): boolean =>
  isBarePast &&
  /^(?:DET|ADJ|ADV)$/.test(tokens[first - 1]?.pos ?? '') &&
  /(?:ly|ed|^the|^an?)$/i.test(tokens[first - 1]!.text) &&
  tokens[last]?.pos === 'NOUN';

const quotationsNear = ({ tokens, quotations }: SentenceReading): readonly Span[] =>
  spansIn(quotations, { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 });

/** The number of the quotation that all words of a clause stand in, or -1. */
function quotationOf({ first, last }: Clause, tokens: readonly TaggedToken[], quotation: readonly number[]): number {
  const numbers = new Set(
    tokens.slice(first, last).flatMap(({ pos }, at) => (pos === 'PUNCT' ? [] : [quotation[first + at]!])),
  );
  return numbers.size === 1 ? [...numbers][0]! : -1;
}

/** Nobody hands a word on so often; a text that repeats `he said that` must not cost the square of it. */
const MOST_HOLDING = 8;

/** The sayings that hold a clause, outermost first; of very many the last. */
function chainOf(clause: Clause, sayings: readonly Sourcing[]): Sourcing[] {
  const place = clause.verb?.first ?? clause.first;
  const holding = sayings.filter(({ contents }) => isWithin(contents, place)).slice(-MOST_HOLDING);
  const depth = ({ at }: Sourcing): number =>
    holding.filter((other) => other.at !== at && isWithin(other.contents, at)).length;
  return holding.toSorted((a, b) => depth(a) - depth(b) || a.at - b.at);
}

const isWithin = (contents: readonly Range[], place: number): boolean =>
  contents.some(({ first, last }) => first <= place && place < last);

/** `Ann Lee said she hoped`: one source, once. */
const withoutRepeats = (chain: readonly Attribution[]): Attribution[] =>
  chain.filter(({ resolved, source }, at) => {
    const outer = chain[at - 1];
    return !outer || (resolved ?? source) !== (outer.resolved ?? outer.source);
  });

function clauseOf(clauses: readonly Clause[], saying: Saying | undefined, own: number): number | null {
  if (!saying) return null;
  const index = clauses.findIndex(({ first, last }) => first <= saying.at && saying.at < last);
  return index < 0 || index === own ? null : index;
}

/** The sayings of those who can say something, each with whom it means; the words may hide who. */
function resolveAll(reading: SentenceReading, sayings: readonly Saying[], before: Discourse): Sourcing[] {
  const resolved: Sourcing[] = [];
  for (const saying of sayings) {
    const holder = resolved.findLast(({ contents }) => isWithin(contents, saying.at))?.by ?? null;
    if (!saying.source) resolved.push({ ...saying, by: null });
    else if (isTold(reading, saying))
      resolved.push({
        ...saying,
        by: attributionOf(reading, saying, resolveSource(reading, saying.source, { before, holder })),
      });
  }
  return resolved;
}

const attributionOf = (reading: SentenceReading, { source, cue }: Saying, meant: Meant): Attribution => ({
  source: wordsOf(reading, source!.phrase),
  cue: wordsOf(reading, cue),
  ...meant,
});

/** Whether a source is one that says things: `the ministry shows`, `a study suggests`; not `much oil`, `All this suggests`. */
function isTold(reading: SentenceReading, { source, verb }: Saying): boolean {
  const { phrase } = source!;
  const head = headOf(reading, phrase);
  const token = reading.tokens[head]!;
  // `according to taste`
  if (verb === null) return !MEASURES.test(token.lemma);
  if (token.pos === 'PROPN' || isDocument(token) || nameAt(reading, phrase, head) !== null) return true;
  if (source!.apposition && namedWithin(reading, source!.apposition).length > 0) return true;
  const speaks = canSpeak(lower(token), token.lemma);
  // `It feels like a dream`
  if (lower(token) === 'it' && verb.lemma === 'feel') return false;
  const isAlone = phrase.last - phrase.first === 1 && /^\p{Lu}/u.test(token.text);
  if (
    speaks === 'surely' ||
    (isAlone && speaks !== 'hardly' && token.pos !== 'PRON') ||
    UNNAMED.test(lower(token)) ||
    token.pos === 'NUM'
  )
    return true;
  if (speaks === 'hardly' && reading.tokens[phrase.first]!.pos !== 'DET') return false;
  return speaks !== 'never' && !SHOWING.has(verb.lemma);
}

/** By these things speak as well as people do. */
const SHOWING = new Set(
  'show suggest indicate find reveal mean call hold feel see add explain emphasise emphasize hint signal describe underline underscore reaffirm remind teach determine decide rule'.split(
    ' ',
  ),
);

/** What something is done according to, which says nothing. */
const MEASURES = /(?:ness|ity|size|taste|preference|need|age|type|weight|height|custom|tradition|order|season)$/;

/** Words that stand for people, and shares of them: `some`, `85% of parents`. */
const UNNAMED =
  /^(?:he|she|it|they|who|we|i|you|some|many|most|few|fewer|others?|another|one|both|several|those|%|percent|per|majority|half|third|quarter)$/;

const wordsOf = ({ text, tokens }: SentenceReading, { first, last }: Range): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);
