import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { memberClaims } from '../topic/assign-topics.ts';
import type { TopicDefinition } from '../topic/topic.ts';
import { type BuiltEntry, buildEntry } from './build-entry.ts';
import { clusterFacts } from './cluster-facts.ts';
import type { EntryCorrection } from './entry-correction.ts';
import { type Fact, factsOf } from './fact.ts';
import { compareEntries } from './order.ts';
import { findOrigins } from './origins.ts';

/** A timeline with, for each entry, the ids of all its claims. */
export type BuiltTimeline = { readonly topicId: string; readonly entries: readonly BuiltEntry[] };
export type TimelineParts = {
  readonly definition: TopicDefinition;
  readonly articles: readonly Article[];
  readonly corrections: readonly EntryCorrection[];
};

/** Claims of one topic → its timeline. Pure, and the same whatever the order of the articles. */
export function buildTimeline({ definition, articles, corrections }: TimelineParts): BuiltTimeline {
  const sorted = articles.toSorted(byPublication);
  const origins = findOrigins(sorted);
  const facts = sorted.flatMap((article) => factsOf(article, memberClaims(definition, article)));
  const groups = joinCompanions(facts);
  const entries = groups
    .map((group) => buildEntry(group, { topicId: definition.id, origins, corrections }))
    .filter((entry) => entry !== null)
    .toSorted(compareEntries);
  return { topicId: definition.id, entries };
}

const published = ({ published: { edtf } }: Article): string => edtf ?? '9999';
const byPublication = (a: Article, b: Article): number => compare(published(a), published(b)) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Dated facts by what they state; what was said without a date of its own goes with the saying. */
function joinCompanions(facts: readonly Fact[]): Fact[][] {
  const dated = facts.filter(({ date }) => date !== null);
  const groups = clusterFacts(dated);
  const bySentence = new Map<string, Fact[]>();
  for (const group of groups)
    for (const fact of group) if (isAnchor(fact.claim)) bySentence.set(sentenceKey(fact), group);
  const alone: Fact[][] = [];
  for (const fact of facts) {
    if (fact.date) continue;
    const group = bySentence.get(sentenceKey(fact));
    if (group) group.push(fact);
    else if (fact.claim.status === 'planned' && fact.claim.saidOn) alone.push([fact]);
  }
  return [...groups, ...alone];
}

const isAnchor = ({ dateBasis }: Claim): boolean => dateBasis === 'stated';
const sentenceKey = ({ article, ordinal }: Fact): string => `${article.id} ${ordinal}`;
