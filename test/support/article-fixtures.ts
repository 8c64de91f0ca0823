import { readdirSync, readFileSync } from 'node:fs';
import type { ReadArticle, Upload, UploadMetadata } from '#shared/article/article.ts';

/** What a person expects to be read from a page; fields that are left out are not checked. */
export type ExpectedArticle = Partial<
  Pick<ReadArticle, 'publisher' | 'author' | 'url' | 'wire' | 'modified' | 'language'>
> & { readonly headline: string; readonly text: string; readonly published: string | null };

export type ArticleFixture = {
  readonly name: string;
  readonly layout: string;
  readonly upload: Upload;
  readonly expected: readonly ExpectedArticle[];
};

const FOLDER = new URL('../fixtures/articles/', import.meta.url);

/** Every page of test/fixtures/articles with its hand-written expectation. */
export const articleFixtures = (): readonly ArticleFixture[] => readdirSync(FOLDER).toSorted().map(readFixture);

function readFixture(name: string): ArticleFixture {
  const folder = new URL(`${name}/`, FOLDER);
  const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
  const { metadata = {}, articles } = JSON.parse(readFileSync(new URL('expected-article.json', folder), 'utf8')) as {
    readonly metadata?: UploadMetadata;
    readonly articles: readonly ExpectedArticle[];
  };
  const upload = { bytes: readFileSync(new URL(source, folder)), fileName: source, contentType: null, metadata };
  return { name, layout: name.split('-')[0]!, upload, expected: articles };
}

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Token F1 of a text against the expected one, as bags of words: 1 when they are the same. */
export function tokenF1(text: string, expected: string): number {
  const wanted = tokensOf(expected);
  const got = tokensOf(text);
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let same = 0;
  for (const token of got) {
    const count = left.get(token) ?? 0;
    if (count > 0) same++;
    left.set(token, count - 1);
  }
  return wanted.length + got.length === 0 ? 1 : (2 * same) / (wanted.length + got.length);
}
