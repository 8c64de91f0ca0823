import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchors, NO_ANCHORS } from '#shared/time/anchors.ts';
import { addDays, addMonths, dayNumber, daysInMonth, parseDay } from '#shared/time/calendar.ts';
import { describeExpression } from '#shared/time/describe-expression.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import type { Expression } from '#shared/time/expression.ts';
import { findTimexes } from '#shared/time/find-timexes.ts';
import { lastDay, periodOf } from '#shared/time/period.ts';
import { resolve } from '#shared/time/resolve.ts';
import { CORPUS_TEXTS, days, EXAMPLE_TEXTS, expressions, texts } from '../support/time-samples.ts';

const RUNS = process.env.PROVE ? 100_000 : process.env.FUZZ ? 20_000 : 2000;
const anchorsOf = (dct: string, told: string): Anchors => {
  const mention = { ...periodOf('month', told), words: 'then' };
  return { ...NO_ANCHORS, dct, passage: mention, nearby: mention, previous: [mention] };
};

describe('findTimexes', () => {
  it(`is total over ${RUNS} texts; its spans lie in the text, in order, apart; its dates parse and bounds hold`, () => {
    fc.assert(
      fc.property(texts, fc.option(days), (text, day) => {
        let end = 0;
        for (const timex of findTimexes(text, { dct: day === null ? null : toDateValue(day) })) {
          if (timex.start < end || timex.end <= timex.start) throw new Error(`spans of ${text}`);
          if (timex.text !== text.slice(timex.start, timex.end)) throw new Error(`words of ${text}`);
          end = timex.end;
          if (timex.edtf === undefined) continue;
          const value = toDateValue(timex.edtf);
          if (!value) throw new Error(`${timex.edtf} in ${text}`);
          if (timex.earliest !== value.earliest || timex.latest !== value.latest) throw new Error(`bounds in ${text}`);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('covers with a month or year of publication what it says on each of its days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLE_TEXTS, ...CORPUS_TEXTS), days, fc.boolean(), (text, day, isMonth) => {
        const month = day.slice(0, 7);
        const coarse = findTimexes(text, { dct: toDateValue(isMonth ? month : day.slice(0, 4)) });
        const { year, month: number } = parseDay(day);
        for (let of = 1; of <= daysInMonth(year, number); of += 3) {
          const exact = findTimexes(text, { dct: toDateValue(`${month}-${String(of).padStart(2, '0')}`) });
          expect(exact.map(({ start }) => start)).toEqual(coarse.map(({ start }) => start));
          exact.forEach(({ earliest, latest }, index) => {
            const wide = coarse[index]!;
            if (!wide.edtf || earliest === undefined || latest === undefined) return;
            const isCovered =
              (wide.earliest == null || (earliest !== null && wide.earliest <= earliest)) &&
              (wide.latest == null || (latest !== null && wide.latest >= latest));
            if (!isCovered)
              throw new Error(
                `"${wide.text}" in "${text}", ${month}-${of}: ${earliest}/${latest} outside ${wide.edtf}`,
              );
          });
        }
      }),
      { numRuns: Math.min(RUNS / 4, 5000) },
    );
  });
});

describe('resolve', () => {
  it('gives values that parse and whose bounds are the period, or a part of it', () => {
    fc.assert(
      fc.property(expressions, days, days, (expression, dct, told) => {
        const reading = resolve(expression, anchorsOf(dct, told));
        if (!reading?.edtf) return;
        const value = toDateValue(reading.edtf);
        if (!value) throw new Error(`${reading.edtf} from ${describeExpression(expression)}`);
        const { start } = reading.period!;
        if (value.earliest! < start || value.latest! > lastDay(reading.period!))
          throw new Error(`${reading.edtf} beyond ${start}`);
        if (reading.mod === null) expect([value.earliest, value.latest]).toEqual([start, lastDay(reading.period!)]);
      }),
      { numRuns: RUNS },
    );
  });

  it('moves what counts from publication by a year when it is written a year later', () => {
    fc.assert(
      fc.property(expressions, days, (expression, dct) => {
        const move = moveOf(expression);
        fc.pre(move !== null);
        const later = addMonths(dct, 12);
        const [now, then] = [dct, later].map((day) => resolve(expression, { ...NO_ANCHORS, dct: day })?.period);
        if (!now || !then) return;
        const days = dayNumber(then.start) - dayNumber(now.start);
        const published = dayNumber(later) - dayNumber(dct);
        if (move === 'none') expect(then).toEqual(now);
        if (move === 'months') expect(then.start).toBe(addMonths(now.start, 12));
        if (move === 'days') expect(then.start).toBe(addDays(now.start, published));
        if (move === 'weeks') expect(Math.abs(days - published)).toBeLessThan(7);
      }),
      { numRuns: RUNS },
    );
  });
});

/** How an expression moves with publication; null where leap days or tables decide, or it hangs on something else. */
function moveOf(expression: Expression): 'none' | 'months' | 'days' | 'weeks' | null {
  switch (expression.kind) {
    case 'period':
      return 'none';
    case 'shift':
      if (expression.anchor !== 'dct') return null;
      if (expression.unit === 'day') return 'days';
      if (expression.unit === 'week' || expression.unit === 'weekend') return 'weeks';
      return expression.unit === 'decade' || expression.unit === 'century' ? null : 'months';
    case 'occurrence':
      if (expression.anchor !== 'dct') return null;
      if (expression.of.kind === 'weekday' || expression.of.kind === 'weekend') return 'weeks';
      return /^(?:month|season|quarter|half)$/.test(expression.of.kind) &&
        /^(?:past|future|after|preceding)$/.test(expression.direction)
        ? 'months'
        : null;
    case 'part':
    case 'clock':
    case 'fiscal':
      return moveOf(expression.of);
    default:
      return null;
  }
}
