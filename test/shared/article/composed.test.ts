import { describe, expect, it } from 'vitest';
import type { ReadArticle, UploadMetadata } from '#shared/article/article.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { articleFixtures, tokenF1 } from '../../support/article-fixtures.ts';

type Piece = { readonly title: string; readonly paragraphs: readonly string[]; readonly stamp: string };

const STAMPS = ['March 3, 2019', '12 May 2020', 'Tue, 14 Jan 2020', '2021-06-01', '28-01-2025', '05/31/2018'];
/** English articles of the fixtures that have no subheads, each with a stamp of another form. */
const PIECES: readonly Piece[] = articleFixtures()
  .flatMap(({ expected }) => expected)
  .filter(
    ({ text, headline }) =>
      text.length > 700 && /^[\x20-\x7e]{15,}$/.test(headline) && text.split('\n').every(isSentence),
  )
  .slice(0, 12)
  .map(({ headline, text }, index) => ({
    title: headline,
    paragraphs: text.split('\n'),
    stamp: STAMPS[index % STAMPS.length]!,
  }));

function isSentence(line: string): boolean {
  return line.length > 60 && /[.!?”"]$/.test(line);
}

const tagged = ({ paragraphs }: Piece): string => paragraphs.map((line) => `<p>${line}</p>`).join('\n');
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>News of the day</title></head><body><nav><a href="/">Home</a></nav>${body}<footer>© 2020</footer></body></html>`;
const each = (pieces: readonly Piece[], write: (piece: Piece) => string, between = '\n'): string =>
  pieces.map(write).join(between);

/** Stories without a stamp of their own, each described by the page's JSON-LD. */
const linked = (
  all: readonly Piece[],
  describeOne: (one: Piece, index: number) => object,
  write: (one: Piece, index: number) => string,
): string => {
  const graph = all.map((one, index) => ({
    '@type': 'NewsArticle',
    ...describeOne(one, index),
    datePublished: `2019-03-0${index + 1}T10:00:00+00:00`,
  }));
  const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
  return page(script + all.map(write).join('\n'));
};

/** How several articles stand in one upload. */
const COMPOSITIONS: Readonly<Record<string, (pieces: readonly Piece[]) => string>> = {
  'a.html, article elements': (all) =>
    page(each(all, (one) => `<article><h2>${one.title}</h2><p class="meta">${one.stamp}</p>${tagged(one)}</article>`)),
  'a.html, posts of a blog': (all) =>
    page(
      each(
        all,
        (one) =>
          `<div class="post"><h2><a href="/x">${one.title}</a></h2><div class="date">Posted on ${one.stamp}</div><div class="entry">${tagged(one)}</div></div>`,
      ),
    ),
  'a.html, main headings and rules': (all) => page(each(all, (one) => `<h1>${one.title}</h1>${tagged(one)}`, '<hr>')),
  'a.html, dated headings': (all) =>
    page(
      `<h1>News of the day</h1>${each(all, (one) => `<h2>${one.title}</h2><p>The Wharf, ${one.stamp}</p>${tagged(one)}`)}`,
    ),
  'a.html, sections with by-lines': (all) =>
    page(
      each(all, (one) => `<section><h2>${one.title}</h2><p class="byline">By Oona Petrie</p>${tagged(one)}</section>`),
    ),
  'a.html, marked up as articles': (all) =>
    page(
      each(
        all,
        (one) => `<div itemscope itemtype="http://schema.org/NewsArticle"><h2>${one.title}</h2>${tagged(one)}</div>`,
      ),
    ),
  'a.html, a graph of JSON-LD over sections by their ids': (all) =>
    linked(
      all,
      (one, index) => ({ '@id': `#a${index}`, headline: one.title }),
      (one, index) => `<section id="a${index}"><h3>${one.title}</h3>${tagged(one)}</section>`,
    ),
  'a.html, a graph of JSON-LD over headings': (all) =>
    linked(
      all,
      (one) => ({ headline: one.title }),
      (one) => `<h3>${one.title}</h3>${tagged(one)}`,
    ),
  'a.html, stories under rules': (all) =>
    page(`<h1>Digest</h1>${each(all, (one) => `<h2>${one.title}</h2>${tagged(one)}`, '<hr>')}`),
  'a.html, numbered articles': (all) =>
    page(all.map((one, index) => `<div id="article-${index}"><h2>${one.title}</h2>${tagged(one)}</div>`).join('')),
  'a.html, pages one after another': (all) =>
    each(
      all,
      (one) =>
        `<html><head><title>${one.title} - The Wharf</title></head><body><h1>${one.title}</h1>${tagged(one)}</body></html>`,
    ),
  'a.html, whole stories below the first': ([first, ...more]) =>
    page(
      `<div class="main"><h1>${first!.title}</h1><div>${first!.stamp}</div>${tagged(first!)}</div><div class="related-articles"><h2>Related Articles</h2>${each(more, (one) => `<div class="related-item"><h3>${one.title}</h3><div>Yahoo · 2 hours ago</div>${tagged(one)}</div>`)}</div>`,
    ),
  'a.txt, headlines over stamps': (all) =>
    each(all, (one) => `${one.title}\nReuters ${one.stamp}\n\n${one.paragraphs.join('\n\n')}`, '\n\n'),
  'a.txt, publishers glued to stamps': (all) =>
    each(all, (one) => `${one.title}\nYahoo${one.stamp}\n${one.paragraphs.join('\n')}`),
  'a.txt, by-lines and rules': (all) =>
    each(all, (one) => `${one.title}\n\nBy Oona Petrie\n${one.stamp}\n\n${one.paragraphs.join('\n\n')}`, '\n\n---\n\n'),
  'a.txt, rules alone': (all) =>
    each(all, (one) => `${one.title}\n\n${one.paragraphs.join('\n\n')}`, '\n\n==========\n\n'),
  'a.txt, repeated titles': (all) =>
    each(
      all,
      (one) => `${one.title}\n${one.title}\nYahoo\ntime3 hours ago\n${one.paragraphs.join('\n')}`,
      '\nRelated Articles\n',
    ),
  'a.md, main headings': (all) => each(all, (one) => `# ${one.title}\n\n${one.paragraphs.join('\n\n')}`, '\n\n'),
  'a.md, dated headings': (all) =>
    `# News of the day\n\n${each(all, (one) => `## ${one.title}\n\n${one.stamp}\n\n${one.paragraphs.join('\n\n')}`, '\n\n')}`,
};

