import chardet from 'chardet';

/** The text of some bytes without its byte order mark; null when they are no text in any encoding that can be told. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string | null {
  const text =
    decodeUnicode(bytes) ?? decodeAs(declaredCharset(bytes, contentType) ?? chardet.detect(bytes) ?? '', bytes);
  return text !== null && isReadable(text) ? text : null;
}

function decodeUnicode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return utf16WithoutMark(bytes) ?? decodeAs('utf-8', bytes);
}

/** Latin letters in UTF-16 leave every second byte zero. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const most = sample.length * 0.3;
  if (zeros[1]! > most && zeros[0] === 0) return decodeAs('utf-16le', bytes);
  return zeros[0]! > most && zeros[1] === 0 ? decodeAs('utf-16be', bytes) : null;
}

function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared =
    /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    (/<meta/i.test(head) ? /\bcharset=["']?([\w-]{1,40})/i.exec(head)?.[1] : undefined);
  // A text that says UTF-8 and is not has to be guessed like one that says nothing.
  return declared && !/^utf-?8$/i.test(declared) ? declared : null;
}

function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Texts have next to no control characters; binary files and wrong guesses have many. */
function isReadable(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0;
  return controls <= sample.length * 0.002;
}
