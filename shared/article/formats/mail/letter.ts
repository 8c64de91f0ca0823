import { apart, fence } from '../../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../../article.ts';
import { RECORDED, statedPublication } from '../../publication-time.ts';
import type { ReadInner } from '../../reader.ts';
import { RefusedUploadError } from '../../refusal.ts';
import { readHtml } from '../html.ts';
import { readPlainText } from '../plain-text.ts';
import { type Forwarded, forwardedIn, forwardedMarkup } from './forwarded.ts';
import { bareSubject, isForward, senderOf } from './header-block.ts';
import { letterText } from './letter-text.ts';
import { type Attachment, type Mail, parseMail } from './parse-mail.ts';

/** Beside attached articles a letter's own text is an article from so many characters on. */
const SHORTEST_BESIDE = 600;
const MOST_ATTACHMENTS = 200;

/**
 * A letter: the article that it is or forwards, several of a newsletter, and those of the files that it carries. What
 * they do not say of themselves, subject, sender and day, the letter says.
 */
export async function readEmail(source: string, upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const inner = { ...upload, contentType: null, fileName: null };
  const mail = await parseMail(upload.bytes);
  if (!mail) return readPlainText(source, inner);
  const attached = await readAttachments(mail, upload, readInner);
  const own = readBody(mail, inner);
  const isBeside = apart(attached).read.length > 0;
  return [
    ...fence(own, (article) => (!isBeside || article.text.length >= SHORTEST_BESIDE ? [article] : [])),
    ...attached,
  ];
}

/** What is known of a letter's articles beside what they say themselves. */
type Cover = { readonly subject: string | null; readonly sender: string | null; readonly date: string | null };

function readBody(mail: Mail, upload: Upload): readonly Read[] {
  const isSaid = isForward(mail.subject);
  const html = mail.html ? withCover(forwardedMarkup(mail.html, isSaid), mail, mail.html) : null;
  const fromHtml = html ? told(readHtml(html.content, upload, { isDigest: true }), html.cover) : [];
  if (apart(fromHtml).read.length > 0 || mail.text === null) return fromHtml;
  const text = letterText(mail.text);
  const { content, cover } = withCover(forwardedIn(text, isSaid), mail, text);
  return [...fromHtml, ...told(withSubject(readPlainText(content, upload), cover), cover)];
}

function withCover(
  forwarded: Forwarded | null,
  mail: Mail,
  content: string,
): { readonly content: string; readonly cover: Cover } {
  const own = { subject: bareSubject(mail.subject), sender: mail.sender, date: mail.date };
  if (!forwarded) return { content, cover: own };
  const { subject, from, date } = forwarded.block;
  return {
    content: letterText(forwarded.content),
    cover: { subject: bareSubject(subject) ?? own.subject, sender: senderOf(from), date },
  };
}

/** The subject is the headline of a letter of one article in plain text; its first line may be anything. */
function withSubject(read: readonly Read[], { subject }: Cover): readonly Read[] {
  if (subject === null || apart(read).read.length !== 1) return read;
  return fence(read, (article) => [withHeadline(article, subject)]);
}

function withHeadline(article: ReadArticle, subject: string): ReadArticle {
  const { headline, text } = article;
  const isSame = headline !== null && lettersOf(headline) === lettersOf(subject);
  return headline === null || isSame
    ? { ...article, headline: headline ?? subject }
    : { ...article, headline: subject, text: `${headline}\n${text}` };
}

const lettersOf = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');

function told(read: readonly Read[], { subject, sender, date }: Cover): readonly Read[] {
  const sent = date ? statedPublication([{ words: date, says: 'the letter says when it was sent' }], RECORDED) : null;
  return fence(read, (article) => [
    {
      ...article,
      headline: bareSubject(article.headline) ?? subject,
      publisher: article.publisher ?? sender,
      published: article.published.basis === 'unknown' && sent ? sent : article.published,
    },
  ]);
}

const READABLE =
  /^(?:text\/|message\/rfc822|application\/(?:pdf|rtf|xhtml|json|xml|vnd\.openxmlformats)|application\/octet-stream)/;

async function readAttachments({ attachments }: Mail, upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const attachment of attachments.slice(0, MOST_ATTACHMENTS))
    if (READABLE.test(attachment.mediaType)) read.push(...(await readAttachment(attachment, upload, readInner)));
  return read;
}

/** An attachment that is no article is none; the letter may still be one. */
async function readAttachment(
  { fileName, mediaType, bytes }: Attachment,
  upload: Upload,
  readInner: ReadInner,
): Promise<readonly Read[]> {
  const contentType = /octet-stream/.test(mediaType) ? null : mediaType;
  try {
    return await readInner({ ...upload, bytes, fileName, contentType });
  } catch (error) {
    if (error instanceof RefusedUploadError) return [];
    throw error;
  }
}
