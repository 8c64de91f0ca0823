import { DynamoDBDocumentClient as Documents, type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '#functions/ports.ts';
import { reconcile } from '#functions/reconcile.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { type FaultCounts, faultyClient } from '../support/faulty-client.ts';
import { openProofTable, type ProofTable } from '../support/proof-table.ts';
import { isSimulating } from '../support/proofs.ts';
import { createConsumers } from './consumers.ts';
import { digestOf, type Item } from './digest.ts';
import { type Client, portsOver } from './ports-over.ts';
import { createRandom } from './random.ts';
import { requestOf } from './readers.ts';
import { runAlone } from './simulate.ts';
import { type BucketCommand, SimulatedBucket } from './simulated-bucket.ts';
import { createToyLine } from './toy-line.ts';
import { NO_FAULTS, type QueueName, World } from './world.ts';

const DELIVERIES = 2000;
const OBJECTS = 40;
const WORKERS = 6;
const NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta', 'Edgar', 'Fanny'];
const FAULTS = { lostRequest: 0.004, lostReply: 0.006, throttled: 0.002, undone: 0.1 };
const CRASHES = 0.002;

const random = createRandom(5);
const text = (object: number): string => {
  const [one, two] = [NAMES[object % NAMES.length]!, random.pick(NAMES)];
  const sentence = () =>
    `On 2024-0${1 + random.below(9)}-1${random.below(9)} ${one} opened gate ${random.below(50)} for ${two}.`;
  return [`${one} and ${two}`, sentence(), sentence(), `${one} is here. ${one} stays.`].join('\n');
};

/** Messages in memory, delivered in any order, at least once; nothing is put off. */
class Queues {
  readonly #messages: { readonly queue: QueueName; readonly body: string }[] = [];
  deliveries = 0;
  readonly client: Client = {
    send: async ({ input }) => this.put(input.QueueUrl as QueueName, input.MessageBody as string),
  };

  put(queue: QueueName, body: string): void {
    // Clean-up has its time in the simulation.
    if (!body.includes('"clean-')) this.#messages.push({ queue, body });
  }

  take() {
    const at = random.below(this.#messages.length);
    const [message] = this.#messages.splice(at, 1);
    if (message?.queue === 'hints') this.deliveries++;
    return message ?? null;
  }
}

describe.skipIf(!isSimulating)(`${DELIVERIES} deliveries to a table with faults`, () => {
  let table: ProofTable;
  let clean: DynamoDBDocumentClient;
  const bucket = new SimulatedBucket();
  const queues = new Queues();
  const counts: FaultCounts = { calls: 0, faults: 0 };
  const line = createToyLine('1');
  const pause = () => new Promise<void>((done) => setTimeout(done, 5));
  const outside = {
    bucket: { send: async (command: unknown) => bucket.execute(command as BucketCommand, Date.now()) },
    queues: queues.client,
    pause,
    clock: { now: () => Date.now() },
    line,
  };
  beforeAll(async () => {
    table = await openProofTable();
    clean = Documents.from(table.newClient());
  });
  afterAll(() => table.stop());

  const portsOf = (client: Client): ApiPorts & Ports =>
    portsOver({ ...outside, table: client, tableName: table.tableName });

  /** One run of a function: some die between two calls, and nothing of them happens any more. */
  async function run(sender: Client, work: (ports: ApiPorts & Ports) => Promise<unknown>): Promise<void> {
    let kill: () => void;
    const killed = new Promise<never>((_, reject) => {
      kill = () => reject(new Error('killed'));
    });
    let isDead = false;
    const client: Client = {
      send: (command) => {
        if (!isDead && random.chance(CRASHES)) {
          isDead = true;
          kill();
        }
        return isDead ? new Promise(() => {}) : sender.send(command);
      },
    };
    await Promise.race([work(portsOf(client)), killed]);
  }

  it('loses nothing, doubles nothing, and shows no reader anything stale or half', async () => {
    const sender = faultyClient(table.newClient(), { random, faults: FAULTS, counts }) as unknown as Client;
    const cleanPorts = portsOf(clean as unknown as Client);
    for (const name of NAMES) await createTopic(requestOf({}, { name }), cleanPorts);
    const { handle } = createConsumers();
    let sent = 0;
    let isOver = false;
    const bad: string[] = [];

    const upload = (): void => {
      const object = sent % OBJECTS;
      const key = `articles/o${object}/f.txt`;
      const isLast = sent >= DELIVERIES * 0.8 - OBJECTS;
      const body = !isLast && random.chance(0.1) ? null : text(object);
      if (body !== null || bucket.newest(key)?.body != null) bucket.put(key, body, {}, Date.now());
      for (let copies = random.chance(0.25) ? 2 : 1; copies > 0; copies--) queues.put('hints', JSON.stringify({ key }));
      sent++;
    };
    const worker = async (): Promise<void> => {
      for (;;) {
        if (sent < DELIVERIES * 0.8 && random.chance(0.5)) upload();
        const message = queues.take();
        if (!message && sent >= DELIVERIES * 0.8) return;
        if (!message) continue;
        const work = (ports: Ports) => handle(message.queue, message.body, ports);
        // A message whose function failed comes again.
        await run(sender, work).catch(() => queues.put(message.queue, message.body));
      }
    };
    const reader = async (): Promise<number> => {
      let reads = 0;
      for (; !isOver; reads++) {
        bad.push(...(await readOnce(cleanPorts, topicId(random.pick(NAMES)))));
        await pause();
      }
      return reads;
    };
    const readers = [reader(), reader()];
    while (queues.deliveries < DELIVERIES || sent < DELIVERIES * 0.8) {
      await Promise.all(Array.from({ length: WORKERS }, worker));
      if (queues.deliveries < DELIVERIES)
        queues.put('hints', JSON.stringify({ key: `articles/o${random.below(OBJECTS)}/f.txt` }));
    }
    isOver = true;
    const reads = (await Promise.all(readers)).reduce((sum, each) => sum + each);
    // Nothing was lost: nothing may be left to repair.
    const found = await reconcile(cleanPorts, () => true);
    console.log(`${queues.deliveries} deliveries, ${counts.calls} calls, ${counts.faults} faults, ${reads} reads`);

    expect(bad).toEqual([]);
    expect(reads).toBeGreaterThan(100);
    expect(counts.faults).toBeGreaterThan(100);
    expect({ hints: found.hints, rebuilds: found.rebuilds }).toEqual({ hints: 0, rebuilds: 0 });
    const expected = digestOf(await undisturbed());
    expect(digestOf(await scan(clean, table.tableName)).lines).toEqual(expected.lines);
    expect(expected.lines.length).toBeGreaterThan(OBJECTS);
  }, 600_000);

  /** The same final objects, each delivered once, in order, in the simulation. */
  async function undisturbed(): Promise<Item[]> {
    const world = new World(1, { faults: NO_FAULTS, consumers: createConsumers() });
    for (const name of NAMES) await runAlone(world, 'create', (ports) => createTopic(requestOf({}, { name }), ports));
    for (const key of bucket.history.keys()) {
      const body = bucket.newest(key)?.body ?? null;
      if (body === null) continue;
      world.bucket.put(key, body, {}, world.now);
      world.send('hints', JSON.stringify({ key }), 0);
      await world.drain();
    }
    return [...world.table.all()];
  }

  /** Walks a timeline by pages; tells what no version has together. */
  async function readOnce(ports: ApiPorts & Ports, id: string): Promise<string[]> {
    const entries: Entry[] = [];
    let version: string | null = null;
    let query: Record<string, string> = { limit: '4' };
    for (;;) {
      const { body } = await getTimeline(requestOf({ id }, undefined, query), ports);
      const page = body as unknown as { readonly entries: readonly Entry[]; readonly next?: string };
      entries.push(...page.entries);
      if (!page.next) break;
      query = Object.fromEntries(new URLSearchParams(page.next.split('?')[1]));
      version ??= JSON.parse(Buffer.from(query.cursor!.split('.')[0]!, 'base64url').toString())[0] as string;
    }
    if (version === null) return [];
    const root = await ports.store.getRoot(id, version);
    const nodes = await Promise.all(root!.nodes.map(({ name }) => ports.store.getNode(id, name)));
    const pages = await Promise.all(
      nodes.flatMap((node) => node!.pages.map(({ name }) => ports.store.getPage(id, name))),
    );
    const whole = pages.flatMap((page) => page!.entries);
    return JSON.stringify(whole) === JSON.stringify(entries) ? [] : [`${id} was read as no version is`];
  }
});

async function scan(client: DynamoDBDocumentClient, tableName: string): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...((answer.Items ?? []) as Item[]));
    from = answer.LastEvaluatedKey;
  } while (from);
  return items;
}
