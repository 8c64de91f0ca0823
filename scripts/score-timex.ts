/**
 * The tagger as a command of `../shared/measure/timex/score.mjs`: one document a line in, its timexes a line out.
 * Without `--no-pos` the words carry their part of speech.
 */
import { createInterface } from 'node:readline';
import { tagWords } from '../shared/text/part-of-speech.ts';
import { toDateValue } from '../shared/time/edtf.ts';
import { findTimexes } from '../shared/time/find-timexes.ts';

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text, publishedAt } = JSON.parse(line) as { id: string; text: string; publishedAt: string };
  const tokens = process.argv.includes('--no-pos') ? [] : tagWords(text);
  const timexes = findTimexes(text, { dct: toDateValue(publishedAt), tokens }).map(({ start, end, value, type }) => ({
    start,
    end,
    value,
    type,
  }));
  console.log(JSON.stringify({ id, timexes }));
}
