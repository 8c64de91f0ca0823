import { focusWords } from '../claim/claim.ts';
import { addDays } from '../time/calendar.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import { entryDate } from './build-entry.ts';
import { type Fact, stemsOfText } from './fact.ts';

/** What moves a plan, as its article tells, and to when; null where that is not said. */
export type Move = { readonly by: Fact; readonly to: DateValue | null };

/** Not `asked to be put off`, `may be delayed`. */
const NOT_YET = String.raw`(?<!\b(?:to|be|may|might|could|would|should|must|can|not|never|if)(?: be| have been)? )`;
/** What these words are told of is to be at another time, said or not. */
const PUT_OFF = new RegExp(
  String.raw`${NOT_YET}\b(?:postponed|put off|put back|pushed back|rescheduled|deferred|postpones)\b`,
  'i',
);
/** What these are told of is at another time where a new one is said. */
const MOVED_TO = new RegExp(
  String.raw`${NOT_YET}\b(?:postponed|put (?:off|back)|pushed back|rescheduled|deferred|delayed|moved|brought forward|adjourned|slipped)\b.{0,60}?\b(?:to|until|till|for)\b`,
  'i',
);
/** News that a plan is moved comes so many days after its day at most. */
const LATEST_NEWS_DAYS = 2;

/** For each fact of a plan that a later article moves, what moves it: the next such plan after the news. */
export function movesOf(groups: readonly Fact[][]): ReadonlyMap<Fact, Move> {
  const plans = groups.filter(
    (facts) => facts.every(({ claim }) => claim.status === 'planned') && dayOf(facts) !== null,
  );
  const moves = new Map<Fact, Move>();
  for (const by of groups.flat().filter(isMoving)) {
    const moved = plans.filter((plan) => isMovedBy(plan, by)).toSorted((a, b) => compare(dayOf(a)!, dayOf(b)!));
    const next = moved.filter((plan) => dayOf(plan) === dayOf(moved[0]!));
    for (const fact of next.flat()) moves.set(fact, { by, to: newDay(by) });
  }
  return moves;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = (facts: readonly Fact[]): string | null => entryDate(facts)?.latest ?? null;
const published = ({ article }: Fact): string => article.published.edtf ?? '9999';

function isMoving({ claim }: Fact): boolean {
  const words = focusWords(claim);
  if (claim.negated || claim.status === 'denied' || claim.status === 'possible') return false;
  return claim.status === 'planned' ? MOVED_TO.test(words) : PUT_OFF.test(words);
}

/** `until 4 June`: 4 June; `from 6 May to 1 June`: 1 June; null where only the day of the news is said. */
const newDay = ({ claim: { date, status } }: Fact): DateValue | null =>
  status === 'planned' && date?.latest ? (date.precision === 'interval' ? toDateValue(date.latest) : date) : null;

function isMovedBy(plan: readonly Fact[], by: Fact): boolean {
  const [day, news] = [dayOf(plan)!, published(by)];
  const to = newDay(by)?.latest ?? null;
  return (
    !plan.some((fact) => isOfSentence(fact, by)) &&
    day !== to &&
    news <= addDays(day, LATEST_NEWS_DAYS) &&
    plan.some((fact) => published(fact) <= news && !isMoving(fact) && isAbout(fact, by))
  );
}

const isOfSentence = (a: Fact, b: Fact): boolean => a.article.id === b.article.id && a.ordinal === b.ordinal;

/** Whether a plan and its move tell of one thing: a word that names nobody and no time, and nobody else's. */
function isAbout(plan: Fact, by: Fact): boolean {
  const names = [...plan.names, ...by.names];
  const parts = new Set(names.flatMap((name) => [...stemsOfText(name)]));
  const isThing = (word: string): boolean => !parts.has(word) && !TIMES.has(word) && !/\d/.test(word);
  const isOfAnother = plan.names.size > 0 && by.names.size > 0 && ![...plan.names].some((name) => by.names.has(name));
  return !isOfAnother && [...by.stems].some((word) => isThing(word) && plan.stems.has(word));
}

/** Words that are common to plans for their time alone. */
const TIMES = stemsOfText(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday today tomorrow week month year day next until due plan planned scheduled expected
  begin start open hold held take place`,
);
