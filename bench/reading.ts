import { Readability } from '@mozilla/readability';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
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
  const [ownSpeed, peerSpeed] = [await speedOf(pages, own), await speedOf(pages, readability)];
  const [ownF1, peerF1] = [await meanF1(pages, own), await meanF1(pages, readability)];
  const kilobytes = (await bundleBytes()) / 1024;
  return [
    {
      what: 'reading pages',
      figure: `${ownSpeed.toFixed(0)} pages/s`,
      beside: `Readability + linkedom ${peerSpeed.toFixed(0)}`,
      ratio: times(ownSpeed, peerSpeed),
    },
    {
      what: 'text of the same pages',
      figure: `token F1 ${ownF1.toFixed(4)}`,
      beside: `Readability + linkedom ${peerF1.toFixed(4)}, ${pages.length} pages`,
      ratio: times(ownF1, peerF1),
    },
    {
      what: 'bundle of the reader',
      figure: `${kilobytes.toFixed(0)} KB`,
      beside: 'limit 200 KB',
      ratio: times(kilobytes, 200),
    },
  ];
}

type Read = (page: ArticleFixture) => string | Promise<string>;

const speedOf = async (pages: readonly ArticleFixture[], read: Read): Promise<number> =>
  pages.length /
  (await processorSeconds(async () => {
    for (const page of pages) await read(page);
  }));

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

async function bundleBytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['shared/article/read-articles.ts'],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.contents.length;
}
