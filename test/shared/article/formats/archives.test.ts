import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { zipOf } from '../../../support/archives.ts';
import { processorMs } from '../../../support/processor-time.ts';

const MEGABYTE = 1_000_000;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const SENTENCE =
  'The harbour of Tarbet was closed on Monday, the port authority said, after a crane fell into the basin.';
const pageOf = (title: string): string =>
  `<html><body><h1>${title}</h1><p>${SENTENCE}</p><p>${SENTENCE.replace('crane', title)}</p></body></html>`;
const read = (bytes: Uint8Array, fileName: string | null = null) =>
  readArticles({ bytes, fileName, contentType: null, metadata: {} });

/** What is refused has to be refused in the time of unpacking a few megabytes. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const memory = process.memoryUsage().rss;
  const start = processorMs();
  const result = await read(bytes);
  expect(processorMs() - start).toBeLessThan(40 * unpackingMs);
  expect(process.memoryUsage().rss - memory).toBeLessThan(250 * MEGABYTE);
  return result.kind === 'refused' ? result.refusal.reason : 'read';
}

const LARGE = new Uint8Array(30 * MEGABYTE).fill(0x20);
const WORD = 'word/document.xml';
const unpackingMs = (() => {
  const bytes = zipOf([{ name: 'a', content: LARGE }]);
  const start = processorMs();
  for (let run = 0; run < 2; run++) gzipSync(bytes);
  return Math.max(5, processorMs() - start);
})();

describe('archives', () => {
  it('are read file by file, what is no article left out', async () => {
    const archive = zipOf([
      { name: 'cuttings/', content: encode('') },
      { name: 'cuttings/a.html', content: encode(pageOf('Crane falls into basin')) },
      {
        name: 'cuttings/b.txt',
        content: encode(`Harbour opens again\n\nThe Wharf, 13 May 2025\n\n${SENTENCE}\n\n${SENTENCE}`),
      },
      { name: 'cuttings/c.png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]) },
      { name: '__MACOSX/cuttings/._a.html', content: encode(pageOf('Not this')) },
    ]);
    const result = await read(archive);
    expect(result.kind === 'articles' && result.articles.map(({ headline }) => headline)).toEqual([
      'Crane falls into basin',
      'Harbour opens again',
    ]);
  });

  it.each([
    ['too-large', zipOf([{ name: 'a.html', content: LARGE }])],
    ['too-large', gzipSync(new Uint8Array(60 * MEGABYTE))],
    ['too-large', gzipSync(LARGE)],
    ['too-large', zipOf([{ name: WORD, content: LARGE }])],
    [
      'too-large',
      zipOf(Array.from({ length: 2500 }, (_, index) => ({ name: `${index}.txt`, content: encode('Crane') }))),
    ],
    [
      'too-large',
      zipOf([
        { name: 'a.txt', content: new Uint8Array(9 * MEGABYTE).fill(0x20) },
        ...Array.from({ length: 1500 }, (_, index) => ({ name: `${index}.txt`, content: LARGE, at: 0 })),
      ]),
    ],
    [
      'archive-in-archive',
      zipOf([{ name: 'b.zip', content: zipOf([{ name: 'a.html', content: encode(pageOf('Crane')) }]) }]),
    ],
    ['unsupported-format', zipOf([{ name: 'xl/workbook.xml', content: encode('<workbook/>') }])],
    ['unsupported-format', zipOf([{ name: 'a.png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]) }])],
    ['unsupported-format', encode('PK\u0003\u0004 and nothing of an archive')],
    ['unsupported-format', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['no-text', zipOf([{ name: WORD, content: encode('<w:document><w:body><w:p/></w:body></w:document>') }])],
  ])('are refused as %s', async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it('keep what could be read where one file is a bomb', async () => {
    const result = await read(
      zipOf([
        { name: 'bomb.html', content: LARGE },
        { name: 'a.html', content: encode(pageOf('Crane falls into basin')) },
      ]),
    );
    expect(result).toMatchObject({ kind: 'articles', articles: [{ headline: 'Crane falls into basin' }] });
  });

  it('of the web tell address and capture of each page', async () => {
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const body = pageOf('Crane falls into basin').replace('</h1>', '</h1><p>34 minutes ago</p>');
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const content = answer + chunked;
    const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/crane\r\nWARC-Date: 2025-05-13T10:00:00.123Z\r\nContent-Length: ${content.length}\r\n\r\n${content}\r\n\r\n`;
    const result = await read(encode(record));
    expect(result).toMatchObject({
      articles: [
        {
          headline: 'Crane falls into basin',
          url: 'https://w.example/crane',
          published: { edtf: '2025-05-13', basis: 'capture' },
        },
      ],
    });
  });
});
