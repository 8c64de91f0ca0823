import { fence } from '../../../text/fence.ts';
import type { Read, Upload } from '../../article.ts';
import { findDates } from '../../dates-in-words.ts';
import { pageLines } from './page-lines.ts';
import { blocksOf, type DatabaseRecord, recordArticle, trimLines } from './record-article.ts';

const OLD_BORDER = /^[ \t]*\d+ of \d+ DOCUMENTS[ \t]*$/;
const NEW_BORDER = /^[ \t]*End of Document[ \t]*$/;
const FIELD =
  /^\s*(headline|byline|section|length|dateline|highlight|load-date|language|graphic|publication-type|journal[- ]code|subject|organization|person|people|geographic|company|ticker|industry|country|city|state|url|correction(?:-date)?|series|type|notes|note|document-type|acc-no|copyright|update|category|distribution|rubrik|autor|länge|ladedatum):\s*(.*)$/i;
/** Fields that stand behind a text; all others stand before it. */
const CLOSING =
  /^(?:load-date|language|graphic|publication-type|journal[- ]code|subject|organization|person|people|geographic|company|ticker|industry|country|city|state|url|correction(?:-date)?|notes?|document-type|acc-no|category|distribution|update)$/i;
const BODY = /^\s*body:?\s*$/i;
const RIGHTS = /^\s*(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved)/i;
/** What stands on the page before the first document: who asked when for what. */
const COVER =
  /^\s*(?:user name|date and time|job number|documents? \(\d+\)|client\/matter|search (?:terms|type)|narrowed by|content type)\b/i;
const PAGE_HEAD = /^\s*page \d+ of \d+\s*$/i;

/** Documents of Nexis, old and new, as text or page: each with its own headline, newspaper, day and author. */
export function readNexis(source: string, upload: Upload): readonly Read[] {
  const lines = /^\s*</.test(source) ? pageLines(source) : source.split(/\r?\n/);
  return fence(documentsOf(lines.filter((line) => !PAGE_HEAD.test(line))), ({ lines: document, isOld }) =>
    recordArticle(isOld ? oldRecord(document) : newRecord(document), upload),
  );
}

type Document = { readonly lines: readonly string[]; readonly isOld: boolean };

/** Old documents begin with their number, new ones end with a line. */
function documentsOf(lines: readonly string[]): readonly Document[] {
  const isOld = lines.some((line) => OLD_BORDER.test(line));
  const documents: string[][] = [[]];
  for (const line of lines) {
    if (isOld ? OLD_BORDER.test(line) : NEW_BORDER.test(line)) documents.push([]);
    else documents.at(-1)!.push(line);
  }
  return documents
    .filter((document) => document.some((line) => FIELD.test(line)))
    .map((document) => ({ lines: document, isOld }));
}

/** Newspaper, day and edition, headline, each by itself; fields; the text; more fields; rights. */
function oldRecord(lines: readonly string[]): DatabaseRecord {
  const { head, fields, body } = partsOf(lines);
  const blocks = blocksOf(head.filter((line) => !RIGHTS.test(line)));
  const dated = blocks.findIndex((block) => findDates(block).length > 0);
  return {
    headline: fields.get('headline') ?? (blocks.length > dated + 1 ? blocks.at(-1)! : null),
    publisher: dated > 0 ? blocks[dated - 1]! : null,
    date: blocks[dated] ?? null,
    author: fields.get('byline') ?? null,
    body,
  };
}

/** Headline, newspaper and day on a line each. */
function newRecord(lines: readonly string[]): DatabaseRecord {
  const { head, fields, body } = partsOf(lines);
  const cover = head.findLastIndex((line) => COVER.test(line));
  const written = head
    .slice(cover + 1)
    .filter((line) => line.trim() !== '' && !RIGHTS.test(line))
    .map((line) => line.trim());
  const dated = written.findIndex((line) => findDates(line)[0]?.start === 0 || /^\w+day,? /.test(line));
  const [headline = null] = written;
  return {
    headline: dated > 2 ? written.slice(0, dated - 1).join(' ') : headline,
    publisher: dated > 0 ? written[dated - 1]! : (written[1] ?? null),
    date: written[dated] ?? fields.get('load-date') ?? null,
    author: fields.get('byline') ?? null,
    body,
  };
}

type Parts = {
  readonly head: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
  readonly body: readonly string[];
};

/** What stands before the first field, the fields, and what stands between those before the text and those behind it. */
function partsOf(lines: readonly string[]): Parts {
  const fields = new Map<string, string>();
  const first = lines.findIndex((line) => FIELD.test(line));
  let start = lines.findIndex((line) => BODY.test(line)) + 1;
  if (start === 0) start = lastOpeningField(lines, first) + 1;
  const closing = lines.findIndex((line, at) => at > start && isClosing(line));
  const end = closing < 0 ? lines.length : closing;
  for (const [at, line] of lines.entries()) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (!name || fields.has(name.toLowerCase())) continue;
    const words = [value!, ...lines.slice(at + 1, endOfField(lines, at) + 1)].map((part) => part.trim()).join(' ');
    if (words !== '') fields.set(name.toLowerCase(), words);
  }
  const body = lines.slice(start, end).filter((line) => !RIGHTS.test(line));
  return { head: lines.slice(0, Math.max(0, first)), fields, body: trimLines(body) };
}

const isClosing = (line: string): boolean => {
  const name = FIELD.exec(line)?.[1];
  return (name !== undefined && CLOSING.test(name)) || /^\s*(?:graphic|classification|end of document)\s*$/i.test(line);
};

/** The last line of the fields before the text. */
function lastOpeningField(lines: readonly string[], first: number): number {
  let last = first;
  for (let at = first; at < lines.length; at++) {
    const name = FIELD.exec(lines[at]!)?.[1];
    if (name !== undefined && CLOSING.test(name)) break;
    if (name === undefined && lines[at]!.trim() !== '') break;
    if (name !== undefined) at = last = endOfField(lines, at);
  }
  return last;
}

/** The last line of a field that begins on a line: values go on until a blank line or the next field. */
function endOfField(lines: readonly string[], from: number): number {
  let at = from;
  const goesOn = (line: string | undefined): boolean =>
    line !== undefined && line.trim() !== '' && !FIELD.test(line) && !BODY.test(line);
  while (goesOn(lines[at + 1])) at++;
  return at;
}
