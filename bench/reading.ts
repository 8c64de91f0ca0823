import { Readability } from '@mozilla/readability';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import { BUNDLING } from '../infra/node-function.ts';
import { readArticles } from '../shared/article/read-articles.ts';
import { type ArticleFixture, articleFixtures, tokenF1 } from '../test/support/article-fixtures.ts';
import { processorSeconds, type Row, times } from './measure.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/** Pages a processor second and the text got, beside Readability on linkedom on the same pages; the reader's bundle. */
export async function measureReading(): Promise<readonly Row[]> {
  const pages = articleFixtures().filter(
    ({ upload, expected }) => upload.fileName?.endsWith('.html') && expected.length === 1,
  );
  const own = async ({ upload }: ArticleFixture): Promise<string> => {
    const result = await readArticles(upload);
    return result.kind === 'articles' ? result.articles.map(({ text }) => text).join('\n') : '';
  };
  const long = pages.map((_, index) => withSite(longPage(pages, index)));
  const [ownF1, peerF1] = [await meanF1(pages, own), await meanF1(pages, readability)];
  return [
    await speedRow('reading pages of an article alone', pages, own),
    await speedRow('reading long pages with a site around', long, own),
    {
      what: 'text of the same pages',
      figure: `token F1 ${ownF1.toFixed(4)}`,
      beside: `Readability + linkedom ${peerF1.toFixed(4)}, ${pages.length} pages`,
      ratio: times(ownF1, peerF1),
    },
    await bundleRow('bundle of the reader of pages', 'shared/article/formats/html.ts', LIMIT_KB),
    await bundleRow(
      '… of all readers, but for what is loaded on demand',
      'shared/article/read-articles.ts',
      ALL_LIMIT_KB,
    ),
  ];
}

async function speedRow(what: string, pages: readonly ArticleFixture[], own: Read): Promise<Row> {
  const [ownSpeed, peerSpeed] = [await speedOf(pages, own), await speedOf(pages, readability)];
  return {
    what,
    figure: `${ownSpeed.toFixed(0)} pages/s`,
    beside: `Readability + linkedom ${peerSpeed.toFixed(0)}`,
    ratio: times(ownSpeed, peerSpeed),
  };
}

/** A just-in-time compiler takes its time over both. */
const RUNS = 10;
const LIMIT_KB = 200;
const ALL_LIMIT_KB = 250;
const ARTICLES_LONG = 5;
const LINKS = 150;
const CARDS = 60;
const COMMENTS = 30;
const SCRIPT_LINES = 400;

/** An article as long as those of newspapers, from the paragraphs of several. */
function longPage(pages: readonly ArticleFixture[], index: number): ArticleFixture {
  const texts = Array.from(
    { length: ARTICLES_LONG },
    (_, step) => pages[(index + step) % pages.length]!.expected[0]!.text,
  );
  const paragraphs = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => `<p class="article__paragraph">${line.replaceAll('<', '&lt;')}</p>`);
  const { expected, upload } = pages[index]!;
  const source = `<!doctype html><html lang="en"><head><title>${expected[0]!.headline}</title></head><body><div class="page"><div class="column"><h1>${expected[0]!.headline}</h1><div class="article__body">${paragraphs.join('\n')}</div></div></div></body></html>`;
  return { ...pages[index]!, upload: { ...upload, bytes: Buffer.from(source) } };
}

/** What stands around an article on a site and makes pages heavy: menus, cards of other articles, comments, scripts. */
function withSite(page: ArticleFixture): ArticleFixture {
  const times = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join('');
  const menu = times(
    LINKS,
    (index) =>
      `<li class="menu-item menu-item-${index}"><a href="/section/${index}"><span>Section number ${index}</span></a></li>`,
  );
  const cards = times(
    CARDS,
    (index) =>
      `<div class="grid__item"><div class="card card--${index % 3}"><a class="card__link" href="/story/${index}"><div class="card__media"><img src="/${index}.jpg" alt=""></div><div class="card__body"><span class="card__kicker">Region</span><h3 class="card__title">What the town made of number ${index}</h3><p class="card__text">The story in two lines, so that you know, before you tap, whether it is one for you.</p></div></a><div class="card__meta"><span>${index} May 2020</span></div></div></div>`,
  );
  const comments = times(
    COMMENTS,
    (index) =>
      `<li class="comment"><div class="comment-author"><b>Reader ${index}</b></div><div class="comment-body"><p>I have lived here for ${index} years, and I have never, in all that time, seen anything like it, nor do I hope to.</p></div></li>`,
  );
  const script = `<script>${'window.dataLayer=window.dataLayer||[];dataLayer.push({event:"view",value:[1,2,3]});\n'.repeat(SCRIPT_LINES)}</script>`;
  const site = `${script}<nav><div><div><ul>${menu}</ul></div></div></nav><section class="grid">${cards}</section><ol class="comment-list">${comments}</ol>`;
  const source = Buffer.from(page.upload.bytes)
    .toString('latin1')
    .replace(/<\/body>/i, `${site}</body>`);
  return { ...page, upload: { ...page.upload, bytes: Buffer.from(source, 'latin1') } };
}

type Read = (page: ArticleFixture) => string | Promise<string>;

const speedOf = async (pages: readonly ArticleFixture[], read: Read): Promise<number> =>
  pages.length /
  (await processorSeconds(async () => {
    for (const page of pages) await read(page);
  }, RUNS));

async function meanF1(pages: readonly ArticleFixture[], read: Read): Promise<number> {
  let sum = 0;
  for (const page of pages) sum += tokenF1(await read(page), page.expected[0]!.text);
  return sum / pages.length;
}

/** The peer's text with line breaks where blocks end, as people see them. */
function readability({ upload }: ArticleFixture): string {
  const { document } = parseHTML(new TextDecoder().decode(upload.bytes));
  return (
    new Readability(document, { serializer: (node) => linesOf(node as unknown as DomNode) }).parse()?.content ?? ''
  );
}

type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
};

function linesOf(node: DomNode): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.textContent ?? '';
      return BLOCKS.has(child.nodeName) ? `\n${linesOf(child)}\n` : linesOf(child);
    })
    .join('');
}

async function bundleRow(what: string, entry: string, limit: number): Promise<Row> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: BUNDLING.externalModules,
    write: false,
    logLevel: 'error',
  });
  const kilobytes = outputFiles[0]!.contents.length / 1024;
  return {
    what,
    figure: `${kilobytes.toFixed(0)} KB`,
    beside: `limit ${limit} KB`,
    ratio: times(kilobytes, limit),
  };
}
