import { reconcile } from '#functions/reconcile.ts';
import { correctArticle } from '#functions/routes/articles.ts';
import type { RouteHandler } from '#functions/routes/route.ts';
import { changeTopic, createTopic, retireTopic } from '#functions/routes/topics.ts';
import { deleteUpload } from '#functions/routes/uploads.ts';
import { objectId } from '#shared/store/keys.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { readUpload, requestOf, walkTimeline } from './readers.ts';
import { createToyLine } from './toy-line.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

const ALL_NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const MOST_OBJECTS = 4;
const PAUSES_MS = [2 * 60_000, 20 * 60_000, 75 * 60_000];

/** What the days of a world are like: few objects, topics and texts make rivals meet, many make them mix. */
export type Temper = {
  readonly names: readonly string[];
  readonly objects: number;
  readonly stepsADeed: number;
  /** All that is ever uploaded; null: always something new. */
  readonly texts: readonly string[] | null;
  /** Dots behind every statement. */
  readonly padding: number;
  /** How much more often than usual each kind of deed is done. */
  readonly leanings: readonly number[];
};

const KINDS_OF_DEEDS = 14;

const PAGE_FILLING = 30_000;

/** The temper of a seed. */
export function randomTemper(world: World): Temper {
  const { random } = world;
  const names = ALL_NAMES.slice(0, 1 + random.below(ALL_NAMES.length));
  for (const name of names) world.topics.add(topicId(name));
  const padding = random.chance(0.2) ? PAGE_FILLING : 0;
  world.line = createToyLine('1', padding);
  return {
    names,
    objects: 1 + random.below(MOST_OBJECTS),
    stepsADeed: random.pick([3, 7, 14]),
    texts: random.chance(0.4) ? [randomText(world, names), randomText(world, names)] : null,
    padding,
    leanings: Array.from({ length: KINDS_OF_DEEDS }, () => random.pick([0.3, 1, 1, 4])),
  };
}

const keyOf = (object: number): string => `articles/u${object}/f.txt`;

/** A text of the toy language, one or two articles. */
function randomText({ random }: World, names: readonly string[]): string {
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

/** Something that a person, a program or the day does. */
export function doSomething(world: World, watch: Watch, temper: Temper): void {
  const { random } = world;
  const key = keyOf(random.below(temper.objects));
  const topic = () => topicId(random.pick(temper.names));
  const deeds: readonly (readonly [weight: number, deed: () => void])[] = [
    [36, () => upload(world, key, temper)],
    [6, () => remove(world, key)],
    [3, () => ask(world, deleteUpload, key.split('/')[1]!)],
    [8, () => create(world, watch, random.pick(temper.names))],
    [5, () => ask(world, changeTopic, topic(), redefinition(world, temper))],
    [2, () => ask(world, changeTopic, topic(), { name: random.pick(temper.names) })],
    [2, () => ask(world, changeTopic, topic(), { mergeInto: topic() })],
    [2, () => ask(world, retireTopic, topic())],
    [8, () => correct(world, key)],
    [1, () => upgrade(world, temper)],
    [3, () => world.start('reconcile', (ports) => reconcile(ports, () => random.chance(0.8)))],
    [7, () => pass(world)],
    [20, () => world.start('reader', (ports) => walkTimeline({ world, watch, ports }, topic()))],
    [6, () => world.start('uploader', (ports) => readUpload({ world, watch, ports }, key))],
  ];
  const weights = deeds.map(([weight], kind) => weight * temper.leanings[kind]!);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [kind, [, deed]] of deeds.entries()) {
    left -= weights[kind]!;
    if (left >= 0) continue;
    deed();
    return;
  }
}

/** A request to a route, as a process of its own. */
function ask(world: World, route: RouteHandler, id: string, body: unknown = undefined): void {
  world.start(route.name, (ports) => route(requestOf({ id }, body), ports));
}

function create(world: World, watch: Watch, name: string): void {
  world.start('createTopic', async (ports) => {
    await createTopic(requestOf({}, { name }), ports);
    watch.handedOut.add(`topic ${topicId(name)}`);
  });
}

/** A new version of the rules: reconcile extracts and builds everything again. */
function upgrade(world: World, { padding }: Temper): void {
  world.isComplete = false;
  world.line = createToyLine(String(1 + Number(world.line.extractorVersion)), padding);
}

/** Up to more than an hour goes by: what was put off for later comes in the middle of things. */
function pass(world: World): void {
  world.now += world.random.below(world.random.pick(PAUSES_MS));
}

const redefinition = ({ random }: World, { names }: Temper) =>
  random.chance(0.5) ? { aliases: [random.pick(names)] } : { excluded: random.chance(0.5) ? [random.pick(names)] : [] };

function upload(world: World, key: string, { names, texts }: Temper): void {
  const { random, now } = world;
  const history = world.bucket.history.get(key) ?? [];
  const isOld = history.length > 1 && random.chance(0.35);
  const body = (isOld ? random.pick(history).body : null) ?? (texts ? random.pick(texts) : randomText(world, names));
  world.bucket.put(key, body, random.chance(0.7) ? { 'published-at': `2024-03-1${random.below(9)}` } : {}, now);
  world.tellOf(key);
}

function remove(world: World, key: string): void {
  if (world.bucket.newest(key)?.body == null) return;
  world.bucket.put(key, null, {}, world.now);
  world.tellOf(key);
}

/** A person corrects an article's publication date, takes that back, or hides the article. */
function correct(world: World, key: string): void {
  const { random } = world;
  const body = world.bucket.newest(key)?.body;
  if (!body) return;
  const change = random.pick([{ publishedAt: '2023-12-24' }, { publishedAt: null }, { hidden: random.chance(0.5) }]);
  world.start('correct', async (ports) => {
    const upload = { bytes: Buffer.from(body), fileName: null, contentType: null, metadata: {} };
    const read = await world.line.extractArticles(upload, { uploadId: '', owner: objectId(key), corrections: [] });
    const [article] = read.kind === 'articles' ? read.articles : [];
    if (article) await correctArticle(requestOf({ id: article.id }, change), ports);
  });
}
