import type { TimexRule } from '../rule.ts';
import { CALENDAR_PERIOD_RULES } from './calendar-period.ts';
import { DURATION_RULES } from './duration.ts';
import { EXPLICIT_DATE_RULES } from './explicit-date.ts';
import { HOLIDAY_RULES } from './holiday.ts';
import { NOT_A_TIME_RULES } from './not-a-time.ts';
import { RELATIVE_DAY_RULES } from './relative-day.ts';
import { VAGUE_TIME_RULES } from './vague-time.ts';

/** All rules; of matches of the same length the first rule's wins. */
export const TIMEX_RULES: readonly TimexRule[] = [
  ...NOT_A_TIME_RULES,
  ...EXPLICIT_DATE_RULES,
  ...RELATIVE_DAY_RULES,
  ...CALENDAR_PERIOD_RULES,
  ...HOLIDAY_RULES,
  ...DURATION_RULES,
  ...VAGUE_TIME_RULES,
];
