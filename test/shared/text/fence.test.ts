import { describe, expect, it } from 'vitest';
import { apart, fence, ReadingFault } from '#shared/text/fence.ts';

describe('fence', () => {
  const halve = (number: number): number[] => {
    if (number % 2 !== 0) throw new RangeError(`${number} is odd`);
    return [number / 2];
  };
  const halves = fence([4, 3, 8, 10], halve, (number) => ({ start: number, end: number + 1 }));

  it('leaves out what throws and goes on, each in its place', () => {
    const odd = new ReadingFault(new RangeError('3 is odd'), { start: 3, end: 4 });
    expect(halves).toEqual([2, odd, 4, 5]);
    expect(halves[1]).toMatchObject({ cause: { message: '3 is odd' }, span: { start: 3, end: 4 } });
  });

  it('passes on what was left out before', () => {
    const { read, faults } = apart(fence(halves, halve));
    expect(read).toEqual([1, 2]);
    expect(faults.map(({ cause }) => (cause as Error).message)).toEqual(['3 is odd', '5 is odd']);
    expect(faults.map(({ span }) => span)).toEqual([{ start: 3, end: 4 }, null]);
  });
});
