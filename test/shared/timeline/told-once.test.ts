import { describe, expect, it } from 'vitest';
import { type Report, timelineOf } from '../../support/reported-timeline.ts';

const statements = async (name: string, reports: readonly Report[]): Promise<string[]> =>
  (await timelineOf(name, reports)).map(({ statement }) => statement);

describe('the entries of a timeline', () => {
  it('tell a sentence of two clauses once', async () => {
    const told = await statements('Lenz', [
      [
        '2021-05-08',
        'Lenz closed its yard in Sarn on Friday and dismissed 300 welders. The yard had been open since 1964.',
      ],
    ]);
    expect(told.filter((each) => each.includes('closed its yard'))).toHaveLength(1);
  });

  it('tell a sentence that two papers print on two days once, on the day of the first', async () => {
    const words = 'Lenz agreed to sell its old ferry Aurora to a buyer from Porto yesterday.';
    const entries = await timelineOf('Lenz', [
      ['2021-05-08', `${words} The price is not known.`],
      ['2021-05-09', `News in brief. ${words} Ferries are getting dearer.`],
    ]);
    const told = entries.filter(({ statement }) => statement.includes('Aurora'));
    expect(told.map(({ date, articleCount }) => [date?.edtf, articleCount])).toEqual([['2021-05-07', 2]]);
  });

  it('leave out what leans on words that nobody knows, scenes, and what somebody merely says', async () => {
    const told = await statements('Lenz', [
      [
        '2021-05-08',
        'Lenz dismissed its chairman Ole Brandt on Friday. It is the first that the yard has seen. Brandt said Lenz was a ' +
          'family. The chairman of the union said Lenz had always been proud of its ships. A sigh went through the hall of Lenz.',
      ],
    ]);
    expect(told).toEqual(['Lenz dismissed its chairman Ole Brandt on Friday.']);
  });

  it('date nothing by the day of what it refers to', async () => {
    const entries = await timelineOf('Lenz', [
      ['2021-05-08', 'A fire destroyed the Lenz yard on Tuesday.'],
      ['2021-05-12', 'Many welders at Lenz have been looking for work since the fire last Tuesday.'],
    ]);
    expect(entries.map(({ statement }) => statement)).toEqual(['A fire destroyed the Lenz yard on Tuesday.']);
  });
});

describe('who and when a statement means', () => {
  it('is told beside its words, which stay as they are', async () => {
    const entries = await timelineOf('Lenz', [
      [
        '2021-05-08',
        'Lenz dismissed its chairman Ole Brandt on Friday. Brandt met the union at the Lenz yard. He said Lenz would ' +
          'close its yard in Sarn on 14 June. Lenz will sell the ferry Aurora on 20 June, which it bought last year.',
      ],
    ]);
    const on = (day: string) => entries.find(({ date }) => date?.edtf === day)!;
    expect(on('2021-06-14').statement).toMatch(/^He said Lenz would close/);
    expect(on('2021-06-14').meant).toEqual([{ start: 0, end: 2, says: 'Ole Brandt' }]);
    const { statement, meant } = on('2021-06-20');
    const start = statement.indexOf('last year');
    expect(meant).toEqual([{ start, end: start + 9, says: '2020' }]);
    expect(on('2021-05-07').meant).toBeUndefined();
  });
});

describe('a state', () => {
  it('that goes on since a year is no event of that year', async () => {
    const entries = await timelineOf('Lenz', [
      [
        '2021-05-08',
        'Lenz closed its yard in Sarn on Friday. Lenz is still struggling to recover from the strikes of 2008.',
      ],
    ]);
    expect(entries.map(({ date }) => date?.edtf)).toEqual(['2021-05-07']);
  });

  it('of which a live page notes that somebody tells it is no event', async () => {
    const told = await statements('Lenz', [
      [
        '2021-05-08',
        'Lenz yard closes: live\n\n1553 The union of Lenz says thousands of welders are waiting at Lenz for work.\n\n' +
          '1510 Lenz announces that it has closed its yard in Sarn.\n\n1502 Lenz has called a meeting in Sarn.\n\n' +
          '1450 Welders have gathered at Lenz.',
      ],
    ]);
    expect(told).toContain('Lenz announces that it has closed its yard in Sarn.');
    expect(told.join(' ')).not.toContain('waiting');
  });
});
