import * as z from 'zod';
import { statusSchema } from '#shared/claim/claim.ts';
import { entryStatusSchema } from '#shared/timeline/timeline.ts';
import { FILE_NAME_RULE, isFileName, isId, isUploadId, UPLOAD_ID_RULE } from '../names.ts';
import { edtfSchema } from './parameters.ts';

/** `type/subtype` with parameters, on one line (RFC 9110, section 8.3), and nothing that a form of S3 expands. */
const mediaTypeSchema = z
  .string()
  .max(100)
  .regex(/^(?!.*\$\{)[\w!#$&^.+-]+\/[\w!#$&^.+-][\x20-\x7e]*$/, 'is to be a media type, such as text/html');

/** An id in a body. */
const idSchema = z.string().refine(isId, 'is to be an id as it was handed out');

/** The address of an article: http or https. */
const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'is to be an address that begins with http:// or https://' })
  .max(2000);

const said = {
  publishedAt: edtfSchema.describe(
    'When it was published: an EDTF day, month or year, or an ISO date-time. It wins over the page’s own.',
  ),
  capturedAt: edtfSchema.describe('When the page was captured: what “34 minutes ago” is counted from.'),
  url: webAddressSchema.describe('The address of the article; nothing is fetched from it.'),
};
const noteSchema = z.string().max(2000).nullable().describe('Why, for whoever asks later.');

/** Names of what is decided; at least one. */
const sayWhat = (change: object): boolean => Object.keys(change).length > 0;
const SAY_WHAT = 'says nothing: say what is to be changed';

/** What `POST /v1/extract` takes. */
export const extractSchema = z
  .strictObject({
    text: z.string().describe('A text: this or `html`.'),
    html: z.string().describe('A page: this or `text`.'),
    contentType: mediaTypeSchema.describe('The media type, where it is neither plain text nor a page.'),
    ...said,
    publisher: z.string().max(200).describe('Who published it, where the text does not say.'),
    codePoints: z
      .boolean()
      .describe('Whether offsets in code points stand beside those in UTF-16 code units, as Python counts them.'),
    all: z.boolean().describe('Whether what is probably no fact is shown, too.'),
  })
  .partial()
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), 'is to hold either text or html')
  .meta({
    examples: [
      {
        text: 'The ferry company said on Friday that it would sell its northern line in May.',
        publishedAt: '2024-03-13',
      },
    ],
  });

/** What `POST /v1/uploads` takes. */
export const newUploadSchema = z
  .strictObject({
    fileName: z.string().refine(isFileName, FILE_NAME_RULE).describe('The name of the file, without folders.'),
    contentType: mediaTypeSchema
      .optional()
      .describe('The media type of the file; without it, it is told by the bytes.'),
    publishedAt: said.publishedAt.optional(),
    capturedAt: said.capturedAt.optional(),
    url: said.url.optional(),
    publisher: z.string().min(1).max(200).optional().describe('Who published it.'),
    id: z
      .string()
      .refine(isUploadId, UPLOAD_ID_RULE)
      .optional()
      .describe('An id of your own; the same id again is a new version of the same upload.'),
  })
  .meta({ examples: [{ fileName: 'ferry.html', contentType: 'text/html', publishedAt: '2024-03-13' }] });

/** What people may decide about an article. */
export const articleChangeSchema = z
  .strictObject({
    publishedAt: edtfSchema.nullable().describe('The right publication date; `null` takes a correction back.'),
    hidden: z.boolean().describe('Whether it is hidden, in later versions too.'),
    note: noteSchema,
  })
  .partial()
  .refine(sayWhat, SAY_WHAT)
  .meta({ examples: [{ publishedAt: '2024-03-12', note: 'As the printed paper has it.' }] });

/** What people may decide about a claim. */
export const claimChangeSchema = z
  .strictObject({
    hidden: z.boolean().describe('Whether it is hidden.'),
    date: edtfSchema.nullable().describe('The right date; `null` takes a correction back.'),
    status: statusSchema.nullable().describe('The right status; `null` takes a correction back.'),
    note: noteSchema,
  })
  .partial()
  .refine(sayWhat, SAY_WHAT)
  .meta({ examples: [{ date: '2024-05', note: 'The company’s own words.' }] });

/** What people may decide about an entry. */
export const entryChangeSchema = z
  .strictObject({
    statement: z.string().trim().min(1).max(1000).nullable().describe('Other words for it; `null` takes them back.'),
    mergeWith: idSchema.nullable().describe('The id of another entry of the topic that tells the same fact.'),
    separate: z.array(idSchema).min(1).max(100).nullable().describe('Ids of claims that tell another fact.'),
    hidden: z.boolean().describe('Whether it is hidden.'),
    date: edtfSchema.nullable().describe('The right date; `null` takes a correction back.'),
    status: entryStatusSchema.nullable().describe('The right status; `null` takes a correction back.'),
    note: noteSchema,
  })
  .partial()
  .refine(sayWhat, SAY_WHAT)
  .meta({ examples: [{ status: 'cancelled', note: 'The line is kept.' }] });

const nameText = z.string().trim().min(1).max(200);
/** Words of a definition: names, or what has to be there. */
const namesSchema = z.array(nameText).max(50);
/** Merges and posts add names; a definition is one item. */
export const MOST_ALIASES = 200;
/** A name has something to be found by. */
const nameSchema = nameText
  .refine((name) => /[\p{L}\p{N}]/u.test(name), 'needs a letter or digit')
  .describe('What it is called; a claim that names it belongs to it.');
const definition = {
  aliases: namesSchema.describe('Other names of it.'),
  required: namesSchema.describe('Words all of which the sentence has to hold as well.'),
  excluded: namesSchema.describe('Words none of which it may hold.'),
  entities: namesSchema.describe('People, organisations and places that it is about.'),
};

/** What `POST /v1/topics` takes. */
export const newTopicSchema = z
  .strictObject({
    name: nameSchema,
    aliases: definition.aliases.optional(),
    required: definition.required.optional(),
    excluded: definition.excluded.optional(),
    entities: definition.entities.optional(),
  })
  .meta({ examples: [{ name: 'Tarn Ferries', aliases: ['Tarn Line'] }] });

/** What may be changed about a topic. */
export const topicChangeSchema = z
  .strictObject({
    name: nameSchema,
    ...definition,
    mergeInto: idSchema.describe('The id of the topic to merge it into.'),
  })
  .partial()
  .refine(sayWhat, SAY_WHAT)
  .meta({ examples: [{ name: 'Tarn Ferries Ltd' }] });

/** Into which topic another is merged. */
export const topicMergeSchema = z
  .strictObject({ into: idSchema.describe('The id of the topic that takes its names and decisions.') })
  .meta({ examples: [{ into: 'tarn-ferries-1x2y3z' }] });

/** What is sent, by the names that the document gives it. */
export const BODY_COMPONENTS = {
  ExtractRequest: extractSchema,
  NewUpload: newUploadSchema,
  ArticleChange: articleChangeSchema,
  ClaimChange: claimChangeSchema,
  EntryChange: entryChangeSchema,
  NewTopic: newTopicSchema,
  TopicChange: topicChangeSchema,
  TopicMerge: topicMergeSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
