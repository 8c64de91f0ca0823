import { lookUp } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { amountOf, LENGTH_UNITS } from './quantity.ts';
import { lengthFrom } from './stretch-words.ts';

/** Lengths without a number, told by where they lie: the past year, the weeks ahead. */
export const FRAMED_LENGTH_RULES: readonly TimexRule[] = [
  {
    name: 'units to come or gone, uncounted',
    examples: {
      'in [the weeks ahead]': 'PXW',
      'in [the coming weeks]': 'PXW',
      'in [the coming years]': 'FUTURE_REF',
      'in [recent months]': 'PXM',
      'in [the first hours] of the war': 'PTXH',
      'the years': null,
    },
    pattern:
      '(?:(?:the )?(?<which>first|last|final|coming|next|past|recent|following|previous|early|earlier) (?<unit>minutes|hours|days|weeks|months|quarters|years|decades)|the (?<unit2>hours|days|weeks|months|years) (?:ahead|to come|since))',
    meaning: ({ which, unit, unit2 }, { words }) => {
      const named = unit ?? unit2!;
      if (/years|decades/.test(named) && which === 'recent') return { kind: 'vague', reference: 'PAST_REF' };
      if (which === 'coming' && !/days|weeks|hours/.test(named)) return { kind: 'vague', reference: 'FUTURE_REF' };
      if (/^(?:early|earlier)$/.test(which ?? '') || (which === 'first' && !/^the/i.test(words))) return null;
      return { kind: 'duration', amounts: [{ count: null, unit: lookUp(LENGTH_UNITS, named) }] };
    },
  },
  {
    name: 'business year by its end',
    examples: {
      'for [the year] ended March 31': 'P1Y',
      'in [the full year] ending June 30': 'P1Y',
      'the year that ended in tears': null,
    },
    pattern: 'the (?:fiscal |full )?year(?=,? (?:ended|ending) (?:on |in )?{month})',
    meaning: () => ({ kind: 'duration', amounts: [{ count: 1, unit: 'year' }] }),
  },
  {
    name: 'the past unit',
    examples: {
      'in [the past year]': 'P1Y',
      'over [the next decade]': 'P10Y',
      'over [the next fortnight]': 'P2W',
      'the past Yearbook': null,
    },
    pattern: 'the (?<which>past|last|next|coming) (?<unit>hour|day|week|fortnight|month|quarter|year|decade|century)',
    meaning: ({ which, unit }, surroundings) =>
      which === 'coming' || /^\s+of\b/.test(surroundings.after) ? null : lengthFrom(amountOf(1, unit), surroundings),
  },
];
