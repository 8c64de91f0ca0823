import { claimSchema } from '#shared/claim/claim.ts';
import { entrySchema } from '#shared/timeline/timeline.ts';
import { topicSchema } from '#shared/topic/topic.ts';
import {
  articleListSchema,
  articleSchema,
  buildingSchema,
  changesSchema,
  claimListSchema,
  contractSchema,
  correctedSchema,
  correctionListSchema,
  createdTopicSchema,
  dueSchema,
  entryClaimsSchema,
  explanationSchema,
  extractedListSchema,
  healthSchema,
  plannedUploadSchema,
  removingSchema,
  timelinePageSchema,
  topicListSchema,
  uploadSchema,
} from './answers.ts';
import {
  articleChangeSchema,
  claimChangeSchema,
  entryChangeSchema,
  extractSchema,
  newTopicSchema,
  newUploadSchema,
  topicChangeSchema,
  topicMergeSchema,
} from './bodies.ts';
import type { Operation } from './operation.ts';
import {
  changesQuery,
  claimsQuery,
  docsQuery,
  dueQuery,
  exportAllQuery,
  exportQuery,
  offsetsQuery,
  pageQuery,
  timelineQuery,
  topicsQuery,
} from './parameters.ts';

const BUILDING = {
  says: 'With `asOf`: what was known by then is being put together; ask again.',
  json: buildingSchema,
  isPage: true,
  headers: ['location', 'retry-after'],
} as const;
const CORRECTED = {
  says: 'It is decided and written down; what follows from it can be read a little later.',
  json: correctedSchema,
  headers: ['location', 'retry-after'],
} as const;

