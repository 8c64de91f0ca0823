/**
 * One element or stretch of text of a page. All of a page's nodes stand in one list in document order, so that every
 * walk is a loop: what is below the node at `index` are the nodes from `index + 1` to `end`.
 */
export type HtmlNode = {
  /** Lower case; `#text` for a stretch of text, `#root` for the page itself. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words of a text, as they stand in the source with entities decoded; empty for elements. */
  readonly text: string;
  /** The names that a site gives it, in lower case with a blank between their parts: ` article share bar `; or empty. */
  readonly names: string;
  /** Index of the node around this one; -1 for the root. */
  readonly parent: number;
  /** Index after the last node below this one. */
  readonly end: number;
};
export type HtmlPage = readonly HtmlNode[];

/** Index of the root. */
export const ROOT = 0;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that end a paragraph that is open before them, as browsers read them. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements whose words nobody reads. */
export const SILENT_TAGS = words(
  'script style noscript template svg iframe object embed select textarea button canvas math audio video map head title',
);
export const HEADING = /^h[1-6]$/;

/** Indexes of the elements below a node, in document order; `tags` narrows them. */
export function* elementsBelow(page: HtmlPage, scope: number, tags?: ReadonlySet<string>): Generator<number> {
  const { end } = page[scope]!;
  for (let at = scope + 1; at < end; at++) {
    const { tag } = page[at]!;
    if (tag !== '#text' && (!tags || tags.has(tag))) yield at;
  }
}

/** Index of the first element below a node that has a tag; -1 when there is none. */
export function findBelow(page: HtmlPage, scope: number, tag: string): number {
  const { end } = page[scope]!;
  for (let at = scope + 1; at < end; at++) if (page[at]!.tag === tag) return at;
  return -1;
}

/** A heading or a name has no more nodes than this below it. */
const MOST_NODES_OF_A_LINE = 2000;

/** The words below a node on one line, white space folded; the first of them where there are very many. */
export function wordsBelow(page: HtmlPage, scope: number): string {
  return foldSpace(rawWords(page, scope, Math.min(page[scope]!.end, scope + MOST_NODES_OF_A_LINE), ' '));
}

/** White space folded to single blanks, none at the ends. */
export const foldSpace = (text: string): string =>
  UNFOLDED.test(text) ? text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ' ').trim() : text.trim();
const UNFOLDED = / {2}|[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/**
 * The words of the nodes from one index to another; a blank where a block or a line ends, and `between` where a capital
 * follows the small letter of another element: a kicker before a heading.
 */
export function rawWords(page: HtmlPage, from: number, to: number, between = ''): string {
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const { tag, text, end } = page[at]!;
    if (tag === '#text') parts.push(isGlued(parts.at(-1), text) ? between + text : text);
    else if (at > from && SILENT_TAGS.has(tag)) at = end - 1;
    else if (tag === 'br' || BLOCK_TAGS.has(tag)) parts.push(' ');
  }
  return parts.join('');
}

const isGlued = (before: string | undefined, text: string): boolean =>
  before !== undefined && /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text);

/** The text below a node as it stands, nothing folded or left out: scripts, feeds. */
export function sourceText(page: HtmlPage, scope: number): string {
  const parts: string[] = [];
  for (let at = scope + 1; at < page[scope]!.end; at++) parts.push(page[at]!.text);
  return parts.join('');
}

/** The names of an element in one spelling: `articleShare-bar` → ` article share bar `. */
export const normaliseNames = (given: string): string =>
  ` ${given
    .slice(0, LONGEST_NAMES)
    .replace(SUBJECTS, ' ')
    .replace(BUILDERS, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase()} `;
const LONGEST_NAMES = 600;
/** Page builders call every part of a page a widget. */
const BUILDERS = /(?:^|\s)elementor-(?:widget(?:-wrap|-container)?(?=\s|$)|widget-)/g;
/** What a post is about says nothing of what the element is. */
const SUBJECTS = /(?:^|\s)(?:category|tag)-(?!list|cloud|links?\b)\S+/g;
