import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#shared/claim/claim.ts';
import { findFigures } from '#shared/claim/figures/find-figures.ts';

const figures = (text: string): Figure[] => findFigures(text, { start: 0, end: text.length }, []);
const spell = ({ kind, bound, value, from, to, unit, per, cap }: Figure): string =>
  [
    bound === 'exact' ? '' : bound,
    kind === 'value' ? value : `${from}${kind === 'change' ? ' → ' : ' … '}${to}`,
    unit ?? '',
    per ? `/ ${per}` : '',
    cap ? `cap ${cap.value} ${cap.unit}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

describe('findFigures', () => {
  it.each([
    ['It earned $18.4 million, or 31 cents a share', ['18400000 USD', '0.31 USD / share']],
    ['Sales rose 2 percent to €612 million from €600 million', ['2 %', '600000000 → 612000000 EUR']],
    ['The rate was cut from 3% to 2.5%', ['3 → 2.5 %']],
    ['It rose to $15 an hour from $7.25', ['7.25 → 15 USD / hour']],
    ['between 8,000 and 9,000 people', ['8000 … 9000 people']],
    ['20 to 30 centimetres of snow and 10-15 trucks', ['20 … 30 centimetres', '10 … 15 trucks']],
    ['£60m to £75m', ['60000000 … 75000000 GBP']],
    ['as much as $3bn', ['at-most 3000000000 USD']],
    ['fewer than a dozen villages', ['less-than 12 villages']],
    ['no fewer than 27 people', ['at-least 27 people']],
    ['some 45,000 residents and 60 or more guests', ['about 45000 residents', 'at-least 60']],
    ['Forty-three people and half a million sheep', ['43 people', '500000 sheep']],
    ['Two of the nine members dissented', ['2 members']],
    ['a crew of six', ['6']],
    ['winds of up to 130 km/h', ['at-most 130 km / hour']],
    ['a magnitude 6.8 earthquake', ['6.8 magnitude']],
    ['It fell to -12C and then rose to 33 degrees', ['-12 °C', '33 degrees']],
    [
      '2,500 Swiss francs, DM 3,100, dlrs 305,000, Rs 500 crore',
      ['2500 CHF', '3100 DEM', '305000 USD', '5000000000 INR'],
    ],
    ['The stock lost 1 1/4 points', ['1.25 points']],
    [
      'a tariff cut from 27.5% to 10% for the first 100,000 vehicles each year',
      ['27.5 → 10 % cap 100000 vehicles', '100000 vehicles / year'],
    ],
    ['a profit of $7 million a year earlier', ['7000000 USD']],
    ['3.4 million Americans', ['3400000 Americans']],
    ['a 30-mile stretch', ['30 miles']],
  ])('%j → %j', (text, expected) => {
    expect(figures(text).map(spell)).toEqual(expected);
  });

  it.each([
    'In 2019 it won',
    'the FTSE 100, the S&P 500 and Boeing 737 or F-35 jets',
    '36Kr, 5G, A100, Windows 11 and Covid-19',
    'They won 3-1 and 6-4 7-5; the Senate voted 52-48',
    'Call 0800 123 4567 or see page 12, Article 50 or No. 10',
    'a 34-year-old nurse, aged 61; Daniel Obi, 34, and her sons, aged 9 and 12',
    'the 112th seed and the 21st floor',
    'at 10:30 and at 6pm',
    'the two leaders, one of them, one in three voters',
    '12 times earnings',
    '1. Buy shares',
  ])('finds nothing in %j', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('looks before the stretch for a bound, and counts offsets from the start of the text', () => {
    const text = 'It said about 40 people came.';
    expect(findFigures(text, { start: 14, end: text.length }, [])).toMatchObject([
      { start: 14, end: 23, value: 40, unit: 'people', bound: 'about' },
    ]);
  });

  it('leaves out what is a time', () => {
    expect(findFigures('12 weeks', { start: 0, end: 8 }, [{ start: 0, end: 8 }])).toEqual([]);
  });

  it('finds figures where they stand, whatever the text', () => {
    const words = fc.constantFrom(
      '$',
      '12',
      '3.5',
      'million',
      '%',
      'people',
      '-',
      'to',
      'from',
      'about',
      ' ',
      ',',
      'C',
      '½',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end } of figures(text)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toMatch(/\d/);
        }
      }),
    );
  });
});
