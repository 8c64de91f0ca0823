import { formatJson } from '#shared/present/json.ts';
import type { ArticleListRow, Correction } from '#shared/store/fact-store.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { newestOf } from '../object-inputs.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';

const ROWS_A_PAGE = 20;
const TOPICS_A_PAGE = 50;
/** A page ends behind the article that makes it longer. */
const MOST_CHARACTERS = 2_000_000;
const SCOPE = 'export';

/** A stretch of the export, and where the next begins: among the articles or the topics; null at the end of all. */
type Stretch = { readonly lines: readonly string[]; readonly next: readonly [phase: Phase, after: string] | null };
type Phase = 'articles' | 'topics';

/**
 * Everything, as NDJSON: articles with their texts and claims, topics, and what people decided, each line with its `kind`;
 * page by page, so that neither side holds more than one of them. The last page ends with a line of kind `end`.
 */
export async function exportAll(request: Request, ports: ApiPorts): Promise<AnswerOf<'exportAll'>> {
  const { cursor } = checkRequest('exportAll', request).query;
  const [phase = 'articles', after = ''] = (ports.cursors.open(SCOPE, cursor) ?? []) as [Phase?, string?];
  const read = phase === 'articles' ? readArticles : readTopics;
  const { lines, next } = await read(after || null, ports);
  const link = next && `${request.path}?cursor=${encodeURIComponent(ports.cursors.seal(SCOPE, next))}`;
  return {
    headers: {
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="dateline.ndjson"',
      ...(link && { link: `<${link}>; rel="next"` }),
    },
    body: [...lines, ...(next ? [] : [formatJson({ kind: 'end' })]), ''].join('\n'),
  };
}

async function readArticles(after: string | null, ports: ApiPorts): Promise<Stretch> {
  const lines: string[] = [];
  let place = after;
  let characters = 0;
  while (characters < MOST_CHARACTERS) {
    const { rows, next } = await ports.store.listArticles({ after: place, limit: 1 });
    for (const row of rows) lines.push(...(await linesOf(row, ports)));
    characters = lines.reduce((sum, line) => sum + line.length, 0);
    place = next;
    if (next === null) return { lines, next: ['topics', ''] };
    if (lines.length >= ROWS_A_PAGE) break;
  }
  return { lines, next: ['articles', place!] };
}

/** An article, and with the first of an upload what people decided about all of them; nothing of what was replaced. */
async function linesOf({ object, gen, articleId }: ArticleListRow, { store }: ApiPorts): Promise<string[]> {
  const head = await store.getObjectHead(object);
  if (!head || head.gen !== gen) return [];
  const generation = await store.getGeneration({ object, gen, parts: head.parts });
  const articles = generation?.articles.map(({ article }) => article) ?? [];
  const article = articles.find(({ id }) => id === articleId);
  if (!article) return [];
  const { fingerprint: _fingerprint, ...told } = article;
  const fileName = head.key.split('/').at(-1)!;
  const isFirst = articles[0]!.id === articleId;
  const ids = new Set(articles.map(({ id }) => id));
  const decided = isFirst ? newestOf(await store.listCorrections(object)) : [];
  return [
    formatJson({ kind: 'article', fileName, article: told }),
    ...decided.map((each) => decisionLine(each, ids.has(each.target) ? 'article' : 'claim')),
  ];
}

const decisionLine = ({ target, after, at, by, why, words }: Correction, about: string): string =>
  formatJson({ kind: 'decision', about, target, decided: after, at: new Date(at).toISOString(), by, why, words });

async function readTopics(after: string | null, { store }: ApiPorts): Promise<Stretch> {
  const { rows, next } = await store.listTopics({ after, limit: TOPICS_A_PAGE });
  const records = await store.getTopics(rows);
  const lines: string[] = [];
  for (const id of rows) {
    const record = records.get(id);
    if (!record) continue;
    lines.push(formatJson({ kind: 'topic', definition: record.definition, state: record.state }));
    for (const decided of newestOf(await store.listCorrections(id))) lines.push(decisionLine(decided, 'entry'));
  }
  return { lines, next: next === null ? null : ['topics', next] };
}
