import * as z from 'zod';
import { statusSchema } from '#shared/claim/claim.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { entryStatusSchema } from '#shared/timeline/timeline.ts';
import type { ProblemCode } from './problems.ts';

const EDTF_RULE = 'is no EDTF date (such as 2025-06-13, 2025-06 or 2025)';

/** An EDTF date of a body or query. */
export const edtfSchema = z
  .string()
  .max(60)
  .refine((value) => toDateValue(value) !== null, EDTF_RULE);

/** A number of a query, which is a text of at most four digits. */
const numberUpTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `is a number from 1 to ${most}`)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 50;
const LONGEST_WORDS = 200;
const words = z.string().overwrite((text) => text.slice(0, LONGEST_WORDS));

/** What a timeline's entries may be asked to be; `overdue` depends on the day of reading. */
export const ENTRY_STATUSES = [...entryStatusSchema.options, 'overdue'] as const;

const page = {
  limit: numberUpTo(LARGEST_PAGE)
    .default(USUAL_PAGE)
    .describe(`How many at most, 1 to ${LARGEST_PAGE}; a page may be shorter and still have \`next\`.`)
    .meta({ examples: [20] }),
  cursor: z.string().optional().describe('Where to go on: as `next` of the page before holds it.'),
};
const days = {
  from: edtfSchema
    .optional()
    .describe('Only what may take place on or after this EDTF date; a month or year counts from its first day.')
    .meta({ examples: ['2025-05'] }),
  to: edtfSchema
    .optional()
    .describe('Only what may take place on or before this EDTF date; a month or year counts to its last day.')
    .meta({ examples: ['2025-06-13'] }),
};
const names = {
  speaker: words
    .optional()
    .describe('Only what somebody of this name says; a part of the name that is whole words is enough.'),
  publisher: words.optional().describe('Only what a publisher of this name carries.'),
  entity: words.optional().describe('Only what names this person, organisation or place.'),
};

/** The two of every list that goes on. */
export const pageQuery = z.strictObject(page);

/** What of the contract is shown. */
export const docsQuery = z.strictObject({
  q: words
    .optional()
    .describe('Only operations that hold all of these words.')
    .meta({ examples: ['timeline'] }),
});

/** Offsets as Python counts them, beside those in UTF-16. */
export const offsetsQuery = z.strictObject({
  codePoints: z
    .enum(['1'])
    .optional()
    .describe(
      'With `1` every `start` and `end` (UTF-16 code units) has the same in code points beside it, as `codePoints`.',
    ),
});

/** A list of topics. */
export const topicsQuery = z.strictObject({
  q: words
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'holds nothing to search for: write letters or digits')
    .optional()
    .describe('Only topics whose name or alias holds these words, in any order, the last as far as it is written.')
    .meta({ examples: ['trade uk'] }),
  ...page,
});

/** Claims; a subject is needed. */
export const claimsQuery = z
  .strictObject({
    topic: z.string().optional().describe('The id of a topic: the claims of its timeline, in its order.'),
    q: words.optional().describe('Words that the article holds, one of them rare: newest articles first.'),
    ...names,
    status: z.enum(statusSchema.options).optional().describe('Only claims of this status.'),
    ...days,
    ...page,
  })
  .refine(({ topic, q, entity, speaker }) => topic || q || entity || speaker, {
    message: 'Ask for a topic, a name (entity, speaker) or a rare word (q)',
    params: { code: 'no-subject' satisfies ProblemCode },
  });

const entryFilters = {
  ...days,
  asOf: edtfSchema
    .refine((value) => Boolean(toDateValue(value)?.latest), 'is to be a date with an end, such as 2025-06-13')
    .optional()
    .describe('What was known then: only articles published by the last day of this EDTF date count.')
    .meta({ examples: ['2025-06-01'] }),
  status: z
    .enum(ENTRY_STATUSES)
    .optional()
    .describe(
      'Only entries of this status. `overdue`: plans whose day has passed, today, with no report that it happened.',
    ),
  ...names,
  q: words.optional().describe('Only entries whose statement or quotes hold these words, together and in this order.'),
  order: z.enum(['asc', 'desc']).optional().describe('Oldest first (`asc`, as without), or newest first (`desc`).'),
  top: numberUpTo(LARGEST_PAGE)
    .optional()
    .describe('Only so many of the most important entries, in the order of the timeline.'),
  bom: z
    .enum(['0', '1'])
    .optional()
    .describe('`1`: a CSV begins with a byte order mark, by which spreadsheets know UTF-8.'),
};

/** A page of a timeline. */
export const timelineQuery = z.strictObject({ ...entryFilters, ...page });
/** A timeline as a file, which is whole or goes on. */
export const exportQuery = z.strictObject({ ...entryFilters, ...page });

/** What is due. */
export const dueQuery = z.strictObject({
  on: z
    .string()
    .refine((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && toDateValue(day) !== null, 'is to be a day, such as 2025-06-13')
    .optional()
    .describe('The day to look from, `YYYY-MM-DD`; today without it.')
    .meta({ examples: ['2025-06-13'] }),
});

/** The code that tells of a fault in a parameter. */
export const PARAMETER_CODES: Readonly<Record<string, ProblemCode>> = {
  limit: 'bad-limit',
  top: 'bad-limit',
  from: 'bad-date',
  to: 'bad-date',
  asOf: 'bad-date',
  on: 'bad-date',
  status: 'bad-status',
  order: 'bad-order',
  q: 'bad-search',
};

/** Changes since a version. */
export const changesQuery = z.strictObject({
  since: z
    .string()
    .max(LONGEST_WORDS)
    .optional()
    .describe('A version, as this address answered it before; without it nothing has changed.'),
});

/** Everything, page by page. */
export const exportAllQuery = z.strictObject({ cursor: page.cursor });
