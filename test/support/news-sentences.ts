import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { splitSentences } from '#shared/text/sentences.ts';
import { slice } from '#shared/text/span.ts';
import { readMarks } from '../event-dates/dated-passage.ts';
import { HELD } from '../event-dates/held.ts';
import { LEARNT } from '../event-dates/learnt.ts';
import { readSamples } from './samples.ts';
import { CORPUS_TEXTS } from './time-samples.ts';

const CLAIMS = '../shared/data/claims';
const PAGES = ['../shared/data/pages/zyte/truth.json', '../shared/data/pages/news424/truth.json'];

/** Sentences of news, and in words where they come from: of real pages, and of the project's own texts where there are none. */
export type NewsSentences = { readonly sentences: readonly string[]; readonly origin: string };

/** What there is of news to make other sentences from. */
export async function readNewsSentences(): Promise<NewsSentences> {
  const pages = [...labelledPages(), ...PAGES.flatMap(truthTexts)];
  const own = [...CORPUS_TEXTS, ...[...HELD, ...LEARNT].map((passage) => readMarks(passage).text)];
  const texts = pages.length > 0 ? pages : [...own, ...(await readSamples()).map(({ text }) => text)];
  return {
    sentences: texts.flatMap((text) => splitSentences(text).map((span) => slice(text, span))),
    origin: pages.length > 0 ? 'real pages' : 'the project’s own texts, for want of ../shared/data',
  };
}

function labelledPages(): string[] {
  if (!existsSync(CLAIMS)) return [];
  const names = readdirSync(CLAIMS).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(`${CLAIMS}/${name}`, 'utf8')).text);
}

function truthTexts(path: string): string[] {
  if (!existsSync(path)) return [];
  const pages = Object.values(JSON.parse(readFileSync(path, 'utf8'))) as { readonly text?: string }[];
  return pages.flatMap(({ text }) => text ?? []);
}
