import { readdirSync, readFileSync } from 'node:fs';
import { readArticles } from '../shared/article/read-articles.ts';
import { measureBundles } from './bundles.ts';
import { measureClustering } from './clustering.ts';
import { measureCrisis } from './crisis.ts';
import { measureDocuments } from './documents.ts';
import { measureLine } from './line.ts';
import { measureListening } from './listening.ts';
import { printRows } from './measure.ts';
import { measureReachBack } from './reach-back.ts';
import { measureReading } from './reading.ts';
import { measureServing } from './serving.ts';
import { measureTagging } from './tagging.ts';

const names = readdirSync('samples').filter((name) => /\.(?:html|txt)$/.test(name));
const read = await Promise.all(
  names.map((name) =>
    readArticles({ bytes: readFileSync(`samples/${name}`), fileName: name, contentType: null, metadata: {} }),
  ),
);
const texts = read.flatMap((result) => (result.kind === 'articles' ? result.articles.map(({ text }) => text) : []));
// The same texts a few times over: one pass is too short to be measured.
printRows('Reading', [...(await measureReading()), ...(await measureDocuments(texts))]);
printRows('Dates and claims', await measureTagging(Array.from({ length: 20 }, () => texts).flat()));
printRows('Timelines', [...measureClustering(), ...(await measureReachBack()), ...(await measureListening())]);
printRows('The line on this machine', [...(await measureLine(texts)), ...(await measureCrisis())]);
printRows('Serving', await measureServing());
printRows('Functions', await measureBundles());
process.exit(0);
