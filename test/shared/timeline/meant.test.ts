import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../support/reported-timeline.ts';

const TOPIC = 'Corvale Steel';
const meantBy = async (text: string) => {
  const entries = await timelineOf(TOPIC, [['2025-05-14', `${TOPIC} in the news\n\n${text}`]]);
  return entries.flatMap(({ statement, meant = [] }) =>
    meant.map(({ start, end, says }) => `${statement.slice(start, end)}: ${says}`),
  );
};

describe('who and when a statement means', () => {
  it('is told for a day that hangs on the day of the article', async () => {
    expect(await meantBy('Corvale Steel said last week that it had closed its Tarbet mill on 8 May.')).toEqual([
      'last week: 5\u201311 May 2025',
    ]);
  });
});
