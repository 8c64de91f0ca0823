import type { TimexRule } from '../rule.ts';

/** Times that no calendar knows: the present, the past, the future. */
export const VAGUE_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'the present',
    examples: { 'It is [now] open.': 'PRESENT_REF', 'It [currently] holds 5%.': 'PRESENT_REF', 'He knows.': null },
    pattern: 'now|currently|current|at present|at this time|at the moment|nowadays',
    meaning: () => ({ kind: 'vague', reference: 'PRESENT_REF' }),
  },
  {
    name: 'the past',
    examples: { 'It [recently] rose.': 'PAST_REF', 'a [recent] rise': 'PAST_REF', 'a pastor': null },
    pattern: 'recently|recent|lately|the past',
    meaning: () => ({ kind: 'vague', reference: 'PAST_REF' }),
  },
  {
    name: 'the future',
    examples: { 'in [the future]': 'FUTURE_REF', 'It will end [soon].': 'FUTURE_REF', 'futures trading': null },
    pattern: 'soon|the future|the near future|the near term',
    meaning: () => ({ kind: 'vague', reference: 'FUTURE_REF' }),
  },
];
