const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_HEADER = 20_000;
const QUOTE = '"';

/** The cells of a table in text, row by row: RFC 4180, whatever its delimiter. */
export function parseTable(source: string, mostRows: number): readonly (readonly string[])[] {
  const delimiter = delimiterOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length && rows.length < mostRows) {
    const cell = source[at] === QUOTE ? quotedCell(source, at) : bareCell(source, at, delimiter);
    row.push(cell.words);
    at = cell.end + 1;
    if (source[cell.end] === delimiter) continue;
    if (source[cell.end] === '\r' && source[cell.end + 1] === '\n') at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

type Cell = { readonly words: string /** Index of the delimiter or line end behind it. */; readonly end: number };

function bareCell(source: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n' && source[end] !== '\r') end++;
  return { words: source.slice(from, end).trim(), end };
}

/** Quotes are doubled inside; what stands between the closing quote and the delimiter is dropped. */
function quotedCell(source: string, from: number): Cell {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const close = source.indexOf(QUOTE, at);
    if (close < 0) return { words: [...parts, source.slice(at)].join(''), end: source.length };
    parts.push(source.slice(at, close));
    if (source[close + 1] !== QUOTE) return { words: parts.join(''), end: close + 1 };
    parts.push(QUOTE);
    at = close + 2;
  }
}

/** The mark that the first line has most often, outside quotes. */
export function delimiterOf(source: string): string {
  const end = source.indexOf('\n');
  const header = source.slice(0, Math.min(end < 0 ? source.length : end, LONGEST_HEADER)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((mark) => header.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
