import * as z from 'zod';
import { evidenceSchema, publishedSchema } from '#shared/article/article.ts';
import { REFUSALS } from '#shared/article/refusal.ts';
import {
  attributionSchema,
  claimSchema,
  confidenceSchema,
  entitySchema,
  figureSchema,
  spanSchema,
  statusSchema,
  toldBySchema,
} from '#shared/claim/claim.ts';
import { articleSchema as extractedSchema } from '#shared/claim/extracted-article.ts';
import { dateValueSchema } from '#shared/time/date-value.ts';
import { anchorSchema, timexSchema } from '#shared/time/timex.ts';
import { changeSchema } from '#shared/timeline/compare-entries.ts';
import { conflictSchema, entrySchema, entryStatusSchema, seriesSchema } from '#shared/timeline/timeline.ts';
import { matchesSchema, topicSchema } from '#shared/topic/topic.ts';
import { PROBLEMS } from './problems.ts';

const next = z.string().optional().describe('The relative address of the next page; absent on the last.');

/** An article as `POST /v1/extract` answers it: with its text, and without what only Dateline compares. */
export const extractedArticleSchema = extractedSchema.omit({ fingerprint: true });

/** An article as readers get it. */
export const articleSchema = extractedArticleSchema.extend({
  text: z.string().optional().describe('Only for readers who may have whole texts.'),
});

/** An article in a list. */
export const articleSummarySchema = z.object({
  id: z.string(),
  uploadId: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable().describe('EDTF; null where it is not known.'),
});

export const extractedListSchema = z.object({ articles: z.array(extractedArticleSchema) });
export const articleListSchema = z.object({ articles: z.array(articleSummarySchema), next });
export const claimListSchema = z.object({ claims: z.array(claimSchema), next });
export const entryClaimsSchema = claimListSchema.extend({ total: z.int().describe('How many claims the entry has.') });
export const topicListSchema = z.object({ topics: z.array(topicSchema), next });
export const createdTopicSchema = topicSchema.extend({ matches: matchesSchema });

/** A page of a timeline. */
export const timelinePageSchema = z.object({
  topic: topicSchema,
  entries: z.array(entrySchema),
  total: z.int().optional().describe('How many entries answer; on a first page, where it is known.'),
  next,
});

/** The answer of who comes before a view is there. */
export const buildingSchema = z.object({ state: z.literal('building'), detail: z.string() });

export const changesSchema = z.object({
  topic: topicSchema,
  since: z.string().nullable(),
  version: z.string().nullable().describe('The newest version; null where the topic has no timeline yet.'),
  changes: z.array(changeSchema),
  next: z.string().optional().describe('Where to ask for what changes from now on.'),
});

export const dueSchema = z.object({
  topic: topicSchema,
  on: z.string().describe('The day that it was looked from.'),
  overdue: z.array(entrySchema).describe('Plans whose day had passed with no report that it happened.'),
  upcoming: z.array(entrySchema).describe('Plans still to come.'),
  isWhole: z.boolean().describe('False where a topic is so large that some were not looked at.'),
});

/** What is decided about an article, claim or entry; what is null was taken back. */
export const decisionSchema = z
  .object({
    publishedAt: z.string().nullable(),
    hidden: z.boolean().nullable(),
    date: z.string().nullable(),
    status: z.string().nullable(),
    statement: z.string().nullable(),
    mergeWith: z.string().nullable(),
    separate: z.array(z.string()).nullable(),
    note: z.string().nullable(),
  })
  .partial();

export const correctedSchema = z.object({
  id: z.string(),
  before: decisionSchema.describe('All that was decided about it before.'),
  after: decisionSchema.describe('All that is decided about it now.'),
});

export const correctionSchema = z.object({
  id: z.string().describe('The article or claim that was decided about.'),
  words: z.string().nullable().describe('How it read then.'),
  decided: decisionSchema,
  at: z.iso.datetime(),
  by: z.string().nullable().describe('Who decided, as the gateway knows them; null on a laptop.'),
  why: z.string().nullable(),
  state: z
    .enum(['applied', 'orphaned', 'taken back'])
    .describe('`orphaned`: the newest version holds nothing that it could change.'),
});
export const correctionListSchema = z.object({ corrections: z.array(correctionSchema) });

/** What a person decided about a claim, and when and why. */
const decidedSchema = z.object({
  at: z.iso.datetime(),
  why: z.string().nullable(),
  date: z.string().nullable(),
  status: z.string().nullable(),
});

