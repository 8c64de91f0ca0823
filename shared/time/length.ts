import type { Amount, LengthUnit } from './expression.ts';

const LETTERS: Readonly<Record<LengthUnit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  season: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'E',
  century: 'CE',
};

/** ISO 8601 length in the TIMEX3 way: two years and three months → `P2Y3M`, several weeks → `PXW`. */
export function lengthValue(amounts: readonly Amount[]): string {
  const dayPart = amounts
    .filter(({ unit }) => !isTime(unit))
    .map(spell)
    .join('');
  const timePart = amounts
    .filter(({ unit }) => isTime(unit))
    .map(spell)
    .join('');
  return `P${dayPart}${timePart && `T${timePart}`}`;
}

const isTime = (unit: LengthUnit): boolean => LETTERS[unit].startsWith('T');

function spell({ count, unit }: Amount): string {
  const letter = LETTERS[unit].replace(/^T/, '');
  const [perUnit, finer] = unit === 'decade' ? [10, 'Y'] : unit === 'century' ? [100, 'Y'] : [1, letter];
  return count === null ? `X${letter}` : `${count * perUnit}${finer}`;
}
