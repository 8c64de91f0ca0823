import { fence } from '../../../text/fence.ts';
import type { Read, Upload } from '../../article.ts';
import { findDates } from '../../dates-in-words.ts';
import { pageLines } from './page-lines.ts';
import { blocksOf, type DatabaseRecord, recordArticle, trimLines } from './record-article.ts';

/** `Document LDIND00020150304eb3400001` ends each document. */
const BORDER = /^\s*(?:AN\s+)?Document [A-Z]{2,}\w{6,}\s*$/;
const WORDS = /^\s*[\d,. ]+words\s*$/i;
const BYLINE = /^by:? \p{Lu}/iu;
const RIGHTS = /^\s*(?:\(c\)|©|copyright\b)/i;
const TAG =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CX|DLN|PUBN)(?:[ \t]+(.*)|\s*)$/;

/** Documents of Factiva, plain, with its two-letter fields, or as a page. */
export function readFactiva(source: string, upload: Upload): readonly Read[] {
  const documents: string[][] = [[]];
  for (const line of /^\s*</.test(source) ? pageLines(source) : source.split(/\r?\n/)) {
    if (BORDER.test(line)) documents.push([]);
    else documents.at(-1)!.push(line.trimEnd());
  }
  return fence(documents, (lines) => {
    const record = lines.some((line) => /^HD\b/.test(line)) ? taggedRecord(lines) : plainRecord(lines);
    return record ? recordArticle(record, upload) : [];
  });
}

function taggedRecord(lines: readonly string[]): DatabaseRecord {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of lines) {
    const [, tag, value] = TAG.exec(line) ?? [];
    if (tag !== undefined) {
      open = [];
      fields.set(tag, open);
      if (value) open.push(value);
    } else open.push(line);
  }
  const fieldText = (tag: string): string | null => blocksOf(fields.get(tag) ?? []).join(' ') || null;
  return {
    headline: fieldText('HD'),
    publisher: fieldText('SN'),
    date: fieldText('PD'),
    author: fieldText('BY'),
    body: [...trimLines(fields.get('LP') ?? []), '', ...trimLines(fields.get('TD') ?? [])],
  };
}

/** Section; headline; author; number of words; day; newspaper; codes, page and language; rights; then the text. */
function plainRecord(lines: readonly string[]): DatabaseRecord | null {
  const counted = lines.findIndex((line) => WORDS.test(line));
  if (counted < 0) return null;
  const above = trimLines(lines.slice(0, counted));
  const byline = BYLINE.test(above.at(-1) ?? '') ? above.at(-1)! : null;
  const blocks = blocksOf(byline ? above.slice(0, -1) : above);
  const [headline, ...more] = byline ? blocks.slice(-1) : withoutSection(blocks);
  const rights = lines.findIndex((line, at) => at > counted && RIGHTS.test(line));
  const start = rights < 0 ? lines.findIndex((line, at) => at > counted && line.trim() === '') : rights;
  const told = lines.slice(counted + 1, Math.max(counted + 1, start)).filter((line) => line.trim() !== '');
  const dated = told.findIndex((line) => findDates(line).length > 0);
  return {
    headline: headline ?? null,
    publisher:
      told
        .slice(dated + 1)
        .find((line) => /\p{L}/u.test(line))
        ?.trim() ?? null,
    date: told[dated] ?? null,
    author: byline ?? more.at(-1) ?? null,
    body: withoutOwner(trimLines(lines.slice(start + 1))),
  };
}

const wordsIn = (block: string | undefined): number => block?.match(/\S+/g)?.length ?? 0;
const LONGEST_SECTION = 3;
const LONGEST_OWNER = 8;

/** `News` or `Comment and Analysis` above a headline that is longer. */
const withoutSection = (blocks: readonly string[]): readonly string[] =>
  wordsIn(blocks[0]) <= LONGEST_SECTION && wordsIn(blocks[1]) > LONGEST_SECTION ? blocks.slice(1) : blocks;

/** The company that owns the newspaper stands on a line of its own below the text. */
function withoutOwner(body: readonly string[]): readonly string[] {
  const last = body.at(-1) ?? '';
  const isOwner = body.at(-2) === '' && wordsIn(last) <= LONGEST_OWNER && !/[.!?]["'”’)]?$/.test(last);
  return isOwner ? trimLines(body.slice(0, -1)) : body;
}
