/**
 * Learns from labelled texts which events are facts, and which date is an event's own, and writes the weights: `node
 * scripts/learn-claims.ts`. `scripts/score-claims.ts` judges what is so learnt on pages that were left out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as checkable from './learning/checkable-examples.ts';
import * as dates from './learning/date-examples.ts';
import { readGivenPages, readGoldPages, readOwnPages } from './learning/labelled-pages.ts';

/** The page that started the project weighs more than its few sentences. */
const GOLD_COUNTS = 3;

const gold = await readGoldPages();
const pages = [...readGivenPages(), ...readOwnPages('more'), ...Array.from({ length: GOLD_COUNTS }, () => gold).flat()];
const { timeBank, invented } = await dates.readDocuments();
const documents = [
  ...timeBank.flatMap((document) => dates.examplesOfDocument(document)),
  ...invented.flatMap((document) => dates.examplesOfDocument(document, dates.INVENTED)),
];

write('checking/checkable-weights.json', checkable.learnCheckable(pages.map(checkable.examplesOfPage), timeBank));
write('dating/event-time-weights.json', dates.learnDates([...documents, ...pages.flatMap(dates.examplesOfPage)]));

function write(path: string, weights: object): void {
  writeFileSync(join(import.meta.dirname, '../shared/claim', path), `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`${path} written`);
}
