import type * as z from 'zod';
import type { ProblemCode } from './problems.ts';

/** The parts of the API, in the order in which it is read. */
export const TAGS = {
  Extract: 'A dry run: what Dateline reads out of a text. Stores nothing.',
  Uploads: 'Files on their way in, and what became of them.',
  Topics: 'What timelines are about: suggested by Dateline, or defined by people.',
  Timelines: 'The entries of a topic, one fact each, and what is due.',
  Entries: 'One fact with its claims, under a permanent address.',
  Claims: 'Single checkable statements with their dates and sources, and why.',
  Articles: 'The articles that claims come from.',
  About: 'The service itself.',
} as const;

/** Headers that answers tell something by, besides those of every answer. */
export const HEADERS = {
  etag: 'Names what was sent: `If-None-Match` with it is answered by 304 while nothing has changed.',
  'cache-control': 'How long caches may keep the answer.',
  vary: 'The request’s headers by which another answer would have come.',
  link: 'Addresses of other pages of the list: `rel="next"`.',
  location: 'The address of what was made or is being made.',
  'retry-after': 'After how many seconds to ask again.',
  'content-disposition': 'The name of the file, where the answer is one.',
} as const;
export type HeaderName = keyof typeof HEADERS;

/** One of the answers of an operation that are no problem. */
export type Success = {
  readonly says: string;
  /** What the JSON holds; without it there is none. */
  readonly json?: z.ZodType;
  /** Whether browsers get a page. */
  readonly isPage?: true;
  /** Another media type that it is sent in, or several. */
  readonly media?: readonly string[];
  readonly headers?: readonly HeaderName[];
};

/** What an address does by one method: the schemas check its requests, type its handler and make its description. */
export type Operation = {
  readonly summary: string;
  readonly description?: string;
  readonly tag: keyof typeof TAGS;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answers: Readonly<Record<number, Success>>;
  /** Codes besides those that follow from the query, the body, the id and the method. */
  readonly problems?: readonly ProblemCode[];
  /** Whether `If-Match` with the `ETag` of what is changed keeps others' changes from being lost. */
  readonly isConditional?: true;
  /** Whether refused texts are told by the reason of the refusal. */
  readonly refuses?: true;
};
