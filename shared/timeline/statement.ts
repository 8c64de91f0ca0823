import { focusWords } from '../claim/claim.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Fact } from './fact.ts';
import { isEvent, isReport } from './founding.ts';
import { whoIsMeant } from './meant.ts';
import { isSpoken, joined, leans, readable } from './readable.ts';
import { seriesOf } from './series.ts';
import { SAYING } from './word-classes.ts';

/** What can be read at a glance. */
const LONGEST = 280;
const SHORTEST = 40;
/** A claim that begins so is told in passing: what its sentence reports is something else. */
const IN_PASSING = /^(?:when|after|before|since|while|as|because|although|though|until|whose|who|which|where)\b/i;
const QUOTES = /^["\u201c'\u2018]|^\S+ (?:said|added)\b/;

/** Of a count that went on its last is told. */
const LAST_COUNT = 4;

/** How well a telling serves as the words of an entry, best first. */
export type Telling = { readonly words: string; readonly worth: number; readonly isAlone: boolean };

/**
 * What the words of an entry can be, the best first: sentences that tell it, as they stand in an article but for what
 * pages set before them. Best is what can be read alone, reports the fact itself, gives the date and who did what, and
 * says what the others say.
 */
export function tellingsOf(facts: readonly Fact[], date: DateValue | null): readonly Telling[] {
  const lastCounts = new Set(seriesOf(facts, new Map()).flatMap(({ points }) => points.at(-1)!.claimIds));
  const spread = { words: spreadOf(facts, 'context'), heads: spreadOf(facts, 'heads'), facts: facts.length };
  return facts
    .map((fact) => {
      const words = wordsOf(fact);
      const isAlone = standsAlone(words) || (whoIsMeant(words, fact) !== null && !isSpoken(words));
      const worth = worthOf(fact, date, spread) + (lastCounts.has(fact.claim.id) ? LAST_COUNT : 0);
      return { words, isAlone, worth };
    })
    .toSorted((a, b) => b.worth - a.worth);
}

/** The sentence of a fact, with the one before it where it needs that; where that is too long, its claim. */
function wordsOf(fact: Fact): string {
  const { sentence, leadIn, claim, article } = fact;
  const own = readable(ownPart(joined(sentence, article.text), focusWords(claim)) ?? sentence);
  const whole =
    leans(own) && whoIsMeant(own, fact) === null && leadIn && !leans(leadIn) ? readable(leadIn + sentence) : own;
  const told = [whole, own].find((words) => words.length <= LONGEST) ?? longOf(readable(claim.quote), own);
  return told.length <= LONGEST ? told : `${told.slice(0, told.lastIndexOf(' ', LONGEST))} …`;
}

/** Of texts joined without a stop that in which the fact stands. */
function ownPart(parts: readonly string[], focus: string): string | undefined {
  return parts.find((part) => part.length >= SHORTEST && part.includes(focus.slice(-TAIL_UNITS)));
}
const TAIL_UNITS = 20;

/** Of a sentence too long the claim, where it says enough by itself. */
const longOf = (quote: string, sentence: string): string => (quote.length >= 2 * SHORTEST ? quote : sentence);

/** Whether words can be read without those before them. */
export const standsAlone = (statement: string): boolean =>
  !leans(statement) && !QUOTES.test(statement) && !isSpoken(statement);

/** Of some facts how many have each word, and each kind of event as their verb. */
type Spread = {
  readonly words: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, number>;
  readonly facts: number;
};

function spreadOf(facts: readonly Fact[], of: 'context' | 'heads'): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const fact of facts) for (const word of fact[of]) spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
}

/** `On 8 May …` for an entry of April: what its sentence is about is of another day. */
const opensElsewhere = ({ claim, article }: Fact, wanted: DateValue | null): boolean =>
  claim.field === 'text' &&
  article.timexes.some(
    ({ type, start, edtf, earliest, latest }) =>
      type === 'DATE' &&
      start >= claim.start &&
      start < claim.start + OPENING_UNITS &&
      edtf !== undefined &&
      edtf !== wanted?.edtf &&
      earliest === latest &&
      earliest != null,
  );
const OPENING_UNITS = 16;

function worthOf(fact: Fact, wanted: DateValue | null, spread: Spread): number {
  const { claim, date, sentence, article, context, heads, subject, names } = fact;
  const told = [...context].reduce((sum, stem) => sum + (spread.words.get(stem)! > 1 ? 1 : 0), 0);
  const words = wordsOf(fact);
  return (
    (date !== null && date.edtf === wanted?.edtf ? 3 : 0) +
    (isEvent(fact) && isReport(fact) ? 2 : 0) +
    (claim.dateBasis === 'stated' ? 1 : 0) +
    (words.endsWith('…') ? -2 : words.length < SHORTEST ? -1 : 0) +
    (joined(sentence, article.text).length > 1 ? -1 : 0) +
    (leans(words) ? -2 : 0) +
    (opensElsewhere(fact, wanted) ? -2.5 : 0) +
    (QUOTES.test(words) ? -1.5 : 0) +
    (heads.has(SAYING) ? -0.5 : 0) +
    (claim.rules.includes('main') ? 0.5 : 0) +
    (IN_PASSING.test(focusWords(claim)) ? -1.5 : 0) +
    (subject !== null ? 0.6 : 0) +
    Math.min(0.9, names.size * 0.3) +
    Math.min(1, claim.figures.length * 0.4) +
    1.5 * (told / Math.max(6, context.size)) +
    2 * (Math.max(0, ...[...heads].map((head) => spread.heads.get(head)! - 1)) / spread.facts)
  );
}
