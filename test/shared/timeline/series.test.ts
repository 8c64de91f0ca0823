import { describe, expect, it } from 'vitest';
import { type Report, timelineOf } from '../../support/reported-timeline.ts';

const countsOf = async (reports: readonly Report[]) =>
  (await timelineOf('Orla', reports)).flatMap(({ series = [] }) =>
    series.map(({ counted, points }) => [counted, ...points.map(({ on, value }) => `${on}: ${value}`)]),
  );

const FIRST: Report = ['2021-05-08', 'A landslide killed 65 people in Orla on Friday. Rain had fallen for a week.'];

describe('the series of an entry', () => {
  it('is a count that went on, with the days when it was told', async () => {
    const reports: Report[] = [
      FIRST,
      ['2021-05-09', 'The death toll of the landslide in Orla has risen to at least 80.'],
      ['2021-05-11', 'A landslide killed 91 people in Orla last Friday. Schools are closed.'],
    ];
    expect(await countsOf(reports)).toEqual([
      ['killed', '2021-05-08: 65', '2021-05-09: at least 80', '2021-05-11: 91'],
    ]);
    const [entry] = (await timelineOf('Orla', reports)).filter(({ series }) => series);
    expect([entry?.date?.edtf, entry?.statement]).toEqual([
      '2021-05-07',
      'A landslide killed 91 people in Orla last Friday.',
    ]);
  });

  it.each([
    ['of a group', 'The landslide killed 11 firemen in Orla on Friday. They had come to help.'],
    ['of an earlier year', 'In 1921 a landslide in Orla killed 300 people. It is remembered still.'],
    ['of a place far away', 'In Halden, between 120 and 140 people were killed, Orla officials said on Monday.'],
    ['of other people', 'The landslide in Orla injured 140 people on Friday. Most are at home again.'],
  ])('has no count %s', async (_, text) => {
    expect(await countsOf([FIRST, ['2021-05-10', text]])).toEqual([]);
  });
});

describe('counts of one day', () => {
  it('are a conflict where two speakers differ widely', async () => {
    const entries = await timelineOf('Orla', [
      FIRST,
      [
        '2021-05-09',
        'Governor Hanna Voss said between 300 and 500 people were killed by the landslide in Orla on Friday.',
      ],
      ['2021-05-09', 'Minister Paul Thorn said more than 1,000 people were killed by the landslide in Orla on Friday.'],
    ]);
    const sides = entries.flatMap(({ conflicts }) => conflicts.map(({ sides }) => sides.map(({ value }) => value)));
    expect(sides).toEqual([['300–500 killed', 'more than 1,000 killed']]);
  });
});
