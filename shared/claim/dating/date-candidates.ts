import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers, type Span } from '../../text/span.ts';
import { type DateValue, isWithin } from '../../time/date-value.ts';
import type { Timex } from '../../time/timex.ts';
import type { Entity } from '../claim.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { lastingFrom, lastingSince } from './lasting.ts';
import { isBeside, isToCome, type StatedDate, statedDates } from './stated-dates.ts';
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

/**
 * Every date that an event of a sentence may have, the sentence's own expressions first. Of those in the event's own
 * words the finer says more: `Last year, it went to sea in spring`.
 */
export function dateCandidates(event: ClauseEvent, context: DatingContext): DateCandidate[] {
  const { story, dct, text } = context;
  const near = nearest(event, context);
  const lasting = lastingSince(event, context);
  const told = statedDates(near, text).filter(({ timex }) => timex !== lasting?.timex);
  const stated = [...told, ...(lasting ? [lasting] : [])].flatMap((one): DateCandidate[] => {
    if (isBeside(text, one, dct)) return [];
    const from = lastingFrom(one, event, context);
    const relation = from ? 'own' : relationOf(one.timex, event, context);
    return [{ timex: one.timex, date: from ?? one.date, told: null, relation }];
  });
  const own = stated.filter(isOwn);
  const finest = stated.filter(
    ({ relation, date }) => relation !== 'own' || !own.some((other) => isWithin(other.date, date)),
  );
  if (isMeasuredApart(event, context)) return own;
  if (near.some((timex) => isBeyondDays(timex) && covers(event, timex))) return finest;
  const elsewhere = story.dates
    .filter(({ told }) => told.date.edtf !== dct?.edtf)
    .map((told): DateCandidate => ({ date: told.told.date, relation: 'story', told, timex: null }));
  const isPublished = dct !== null && !own.some((one) => isToCome(text, one, { verb: event.verb, dct }));
  const published: DateCandidate[] = isPublished
    ? [{ date: dct, relation: 'publication', timex: null, told: null }]
    : [];
  return [...finest, ...elsewhere, ...published];
}

/** Whether words of the event itself state a date. */
export const isOwn = (one: DateCandidate): one is DateCandidate & StatedDate =>
  one.relation === 'own' && one.timex !== null;

/** `in 2000 BC`, `on 31 September`: a date of its own words that no day of the calendar is. */
const isBeyondDays = ({ type, value, edtf }: Timex): boolean =>
  (type === 'DATE' || type === 'TIME') && !edtf && /^(?:BC|X|\d)/.test(value);

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
