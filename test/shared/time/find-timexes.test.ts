import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../shared/claim/event-time.ts';
import { addMonths } from '../../../shared/time/calendar.ts';
import { toDateValue } from '../../../shared/time/edtf.ts';
import { findTimexes } from '../../../shared/time/find-timexes.ts';
import { TIMEX_RULES } from '../../../shared/time/rules/index.ts';

const RUNS = process.env.PROVE ? 100_000 : 4000;
const EXAMPLES = TIMEX_RULES.flatMap(({ examples }) => Object.keys(examples)).map((marked) =>
  marked.replace(/[[\]]/g, ''),
);
const words = fc.oneof(
  fc.constantFrom(...EXAMPLES),
  fc.constantFrom(
    'Friday',
    'last',
    'next',
    'the',
    'of',
    '2024',
    '31',
    'May',
    'March',
    'early',
    'two weeks',
    'ago',
    '10:30',
    'p.m.',
    'quarter',
    "year's",
    '-',
    '/',
    ',',
    '\n',
    'q1',
    '1990s',
  ),
  fc.string({ maxLength: 12 }),
);
const texts = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('findTimexes', () => {
  it('is total; its spans lie in the text, in order, apart; its dates parse and bounds hold', () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        let end = 0;
        for (const timex of findTimexes(text, { dct: toDateValue(day) })) {
          expect(timex.start).toBeGreaterThanOrEqual(end);
          expect(timex.end).toBeGreaterThan(timex.start);
          expect(timex.text).toBe(text.slice(timex.start, timex.end));
          end = timex.end;
          if (timex.edtf === undefined) continue;
          const value = toDateValue(timex.edtf);
          expect(value, `${timex.edtf} in ${text}`).not.toBeNull();
          expect([timex.earliest, timex.latest]).toEqual([value!.earliest, value!.latest]);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['They met last year.', '2023', '2024'],
    ['It opened last month.', '2024-02', '2025-02'],
    ['It closed three years ago.', '2021', '2022'],
    ['He left yesterday.', '2024-03-12', '2025-03-12'],
    ['It grew in the third quarter.', '2023-35', '2024-35'],
    ['It ended on 5 May 2019.', '2019-05-05', '2019-05-05'],
  ])('%j moves from %s to %s when it was written a year later', (text, now, later) => {
    const edtfs = (dct: string) => findTimexes(text, { dct: toDateValue(dct) }).flatMap(({ edtf }) => edtf ?? []);
    expect(edtfs('2024-03-13')).toEqual([now]);
    expect(edtfs('2025-03-13')).toEqual([later]);
  });

  it('covers with a coarse publication date what it says on each of its days', () => {
    for (const text of [
      'They met on Friday.',
      'It opened last month.',
      'He left yesterday.',
      'It closed last weekend.',
    ]) {
      const [coarse] = findTimexes(text, { dct: toDateValue('2025-06') });
      const value = toDateValue(coarse!.edtf!)!;
      for (let day = 1; day <= 30; day++) {
        const [exact] = findTimexes(text, { dct: toDateValue(`2025-06-${String(day).padStart(2, '0')}`) });
        const one = toDateValue(exact!.edtf!)!;
        expect(one.edtf === value.edtf || isWithin(one, value), `${text} ${one.edtf} in ${value.edtf}`).toBe(true);
      }
    }
  });

  it('says the same in every time zone and whatever the clock says', () => {
    const script = `
      import { toDateValue } from './shared/time/edtf.ts';
      import { findTimexes } from './shared/time/find-timexes.ts';
      const text = 'He left on Friday at 11:30 p.m., three weeks ago, last spring, and on New Year’s Eve.';
      console.log(JSON.stringify(findTimexes(text, { dct: toDateValue('2024-03-31') })));`;
    const run = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    const [here, ...elsewhere] = ['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/St_Johns'].map(run);
    expect(elsewhere.every((answer) => answer === here)).toBe(true);
  });

  it('keeps calendar arithmetic off the end of months', () => {
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });

  it('is linear in the length of the text', () => {
    const text = `${EXAMPLES.join(' ')} `;
    const seconds = (units: number) => {
      const long = text.repeat(Math.ceil(units / text.length)).slice(0, units);
      const before = process.cpuUsage();
      findTimexes(long, { dct: toDateValue('2024-03-13') });
      const { user } = process.cpuUsage(before);
      return user / 1e6;
    };
    seconds(100_000);
    const [short, long] = process.env.PROVE ? [1e6, 1e7] : [1e5, 1e6];
    expect(seconds(long) / seconds(short)).toBeLessThan(13);
  });
});

describe('the examples of the rules and the corpus', () => {
  it('are at least 400, a third of them negative or vague', async () => {
    const { SENTENCES } = await import('../../corpus/sentences.ts');
    const examples = TIMEX_RULES.flatMap((rule) => Object.values(rule.examples));
    const sentences = Object.values(SENTENCES).flatMap((family) => family.sentences);
    const vague =
      examples.filter((value) => value === null || /_REF$|XX|^P/.test(value)).length +
      sentences.filter((sentence) => !sentence.includes('|') || /_REF|XXXX/.test(sentence)).length;
    const all = examples.length + sentences.length;
    expect(all).toBeGreaterThanOrEqual(400);
    expect(vague / all).toBeGreaterThanOrEqual(1 / 3);
  });
});
