import type { Read, Upload } from '../../article.ts';
import { byteText, textBytes } from '../../byte-text.ts';
import type { ReadInner } from '../../reader.ts';
import { readEmail } from './letter.ts';

const MOST_LETTERS = 2000;
/** `From n@courier.example Tue Mar  5 18:10:01 2024` before the headers of each letter. */
const BORDER = /^From \S{1,200} .{10,60}\r?\n(?=[A-Za-z][\w-]{1,60}:)/gm;

/** A mailbox as programs export it: the letters in it, one after another. */
export async function readMailbox(_source: string, upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  // Each letter has an encoding of its own: bytes are kept as they are.
  const source = byteText(upload.bytes);
  const starts = [...source.matchAll(BORDER)].map(({ index, 0: border }) => ({ index, from: index + border.length }));
  const read: Read[] = [];
  for (const [place, { from }] of starts.slice(0, MOST_LETTERS).entries()) {
    const letter = source.slice(from, starts[place + 1]?.index).replace(/^>(>*From )/gm, '$1');
    read.push(...(await readEmail(letter, { ...upload, bytes: textBytes(letter) }, readInner)));
  }
  return read;
}
