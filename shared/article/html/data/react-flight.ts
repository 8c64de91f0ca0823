/** Rows of React's flight format by their id: what a server sends of a page for scripts to put together. */
type Rows = ReadonlyMap<string, Row>;
type Row = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'tree'; readonly tree: unknown };

const PUSH = /self\.__next_f\.push\(\[1,\s?("(?:[^"\\]|\\.)*")\]\)/g;
const MOST_PUSHES = 5000;
const DEEPEST = 60;
const MOST_PARTS = 100_000;
const HTML_TAG = /^[a-z][a-z\d]*$/;

/** The markup that a page's flight pushes stand for, and the values that its components get; null without any. */
export function readFlight(source: string): { readonly markup: string; readonly values: readonly unknown[] } | null {
  const rows = rowsOf(pushedText(source));
  if (rows.size === 0) return null;
  const writer = new FlightWriter(rows);
  for (const id of rows.keys()) writer.writeRow(id);
  return {
    markup: writer.parts.join(''),
    values: [...rows.values()].map((row) => (row.kind === 'text' ? { text: row.text } : row.tree)),
  };
}

function pushedText(source: string): string {
  const parts: string[] = [];
  for (const [, literal = ''] of source.matchAll(PUSH)) {
    if (parts.length >= MOST_PUSHES) break;
    const text = parsed(literal);
    if (typeof text === 'string') parts.push(text);
  }
  return parts.join('');
}

/** `5:["$","p",null,{…}]` on a line each; `6:T4d2,` before a text of that many bytes. */
function rowsOf(stream: string): Rows {
  const rows = new Map<string, Row>();
  const start = /([\da-f]{1,6}):(?:T([\da-f]{1,6}),)?/y;
  for (let at = 0; at < stream.length; ) {
    start.lastIndex = at;
    const [head = '', id = '', size] = start.exec(stream) ?? [];
    const from = at + head.length;
    const end = size === undefined ? lineEnd(stream, from) : textEnd(stream, from, Number.parseInt(size, 16));
    const words = stream.slice(from, end);
    if (size !== undefined) rows.set(id, { kind: 'text', text: words });
    else if (/^["[{]/.test(words)) rows.set(id, { kind: 'tree', tree: parsed(words) });
    at = size === undefined ? end + 1 : Math.max(end, at + 1);
  }
  return rows;
}

function lineEnd(stream: string, from: number): number {
  const end = stream.indexOf('\n', from);
  return end < 0 ? stream.length : end;
}

/** Sizes count bytes of UTF-8. */
function textEnd(stream: string, from: number, bytes: number): number {
  let left = bytes;
  let at = from;
  for (; at < stream.length && left > 0; at++) {
    const code = stream.charCodeAt(at);
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3;
  }
  return at;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

class FlightWriter {
  readonly parts: string[] = [];
  readonly #rows: Rows;
  readonly #written = new Set<string>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Each row stands in the page once: where it is first referred to, or by itself. */
  writeRow(id: string, depth = 0): void {
    const row = this.#rows.get(id);
    if (!row || this.#written.has(id)) return;
    this.#written.add(id);
    if (row.kind === 'text') this.parts.push(row.text);
    else this.#write(row.tree, depth);
  }

  #write(value: unknown, depth: number): void {
    if (depth > DEEPEST || this.parts.length > MOST_PARTS) return;
    if (typeof value === 'string') this.#writeString(value, depth);
    else if (Array.isArray(value) && value[0] === '$' && typeof value[1] === 'string')
      this.#writeElement(value[1], value[3], depth);
    else if (Array.isArray(value)) for (const inner of value) this.#write(inner, depth + 1);
  }

  /** `$L5` and `$5` refer to rows; `$$` is a dollar. */
  #writeString(value: string, depth: number): void {
    if (!value.startsWith('$')) this.parts.push(value.replaceAll('<', '&lt;'));
    else if (value.startsWith('$$')) this.parts.push(value.slice(1));
    else this.writeRow(/^\$L?([\da-f]{1,6})$/.exec(value)?.[1] ?? '', depth + 1);
  }

  #writeElement(tag: string, props: unknown, depth: number): void {
    const { children, dangerouslySetInnerHTML: inner } = (props ?? {}) as Readonly<Record<string, unknown>>;
    const isHtml = HTML_TAG.test(tag);
    if (isHtml) this.parts.push(`<${tag}>`);
    const markup = (inner as { readonly __html?: unknown } | undefined)?.__html;
    if (typeof markup === 'string') this.#writeMarkup(markup, depth);
    else this.#write(children, depth + 1);
    if (isHtml) this.parts.push(`</${tag}>`);
  }

  #writeMarkup(markup: string, depth: number): void {
    if (/^\$[\da-f]{1,6}$/.test(markup)) this.writeRow(markup.slice(1), depth + 1);
    else this.parts.push(markup);
  }
}
