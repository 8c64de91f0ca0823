import { beforeAll, describe, expect, it } from 'vitest';
import { createTopic } from '#functions/routes/create-topic.ts';
import { listClaims } from '#functions/routes/list-claims.ts';
import type { Claim } from '#shared/claim/claim.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { requestOf } from '../../simulator/readers.ts';
import { TopicalSystem } from '../../support/topical-system.ts';

const ARTICLES = 60;
type Body = { readonly claims: readonly Claim[]; readonly next?: string };

/** A topic of sixty articles with two claims each. */
class Library extends TopicalSystem {
  readonly ports = this.portsOf();

  async fill(): Promise<void> {
    await createTopic(requestOf({}, { name: 'Alpha' }), this.ports);
    for (let article = 0; article < ARTICLES; article++)
      await this.tell(article, [`gate ${article}`, `quay ${article}`]);
  }

  async tell(article: number, things: readonly string[]): Promise<void> {
    const day = (at: number): string => `2024-0${1 + (at % 9)}-${10 + (at % 19)}`;
    const sentences = things.map((thing, index) => `On ${day(article + index)} Alpha opened ${thing} for Alpha.`);
    await this.put(this.ports, `articles/a${article}/f.txt`, day(article), ['Alpha', ...sentences]);
  }

  async read(query: Record<string, string>): Promise<Body> {
    return (await listClaims(requestOf({}, undefined, query), this.ports)).body as Body;
  }

  async walk(query: Record<string, string>, meanwhile = async (): Promise<void> => {}): Promise<Claim[]> {
    const claims: Claim[] = [];
    for (let asked = query; ; ) {
      const { claims: page, next } = await this.read(asked);
      claims.push(...page);
      if (!next) return claims;
      asked = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
      await meanwhile();
    }
  }
}

const quotes = (claims: readonly Claim[]): string[] => claims.map(({ quote }) => quote).toSorted();

describe('claims', () => {
  const library = new Library();
  beforeAll(() => library.fill());

  it.each<Record<string, string>>([{ topic: topicId('Alpha') }, { q: 'Alpha' }])(
    'of %o are walked whole, each once',
    async (subject) => {
      const walked = await library.walk({ ...subject, limit: '7' });
      expect(walked).toHaveLength(2 * ARTICLES);
      expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
      expect(quotes(walked)).toEqual(quotes(await library.walk({ ...subject, limit: '100' })));
    },
  );

  it('of a topic come in the order of its timeline, those of a word by their articles, newest first', async () => {
    const ofTopic = (await library.walk({ topic: topicId('Alpha'), limit: '100' })).map(({ date }) => date!.latest!);
    expect(ofTopic).toEqual(ofTopic.toSorted());
    const [first] = (await library.read({ q: 'Alpha', limit: '1' })).claims;
    expect(first!.quote).toContain('2024-09');
  });

  it('are filtered before they are counted', async () => {
    const chosen = await library.walk({ q: 'Alpha', from: '2024-03-01', to: '2024-03-31', limit: '2' });
    expect(chosen.length).toBeGreaterThan(4);
    expect(chosen.every(({ date }) => date!.edtf.startsWith('2024-03'))).toBe(true);
  });

  it('of one page cost the same calls however large the topic is', async () => {
    const cost = async (query: Record<string, string>): Promise<number> => {
      const before = library.calls;
      await library.read(query);
      return library.calls - before;
    };
    expect(await cost({ topic: topicId('Alpha'), limit: '1' })).toBeLessThanOrEqual(5);
    expect(await cost({ q: 'Alpha', limit: '1' })).toBeLessThanOrEqual(3);
  });

  it('of a topic go on where they were when it changes, none twice', async () => {
    let more = 0;
    const walked = await library.walk({ topic: topicId('Alpha'), limit: '20' }, () =>
      library.tell(more++, [`tower ${more}`]),
    );
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
  });
});
