import type { TimexRule } from '../rule.ts';
import { BUSINESS_PERIOD_RULES } from './business-period.ts';
import { CALENDAR_PERIOD_RULES } from './calendar-period.ts';
import { CLOCK_TIME_RULES } from './clock-time.ts';
import { DAY_OF_MONTH_RULES } from './day-of-month.ts';
import { DIGIT_DATE_RULES } from './digit-date.ts';
import { DISTANCE_RULES } from './distance.ts';
import { DURATION_RULES } from './duration.ts';
import { ERA_RULES } from './era.ts';
import { EXPLICIT_DATE_RULES } from './explicit-date.ts';
import { EXPLICIT_YEAR_RULES } from './explicit-year.ts';
import { FOUR_DIGIT_TIME_RULES } from './four-digit-time.ts';
import { FRAMED_LENGTH_RULES } from './framed-length.ts';
import { HOLIDAY_RULES } from './holiday.ts';
import { NOT_A_TIME_RULES } from './not-a-time.ts';
import { PERIOD_CODE_RULES } from './period-code.ts';
import { PLACE_IN_PERIOD_RULES } from './place-in-period.ts';
import { RANGE_RULES } from './range.ts';
import { RELATIVE_DAY_RULES } from './relative-day.ts';
import { SET_RULES } from './set.ts';
import { TEXT_REFERENCE_RULES } from './text-reference.ts';
import { VAGUE_TIME_RULES } from './vague-time.ts';
import { WEEKDAY_OF_WEEK_RULES } from './weekday-of-week.ts';

/** All rules, by family; of matches of the same length the first rule's wins. */
export const RULE_FAMILIES: Readonly<Record<string, readonly TimexRule[]>> = {
  'not a time': NOT_A_TIME_RULES,
  range: RANGE_RULES,
  'date in digits': DIGIT_DATE_RULES,
  'explicit date': EXPLICIT_DATE_RULES,
  'day of a month': DAY_OF_MONTH_RULES,
  'four-digit time': FOUR_DIGIT_TIME_RULES,
  'clock time': CLOCK_TIME_RULES,
  'explicit year': EXPLICIT_YEAR_RULES,
  era: ERA_RULES,
  'relative day': RELATIVE_DAY_RULES,
  'weekday of a week': WEEKDAY_OF_WEEK_RULES,
  'business period': BUSINESS_PERIOD_RULES,
  'period by its code': PERIOD_CODE_RULES,
  'calendar period': CALENDAR_PERIOD_RULES,
  'place in a period': PLACE_IN_PERIOD_RULES,
  holiday: HOLIDAY_RULES,
  distance: DISTANCE_RULES,
  set: SET_RULES,
  'text reference': TEXT_REFERENCE_RULES,
  'vague time': VAGUE_TIME_RULES,
  duration: DURATION_RULES,
  'framed length': FRAMED_LENGTH_RULES,
};

export const TIMEX_RULES: readonly TimexRule[] = Object.values(RULE_FAMILIES).flat();
