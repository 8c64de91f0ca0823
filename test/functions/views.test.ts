import { beforeEach, describe, expect, it } from 'vitest';
import { cleanTimeline } from '#functions/clean-up.ts';
import { createIngest } from '#functions/ingest.ts';
import type { TimelineMessage } from '#functions/ports.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import { createTopic } from '#functions/routes/topics.ts';
import { createTimeline } from '#functions/timeline.ts';
import { dropView } from '#functions/views.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { portsOver } from '../simulator/ports-over.ts';
import { requestOf } from '../simulator/readers.ts';
import { type BucketCommand, SimulatedBucket } from '../simulator/simulated-bucket.ts';
import { SimulatedTable, type TableCommand } from '../simulator/simulated-table.ts';
import { createTopicalLine } from '../simulator/toy-line.ts';

const TOPIC = topicId('Alpha');
const HOUR_MS = 3_600_000;
const MOST_AT_ONCE = 5;

/** A topic of nine claims in three articles, of which five may be built while somebody waits. */
class LargeTopic {
  now = Date.parse('2025-01-01T00:00:00Z');
  readonly messages: TimelineMessage[] = [];
  readonly #table = new SimulatedTable();
  readonly #bucket = new SimulatedBucket();
  readonly ports = this.#portsOf(MOST_AT_ONCE);
  /** The same system, but for what it builds while somebody waits. */
  readonly patient = this.#portsOf(5000);

  #portsOf(mostClaimsAtOnce: number) {
    return portsOver({
      table: {
        send: async (command: unknown) => this.#table.execute(command as TableCommand, { lag: 0, leave: 0 }),
      } as never,
      bucket: { send: async (command: unknown) => this.#bucket.execute(command as BucketCommand, this.now) } as never,
      queues: {
        send: async ({ input }) => void this.messages.push(JSON.parse(input.MessageBody as string)),
      },
      pause: async () => {},
      clock: { now: () => this.now },
      line: createTopicalLine(),
      mostClaimsAtOnce,
    });
  }

  async put(key: string, publishedAt: string, gates: readonly string[]): Promise<void> {
    const days = gates.map((gate, index) => `On 2024-02-0${1 + index} Alpha opened ${gate} for Alpha.`);
    this.#bucket.put(key, ['Alpha', ...days].join('\n'), { 'published-at': publishedAt }, this.now);
    await createIngest(this.ports)(key);
    await this.handle();
  }

  /** What waits in the queue; what comes in meanwhile waits for the next time. */
  async handle(): Promise<void> {
    for (const message of this.messages.splice(0))
      if (message.kind === 'rebuild') await createTimeline(this.ports)(message);
      else if (message.kind === 'drop-view') await dropView(this.ports, message);
      else if (message.kind === 'clean-timeline') await cleanTimeline(this.ports, message);
  }

  ask(query: Record<string, string>, { accept = 'application/json', ports = this.ports } = {}) {
    return getTimeline({ ...requestOf({ id: TOPIC }, undefined, query), accept }, ports);
  }

  async entriesOf(query: Record<string, string>, ports = this.ports): Promise<unknown> {
    return ((await this.ask(query, { ports })).body as { entries: unknown }).entries;
  }
}

describe('a large topic as of a day', () => {
  let topic: LargeTopic;
  beforeEach(async () => {
    topic = new LargeTopic();
    await createTopic(requestOf({}, { name: 'Alpha' }), topic.ports);
    await topic.put('articles/one/a.txt', '2024-03-10', ['the north gate', 'a museum', 'one tunnel']);
    await topic.put('articles/two/a.txt', '2024-03-12', ['the south gate', 'a theatre', 'one bridge']);
    await topic.put('articles/three/a.txt', '2024-03-20', ['the east gate', 'a library', 'one quay']);
  });

  const askTwice = async (query: Record<string, string>) => {
    expect((await topic.ask(query)).status).toBe(202);
    await topic.handle();
    return topic.ask(query);
  };

  it('is put together by the timeline function, and then is what would have been built at once', async () => {
    const first = await topic.ask({ asOf: '2024-03-12' });
    expect(first).toMatchObject({ status: 202, headers: { 'retry-after': '2', 'cache-control': 'no-store' } });
    expect(first.body).toMatchObject({ state: 'building' });
    await topic.handle();
    const filters: Record<string, string>[] = [{}, { order: 'desc' }, { top: '2' }, { from: '2024-02-02' }];
    for (const query of [...filters, { q: 'museum' }]) {
      const kept = await topic.entriesOf({ asOf: '2024-03-12', ...query });
      expect(kept).toEqual(await topic.entriesOf({ asOf: '2024-03-12', ...query }, topic.patient));
      expect(kept).not.toEqual([]);
    }
  });

  it('shows browsers a page that asks again by itself', async () => {
    const answer = await topic.ask({ asOf: '2024-03-12' }, { accept: 'text/html' });
    expect(answer).toMatchObject({ status: 202, headers: { refresh: '2' } });
    expect(answer.body).toContain('Ask again in 2 s.');
  });

  it('is kept once for all days on which nothing came out', async () => {
    await askTwice({ asOf: '2024-03-12' });
    expect((await topic.ask({ asOf: '2024-03-15' })).status).toBeUndefined();
    expect((await topic.ask({ asOf: '2024-03' })).status).toBe(202);
    expect(await topic.entriesOf({ asOf: '2024-03-09' })).toEqual([]);
  });

  it('is walked in the view that the walk began in', async () => {
    const whole = (await askTwice({ asOf: '2024-03-12' })).body as { entries: readonly unknown[] };
    const walked: unknown[] = [];
    for (let query: Record<string, string> = { asOf: '2024-03-12', limit: '2' }; ; ) {
      const { entries, next } = (await topic.ask(query)).body as { entries: readonly unknown[]; next?: string };
      walked.push(...entries);
      if (!next) break;
      query = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
      await topic.put('articles/late/a.txt', '2024-03-11', [`gate ${walked.length}`]);
    }
    expect(walked).toEqual(whole.entries);
  });

  it('shows what it has when something changed, and the change from the next time on', async () => {
    const before = (await askTwice({ asOf: '2024-03-12' })).body as { entries: readonly unknown[] };
    await topic.put('articles/late/a.txt', '2024-03-11', ['the west gate']);
    expect(await topic.entriesOf({ asOf: '2024-03-12' })).toEqual(before.entries);
    await topic.handle();
    const after = await topic.entriesOf({ asOf: '2024-03-12' });
    expect(after).not.toEqual(before.entries);
    expect(after).toEqual(await topic.entriesOf({ asOf: '2024-03-12' }, topic.patient));
  });

  it('is dropped after an hour, and its parts an hour later', async () => {
    await askTwice({ asOf: '2024-03-12' });
    const parts = () => topic.ports.store.listPartNames(`${TOPIC}@2024-03-12`);
    const before = await parts();
    topic.now += HOUR_MS - 1;
    await topic.handle();
    expect((await topic.ask({ asOf: '2024-03-12' })).status).toBeUndefined();
    topic.now += 1;
    await topic.handle();
    expect((await topic.ask({ asOf: '2024-03-12' })).status).toBe(202);
    topic.messages.splice(0, topic.messages.length, ...topic.messages.filter(({ kind }) => kind !== 'rebuild'));
    expect(await parts()).toEqual(expect.arrayContaining([...before]));
    topic.now += HOUR_MS;
    await topic.handle();
    expect((await parts()).filter((name) => before.includes(name))).toEqual([]);
  });
});
