import { focusWords } from '../claim/claim.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Fact } from './fact.ts';
import { SAYING } from './word-classes.ts';

/** What can be read at a glance. */
const LONGEST = 280;
const SHORTEST = 40;
/** A sentence that begins so needs the one before it. */
const LEANS =
  /^["\u201c'\u2018(]?(?:It|He|She|They|This|That|These|Those|His|Her|Its|Their|But|And|So|Yet|Or|However|Meanwhile|Instead|Then|There|Such|Both|Neither|Another|Also|Still|Earlier|Later)\b/;
/** `NEW YORK (Wire) — ` before the first words of a report. */
const PLACE_LINE = /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?: \([^)]{2,30}\))?,? ?(?:—|–|--?) /u;
/** A claim that begins so is told in passing: what its sentence reports is something else. */
const IN_PASSING = /^(?:when|after|before|since|while|as|because|although|though|until|whose|who|which|where)\b/i;
const QUOTES = /^["\u201c'\u2018]|^\S+ (?:said|added)\b/;

/**
 * The words for an entry, as they stand in an article: of the sentences that tell it the one that can be read alone,
 * gives the date and who did what, and says what the others say; with the sentence before where it needs that, and where
 * none can be read at a glance, a claim.
 */
export function statementOf(facts: readonly Fact[], date: DateValue | null): string {
  const spread = spreadOf(facts);
  const [best] = facts
    .map((fact) => ({ fact, worth: worthOf(fact, date, spread) }))
    .toSorted((a, b) => b.worth - a.worth);
  const { sentence, leadIn, claim } = best!.fact;
  const whole = LEANS.test(sentence) && !LEANS.test(leadIn) ? leadIn + sentence : sentence;
  const told = [whole, sentence].find((words) => words.length <= LONGEST) ?? longOf(claim.quote, sentence);
  const words = told.replace(PLACE_LINE, '');
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
}

/** Of a sentence too long the claim, where it says enough by itself. */
const longOf = (quote: string, sentence: string): string => (quote.length >= 2 * SHORTEST ? quote : sentence);

/** Whether words can be read without those before them. */
export const standsAlone = (statement: string): boolean => !LEANS.test(statement) && !QUOTES.test(statement);

/** How many of the facts have each word. */
function spreadOf(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { context } of facts) for (const stem of context) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return spread;
}

function worthOf(
  { claim, date, sentence, context, heads, subject, names }: Fact,
  wanted: DateValue | null,
  spread: ReadonlyMap<string, number>,
): number {
  const told = [...context].reduce((sum, stem) => sum + (spread.get(stem)! > 1 ? 1 : 0), 0);
  return (
    (date !== null && date.edtf === wanted?.edtf ? 3 : 0) +
    (claim.dateBasis === 'stated' ? 1 : 0) +
    (sentence.length > LONGEST ? -2 : sentence.length < SHORTEST ? -1 : 0) +
    (LEANS.test(sentence) ? -2 : 0) +
    (QUOTES.test(sentence) ? -1.5 : 0) +
    (heads.has(SAYING) ? -0.5 : 0) +
    (claim.rules.includes('main') ? 0.5 : 0) +
    (IN_PASSING.test(focusWords(claim)) ? -1.5 : 0) +
    (subject !== null ? 0.6 : 0) +
    Math.min(0.9, names.size * 0.3) +
    Math.min(1, claim.figures.length * 0.4) +
    1.5 * (told / Math.max(6, context.size))
  );
}
