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

const NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const OBJECTS = 4;
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
export function randomBody({ random }: World): string {
  if (random.chance(0.05)) return 'refuse this';
  const article = (): string => {
    const [one, two] = [random.pick(NAMES), random.pick(NAMES)];
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
export function doSomething(world: World, promises: Promises): void {
  const { random } = world;
  const choice = random.next();
  if (choice < 0.36) return void upload(world, keyOf(random.below(OBJECTS)));
  if (choice < 0.42) return void remove(world, keyOf(random.below(OBJECTS)));
  if (choice < 0.45)
    return void world.start('delete', (ports) => deleteUpload(request({ id: `u${random.below(OBJECTS)}` }), ports));
  if (choice < 0.53)
    return void world.start('create', (ports) => createTopic(request({}, { name: random.pick(NAMES) }), ports));
  if (choice < 0.58)
    return void world.start('redefine', (ports) =>
      changeTopic(request({ id: topicId(random.pick(NAMES)) }, redefinition(world)), ports),
    );
  if (choice < 0.595)
    return void world.start('merge', (ports) =>
      changeTopic(request({ id: topicId(random.pick(NAMES)) }, { mergeInto: topicId(random.pick(NAMES)) }), ports),
    );
  if (choice < 0.61)
    return void world.start('retire', (ports) => retireTopic(request({ id: topicId(random.pick(NAMES)) }), ports));
  if (choice < 0.68) return void correct(world, keyOf(random.below(OBJECTS)));
  if (choice < 0.69) world.line = createToyLine(String(1 + Number(world.line.extractorVersion)));
  if (choice < 0.72) return void world.start('reconcile', (ports) => reconcile(ports, () => random.chance(0.8)));
  world.start('reader', (ports) => walk(world, promises, ports));
}

const redefinition = ({ random }: World) =>
  random.chance(0.5) ? { aliases: [random.pick(NAMES)] } : { excluded: random.chance(0.5) ? [random.pick(NAMES)] : [] };

function upload(world: World, key: string): void {
  const { random, now } = world;
  const history = world.bucket.history.get(key) ?? [];
  const body =
    history.length > 1 && random.chance(0.35) ? (random.pick(history).body ?? randomBody(world)) : randomBody(world);
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
  world.start('correct', async (ports) => {
    const read = await world.line.extractArticles(
      { bytes: Buffer.from(body), fileName: null, contentType: null, metadata: {} },
      { uploadId: '', owner: objectId(key), corrections: [] },
    );
    if (read.kind === 'articles' && read.articles[0])
      await correctArticle(request({ id: read.articles[0].id }, change), ports);
  });
}

type TimelineBody = { readonly entries: readonly Entry[]; readonly next?: string };

/** P2, P8: walking the pages of one version shows that version, each entry once, whatever happens meanwhile. */
async function walk(world: World, promises: Promises, ports: ApiPorts): Promise<void> {
  const id = topicId(world.random.pick(NAMES));
  const entries: Entry[] = [];
  const versions = new Set<string>();
  let query: Record<string, string> = { limit: String(1 + world.random.below(4)) };
  for (;;) {
    const answer: Answer = await getTimeline(request({ id }, undefined, query), ports);
    const { entries: page, next } = answer.body as TimelineBody;
    world.counts.reads++;
    entries.push(...page);
    if (!next) break;
    query = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
    versions.add((JSON.parse(Buffer.from(query.cursor!.split('.')[0]!, 'base64url').toString()) as string[])[0]!);
  }
  const seen = JSON.stringify(entries);
  // A walk that outlived its version goes on in the newest one: then two versions meet, and the cursor says so.
  if (
    versions.size <= 1 &&
    entries.length > 0 &&
    ![...promises.versions].some(([name, content]) => name.startsWith(`T#`) && content === seen)
  )
    promises.violate(`P2/P8 a reader of ${id} saw entries that no version has together: ${entries.length} of them`);
}
