import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import { extractArticles } from '../shared/claim/extract-articles.ts';
import { tagWords } from '../shared/text/part-of-speech.ts';
import { toDateValue } from '../shared/time/edtf.ts';
import { findTimexes } from '../shared/time/find-timexes.ts';
import { inWords, processorSeconds, type Row, times } from './measure.ts';

nlp.plugin(dates);

/** Runs until the compiler has settled, which takes long beside other work: hundreds of patterns are compiled as they are met. */
const SETTLED = 10;

/** Speed of finding dates, and of the whole extraction, in characters a processor second beside the JavaScript date parsers. */
export async function measureTagging(texts: readonly string[]): Promise<readonly Row[]> {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const dct = toDateValue('2025-06-13');
  const speed = async (work: (text: string) => unknown, runs?: number) =>
    units /
    (await processorSeconds(async () => {
      for (const text of texts) await work(text);
    }, runs));
  const own = await speed((text) => findTimexes(text, { dct }), SETTLED);
  const tagged = await speed((text) => findTimexes(text, { dct, tokens: tagWords(text) }), SETTLED);
  const whole = await speed((text) =>
    extractArticles(
      { bytes: Buffer.from(text), fileName: null, contentType: null, metadata: { publishedAt: '2025-06-13' } },
      { uploadId: 'b', owner: 'b', corrections: [] },
    ),
  );
  const chronoSpeed = await speed((text) => chrono.parse(text, new Date('2025-06-13T12:00:00Z')), SETTLED);
  const compromiseSpeed = await speed((text) => nlp(text).dates().json());
  const row = (what: string, figure: number, beside: string, peer: number): Row => ({
    what,
    figure: `${inWords(figure)} characters/s`,
    beside: `${beside} ${inWords(peer)}`,
    ratio: times(figure, peer),
  });
  return [
    row('dates, without parts of speech', own, 'chrono-node', chronoSpeed),
    row('dates, without parts of speech', own, 'compromise-dates', compromiseSpeed),
    row('dates, with parts of speech', tagged, 'chrono-node', chronoSpeed),
    row('whole extraction', whole, 'chrono-node, dates only', chronoSpeed),
  ];
}
