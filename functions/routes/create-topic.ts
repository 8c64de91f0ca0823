import type { TopicRecord } from '#shared/store/fact-store.ts';
import { normaliseCountries } from '#shared/topic/names.ts';
import type { Matches, TopicDefinition } from '#shared/topic/topic.ts';
import { topicId, topicKey } from '#shared/topic/topic-id.ts';
import { MOST_ALIASES } from '../contract/bodies.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { badRequest } from '../http-error.ts';
import { cheapestTerms } from '../look-up.ts';
import { findTopic } from '../read-timeline.ts';
import { readArticles } from '../timeline.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { askForRebuild, busy, define, MOST_ATTEMPTS, showTopic } from './topics.ts';

/**
 * Creates a topic, and says how many articles and claims it matches; the same name again, in whatever case, is the same
 * topic and takes new aliases in, and a suggested one becomes defined and keeps its id and its spelling.
 */
export async function createTopic(request: Request, ports: ApiPorts): Promise<AnswerOf<'createTopic'>> {
  const { body } = checkRequest('createTopic', request);
  const asked = { aliases: [], required: [], excluded: [], entities: [], ...body };
  const id = topicId(asked.name);
  const { name, matches } = await matchArticles(ports, { id, ...asked, suggested: false });
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const known = await ports.store.getTopic(id);
    const there = await topicOfName(ports, known, asked.name);
    if (there) {
      const record = await withAliases(ports, there, asked.aliases);
      if (!record) continue;
      const head = await ports.store.getTimelineHead(record.definition.id);
      if (head?.defRev !== record.rev) await askForRebuild(ports, record.definition.id);
      return { body: { ...showTopic(record, head), matches } };
    }
    // What articles suggested is spelt as they spell it.
    const spelt = known?.definition.suggested ? known.definition.name : name;
    const definition: TopicDefinition = { id, ...asked, name: spelt, suggested: false };
    const record = await define(ports, { rev: (known?.rev ?? 0) + 1, definition, state: { kind: 'live' } });
    const location = `/v1/topics/${encodeURIComponent(id)}`;
    if (record) {
      const shown = showTopic(record, await ports.store.getTimelineHead(id));
      return { status: 201, headers: { location }, body: { ...shown, matches } };
    }
  }
  throw busy();
}

/** The topic that people gave that name: at the name's own id, or at the one to which that leads, as long as it has the name. */
async function topicOfName(ports: ApiPorts, known: TopicRecord | null, name: string): Promise<TopicRecord | null> {
  if (known?.state.kind === 'live') return known.definition.suggested ? null : known;
  if (known?.state.kind !== 'merged') return null;
  const { record } = await findTopic(ports, known.state.into);
  const { name: own, aliases } = record.definition;
  return [own, ...aliases].some((each) => topicKey(each) === topicKey(name)) ? record : null;
}

/** A topic with aliases that it had not; null where somebody else changed it meanwhile. */
async function withAliases(
  ports: ApiPorts,
  record: TopicRecord,
  aliases: readonly string[],
): Promise<TopicRecord | null> {
  const { definition } = record;
  const had = new Set([definition.name, ...definition.aliases].map(normaliseCountries));
  const added = aliases.filter((alias) => !had.has(normaliseCountries(alias)));
  if (added.length === 0) return record;
  const all = [...definition.aliases, ...new Set(added)];
  if (all.length > MOST_ALIASES)
    throw badRequest('too-many-aliases', `Together they are ${all.length} names; a topic has at most ${MOST_ALIASES}.`);
  return define(ports, { ...record, rev: record.rev + 1, definition: { ...definition, aliases: all } });
}

/** So many articles are read while somebody waits. */
const MOST_MATCHED = 200;

/** The name as articles spell it, and how much of what is stored it matches. */
async function matchArticles(
  ports: ApiPorts,
  definition: TopicDefinition,
): Promise<{ readonly name: string; readonly matches: Matches }> {
  const unread = (because: Matches['because']) => ({
    name: ports.line.recogniseTopic(definition, []).name,
    matches: { articles: null, claims: null, because },
  });
  const limit = MOST_MATCHED + 1;
  const terms = await cheapestTerms(ports, definition);
  const pages = await Promise.all(terms.map((term) => ports.store.listPostingsPage(term, { after: null, limit })));
  if (pages.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_MATCHED) return unread('many');
  const known = await readArticles(ports, definition);
  if (!known) return unread('changing');
  const stored = known.stored.map(({ article }) => article);
  const { name, articles, claims } = ports.line.recogniseTopic(definition, stored);
  const because = claims > 0 ? null : stored.length > 0 ? 'no-claim' : 'no-article';
  return { name, matches: { articles, claims, because } };
}
