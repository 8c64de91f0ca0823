import chardet from 'chardet';

/** A text without its byte order mark, and whether `\ufffd` stands in it for bytes that are none. */
export type Decoded = { readonly text: string; readonly isDamaged: boolean };

/** From so many bad places on, a text that says UTF-8 is likelier to be in another encoding than damaged. */
const FEW = 3;

/** The text of some bytes; null when they are no text in any encoding that can be told. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): Decoded | null {
  const decoded = decodeUnicode(bytes, contentType) ?? decodeOther(bytes, contentType);
  return decoded && isReadable(decoded.text) ? decoded : null;
}

/** Bytes that are UTF-8 or UTF-16, or were but for some damage; null when another encoding is likelier. */
function decodeUnicode(bytes: Uint8Array, contentType: string | null): Decoded | null {
  const encoding = utf16Of(bytes) ?? 'utf-8';
  const whole = decodeAs(encoding, bytes);
  if (whole !== null) return { text: whole, isDamaged: false };
  const { text, replaced, sound } = decodeDamaged(encoding, bytes);
  const few = IS_UTF8.test(declaredCharset(bytes, contentType) ?? '') ? FEW : 0;
  // Hardly a sequence of bytes is UTF-8 by chance.
  const isUnicode = encoding !== 'utf-8' || replaced <= Math.max(few, sound);
  return isUnicode ? { text, isDamaged: true } : null;
}

/** By what is declared, else by a guess; a guess that rests on a few bytes has to make sense. */
function decodeOther(bytes: Uint8Array, contentType: string | null): Decoded | null {
  const declared = declaredCharset(bytes, contentType);
  // A text that says UTF-8 and is not has to be guessed like one that says nothing.
  const isSaid = declared !== null && !IS_UTF8.test(declared);
  const text = decodeAs(isSaid ? declared : (chardet.detect(bytes) ?? ''), bytes);
  const strays = text?.match(NOT_ASCII)?.length ?? 0;
  if (text !== null && (isSaid || strays > FEW || text.match(LIKELY)?.length === strays))
    return { text, isDamaged: false };
  const damaged = decodeDamaged('utf-8', bytes);
  return damaged.replaced <= FEW ? { text: damaged.text, isDamaged: true } : null;
}

const IS_UTF8 = /^utf-?8$/i;
const NOT_ASCII = /[^\0-\x7f]/g;
/** What a byte alone among ASCII may well be: a quote, a dash, a sign, a letter of a word. */
const LIKELY =
  /[\u2013-\u201e\u2026\u2022\u20ac\u2122\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb-\xbe]|(?<=\p{L})[\xdf-\xfc]|[\xdf-\xfc](?=\p{L})/gu;

type Damaged = { readonly text: string; readonly replaced: number; readonly sound: number };

/** What can be read, with the number of places that cannot and of characters beyond ASCII that are whole. */
function decodeDamaged(encoding: string, bytes: Uint8Array): Damaged {
  const text = new TextDecoder(encoding).decode(bytes);
  const replaced = text.match(/\ufffd/g)?.length ?? 0;
  return { text, replaced, sound: (text.match(NOT_ASCII)?.length ?? 0) - replaced };
}

/** By its mark, or because Latin letters in UTF-16 leave every second byte zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const most = sample.length * 0.3;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : null;
}

function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    /^\W{0,20}<\?xml[^>]{0,200}\bencoding=["']([\w-]{1,40})/.exec(head)?.[1] ??
    (/<meta/i.test(head) ? /\bcharset=["']?([\w-]{1,40})/i.exec(head)?.[1] : undefined) ??
    null
  );
}

function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Binary files and wrong guesses are full of control characters; quotes and accents that went lost before leave a text one. */
function isReadable(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const shareOf = (characters: RegExp): number => (sample.match(characters)?.length ?? 0) / sample.length;
  return text === '' || (shareOf(/[^\P{Cc}\t\n\v\f\r\x80-\x9f]/gu) <= 0.002 && shareOf(/[\ufffd\x80-\x9f]/g) <= 0.1);
}
