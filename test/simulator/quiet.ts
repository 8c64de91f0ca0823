import { newestOf, uploadIdOfKey, uploadOf } from '#functions/object-inputs.ts';
import { isKept } from '#functions/views.ts';
import type { ArticleCorrection } from '#shared/claim/correction.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { withoutIds } from '#shared/store/cut-version.ts';
import type { Correction, ObjectHead, TimelineHead } from '#shared/store/fact-store.ts';
import { isView, listKeys, objectId, objectKeys, termKeys, topicKeys } from '#shared/store/keys.ts';
import { dayOfArticle } from '#shared/store/object-facts.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { Stored } from './simulated-table.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

type Expected = {
  readonly items: readonly Stored[];
  readonly articles: ReadonlyMap<string, readonly Article[]>;
};

/** P3, P4: the quiet state is a pure function of the bucket, people's decisions and the extractor. Tells what may be there. */
export async function checkContent(world: World, watch: Watch): Promise<ReadonlySet<string>> {
  const items = [...world.table.all()];
  const expected = { items, articles: await expectedArticles(world, items) };
  const named = new Set([
    ...checkObjects(world, watch, expected),
    ...checkTopics(world, watch, expected),
    ...partsOfViews(watch, items),
  ]);
  const found = new Set(items.map(nameOf));
  for (const name of named) if (!found.has(name)) watch.violate(`P3 is missing: ${name}`);
  return named;
}

