import { newestOf, uploadIdOfKey, uploadOf } from '#functions/object-inputs.ts';
import type { ArticleCorrection } from '#shared/claim/correction.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import type { Correction, ObjectHead, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { listKeys, objectId, termKeys, topicKeys } from '#shared/store/keys.ts';
import { dayOfArticle } from '#shared/store/object-facts.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import type { Stored } from './simulated-table.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** P3, P4: the quiet state is a pure function of the bucket, people's decisions and the extractor, and nothing else lies about. */
export async function checkQuiet(world: World, watch: Watch): Promise<void> {
  const items = [...world.table.all()];
  const articles = await expectedArticles(world, items);
  checkObjects(world, watch, { items, articles });
  checkTopics(world, watch, { items, articles: [...articles.values()].flat() });
}

type Quiet = { readonly items: readonly Stored[]; readonly articles: ReadonlyMap<string, readonly Article[]> };

async function expectedArticles(world: World, items: readonly Stored[]): Promise<Quiet['articles']> {
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

function checkObjects(world: World, watch: Watch, { items, articles }: Quiet): void {
  const heads = new Map(
    items
      .filter(({ pk, sk }) => pk.startsWith('O#') && sk === 'HEAD')
      .map((item) => [item.pk.slice(2), item as unknown as ObjectHead]),
  );
  for (const object of articles.keys()) if (!heads.has(object)) watch.violate(`P3 an object was lost: ${object}`);
  const expected = new Set<string>();
  for (const [object, head] of heads) {
    const isGone = world.bucket.newest(head.key)?.body == null;
    if (isGone !== (head.outcome.kind === 'removed'))
      watch.violate(`P3 ${head.key} is ${isGone ? 'gone' : 'there'}, its head says ${head.outcome.kind}`);
    const wanted = articles.get(object) ?? [];
    const found = watch.state.generation(object, head)?.map(({ article }) => article);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      watch.violate(`P3 ${head.key} does not hold what follows from it`);
    if (!watch.state.asked(object, head.gen)) watch.violate(`P3 ${head.key} never announced its newest generation`);
    for (const key of rowsOf(world, object, { gen: head.gen, articles: wanted })) expected.add(key);
  }
  checkRows(watch, items, { heads, expected });
}

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;

/** The rows and postings that a generation's articles must have. */
function rowsOf(
  { line }: World,
  object: string,
  { gen, articles }: { readonly gen: string; readonly articles: readonly Article[] },
): string[] {
  return articles.flatMap((article, ordinal) => {
    const place = { day: dayOfArticle(article), object, gen, ordinal };
    return [listKeys.article(place), ...line.articleTerms(article).map((term) => termKeys.posting(term, place))].map(
      nameOf,
    );
  });
}

type Rows = { readonly heads: ReadonlyMap<string, ObjectHead>; readonly expected: ReadonlySet<string> };

/** Every row and posting of what counts is there, and nothing of what does not. */
function checkRows(watch: Watch, items: readonly Stored[], { heads, expected }: Rows): void {
  const found = new Set<string>();
  for (const { pk, sk } of items) {
    const isRow = sk.startsWith('A#') && (pk.startsWith('W#') || pk.startsWith('L#article#'));
    if (isRow) found.add(`${pk} ${sk}`);
    if (isRow && !expected.has(`${pk} ${sk}`)) watch.violate(`a row was left behind: ${pk} ${sk}`);
    const isPart = pk.startsWith('O#') && (sk.startsWith('G#') || sk.startsWith('ASKED#'));
    if (isPart && heads.get(pk.slice(2))?.gen !== sk.split('#')[1])
      watch.violate(`a generation was left behind: ${pk} ${sk}`);
  }
  for (const row of expected) if (!found.has(row)) watch.violate(`P3 a row is missing: ${row}`);
}

function checkTopics(
  world: World,
  watch: Watch,
  { items, articles }: { readonly items: readonly Stored[]; readonly articles: readonly Article[] },
): void {
  const expected = new Set<string>();
  for (const { pk } of items.filter(({ sk }) => sk === 'DEF')) {
    const topic = pk.slice(2);
    const [record, head] = [watch.state.topic(topic)!, watch.state.timelineHead(topic)];
    if (!head) watch.violate(`P3 ${topic} was never built`);
    else for (const name of checkTimeline(world, watch, { topic, record, head, articles, items })) expected.add(name);
  }
  for (const { pk, sk } of items) {
    const isPart = pk.startsWith('T#') && /^[VIPM]#/.test(sk);
    if ((isPart || pk.startsWith('L#shown#')) && !expected.has(`${pk} ${sk}`))
      watch.violate(`a part of a timeline was left behind: ${pk} ${sk}`);
  }
}

type TopicNow = {
  readonly topic: string;
  readonly record: TopicRecord;
  readonly head: TimelineHead;
  readonly articles: readonly Article[];
  readonly items: readonly Stored[];
};

/** The names of all that a topic's timeline may consist of. */
function checkTimeline(
  { line }: World,
  watch: Watch,
  { topic, record: { rev, definition, state }, head, articles, items }: TopicNow,
): string[] {
  const built = line.buildTimeline({
    definition,
    articles: state.kind === 'live' ? articles : [],
    corrections: correctionsOf<EntryCorrection>(items, topic),
  });
  const version = watch.state.version(topic, head.version);
  const expected = JSON.stringify(built.entries.map(({ claimIds: _claimIds, ...entry }) => entry));
  if (JSON.stringify(version?.entries) !== expected)
    watch.violate(
      `P3 the timeline of ${definition.name} (${state.kind}) is not what follows from bucket and decisions`,
    );
  if (head.defRev !== rev) watch.violate(`P3 ${definition.name} was redefined and never rebuilt`);
  const parts = (version?.names ?? []).map((name) => nameOf(topicKeys.part(topic, name)));
  return head.rank === null ? parts : [...parts, nameOf(listKeys.shown(topic, head.rank))];
}
