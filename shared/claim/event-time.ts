import type { TaggedToken } from '../text/part-of-speech.ts';
import { covers } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Timex } from '../time/timex.ts';
import type { Clause } from './clauses.ts';

/** A date of a clause, with the expression it was read from. */
export type EventTime = { readonly date: DateValue; readonly timex: Timex };

/** These set a figure or an event beside another time: they do not date what the clause tells. */
const COMPARED =
  /\b(?:than|compared (?:with|to)|versus|against|up from|down from|as of|unlike|over the same)\s(?:in |for |the |a |an |that of )?$/i;
const SAME_PERIOD = /\b(?:same|year-ago|year-earlier|corresponding)\b/i;

/** The date of a timex that can stand on a timeline; null for durations, sets and vague references. */
export function dateOfTimex({ type, edtf, earliest, latest, precision }: Timex): DateValue | null {
  if (!edtf || !precision || (type !== 'DATE' && type !== 'TIME')) return null;
  return { edtf, earliest: earliest ?? null, latest: latest ?? null, precision };
}

/** Which of the times in a clause dates its event; `inner`: clauses inside it that keep their own. */
export function findEventTime(
  text: string,
  clause: Clause,
  {
    timexes,
    inner,
    tokens,
  }: { readonly timexes: readonly Timex[]; readonly inner: readonly Clause[]; readonly tokens: readonly TaggedToken[] },
): EventTime | null {
  const own = timexes.filter((timex) => covers(clause, timex) && !inner.some((nested) => covers(nested, timex)));
  const usable = own.flatMap((timex) => {
    const date = dateOfTimex(timex);
    return date && !isCompared(text, timex) ? [{ date, timex }] : [];
  });
  const narrow = usable.filter(
    ({ date }) => !usable.some((other) => other.date !== date && isWithin(other.date, date)),
  );
  const verbEnd = clause.verb ? tokens[clause.verb.last - 1]!.end : clause.start;
  const [best] = narrow.toSorted((a, b) => distance(text, verbEnd, a.timex) - distance(text, verbEnd, b.timex));
  return best ?? null;
}

const isCompared = (text: string, { start, text: words }: Timex): boolean =>
  COMPARED.test(text.slice(Math.max(0, start - 40), start)) ||
  SAME_PERIOD.test(words) ||
  SAME_PERIOD.test(text.slice(Math.max(0, start - 16), start));

/** Whether a date lies in a wider one. */
export const isWithin = (inner: DateValue, outer: DateValue): boolean =>
  inner.edtf !== outer.edtf &&
  inner.earliest !== null &&
  inner.latest !== null &&
  (outer.earliest === null || outer.earliest <= inner.earliest) &&
  (outer.latest === null || inner.latest <= outer.latest);

/** A possessive (`last year's budget`) belongs to its noun; what follows the verb is nearer than what leads it in. */
function distance(text: string, verbEnd: number, { start, end }: Timex): number {
  const possessive = /^['\u2019]s\b/.test(text.slice(end, end + 3)) ? 1000 : 0;
  // `its results for the fourth quarter on 26 February`: a period that a noun is of or for.
  const ofNoun = /\b(?:for|of)\s(?:the |its |their )?(?:\w+ )?$/i.test(text.slice(Math.max(0, start - 24), start))
    ? 400
    : 0;
  return possessive + ofNoun + (start >= verbEnd ? start - verbEnd : (verbEnd - end) * 0.8 + 10);
}
