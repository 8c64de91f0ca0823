import * as z from 'zod';
import { dateValueSchema } from '../time/date-value.ts';
import { codePointsSchema } from '../time/timex.ts';

export const statusSchema = z.enum(['happened', 'ongoing', 'planned', 'possible', 'denied']);

/** One link of the chain of who says it, outermost first: source, as written and as resolved in the document, and cue. */
export const attributionSchema = z.object({
  source: z.string(),
  resolved: z.string().nullable(),
  cue: z.string().nullable(),
  kind: z.enum(['speaker', 'document', 'publisher']),
  confidence: z.number().min(0).max(1),
});

/** A number with its unit and bound; offsets into the article's text. `unit` is `%`, an ISO 4217 code or a plain noun. */
export const figureSchema = z.object({
  start: z.int(),
  end: z.int(),
  codePoints: codePointsSchema,
  kind: z.enum(['value', 'range', 'change']),
  value: z.number().optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  unit: z.string().nullable(),
  of: z.string().nullable(),
  bound: z.enum(['exact', 'about', 'at-least', 'at-most', 'less-than', 'more-than']),
  per: z.string().optional(),
  cap: z.object({ value: z.number(), unit: z.string() }).optional(),
});

export const entitySchema = z.object({
  name: z.string(),
  type: z.enum(['person', 'organisation', 'place', 'other']),
  start: z.int(),
  end: z.int(),
  codePoints: codePointsSchema,
});

export const confidenceSchema = z.object({
  date: z.number().min(0).max(1),
  status: z.number().min(0).max(1),
  source: z.number().min(0).max(1),
  /** That it is a fact at all, which somebody could check. */
  checkable: z.number().min(0).max(1),
});

/**
 * Only where a model reads beside the rules: which of the two told the claim, and the date of the rules where the model
 * pointed at another.
 */
export const toldBySchema = z.object({
  by: z.enum(['rules', 'model', 'both']),
  model: z.string(),
  otherDate: dateValueSchema.nullable(),
});

/** Where it stands in its article's text, half-open. */
export const spanSchema = z.object({ start: z.int(), end: z.int(), codePoints: codePointsSchema });

/** One checkable statement with its date, attribution, status, figures, entities and exact words. */
export const claimSchema = z.object({
  id: z.string(),
  articleId: z.string(),
  uploadId: z.string(),
  field: z.enum(['text', 'headline']),
  start: z.int(),
  end: z.int(),
  codePoints: codePointsSchema,
  /** What a person needs to read it alone: mostly the whole sentence. */
  quote: z.string(),
  /** The words of the event inside the quote. */
  focus: spanSchema,
  /** When the thing said takes place or is due. */
  date: dateValueSchema.nullable(),
  /** When it was said, announced or planned. */
  saidOn: dateValueSchema.nullable(),
  /** `story`: other sentences of the article give the date. */
  dateBasis: z.enum(['stated', 'story', 'publication']).nullable(),
  status: statusSchema,
  negated: z.boolean(),
  attribution: z.array(attributionSchema),
  figures: z.array(figureSchema),
  entities: z.array(entitySchema),
  /** Computed at reading, never stored. */
  topics: z.array(z.string()),
  confidence: confidenceSchema,
  rules: z.array(z.string()),
  reader: toldBySchema.optional(),
});

export type Status = z.infer<typeof statusSchema>;
export type Attribution = Readonly<z.infer<typeof attributionSchema>>;
export type Figure = Readonly<z.infer<typeof figureSchema>>;
export type Entity = Readonly<z.infer<typeof entitySchema>>;
export type Confidence = Readonly<z.infer<typeof confidenceSchema>>;
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** The words of a claim's event. */
export const focusWords = ({ quote, start, focus }: Pick<Claim, 'quote' | 'start' | 'focus'>): string =>
  quote.slice(focus.start - start, focus.end - start);

/** Whom and what the words of a claim's event name. */
export const focusEntities = ({ entities, focus }: Pick<Claim, 'entities' | 'focus'>): Entity[] =>
  entities.filter(({ start, end }) => focus.start <= start && end <= focus.end);
