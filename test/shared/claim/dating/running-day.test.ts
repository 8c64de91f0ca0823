import { describe, expect, it } from 'vitest';
import type { DateCandidate } from '#shared/claim/dating/date-candidates.ts';
import { runFeatures, runsOf } from '#shared/claim/dating/running-day.ts';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { articleOf } from '../../../support/claim-samples.ts';

const datesOf = (text: string): (string | null)[] =>
  extractClaims(articleOf(text), { articleId: 'a', uploadId: 'u', owner: 'o' }).claims.map(
    ({ date }) => date?.edtf ?? null,
  );
const candidate = (edtf: string): DateCandidate => ({
  date: toDateValue(edtf)!,
  relation: 'story',
  timex: null,
  told: null,
});

describe('the day that a telling has reached', () => {
  it('dates what is told next', () => {
    const dates = datesOf(
      'On 3 May 2019 a fire destroyed the mill at Lenz. Two firefighters were taken to hospital with burns. Police closed the bridge and evacuated forty houses.',
    );
    expect(dates.length).toBeGreaterThan(2);
    expect(new Set(dates)).toEqual(new Set(['2019-05-03']));
  });

  it('moves on with the next date', () => {
    const dates = datesOf(
      'On 3 May 2019 a fire destroyed the mill at Lenz. Two firefighters were taken to hospital. On 8 May 2019 the owner sold the site. The council approved the sale.',
    );
    expect(dates[0]).toBe('2019-05-03');
    expect(dates.at(-1)).toBe('2019-05-08');
  });

  it('is told by a date that stands alone', () => {
    const [date] = datesOf('3 May 2019.\nA fire destroyed the mill at Lenz. Two firefighters were taken to hospital.');
    expect(date).toBe('2019-05-03');
  });

  it.each([
    ['The lock at Lenz has been shut for nine years.', '2015/..'],
    ['A court has heard that a smuggler has been jailed for six months.', '2024-03-13'],
  ])('"%s": %s', (text, date) => {
    expect(datesOf(text)).toContain(date);
  });
});

describe('runsOf', () => {
  it('weighs what the last fact could be dated by what it probably was, and all else together', () => {
    const runs = runsOf(
      [candidate('2019'), candidate('2020')],
      new Map([
        ['2019', 0.6],
        ['2001', 0.3],
        ['none', 0.1],
      ]),
    );
    expect(runs.map(({ last, chance }) => [last, Number(chance.toFixed(2))])).toEqual([
      ['2019', 0.6],
      ['none', 0.1],
      ['', 0.3],
    ]);
  });

  it('knows none before the first fact', () => {
    expect(runsOf([candidate('2019')], null)).toEqual([{ last: null, chance: 1 }]);
    expect(runFeatures([candidate('2019')], 'past', null).map(([first]) => first)).toEqual(['run first', 'run first']);
  });
});
