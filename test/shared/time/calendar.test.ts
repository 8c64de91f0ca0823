import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfIsoWeek,
  dayOfNumber,
  isoWeek,
  weekdayOf,
} from '../../../shared/time/calendar.ts';

describe('dayNumber', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  it('has dayOfNumber as its inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => dayNumber(dayOfNumber(number)) === number),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('%s and %i months → %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2024-03-13', 3],
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2023-01-01', 7],
  ])('%s → %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['1998-02-27', 1998, 9],
  ])('%s → %i, week %i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });

  it('has dayOfIsoWeek as its inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = dayOfNumber(number);
        const { year, week } = isoWeek(day);
        return dayOfIsoWeek(year, week) === addDays(day, 1 - weekdayOf(day));
      }),
    );
  });
});
