import type { TimexRule } from '../rule.ts';

/** Words that look like times and are none: they win over the shorter time inside them. */
export const NOT_A_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'newspaper or programme',
    examples: { 'the Sunday Times': null, 'on Good Morning America today': null },
    pattern: '{weekday} (?:times|telegraph|express|mirror|mail|herald|independent|night live)',
    meaning: () => ({ kind: 'none' }),
  },
];
