import * as z from 'zod';
import { claimSchema } from '#shared/claim/claim.ts';
import { articleSchema } from '#shared/claim/extracted-article.ts';
import type { ApiDescription } from '#shared/present/docs-page.ts';
import { entrySchema } from '#shared/timeline/timeline.ts';
import { matchesSchema, topicSchema } from '#shared/topic/topic.ts';
import { ROUTES } from './routes/index.ts';
import type { Route } from './routes/route.ts';

const SUMMARIES: Readonly<Record<string, readonly [summary: string, answers: string]>> = {
  startPage: ['The topics, as a page', 'page'],
  health: ['Whether the function runs', 'object'],
  openApi: ['This document', 'object'],
  docs: ['This document, as a page', 'page'],
  extract: ['Dry run: the articles of a text or page with their dates and claims; stores nothing', 'articles'],
  createUpload: ['A place for one file, and where to send its bytes', 'upload'],
  getUpload: ['What became of an upload', 'upload'],
  deleteUpload: ['Remove an upload and all that was derived from it', 'upload'],
  listCorrections: [
    'What people decided about the articles and claims of an upload: who, when, why, and what is orphaned',
    'object',
  ],
  listArticles: ['Articles, newest first', 'articles'],
  getArticle: ['One article with its dates and claims', 'Article'],
  correctArticle: ['Correct the publication date (null takes it back), or hide the article', 'object'],
  hideArticle: ['Hide an article, in later versions too', 'object'],
  listClaims: [
    'Claims of a topic (of each entry those that it shows), or of a name or a rare word, newest articles first',
    'claims',
  ],
  getClaim: ['One claim', 'Claim'],
  explainClaim: ['Why a claim has its date, status and source', 'object'],
  correctClaim: ['Hide a claim, or correct its date or status', 'object'],
  listTopics: ['Topics with a timeline: defined first, then by importance', 'topics'],
  createTopic: ['Create a topic and count what it matches; the same name again is the same topic', 'NewTopic'],
  listSuggestedTopics: ['Topics that Dateline suggests', 'topics'],
  getTopic: ['One topic', 'Topic'],
  changeTopic: ['Rename, redefine or merge (mergeInto) a topic', 'Topic'],
  mergeTopic: ['Merge a topic into another; its id leads there', 'Topic'],
  retireTopic: ['Retire a topic', 'nothing'],
  listDue: ['Plans whose day has passed without a report, and those to come', 'object'],
  getTimeline: ['Entries, oldest first', 'entries'],
  getEntry: ['One entry', 'Entry'],
  listEntryClaims: ['All claims of an entry', 'claims'],
  correctEntry: [
    'Give an entry other words, merge it, take claims out of it, hide it, correct its date or status',
    'object',
  ],
};
const LIST_OF: Readonly<Record<string, string>> = {
  articles: 'Article',
  claims: 'Claim',
  topics: 'Topic',
  entries: 'Entry',
};
const PAGED = ['limit', 'cursor'];
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  listArticles: PAGED,
  listTopics: ['q', ...PAGED],
  listSuggestedTopics: ['q', ...PAGED],
  listClaims: ['topic', 'entity', 'speaker', 'publisher', 'status', 'from', 'to', 'q', ...PAGED],
  getTimeline: ['from', 'to', 'asOf', 'status', 'speaker', 'publisher', 'entity', 'q', 'order', 'top', ...PAGED],
  listDue: ['on'],
  listEntryClaims: PAGED,
};

/** The API's contract as OpenAPI 3.1. */
export function describeApi(): ApiDescription {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeRoute(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dateline',
      version: '1',
      description: 'Dated, sourced claims from news articles, and timelines of topics.',
    },
    paths,
    components: {
      schemas: {
        Article: schemaOf(articleSchema.omit({ fingerprint: true })),
        Claim: schemaOf(claimSchema),
        Entry: schemaOf(entrySchema),
        Topic: schemaOf(topicSchema),
        NewTopic: schemaOf(topicSchema.extend({ matches: matchesSchema })),
        Problem: schemaOf(
          z.object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string() }),
        ),
      },
    },
  };
}

const schemaOf = (schema: z.ZodType): unknown => {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io: 'output' }) as Record<string, unknown>;
  return shape;
};
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function describeRoute(route: Route): Record<string, unknown> {
  const [summary, answers] = SUMMARIES[route.name]!;
  const isPage = answers === 'page';
  const path = route.path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
    : [];
  const query = (QUERIES[route.name] ?? []).map((name) => ({
    name,
    in: 'query',
    schema: { type: name === 'limit' || name === 'top' ? 'integer' : 'string' },
  }));
  return {
    operationId: `${route.name}${/\.[a-z.]+$/.exec(route.path)?.[0].replaceAll('.', '_') ?? ''}`,
    summary,
    ...(path.length + query.length > 0 && { parameters: [...path, ...query] }),
    ...((route.method === 'POST' || route.method === 'PATCH') && {
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
    }),
    responses: {
      [successOf(route)]: {
        description: summary,
        content: isPage ? { 'text/html': {} } : { 'application/json': { schema: answerSchema(answers) } },
      },
      ...OTHER_ANSWERS[route.name],
      default: {
        description: 'What went wrong, with a code',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  };
}

const STATUSES: Readonly<Record<string, string>> = {
  createUpload: '201',
  createTopic: '201',
  retireTopic: '204',
  deleteUpload: '202',
  correctArticle: '202',
  hideArticle: '202',
  correctClaim: '202',
  correctEntry: '202',
};
/** Answers besides that one which are no problem either. */
const OTHER_ANSWERS: Readonly<Record<string, Readonly<Record<number, { readonly description: string }>>>> = {
  getTimeline: {
    202: { description: 'With asOf: a large topic as of that day is being put together; ask again (Retry-After)' },
  },
};
const successOf = ({ name }: Route): string => STATUSES[name] ?? '200';

function answerSchema(answers: string): Record<string, unknown> {
  const item = LIST_OF[answers];
  if (item)
    return {
      type: 'object',
      properties: { [answers]: { type: 'array', items: reference(item) }, next: { type: 'string' } },
      required: [answers],
    };
  return /^[A-Z]/.test(answers) ? reference(answers) : { type: 'object' };
}
