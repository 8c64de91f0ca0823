import { addDays } from '../time/calendar.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Fact } from './fact.ts';

/** How much a day matters to a topic. 0 for days that nobody states, and for dates that are no days. */
export type DayWeights = (date: DateValue | null) => number;

/** What one day of publication counts that refers to a day: on or right after it, within a week, later, beforehand. */
const WEIGHT = { news: 1, week: 1.2, later: 2, before: 0.5 };
/** News comes out on the day and the next. */
const NEWS_DAYS = 1;
const WEEK_DAYS = 7;

/**
 * Weighs the days that a topic's articles state by how often, and on how many days of publication, articles of
 * independent origins refer to them. What articles still refer to long after matters more than what was news once, and
 * one great day of news less than the same number of articles over many days.
 */
export function weighDays(facts: readonly Fact[], origins: ReadonlyMap<string, string>): DayWeights {
  const tellers = new Map<string, Map<string, Set<string>>>();
  for (const { date, claim, article } of facts) {
    if (date?.precision !== 'day' || claim.dateBasis !== 'stated') continue;
    const published = publicationDay(article.published.edtf) ?? '';
    const byDay = tellers.get(date.edtf) ?? new Map<string, Set<string>>();
    byDay.set(published, (byDay.get(published) ?? new Set()).add(origins.get(article.id) ?? article.id));
    tellers.set(date.edtf, byDay);
  }
  const weights = new Map([...tellers].map(([day, byDay]) => [day, weightOf(day, byDay)]));
  return (date) => (date?.precision === 'day' ? (weights.get(date.edtf) ?? 0) : 0);
}

function weightOf(day: string, tellers: ReadonlyMap<string, ReadonlySet<string>>): number {
  const days = [...tellers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return days.reduce((sum, [published, origins]) => sum + lagWeight(day, published) * Math.log2(1 + origins.size), 0);
}

function lagWeight(day: string, published: string): number {
  if (published === '') return WEIGHT.week;
  if (published < day) return WEIGHT.before;
  if (published <= addDays(day, NEWS_DAYS)) return WEIGHT.news;
  return published <= addDays(day, WEEK_DAYS) ? WEIGHT.week : WEIGHT.later;
}

const publicationDay = (edtf: string | null): string | null => (edtf ? (toDateValue(edtf)?.latest ?? null) : null);
