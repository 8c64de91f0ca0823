import { describe, expect, it } from 'vitest';
import { createIngest } from '#functions/ingest.ts';
import type { Ports } from '#functions/ports.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import { createTimeline } from '#functions/timeline.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { isProving } from '../support/proofs.ts';
import { portsOver } from './ports-over.ts';
import { requestOf } from './readers.ts';
import { type BucketCommand, SimulatedBucket } from './simulated-bucket.ts';
import { bytesOf, SimulatedTable, type TableCommand } from './simulated-table.ts';
import { createTopicalLine } from './toy-line.ts';

const CLAIMS_AN_ARTICLE = 20;
const DAYS = 3650;
/** A fifth of the claims falls into this month. */
const BUSY = { first: 1800, days: 30, oneIn: 5 };
const TOPIC = topicId('Alpha');
const MOST_MORE_BYTES = 32 * 1024;
/** Of a timeline, for one answer. */
const PAGES_A_READ = 4;
/** As many rows of the size of a posting as a megabyte holds. */
const ROWS_A_PAGE = 5000;

/** Calls, but for those of pages of the timeline; a page ends where an entry's id says so. */
type Cost = { calls: number; pages: number; bytes: number };

/** A topic of so many claims over ten years, and what each of its calls costs. */
class BigTopic {
  readonly cost: Cost = { calls: 0, pages: 0, bytes: 0 };
  readonly ports: ApiPorts & Ports;
  readonly #bucket = new SimulatedBucket();
  readonly #table = new SimulatedTable({ pageItems: ROWS_A_PAGE });
  readonly #line = createTopicalLine();

  constructor() {
    const send = async (command: TableCommand) => {
      const answer = this.#table.execute(command, { lag: 0, leave: 0 });
      const isPage =
        command.constructor.name === 'GetCommand' && (command.input.Key as { sk: string }).sk.startsWith('P#');
      this.cost[isPage ? 'pages' : 'calls']++;
      this.cost.bytes += bytesOf(answer);
      return answer;
    };
    this.ports = portsOver({
      table: { send } as never,
      bucket: { send: async (command: unknown) => this.#bucket.execute(command as BucketCommand, 0) },
      queues: { send: async () => ({}) },
      pause: async () => {},
      clock: { now: () => 0 },
      line: this.#line,
    });
  }

  /** Puts articles of a stretch of the topic's claims and ingests them, one by one, as ingest does. */
  async load(claims: number): Promise<void> {
    await createTopic(requestOf({}, { name: 'Alpha' }), this.ports);
    // In bulk: of an article's postings the topic needs one.
    const ingest = createIngest({ ...this.ports, line: { ...this.#line, articleTerms: () => ['alpha'] } });
    for (let first = 0; first < claims; first += CLAIMS_AN_ARTICLE) {
      const key = `articles/a${first}/f.txt`;
      this.#bucket.put(key, articleOf(first, claims), {}, 0);
      await ingest(key);
    }
  }

  async addOne(): Promise<Cost> {
    const key = 'articles/one-more/f.txt';
    this.#bucket.put(key, `Alpha\nOn 2012-05-06 Alpha opened gate new for Alpha.`, {}, 0);
    return this.measure(() => createIngest(this.ports)(key));
  }

  async rebuild(): Promise<Cost & { readonly seconds: number }> {
    const { ticket } = await this.ports.store.takeTicket(TOPIC);
    const start = performance.now();
    const cost = await this.measure(() => createTimeline(this.ports)({ kind: 'rebuild', topic: TOPIC, ticket }));
    return { ...cost, seconds: (performance.now() - start) / 1000 };
  }

  async readPage(
    query: Record<string, string>,
  ): Promise<Cost & { readonly entries: readonly Entry[]; readonly next: string }> {
    let body: unknown;
    const cost = await this.measure(async () => {
      body = (await getTimeline(requestOf({ id: TOPIC }, undefined, { limit: '50', ...query }), this.ports)).body;
    });
    return { ...cost, ...(body as { readonly entries: readonly Entry[]; readonly next: string }) };
  }

  async measure(work: () => Promise<unknown>): Promise<Cost> {
    const before = { ...this.cost };
    await work();
    return {
      calls: this.cost.calls - before.calls,
      pages: this.cost.pages - before.pages,
      bytes: this.cost.bytes - before.bytes,
    };
  }
}

function articleOf(first: number, claims: number): string {
  const sentences = Array.from({ length: CLAIMS_AN_ARTICLE }, (_, index) => {
    const claim = first + index;
    const day = claim % BUSY.oneIn === 0 ? BUSY.first + (claim % BUSY.days) : Math.floor((claim * DAYS) / claims);
    const date = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
    return `On ${date} Alpha opened gate ${claim.toString(36)} near quay ${(claim * 7919).toString(36)}.`;
  });
  return ['Alpha', ...sentences].join('\n');
}

type Measured = {
  readonly claims: number;
  readonly built: Cost & { readonly seconds: number };
  readonly pages: Readonly<Record<'first' | 'next' | 'last', Cost>>;
  readonly added: Cost;
};

async function measure(claims: number): Promise<Measured> {
  const topic = new BigTopic();
  await topic.load(claims);
  const built = await topic.rebuild();
  const first = await topic.readPage({});
  const next = await topic.readPage({ cursor: new URLSearchParams(first.next.split('?')[1]).get('cursor')! });
  const last = await topic.readPage({ order: 'desc' });
  const added = await topic.addOne();
  const told = (name: string, { calls, pages, bytes }: Cost) => `${name} page ${calls} + ${pages} calls, ${bytes} B`;
  console.log(
    `${claims} claims: built in ${built.seconds.toFixed(1)} s with ${built.calls} calls and ${Math.round(built.bytes / 1024)} KB; ` +
      `${told('first', first)}; ${told('next', next)}; ${told('last', last)}; an article more ${added.calls} calls`,
  );
  return { claims, built, pages: { first, next, last }, added };
}

describe.skipIf(!isProving)('a topic of 100,000 claims', () => {
  it('is read and added to as one of 100, and built in time in line with its size', async () => {
    const small = await measure(100);
    const large: Measured[] = [];
    for (const claims of [25_000, 50_000, 100_000]) large.push(await measure(claims));
    for (const { claims, built, pages, added } of large) {
      for (const page of ['first', 'next', 'last'] as const) {
        // Head, definition, root and one index node; two where a page of entries lies across a border.
        expect(pages[page].calls - small.pages[page].calls).toBeOneOf([0, 1]);
        expect(pages[page].pages).toBeLessThanOrEqual(PAGES_A_READ);
        expect(pages[page].bytes - small.pages[page].bytes).toBeLessThan(MOST_MORE_BYTES);
      }
      expect(added.calls).toBe(small.added.calls);
      const [{ claims: least, built: reference }] = large as [Measured];
      expect(built.calls / claims).toBeLessThan((1.3 * reference.calls) / least);
      expect(built.seconds / claims).toBeLessThan((2.5 * reference.seconds) / least);
    }
  });
});
