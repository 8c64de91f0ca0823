import { describe, expect, it } from 'vitest';
import { cutVersion, partNames } from '#shared/store/cut-version.ts';
import type { ClaimIds, Node } from '#shared/store/fact-store.ts';
import { unpack } from '#shared/store/pack.ts';
import { shortHash } from '#shared/text/digest.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { createTopicalLine } from '../../simulator/toy-line.ts';

/** What an item may hold, less its keys. */
const MOST_BYTES = 390 * 1024;
const ARTICLES = 5000;
const line = createTopicalLine();

/** A fact in the words of one of many papers, whose names and headlines have nothing in common. */
async function toldBy(number: number) {
  const name = shortHash('headline', String(number)).repeat(3);
  const bytes = Buffer.from(`Alpha ${name}\nOn 2024-02-03 Alpha opened the north gate.`);
  const upload = { bytes, fileName: null, contentType: null, metadata: { publishedAt: '2024-03-10' } };
  const owner = shortHash('object', String(number));
  const read = await line.extractArticles(upload, { uploadId: owner, owner, corrections: [] });
  return read.kind === 'articles' ? read.articles.map((article) => ({ ...article, publisher: name })) : [];
}

describe('cutVersion', () => {
  it(`gives parts that fit their items where one fact is told by ${ARTICLES} articles`, async () => {
    const articles = (await Promise.all(Array.from({ length: ARTICLES }, (_, number) => toldBy(number)))).flat();
    const built = line.buildTimeline({ definition: topicOf('Alpha'), articles, corrections: [] });
    const { name, parts, root } = cutVersion(built);
    expect(root.counts).toMatchObject({ entries: 1, claims: ARTICLES, articles: ARTICLES });
    expect(built.entries[0]).toMatchObject({ claimCount: ARTICLES, articleCount: ARTICLES });
    expect(Math.max(...parts.map(({ body }) => body.length))).toBeLessThan(MOST_BYTES);
    const bodies = new Map(parts.map((part) => [part.name, part.body]));
    const nodes = root.nodes.map((node) => unpack<Node>(bodies.get(node.name)!));
    const lists = nodes.flatMap(({ pages }) => pages.flatMap(({ claims = [] }) => claims));
    const listed = lists.flatMap(({ parts: names }) =>
      names.flatMap((each) => unpack<ClaimIds>(bodies.get(each)!).claimIds),
    );
    expect(listed).toEqual(built.entries[0]?.claimIds);
    const named = await partNames(name, root, async (node) => unpack<Node>(bodies.get(node)!));
    expect(named.toSorted()).toEqual([...bodies.keys()].toSorted());
  });
});
