/**
 * Dates of the invented passages' events, of those that weights were learnt from and of those that were not:
 * `node scripts/score-event-dates.ts [--misses]`.
 */
import { HELD } from '../test/event-dates/held.ts';
import { HELD_LATE } from '../test/event-dates/held-late.ts';
import { LEARNT } from '../test/event-dates/learnt.ts';
import { scoreEventDates } from '../test/event-dates/score.ts';

for (const [name, passages] of Object.entries({ learnt: LEARNT, held: HELD, 'held, written last': HELD_LATE })) {
  const { right, wrong, missing, misses } = scoreEventDates(passages);
  console.log(`${name}: ${right} right, ${wrong} wrong, ${missing} without the date they have`);
  if (process.argv.includes('--misses')) for (const miss of misses) console.log(`  ${miss}`);
}
