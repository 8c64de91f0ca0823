import * as z from 'zod';
import type { Correction, TopicRecord } from '#shared/store/fact-store.ts';
import { topicDefinitionSchema } from '#shared/topic/topic.ts';

const fieldsSchema = z.record(z.string(), z.unknown());
const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('live') }),
  z.object({ kind: z.literal('retired') }),
  z.object({ kind: z.literal('merged'), into: z.string() }),
]);
const decisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('topic'),
    record: z.object({ rev: z.int(), definition: topicDefinitionSchema, state: stateSchema }),
  }),
  z.object({
    kind: z.literal('correction'),
    correction: z.object({
      owner: z.string().min(1),
      target: z.string().min(1),
      rev: z.int(),
      before: fieldsSchema,
      after: fieldsSchema,
      at: z.number(),
      by: z.string().nullable(),
      why: z.string().nullable(),
      words: z.string().nullable(),
    }),
  }),
  /** An upload that somebody removed, by its key. */
  z.object({ kind: z.literal('removal'), key: z.string() }),
]);

/** A line of the journal: a decision under a name, or that one was none. */
const lineSchema = z.union([
  z.intersection(z.object({ id: z.string(), at: z.string() }), decisionSchema),
  z.object({ kind: z.literal('revoked'), id: z.string() }),
]);

/** What a person decided, in the words of the table. */
export type Decision =
  | { readonly kind: 'topic'; readonly record: TopicRecord }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'removal'; readonly key: string };
export type JournalLine =
  | (Decision & { readonly id: string; readonly at: string })
  | { readonly kind: 'revoked'; readonly id: string };

/** A line of the journal; null where it is none. */
export function parseLine(line: string): JournalLine | null {
  try {
    return lineSchema.parse(JSON.parse(line)) as JournalLine;
  } catch {
    return null;
  }
}

/** What holds in the end of all that was decided. */
export type Decided = {
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly corrections: readonly Correction[];
  readonly removals: ReadonlySet<string>;
};

/**
 * Lines in the order in which they were written → what holds: of a topic its last revision, of a target all of them. Of
 * two lines of one revision the later holds, since the earlier's writer heard that it failed.
 */
export function decidedBy(lines: readonly JournalLine[]): Decided {
  const revoked = new Set(lines.filter(({ kind }) => kind === 'revoked').map(({ id }) => id));
  const topics = new Map<string, TopicRecord>();
  const corrections = new Map<string, Correction>();
  const removals = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'revoked' || revoked.has(line.id)) continue;
    if (line.kind === 'removal') removals.add(line.key);
    else if (line.kind === 'correction')
      corrections.set(`${line.correction.target} ${line.correction.rev}`, line.correction);
    else if ((topics.get(line.record.definition.id)?.rev ?? 0) <= line.record.rev)
      topics.set(line.record.definition.id, line.record);
  }
  return { topics, corrections: [...corrections.values()], removals };
}
