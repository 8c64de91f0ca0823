import { inflateSync } from 'node:zlib';
import { byteText } from '../../byte-text.ts';
import { RefusedUploadError } from '../../refusal.ts';

/** A newspaper has a few thousand objects and some megabytes of text and letters. */
const MOST_OBJECTS = 150_000;
const MOST_STREAM_BYTES = 40_000_000;
/** Pictures are large; whether a stream is one, only its own words say. */
const MOST_PICTURE_BYTES = 250_000_000;
const STREAM = /stream\r?\n/g;
const DICTIONARY_CHARS = 1500;
/** Packed in ways that nothing here unpacks, a stream may have no more bytes: LZW makes 2,700 of one at most. */
const MOST_UNCHECKED_BYTES = 15_000;
const PICTURE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

/**
 * Throws RefusedUploadError where a PDF holds more than a reader of it could bear: objects without number, text that
 * was packed to a thousandth.
 */
export function checkPdfSize(bytes: Uint8Array): void {
  const source = byteText(bytes);
  if (countOf(source, /\d obj\b/g) + listedObjects(source) > MOST_OBJECTS)
    throw new RefusedUploadError('too-large', 'The PDF holds more objects than any newspaper.');
  if (/\/Encrypt\b/.test(source))
    throw new RefusedUploadError('encrypted', 'The PDF is protected; save it without protection.');
  let [text, pictures] = [MOST_STREAM_BYTES, MOST_PICTURE_BYTES];
  for (const match of source.matchAll(STREAM)) {
    const dictionary = dictionaryBefore(source, match.index);
    if (dictionary === null) continue;
    const from = match.index + match[0].length;
    const end = source.indexOf('endstream', from);
    const packed = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) pictures -= sizeOf(packed, dictionary, pictures);
    else text -= sizeOf(packed, dictionary, text);
    if (text < 0 || pictures < 0)
      throw new RefusedUploadError('too-large', 'The PDF unpacks to more than may be read.');
  }
}

function countOf(source: string, pattern: RegExp): number {
  let count = 0;
  while (count <= MOST_OBJECTS && pattern.exec(source) !== null) count++;
  return count;
}

/** Objects that stand packed in streams, whose dictionaries tell how many there are. */
function listedObjects(source: string): number {
  let count = 0;
  for (const { index } of source.matchAll(/\/ObjStm\b/g)) {
    const around = source.slice(Math.max(0, index - OBJECT_LIST_CHARS), index + OBJECT_LIST_CHARS);
    count += Number(/\/N\s+(\d{1,9})/.exec(around)?.[1] ?? 0);
    if (count > MOST_OBJECTS) break;
  }
  return count;
}
const OBJECT_LIST_CHARS = 200;

/** The dictionary of a stream, its names without disguise; null where the word is none of a stream's. */
function dictionaryBefore(source: string, at: number): string | null {
  const before = source.slice(Math.max(0, at - DICTIONARY_CHARS), at).trimEnd();
  const isOne = before.endsWith('>>');
  const own = before.slice(before.lastIndexOf(' obj') + 1);
  return isOne ? own.replace(/#([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : null;
}

/** How many bytes come out of a stream; more than `most` where that cannot be told. */
function sizeOf(packed: Uint8Array, dictionary: string, most: number): number {
  const filters = filtersOf(dictionary);
  if (filters === null) return packed.length > MOST_UNCHECKED_BYTES ? most + 1 : packed.length;
  let content: Uint8Array | null = packed;
  for (const filter of filters) {
    if (PICTURE_FILTERS.has(filter)) return content.length;
    content = unpacked(content, filter, most);
    if (content === null) return most + 1;
  }
  return content.length;
}

/** The ways in which a stream was packed, the last one first; null where the dictionary says it elsewhere. */
function filtersOf(dictionary: string): readonly string[] | null {
  const said = /\/(?:Filter|F)\s*(\[[^\]]{0,200}\]|\/\w+|\d)/.exec(dictionary)?.[1];
  if (said === undefined) return [];
  return /^\d/.test(said) || / \d+ R/.test(said) ? null : [...said.matchAll(/\/(\w+)/g)].map(([, name]) => name!);
}

/** What one way of packing gives; null where that is more than `most`, or cannot be told. */
function unpacked(content: Uint8Array, filter: string, most: number): Uint8Array | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflated(content, most);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(content);
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(byteText(content).replace(/[^\da-f]/gi, ''), 'hex');
    default:
      return content.length > MOST_UNCHECKED_BYTES ? null : content;
  }
}

/** Null where more would come out; what cannot be unpacked stays as it is. */
function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? null : bytes;
  }
}

/** Five letters for four bytes, `z` for four zeros, `~>` at the end (ISO 32000-1, 7.4.3). */
function fromAscii85(content: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  const write = (count: number): void => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let place = 0; place < count; place++) bytes.push(Math.floor(value / 256 ** (3 - place)) & 0xff);
    group = [];
  };
  for (const code of content) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    group.push(code - 0x21);
    if (group.length === 5) write(4);
  }
  const rest = group.length;
  while (rest > 1 && group.length < 5) group.push(84);
  if (rest > 1) write(rest - 1);
  return Uint8Array.from(bytes);
}