export const explanationSchema = z.object({
  claimId: z.string(),
  quote: z.string(),
  date: z.object({
    value: z.string().nullable().describe('EDTF'),
    basis: claimSchema.shape.dateBasis,
    words: z.string().nullable().describe('The words that give it.'),
    expression: z.string().nullable().describe('What they mean before it is known what they count from.'),
    countedFrom: z.string().nullable(),
    rule: z.string().nullable(),
    stated: z.array(z.string()),
    inferred: z.array(z.string()),
    otherReadings: z.array(z.string()).describe('EDTF'),
    because: z.string().describe('All this in plain words.'),
  }),
  said: z.object({ value: z.string().nullable(), because: z.string() }),
  publication: publishedSchema,
  status: z.object({ value: z.string(), because: z.string() }),
  source: z.object({ chain: z.array(attributionSchema), because: z.string() }),
  confidence: confidenceSchema,
  rules: z.array(z.string()),
  readers: toldBySchema
    .pick({ by: true, model: true })
    .extend({ because: z.string() })
    .optional()
    .describe('Who told the claim, where a model reads beside the rules.'),
  decided: z.array(decidedSchema).describe('What people decided, newest first.'),
});

const REASONS = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];

export const uploadSchema = z.object({
  id: z.string(),
  state: z
    .enum(['waiting', 'done', 'refused', 'failed', 'removed', 'expired'])
    .describe(
      '`waiting` until all that follows from it can be read; every other is final until something is sent again.',
    ),
  reason: z
    .enum([...REASONS, 'ingest-failed', 'disk-full', 'disk-gone'])
    .optional()
    .describe('Why it was refused or failed, or waits.'),
  detail: z.string().optional(),
  articles: z.array(z.object({ id: z.string(), headline: z.string().nullable() })),
});

export const plannedUploadSchema = z.object({
  id: z.string(),
  upload: z
    .object({
      method: z.enum(['POST', 'PUT']),
      url: z.string(),
      fields: z.record(z.string(), z.string()).optional(),
      headers: z.record(z.string(), z.string()).optional(),
    })
    .describe('How the bytes are sent: with `fields` as a form (multipart/form-data), the file last, as `file`.'),
});
export const removingSchema = z.object({ id: z.string(), state: z.literal('waiting') });
export const healthSchema = z.object({ status: z.literal('ok') });
/** The contract says of itself only that it is an object of OpenAPI. */
export const contractSchema = z.looseObject({ openapi: z.string() });

const CODES = [...Object.keys(PROBLEMS), ...REASONS.filter((reason) => !(reason in PROBLEMS))];

/** Problem details (RFC 9457). */
export const problemSchema = z.object({
  type: z.string().describe('Always `about:blank`: programs look at `code`.'),
  title: z.string(),
  status: z.int(),
  code: z.enum(CODES as [string, ...string[]]).describe('Stable; each operation lists those that it can answer.'),
  detail: z.string().describe('What is wrong, in plain words.'),
  errors: z
    .array(
      z.object({
        in: z.enum(['query', 'body']),
        pointer: z.string().describe('A JSON pointer into the body, or `#/` and the name of a parameter.'),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional()
    .describe('Everything that is wrong with the query and the body, at once.'),
});

/** What answers are made of, by the names that the document gives them. */
export const ANSWER_COMPONENTS = {
  Status: statusSchema,
  DateValue: dateValueSchema,
  Span: spanSchema,
  Attribution: attributionSchema,
  Figure: figureSchema,
  NamedEntity: entitySchema,
  Confidence: confidenceSchema,
  Evidence: evidenceSchema,
  Published: publishedSchema,
  Anchor: anchorSchema,
  Timex: timexSchema,
  Claim: claimSchema,
  Article: articleSchema,
  ExtractedArticle: extractedArticleSchema,
  ArticleSummary: articleSummarySchema,
  EntryStatus: entryStatusSchema,
  Conflict: conflictSchema,
  Series: seriesSchema,
  Entry: entrySchema,
  Topic: topicSchema,
  Matches: matchesSchema,
  CreatedTopic: createdTopicSchema,
  ExtractedList: extractedListSchema,
  ArticleList: articleListSchema,
  ClaimList: claimListSchema,
  EntryClaims: entryClaimsSchema,
  TopicList: topicListSchema,
  TimelinePage: timelinePageSchema,
  Building: buildingSchema,
  Change: changeSchema,
  Changes: changesSchema,
  Due: dueSchema,
  Decision: decisionSchema,
  Corrected: correctedSchema,
  Correction: correctionSchema,
  CorrectionList: correctionListSchema,
  Explanation: explanationSchema,
  Upload: uploadSchema,
  PlannedUpload: plannedUploadSchema,
  Removing: removingSchema,
  Health: healthSchema,
  Contract: contractSchema,
  Problem: problemSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
