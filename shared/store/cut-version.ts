import { shortHash } from '../text/digest.ts';
import type { DateValue } from '../time/date-value.ts';
import type { BuiltEntry } from '../timeline/build-entry.ts';
import type { BuiltTimeline } from '../timeline/build-timeline.ts';
import { isPlan, rankEntries } from '../timeline/filter-entries.ts';
import type { Entry } from '../timeline/timeline.ts';
import type {
  ClaimIds,
  ClaimList,
  Members,
  MonthCount,
  Node,
  Page,
  Part,
  PartRef,
  Root,
  TimelineCounts,
} from './fact-store.ts';
import { chunksOf } from './in-parallel.ts';
import { pack } from './pack.ts';
import { positionOf } from './position.ts';

/** A page is cut after an entry whose id says so, once it is this large; far from both ends one new entry changes one page. */
const SMALLEST_PAGE_UNITS = 24_000;
const LARGEST_PAGE_UNITS = 300_000;
const CUT_ONE_IN = 8;
const PAGES_A_NODE = 200;
const CLAIMS_A_BUCKET = 2000;
/** Ids of claims in one part. */
export const CLAIMS_A_LIST = 2000;
/** So many of the most important entries can be asked for. */
export const MOST_TOP = 100;

/** A whole version of a timeline: its name, its table of contents, and all its parts, each named by its content. */
export type Version = { readonly name: string; readonly root: Root; readonly parts: readonly Part[] };

/** Cuts a timeline into parts. Pure: the same timeline, the same names. */
export function cutVersion({ entries }: BuiltTimeline): Version {
  const pages = cutPages(entries).map(cutPage);
  const nodes = chunksOf(pages, PAGES_A_NODE).map((group) => {
    const node: Node = { pages: group.map(({ ref }) => ref) };
    return { part: namedPart('I', node), ref: spanOf(node.pages, nameOf('I', node)) };
  });
  const members = cutMembers(entries);
  const root: Root = {
    nodes: nodes.map(({ ref }) => ref),
    members: members.map(({ name }) => name),
    counts: countsOf(entries),
    top: rankEntries(entries).slice(0, MOST_TOP).map(positionOf),
    months: monthsOf(entries),
  };
  const rootPart = namedPart('V', root);
  return {
    name: rootPart.name,
    root,
    parts: [...pages.flatMap(({ parts }) => parts), ...nodes.map(({ part }) => part), ...members, rootPart],
  };
}

const nameOf = (letter: string, value: unknown): string => `${letter}#${shortHash(JSON.stringify(value))}`;
const namedPart = (letter: string, value: unknown): Part => ({ name: nameOf(letter, value), body: pack(value) });
/** An entry as it is stored and shown. */
export const withoutIds = ({ claimIds: _claims, articleIds: _articles, ...entry }: BuiltEntry): Entry => entry;

/** A page, and beside it the claims of those of its entries that do not show all of them. */
function cutPage(entries: readonly BuiltEntry[]): { readonly parts: readonly Part[]; readonly ref: PartRef } {
  const page = namedPart('P', { entries: entries.map(withoutIds) } satisfies Page);
  const lists = entries
    .filter(({ claims, claimIds }) => claims.length < claimIds.length)
    .map(({ id, claimIds }) => ({
      entry: id,
      parts: chunksOf(claimIds, CLAIMS_A_LIST).map((some) => namedPart('C', { claimIds: some } satisfies ClaimIds)),
    }));
  const claims = lists.map(({ entry, parts }): ClaimList => ({ entry, parts: parts.map(({ name }) => name) }));
  return {
    parts: [page, ...lists.flatMap(({ parts }) => parts)],
    ref: {
      name: page.name,
      first: positionOf(entries[0]!),
      last: positionOf(entries.at(-1)!),
      entries: entries.length,
      ...(claims.length > 0 && { claims }),
      ...(entries.some(isPlan) && { hasPlans: true }),
      statuses: countBy(entries, ({ status }) => status),
      days: daysOf(entries),
    },
  };
}

const countBy = (entries: readonly Entry[], keyOf: (entry: Entry) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(entries, keyOf)].map(([key, group]) => [key, group.length]));

/** The first and last day that dated entries touch; an open end is null. Null where none is dated. */
function daysOf(entries: readonly Entry[]): PartRef['days'] {
  const dates = entries.flatMap(({ date }) => date ?? []);
  if (dates.length === 0) return null;
  const isOpen = (end: 'earliest' | 'latest'): boolean => dates.some((date) => date[end] === null);
  return [
    isOpen('earliest') ? null : dates.map(({ earliest }) => earliest!).toSorted()[0]!,
    isOpen('latest')
      ? null
      : dates
          .map(({ latest }) => latest!)
          .toSorted()
          .at(-1)!,
  ];
}

