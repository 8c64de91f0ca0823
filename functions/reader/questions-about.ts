import type { Upload } from '#shared/article/article.ts';
import { isExtracted } from '#shared/article/language.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { type ReadRequest, readRequests } from '#shared/reader/read-request.ts';

/** What a model would be asked about an upload, each question once; none about what is not extracted. */
export async function questionsAbout(upload: Upload): Promise<readonly ReadRequest[]> {
  const read = await readArticles(upload);
  if (read.kind === 'refused') return [];
  const requests = read.articles.flatMap(({ text, language }) => (isExtracted(language) ? readRequests(text) : []));
  return [...new Map(requests.map((request) => [request.hash, request])).values()];
}
