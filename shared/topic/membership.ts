import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { entityMembers } from './entity-members.ts';
import { eventForms } from './event-forms.ts';
import { eventMembers } from './event-members.ts';
import { createTopicMatcher } from './match-topic.ts';
import { nameForms } from './name-forms.ts';
import type { TopicDefinition } from './topic.ts';

/** Claims of one article that belong to a topic, and those that do where they tell the same fact as one that belongs. */
export type Membership = { readonly core: readonly Claim[]; readonly near: readonly Claim[] };

/** What belongs to a topic, article by article; `articles` show how its name is written and what it stands for. */
export function createMembership(
  definition: TopicDefinition,
  articles: readonly Article[],
): (article: Article) => Membership {
  const forms = nameForms(definition, articles);
  const matcher = createTopicMatcher(definition);
  if (forms.kind !== 'event') return (article) => entityMembers(forms, matcher, article);
  const event = eventForms(
    [definition.name, ...definition.aliases],
    articles.map(({ headline, text }) => `${headline ?? ''}\n${text}`),
  );
  return (article) => ({ core: eventMembers(event, matcher, article), near: [] });
}
