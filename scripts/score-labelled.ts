/**
 * How far the extractor reads the project's own marked articles as their marks say: status, sources, figures.
 * `node scripts/score-labelled.ts [tuning|held] [--misses]`; the misses of the held half are for nobody who tunes.
 */
import { HELD } from '../test/labelled/held.ts';
import { type Count, scoreLabelled } from '../test/labelled/score.ts';
import { TUNING } from '../test/labelled/tuning.ts';

const share = ({ right, wrong }: Count): string =>
  `${((100 * right) / (right + wrong)).toFixed(1)} % (${right} of ${right + wrong})`;

const asked = process.argv.slice(2);
for (const [half, articles] of Object.entries({ tuning: TUNING, held: HELD })) {
  if (asked.some((word) => !word.startsWith('--')) && !asked.includes(half)) continue;
  const { clauses, status, negation, links, figures, none, kept, misses } = scoreLabelled(articles);
  console.log(`${half}: ${clauses} clauses
  status       ${share(status)}
  negation     ${share(negation)}
  attribution  P ${(links.right / links.got).toFixed(3)}  R ${(links.right / links.expected).toFixed(3)}  (${links.right} right of ${links.got} found, ${links.expected} marked; kind right in ${links.kind})
  figures      ${share(figures)}
  no claim     ${share(none)}
  kept         ${share(kept)}`);
  if (asked.includes('--misses')) for (const miss of misses) console.log(`- ${miss}`);
}
