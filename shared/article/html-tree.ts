import { Tokenizer } from 'htmlparser2';

/** An element of a page: lower-case tag and attribute names, children in order. */
export type HtmlElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
};
export type HtmlNode = HtmlElement | string;

/** Browsers stop nesting here too; what is deeper stays, one level up. */
const DEEPEST = 512;
/** Pages have a few thousand elements; a hostile one must not fill the memory. */
const MOST_ELEMENTS = 200_000;
/** A closing tag looks so far up for what it closes. */
const CLOSING_REACH = 64;
const LONGEST_ATTRIBUTE = 100_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
const HEAD_ONLY = new Set(['title', 'meta', 'link', 'base', 'script', 'style']);
/** Opening one of these ends an open element of the second list, as browsers do. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);
const ENDS_ITSELF = new Set('li dt dd tr td th option'.split(' '));

/**
 * The tree of a page. Total, linear, bounded in depth and size: built from the Tokenizer, because every DOM builder is
 * super-linear on hostile nesting.
 */
export function parseHtml(source: string): HtmlElement {
  const tree = new TreeBuilder();
  let name = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
        if (attribute !== '__proto__') attributes[attribute] ??= '';
      },
      onattribdata: (start, end) => appendValue(attributes, attribute, source.slice(start, end)),
      onattribentity: (code) => appendValue(attributes, attribute, String.fromCodePoint(code)),
      onattribend: () => {},
      onopentagend: () => tree.open(name, attributes),
      onselfclosingtag: () => tree.open(name, attributes),
      onclosetag: (start, end) => tree.close(source.slice(start, end).toLowerCase()),
      ontext: (start, end) => tree.text(source.slice(start, end)),
      ontextentity: (code) => tree.text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => tree.text(source.slice(start, end - offset)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return tree.root;
}

function appendValue(attributes: Record<string, string>, name: string, value: string): void {
  if (name === '__proto__') return;
  const before = attributes[name] ?? '';
  if (before.length < LONGEST_ATTRIBUTE) attributes[name] = before + value;
}

class TreeBuilder {
  readonly root: HtmlElement = { tag: '#root', attributes: {}, children: [] };
  readonly #open: HtmlElement[] = [this.root];
  #elements = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#closeImplied(tag);
    if (++this.#elements > MOST_ELEMENTS) return;
    const element: HtmlElement = { tag, attributes, children: [] };
    this.#top().children.push(element);
    if (!VOID.has(tag) && this.#open.length < DEEPEST) this.#open.push(element);
  }

  close(tag: string): void {
    const lowest = Math.max(1, this.#open.length - CLOSING_REACH);
    for (let at = this.#open.length - 1; at >= lowest; at--) {
      const { tag: candidate } = this.#open[at]!;
      if (candidate === tag) {
        this.#open.length = at;
        return;
      }
      // A misplaced </b> must not close the paragraph around it.
      if (INLINE.has(tag) && !INLINE.has(candidate)) return;
    }
  }

  text(words: string): void {
    if (words === '') return;
    const { children } = this.#top();
    const last = children.at(-1);
    if (typeof last === 'string' && last.length < LONGEST_ATTRIBUTE) children[children.length - 1] = last + words;
    else children.push(words);
  }

  #top(): HtmlElement {
    return this.#open.at(-1)!;
  }

  #closeImplied(tag: string): void {
    const { tag: open } = this.#top();
    if (open === 'p' && ENDS_PARAGRAPH.has(tag)) this.#open.pop();
    else if (open === 'head' && !HEAD_ONLY.has(tag) && tag !== 'noscript') this.#open.pop();
    else if (ENDS_ITSELF.has(tag) && open === tag) this.#open.pop();
  }
}

/** All elements below one, itself included, in document order. */
export function* elementsOf(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
]);
const BREAKS_WORDS = new Set([...ENDS_PARAGRAPH, 'br', 'li', 'tr', 'td', 'th', 'dt', 'dd']);

/** The words of an element on one line, white space folded. */
export const wordsOf = (element: HtmlElement): string => rawWords(element).replace(/\s+/g, ' ').trim();

function rawWords(element: HtmlElement): string {
  if (SILENT.has(element.tag)) return '';
  const words = element.children.map((child) => (typeof child === 'string' ? child : rawWords(child))).join('');
  return BREAKS_WORDS.has(element.tag) ? ` ${words} ` : words;
}

/** Whether nothing below an element begins a block of its own. */
export const isInline = (node: HtmlNode): boolean =>
  typeof node === 'string' || (!BREAKS_WORDS.has(node.tag) && node.children.every(isInline));

/** Whether an element's words are never read by people. */
export const isSilent = ({ tag }: HtmlElement): boolean => SILENT.has(tag);
