import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadArticle, UploadMetadata } from '#shared/article/article.ts';
import { readArticles } from '#shared/article/read-articles.ts';

const BODY =
  'The harbour of Tarbet was closed on Monday after a crane fell into the basin.\nNobody was hurt, the port authority said.';

/** What a search for news answers: a link and the publisher's name for each headline. */
const LINKS_FEED = `<rss version="2.0"><channel><title>"harbour" - News</title>${[
  'Crane falls into basin at Tarbet on Monday',
  'Harbour pilots vote on a new rota for the winter',
]
  .map(
    (title) =>
      `<item><title>${title} - The Wharf</title><description>&lt;a href="https://n.example/1"&gt;${title}&lt;/a&gt;&amp;nbsp;&lt;font&gt;The Wharf&lt;/font&gt;</description><source url="https://w.example">The Wharf</source></item>`,
  )
  .join('')}</channel></rss>`;

const read = async (
  source: string | Uint8Array,
  metadata: UploadMetadata = {},
  { contentType = null, fileName = null }: { contentType?: string | null; fileName?: string | null } = {},
) => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return readArticles({ bytes, contentType, fileName, metadata });
};
const articlesOf = async (...input: Parameters<typeof read>): Promise<readonly ReadArticle[]> => {
  const result = await read(...input);
  if (result.kind === 'refused') throw new Error(result.refusal.reason);
  return result.articles;
};

describe('readArticles', () => {
  it('keeps a text unchanged when its publication date was given', async () => {
    const text = `Crane falls into basin\n\n  ${BODY}\n\n`;
    const [article, ...more] = await articlesOf(text, { publishedAt: '2024-03-13' }, { contentType: 'text/plain' });
    expect(more).toEqual([]);
    expect(article).toMatchObject({
      text,
      headline: 'Crane falls into basin',
      published: { edtf: '2024-03-13', basis: 'given' },
    });
  });

  it('loses a byte order mark and nothing else', async () => {
    const [article] = await articlesOf(`\ufeff${BODY}`, { publishedAt: '2024-03' });
    expect(article).toMatchObject({ text: BODY, published: { edtf: '2024-03' } });
  });

  it('never takes the time of the upload for a date of the article', async () => {
    const [article] = await articlesOf(BODY);
    expect(article!.published).toEqual({ edtf: null, basis: 'unknown', evidence: [] });
  });

  it('answers with the same articles for the same bytes', async () => {
    expect(await read(`Title of it\n\n${BODY}`)).toEqual(await read(`Title of it\n\n${BODY}`));
  });

  describe('of bytes that are nearly text', () => {
    const LONG = Array.from({ length: 8 }, (_, day) => `${BODY.replace('Monday', `${day + 1} March`)}\n`).join('');
    const withByte = (text: string, byte: number): Uint8Array => {
      const bytes = new TextEncoder().encode(text);
      const at = bytes.length >> 1;
      return Uint8Array.of(...bytes.subarray(0, at), byte, ...bytes.subarray(at));
    };
    const NOTE = { text: '\ufffd', says: expect.stringContaining('replaced') };

    it('reads a text whose quotes were lost before', async () => {
      const [article] = await articlesOf(LONG.replaceAll('Nobody', '\ufffdNobody').slice(0, 968));
      expect(article!.text.match(/\ufffd/g)!.length).toBeGreaterThan(5);
      expect(article!.published.evidence).toEqual([]);
    });

    it.each([0xff, 0x80, 0x92, 0xc3])('replaces the byte %d in UTF-8, and says so', async (byte) => {
      const page = `<html><head><meta charset="utf-8"></head><body><article><p>${LONG}</p></article></body></html>`;
      const accented = page.replaceAll('Tarbet', 'Z\u00fcrich');
      for (const source of [
        withByte(page, byte),
        withByte(accented, byte),
        withByte(LONG.replaceAll('Tarbet', 'Z\u00fcrich'), byte),
      ]) {
        const [article] = await articlesOf(source);
        expect(article!.text.match(/[\ufffd\u20ac\u2019\u00ff]/g)).toEqual(['\ufffd']);
        expect(article!.published.evidence).toContainEqual(NOTE);
      }
      expect((await articlesOf(withByte(accented, byte)))[0]!.text).toContain('Z\u00fcrich');
    });

    it('guesses what says nothing, or says UTF-8 and plainly is not', async () => {
      const latin = Buffer.from(
        'Caf\u00e9 owner in Z\u00fcrich wins the price for the na\u00efvest fa\u00e7ade. ',
        'latin1',
      );
      const says = Buffer.from('<html><head><meta charset="utf-8"></head><body><p>');
      for (const bytes of [Buffer.concat([latin, latin]), Buffer.concat([says, latin, latin])]) {
        const [article] = await articlesOf(bytes);
        expect(article!.text).toContain('Caf\u00e9 owner in Z\u00fcrich');
        expect(article!.published.evidence).toEqual([]);
      }
      expect((await articlesOf(withByte(LONG.replaceAll('The', 'He\nThe'), 0x92)))[0]!.text).toContain('\u2019');
      expect((await articlesOf(withByte(LONG, 0xff)))[0]!.text).toContain('\ufffd');
    });

    it.each([
      ['random bytes', new Uint8Array(4000).map((_, index) => (index * 97 + 128) % 256)],
      ['control characters', new TextEncoder().encode(BODY.replaceAll(' ', '\u0001'))],
      ['nothing but lost letters', new TextEncoder().encode(BODY.replaceAll(/[aeiou]/g, '\ufffd'))],
    ])('refuses %s', async (_, bytes) => {
      expect(await read(bytes)).toMatchObject({ kind: 'refused', refusal: { reason: 'invalid-encoding' } });
    });
  });

  /** An uploader's word that cannot be had once, as seen from the code that asks for it. */
  const failingOnce = (at: number): UploadMetadata => {
    let asked = 0;
    return {
      get publisher(): string {
        if (asked++ === at) throw new TypeError('not to be had');
        return 'The Ledger';
      },
    };
  };

  it('leaves out a part that cannot be read, and goes on', async () => {
    const records = ['one', 'two', 'three'].map((title) => ({ title, text: `${BODY} That was the ${title}.` }));
    const result = await read(JSON.stringify(records), failingOnce(2));
    expect(result).toMatchObject({ kind: 'articles', articles: [{ headline: 'one' }, { headline: 'three' }] });
    expect(result.faults).toMatchObject([{ cause: { message: 'not to be had' }, span: null }]);
  });

  it('refuses an upload of which nothing can be read, and says that it is our fault', async () => {
    const result = await read(BODY, failingOnce(0));
    expect(result).toMatchObject({ kind: 'refused', refusal: { reason: 'reading-fault' } });
    expect(result.faults).toHaveLength(1);
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['empty', new TextEncoder().encode('  \n ')],
    ['unsupported-format', new TextEncoder().encode('%PDF-1.7 nothing to read')],
    ['unsupported-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['unsupported-format', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['too-large', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)],
    [
      'links-only',
      new TextEncoder().encode('<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://x.example">Crane</A></DL>'),
    ],
    ['links-only', new TextEncoder().encode('[{"title": "Crane falls into basin", "url": "https://w.example/crane"}]')],
    ['headlines-only', new TextEncoder().encode(LINKS_FEED)],
    ['no-article', new TextEncoder().encode('<html><body><nav><a href="/">Home</a></nav></body></html>')],
  ])('refuses with the reason %s', async (reason, bytes) => {
    expect(await read(bytes)).toMatchObject({ kind: 'refused', refusal: { reason } });
  });

  it.each([
    ['links-only', 'Title,URL,Saved date\nCrane falls into basin,https://w.example/crane,2024-03-05\n'],
    ['no-texts', 'event_id,event_date,actor1,fatalities\nEV1,2024-03-05,Crew,0\nEV2,2024-03-06,Crew,0\n'],
  ])('refuses a table with the reason %s', async (reason, table) => {
    expect(await read(table, {}, { fileName: 'table.csv' })).toMatchObject({ kind: 'refused', refusal: { reason } });
  });

  it('refuses a date that is none', async () => {
    expect(await read(BODY, { publishedAt: 'soon' })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'bad-date' },
    });
  });
});

