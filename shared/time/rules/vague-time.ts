import type { TimexRule } from '../rule.ts';

/** Times that no calendar knows: the present, the past, the future. */
export const VAGUE_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'the present',
    examples: {
      'It is [now] open.': 'PRESENT_REF',
      'It [currently] holds 5%.': 'PRESENT_REF',
      'the [current] weakness': 'PRESENT_REF',
      'every now and then': null,
      'He knows.': null,
      'the alternating current': null,
    },
    pattern:
      'right now|now|currently|current|at present|at the present time|at this time|at the moment|at this moment|this moment|nowadays|these days|at this point|presently',
    meaning: (_, { words, before, after }) => {
      if (
        /now$/i.test(words) &&
        (/^\s+and (?:then|again)\b/i.test(after) || /\b(?:every|just|by|from|then and)\s$/i.test(before))
      )
        return null;
      if (/^current$/i.test(words) && !/^\s+\p{L}/u.test(after)) return null;
      return { kind: 'vague', reference: 'PRESENT_REF' };
    },
  },
  {
    name: 'the past',
    examples: {
      'It [recently] rose.': 'PAST_REF',
      'a [recent] rise': 'PAST_REF',
      'in [the past]': 'PAST_REF',
      'the past three summers': null,
      'a pastor': null,
    },
    pattern:
      'more recently|most recently|recently|recent|lately|the recent past|the distant past|the past|in former times',
    meaning: (_, { words, after }) =>
      (/^the past$/i.test(words) &&
        /^\s+(?:\p{L}|\d)/u.test(after) &&
        !/^\s+(?:and|but|or|is|was|has|have|that|when|to|as|with|in|for|on|he|she|it|they|we|by|at|because)\b/.test(
          after,
        )) ||
      (/most recent/i.test(words) && !/ly$/i.test(words))
        ? null
        : { kind: 'vague', reference: 'PAST_REF' },
  },
  {
    name: 'the future',
    examples: {
      'in [the future]': 'FUTURE_REF',
      'It will end [soon].': 'FUTURE_REF',
      '[as soon as possible]': 'FUTURE_REF',
      'as soon as he comes': null,
      'soon after the war': null,
      'futures trading': null,
    },
    pattern:
      'as soon as possible|soon|the near future|the foreseeable future|the not-too-distant future|the future|the near term|the short term|the long term|future (?:years|quarters|months|decades|generations)|one day|some day|someday|in due course|a later date',
    meaning: (_, { words, before, after }) => {
      if (
        /^soon$/i.test(words) &&
        (/\b(?:as|too|so|how)\s$/i.test(before) || /^\s+(?:after|as|be(?:came|gan)|afterward|\w+ed\b)/.test(after))
      )
        return null;
      if (
        /^one day$/i.test(words) &&
        !/\b(?:will|would|could|may|might|can|shall|must|should|to)(?:\s\p{L}{1,12}){0,2}\s$/iu.test(before)
      )
        return null;
      if (
        /^the (?:future|short term|long term|near term)$/i.test(words) &&
        !/\b(?:in|for|into|over|of|about|to)\s$/i.test(before)
      )
        return null;
      return { kind: 'vague', reference: 'FUTURE_REF' };
    },
  },
];
