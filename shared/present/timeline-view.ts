import type { Entry } from '../timeline/timeline.ts';
import type { Topic } from '../topic/topic.ts';

/** What a timeline can be asked for, as the query spells it; the names are those of the address. */
export const FILTER_NAMES = [
  'from',
  'to',
  'asOf',
  'status',
  'speaker',
  'publisher',
  'entity',
  'q',
  'order',
  'top',
] as const;

/** A query as it was asked: name → value, without what was not asked. */
export type TimelineQuery = Readonly<Partial<Record<(typeof FILTER_NAMES)[number], string>>>;

/** One page of a topic's timeline, ready to be shown in any representation. */
export type TimelineView = {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
  /** Relative address of the next page; null on the last. */
  readonly next?: string | null;
  readonly filter?: TimelineQuery;
  /** Ids of planned entries whose date had passed on the day of reading with no report that it happened. */
  readonly overdue?: ReadonlySet<string>;
  /** How many entries answer to the filter; null where that is not known. */
  readonly total?: number | null;
  readonly whole?: WholeTimeline;
  /** The entries that matter most, with which the page of a large topic opens. */
  readonly moments?: readonly Entry[];
  /** The origin of the request, `https://dateline.example`; empty where it cannot be told. */
  readonly base?: string;
  /** The address that was asked for, absolute. */
  readonly self?: string;
  /** ISO date-time at which the timeline was built. */
  readonly updated?: string;
  readonly hasBom?: boolean;
};

/** A timeline as it is without filters: how many entries, and how many in each month, or in a year where dates are no finer. */
export type WholeTimeline = {
  readonly entries: number;
  readonly months: readonly (readonly [month: string, entries: number])[];
};

/** Whether the entry's only date is that its articles came out then: "reported 13 June", not "on 13 June". */
export const isDatedByPublication = ({ date, claims }: Entry): boolean =>
  date !== null && claims.length > 0 && claims.every(({ dateBasis }) => dateBasis === 'publication');

/** The status that readers see: a plan past its day without news is overdue. */
export const shownStatus = (entry: Entry, overdue: ReadonlySet<string> = new Set()): string =>
  overdue.has(entry.id) ? 'overdue' : entry.status;
