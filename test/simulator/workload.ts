import { cleanObject, cleanTimeline } from '#functions/clean-up.ts';
import { createIngest } from '#functions/ingest.ts';
import type { Ports, TimelineMessage } from '#functions/ports.ts';
import { reconcile } from '#functions/reconcile.ts';
import { correctArticle } from '#functions/routes/articles.ts';
import type { Answer, Request } from '#functions/routes/request.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import { changeTopic, createTopic, retireTopic } from '#functions/routes/topics.ts';
import { deleteUpload } from '#functions/routes/uploads.ts';
import { keysOfMessage } from '#functions/s3-events.ts';
import { createTimeline } from '#functions/timeline.ts';
import { objectId } from '#shared/store/keys.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import type { Promises } from './checks.ts';
import { createToyLine } from './toy-line.ts';
import type { World } from './world.ts';

const ALL_NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const MOST_OBJECTS = 4;
const LONGEST_PAUSE_MS = 75 * 60_000;

/** What the days of a world are like: few objects and topics make rivals meet, many make them mix. */
export type Temper = { readonly names: readonly string[]; readonly objects: number; readonly stepsADeed: number };

/** The temper of a seed. */
export const randomTemper = ({ random }: World): Temper => ({
  names: ALL_NAMES.slice(0, 1 + random.below(ALL_NAMES.length)),
  objects: 1 + random.below(MOST_OBJECTS),
  stepsADeed: random.pick([3, 7, 14]),
});

const keyOf = (object: number): string => `articles/u${object}/f.txt`;

/** The queues' consumers, as Lambda runs them. */
export const handleMessage = async (queue: 'hints' | 'timelines', body: string, ports: Ports): Promise<unknown> => {
  if (queue === 'hints') {
    for (const key of keysOfMessage(body)) await createIngest(ports)(key);
    return;
  }
  const message = JSON.parse(body) as TimelineMessage;
  if (message.kind === 'rebuild') return createTimeline(ports)(message);
  return message.kind === 'clean-object' ? cleanObject(ports, message) : cleanTimeline(ports, message);
};

/** Texts of the toy language, few enough that the same comes again: A → B → A. */
export function randomBody({ random }: World, { names }: Temper): string {
  if (random.chance(0.05)) return 'refuse this';
  const article = (): string => {
    const [one, two] = [random.pick(names), random.pick(names)];
    const day = (): string => `2024-0${1 + random.below(3)}-0${1 + random.below(9)}`;
    const sentences = Array.from(
      { length: 1 + random.below(3) },
      () => `On ${day()} ${random.pick([one, two])} opened gate ${random.below(3)} for ${one}.`,
    );
    return [`${one} and ${two}`, ...sentences, `${one} is here. ${one} stays.`].join('\n');
  };
  return random.chance(0.25) ? `${article()}\n---\n${article()}` : article();
}

const request = (
  params: Record<string, string>,
  body: unknown = undefined,
  query: Record<string, string> = {},
): Request => ({ path: `/v1/topics/${params.id ?? ''}/timeline`, params, query, accept: 'application/json', body });

/** Something that a person, a program or the day does. */
export function doSomething(world: World, promises: Promises, temper: Temper): void {
  const { random } = world;
  const object = random.below(temper.objects);
  const name = () => random.pick(temper.names);
  const deeds: readonly (readonly [weight: number, deed: () => void])[] = [
    [36, () => upload(world, keyOf(object), temper)],
    [6, () => remove(world, keyOf(object))],
    [3, () => start(world, 'delete', (ports) => deleteUpload(request({ id: `u${object}` }), ports))],
    [8, () => start(world, 'create', (ports) => createTopic(request({}, { name: name() }), ports))],
    [
      5,
      () =>
        start(world, 'redefine', (ports) =>
          changeTopic(request({ id: topicId(name()) }, redefinition(world, temper)), ports),
        ),
    ],
    [
      2,
      () =>
        start(world, 'merge', (ports) =>
          changeTopic(request({ id: topicId(name()) }, { mergeInto: topicId(name()) }), ports),
        ),
    ],
    [2, () => start(world, 'retire', (ports) => retireTopic(request({ id: topicId(name()) }), ports))],
    [7, () => correct(world, keyOf(object))],
    [1, () => upgrade(world)],
    [3, () => start(world, 'reconcile', (ports) => reconcile(ports, () => random.chance(0.8)))],
    [4, () => pass(world)],
    [23, () => start(world, 'reader', (ports) => walk(world, promises, { ports, id: topicId(name()) }))],
  ];
  let left = random.below(deeds.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, deed] of deeds) {
    if (left < weight) {
      deed();
      return;
    }
    left -= weight;
  }
}

