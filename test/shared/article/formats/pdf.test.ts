import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPagesInThread } from '#shared/article/formats/pdf/pages-in-thread.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { type Placed, packedStream, pdfOf, pdfOfObjects, shown } from '../../../support/pdf.ts';

const read = (bytes: Uint8Array) => readArticles({ bytes, fileName: 'page.pdf', contentType: null, metadata: {} });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const LINE = 14;
const column = (lines: readonly string[], left: number, top: number): readonly Placed[] =>
  lines.map((words, index) => ({ words, left, base: top - index * LINE }));
const HEAD: readonly Placed[] = [
  { words: 'Crane falls into harbour basin', left: 50, base: 740, size: 24 },
  { words: 'By Oona Petrie, 13 May 2025', left: 50, base: 715 },
];
const page = (number: number, placed: readonly Placed[]): string =>
  shown([
    { words: 'The Tarbet Courier', left: 50, base: 815 },
    ...placed,
    { words: `Page ${number} of 2`, left: 280, base: 25 },
  ]);

const ROOT = '<</Type/Catalog/Pages 2 0 R>>';
const CATALOGUE = [ROOT, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>'];
const BOMB = deflateSync(Buffer.alloc(100_000_000));
const HUGE_BOMB = deflateSync(Buffer.alloc(300_000_000));

describe('a PDF', () => {
  const LEFT = [
    'The harbour of Tarbet was closed on Monday',
    'after a crane fell into the basin, the port au-',
    'thority said, and no ship has left since then.',
    'Nobody was hurt when the machine went over',
    'at about six in the morning, but two barges',
  ];
  const RIGHT = [
    'were crushed at the quay of the north side.',
    'The wreck is to be lifted by 20 May, when a',
    'floating crane is due from Helmsund, and the',
    'ferries leave from the old pier until that',
  ];

  it('is read column by column and page by page, without what stands on each page', async () => {
    const result = await read(
      pdfOf([
        page(1, [...HEAD, ...column(LEFT, 50, 680), ...column(RIGHT, 320, 680)]),
        page(2, column(['day, which the authority calls safe enough for now.'], 50, 780)),
      ]),
    );
    expect(result).toMatchObject({
      articles: [
        {
          headline: 'Crane falls into harbour basin',
          author: 'Oona Petrie',
          published: { edtf: '2025-05-13', basis: 'stated' },
          text: expect.stringMatching(
            /^The harbour of Tarbet was closed on Monday after a crane fell into the basin, the port authority said, .* but two barges were crushed at the quay of the north side\. The wreck .* until that day, which the authority calls safe enough for now\.$/s,
          ),
        },
      ],
    });
  });

  it('that is an export of a database is read as one', async () => {
    const lines = [
      '1 of 1 DOCUMENTS',
      'The Ledger',
      'May 13, 2025 Tuesday',
      'Crane falls into harbour basin',
      'BYLINE: Oona Petrie',
      'LENGTH: 61 words',
      'The harbour of Tarbet was closed on Monday after a crane fell into the basin, they said.',
      'Nobody was hurt when the machine went over at about six in the morning, on a calm day.',
      'LOAD-DATE: May 14, 2025',
    ].map((words, index) => ({ words, left: 50, base: 780 - index * 30 }));
    expect(await read(pdfOf([shown(lines)]))).toMatchObject({
      articles: [
        {
          headline: 'Crane falls into harbour basin',
          publisher: 'The Ledger',
          author: 'Oona Petrie',
          published: { edtf: '2025-05-13' },
        },
      ],
    });
  });

  it.each([
    ['no-text', 'a scan', pdfOf(['q 595 0 0 842 0 0 cm /X0 Do Q'], [picture()])],
    ['no-text', 'a page of nothing', pdfOf([''])],
    ['encrypted', 'a protected one', pdfOfObjects(CATALOGUE, ['/Encrypt<</Filter/Standard/V 2>>'])],
    ['unsupported-format', 'half a file', encode('%PDF-1.7\n1 0 obj\n<</Type/Catalog')],
    ['unsupported-format', 'pages that hold themselves', pdfOfObjects([ROOT, '<</Count 3/Kids[2 0 R 2 0 R]>>'])],
    ['too-large', 'more pages than a newspaper', pdfOf(Array.from({ length: 301 }, () => ''))],
    [
      'too-large',
      'objects without number',
      pdfOfObjects([...CATALOGUE, ...Array.from({ length: 200_000 }, () => '0')]),
    ],
    ['too-large', 'objects packed without number', pdfOfObjects([...CATALOGUE, '<</Type/ObjStm/N 900000>>'])],
    ['too-large', 'text packed to a thousandth', pdfOf([' '.repeat(100_000_000)])],
    ['too-large', 'text packed twice', streamOf('[/FlateDecode/FlateDecode]', deflateSync(BOMB))],
    ['too-large', 'text packed in letters', streamOf('[/ASCIIHexDecode/Fl]', encode(BOMB.toString('hex')))],
    ['too-large', 'a filter by another name', streamOf('/Fl#61teDecode', BOMB)],
    ['too-large', 'a filter that stands elsewhere', streamOf('5 0 R', BOMB)],
    ['too-large', 'text that says it is a picture', streamOf('/FlateDecode/Subtype/Image', HUGE_BOMB)],
    ['too-large', 'more words than a newspaper', pdfOf(['BT /F1 9 Tf (a) Tj ET\n'.repeat(300_000)])],
  ])('is refused as %s: %s', async (reason, _, bytes) => {
    const memory = process.memoryUsage().rss;
    expect(await read(bytes)).toMatchObject({ kind: 'refused', refusal: { reason }, faults: [] });
    expect(process.memoryUsage().rss - memory).toBeLessThan(600_000_000);
  });

  it('of drawings in drawings in drawings is given up, and its thread with it', async () => {
    const forms = Array.from({ length: 9 }, (_, depth) =>
      packedStream(
        depth === 8 ? shown([{ words: 'a', left: 10, base: 10 }]) : `/X${depth + 1} Do `.repeat(12),
        `/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</Font<</F1 3 0 R>>/XObject<<${names()}>>>>`,
      ),
    );
    await expect(readPagesInThread(pdfOf(['/X0 Do'], forms), 2)).rejects.toMatchObject({ reason: 'too-complex' });
  });
});

function picture(): string {
  return packedStream(
    new Uint8Array(300),
    '/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceRGB/BitsPerComponent 8',
  );
}

function streamOf(filter: string, content: Uint8Array): Uint8Array {
  const stream = `<</Filter ${filter}/Length ${content.length}>>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`;
  return pdfOfObjects([...CATALOGUE, stream, '/FlateDecode']);
}

/** The drawings' names: they begin behind catalogue, pages, font, page and its content. */
function names(): string {
  return Array.from({ length: 9 }, (_, index) => `/X${index} ${6 + index} 0 R`).join(' ');
}
