import { describe, expect, it } from 'vitest';
import { type Report, timelineOf } from '../../support/reported-timeline.ts';

const valuesOf = async (reports: readonly Report[]): Promise<string[][]> =>
  (await timelineOf('Orla', reports)).flatMap(({ conflicts }) =>
    conflicts.map(({ sides }) => sides.map(({ value }) => value)),
  );

describe('the conflicts of an entry', () => {
  it('are figures of one day that cannot both hold', async () => {
    const values = await valuesOf([
      ['2021-05-08', 'The landslide killed 65 people in Orla on Friday.'],
      ['2021-05-08', 'A landslide killed 91 people in the town of Orla on Friday. Rain had fallen for a week.'],
    ]);
    expect(values).toEqual([['65 killed', '91 killed']]);
  });

  it('are no counts that went on', async () => {
    const values = await valuesOf([
      ['2021-05-08', 'The landslide killed 65 people in Orla on Friday.'],
      ['2021-05-11', 'A landslide killed 91 people in the town of Orla last Friday. Rain had fallen for a week.'],
    ]);
    expect(values).toEqual([]);
  });

  it('are no figures of unlike things', async () => {
    const values = await valuesOf([
      ['2021-05-08', 'Orla paid 250,000 dollars for a new bridge on Friday.'],
      ['2021-05-08', 'Orla paid 360 million dollars for its new bridge on Friday. The road is to follow.'],
    ]);
    expect(values).toEqual([]);
  });
});
