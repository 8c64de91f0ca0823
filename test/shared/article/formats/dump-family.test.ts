import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '#shared/article/article.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { articleFixtures } from '../../../support/article-fixtures.ts';

type Story = { readonly title: string; readonly publisher: string; readonly text: string };

const PUBLISHERS = ['Harbour Post', 'The Ledger', 'Meridian'];
const STORIES: readonly Story[] = articleFixtures()
  .filter(({ name }) => /^dump-[12]$/.test(name))
  .flatMap(({ expected }) => expected)
  .slice(0, 3)
  .map(({ headline, text }, index) => ({ title: headline, text, publisher: PUBLISHERS[index]! }));
const CAPTURED_AT = '2025-06-20T16:00:00Z';

/** How the dumps of one aggregator differ: with the words of its icons or not, bullets, repeated titles, blank lines. */
const STAMPS: readonly (readonly [stamp: string, day: string])[] = [
  ['15 minutes ago', '2025-06-20'],
  ['time15 minutes ago', '2025-06-20'],
  ['3 hours ago', '2025-06-20'],
  ['a day ago', '2025-06-18/2025-06-19'],
  ['time11-06-2025', '2025-06-11'],
  ['11-06-2025', '2025-06-11'],
];
const BULLETS: readonly (readonly string[])[] = [[], ['  • Business', '  • '], ['- ']];
const REPEATS = [0, 1, 2];
const GAPS = ['', '\n'];

const FAMILY = STAMPS.flatMap(([stamp, day]) =>
  BULLETS.flatMap((bullets) =>
    REPEATS.flatMap((repeats) => GAPS.map((gap) => ({ stamp, day, bullets, repeats, gap }))),
  ),
);

const relatedOf =
  ({ stamp, bullets, repeats, gap }: (typeof FAMILY)[number]) =>
  ({ title, publisher, text }: Story): string =>
    [
      ...(repeats > 0 ? [[title, title].slice(0, repeats).join('\n')] : []),
      publisher,
      stamp,
      ...bullets.map((bullet) => (bullet.endsWith(' ') ? bullet + publisher : bullet)),
      title,
      text.replaceAll('\n', ' '),
    ].join(`\n${gap}`);

async function read(text: string, capturedAt?: string): Promise<readonly ReadArticle[]> {
  const metadata = capturedAt ? { capturedAt } : {};
  const upload = { bytes: new TextEncoder().encode(text), contentType: 'text/plain', fileName: null, metadata };
  const result = await readArticles(upload);
  return result.kind === 'articles' ? result.articles : [];
}

const [LEAD, ...RELATED] = STORIES;

describe('splitDump', () => {
  it.each(FAMILY)('reads "$stamp" with $repeats repeats, bullets $bullets, gap "$gap"', async (one) => {
    const text = `logo\n${LEAD!.title}\n${LEAD!.text}\nHashtags\nComments\nNo comments yet...\nRelated Articles\n\n${RELATED.map(relatedOf(one)).join('\n')}\n\nDOWNLOAD THE APP\nGet Started Now: Download the App\n`;
    const articles = await read(text, CAPTURED_AT);
    expect(articles.map(({ headline }) => headline)).toEqual(STORIES.map(({ title }) => title));
    expect(articles[0]).toMatchObject({ text: LEAD!.text, published: { edtf: null } });
    for (const [index, { publisher, text: body }] of RELATED.entries())
      expect(articles[index + 1]).toMatchObject({
        publisher,
        text: body.replaceAll('\n', ' '),
        published: { edtf: one.day },
      });
  });

  it.each([
    ['a film', 'Watch the film above.'],
    ['a line of rights', '© 2025 Tidewire. All rights reserved.'],
    ['nothing', ''],
  ])('has no article of a page that is %s', async (_what, words) => {
    const related = RELATED.map(relatedOf(FAMILY[0]!)).join('\n');
    const articles = await read(
      `logo\n${LEAD!.title}\n${LEAD!.title}\nYahoo28-01-2025\n${words}\nComments\nRelated Articles\n${related}`,
    );
    expect(articles.map(({ headline }) => headline)).toEqual(RELATED.map(({ title }) => title));
  });

  it('leaves a report with a stamp among its lines whole', async () => {
    const text = `${LEAD!.title}\n\nHarbour Post, 11 June 2025\n\n${LEAD!.text}\n\nA word on the figures\n\n${RELATED[0]!.text}`;
    expect(await read(text)).toHaveLength(1);
  });
});
