import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers, type Span } from '../../text/span.ts';
import { type DateValue, isWithin } from '../../time/date-value.ts';
import { toDateValue } from '../../time/edtf.ts';
import type { Timex } from '../../time/timex.ts';
import type { Entity } from '../claim.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import type { Story, StoryDate } from './story.ts';

/** How an expression, or the publication, stands to an event that it may date. */
export type Relation =
  | 'own'
  | 'around'
  | 'reporter'
  | 'reported'
  | 'lead-in'
  | 'when'
  | 'before'
  | 'after'
  | 'story'
  | 'publication';

/** A date that an event may have. */
export type DateCandidate = {
  readonly date: DateValue;
  readonly relation: Relation;
  /** The expression, with its place among the sentence's; null for the publication and what earlier sentences told. */
  readonly timex: Timex | null;
  /** What another sentence told at that date. */
  readonly told: StoryDate | null;
};

/** A sentence with all that its events' dates depend on. */
export type DatingContext = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly events: readonly ClauseEvent[];
  readonly timexes: readonly Timex[];
  readonly quotations: readonly Span[];
  readonly entities: readonly Entity[];
  /** The clause that reports each clause. */
  readonly saidBy: readonly (number | null)[];
  /** The verb of that clause. */
  readonly reportedBy: readonly (VerbGroup | null)[];
  /** Place of the sentence in the article, from 0. */
  readonly ordinal: number;
  readonly dct: DateValue | null;
  readonly story: Story;
};

/** The date of a timex that can stand on a timeline; null for durations, sets and vague references. */
export function dateOfTimex({ type, edtf, earliest, latest, precision }: Timex): DateValue | null {
  if (!edtf || !precision || (type !== 'DATE' && type !== 'TIME')) return null;
  // `by noon`: within the day, and on it.
  if (type === 'TIME' && edtf.startsWith('../')) return toDateValue(edtf.slice('../'.length));
  return { edtf, earliest: earliest ?? null, latest: latest ?? null, precision };
}

/**
 * Every date that an event of a sentence may have, the sentence's own expressions first. Of those in the event's own
 * words the finer says more: `Last year, it went to sea in spring`.
 */
export function dateCandidates(event: ClauseEvent, context: DatingContext): DateCandidate[] {
  const { story, dct } = context;
  const stated = joinRanges(nearest(event, context), context.text).flatMap(({ timex, date }): DateCandidate[] =>
    isBeside(context.text, timex) ? [] : [{ date, timex, told: null, relation: relationOf(timex, event, context) }],
  );
  const own = stated.filter(({ relation }) => relation === 'own');
  const finest = stated.filter(
    ({ relation, date }) => relation !== 'own' || !own.some((other) => isWithin(other.date, date)),
  );
  if (isMeasuredApart(event, context)) return own;
  const elsewhere = story.dates
    .filter(({ told }) => told.date.edtf !== dct?.edtf)
    .map((told): DateCandidate => ({ date: told.told.date, relation: 'story', told, timex: null }));
  const published: DateCandidate[] = dct ? [{ date: dct, relation: 'publication', timex: null, told: null }] : [];
  return [...finest, ...elsewhere, ...published];
}

type Dated = { readonly timex: Timex; readonly date: DateValue };

/** Expressions with their dates; two that bound a stretch are one: `from 1998 to 2019`, `between May and July`. */
function joinRanges(timexes: readonly Timex[], text: string): Dated[] {
  const dated = timexes.flatMap((timex) => {
    const date = dateOfTimex(timex);
    return date ? [{ timex, date }] : [];
  });
  const joined: Dated[] = [];
  for (let at = 0; at < dated.length; at++) {
    const [one, next] = [dated[at]!, dated[at + 1]];
    const range = next ? rangeOf(one, next, text) : null;
    joined.push(range ? { timex: one.timex, date: range } : one);
    if (range) at++;
  }
  return joined;
}

