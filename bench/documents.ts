import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { WORD_TEXT } from '../shared/article/detect-format.ts';
import { readArticles } from '../shared/article/read-articles.ts';
import { zipOf } from '../test/support/archives.ts';
import { pdfOf, shown } from '../test/support/pdf.ts';
import { processorSeconds, type Row, times } from './measure.ts';

const PARAGRAPHS = 2000;
const PAGES = 100;
const LINES = 60;
const LEADING = 12;
const TOP = 790;

/** Documents of Word and PDFs into articles, beside what only takes their text out. */
export async function measureDocuments(texts: readonly string[]): Promise<readonly Row[]> {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 40);
  const lineAt = (index: number): string => lines[index % lines.length]!.replace(/[^ -~]/g, "'");
  const docx = docxOf(Array.from({ length: PARAGRAPHS }, (_, index) => `${lineAt(index)} ${index}`));
  const pdf = pdfOf(Array.from({ length: PAGES }, (_, page) => pageOf((at) => lineAt(page * LINES + at))));
  return [
    await row(
      `Word, ${PARAGRAPHS} paragraphs`,
      () => readArticles({ bytes: docx, fileName: 'a.docx', contentType: null, metadata: {} }),
      ['mammoth alone', () => mammoth.extractRawText({ buffer: Buffer.from(docx) })],
    ),
    await row(
      `PDF, ${PAGES} pages, with its thread`,
      () => readArticles({ bytes: pdf, fileName: 'a.pdf', contentType: null, metadata: {} }),
      ['unpdf alone', async () => extractText(await getDocumentProxy(new Uint8Array(pdf)))],
    ),
  ];
}

type Work = () => Promise<unknown>;

async function row(what: string, own: Work, [peer, theirs]: readonly [string, Work]): Promise<Row> {
  const [ownSeconds, peerSeconds] = [await processorSeconds(own), await processorSeconds(theirs)];
  return {
    what,
    figure: `${(ownSeconds * 1000).toFixed(0)} ms`,
    beside: `${peer} ${(peerSeconds * 1000).toFixed(0)} ms`,
    ratio: times(ownSeconds, peerSeconds),
  };
}

function docxOf(lines: readonly string[]): Uint8Array {
  const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('');
  const named = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${named}"><Relationship Id="a" Type="${type}" Target="${WORD_TEXT}"/></Relationships>`,
    ],
    [
      WORD_TEXT,
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
  ];
  return zipOf(parts.map(([name, xml]) => ({ name, content: Buffer.from(xml) })));
}

const pageOf = (lineAt: (index: number) => string): string =>
  shown(
    Array.from({ length: LINES }, (_, index) => ({
      words: lineAt(index).slice(0, 90),
      left: 50,
      base: TOP - index * LEADING,
    })),
  );
