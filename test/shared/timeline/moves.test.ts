import { describe, expect, it } from 'vitest';
import { type Report, timelineOf } from '../../support/reported-timeline.ts';

const PLAN: Report = ['2025-04-28', 'The agency is to launch the Orla capsule on 6 May. Two pilots will be on board.'];

const statusesOf = async (reports: readonly Report[]) =>
  (await timelineOf('Orla', reports)).map(({ date, status, movedTo }) => [date?.edtf, status, movedTo?.edtf]);

describe('a plan that is moved', () => {
  it('says to when', async () => {
    const statuses = await statusesOf([
      PLAN,
      ['2025-05-02', 'The launch of the Orla capsule has been postponed to 1 June, the agency said on Friday.'],
    ]);
    expect(statuses).toContainEqual(['2025-05-06', 'moved', '2025-06-01']);
    expect(statuses).toContainEqual(['2025-06-01', 'planned', undefined]);
  });

  it('is no longer due, and tells which claim says so', async () => {
    const entries = await timelineOf('Orla', [
      PLAN,
      ['2025-05-05', 'The launch of the Orla capsule was put off on Monday. No new date was given.'],
    ]);
    const moved = entries.find(({ status }) => status === 'moved');
    expect(moved?.movedTo).toBeUndefined();
    expect(moved?.history.map(({ status, on }) => [status, on])).toEqual([
      ['planned', '2025-04-28'],
      ['moved', '2025-05-05'],
    ]);
  });

  it.each([
    ['asked for only', 'Engineers asked for the launch of the Orla capsule to be postponed to 1 June.'],
    ['another plan', 'The trial of the man who burgled the Orla museum was postponed to 1 June.'],
    ['told after its day', null],
  ])('is not what is %s', async (_, text) => {
    const other: Report = text
      ? ['2025-05-02', text]
      : ['2025-05-20', 'The second launch of the Orla capsule was postponed to 1 June.'];
    expect((await statusesOf([PLAN, other])).map(([, status]) => status)).not.toContain('moved');
  });
});
