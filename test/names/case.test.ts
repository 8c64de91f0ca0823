import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { bestSpelling } from '#shared/topic/spelling.ts';
import { suggestTopics } from '#shared/topic/suggest-topics.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';
import { candidatesOf, readSamples } from '../support/samples.ts';
import { readNames } from './read-names.ts';

const inCases = (name: string): string[] => [
  name.toLowerCase(),
  name.toUpperCase(),
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
];

describe('case', () => {
  it('never changes which entries a suggested topic has, its id or how it is spelt', async () => {
    const samples = await readSamples();
    const names = [...new Set(samples.flatMap((article) => suggestTopics([article]).map(({ name }) => name)))];
    expect(names.length).toBeGreaterThanOrEqual(3);
    const entriesOf = (name: string) => {
      const definition = topicOf(name);
      return buildTimeline({ definition, articles: candidatesOf(definition, samples), corrections: [] }).entries;
    };
    for (const name of names)
      for (const asked of inCases(name)) {
        expect(topicId(asked), asked).toBe(topicId(name));
        expect(entriesOf(asked), asked).toEqual(entriesOf(name));
        const texts = samples.map(({ headline, text }) => `${headline ?? ''}\n${text}`);
        expect(bestSpelling(asked, texts), asked).toBe(name);
      }
  });

  it('is no part of what the forty names are spelt by', () => {
    const wrong = readNames()
      .filter(({ kind }) => kind !== 'events')
      .flatMap(({ name, articles }) => {
        const texts = articles.map(({ headline, sentences }) =>
          [headline, ...sentences.map(({ text }) => text)].join(' '),
        );
        return inCases(name)
          .filter((asked) => bestSpelling(asked, texts) !== bestSpelling(name, texts))
          .map((asked) => `${name}: ${bestSpelling(asked, texts)}`);
      });
    expect(wrong).toEqual([]);
  });

  describe('over the API', () => {
    let system: LocalSystem;
    beforeAll(async () => {
      system = await startLocalSystem();
      await system.putSample('deepseek-r1-release.html');
      await system.drain();
    });
    afterAll(() => system.stop());

    it('keeps a suggested topic as it was when somebody asks for it in another case', async () => {
      const [suggested] = (await system.call('GET', '/v1/topics')).json.topics;
      const before = (await system.call('GET', `/v1/topics/${suggested.id}/timeline`)).json.entries;
      expect(before.length).toBeGreaterThan(0);
      for (const name of inCases(suggested.name)) {
        const { json } = await system.call('POST', '/v1/topics', { body: { name } });
        await system.drain();
        expect([json.id, json.name]).toEqual([suggested.id, suggested.name]);
        const after = (await system.call('GET', `/v1/topics/${suggested.id}/timeline`)).json.entries;
        expect(after).toEqual(before);
      }
    });
  });
});
