import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tagWords } from '../../../shared/text/part-of-speech.ts';
import { addMonths } from '../../../shared/time/calendar.ts';
import { isWithin } from '../../../shared/time/date-value.ts';
import { toDateValue } from '../../../shared/time/edtf.ts';
import { findTimexes } from '../../../shared/time/find-timexes.ts';
import { TIMEX_RULES } from '../../../shared/time/rules/index.ts';
import { ALL_SENTENCES } from '../../corpus/sets.ts';
import { growthOf } from '../../support/growth.ts';
import { EXAMPLE_TEXTS } from '../../support/time-samples.ts';

const RUNS = process.env.PROVE ? 20_000 : 300;

describe('findTimexes', () => {
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

  it.each([
    ['They cannot, he said on Monday.', '2024-03-11'],
    ['They will not, the mayor told reporters on Monday.', '2024-03-11'],
    ['They could not be told on Monday.', '2024-03-18'],
    ['They will cut the rate on Monday.', '2024-03-18'],
  ])('reads the day of "%s" by the verb that a modal leads, and by no other: %s', (text, edtf) => {
    const timexes = findTimexes(text, { dct: toDateValue('2024-03-13'), tokens: tagWords(text) });
    expect(timexes.map((timex) => timex.edtf)).toEqual([edtf]);
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

  it.each([
    ['They met on Friday.', '2025-06', '2025-05-30/2025-06-30'],
    ['They will meet on Friday.', '2025-06', '2025-06-01/2025-07-04'],
    ['It opened last month.', '2025-06', '2025-05'],
    ['It opened last month.', '2025', '2024-12/2025-11'],
    ['He left yesterday.', '2025-06', '2025-05-31/2025-06-29'],
    ['It closed three weeks ago.', '2025-06', '2025-05-05/2025-06-15'],
    ['It opened in May.', '2025-06', '2025-05'],
    ['It opened in May.', '2025', '2024-05/2025-05'],
    ['It will open in July.', '2025', '2025-07/2026-07'],
    ['It opens this year.', '2025', '2025'],
    ['They met on Friday.', null, undefined],
    ['It opened last month.', null, undefined],
    ['It was founded in 1985. In March it closed.', null, '1985'],
    ['In May it closed.', null, undefined],
    ['It began on 3 May 2019 and ended in June.', null, '2019-05-03 2019-06'],
  ])('reads %j, published %s, as %s', (text, published, expected) => {
    const dct = published === null ? null : toDateValue(published);
    const edtfs = findTimexes(text, { dct }).flatMap(({ edtf }) => edtf ?? []);
    expect(edtfs.join(' ') || undefined).toBe(expected);
  });

  it('says which date of a story it counted from', () => {
    const [, june] = findTimexes('It began on 3 May 2019 and ended in June.', { dct: toDateValue('2024-03-13') });
    expect(june).toMatchObject({
      edtf: '2019-06',
      anchor: { kind: 'narrative', value: '2019-05-03', text: '3 May 2019' },
    });
    expect(june).toMatchObject({ stated: ['month'], inferred: ['year'], alternatives: ['2023-06'] });
  });

  it('says the same in every time zone and whatever the clock says', async () => {
    const script = `
      const { createHash } = await import('node:crypto');
      const Clock = Date;
      globalThis.Date = class extends Clock {
        constructor(...parts) { super(...(parts.length === 0 ? [Number(process.env.NOW)] : parts)); }
        static now() { return Number(process.env.NOW); }
      };
      const fc = (await import('fast-check')).default;
      const { toDateValue } = await import('./shared/time/edtf.ts');
      const { findTimexes } = await import('./shared/time/find-timexes.ts');
      const { days, texts } = await import('./test/support/time-samples.ts');
      const drawn = fc.sample(fc.tuple(texts, days), { numRuns: ${RUNS}, seed: 7 });
      for (const place of [null, JSON.parse(process.env.THEN)]) {
        if (place) Object.assign(process.env, place);
        const hash = createHash('sha256');
        for (const [text, day] of drawn) hash.update(JSON.stringify(findTimexes(text, { dct: toDateValue(day) })));
        console.log(new Clock(0).getTimezoneOffset() + ' ' + hash.digest('hex'));
      }`;
    // Loaded in two places, and moved to another each.
    const run = async ([first, then]: readonly { readonly TZ: string; readonly NOW: string }[]) =>
      (
        await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, ...first, THEN: JSON.stringify(then) },
          encoding: 'utf8',
        })
      ).stdout
        .trim()
        .split('\n');
    const places = [
      [
        { TZ: 'UTC', NOW: '0' },
        { TZ: 'Pacific/Kiritimati', NOW: '951782399999' },
      ],
      [
        { TZ: 'Pacific/Niue', NOW: '1709164800000' },
        { TZ: 'America/St_Johns', NOW: '4102444799999' },
      ],
    ];
    const told = (await Promise.all(places.map(run))).flat().map((line) => line.split(' '));
    expect(new Set(told.map(([offset]) => offset)).size).toBe(4);
    const [here, ...elsewhere] = told.map(([, hash]) => hash);
    expect(elsewhere).toEqual(elsewhere.map(() => here));
  });

  it('keeps calendar arithmetic off the end of months', () => {
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });

  it('is linear in the length of the text', () => {
    const text = `${EXAMPLE_TEXTS.join(' ')} `;
    const read = (units: number) =>
      findTimexes(text.repeat(Math.ceil(units / text.length)).slice(0, units), { dct: toDateValue('2024-03-13') });
    expect(growthOf(read, process.env.PROVE ? [1e6, 1e7] : [3e4, 3e5], 12)).toBeLessThanOrEqual(12);
  });
});

const examples = TIMEX_RULES.flatMap((rule) => Object.values(rule.examples));
const all = examples.length + ALL_SENTENCES.length;
const negativeOrVague =
  examples.filter((value) => value === null || /_REF$|XX|^P/.test(value)).length +
  ALL_SENTENCES.filter((sentence) => !sentence.includes('|') || /_REF|XXXX|\|P/.test(sentence)).length;

describe(`the ${all} examples of the rules and the corpus, ${negativeOrVague} of them negative or vague`, () => {
  it('are at least 400, a third of them negative or vague', () => {
    expect(all).toBeGreaterThanOrEqual(400);
    expect(negativeOrVague / all).toBeGreaterThanOrEqual(1 / 3);
  });
});
