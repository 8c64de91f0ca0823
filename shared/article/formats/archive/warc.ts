import type { Read, Upload, UploadMetadata } from '../../article.ts';
import { byteText } from '../../byte-text.ts';
import type { ReadInner } from '../../reader.ts';
import { RefusedUploadError } from '../../refusal.ts';
import { gunzip } from './gzip.ts';

const MOST_RECORDS = 5000;
const CR = 13;
const LF = 10;
const LONGEST_HEADERS = 20_000;
const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml|rss|atom|json|xml|ld\+json|pdf))/i;

/** The pages of a web archive (ISO 28500), each with its address and the day on which it was captured. */
export async function readWarc(upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const page of pagesOf(upload)) {
    try {
      read.push(...(await readInner(page)));
    } catch (error) {
      if (!(error instanceof RefusedUploadError)) throw error;
    }
  }
  return read;
}

type Headers = ReadonlyMap<string, string>;

function* pagesOf(upload: Upload): Generator<Upload> {
  const { bytes } = upload;
  let at = 0;
  for (let count = 0; count < MOST_RECORDS && at < bytes.length; count++) {
    const head = headersAt(bytes, at);
    if (head === null) return;
    const length = Number(head.headers.get('content-length') ?? 0);
    const page = pageOf(head.headers, bytes.subarray(head.end, head.end + length), upload);
    if (page) yield page;
    at = head.end + length;
    while (bytes[at] === CR || bytes[at] === LF) at++;
  }
}

/** Header lines up to the first blank one; null where none stand. */
function headersAt(bytes: Uint8Array, from: number): { readonly headers: Headers; readonly end: number } | null {
  const end = headersEnd(bytes, from);
  if (end < 0) return null;
  const lines = byteText(bytes.subarray(from, end)).split('\r\n');
  const pairs = lines.slice(1).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map([['', lines[0]!], ...pairs]), end: end + 4 };
}

/** Place of the two line ends behind some headers; -1 where there are none. */
function headersEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < Math.min(bytes.length - 3, from + LONGEST_HEADERS); at++)
    if (bytes[at] === CR && bytes[at + 1] === LF && bytes[at + 2] === CR && bytes[at + 3] === LF) return at;
  return -1;
}

/** What a record holds of a page; null for requests, errors and what is no text. */
function pageOf(record: Headers, content: Uint8Array, upload: Upload): Upload | null {
  const metadata = metadataOf(record, upload.metadata);
  const type = record.get('warc-type');
  if (type === 'conversion' || type === 'resource')
    return readableAs(record.get('content-type') ?? '', content, metadata);
  const answer = type === 'response' ? headersAt(content, 0) : null;
  if (answer === null || !/^HTTP\/\S+ 200\b/.test(answer.headers.get('')!)) return null;
  return readableAs(
    answer.headers.get('content-type') ?? '',
    bodyOf(answer.headers, content.subarray(answer.end)),
    metadata,
  );
}

const readableAs = (contentType: string, bytes: Uint8Array, metadata: UploadMetadata): Upload | null =>
  READABLE.test(contentType) && bytes.length > 0 ? { bytes, fileName: null, contentType, metadata } : null;

function metadataOf(record: Headers, said: UploadMetadata): UploadMetadata {
  const url = record.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const capturedAt = said.capturedAt ?? record.get('warc-date')?.replace(/\.\d+/, '');
  return { ...said, ...(url && /^https?:/.test(url) && { url }), ...(capturedAt && { capturedAt }) };
}

/** An answer's body as it was meant: put together from its chunks, unpacked. */
function bodyOf(headers: Headers, content: Uint8Array): Uint8Array {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(content) : content;
  const isPacked = whole[0] === 0x1f && whole[1] === 0x8b;
  return isPacked ? gunzip(whole) : whole;
}

function unchunked(content: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = byteText(content.subarray(at, at + 20));
    const [head, size = ''] = /^([\da-f]{1,8})[^\r\n]*\r\n/i.exec(line) ?? [];
    // Crawlers put chunks together and leave the header as it was.
    if (head === undefined) return at === 0 ? content : joined(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) return joined(chunks);
    chunks.push(content.subarray(at + head.length, at + head.length + length));
    at += head.length + length + 2;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
