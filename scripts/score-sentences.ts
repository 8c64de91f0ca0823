/** The invented sentences of test/corpus against the tagger: how many come out whole, by family; with `--misses`, which do not. */
import { DATE_KINDS } from '../test/corpus/date-kinds.ts';
import type { Sentences } from '../test/corpus/sentences.ts';
import { SENTENCE_SETS } from '../test/corpus/sets.ts';
import { readMarked, tagDated, tagMarked } from '../test/support/marked-sentence.ts';

function score(name: string, set: Sentences, tag: (text: string, dct: string) => string): void {
  let [right, all] = [0, 0];
  for (const [family, { dct, sentences }] of Object.entries(set)) {
    const missed = sentences.filter((sentence) => tag(readMarked(sentence), dct) !== sentence);
    right += sentences.length - missed.length;
    all += sentences.length;
    console.log(`${family.padEnd(28)} ${sentences.length - missed.length} of ${sentences.length}`);
    if (process.argv.includes('--misses'))
      for (const sentence of missed) console.log(`   ${sentence}\n   ${tag(readMarked(sentence), dct)}`);
  }
  console.log(`${name.padEnd(28)} ${right} of ${all}\n`);
}

for (const [name, set] of Object.entries(SENTENCE_SETS)) score(name, set, tagMarked);
score('date kinds', DATE_KINDS, tagDated);
