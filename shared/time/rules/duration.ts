import type { Expression, LengthUnit } from '../expression.ts';
import { lookUp } from '../lexicon.ts';
import type { Groups, Surroundings, TimexRule } from '../rule.ts';
import { ABOUT, amountOf, LENGTH_UNITS, quantityOf, UNIT } from './quantity.ts';
import { lengthFrom } from './stretch-words.ts';

const FRAME =
  '(?:(?:the|these|those) )?(?:(?:past|last|next|first|coming|previous|final|latest|following|preceding|initial|year-earlier|same|full|entire|whole) )?';
const MODS: readonly (readonly [RegExp, string])[] = [
  [/^(?:more than|over|well over|just over|a little over)/, 'MORE_THAN'],
  [/^(?:less than|fewer than|under|just under|nearly|almost|close to)/, 'LESS_THAN'],
  [/^(?:at least|no less than)/, 'EQUAL_OR_MORE'],
  [/^(?:up to|at most|no more than|not more than|as (?:much|many|long) as)/, 'EQUAL_OR_LESS'],
  [/^(?:about|roughly|approximately|around|some)/, 'APPROX'],
];

function length(groups: Groups, surroundings: Surroundings): Expression {
  return lengthFrom(amountOf(groups.low ? null : quantityOf(groups), groups.unit), surroundings);
}

function withMod(expression: Expression, about: string | undefined): Expression {
  const mod = about && MODS.find(([words]) => words.test(about))?.[1];
  return mod ? { kind: 'modified', mod, of: expression } : expression;
}

/** What a length is not: an age, a fraction, a rate. */
const AGE = /^[\s-]+(?:old|olds|of age)\b/i;
const LENGTH_PREPOSITION =
  /\b(?:for|in|within|after|over|of|than|least|about|nearly|almost|last|lasted|lasting|lasts|took|takes|take|spent|spend|spending|during|throughout|every|through|wait|waited|given|gave|offered|needs?|needed|him|her|them|us|to|another|by|quite|with|is|was|be)\s$/i;

/** `a minute step`: small, not long. */
const NOUN_AFTER =
  /^\s+(?!to|for|or|and|in|at|of|on|with|from|by|per|each|as|if|that|when|until|into|the|a|he|she|it|they)[a-z]+/;

/** `designed to last three years`: a verb. */
const LASTING = /\b(?:to|will|would|could|can|may|might|should|must|not|did|does|that|which|it|they)\s$/i;

/** `the eight-year war`: the article belongs to the noun that follows. */
const ADJECTIVE =
  /^(?:the|these|those)\s(?!last|past|next|first|coming|previous|final).*[-\u2010\u2011\s](?:second|minute|hour|day|night|week|month|quarter|year|decade)$/i;

/** Of two lengths joined the first is the longer. */
const LONGEST_FIRST: readonly LengthUnit[] = [
  'century',
  'decade',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];

