import type { Anchors, Mention } from './anchors.ts';
import type { DateValue } from './date-value.ts';
import { anchorNameOf, type Expression, type Recurring } from './expression.ts';
import type { Match } from './match-rules.ts';
import { lastDay, type PeriodUnit, periodOf } from './period.ts';

/** `retelling`: the text tells of old times throughout, as histories do; `news` does so in passages only. */
export type Stance = 'news' | 'retelling';

const MIN_OLD_DATES = 3;
/** Old dates for each date counted from today, at least: a history may say what stands there now. */
const OLD_DATES_PER_NEW = 4;

/** Whether a text retells: it states many dates of earlier years, and hardly any other counts from publication. */
export function stanceOf(matches: readonly Match[], dct: DateValue | null): Stance {
  let [old, current] = [0, 0];
  for (const { expression } of matches) {
    const year = statedYear(expression);
    if (year === null) current += countsFromPublication(expression) || (old === 0 && isYearless(expression)) ? 1 : 0;
    else if (!dct?.earliest || year < Number(dct.earliest.slice(0, 4))) old++;
    else current++;
  }
  return old >= MIN_OLD_DATES && current * OLD_DATES_PER_NEW <= old ? 'retelling' : 'news';
}

/** The year that an expression's own words give; null where it has none. */
function statedYear(expression: Expression): number | null {
  switch (expression.kind) {
    case 'period':
      return isYearOrFiner(expression.period.unit) ? Number(expression.period.start.slice(0, 4)) : null;
    case 'either':
      return Number(expression.monthFirst.start.slice(0, 4));
    case 'range':
      return statedYear(expression.from);
    default:
      return 'of' in expression && expression.kind !== 'occurrence' ? statedYear(expression.of) : null;
  }
}

const isYearOrFiner = (unit: PeriodUnit): boolean => unit !== 'decade' && unit !== 'century';

/** A month or day of a year that nothing has told yet: the paper's own. */
const isYearless = (expression: Expression): boolean =>
  expression.kind === 'occurrence'
    ? expression.direction === 'tense' && (expression.of.kind === 'month' || expression.of.kind === 'month-day')
    : 'of' in expression && isYearless(expression.of);

/** `today`, `last week`, `last July`, and weekdays: they tie a text to its day of publication. */
function countsFromPublication(expression: Expression): boolean {
  switch (expression.kind) {
    case 'shift':
      return expression.anchor === 'dct';
    case 'occurrence':
      return expression.anchor === 'dct' && (expression.direction !== 'tense' || isWeekly(expression.of));
    case 'range':
      return countsFromPublication(expression.from);
    default:
      return 'of' in expression && countsFromPublication(expression.of);
  }
}

const isWeekly = ({ kind }: Recurring): boolean => kind === 'weekday' || kind === 'weekend';

/** One more expression; `mention` null where it gives the story no date. */
export type Step = { readonly expression: Expression; readonly mention: Mention | null };

/**
 * The date that a retold passage has reached, after one more expression; null while the text speaks from publication.
 * In news a date with its year opens a passage, if it is as fine as a month and of an earlier year than publication.
 */
export function narrativeAfter(
  { passage, dct }: Pick<Anchors, 'passage' | 'dct'>,
  { expression, mention }: Step,
  stance: Stance,
): Mention | null {
  const isFromPublication = anchorNameOf(expression) === 'dct';
  if (isFromPublication && stance === 'news') return null;
  if (!mention || isFromPublication || !isYearOrFiner(mention.unit)) return passage;
  if (statedYear(expression) === null) return passage && mention;
  if (stance === 'retelling') return mention;
  if (dct !== null && mention.start.slice(0, 4) >= dct.slice(0, 4)) return null;
  return isMonthOrFiner(mention) || (passage && mention.start >= passage.start) ? mention : null;
}

const isMonthOrFiner = (mention: Mention): boolean => lastDay(mention) <= lastDay(periodOf('season', mention.start));

const REACH = 80;

/** An end that is yet to come, a birth, or a noun that the date belongs to: `until March`, `the August 1988 cease-fire`. */
const ASIDE =
  /\b(?:until|till|through|since|to|the|an?|its|his|her|their|our|this|that)\s$|\bborn:?\s(?:on\s|in\s)?$|['\u2019]s\s$/i;

/** Whether a date stands aside from the story, by these words or in brackets, as the years of a life do. */
export function isAside(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') || ASIDE.test(before);
}

/** Whether a paragraph ends in a stretch of text. */
export const hasParagraphEnd = (between: string): boolean => /\n\s{0,40}\n/.test(between);
