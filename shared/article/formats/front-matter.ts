/** What stands above the text of a note: `---` and `name: value` lines. Names in lower case, lists in one string. */
export type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly body: string };

const BLOCK = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const FIELD = /^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$/;
const ITEM = /^\s+-\s+(.*)$/;

/** Splits YAML front matter, as note-takers and clippers write it, from a text. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = BLOCK.exec(source);
  if (!match) return { fields: new Map(), body: source };
  const fields = new Map<string, string>();
  let name = '';
  for (const line of match[1]!.split(/\r?\n/)) {
    const [, key, value = ''] = FIELD.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (key !== undefined) {
      name = key.toLowerCase();
      fields.set(name, bare(value));
    } else if (item !== undefined && name !== '')
      fields.set(name, [fields.get(name), bare(item)].filter((part) => part).join(', '));
  }
  return { fields, body: source.slice(match[0].length) };
}

/** Without quotes, brackets of lists and of links: `"[[Ada Holt]]"`, `[a, b]`. */
const bare = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
