import { Tokenizer } from 'htmlparser2';

/** A paragraph of a document of Word, with the name of its style: `Heading1`, `Title`, or none. */
export type Paragraph = { readonly words: string; readonly style: string };

/** Elements that stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:nobreakhyphen': '-' };

/** The paragraphs of a document's XML, in one walk and without a tree: a year of a newspaper is one document. */
export function wordParagraphs(xml: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let parts: string[] = [];
  let style = '';
  let tag = '';
  let attribute = '';
  let isText = false;
  const add = (words: string): void => {
    if (isText) parts.push(words);
  };
  const opened = (): void => {
    if (tag === 'w:t') isText = true;
    else if (Object.hasOwn(SIGNS, tag)) parts.push(SIGNS[tag]!);
  };
  const closed = (name: string): void => {
    if (name === 'w:t') isText = false;
    else if (name === 'w:p') {
      paragraphs.push({ words: parts.join('').trim(), style });
      [parts, style] = [[], ''];
    }
  };
  const nameAt = (start: number, end: number): string => xml.slice(start, Math.min(end, start + 40)).toLowerCase();
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: true },
    {
      onopentagname: (start, end) => {
        tag = nameAt(start, end);
      },
      onopentagend: opened,
      onselfclosingtag: () => {
        opened();
        closed(tag);
      },
      onclosetag: (start, end) => closed(nameAt(start, end)),
      onattribname: (start, end) => {
        attribute = nameAt(start, end);
      },
      onattribdata: (start, end) => {
        if (tag === 'w:pstyle' && attribute === 'w:val') style = xml.slice(start, Math.min(end, start + 80));
      },
      ontext: (start, end) => add(xml.slice(start, end)),
      ontextentity: (code) => add(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => add(xml.slice(start, end - offset)),
      onattribend: ignore,
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return parts.length > 0 ? [...paragraphs, { words: parts.join('').trim(), style }] : paragraphs;
}
