import { Tokenizer } from 'htmlparser2';
import { BLOCK_TAGS, type HtmlNode, type HtmlPage, normaliseNames } from './page.ts';

/** Browsers stop nesting at 512 too; what is deeper stays, one level up. */
const DEEPEST = 300;
/** Pages have a few thousand nodes; a hostile one must not fill the memory. */
const MOST_NODES = 150_000;
/** The closing tag of a word's markup looks so far up for what it closes; that of a block as far as need be. */
const CLOSING_REACH = 48;
const IMPLIED_REACH = 12;
const LONGEST_VALUE = 4000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const VOID_TAGS = words('area base br col embed hr img input link meta param source track wbr');
const HEAD_TAGS = words('title meta link base script style noscript template #text');
const KEPT_ATTRIBUTES = words(
  'class id role itemprop itemtype href datetime content property name rel type lang hidden style aria-hidden aria-modal aria-label data-component data-testid pubdate http-equiv charset title data-time data-timestamp data-date data-datetime data-utime cite shadowrootmode norm date.publication holder literal date',
);
/** Opening one of these ends an open element of the same kind, up to the container around it. */
const SAME_KIND: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  tr: words('tr td th'),
  td: words('td th'),
  th: words('td th'),
  option: words('option'),
};
/** Drawings and formulas: what closes itself there is closed, as in XML. */
const FOREIGN_TAGS = words('svg math');
/** Elements in a drawing that hold a page's own markup. */
const HTML_HOLDERS = words('foreignobject desc annotation-xml');
const CONTAINERS = words('ul ol dl table tbody thead tfoot menu select');
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/**
 * The nodes of a page. Total, linear, bounded in depth and size: built from the Tokenizer, because every DOM builder
 * is super-linear on hostile nesting.
 */
export function parseHtml(source: string): HtmlPage {
  return parse(source, false);
}

/** The nodes of an XML document: no element is void or closes another, and `<a/>` is empty. */
export function parseXml(source: string): HtmlPage {
  return parse(source, true);
}

function parse(source: string, xmlMode: boolean): HtmlPage {
  const builder = new PageBuilder(xmlMode);
  let name = '';
  let attribute = '';
  let attributes: Record<string, string> | null = null;
  const append = (value: string): void => {
    if (!KEPT_ATTRIBUTES.has(attribute)) return;
    attributes ??= {};
    const before = attributes[attribute] ?? '';
    if (before.length < LONGEST_VALUE) attributes[attribute] = before + value.slice(0, LONGEST_VALUE);
  };
  const open = (): void => builder.open(name, attributes ?? NO_ATTRIBUTES);
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode },
    {
      isInForeignContext: () => builder.isForeign(),
      onopentagname: (start, end) => {
        name = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = null;
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        append('');
      },
      onattribdata: (start, end) => append(source.slice(start, end)),
      onattribentity: (code) => append(String.fromCodePoint(code)),
      onattribend: ignore,
      onopentagend: open,
      onselfclosingtag: () => {
        const isEmpty = xmlMode || FOREIGN_TAGS.has(name) || builder.isForeign();
        open();
        if (isEmpty) builder.close(name);
      },
      onclosetag: (start, end) => builder.close(source.slice(start, Math.min(end, start + 40)).toLowerCase()),
      ontext: (start, end) => builder.addText(source.slice(start, end)),
      ontextentity: (code) => builder.addText(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => builder.addText(source.slice(start, end - offset)),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}

type OpenNode = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  names: string;
  parent: number;
  end: number;
};

const addTo = (counts: Map<string, number>, tag: string, step: number): void => {
  counts.set(tag, (counts.get(tag) ?? 0) + step);
};

/** Builds the list of nodes; the only place where they are still unfinished. */
class PageBuilder {
  readonly #nodes: OpenNode[] = [{ tag: '#root', attributes: NO_ATTRIBUTES, text: '', names: '', parent: -1, end: 0 }];
  readonly #open: number[] = [0];
  /** How many open elements have each tag. */
  readonly #openTags = new Map<string, number>();
  /** The same of elements that stand too deep to be opened. */
  readonly #tooDeep = new Map<string, number>();
  readonly #isXml: boolean;
  readonly #names = new Map<string, string>();
  #parts: string[] = [];