const PAGE = new URL('../../../../shared/samples/aggregator-page.txt', import.meta.url);
const GOLD = new URL('../../../../shared/gold/aggregator-page.json', import.meta.url);
type Gold = {
  readonly headline: string;
  readonly publisher: string;
  readonly wire?: string;
  readonly published: string;
  readonly unanchored: string;
  readonly starts: string;
  readonly ends: string;
  readonly not_in_body?: readonly string[];
};

describe.skipIf(!existsSync(PAGE))('readArticles on the aggregator page', () => {
  const gold = existsSync(GOLD) ? (JSON.parse(readFileSync(GOLD, 'utf8')).articles as readonly Gold[]) : [];

  it.each([
    ['published', '2025-06-13T15:30:00Z'],
    ['unanchored', undefined],
  ] as const)('finds its four articles (%s)', async (column, capturedAt) => {
    const articles = await articlesOf(readFileSync(PAGE), capturedAt ? { capturedAt } : {});
    expect(articles.map(({ headline }) => headline)).toEqual(gold.map(({ headline }) => headline));
    for (const [index, wanted] of gold.entries()) {
      const article = articles[index]!;
      expect(article.text.startsWith(wanted.starts)).toBe(true);
      expect(article.text.endsWith(wanted.ends) || column === 'published' || article.text.includes(wanted.ends)).toBe(
        true,
      );
      expect(article).toMatchObject({ publisher: wanted.publisher, published: { edtf: wanted[column] } });
      if (wanted.wire) expect(article.wire).toBe(wanted.wire);
      for (const junk of wanted.not_in_body ?? []) expect(article.text).not.toContain(junk);
    }
  });
});
