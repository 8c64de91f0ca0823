import type { TaggedToken } from '../text/part-of-speech.ts';
import { covers } from '../text/span.ts';
import type { Timex } from '../time/timex.ts';
import type { Clause } from './clauses.ts';
import { type EventTime, findEventTime } from './event-time.ts';

/** A lead-in of a date and little else dates the sentence's main clause. */
const LONGEST_LEAD_WORDS = 5;

type Clauses = { readonly tokens: readonly TaggedToken[]; readonly clauses: readonly Clause[] };

/**
 * The time of each clause: its own, that of the words which lead the sentence in, or that of a neighbour that `when`
 * ties it to: `The release on 20 January, when Trump was sworn in` and `an invitation when the deal was agreed in May`.
 */
export function timesOfClauses(
  text: string,
  { tokens, clauses }: Clauses,
  timexes: readonly Timex[],
): readonly (EventTime | null)[] {
  const own = clauses.map((clause) =>
    findEventTime(text, clause, {
      timexes,
      tokens,
      inner: clauses.filter((other) => other !== clause && covers(clause, other)),
    }),
  );
  const [lead] = clauses;
  const isFronted = lead?.kind === 'nominal' && lead.last - lead.first <= LONGEST_LEAD_WORDS && own[0];
  const main = isFronted ? clauses.findIndex(({ kind }) => kind === 'main') : -1;
  const times = own.map((time, index) => time ?? (index === main ? own[0]! : tiedTime(clauses, own, index)));
  for (let index = 1; index < times.length; index++)
    if (times[index] === null && goesOn(clauses, index)) times[index] = times[index - 1]!;
  return times;
}

/** `rose in May and fell` shares its time, and so does what a participle adds: `fell on Monday, dragging others down`. */
function goesOn(clauses: readonly Clause[], index: number): boolean {
  const [before, { verb, connector, kind, first }] = [clauses[index - 1]!.verb, clauses[index]!];
  if (!verb || !before) return false;
  if (kind === 'participial') return verb.form === 'gerund' && before.modality === 'past';
  const isSubjectless = verb.first - first <= 2;
  return (connector === 'and' || connector === 'but') && isSubjectless && verb.modality === before.modality;
}

function tiedTime(clauses: readonly Clause[], own: readonly (EventTime | null)[], index: number): EventTime | null {
  if (clauses[index]!.connector === 'when') return own[index - 1] ?? null;
  return isTiedToNext(clauses, index) ? (own[index + 1] ?? null) : null;
}

/** Whether a past event is placed by a `when` clause right behind it. */
export const isTiedToNext = (clauses: readonly Clause[], index: number): boolean => {
  const [clause, next] = [clauses[index]!, clauses[index + 1]];
  return (
    next?.connector === 'when' &&
    next.verb?.modality === 'past' &&
    clause.verb?.modality === 'past' &&
    clause.verb.form === 'finite'
  );
};
