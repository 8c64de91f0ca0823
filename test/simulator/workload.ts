import { reconcile } from '#functions/reconcile.ts';
import { correctArticle } from '#functions/routes/articles.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import { correctEntry } from '#functions/routes/entries.ts';
import type { RouteHandler } from '#functions/routes/route.ts';
import { changeTopic, mergeTopic, retireTopic } from '#functions/routes/topics.ts';
import { deleteUpload } from '#functions/routes/uploads.ts';
import { objectId } from '#shared/store/keys.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { readUpload, requestOf, walkTimeline } from './readers.ts';
import { type Deed, randomUpload, type Temper, type Upload } from './temper.ts';
import { createToyLine } from './toy-line.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

const PAUSES_MS = [2 * 60_000, 20 * 60_000, 75 * 60_000];

type Doing = { readonly world: World; readonly watch: Watch; readonly temper: Temper };

const randomKey = ({ world: { random }, temper }: Doing): string => `articles/u${random.below(temper.objects)}/f.txt`;
const randomTopic = ({ world: { random }, temper }: Doing): string => topicId(random.pick(temper.names));

const DEEDS: Readonly<Record<Deed, (doing: Doing) => void>> = {
  upload,
  remove,
  delete: (doing) => ask(doing, deleteUpload, randomKey(doing).split('/')[1]!),
  create,
  redefine: (doing) => ask(doing, changeTopic, randomTopic(doing), redefinition(doing)),
  rename: (doing) => ask(doing, changeTopic, randomTopic(doing), { name: doing.world.random.pick(doing.temper.names) }),
  merge: (doing) =>
    doing.world.random.chance(0.5)
      ? ask(doing, mergeTopic, randomTopic(doing), { into: randomTopic(doing) })
      : ask(doing, changeTopic, randomTopic(doing), { mergeInto: randomTopic(doing) }),
  retire: (doing) => ask(doing, retireTopic, randomTopic(doing)),
  correct,
  decide,
  upgrade,
  reconcile: ({ world }) => void world.start('reconcile', (ports) => reconcile(ports, () => world.random.chance(0.8))),
  pass,
  walk: (doing) => {
    const topic = randomTopic(doing);
    doing.world.start('reader', (ports) => walkTimeline({ ...doing, ports }, topic));
  },
  recall: (doing) => {
    const topic = randomTopic(doing);
    doing.world.start('reader', (ports) => walkTimeline({ ...doing, ports }, topic, randomDay(doing.world)));
  },
  look: (doing) => {
    const key = randomKey(doing);
    doing.world.start('uploader', (ports) => readUpload({ ...doing, ports }, key));
  },
};

/** Days on which articles came out, or none yet, or all. */
const randomDay = ({ random }: World): string => `2024-03-${random.pick(['01', '12', '14', '18', '31'])}`;

/** Something that a person, a program or the day does. */
export function doSomething(doing: Doing): void {
  const weights = Object.entries(doing.temper.weights) as [Deed, number][];
  let left = doing.world.random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [deed, weight] of weights) {
    left -= weight;
    if (left >= 0) continue;
    DEEDS[deed](doing);
    return;
  }
}

/** A request to a route, as a process of its own. */
function ask({ world }: Doing, route: RouteHandler, id: string, body: unknown = undefined): void {
  world.start(route.name, (ports) => route(requestOf({ id }, body), ports));
}

function create({ world, watch, temper }: Doing): void {
  const name = world.random.pick(temper.names);
  world.start('createTopic', async (ports) => {
    await createTopic(requestOf({}, { name }), ports);
    watch.handedOut.add(`topic ${topicId(name)}`);
  });
}

/** A new version of the rules: reconcile extracts and builds everything again. */
function upgrade({ world, temper }: Doing): void {
  world.isComplete = false;
  world.deploy(createToyLine(String(1 + Number(world.line.extractorVersion)), temper.padding));
}

/** Up to more than an hour goes by: what was put off for later comes in the middle of things. */
function pass({ world }: Doing): void {
  world.now += world.random.below(world.random.pick(PAUSES_MS));
}

const redefinition = ({ world: { random }, temper: { names } }: Doing) =>
  random.chance(0.5) ? { aliases: [random.pick(names)] } : { excluded: random.chance(0.5) ? [random.pick(names)] : [] };

function upload(doing: Doing): void {
  const { world, temper } = doing;
  const { random, now } = world;
  const key = randomKey(doing);
  const old = (world.bucket.history.get(key) ?? []).filter(({ body }) => body !== null) as readonly Upload[];
  const isBack = old.length > 1 && random.chance(0.35);
  const { body, metadata } = random.pick((isBack ? old : temper.uploads) ?? [randomUpload(random, temper.names)]);
  world.bucket.put(key, body, metadata, now);
  world.tellOf(key);
}

function remove(doing: Doing): void {
  const { world } = doing;
  const keys = [...world.bucket.history.keys()].filter((each) => world.bucket.newest(each)!.body !== null);
  if (keys.length === 0) return;
  const key = world.random.pick(keys);
  world.bucket.put(key, null, {}, world.now);
  world.tellOf(key);
}

/** A person corrects an article's publication date, takes that back, or hides the article. */
function correct(doing: Doing): void {
  const { world } = doing;
  const key = randomKey(doing);
  const body = world.bucket.newest(key)?.body;
  if (!body) return;
  const change = world.random.pick([
    { publishedAt: '2023-12-24' },
    { publishedAt: null },
    { hidden: world.random.chance(0.5) },
  ]);
  world.start('correct', async (ports) => {
    const bytes = { bytes: Buffer.from(body), fileName: null, contentType: null, metadata: {} };
    const read = await world.line.extractArticles(bytes, { uploadId: '', owner: objectId(key), corrections: [] });
    const [article] = read.kind === 'articles' ? read.articles : [];
    if (article) await correctArticle(requestOf({ id: article.id }, change), ports);
  });
}

/** A person rewords an entry that was or is shown, dates it otherwise, or merges it with another one. */
function decide(doing: Doing): void {
  const { world, watch } = doing;
  const seen = [...watch.handedOut].flatMap((handed) => (handed.startsWith('entry ') ? [handed.slice(6)] : []));
  for (const topic of world.topics) seen.push(...watch.state.shownEntries(topic));
  if (seen.length === 0) return;
  const [id, other] = [world.random.pick(seen), world.random.pick(seen)];
  const change = world.random.pick([
    { statement: world.random.pick(['It opened.', 'It closed.', 'It moved.', null]) },
    { date: world.random.pick(['2024-04', '2024-05', '2024-06', null]) },
    { mergeWith: other },
  ]);
  ask(doing, correctEntry, id, change);
}
