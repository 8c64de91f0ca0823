/** The invented sentences of test/corpus against the tagger: how many sentences come out whole, by family; with `--misses`, which do not. */
import { SENTENCES } from '../test/corpus/sentences.ts';
import { readMarked, tagMarked } from '../test/support/marked-sentence.ts';

let [right, all] = [0, 0];
for (const [family, { dct, sentences }] of Object.entries(SENTENCES)) {
  const missed = sentences.filter((sentence) => tagMarked(readMarked(sentence), dct) !== sentence);
  right += sentences.length - missed.length;
  all += sentences.length;
  console.log(`${family.padEnd(18)} ${sentences.length - missed.length} of ${sentences.length}`);
  if (process.argv.includes('--misses'))
    for (const sentence of missed) console.log(`   ${sentence}\n   ${tagMarked(readMarked(sentence), dct)}`);
}
console.log(`all                ${right} of ${all}`);