  constructor(isXml: boolean) {
    this.#isXml = isXml;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#flushText();
    if (this.#nodes.length >= MOST_NODES) return;
    if (!this.#isXml) this.#closeImplied(tag);
    const index = this.#nodes.length;
    this.#nodes.push({
      tag,
      attributes,
      text: '',
      names: this.#namesOf(attributes),
      parent: this.#open.at(-1)!,
      end: index + 1,
    });
    if (!this.#isXml && VOID_TAGS.has(tag)) return;
    if (this.#open.length >= DEEPEST) {
      addTo(this.#tooDeep, tag, 1);
      return;
    }
    this.#open.push(index);
    addTo(this.#openTags, tag, 1);
  }

  /** Whether what comes next stands in a drawing or a formula. */
  isForeign(): boolean {
    if (this.#countOpen('svg') + this.#countOpen('math') === 0) return false;
    for (let depth = this.#open.length - 1; depth > 0; depth--) {
      const tag = this.#tagAt(depth);
      if (FOREIGN_TAGS.has(tag)) return true;
      if (HTML_HOLDERS.has(tag)) return false;
    }
    return false;
  }

  #countOpen(tag: string): number {
    return this.#openTags.get(tag) ?? 0;
  }

  /** Most elements share their names with others. */
  #namesOf(attributes: Readonly<Record<string, string>>): string {
    if (attributes === NO_ATTRIBUTES) return '';
    const { class: classes = '', id = '', 'data-component': component = '', 'data-testid': testId = '' } = attributes;
    if (classes === '' && id === '' && component === '' && testId === '') return '';
    const given = `${classes} ${id} ${component} ${testId}`;
    const known = this.#names.get(given);
    if (known !== undefined) return known;
    const names = normaliseNames(given);
    this.#names.set(given, names);
    return names;
  }

  close(tag: string): void {
    this.#flushText();
    if ((this.#tooDeep.get(tag) ?? 0) > 0) {
      addTo(this.#tooDeep, tag, -1);
      return;
    }
    if (this.#countOpen(tag) === 0) return;
    const isInline = !this.#isXml && !BLOCK_TAGS.has(tag) && !FOREIGN_TAGS.has(tag);
    const lowest = isInline ? Math.max(1, this.#open.length - CLOSING_REACH) : 1;
    for (let depth = this.#open.length - 1; depth >= lowest; depth--) {
      const candidate = this.#tagAt(depth);
      if (candidate === tag) {
        this.#closeTo(depth);
        return;
      }
      // A misplaced </b> must not close the paragraph around it.
      if (isInline && BLOCK_TAGS.has(candidate)) return;
    }
  }

  addText(text: string): void {
    if (text !== '') this.#parts.push(text);
  }

  finish(): readonly HtmlNode[] {
    this.#flushText();
    this.#closeTo(0);
    return this.#nodes;
  }

  #flushText(): void {
    if (this.#parts.length === 0) return;
    const text = this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join('');
    this.#parts = [];
    if (this.#nodes.length >= MOST_NODES) return;
    const parent = this.#open.at(-1)!;
    const { tag, attributes } = this.#nodes[parent]!;
    // Scripts and styles are read by nobody here, but for the facts that pages put into JSON-LD.
    if (tag === 'style' || (tag === 'script' && !/json/i.test(attributes.type ?? ''))) return;
    const index = this.#nodes.length;
    this.#nodes.push({ tag: '#text', attributes: NO_ATTRIBUTES, text, names: '', parent, end: index + 1 });
  }

  #tagAt(depth: number): string {
    return this.#nodes[this.#open[depth]!]!.tag;
  }

  #closeTo(depth: number): void {
    for (let at = Math.max(1, depth); at < this.#open.length; at++) {
      addTo(this.#openTags, this.#tagAt(at), -1);
      this.#nodes[this.#open[at]!]!.end = this.#nodes.length;
    }
    if (depth === 0) this.#nodes[0]!.end = this.#nodes.length;
    this.#open.length = depth;
    if (this.#tooDeep.size > 0) this.#tooDeep.clear();
  }

  #closeImplied(tag: string): void {
    if (this.#open.length > 1 && this.#tagAt(this.#open.length - 1) === 'head' && !HEAD_TAGS.has(tag))
      this.#closeTo(this.#open.length - 1);
    if (BLOCK_TAGS.has(tag)) {
      if (this.isForeign()) this.#closeForeign();
      this.#closeNearest((open) => open === 'p', BLOCK_TAGS);
    }
    const same = Object.hasOwn(SAME_KIND, tag) ? SAME_KIND[tag] : undefined;
    if (same) this.#closeNearest((open) => same.has(open), CONTAINERS);
    if (tag === 'a') this.#closeNearest((open) => open === 'a', BLOCK_TAGS);
  }

  /** A page's own markup ends a drawing that nobody closed. */
  #closeForeign(): void {
    const depth = this.#open.findIndex((index) => FOREIGN_TAGS.has(this.#nodes[index]!.tag));
    this.#closeTo(depth);
  }

  /** Closes the nearest open element that matches, unless one of `fences` stands in between. */
  #closeNearest(matches: (tag: string) => boolean, fences: ReadonlySet<string>): void {
    const lowest = Math.max(1, this.#open.length - IMPLIED_REACH);
    for (let depth = this.#open.length - 1; depth >= lowest; depth--) {
      const open = this.#tagAt(depth);
      if (matches(open)) {
        this.#closeTo(depth);
        return;
      }
      if (fences.has(open)) return;
    }
  }
}
