import { readdirSync, readFileSync } from 'node:fs';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { candidateTest } from '#shared/topic/listening.ts';
import { articleTerms, indexTerms } from '#shared/topic/terms.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';

/** The project's sample articles, extracted as an upload of each file would be. */
export async function readSamples(): Promise<Article[]> {
  const metadata = JSON.parse(readFileSync('samples/metadata.json', 'utf8'));
  const names = readdirSync('samples').filter((name) => /\.(?:html|txt)$/.test(name));
  const read = await Promise.all(
    names.map((name) =>
      extractArticles(
        { bytes: readFileSync(`samples/${name}`), fileName: name, contentType: null, metadata: metadata[name] ?? {} },
        { uploadId: name, owner: name, corrections: [] },
      ),
    ),
  );
  return read.flatMap((result) => (result.kind === 'articles' ? result.articles : []));
}

/** The articles that a topic's postings lead to. */
export function candidatesOf(definition: TopicDefinition, articles: readonly Article[]): Article[] {
  const isCandidate = candidateTest(definition);
  return articles.filter((article) => isCandidate(indexTerms(articleTerms(article))));
}
