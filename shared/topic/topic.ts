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

export type TopicDefinition = Readonly<z.infer<typeof topicDefinitionSchema>>;
export type Topic = Readonly<z.infer<typeof topicSchema>>;
