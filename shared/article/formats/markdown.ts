import type MarkdownIt from 'markdown-it';
import { apart, fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { statedLine } from '../stated-line.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

/** A piece below a heading counts as an article of its own from so many characters on. */
const SHORTEST_PIECE = 300;

/** The parser takes two seconds for a megabyte of these. */
const MOST_BRACKETS = 20_000;

/** Markdown: one article, or one for each top heading that has a text and a date of its own. */
export async function readMarkdown(source: string, upload: Upload): Promise<readonly Read[]> {
  if (source.split('[', MOST_BRACKETS + 1).length > MOST_BRACKETS) return readPlainText(source, upload);
  // Few uploads are Markdown, and the parser is as large as all of our own readers.
  const { default: Parser } = await import('markdown-it');
  const markdown = new Parser({ html: false });
  const { fields, body } = splitFrontMatter(source);
  const pieces = body.split(/^(?=# )/m).filter((piece) => piece.trim() !== '');
  const isSeveral =
    pieces.filter((piece) => piece.length >= SHORTEST_PIECE && (hasDate(piece) || hasHeadline(piece))).length > 1;
  return fence(isSeveral ? pieces : [body], (piece) => readPiece(piece, { fields, upload, markdown }));
}

const hasDate = (piece: string): boolean =>
  piece
    .split('\n')
    .slice(1, 8)
    .some((line) => statedLine(unmarked(line)) !== null);
/** A heading of several words; those of a manual have one or two: `# Usage`. */
const hasHeadline = (piece: string): boolean => /^# (?:\S+ ){3}/.test(piece);
const unmarked = (line: string): string => line.replace(/^[#>*_\s-]+|[*_\s]+$/g, '');

/** Of `created` clippers say when they clipped. */
const DATE_FIELDS = ['published', 'date published', 'publish date', 'published_at', 'date'];
const PUBLISHER_FIELDS = ['publisher', 'site', 'site name', 'publication', 'source name'];
const ADDRESS_FIELDS = ['source', 'url', 'link', 'source_url'];

type Whole = {
  readonly fields: FrontMatter['fields'];
  readonly upload: Upload;
  readonly markdown: InstanceType<typeof MarkdownIt>;
};

function readPiece(piece: string, { fields, upload, markdown }: Whole): readonly Read[] {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
  const meta = Object.entries({
    'article:published_time': first(DATE_FIELDS),
    'og:site_name': first(PUBLISHER_FIELDS),
    author: first(['author', 'authors', 'by']),
  });
  const head = meta.flatMap(([name, content]) =>
    content ? `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">` : [],
  );
  const title = fields.get('title');
  const heading = title ? `<h1>${markdown.utils.escapeHtml(title)}</h1>` : '';
  const page = `<html><head>${head.join('')}</head><body><main>${heading}${markdown.render(piece)}</main></body></html>`;
  const url = ADDRESS_FIELDS.map((name) => fields.get(name)).find((value) => /^https?:/.test(value ?? ''));
  const metadata = url ? { url, ...upload.metadata } : upload.metadata;
  const parts = readHtml(page, { ...upload, metadata });
  return apart(parts).read.length > 0 ? parts : [...parts, ...readPlainText(piece, upload)];
}
