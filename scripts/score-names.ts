/** How far the names of the project's own marked articles are found: `node scripts/score-names.ts [tuning|held] [--misses]`. */
import { NAMED } from '../test/labelled/named.ts';
import { scoreNames } from '../test/labelled/score-names.ts';

const asked = process.argv.slice(2);
for (const [half, articles] of Object.entries(NAMED)) {
  if (asked.some((word) => !word.startsWith('--')) && !asked.includes(half)) continue;
  const { right, expected, got, linked, misses } = scoreNames(articles);
  const f1 = (2 * right) / (expected + got);
  console.log(
    `${half}: P ${(right / got).toFixed(3)}  R ${(right / expected).toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right of ${got} found, ${expected} marked; under their fullest name ${linked})`,
  );
  if (asked.includes('--misses')) for (const miss of misses) console.log(`- ${miss}`);
}
