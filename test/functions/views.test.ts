import { beforeEach, describe, expect, it } from 'vitest';
import type { Line, Ports } from '#functions/ports.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { requestOf } from '../simulator/readers.ts';
import { TopicalSystem } from '../support/topical-system.ts';

const TOPIC = topicId('Alpha');
const HOUR_MS = 3_600_000;
const MOST_AT_ONCE = 5;

/** A topic in a system that builds so many claims while somebody waits. */
class ToldTopic extends TopicalSystem {
  readonly ports: ApiPorts & Ports;
  /** Timelines that were built so far. */
  built = 0;

  constructor(mostClaimsAtOnce?: number) {
    super();
    const ports = this.portsOf(mostClaimsAtOnce);
    const buildTimeline: Line['buildTimeline'] = (parts) => {
      this.built++;
      return ports.line.buildTimeline(parts);
    };
    this.ports = { ...ports, line: { ...ports.line, buildTimeline } };
  }

  /** Nine claims in three articles. */
  async tellAll(): Promise<void> {
    await createTopic(requestOf({}, { name: 'Alpha' }), this.ports);
    await this.tell('articles/one/a.txt', '2024-03-10', ['the north gate', 'a museum', 'one tunnel']);
    await this.tell('articles/two/a.txt', '2024-03-12', ['the south gate', 'a theatre', 'one bridge']);
    await this.tell('articles/three/a.txt', '2024-03-20', ['the east gate', 'a library', 'one quay']);
  }

  async tell(key: string, publishedAt: string, gates: readonly string[]): Promise<void> {
    const days = gates.map((gate, index) => `On 2024-02-0${1 + index} Alpha opened ${gate} for Alpha.`);
    await this.put(this.ports, key, publishedAt, ['Alpha', ...days]);
  }

  ask(query: Record<string, string>, accept = 'application/json') {
    return getTimeline({ ...requestOf({ id: TOPIC }, undefined, query), accept }, this.ports);
  }

  async entriesOf(query: Record<string, string>): Promise<unknown> {
    return ((await this.ask(query)).body as { entries: unknown }).entries;
  }
}

describe('a small topic as of a day', () => {
  let topic: ToldTopic;
  beforeEach(async () => {
    topic = new ToldTopic();
    await topic.tellAll();
  });

  it('is built at once, once, and kept until something changes', async () => {
    const before = topic.built;
    const first = await topic.entriesOf({ asOf: '2024-03-12' });
    for (const asOf of ['2024-03-12', '2024-03-13', '2024-03-19'])
      expect(await topic.entriesOf({ asOf })).toEqual(first);
    expect(topic.built - before).toBe(1);
    await topic.tell('articles/late/a.txt', '2024-03-11', ['the west gate']);
    const again = topic.built;
    expect(await topic.entriesOf({ asOf: '2024-03-12' })).not.toEqual(first);
    expect(topic.built - again).toBe(1);
  });

  it('is waited for where many articles have its word, though few are its own', async () => {
    const crowded = new ToldTopic(MOST_AT_ONCE);
    await createTopic(requestOf({}, { name: 'Alpha', required: ['Zulu'] }), crowded.ports);
    await crowded.tell('articles/one/a.txt', '2024-03-10', ['gate one', 'gate two', 'gate three']);
    await crowded.tell('articles/two/a.txt', '2024-03-11', ['gate four', 'gate five', 'gate six']);
    expect((await crowded.ask({ asOf: '2024-03-12' })).status).toBe(202);
  });
});

describe('a large topic as of a day', () => {
  let topic: ToldTopic;
  /** The same articles, built at once. */
  let patient: ToldTopic;
  beforeEach(async () => {
    [topic, patient] = [new ToldTopic(MOST_AT_ONCE), new ToldTopic()];
    await topic.tellAll();
    await patient.tellAll();
  });

  const askTwice = async (query: Record<string, string>) => {
    expect((await topic.ask(query)).status).toBe(202);
    await topic.handle(topic.ports);
    return topic.ask(query);
  };

  it('is put together by the timeline function, and then is what would have been built at once', async () => {
    const first = await topic.ask({ asOf: '2024-03-12' });
    expect(first).toMatchObject({ status: 202, headers: { 'retry-after': '2', 'cache-control': 'no-store' } });
    expect(first.body).toMatchObject({ state: 'building' });
    await topic.handle(topic.ports);
    const filters: Record<string, string>[] = [{}, { order: 'desc' }, { top: '2' }, { from: '2024-02-02' }];
    for (const query of [...filters, { q: 'museum' }]) {
      const kept = await topic.entriesOf({ asOf: '2024-03-12', ...query });
      expect(kept).toEqual(await patient.entriesOf({ asOf: '2024-03-12', ...query }));
      expect(kept).not.toEqual([]);
    }
  });

  it('shows browsers a page that asks again by itself', async () => {
    const answer = await topic.ask({ asOf: '2024-03-12' }, 'text/html');
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
      await topic.tell('articles/late/a.txt', '2024-03-11', [`gate ${walked.length}`]);
    }
    expect(walked).toEqual(whole.entries);
  });

  it('shows what it has when something changed, and the change from the next time on', async () => {
    const before = (await askTwice({ asOf: '2024-03-12' })).body as { entries: readonly unknown[] };
    await topic.tell('articles/late/a.txt', '2024-03-11', ['the west gate']);
    expect(await topic.entriesOf({ asOf: '2024-03-12' })).toEqual(before.entries);
    await topic.handle(topic.ports);
    const after = await topic.entriesOf({ asOf: '2024-03-12' });
    expect(after).not.toEqual(before.entries);
    await patient.tell('articles/late/a.txt', '2024-03-11', ['the west gate']);
    expect(after).toEqual(await patient.entriesOf({ asOf: '2024-03-12' }));
  });

  it('is dropped after an hour, and its parts an hour later', async () => {
    await askTwice({ asOf: '2024-03-12' });
    const parts = () => topic.ports.store.listPartNames(`${TOPIC}@2024-03-12`);
    const before = await parts();
    topic.now += HOUR_MS - 1;
    await topic.handle(topic.ports);
    expect((await topic.ask({ asOf: '2024-03-12' })).status).toBeUndefined();
    topic.now += 1;
    await topic.handle(topic.ports);
    expect((await topic.ask({ asOf: '2024-03-12' })).status).toBe(202);
    topic.messages.splice(0, topic.messages.length, ...topic.messages.filter(({ kind }) => kind !== 'rebuild'));
    expect(await parts()).toEqual(expect.arrayContaining([...before]));
    topic.now += HOUR_MS;
    await topic.handle(topic.ports);
    expect((await parts()).filter((name) => before.includes(name))).toEqual([]);
  });
});
