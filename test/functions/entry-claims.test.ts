import { describe, expect, it } from 'vitest';
import { createTopic } from '#functions/routes/create-topic.ts';
import { listEntryClaims } from '#functions/routes/entries.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import type { Claim } from '#shared/claim/claim.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { requestOf } from '../simulator/readers.ts';
import { TopicalSystem } from '../support/topical-system.ts';

const TOPIC = topicId('Alpha');
const TELLERS = 130;

describe('the claims of an entry that many articles tell', () => {
  it('are listed whole, in order, each once, without building the timeline anew', async () => {
    const system = new TopicalSystem();
    const ports = system.portsOf();
    await createTopic(requestOf({}, { name: 'Alpha' }), ports);
    for (let teller = 0; teller < TELLERS; teller++) {
      const day = `2024-03-${10 + Math.floor(teller / 10)}`;
      await system.ingest(ports, `articles/u${teller}/a.txt`, day, ['Alpha', 'On 2024-02-03 Alpha opened a gate.']);
    }
    await system.handle(ports);
    const answer = await getTimeline(requestOf({ id: TOPIC }), ports);
    const [entry] = (answer.body as unknown as { readonly entries: readonly Entry[] }).entries;
    expect([entry?.claimCount, entry?.claims.length, entry?.articleCount]).toEqual([TELLERS, 50, TELLERS]);
    const unable = { ...ports, line: { ...ports.line, buildTimeline: () => expect.fail('It was built anew.') } };
    const claims: Claim[] = [];
    for (let query: Record<string, string> = { limit: '40' }; ; ) {
      const { body } = await listEntryClaims(requestOf({ id: entry!.id }, undefined, query), unable);
      const page = body as unknown as { readonly claims: readonly Claim[]; readonly next?: string };
      claims.push(...page.claims);
      if (!page.next) break;
      query = Object.fromEntries(new URLSearchParams(page.next.split('?')[1]));
    }
    expect(new Set(claims.map(({ id }) => id)).size).toBe(TELLERS);
    expect(claims.slice(0, 50).map(({ id }) => id)).toEqual(entry?.claims.map(({ id }) => id));
    expect(claims.every(({ topics }) => topics.includes(TOPIC))).toBe(true);
  });
});
