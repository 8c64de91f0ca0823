import { fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { plainWords } from '../html/plain-words.ts';
import { type DatabaseRecord, recordArticle } from './database/record-article.ts';

const OPENING = /<(DOC|REUTERS)\b([^>]{0,400})>/g;
const HEADLINE_TAGS = ['HEADLINE', 'HEAD', 'HL', 'TITLE', 'H3'];
const DATE_TAGS = ['DATE_TIME', 'DATETIME', 'DATE', 'DD', 'STORY_REF_NO'];
const TEXT_TAGS = ['TEXT', 'BODY'];
const AUTHOR_TAGS = ['BYLINE', 'AUTHOR'];

/** Collections of agencies' reports in SGML, as linguists and TREC have them: a document each. */
export const readCorpus = (source: string, upload: Upload): readonly Read[] =>
  fence(documentsOf(source), ({ attributes, content }) => recordArticle(recordOf(attributes, content), upload));

type Document = { readonly attributes: string; readonly content: string };

/** What stands between each opening tag and the next closing or opening one. */
function documentsOf(source: string): readonly Document[] {
  const openings = [...source.matchAll(OPENING)];
  return openings.map(({ 0: tag, 2: attributes = '', index }, at) => {
    const whole = source.slice(index + tag.length, openings[at + 1]?.index);
    const end = whole.search(/<\/(?:DOC|REUTERS)>/);
    return { attributes, content: end < 0 ? whole : whole.slice(0, end) };
  });
}

function recordOf(attributes: string, content: string): DatabaseRecord {
  const words = (tags: readonly string[]): string | null =>
    plainWords(tags.map((tag) => between(content, tag)).find((inner) => inner !== null) ?? '') || null;
  return {
    headline: words(HEADLINE_TAGS)?.replace(/(?<=[\p{L}\d])\.$/u, '') ?? null,
    publisher: null,
    date: words(DATE_TAGS) ?? dayInId(`${attributes} ${words(['DOCNO', 'DOCID']) ?? ''}`),
    author: words(AUTHOR_TAGS),
    body: linesOf(innermost(content)),
  };
}

/** The text's element; in Reuters' collection title and body stand in it. */
const innermost = (content: string): string => {
  const text = between(content, 'TEXT') ?? content;
  return TEXT_TAGS.map((tag) => between(text, tag)).find((inner) => inner !== null) ?? text;
};

function between(content: string, tag: string): string | null {
  const open = new RegExp(`<${tag}\\b[^>]{0,200}>`).exec(content);
  if (!open) return null;
  const from = open.index + open[0].length;
  const end = content.indexOf(`</${tag}>`, from);
  return content.slice(from, end < 0 ? undefined : end);
}

/** `CNA_ENG_20250506.0012` → 2025-05-06, `AP880212-0001` → 1988-02-12. */
function dayInId(id: string): string | null {
  const [, year, month, day] = /_((?:19|20)\d\d)(\d\d)(\d\d)\./.exec(id) ?? /[A-Z](\d\d)(\d\d)(\d\d)-\d/.exec(id) ?? [];
  if (year === undefined) return null;
  const century = year.length === 4 ? '' : Number(year) > 68 ? '19' : '20';
  return `${century}${year}-${month}-${day}`;
}

/** The lines of a text, blank ones where a paragraph is marked or a line begins further in than those before it. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(/<\/?P\b[^>]{0,50}>/gi, '\n\n')
    .replace(/<[^>]{1,200}>/g, ' ')
    .split(/\r?\n/);
  const isIn = (line: string): boolean => /^\s{2,}\S/.test(line);
  const isMixed = lines.some(isIn) && lines.some((line) => /^\S/.test(line));
  return lines.flatMap((line) => {
    const words = plainWords(line);
    return isMixed && isIn(line) ? ['', words] : [words];
  });
}
