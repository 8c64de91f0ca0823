import MarkdownIt from 'markdown-it';
import { apart, fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';
import { statedLine } from './preamble.ts';

const markdown = new MarkdownIt({ html: false });
/** A piece below a heading counts as an article of its own from so many characters on. */
const SHORTEST_PIECE = 300;

/** The parser takes two seconds for a megabyte of these. */
const MOST_BRACKETS = 20_000;

/** Markdown: one article, or one for each top heading that has a text and a date of its own. */
export function readMarkdown(source: string, upload: Upload): readonly Read[] {
  if (source.split('[', MOST_BRACKETS + 1).length > MOST_BRACKETS) return readPlainText(source, upload);
  const { fields, body } = splitFrontMatter(source);
  const pieces = body.split(/^(?=# )/m).filter((piece) => piece.trim() !== '');
  const isSeveral =
    pieces.filter((piece) => piece.length >= SHORTEST_PIECE && (hasDate(piece) || hasHeadline(piece))).length > 1;
  return fence(isSeveral ? pieces : [body], (piece) => readPiece(piece, fields, upload));
}

const hasDate = (piece: string): boolean =>
  piece
    .split('\n')
    .slice(1, 8)
    .some((line) => statedLine(unmarked(line)) !== null);
/** A heading of several words; those of a manual have one or two: `# Usage`. */
const hasHeadline = (piece: string): boolean => /^# (?:\S+ ){3}/.test(piece);
const unmarked = (line: string): string => line.replace(/^[#>*_\s-]+|[*_\s]+$/g, '');

function readPiece(piece: string, fields: Readonly<Record<string, string>>, upload: Upload): readonly Read[] {
  const meta = Object.entries({
    'article:published_time': fields.date,
    'og:site_name': fields.publisher,
    author: fields.author,
  });
  const head = meta.flatMap(([name, content]) =>
    content ? `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">` : [],
  );
  const title = fields.title ? `<h1>${markdown.utils.escapeHtml(fields.title)}</h1>` : '';
  const page = `<html><head>${head.join('')}</head><body><main>${title}${markdown.render(piece)}</main></body></html>`;
  const parts = readHtml(page, upload);
  return apart(parts).read.length > 0 ? parts : [...parts, ...readPlainText(piece, upload)];
}

/** `---` and `name: value` lines before the text. */
function splitFrontMatter(source: string): {
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
} {
  const match = /^---\n([\s\S]{0,4000}?)\n---\n/.exec(source);
  if (!match) return { fields: {}, body: source };
  const pairs = match[1]!.split('\n').flatMap((line) => {
    const [, name, value] = /^([a-z]\w{0,40}):\s*["']?(.*?)["']?$/i.exec(line) ?? [];
    return name ? [[name.toLowerCase(), value ?? ''] as const] : [];
  });
  return { fields: Object.fromEntries(pairs), body: source.slice(match[0].length) };
}