/** One article that has parts or company. */
const SINGLE: Readonly<Record<string, (pieces: readonly Piece[]) => string>> = {
  'a.html, with teasers': ([one]) =>
    page(
      `<article><h1>${one!.title}</h1>${tagged(one!)}</article>${'<article class="teaser"><h3><a href="/y">Why the old mill still turns</a></h3><p>The story in one line.</p></article>'.repeat(4)}`,
    ),
  'a.html, with sections': (all) =>
    page(`<h1>${all[0]!.title}</h1>${each(all, (one) => `<section><h2>${one.title}</h2>${tagged(one)}</section>`)}`),
  'a.html, a list of things': (all) =>
    page(
      `<h1>Seven harbours worth the detour</h1>${each(all, (one) => `<div class="entry"><h2>${one.title}</h2>${tagged(one)}</div>`)}`,
    ),
  'a.txt, with a rule between paragraphs': ([one]) => `${one!.title}\n\n${one!.paragraphs.join('\n\n* * *\n\n')}`,
  'a.md, a manual': (all) => each(all, (one) => `# Part\n\n${one.paragraphs.join('\n\n')}`, '\n\n'),
};

async function readAs(name: string, source: string, metadata: UploadMetadata = {}): Promise<readonly ReadArticle[]> {
  const fileName = name.split(',')[0]!;
  const result = await readArticles({
    bytes: new TextEncoder().encode(source),
    fileName,
    contentType: null,
    metadata,
  });
  return result.kind === 'articles' ? result.articles : [];
}

describe('readArticles on composed uploads', () => {
  const counts = [2, 3, 5];
  it.each(Object.keys(COMPOSITIONS).flatMap((name) => counts.map((count) => [name, count] as const)))(
    '%s: %i',
    async (name, count) => {
      const pieces = PIECES.slice(count, 2 * count);
      const articles = await readAs(name, COMPOSITIONS[name]!(pieces));
      expect(articles.map(({ headline }) => headline)).toEqual(pieces.map(({ title }) => title));
      for (const [index, { text }] of articles.entries())
        expect(tokenF1(text, pieces[index]!.paragraphs.join('\n'))).toBeGreaterThan(0.97);
    },
  );

  it('dates each story of a graph by its own entry', async () => {
    const name = 'a.html, a graph of JSON-LD over sections by their ids';
    const articles = await readAs(name, COMPOSITIONS[name]!(PIECES.slice(0, 3)));
    expect(articles.map(({ published }) => published.edtf)).toEqual(['2019-03-01', '2019-03-02', '2019-03-03']);
  });

  it('gives the uploader’s date to the stories that state none', async () => {
    const [dated, undated] = PIECES.slice(0, 2);
    const source = page(
      `<article><h2>${dated!.title}</h2><time datetime="2019-03-03">3 March</time>${tagged(dated!)}</article><article><h2>${undated!.title}</h2>${tagged(undated!)}</article>`,
    );
    const articles = await readAs('a.html', source, { publishedAt: '2019-03-07' });
    expect(articles.map(({ published: { edtf, basis } }) => [edtf, basis])).toEqual([
      ['2019-03-03', 'stated'],
      ['2019-03-07', 'given'],
    ]);
  });

  it.each(Object.keys(SINGLE))('%s is one article', async (name) => {
    expect(await readAs(name, SINGLE[name]!(PIECES.slice(0, 3)))).toHaveLength(1);
  });
});