function start(world: World, name: string, work: (ports: ApiPorts & Ports) => Promise<unknown>): void {
  world.start(name, work);
}

/** A new version of the rules: reconcile extracts everything again. */
function upgrade(world: World): void {
  world.line = createToyLine(String(1 + Number(world.line.extractorVersion)));
}

/** Up to more than an hour goes by: what was put off for later comes in the middle of things. */
function pass(world: World): void {
  world.now += world.random.below(LONGEST_PAUSE_MS);
}

const redefinition = ({ random }: World, { names }: Temper) =>
  random.chance(0.5) ? { aliases: [random.pick(names)] } : { excluded: random.chance(0.5) ? [random.pick(names)] : [] };

function upload(world: World, key: string, temper: Temper): void {
  const { random, now } = world;
  const history = world.bucket.history.get(key) ?? [];
  const isOld = history.length > 1 && random.chance(0.35);
  const body = (isOld ? random.pick(history).body : null) ?? randomBody(world, temper);
  world.bucket.put(key, body, random.chance(0.7) ? { 'published-at': `2024-03-1${random.below(9)}` } : {}, now);
  world.tellOf(key);
}

function remove(world: World, key: string): void {
  if (world.bucket.newest(key)?.body == null) return;
  world.bucket.put(key, null, {}, world.now);
  world.tellOf(key);
}

/** A person corrects the publication date of an article, takes that back, or hides it. */
function correct(world: World, key: string): void {
  const { random } = world;
  const body = world.bucket.newest(key)?.body;
  if (!body) return;
  const change = random.pick([{ publishedAt: '2023-12-24' }, { publishedAt: null }, { hidden: random.chance(0.5) }]);
  start(world, 'correct', async (ports) => {
    const upload = { bytes: Buffer.from(body), fileName: null, contentType: null, metadata: {} };
    const read = await world.line.extractArticles(upload, { uploadId: '', owner: objectId(key), corrections: [] });
    if (read.kind === 'articles' && read.articles[0])
      await correctArticle(request({ id: read.articles[0].id }, change), ports);
  });
}

type TimelineBody = { readonly entries: readonly Entry[]; readonly next?: string };

/** P2, P8: walking the pages of one version shows that version, each entry once, whatever happens meanwhile. */
async function walk(world: World, promises: Promises, { ports, id }: { ports: ApiPorts; id: string }): Promise<void> {
  const entries: Entry[] = [];
  const versions = new Set<string>();
  const deletions = world.table.deletions.get(`T#${id}`) ?? 0;
  let query: Record<string, string> = { limit: String(1 + world.random.below(4)) };
  for (;;) {
    const answer: Answer = await getTimeline(request({ id }, undefined, query), ports);
    const { entries: page, next } = answer.body as TimelineBody;
    world.counts.reads++;
    entries.push(...page);
    if (!next) break;
    query = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
    const [version] = JSON.parse(Buffer.from(query.cursor!.split('.')[0]!, 'base64url').toString()) as string[];
    versions.add(version!);
  }
  // A walk that outlived its version goes on in the newest one, and may meet two.
  const hasOutlived = versions.size > 1 || (world.table.deletions.get(`T#${id}`) ?? 0) > deletions;
  const seen = JSON.stringify(entries);
  if (entries.length > 0 && !hasOutlived && ![...promises.versions.values()].includes(seen))
    promises.violate(`P2/P8 a reader of ${id} saw entries that no version has together: ${entries.length} of them`);
}
