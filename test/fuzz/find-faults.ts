import { line } from '#functions/line.ts';
import type { Upload } from '#shared/article/article.ts';
import { isExtracted } from '#shared/article/language.ts';
import { explainClaim } from '#shared/claim/explain-claim.ts';
import { type Article, articleSchema } from '#shared/claim/extracted-article.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import type { Random } from '../simulator/random.ts';
import { mutated } from './mutate.ts';

const SENTENCES_AN_ARTICLE = 40;
const MOST_KINDS = 20;

/** An upload of one article, as a record, a page or a plain text, published on a day, in a month, in a year or nobody knows when. */
function uploadOf([headline = '', ...sentences]: readonly string[], random: Random): Upload {
  const text = sentences.map((sentence) => sentence + random.pick([' ', ' ', ' ', '\n', '\n\n'])).join('');
  const [contentType, source] = random.pick([
    ['application/json', JSON.stringify({ headline, text, inLanguage: 'en' })],
    ['text/html', pageOf(headline, text)],
    ['text/plain', `${headline}\n\n${text}`],
  ] as const);
  const publishedAt = random.pick(['2024-03-13', '2024-03-01T08:00:00Z', '2024-02', '2023', undefined]);
  const metadata = publishedAt === undefined ? {} : { publishedAt };
  return { bytes: new TextEncoder().encode(source), fileName: null, contentType, metadata };
}

const pageOf = (headline: string, text: string): string =>
  `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${text.replaceAll('\n', '</p>\n<p>')}</p></article></body></html>`;

type Found = { readonly error: Error; readonly words: string };

/** All that is done with an article on its way to a timeline and to a page; what throws on the way, with the words that it threw for. */
async function walk(upload: Upload): Promise<{ readonly read: number; readonly found: readonly Found[] }> {
  const extracted = await line.extractArticles(upload, { uploadId: 'u', owner: 'o', corrections: [] });
  const source = new TextDecoder().decode(upload.bytes);
  if (extracted.kind === 'refused')
    return { read: 0, found: extracted.faults.map(({ cause }) => ({ error: cause as Error, words: source })) };
  const [article] = extracted.articles;
  const found = extracted.faults.map(({ cause, span }) => ({
    error: cause as Error,
    words: span ? article!.text.slice(span.start, span.end) : source,
  }));
  try {
    for (const one of extracted.articles) show(one);
  } catch (error) {
    found.push({ error: error as Error, words: source });
  }
  const english = extracted.articles.filter(({ language }) => isExtracted(language));
  return { read: english.reduce((sum, { text }) => sum + splitSentences(text).length, 0), found };
}

function show(article: Article): void {
  articleSchema.parse(article);
  line.articleTerms(article);
  for (const claim of article.claims) explainClaim(claim, article);
  const [definition] = line.suggestTopics([article]);
  if (definition) line.buildTimeline({ definition, articles: [article], corrections: [] });
}

/** What was found while so many sentences were read, each kind with the shortest words that show it. */
export async function findFaults(most: number, sentences: readonly string[], random: Random): Promise<string[]> {
  const kinds = new Map<string, string>();
  for (let read = 0; read < most && kinds.size < MOST_KINDS; ) {
    const texts = Array.from({ length: SENTENCES_AN_ARTICLE }, () => mutated(sentences, random));
    const walked = await walk(uploadOf(texts, random));
    read += walked.read;
    for (const { error, words } of walked.found) {
      const kind = kindOf(error);
      const known = kinds.get(kind);
      if (known === undefined || words.length < known.length) kinds.set(kind, words);
    }
  }
  return [...kinds].map(([kind, words]) => `${kind}\n    in ${JSON.stringify(words)}`);
}

const kindOf = ({ name, message, stack = '' }: Error): string => {
  const frames = stack.split('\n').filter((frame) => /^ {4}at /.test(frame));
  return [`${name}: ${message}`, ...frames.slice(0, 3)].join('\n');
};
