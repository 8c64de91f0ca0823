import type { Email } from 'postal-mime';
import { byteText } from '../../byte-text.ts';

/** A file or a letter that a letter carries. */
export type Attachment = { readonly fileName: string | null; readonly mediaType: string; readonly bytes: Uint8Array };
export type Mail = {
  readonly html: string | null;
  readonly text: string | null;
  readonly subject: string | null;
  readonly sender: string | null;
  /** As it was written: the parser's own is in UTC, and of today when it was unreadable. */
  readonly date: string | null;
  /** Where the page of a web archive was saved from. */
  readonly location: string | null;
  readonly attachments: readonly Attachment[];
};

const DEEPEST = 20;

/** A letter in a letter; each is read once for every one that is around it. */
const CARRIED = /^content-type:\s?message\/rfc822/gim;
const MOST_CARRIED = 200;

/** Null when the bytes only look like a letter: too deep, or with headers that cannot be read. */
export async function parseMail(bytes: Uint8Array): Promise<Mail | null> {
  if ((byteText(bytes).match(CARRIED)?.length ?? 0) > MOST_CARRIED) return null;
  // Loaded when the first letter comes.
  const { default: PostalMime } = await import('postal-mime');
  try {
    const mail = await PostalMime.parse(withReadableHeaders(letterIn(bytes)), {
      maxNestingDepth: DEEPEST,
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
    });
    return {
      html: mail.html ?? null,
      text: mail.text ?? null,
      subject: mail.subject ?? null,
      sender: mail.from?.name || null,
      date: headerOf(mail, 'date'),
      location: headerOf(mail, 'snapshot-content-location'),
      attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
        fileName: filename ?? null,
        mediaType: mimeType,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      })),
    };
  } catch {
    return null;
  }
}

/** The letter in a file of Apple's Mail: behind the number of its bytes, before what Mail notes of it. */
function letterIn(bytes: Uint8Array): Uint8Array {
  const [line, count] = /^(\d{1,10})\s*\n/.exec(byteText(bytes.subarray(0, 40))) ?? [];
  return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(count));
}

const headerOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value ?? null;

/** Headers that hold letters as they were in some old encoding, in UTF-8; the body as it is. */
function withReadableHeaders(bytes: Uint8Array): Uint8Array {
  const end = endOfHeaders(bytes);
  const head = bytes.subarray(0, end);
  if (head.every((byte) => byte < 0x80) || isUtf8(head)) return bytes;
  const text = new TextEncoder().encode(new TextDecoder('windows-1252').decode(head));
  const whole = new Uint8Array(text.length + bytes.length - end);
  whole.set(text);
  whole.set(bytes.subarray(end), text.length);
  return whole;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const LF = 10;
const CR = 13;

function endOfHeaders(bytes: Uint8Array): number {
  for (let at = 0; at + 1 < bytes.length; at++)
    if (bytes[at] === LF && (bytes[at + 1] === LF || (bytes[at + 1] === CR && bytes[at + 2] === LF))) return at + 1;
  return bytes.length;
}