/** Every operation, by the name of its route. */
export const OPERATIONS = {
  startPage: {
    summary: 'The topics, as a page',
    tag: 'About',
    query: topicsQuery,
    answers: { 200: { says: 'The page', isPage: true, headers: ['link'] } },
  },
  health: {
    summary: 'Whether the function runs',
    description: 'Touches nothing else.',
    tag: 'About',
    answers: { 200: { says: 'It runs', json: healthSchema } },
  },
  openApi: { summary: 'This document', tag: 'About', answers: { 200: { says: 'The document', json: contractSchema } } },
  docs: {
    summary: 'This document, as a page',
    tag: 'About',
    query: docsQuery,
    answers: { 200: { says: 'The page', isPage: true } },
  },
  extract: {
    summary: 'Read a text or page',
    description:
      'A dry run: answers the articles of the text with their temporal expressions and claims, and stores nothing. A text with `publishedAt` is one article.',
    tag: 'Extract',
    body: extractSchema,
    refuses: true,
    answers: { 200: { says: 'What was read', json: extractedListSchema } },
  },
  createUpload: {
    summary: 'Ask for a place for one file',
    description:
      'Answers where and how to send the bytes; then `GET /v1/uploads/{id}` tells what became of them. The same `id` again is a new version of the same upload.',
    tag: 'Uploads',
    body: newUploadSchema,
    problems: ['unsendable-key', 'unreachable-key', 'disk-full', 'disk-gone'],
    answers: { 201: { says: 'Where to send it', json: plannedUploadSchema, headers: ['location'] } },
  },
  getUpload: {
    summary: 'What became of an upload',
    tag: 'Uploads',
    answers: { 200: { says: 'Its state', json: uploadSchema } },
    problems: ['unreachable-key', 'try-again'],
  },
  deleteUpload: {
    summary: 'Remove an upload and all that came of it',
    tag: 'Uploads',
    problems: ['unreachable-key'],
    answers: {
      202: { says: 'It is being removed', json: removingSchema, headers: ['location', 'retry-after'] },
    },
  },
  listCorrections: {
    summary: 'What people decided about the articles and claims of an upload',
    description:
      'Newest first: what, who, when, why, and which decisions find nothing any more that they could change.',
    tag: 'Uploads',
    problems: ['try-again'],
    answers: { 200: { says: 'The decisions', json: correctionListSchema } },
  },
  listArticles: {
    summary: 'Articles, newest first',
    description: 'By day of publication; those of unknown date come first.',
    tag: 'Articles',
    query: pageQuery,
    answers: { 200: { says: 'A page of the list', json: articleListSchema, headers: ['link'] } },
  },
  getArticle: {
    summary: 'One article with its dates and claims',
    tag: 'Articles',
    query: offsetsQuery,
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'The article', json: articleSchema, isPage: true } },
  },
  correctArticle: {
    summary: 'Correct an article’s publication date, or hide it',
    description: 'Every date that hangs on the publication date moves with it.',
    isConditional: true,
    tag: 'Articles',
    body: articleChangeSchema,
    problems: ['gone', 'conflict', 'try-again', 'disk-full', 'disk-gone'],
    answers: { 202: CORRECTED },
  },
  hideArticle: {
    summary: 'Hide an article, in later versions too',
    isConditional: true,
    tag: 'Articles',
    problems: ['gone', 'conflict', 'try-again', 'disk-full', 'disk-gone'],
    answers: { 202: CORRECTED },
  },
  listClaims: {
    summary: 'Claims of a topic, a name or a rare word',
    description:
      'One of `topic`, `q`, `entity` and `speaker` is needed. Of a topic: of each entry those that it shows, in the order of the timeline. Of words: newest articles first.',
    tag: 'Claims',
    query: claimsQuery,
    problems: ['no-subject', 'not-found', 'gone', 'try-again'],
    answers: { 200: { says: 'A page of the list', json: claimListSchema, headers: ['link'] } },
  },
  getClaim: {
    summary: 'One claim',
    tag: 'Claims',
    query: offsetsQuery,
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'The claim', json: claimSchema } },
  },
  explainClaim: {
    summary: 'Why a claim has its date, status and source',
    tag: 'Claims',
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'In plain words and in data', json: explanationSchema, isPage: true } },
  },
  correctClaim: {
    summary: 'Hide a claim, or correct its date or status',
    isConditional: true,
    tag: 'Claims',
    body: claimChangeSchema,
    problems: ['gone', 'conflict', 'try-again', 'disk-full', 'disk-gone'],
    answers: { 202: CORRECTED },
  },
  listTopics: {
    summary: 'Topics that have a timeline',
    description: 'Those that people defined first, then by importance.',
    tag: 'Topics',
    query: topicsQuery,
    answers: { 200: { says: 'A page of the list', json: topicListSchema, headers: ['link'] } },
  },
  createTopic: {
    summary: 'Create a topic',
    description:
      'Counts what it matches among what is stored, or says why nothing does. The same name again is the same topic and takes new aliases in; a suggested topic becomes a defined one and keeps its id.',
    tag: 'Topics',
    body: newTopicSchema,
    problems: ['too-many-aliases', 'conflict', 'disk-full', 'disk-gone'],
    answers: {
      200: { says: 'The topic that has that name already', json: createdTopicSchema },
      201: { says: 'The new topic', json: createdTopicSchema, headers: ['location'] },
    },
  },
  listSuggestedTopics: {
    summary: 'Topics that Dateline suggests',
    tag: 'Topics',
    query: topicsQuery,
    answers: { 200: { says: 'A page of the list', json: topicListSchema, headers: ['link'] } },
  },
  getTopic: {
    summary: 'One topic',
    description: 'Browsers are led to its timeline.',
    tag: 'Topics',
    problems: ['gone'],
    answers: {
      200: { says: 'The topic', json: topicSchema },
      303: { says: 'To the timeline, for browsers', headers: ['location', 'vary'] },
    },
  },
  changeTopic: {
    summary: 'Rename, redefine or merge a topic',
    description: 'Its id stays.',
    isConditional: true,
    tag: 'Topics',
    body: topicChangeSchema,
    problems: ['bad-merge', 'gone', 'conflict', 'name-taken', 'disk-full', 'disk-gone'],
    answers: { 200: { says: 'The topic as it is now', json: topicSchema } },
  },
  mergeTopic: {
    summary: 'Merge a topic into another',
    description:
      'The other takes its names and what people decided about its entries; its id leads there from then on.',
    isConditional: true,
    tag: 'Topics',
    body: topicMergeSchema,
    problems: ['bad-merge', 'gone', 'conflict', 'disk-full', 'disk-gone'],
    answers: { 200: { says: 'The topic that it is now part of', json: topicSchema } },
  },
  retireTopic: {
    summary: 'Retire a topic',
    description: 'Its id is answered by 410 from then on.',
    isConditional: true,
    tag: 'Topics',
    problems: ['gone', 'conflict', 'disk-full', 'disk-gone'],
    answers: { 204: { says: 'It is retired' } },
  },
  listDue: {
    summary: 'Plans whose day has passed without a report, and those to come',
    tag: 'Timelines',
    query: dueQuery,
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'The plans', json: dueSchema, isPage: true } },
  },
  getTimeline: {
    summary: 'The entries of a topic',
    description: 'Oldest first. By `Accept` also as a page for browsers and in every form of the files beside it.',
    tag: 'Timelines',
    query: timelineQuery,
    problems: ['gone', 'try-again'],
    answers: {
      200: { says: 'A page of the timeline', json: timelinePageSchema, isPage: true, headers: ['link'] },
      202: BUILDING,
    },
  },
  exportTimeline: {
    summary: 'The entries of a topic as a file',
    tag: 'Timelines',
    query: exportQuery,
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'The file', headers: ['link', 'content-disposition'] }, 202: BUILDING },
  },
  listChanges: {
    summary: 'What changed in a timeline',
    description:
      'Entries that were added, changed or are gone since a version, and why. Without `since` it answers the newest version: ask from there on. A version that was replaced is kept for an hour.',
    tag: 'Timelines',
    query: changesQuery,
    problems: ['gone', 'try-again', 'answer-too-large'],
    answers: { 200: { says: 'The changes', json: changesSchema, media: ['application/atom+xml'] } },
  },
  exportAll: {
    summary: 'Everything',
    description:
      'As NDJSON: articles with texts and claims, topics, and what people decided, each line with its `kind`; the last page ends with a line of kind `end`. `dateline import` brings it into another stage.',
    tag: 'About',
    query: exportAllQuery,
    problems: ['try-again'],
    answers: {
      200: { says: 'A page of it', media: ['application/x-ndjson'], headers: ['link', 'content-disposition'] },
    },
  },
  getEntry: {
    summary: 'One entry',
    description: 'Its address goes on working when the entry is named after another of its claims.',
    tag: 'Entries',
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'The entry', json: entrySchema, isPage: true } },
  },
  listEntryClaims: {
    summary: 'All claims of an entry',
    tag: 'Entries',
    query: pageQuery,
    problems: ['gone', 'try-again'],
    answers: { 200: { says: 'A page of the list', json: entryClaimsSchema, headers: ['link'] } },
  },
  correctEntry: {
    summary: 'Reword, merge, split, hide, redate or restate an entry',
    description: 'Every later version of the timeline obeys it; `null` takes a decision back.',
    isConditional: true,
    tag: 'Entries',
    body: entryChangeSchema,
    problems: ['bad-merge', 'gone', 'conflict', 'try-again', 'disk-full', 'disk-gone'],
    answers: { 202: CORRECTED },
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;
