import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import type { DateValue } from '../time/date-value.ts';
import { createMembership } from '../topic/membership.ts';
import type { TopicDefinition } from '../topic/topic.ts';
import { applyDecisions, isMeant } from './apply-decisions.ts';
import { type BuiltEntry, buildEntry, entryDate } from './build-entry.ts';
import { countsOf } from './counts.ts';
import type { EntryCorrection } from './entry-correction.ts';
import { type Fact, factsOf } from './fact.ts';
import { isBackground, isEvent, isReport } from './founding.ts';
import { gatherFacts } from './gather-facts.ts';
import { joinCounts } from './join-counts.ts';
import { movesOf } from './moves.ts';
import { compareEntries } from './order.ts';
import { findOrigins } from './origins.ts';
import { joinRetellings } from './retellings.ts';
import { dateAgreement } from './same-fact.ts';
import { datedByStory } from './story-day.ts';
import { isTerm, termsBehind } from './terms.ts';
import { toldOnce } from './told-once.ts';
import { weighDays } from './weigh-days.ts';
import { weighWords } from './weigh-words.ts';

type Member = { readonly article: Article; readonly core: readonly Claim[]; readonly near: readonly Claim[] };

/** A timeline with, for each entry, the ids of all its claims. */
export type BuiltTimeline = { readonly topicId: string; readonly entries: readonly BuiltEntry[] };
export type TimelineParts = {
  readonly definition: TopicDefinition;
  readonly articles: readonly Article[];
  readonly corrections: readonly EntryCorrection[];
};

/** Claims of one topic → its timeline. Pure, and the same whatever the order of the articles. */
export function buildTimeline({ definition, articles, corrections }: TimelineParts): BuiltTimeline {
  const sorted = articles.toSorted(byPublication).map(withoutStates).map(datedByStory);
  const origins = findOrigins(sorted);
  const membersOf = createMembership(definition, sorted);
  const members = sorted.map((article): Member => ({ article, ...membersOf(article) }));
  const core = new Set(members.flatMap((member) => member.core.map(({ id }) => id)));
  const facts = members.flatMap(({ article, core, near }) => {
    const members = new Set([...core, ...near]);
    return factsOf(article, inOrder(article, [...members, ...termsBehind(article, members)]));
  });
  const weightOfDay = weighDays(facts, origins);
  const gathered = joinCounts(joinRetellings(gatherFacts(facts)), [
    ...facts.filter(({ date }) => date === null),
    ...members.flatMap(countedBeside),
  ]);
  const groups = applyDecisions(gathered, corrections).filter((group) => group.some(({ claim }) => core.has(claim.id)));
  const weightOfWords = weighWords(facts, origins);
  const { events = [], others = [] } = Object.groupBy(groups, eventTest(groups, corrections));
  const moves = movesOf(groups);
  const context = { topicId: definition.id, origins, corrections, weightOfDay, weightOfWords, moves };
  const entries = toldOnce(events, others, corrections)
    .map((group) => buildEntry(group, context))
    .filter((entry) => entry !== null)
    .toSorted(compareEntries);
  return { topicId: definition.id, entries };
}

/** An article is about a topic where so many of its claims belong to it. */
const MAINLY = 0.3;

/** What an article about the topic counts in sentences that do not name it. */
function countedBeside({ article, core, near }: Member): Fact[] {
  if (core.length < MAINLY * article.claims.length) return [];
  const members = new Set([...core, ...near]);
  return factsOf(
    article,
    article.claims.filter((claim) => !members.has(claim)),
  ).filter((fact) => countsOf(fact).length > 0);
}

/** Of a topic that few tell, every clause counts. */
const FEW_ARTICLES = 40;

/** An entry is an event: somebody reports it as one, or tells it in passing and nothing else is known of its day. */
function eventTest(groups: readonly Fact[][], corrections: readonly EntryCorrection[]) {
  const apart = new Set(corrections.flatMap(({ separate }) => separate ?? []));
  const isDecided = (group: readonly Fact[]): boolean =>
    corrections.some(({ target }) => isMeant(target, group)) || group.some(({ claim }) => apart.has(claim.id));
  const tellers = new Set(groups.flatMap((group) => group.map(({ article }) => article.id)));
  const isOfMany = tellers.size > FEW_ARTICLES;
  const isFounding = (fact: Fact): boolean => isEvent(fact) && (!isOfMany || isReport(fact));
  const isBeside = (group: readonly Fact[]): boolean => isOfMany && isCoarse(group) && isOfOne(group);
  const reported = new Set(groups.filter((group) => (group.some(isFounding) && !isBeside(group)) || isDecided(group)));
  const days = [...reported].flatMap((group) => entryDate(group) ?? []);
  const isNew = (date: DateValue | null): boolean => date !== null && !days.some((day) => dateAgreement(day, date) > 0);
  return (group: Fact[]): 'events' | 'others' =>
    reported.has(group) || (!isBeside(group) && group.some(isBackground) && isNew(entryDate(group)))
      ? 'events'
      : 'others';
}

/** Of what happened in a month or a year one article among many tells for the sake of something else. */
const isCoarse = (group: readonly Fact[]): boolean =>
  !/^\d{4}-\d\d-\d\d$/.test(entryDate(group)?.edtf ?? '') && group.every(({ claim }) => claim.status === 'happened');
const isOfOne = (group: readonly Fact[]): boolean => new Set(group.map(({ article }) => article.id)).size === 1;

/** A day of publication so doubtful is no date: it would put background into a timeline as news. */
const LEAST_CONFIDENCE = 0.3;

/** Without what is merely so on the day of publication, and what is hardly of that day: an entry takes place. */
const withoutStates = (article: Article): Article => ({
  ...article,
  claims: article.claims.flatMap((claim) => {
    const { status, dateBasis, confidence } = claim;
    if (dateBasis !== 'publication') return [claim];
    if (isNewsOfLead(claim)) return [{ ...claim, status: 'happened' as const }];
    if (status !== 'ongoing' && confidence.date >= LEAST_CONFIDENCE) return [claim];
    return isTerm(claim) ? [{ ...claim, date: null, dateBasis: null }] : [];
  }),
});

/** `The singer's doctor has pleaded not guilty`: in the first words of an article the perfect tells its news. */
const isNewsOfLead = ({ status, field, start, rules, quote }: Claim): boolean =>
  status === 'ongoing' && field === 'text' && start < LEAD_UNITS && rules.at(-1) === 'main' && HAS_DONE.test(quote);
const LEAD_UNITS = 240;
const HAS_DONE =
  /\b(?:has|have) (?!been \w+ing\b)(?:\w+ ){0,4}?(?:\w{2,}ed|been|become|begun|taken|given|made|heard|told|found|won|lost|said|gone|come|seen|left|put|held|sent|set|cut|shut|hit|paid|sold|bought|brought|broken|chosen|fallen|risen|grown|struck|sworn|thrown|withdrawn|written|met|led|quit)\b/;

const inOrder = ({ claims }: Article, members: readonly Claim[]): Claim[] => {
  const wanted = new Set(members);
  return claims.filter((claim) => wanted.has(claim));
};

const published = ({ published: { edtf } }: Article): string => edtf ?? '9999';
const byPublication = (a: Article, b: Article): number => compare(published(a), published(b)) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