/** Items that only count while something names them. */
const IS_NAMED = /^(?:W#.* A#|L#article#|L#shown#|O#\S+ (?:G|ASKED)#|T#\S+ [VIPMC]#)/;

/** Tickets go with the record of them. */
const TICKET = /( ASKED#[^#]+)#.*$/;

/** What nothing names any more is gone. */
export function checkLeftovers(world: World, watch: Watch, named: ReadonlySet<string>): void {
  for (const item of world.table.all()) {
    const name = nameOf(item);
    if (IS_NAMED.test(name) && !named.has(name.replace(TICKET, '$1'))) watch.violate(`left behind: ${name}`);
  }
  for (const name of idleSubscriptions(watch, world.table.all())) watch.violate(`left behind: ${name}`);
  for (const { name, head } of viewsOf(world.table.all()))
    if (isKept(head)) watch.violate(`a view is kept for ever: ${name}`);
}

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;

async function expectedArticles(world: World, items: readonly Stored[]): Promise<Expected['articles']> {
  const expected = new Map<string, readonly Article[]>();
  for (const key of world.bucket.history.keys()) {
    const { body, metadata, lastModified } = world.bucket.newest(key)!;
    if (body === null) continue;
    const object = objectId(key);
    const stored = {
      key,
      etag: '',
      lastModified: lastModified.toISOString(),
      size: body.length,
      versionId: null,
      contentType: 'text/plain',
      metadata,
      bytes: Buffer.from(body),
    };
    const result = await world.line.extractArticles(uploadOf(stored), {
      uploadId: uploadIdOfKey(key) ?? object,
      owner: object,
      corrections: correctionsOf<ArticleCorrection>(items, object),
    });
    expected.set(object, result.kind === 'articles' ? result.articles : []);
  }
  return expected;
}

const correctionsOf = <Decision>(items: readonly Stored[], owner: string): Decision[] =>
  newestOf(items.filter(({ pk }) => pk === `C#${owner}`) as unknown as Correction[]).map(
    ({ target, after }) => ({ ...after, target }) as Decision,
  );

function* checkObjects(world: World, watch: Watch, { items, articles }: Expected): Generator<string> {
  const heads = new Map(
    items
      .filter(({ pk, sk }) => pk.startsWith('O#') && sk === 'HEAD')
      .map((item) => [item.pk.slice(2), item as unknown as ObjectHead]),
  );
  for (const object of articles.keys()) if (!heads.has(object)) watch.violate(`P3 an object was lost: ${object}`);
  for (const [object, head] of heads) {
    const isGone = world.bucket.newest(head.key)?.body == null;
    if (isGone !== (head.outcome.kind === 'removed'))
      watch.violate(`P3 ${head.key} is ${isGone ? 'gone' : 'there'}, its head says ${head.outcome.kind}`);
    const wanted = articles.get(object) ?? [];
    const found = watch.state.generation(object, head)?.map(({ article }) => article);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      watch.violate(`P3 ${head.key} does not hold what follows from it`);
    yield* keysOf(world, object, head, wanted);
  }
}

/** The keys of all that an object's head names. */
function keysOf({ line }: World, object: string, { gen, parts }: ObjectHead, articles: readonly Article[]): string[] {
  const rows = articles.flatMap((article, ordinal) => {
    const place = { day: dayOfArticle(article), object, gen, ordinal };
    return [listKeys.article(place), ...line.articleTerms(article).map((term) => termKeys.posting(term, place))];
  });
  const stored = Array.from({ length: parts }, (_, part) => objectKeys.part(object, gen, part));
  return [...rows, ...stored, objectKeys.asked(object, gen)].map(nameOf);
}

function* checkTopics(world: World, watch: Watch, { items, articles }: Expected): Generator<string> {
  for (const { pk } of items.filter(({ sk }) => sk === 'DEF')) {
    const topic = pk.slice(2);
    const [record, head] = [watch.state.topic(topic)!, watch.state.timelineHead(topic)];
    if (!head) {
      watch.violate(`P3 ${topic} was never built`);
      continue;
    }
    const { rev, definition, state } = record;
    const expected = builtFrom(world, items, definition, state.kind === 'live' ? [...articles.values()].flat() : []);
    const version = watch.state.version(topic, head.version);
    if (JSON.stringify(version?.entries) !== expected)
      watch.violate(
        `P3 the timeline of ${definition.name} (${state.kind}) is not what follows from bucket and decisions`,
      );
    if (state.kind === 'merged') checkDecisions(watch, items, { topic, into: finalTopic(watch, state.into) });
    if (head.defRev !== rev) watch.violate(`P3 ${definition.name} was redefined and never rebuilt`);
    yield* (version?.names ?? []).map((name) => nameOf(topicKeys.part(topic, name)));
    if (head.rank !== null) yield nameOf(listKeys.shown(topic, head.rank));
    if (state.kind === 'live') yield* subscriptionsOf(world, definition);
  }
}

function subscriptionsOf({ line }: World, definition: TopicDefinition): string[] {
  const { id } = definition;
  return line
    .listeningTerms(definition)
    .flatMap((term) => [topicKeys.listens(id, term), termKeys.listened(term), termKeys.subscription(term, id)])
    .map(nameOf);
}

/** Rows by which a topic that was retired or merged would be told of articles. */
function* idleSubscriptions(watch: Watch, items: Iterable<Stored>): Generator<string> {
  for (const item of items) {
    if (!IS_SUBSCRIPTION.test(nameOf(item))) continue;
    const topic = item.pk.startsWith('T#') ? item.pk.slice(2) : termKeys.subscriber(item);
    const record = watch.state.topic(topic);
    // A higher revision: somebody began to define it, and died.
    if (record && record.state.kind !== 'live' && (item.rev as number) <= record.rev) yield nameOf(item);
  }
}
const IS_SUBSCRIPTION = /^(?:W#.* TOPIC#|T#\S+ W#)/;

/** What heads of views name, of those that were dropped too. */
function* partsOfViews(watch: Watch, items: readonly Stored[]): Generator<string> {
  for (const { name, head } of viewsOf(items))
    for (const part of watch.state.version(name, head.version)?.names ?? []) yield nameOf(topicKeys.part(name, part));
}

const viewsOf = (items: Iterable<Stored>): { readonly name: string; readonly head: TimelineHead }[] =>
  [...items]
    .filter(({ pk, sk }) => pk.startsWith('T#') && sk === 'HEAD' && isView(pk))
    .map((item) => ({ name: item.pk.slice(2), head: item as unknown as TimelineHead }));

/** What a reader must see of a topic as of a day, in the end. */
export async function entriesAsOf(world: World, watch: Watch, topic: string, day: string): Promise<string> {
  const items = [...world.table.all()];
  const articles = [...(await expectedArticles(world, items)).values()].flat();
  const known = articles.filter((article) => dayOfArticle(article) <= day);
  return builtFrom(world, items, watch.state.topic(topic)!.definition, known);
}

/** The entries that follow from articles and decisions, as text that compares. */
function builtFrom(
  { line }: World,
  items: readonly Stored[],
  definition: TopicDefinition,
  articles: readonly Article[],
): string {
  const corrections = correctionsOf<EntryCorrection>(items, definition.id);
  return JSON.stringify(line.buildTimeline({ definition, articles, corrections }).entries.map(withoutIds));
}

function finalTopic(watch: Watch, topic: string): string {
  const state = watch.state.topic(topic)?.state;
  return state?.kind === 'merged' ? finalTopic(watch, state.into) : topic;
}

/** P9: what was decided about the entries of a topic holds under the one that it became. */
function checkDecisions(
  watch: Watch,
  items: readonly Stored[],
  { topic, into }: { readonly topic: string; readonly into: string },
): void {
  const taken = new Set(correctionsOf<EntryCorrection>(items, into).map(({ target }) => target));
  for (const { target } of correctionsOf<EntryCorrection>(items, topic))
    if (!taken.has(`${into}${target.slice(topic.length)}`)) watch.violate(`P9 a decision about ${target} was lost`);
}
