import { inflateRawSync } from 'node:zlib';
import { RefusedUploadError } from '../../refusal.ts';

/** A file in an archive: where its bytes stand, and how large they say they are. */
export type ZipEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** An archive of more files is no collection of articles. */
export const MOST_ENTRIES = 2000;

/** Text packs to a fifth; a bomb to a thousandth. */
const MOST_RATIO = 100;
const SMALL = 1_000_000;

const damaged = (detail: string): RefusedUploadError => new RefusedUploadError('unsupported-format', detail);

/** The files of an archive, as its directory lists them. Throws RefusedUploadError where it has none that can be read. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new RefusedUploadError('too-large', `An archive may hold ${MOST_ENTRIES} files.`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged('The bytes are a ZIP archive whose directory is damaged.');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Place of the record that ends an archive; a comment may stand behind it. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw damaged('The bytes begin like a ZIP archive and hold no directory of files.');
}

/** The bytes of a file in an archive. Throws RefusedUploadError where there are more than `most`, whatever it says. */
export function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const { offset, packed, method, name } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw damaged(`The archive is damaged where ${name} should stand.`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (entry.size > SMALL && entry.size > MOST_RATIO * packed)
    throw new RefusedUploadError('too-large', `${name} unpacks to more than any text does.`);
  if (method === STORED && content.length <= most) return content;
  if (method !== STORED && method !== DEFLATED) throw damaged(`${name} is packed in a way that is not known.`);
  try {
    return inflateRawSync(content, { maxOutputLength: most });
  } catch (cause) {
    throw isTooLarge(cause) || method === STORED
      ? new RefusedUploadError('too-large', `${name} unpacks to more than may be read.`)
      : damaged(`${name} cannot be unpacked.`);
  }
}

export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
