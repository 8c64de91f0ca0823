import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers, type Span } from '../../text/span.ts';
import { type DateValue, isWithin } from '../../time/date-value.ts';
import { toDateValue } from '../../time/edtf.ts';
import type { Timex } from '../../time/timex.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { VerbTense } from '../grammar/verb-group.ts';
import { SAYING } from '../grammar/verb-words.ts';

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
  | 'story day'
  | 'story period'
  | 'opening'
  | 'publication';

/** What an article told at a date: the day of an event, where a sentence said it. */
export type Told = {
  readonly date: DateValue;
  readonly sentence: number;
  readonly tense: VerbTense;
  /** Whether what took place was that somebody said something. */
  readonly isSaying: boolean;
};

type StoryRelation = Extract<Relation, 'story' | 'story day' | 'story period' | 'opening'>;

/** The dates that an article's later sentences may go on with: its last, its last day and period, its first. */
export type Story = { readonly told: readonly { readonly relation: StoryRelation; readonly told: Told }[] };

/** A date that an event may have. */
export type DateCandidate = {
  readonly date: DateValue;
  readonly relation: Relation;
  /** The expression, with its place among the sentence's; null for the publication and what earlier sentences told. */
  readonly timex: Timex | null;
  /** What an earlier sentence told at that date. */
  readonly told: Told | null;
};

/** A sentence with all that its events' dates depend on. */
export type DatingContext = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly events: readonly ClauseEvent[];
  readonly timexes: readonly Timex[];
  readonly quotations: readonly Span[];
  /** The clause that reports each clause. */
  readonly saidBy: readonly (number | null)[];
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
  const stated = nearest(event, context).flatMap((timex): DateCandidate[] => {
    const date = isBeside(context.text, timex) ? null : dateOfTimex(timex);
    return date ? [{ date, timex, told: null, relation: relationOf(timex, event, context) }] : [];
  });
  const own = stated.filter(({ relation }) => relation === 'own');
  const finest = stated.filter(
    ({ relation, date }) => relation !== 'own' || !own.some((other) => isWithin(other.date, date)),
  );
  if (isMeasuredApart(event, context)) return own;
  const earlier = story.told
    .filter(({ told }) => told.date.edtf !== dct?.edtf && goesOnFrom(told, event))
    .map(({ relation, told }) => ({ date: told.date, relation, told, timex: null }));
  const published: DateCandidate[] = dct ? [{ date: dct, relation: 'publication', timex: null, told: null }] : [];
  return [...finest, ...earlier, ...published];
}

/**
 * Whether an event can go on with what the story told. `had left` lies before it; and what is said is said to the
 * newspaper, not on the day that it tells of, unless others spoke on that day.
 */
function goesOnFrom(told: Told, { verb }: ClauseEvent): boolean {
  if (verb?.isPerfect && verb.tense === 'past') return false;
  return told.isSaying || verb === null || !SAYING.has(verb.lemma);
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
  /\b(?:than|compared (?:with|to)|versus|against|up from|down from|(?<=[a-z\d%] )from|as of|unlike|over the same)\s(?:in |for |the |a |an |that of )?$/i;
const SAME_PERIOD = /\b(?:same|year-ago|year-earlier|corresponding)\b/i;

/** Whether a figure or an event is only set beside an expression's time: `than in May`, `2% from December`. */
const isBeside = (text: string, { start }: Timex): boolean => COMPARED.test(text.slice(Math.max(0, start - 40), start));

/** Whether an expression compares, by what leads it in or by itself: `the same quarter`. */
export const isCompared = (text: string, timex: Timex): boolean =>
  isBeside(text, timex) ||
  SAME_PERIOD.test(timex.text) ||
  SAME_PERIOD.test(text.slice(Math.max(0, timex.start - 16), timex.start));
