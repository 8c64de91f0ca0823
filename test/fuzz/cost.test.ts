import { beforeAll, describe, expect, it } from 'vitest';
import { type Cost, costOf } from '../support/cost-of.ts';
import { DEAR_TEXTS, type DearText, ORDINARY } from '../support/dear-texts.ts';

/** All 440 families take minutes: they are proven by hand. */
const isWhole = Boolean(process.env.PROVE);
const isLong = isWhole || Boolean(process.env.FUZZ);
/** Three is what scripts/measure-cost.ts holds them to; here others keep the machine busy, too. */
const MOST_TIMES = 5;
const RUNS = 3;

/** Those that once took ten times as long as prose, or more; the others when there is patience. */
const SEEN = new Set([
  ...[...'-=_*~#%/!?&|\'"1'].map((mark) => JSON.stringify(mark)),
  ...[
    '1/',
    'he said that ',
    'Holt said Ada said ',
    "he said 'a ",
    "', he said. '",
    'said, ',
    'he said. ',
    '1\n',
    'a\n',
  ].map((words) => JSON.stringify(words)),
  ...['May 1 ', 'Q1 ', 'A. ', '; '].map((words) => JSON.stringify(words)),
  ...['strange names that speak', 'strange bodies', 'prose on one line', 'prose with "said" behind each word'],
  ...[
    'page.md of "*"',
    'page.md of "1. "',
    'page.html of "<br>said "',
    'a headline and nothing else',
    'a first sentence of one word',
  ],
]);

const familiesOf = (size: number): readonly DearText[] =>
  size > 64_000 || !isWhole ? DEAR_TEXTS.filter(({ name }) => SEEN.has(name)) : DEAR_TEXTS;

describe.each(isLong ? [64_000, 640_000] : [64_000])('reading %s bytes', (size) => {
  let prose: number;
  beforeAll(async () => {
    const runs: Cost[] = [];
    // Cold caches first; then the least that others' work leaves.
    for (let run = 0; run <= RUNS; run++) runs.push(await costOf(ORDINARY, size));
    prose = Math.min(...runs.slice(1).map(({ ms }) => ms));
  }, 300_000);

  it.each(familiesOf(size))(
    'takes with $name no more than some times as long as with prose',
    async (family) => {
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < RUNS && least > MOST_TIMES * prose; run++) {
        const { ms, answer } = await costOf(family, size);
        expect(answer).not.toContain('FAULTS');
        least = Math.min(least, ms);
      }
      expect(least / prose).toBeLessThanOrEqual(MOST_TIMES);
    },
    300_000,
  );
});

it('knows every family that was seen', () => {
  const names = new Set(DEAR_TEXTS.map(({ name }) => name));
  expect(names.size).toBe(DEAR_TEXTS.length);
  expect([...SEEN].filter((name) => !names.has(name))).toEqual([]);
});