/** More months than this are counted by years. */
const MOST_MONTHS = 1200;

/** Entries stand under the month of their latest day, as in their order; where a date is wider than a month, under its year. */
function monthsOf(entries: readonly Entry[]): MonthCount[] {
  const dated = entries.filter(({ date }) => date !== null);
  const months = Object.entries(countBy(dated, ({ date }) => monthOf(date!)));
  const counts = months.length > MOST_MONTHS ? Object.entries(countBy(dated, ({ date }) => yearOf(date!))) : months;
  return counts.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const yearOf = ({ latest, earliest }: DateValue): string => (latest ?? earliest ?? '').slice(0, 4);
const monthOf = (date: DateValue): string => {
  const { earliest, latest } = date;
  const isWithinMonth = earliest !== null && latest !== null && earliest.slice(0, 7) === latest.slice(0, 7);
  return isWithinMonth ? latest.slice(0, 7) : yearOf(date);
};

const spanOf = (refs: readonly PartRef[], name: string): PartRef => ({
  name,
  first: refs[0]!.first,
  last: refs.at(-1)!.last,
  entries: refs.reduce((sum, { entries }) => sum + entries, 0),
});

function cutPages(entries: readonly BuiltEntry[]): BuiltEntry[][] {
  const pages: BuiltEntry[][] = [];
  let page: BuiltEntry[] = [];
  let units = 0;
  for (const entry of entries) {
    page.push(entry);
    units += JSON.stringify(entry).length;
    if (units < SMALLEST_PAGE_UNITS || (units < LARGEST_PAGE_UNITS && !isCut(entry.id))) continue;
    pages.push(page);
    [page, units] = [[], 0];
  }
  return page.length > 0 ? [...pages, page] : pages;
}

const isCut = (id: string): boolean => bucketOf(id, CUT_ONE_IN) === 0;

/** Which of so many buckets an id falls into. */
export const bucketOf = (id: string, buckets: number): number => {
  let value = 7;
  for (let at = 0; at < id.length; at++) value = (Math.imul(value, 31) + id.charCodeAt(at)) >>> 0;
  return (value ^ (value >>> 15)) % buckets;
};

function cutMembers(entries: readonly BuiltEntry[]): Part[] {
  const claims = entries.flatMap((entry) => entry.claimIds.map((id) => [shortHash(id), positionOf(entry)] as const));
  const count = bucketCount(claims.length);
  return Array.from({ length: count }, (_, bucket) => {
    const members: Members = { claims: claims.filter(([claim]) => bucketOf(claim, count) === bucket) };
    return namedPart('M', members);
  });
}

/** A power of two, so that most claims stay in their bucket's neighbourhood as a topic grows. */
const bucketCount = (claims: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, claims) / CLAIMS_A_BUCKET)));

function countsOf(entries: readonly BuiltEntry[]): TimelineCounts {
  const dated = inRange(entries.flatMap(({ date }) => date ?? []));
  return {
    entries: entries.length,
    claims: entries.reduce((sum, { claimCount }) => sum + claimCount, 0),
    articles: new Set(entries.flatMap(({ articleIds }) => articleIds)).size,
    first: dated[0]?.edtf ?? null,
    last: dated.at(-1)?.edtf ?? null,
  };
}

/** Of so many dates one in so many on either side is an outlier: `1040 – 2011` says nothing of who died in 2009. */
const FEWEST_WITH_OUTLIERS = 10;
const OUTLIER_SHARE = 0.05;
function inRange<T>(dates: readonly T[]): readonly T[] {
  const beyond = dates.length < FEWEST_WITH_OUTLIERS ? 0 : Math.ceil(dates.length * OUTLIER_SHARE);
  return dates.slice(beyond, dates.length - beyond);
}

/** Every part that a version names, the root among them. */
export async function partNames(
  version: string,
  root: Root,
  getNode: (name: string) => Promise<Node | null>,
): Promise<string[]> {
  const nodes = await Promise.all(root.nodes.map(({ name }) => getNode(name)));
  return [version, ...root.nodes.map(({ name }) => name), ...root.members, ...nodes.flatMap(namesOf)];
}

/** Pages of a node, and the claims beside them. */
export const namesOf = (node: Node | null): string[] =>
  (node?.pages ?? []).flatMap(({ name, claims = [] }) => [name, ...claims.flatMap(({ parts }) => parts)]);
