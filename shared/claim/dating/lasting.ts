import { covers } from '../../text/span.ts';
import { addDays, addMonths } from '../../time/calendar.ts';
import type { CivilDay, DateValue } from '../../time/date-value.ts';
import { toDateValue } from '../../time/edtf.ts';
import type { Timex } from '../../time/timex.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import type { DatingContext } from './date-candidates.ts';
import type { StatedDate } from './stated-dates.ts';

/** `has been shut for nine years`, of 2023: what a present perfect tells to have lasted so long goes on since 2014. */
export function lastingSince(
  event: ClauseEvent,
  { timexes, text, dct }: { readonly timexes: readonly Timex[]; readonly text: string; readonly dct: DateValue | null },
): StatedDate | null {
  const { verb } = event;
  if (!verb?.isPerfect || !verb.isLasting || verb.tense !== 'present' || !dct?.latest) return null;
  const timex = timexes.find(
    (each) =>
      each.type === 'DURATION' && covers(event, each) && /\bfor\s$/i.test(text.slice(each.start - 4, each.start)),
  );
  const edtf = timex && startOf(timex.value, dct.latest);
  const date = edtf ? toDateValue(`${edtf}/..`) : null;
  return timex && date ? { timex, date } : null;
}

/**
 * `have been killed since the war began on 7 October`: what a present perfect tells goes on from the day that a clause behind
 * `since` names. Null elsewhere, and where only a noun refers to something: `since the flood of 2019`, or where it is told
 * which of its kind something is: `the first that he has made since he took office in May`.
 */
export function lastingFrom(
  { timex, date }: StatedDate,
  { head, verb, clause }: ClauseEvent,
  read: Worded,
): DateValue | null {
  if (!verb?.isPerfect || verb.tense !== 'present' || date.edtf.includes('/')) return null;
  const { clauses, text, tokens } = read;
  const { start } = clauses[clause]!;
  if (RANKED.test(text.slice(Math.max(0, start - LONGEST_RANK), start))) return null;
  const behind = clauses.find((clause) => covers(clause, timex) && clause.start >= tokens[head]!.end);
  const isSince =
    behind?.connector === 'since' &&
    behind.verb !== null &&
    !/\bfirst time\s*$/.test(text.slice(Math.max(0, behind.start - 12), behind.start));
  return isSince ? toDateValue(`${date.edtf}/..`) : null;
}
const RANKED = /\b(?:first|second|third|last|latest|only|[a-z]+est|most [a-z]+)(?: [a-z]+)?\s$/i;
const LONGEST_RANK = 40;
type Worded = Pick<DatingContext, 'clauses' | 'text' | 'tokens'>;

/** The day, month or year so long before a day, as finely as the length is told. */
function startOf(length: string, day: CivilDay): string | null {
  const [, count, unit] = /^P(\d{1,3})([YMWD])$/.exec(length) ?? [];
  const many = Number(count);
  if (unit === 'Y') return addMonths(day, -12 * many).slice(0, 4);
  if (unit === 'M') return addMonths(day, -many).slice(0, 7);
  return unit ? addDays(day, -many * (unit === 'W' ? 7 : 1)) : null;
}
