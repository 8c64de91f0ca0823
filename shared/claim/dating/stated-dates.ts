import { type DateValue, isWithin } from '../../time/date-value.ts';
import { toDateValue } from '../../time/edtf.ts';
import type { Timex } from '../../time/timex.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';

/** An expression of a sentence with the date that it states; the first of two that bound a stretch stands for both. */
export type StatedDate = { readonly timex: Timex; readonly date: DateValue };

/** The date of a timex that can stand on a timeline; null for durations, sets and vague references. */
export function dateOfTimex({ type, edtf, earliest, latest, precision }: Timex): DateValue | null {
  if (!edtf || !precision || (type !== 'DATE' && type !== 'TIME')) return null;
  // `by noon`: within the day, and on it.
  if (type === 'TIME' && edtf.startsWith('../')) return toDateValue(edtf.slice('../'.length));
  return { edtf, earliest: earliest ?? null, latest: latest ?? null, precision };
}

/**
 * The dates that expressions state, in their order: `from 1998 to 2019` is one, and of `the last five days of May` the
 * finer. A length has days where publication begins or ends it: `in the last five years`.
 */
export function statedDates(timexes: readonly Timex[], text: string): StatedDate[] {
  const dated = timexes.flatMap((timex) => {
    const date = dateOfTimex({ ...timex, type: timex.type === 'DURATION' ? 'DATE' : timex.type });
    return date ? [{ timex, date }] : [];
  });
  const joined: StatedDate[] = [];
  for (let at = 0; at < dated.length; at++) {
    const [one, next] = [dated[at]!, dated[at + 1]];
    const both = next ? (rangeOf(one, next, text) ?? partOf(one, next, text)) : null;
    joined.push(both ? { timex: one.timex, date: both } : one);
    if (both) at++;
  }
  return joined;
}

/** What leads in a stretch, and what may stand between its ends; a dash between two dates needs no lead. */
const BOUNDS = {
  from: /^(?:to|until|till|through|[-\u2013\u2014])$/,
  between: /^and$/,
  none: /^[-\u2013\u2014]$/,
} as const;

function rangeOf(one: StatedDate, next: StatedDate, text: string): DateValue | null {
  const lead = /\b(from|between)\s$/i.exec(text.slice(Math.max(0, one.timex.start - 8), one.timex.start))?.[1];
  const bounds = BOUNDS[(lead?.toLowerCase() ?? 'none') as keyof typeof BOUNDS];
  const isJoined = bounds.test(text.slice(one.timex.end, next.timex.start).trim());
  if (!isJoined || !one.date.earliest || !next.date.latest || one.date.earliest >= next.date.latest) return null;
  return toDateValue(`${one.date.edtf.split('/')[0]}/${next.date.edtf.split('/').at(-1)}`);
}

/** `the last five days of May 2017`: what lies within the date beside it says more. */
const partOf = (one: StatedDate, next: StatedDate, text: string): DateValue | null =>
  one.timex.type === 'DURATION' &&
  /^\s(?:of|in)\s$/.test(text.slice(one.timex.end, next.timex.start)) &&
  isWithin(one.date, next.date)
    ? one.date
    : null;

/** These set a figure or an event beside another time: they do not date what the clause tells. */
const COMPARED =
  /\b(?:than|compared (?:with|to)|versus|against|up from|down from|(?<=[a-z\d%] )from|unlike|over the same)\s(?:in |for |the |a |an |that of )?$/i;
const SAME_PERIOD = /\b(?:same|year-ago|year-earlier|corresponding)\b/i;

/** What sets beside another time what it leads in with `from`: figures, and words for more, less and other. */
const DIFFERS =
  /\d|%|\b(?:up|down|more|less|fewer|higher|lower|better|worse|ris|rose|fell|fall|drop|gain|increas|decreas|declin|chang|improv|sw[iu]ng|widen|narrow|gr[eo]w|slip|jump|sl[iu]d|surg|plung|eas|climb|doubl|tripl|cut|differ|recover|rebound)/i;

/**
 * Whether a figure or an event is only set beside a date: `than in May`, `2% from December`. `From` a day to come, or to
 * another day, begins what the clause tells.
 */
export function isBeside(text: string, { timex, date }: StatedDate, dct: DateValue | null): boolean {
  const before = text.slice(Math.max(0, timex.start - 40), timex.start);
  const lead = COMPARED.exec(before)?.[0].toLowerCase();
  if (!lead?.startsWith('from')) return lead !== undefined;
  const isAhead = date.earliest !== null && dct?.latest != null && date.earliest > dct.latest;
  return !isAhead && date.edtf === timex.edtf && DIFFERS.test(before);
}

/** Whether an expression compares, by what leads it in or by itself: `the same quarter`. */
export const isCompared = (text: string, one: StatedDate, dct: DateValue | null): boolean =>
  isBeside(text, one, dct) ||
  SAME_PERIOD.test(one.timex.text) ||
  SAME_PERIOD.test(text.slice(Math.max(0, one.timex.start - 16), one.timex.start));

const LASTS_TO = /\b(?:until|till|through|forward to|back to)(?: at least| about| around)?\s$/i;
const MOVES_TO = /\b(?:to|for|by|from)(?: at least| about| around)?\s$/i;
const MOVING = /^(?:postpone|delay|adjourn|defer|reschedule|extend|prolong|push|move|put|carry)$/;

/** `closed until Friday`, `postponed to July`: what lasts or moves to a day to come is told of that day, not of publication. */
export function isToCome(text: string, { timex, date }: StatedDate, { verb, dct }: Telling): boolean {
  if (!date.latest || !dct?.latest || date.latest <= dct.latest) return false;
  const lead = text.slice(Math.max(0, timex.start - 20), timex.start);
  return LASTS_TO.test(lead) || (verb !== null && MOVING.test(verb.lemma) && MOVES_TO.test(lead));
}

type Telling = { readonly verb: VerbGroup | null; readonly dct: DateValue | null };
