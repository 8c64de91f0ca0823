import type { Read, Upload } from '../../article.ts';
import type { ReadInner } from '../../reader.ts';
import { readHtml } from '../html.ts';
import { parseMail } from './parse-mail.ts';

/**
 * A page that a browser or Word saved with all its parts (MHTML): a letter in form. Its date is that of the saving, and
 * says nothing of the article.
 */
export async function readWebArchive(_source: string, upload: Upload, _readInner: ReadInner): Promise<readonly Read[]> {
  const mail = await parseMail(upload.bytes);
  if (!mail?.html) return [];
  const url = upload.metadata.url ?? mail.location;
  const metadata = url && /^https?:/.test(url) ? { ...upload.metadata, url } : upload.metadata;
  return readHtml(mail.html, { ...upload, metadata });
}
