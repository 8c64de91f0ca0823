import type { Read, Upload } from '../../article.ts';
import { LARGEST_UPLOAD_BYTES } from '../../limits.ts';
import type { ReadInner } from '../../reader.ts';
import { RefusedUploadError } from '../../refusal.ts';
import { unzip, type ZipEntry, zipEntries } from './zip-entries.ts';

/** All files of an archive together, unpacked. */
const MOST_BYTES = 4 * LARGEST_UPLOAD_BYTES;
/** Documents that are archives in form, by a part that only they have. */
const OTHER_KINDS: readonly (readonly [part: string, kind: string])[] = [
  ['xl/workbook.xml', 'a spreadsheet'],
  ['ppt/presentation.xml', 'a presentation'],
  ['META-INF/container.xml', 'an electronic book'],
  ['META-INF/manifest.xml', 'a document of OpenOffice'],
  ['META-INF/MANIFEST.MF', 'a program'],
  ['AndroidManifest.xml', 'a program'],
];
/** What systems put beside people's files. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The articles of the files in an archive; what is no article among them is left out. Throws RefusedUploadError: the
 * first file's reason, where no file holds an article.
 */
export async function readZip(upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const { bytes, metadata } = upload;
  const other = OTHER_KINDS.find(([part]) => zipEntries(bytes).some(({ name }) => name === part));
  if (other) throw new RefusedUploadError('unsupported-format', `The bytes are ${other[1]}, whatever the name says.`);
  const entries = zipEntries(bytes).filter(
    ({ name, size }) => !name.endsWith('/') && size > 0 && !SYSTEM_FILE.test(name),
  );
  const { url, ...rest } = metadata;
  const said = entries.length === 1 && url ? { ...rest, url } : rest;
  const read: Read[] = [];
  let refusal: RefusedUploadError | null = null;
  let left = MOST_BYTES;
  for (const entry of entries) {
    try {
      const content = contentOf(bytes, entry, left);
      left -= content.length;
      read.push(
        ...(await readInner({ bytes: content, fileName: baseName(entry.name), contentType: null, metadata: said })),
      );
    } catch (error) {
      if (!(error instanceof RefusedUploadError)) throw error;
      if (left <= 0) throw error;
      refusal ??= error;
    }
  }
  if (read.length === 0 && refusal) throw refusal;
  return read;
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, left: number): Uint8Array {
  if (entry.isEncrypted) throw new RefusedUploadError('encrypted', `${entry.name} is encrypted.`);
  if (left <= 0) throw new RefusedUploadError('too-large', 'The files of the archive are too large together.');
  return unzip(bytes, entry, Math.min(LARGEST_UPLOAD_BYTES, left));
}

const baseName = (name: string): string => name.split('/').at(-1)!;
