import PostalMime from 'postal-mime';
import type { ReadArticle, Upload } from '../article.ts';
import { statedPublication } from '../publication-time.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

/** A newsletter or a mailed article: its HTML or text part; its date is that of the letter. */
export async function readEmail(_source: string, upload: Upload): Promise<readonly ReadArticle[]> {
  const mail = await PostalMime.parse(upload.bytes);
  const inner = { ...upload, contentType: null, fileName: null };
  const articles = mail.html ? readHtml(mail.html, inner) : readPlainText(mail.text ?? '', inner);
  const header = mail.headers.find(({ key }) => key === 'date')?.value;
  const stated = statedPublication(header ? [{ words: header, says: 'the letter says when it was sent' }] : []);
  return articles.map((article) => ({
    ...article,
    headline: article.headline ?? mail.subject ?? null,
    publisher: article.publisher ?? mail.from?.name ?? null,
    published: article.published.basis === 'unknown' && stated ? stated : article.published,
  }));
}