function rangeOf(one: Dated, next: Dated, text: string): DateValue | null {
  const lead = /\b(from|between)\s$/i.exec(text.slice(Math.max(0, one.timex.start - 8), one.timex.start))?.[1];
  const between = text.slice(one.timex.end, next.timex.start).trim();
  const bounds = lead?.toLowerCase() === 'between' ? /^and$/ : /^(?:to|until|till|through|[-\u2013])$/;
  if (!lead || !bounds.test(between) || !one.date.earliest || !next.date.latest) return null;
  return one.date.earliest < next.date.latest ? toDateValue(`${one.date.edtf}/${next.date.edtf}`) : null;
}

/** `two weeks after it began`: whatever is dated there, it began on another day. */
function isMeasuredApart({ clause }: ClauseEvent, { clauses, timexes, text }: DatingContext): boolean {
  const { connector, start } = clauses[clause]!;
  if (connector !== 'after' && connector !== 'before') return false;
  return timexes.some(({ type, end }) => type === 'DURATION' && end <= start && text.slice(end, start).trim() === '');
}

/** A sentence that is a list of dates must not cost their square. */
const MOST_EXPRESSIONS = 12;

/** The expressions around an event, in their order: of more than a dozen, the nearest. */
function nearest({ head }: ClauseEvent, { tokens, timexes }: DatingContext): readonly Timex[] {
  if (timexes.length <= MOST_EXPRESSIONS) return timexes;
  const behind = timexes.findIndex(({ start }) => start > tokens[head]!.start);
  const middle = behind < 0 ? timexes.length : behind;
  const from = Math.max(0, Math.min(middle - MOST_EXPRESSIONS / 2, timexes.length - MOST_EXPRESSIONS));
  return timexes.slice(from, from + MOST_EXPRESSIONS);
}

/** A lead-in of a date and little else belongs to the sentence's main clause. */
const LONGEST_LEAD_WORDS = 6;

function relationOf(timex: Timex, event: ClauseEvent, { clauses, saidBy }: DatingContext): Relation {
  if (covers(event, timex)) return 'own';
  const at = clauses.findIndex((clause) => covers(clause, timex));
  if (at === event.clause) return 'around';
  if (at < 0) return timex.end <= event.start ? 'before' : 'after';
  if (saidBy[event.clause] === at) return 'reporter';
  if (saidBy[at] === event.clause) return 'reported';
  const { kind, first, last } = clauses[at]!;
  if (at === 0 && kind === 'nominal' && last - first <= LONGEST_LEAD_WORDS) return 'lead-in';
  if (isTiedByWhen(clauses, Math.min(at, event.clause), Math.max(at, event.clause))) return 'when';
  return at < event.clause ? 'before' : 'after';
}

/** `He fell ill when the trial began in May`: two things of the past at one time, told side by side. */
function isTiedByWhen(clauses: readonly Clause[], first: number, second: number): boolean {
  const [main, placing] = [clauses[first]!, clauses[second]!];
  const isPast = ({ verb }: Clause): boolean => verb?.modality === 'past' && verb.form === 'finite';
  return second === first + 1 && placing.connector === 'when' && isPast(main) && isPast(placing);
}

/** These set a figure or an event beside another time: they do not date what the clause tells. */
const COMPARED =
  /\b(?:than|compared (?:with|to)|versus|against|up from|down from|(?<=[a-z\d%] )from|unlike|over the same)\s(?:in |for |the |a |an |that of )?$/i;
const SAME_PERIOD = /\b(?:same|year-ago|year-earlier|corresponding)\b/i;

/** Whether a figure or an event is only set beside an expression's time: `than in May`, `2% from December`. */
const isBeside = (text: string, { start }: Timex): boolean => COMPARED.test(text.slice(Math.max(0, start - 40), start));

/** Whether an expression compares, by what leads it in or by itself: `the same quarter`. */
export const isCompared = (text: string, timex: Timex): boolean =>
  isBeside(text, timex) ||
  SAME_PERIOD.test(timex.text) ||
  SAME_PERIOD.test(text.slice(Math.max(0, timex.start - 16), timex.start));
