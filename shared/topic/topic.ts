import * as z from 'zod';

/** What people (or a suggestion) decided a topic to be. */
export const topicDefinitionSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  required: z.array(z.string()),
  excluded: z.array(z.string()),
  entities: z.array(z.string()),
  suggested: z.boolean(),
});

/** A topic as the API shows it: its definition, and what its newest timeline holds. */
export const topicSchema = topicDefinitionSchema.extend({
  state: z.enum(['building', 'ready', 'retired']),
  entries: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

/** How many articles and claims a new topic matches; null where they were not counted. `because`: why none, or why not. */
export const matchesSchema = z.object({
  articles: z.int().nullable(),
  claims: z.int().nullable(),
  because: z.enum(['no-article', 'no-claim', 'many', 'changing']).nullable(),
});

export type Matches = Readonly<z.infer<typeof matchesSchema>>;
export type TopicDefinition = Readonly<z.infer<typeof topicDefinitionSchema>>;
export type Topic = Readonly<z.infer<typeof topicSchema>>;
