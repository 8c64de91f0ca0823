import type { Read, Upload } from '../article.ts';
import type { ReadInner } from '../reader.ts';

/** Groups that hold no text: tables of fonts, pictures, what is known of the document. */
const SILENT_GROUPS = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl themedata colorschememapping datastore latentstyles generator xmlnstbl fldinst bkmkstart bkmkend footnote annotation atnid atnauthor nonshppict revtbl filetbl pgdsctbl'.split(
    ' ',
  ),
);
/** Words that end a line or stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: ' ',
  enspace: ' ',
};
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;

/** A document in RTF: the text that people see of it, read as any other text. */
export function readRtf(source: string, upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const bytes = new TextEncoder().encode(rtfText(source));
  return readInner({ ...upload, bytes, fileName: null, contentType: 'text/plain; charset=utf-8' });
}

/** The text of a document in RTF, a line for each paragraph. Groups are kept on a list: nesting costs no stack. */
export function rtfText(source: string): string {
  const writer = new RtfWriter();
  for (const match of source.matchAll(TOKEN)) {
    const [, word, number, hex, sign, brace, words] = match;
    if (word !== undefined) writer.control(word, number === undefined ? null : Number(number));
    else if (hex !== undefined) writer.byte(Number.parseInt(hex, 16));
    else if (sign !== undefined) writer.sign(sign);
    else if (brace !== undefined) writer.brace(brace);
    else if (words !== undefined) writer.words(words);
  }
  return writer.finish();
}

type Group = {
  isSilent: boolean /** Letters that stand behind `\u8220` for programs that do not know it. */;
  skipped: number;
};

/** The only place where a document is still unfinished. */
class RtfWriter {
  readonly #parts: string[] = [];
  readonly #groups: Group[] = [{ isSilent: false, skipped: 1 }];
  #bytes: number[] = [];
  #codePage = 'windows-1252';
  #toSkip = 0;

  get #group(): Group {
    return this.#groups.at(-1)!;
  }

  control(word: string, number: number | null): void {
    if (word === 'u' && number !== null) {
      this.#write(String.fromCharCode(number < 0 ? number + 0x10000 : number));
      this.#toSkip = this.#group.skipped;
      return;
    }
    if (word === 'ansicpg' && number !== null) this.#codePage = `windows-${number}`;
    else if (word === 'uc' && number !== null) this.#group.skipped = number;
    else if (SILENT_GROUPS.has(word)) this.#group.isSilent = true;
    const sign = Object.hasOwn(SIGNS, word) ? SIGNS[word]! : '';
    if (sign !== '') this.#write(sign);
  }

  byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (!this.#group.isSilent) this.#bytes.push(value);
  }

  sign(sign: string): void {
    if (sign === '*') this.#group.isSilent = true;
    else if (sign === '~') this.#write('\u00a0');
    else if (sign === '_') this.#write('-');
    else if (/[\\{}\r\n]/.test(sign)) this.#write(/[\r\n]/.test(sign) ? '\n' : sign);
  }

  brace(brace: string): void {
    this.#flushBytes();
    if (brace === '{') this.#groups.push({ ...this.#group });
    else if (this.#groups.length > 1) this.#groups.pop();
  }

  words(words: string): void {
    const from = Math.min(this.#toSkip, words.length);
    this.#toSkip -= from;
    this.#write(words.slice(from));
  }

  finish(): string {
    this.#flushBytes();
    return this.#parts.join('');
  }

  #write(text: string): void {
    this.#flushBytes();
    if (!this.#group.isSilent) this.#parts.push(text);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#parts.push(decoderOf(this.#codePage).decode(bytes));
  }
}

function decoderOf(codePage: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(codePage);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