/** Lengths of time. */
export const DURATION_RULES: readonly TimexRule[] = [
  {
    name: 'length with a number',
    examples: {
      'for [nearly two years]': 'P2Y',
      'a [five-year] plan': 'P5Y',
      'in [the past three months]': 'P3M',
      'for [several weeks]': 'PXW',
      'It was built to last [three years].': 'P3Y',
      'over [the next few days]': 'PXD',
      'within [two to three weeks]': 'PXW',
      '[the six months] ended Aug. 12': 'P6M',
      'a 52-year-old man': null,
      'He is 40 years old.': null,
      'three-quarters of them': null,
    },
    pattern: `(?:(?<about>${ABOUT}) )?${FRAME}(?:(?:{low:number}(?: to | or |-to-|-))?{number}|(?<some>a couple of|a couple|couple of|several|a few|few|many|some))~(?:more |additional |straight |consecutive |full |long |short |trading |working |business |calendar |crucial )?${UNIT}(?: or (?:so|more|less))?`,
    meaning: (groups, surroundings) => {
      const { words, after, before } = surroundings;
      if (AGE.test(after) || /^\s+(?:ago|earlier|later)\b(?! than)/.test(after)) return null;
      if (ADJECTIVE.test(words) || /^(?:last|next|first|past|final) an? /i.test(words)) return null;
      if (/^last\b/i.test(words) && LASTING.test(before)) return null;
      if (groups.unit === 'second' && !groups.number) return null;
      if (/quarters?$/i.test(words) && (/-quarter/i.test(words) || (groups.number && /^\s+(?:of|to)\b/.test(after))))
        return null;
      if (/^(?:night|weekend|second)$/.test(groups.unit!) && quantityOf(groups) === null) return null;
      if (/\b(?:age|aged|ages)\s$/i.test(before) || /^-on-/.test(after)) return null;
      return withMod(length(groups, surroundings), groups.about);
    },
  },
  {
    name: 'two lengths joined',
    examples: {
      'after [two years and three months]': 'P2Y3M',
      'in [4 minutes, 32 seconds]': 'PT4M32S',
      'two years and three men': null,
      'aged between 18 months and 60 years': null,
    },
    pattern: `{number} ${UNIT}(?:,|,? and) {number2:number} ${UNIT.replace('<unit>', '<unit2>')}`,
    meaning: (groups) => {
      const amounts = [
        amountOf(quantityOf(groups), groups.unit),
        amountOf(quantityOf({ number: groups.number2 }), groups.unit2),
      ];
      const [longer, shorter] = amounts.map(({ unit }) => LONGEST_FIRST.indexOf(unit));
      return longer! < shorter! ? { kind: 'duration', amounts } : null;
    },
  },
  {
    name: 'over so many units',
    examples: {
      'It lasted [over two years].': 'P2Y',
      'It will be paid over [two years].': null,
    },
    pattern: `(?:over|under) {number} ${UNIT}`,
    meaning: (groups, surroundings) =>
      /\b(?:for|after|in|last|lasted|lasting|took|of|just|little|well)\s$/i.test(surroundings.before)
        ? withMod(length(groups, surroundings), surroundings.words.toLowerCase())
        : null,
  },
  {
    name: 'one unit of length',
    examples: {
      'within [a week]': 'P1W',
      'for [nearly an hour]': 'PT1H',
      'in [about a decade]': 'P10Y',
      'He offered him [a week] to withdraw.': 'P1W',
      'for [a year and a half]': 'P1.5Y',
      'It was ripe [a week] earlier than usual.': 'P1W',
      'He quit barely [a month] before the final.': 'P1M',
      'a day of rage': null,
      'a second opinion': null,
    },
    pattern: `(?:(?<about>${ABOUT}|over|under) )?(?:(?<one>another|an additional|one more|an entire|a full|a whole|an|a)|(?<half>half an?|a half)) ${UNIT}(?<andHalf> and a half)?(?<orTwo> or two)?(?: or so)?`,
    meaning: (groups, surroundings) => {
      const { before, after } = surroundings;
      if (/^(?:second|night|quarter)$|s$/.test(groups.unit!) || AGE.test(after)) return null;
      const isCompared = /^\s(?:earlier|later|longer|sooner) than\b/.test(after);
      if (!isCompared && /^[-\s]+(?:ago|earlier|later|long\b|end\b)/.test(after)) return null;
      const isBarely = /\bbarely\s$/i.test(before);
      if (!groups.about && !isBarely && /^[-\s]+(?:before|after)/.test(after)) return null;
      const isMarked = isBarely || isCompared || (groups.about ?? groups.half ?? !/^an?$/.test(groups.one ?? ''));
      if (groups.unit === 'minute' && NOUN_AFTER.test(after)) return null;
      if (!isMarked && !LENGTH_PREPOSITION.test(before)) return null;
      if (!isMarked && /^\s+(?:of|when|in which|that|for)\b/.test(after) && groups.unit === 'day') return null;
      const count = groups.orTwo ? null : groups.half ? 0.5 : groups.andHalf ? 1.5 : 1;
      return withMod(lengthFrom(amountOf(count, groups.unit), surroundings), groups.about);
    },
  },
  {
    name: 'length without a number',
    examples: {
      'It will take [years].': 'PXY',
      'within [weeks]': 'PXW',
      'for [decades]': 'PXE',
      'in the [years] of war': null,
      'years of age': null,
    },
    pattern: `(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)`,
    meaning: ({ unit }, { before, after }) => {
      if (AGE.test(after) || /^\s+(?:ago|earlier|later|before|after)\b/.test(after)) return null;
      const amount = { count: null, unit: lookUp(LENGTH_UNITS, unit) };
      return /\b(?:for|within|in|take|takes|took|taken|taking|over|after|last|lasted|spent|of|only|just|many|months of|into)\s$/i.test(
        before,
      ) && !/\b(?:hundreds|thousands|dozens|number|couple|matter|one|some|most|many)\s+of\s$/i.test(before)
        ? { kind: 'duration', amounts: [amount] }
        : null;
    },
  },
  {
    name: 'some time',
    examples: { 'for [some time]': 'PXM', 'some times': null, 'at some time in May': null },
    pattern: '(?:quite )?some time|a long time|a short time',
    meaning: (_, { before, words }) =>
      /\bfor\s$/i.test(before)
        ? { kind: 'duration', amounts: [{ count: null, unit: /some/i.test(words) ? 'month' : 'year' }] }
        : null,
  },
];
