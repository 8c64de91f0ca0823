import PostalMime, { type Email } from 'postal-mime';
import { apart, fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { statedPublication } from '../publication-time.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

/** A newsletter or a mailed article: its HTML or text part; its date is that of the letter, if its own is unknown. */
export async function readEmail(source: string, upload: Upload): Promise<readonly Read[]> {
  const inner = { ...upload, contentType: null, fileName: null };
  const mail = await parseMail(upload.bytes);
  if (!mail) return readPlainText(source, inner);
  const stated = statedPublication(mail.date ? [{ words: mail.date, says: 'the letter says when it was sent' }] : []);
  const fromHtml = mail.html ? readHtml(mail.html, inner) : [];
  const hasHtml = apart(fromHtml).read.length > 0;
  const parts = hasHtml ? fromHtml : [...fromHtml, ...readPlainText(mail.text ?? '', inner)];
  return fence(parts, (article) => [
    {
      ...article,
      headline: article.headline ?? mail.subject ?? null,
      publisher: article.publisher ?? mail.from?.name ?? null,
      published: article.published.basis === 'unknown' && stated ? stated : article.published,
    },
  ]);
}

/** Null when the bytes only look like a letter: too deep, or with headers that cannot be read. */
async function parseMail(
  bytes: Uint8Array,
): Promise<(Pick<Email, 'html' | 'text' | 'subject' | 'from'> & { date: string | null }) | null> {
  try {
    const { html, text, subject, from, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
    // The header as it was written: the parsed one is in UTC, and of today when it was unreadable.
    return { html, text, subject, from, date: headers.find(({ key }) => key === 'date')?.value ?? null };
  } catch {
    return null;
  }
}
