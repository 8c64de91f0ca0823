import { beforeEach, describe, expect, it } from 'vitest';
import { getTimeline } from '#functions/routes/timelines.ts';
import { createTopic } from '#functions/routes/topics.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { requestOf } from '../simulator/readers.ts';
import { TopicalSystem } from '../support/topical-system.ts';

const TOPIC = topicId('Alpha');
const HOUR_MS = 3_600_000;
const MOST_AT_ONCE = 5;

/** A topic of nine claims in three articles, of which five may be built while somebody waits. */
class LargeTopic extends TopicalSystem {
  readonly ports = this.portsOf(MOST_AT_ONCE);
  /** The same system, but for what it builds while somebody waits. */
  readonly patient = this.portsOf();

  async tell(key: string, publishedAt: string, gates: readonly string[]): Promise<void> {
    const days = gates.map((gate, index) => `On 2024-02-0${1 + index} Alpha opened ${gate} for Alpha.`);
    await this.put(this.ports, key, publishedAt, ['Alpha', ...days]);
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
    await topic.tell('articles/one/a.txt', '2024-03-10', ['the north gate', 'a museum', 'one tunnel']);
    await topic.tell('articles/two/a.txt', '2024-03-12', ['the south gate', 'a theatre', 'one bridge']);
    await topic.tell('articles/three/a.txt', '2024-03-20', ['the east gate', 'a library', 'one quay']);
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
    expect(after).toEqual(await topic.entriesOf({ asOf: '2024-03-12' }, topic.patient));
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
