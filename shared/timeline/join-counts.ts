import type { Claim } from '../claim/claim.ts';
import { addDays } from '../time/calendar.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Timex } from '../time/timex.ts';
import { byReport } from './apply-decisions.ts';
import { type Count, type Counted, countsOf } from './counts.ts';
import type { Fact } from './fact.ts';
import { seriesOf } from './series.ts';

/** A count without a day of its own is of what happened so many days before at most. */
const WINDOW_DAYS = 60;
/** A topic tells of one happening where so many times as many of its dated counts are of one day as of any other. */
const TIMES_NEXT = 2;
/** A group is about a count where so many of its facts tell it. */
const MAINLY = 0.5;

/**
 * Of a topic that tells of one happening, the groups that count its victims become one of each kind, and what counts
 * them without a date joins it: a toll that went on is one line, with its days.
 */
export function joinCounts(groups: readonly Fact[][], undated: readonly Fact[]): Fact[][] {
  const counts = new Map([...groups.flat(), ...undated].map((fact) => [fact, countsOf(fact)]));
  const day = mainDay([...counts.values()].flat());
  if (day === null) return groups.map((group) => [...group]);
  const names = commonNames(groups.flat());
  const kindOf = (fact: Fact): Counted | null =>
    isOf(fact, day, names) ? (counts.get(fact)?.[0]?.counted ?? null) : null;
  const joined = new Map<Counted, Fact[]>();
  const left = groups.filter((group) => {
    const kind = groupKind(group, kindOf);
    if (kind) joined.set(kind, [...(joined.get(kind) ?? []), ...group]);
    return kind === null;
  });
  for (const fact of undated) {
    const kind = kindOf(fact);
    if (kind) joined.get(kind)?.push(fact);
  }
  const dated = [...joined].map(([kind, facts]) => {
    const date = toDateValue(OF_HAPPENING.has(kind) ? day : lastTold(facts, kind));
    return facts.map((fact) => ({ ...fact, date })).toSorted(byReport);
  });
  return [...left, ...dated];
}

/** What befell people on the day itself, however late it is known; of others the last count is of its own day. */
const OF_HAPPENING: ReadonlySet<Counted> = new Set(['killed', 'injured', 'missing', 'homeless']);

/** The day on which facts changed a count for the last time. */
function lastTold(facts: readonly Fact[], kind: Counted): string {
  const points = seriesOf(facts, new Map()).find(({ counted }) => counted === kind)?.points;
  return points?.at(-1)?.on ?? countsOf(facts[0]!)[0]!.told;
}

/** The kind that most facts of a group count; null where they mostly tell something else, or a plan. */
function groupKind(group: readonly Fact[], kindOf: (fact: Fact) => Counted | null): Counted | null {
  const kinds = [
    ...Map.groupBy(
      group.flatMap((fact) => kindOf(fact) ?? []),
      (kind) => kind,
    ),
  ];
  const [most] = kinds.toSorted(([, a], [, b]) => b.length - a.length);
  return most && most[1].length >= MAINLY * group.length ? most[0] : null;
}

/** The day of the happening that dated counts are of: none other has half as many. */
function mainDay(counts: readonly Count[]): string | null {
  const days = counts.flatMap(({ fact: { claim }, counted, told }) => {
    const day = dayOf(claim.date);
    const isOfHappening = counted === 'killed' && claim.dateBasis !== 'publication';
    return isOfHappening && day !== null && day <= told && told <= addDays(day, WINDOW_DAYS) ? [{ day, told }] : [];
  });
  // A count told of its own day may be dated by the telling.
  const past = days.filter(({ day, told }) => day < told);
  const byDay = Map.groupBy(past.length > 0 ? past : days, ({ day }) => day);
  const [most, next] = [...byDay].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return most && (next === undefined || most[1].length >= TIMES_NEXT * next[1].length) ? most[0] : null;
}

/** The day of a date, or on which it begins: `since Tuesday`. */
const dayOf = (date: Fact['date']): string | null =>
  date && (date.precision === 'day' || date.latest === null) ? date.earliest : null;

/** Whether a fact can count the victims of the happening of a day: in no other place, at no other time. */
function isOf(fact: Fact, day: string, names: ReadonlySet<string>): boolean {
  const { claim, article } = fact;
  const published = article.published.edtf ?? '';
  if (published < day || published > addDays(day, WINDOW_DAYS)) return false;
  if (claim.entities.some(({ type, name, start }) => type === 'place' && isInFocus(fact, start) && !names.has(name)))
    return false;
  if (article.timexes.some((timex) => isNear(timex, claim) && timex.latest! < addDays(day, -WINDOW_DAYS))) return false;
  const of = dayOf(claim.date);
  return claim.date === null || claim.dateBasis === 'publication' || of === day || (of !== null && of > day);
}

/** Whether a date stands in a claim's words or shortly before them: `In 1692 a quake …`, `On that occasion …`. */
const isNear = ({ start, end, type, latest }: Timex, claim: Claim): boolean =>
  type === 'DATE' && latest != null && end > claim.start - BEFORE_UNITS && start < claim.end;
const BEFORE_UNITS = 200;

const isInFocus = ({ claim: { focus } }: Fact, at: number): boolean => focus.start <= at && at < focus.end;

/** Names that at least a tenth of as many facts have as the most common one: those of the topic itself. */
function commonNames(facts: readonly Fact[]): ReadonlySet<string> {
  const counted = Map.groupBy(
    facts.flatMap(({ claim }) => [...new Set(claim.entities.map(({ name }) => name))]),
    (name) => name,
  );
  const most = Math.max(0, ...[...counted.values()].map((each) => each.length));
  return new Set([...counted].filter(([, each]) => each.length * 10 >= most).map(([name]) => name));
}
