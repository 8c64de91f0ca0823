import type { Measures } from './measure.ts';
import {
  BODY_NAMES,
  COMMENTS_NAME,
  CONSENT_NAME,
  LIKELY_NAMES,
  MAY_BE_SURE,
  OUTSIDE_NAMES,
  STATE_NAMES,
  UNLIKELY_NAMES,
} from './outside-names.ts';
import { HEADING, type HtmlNode, type HtmlPage, ROOT, SILENT_TAGS } from './page.ts';

/** What is around an article, by tag. */
const OUTSIDE_TAGS = new Set(
  'aside nav footer header form fieldset figure figcaption dialog menu picture video audio link input label'.split(' '),
);
const OUTSIDE_ROLES =
  /^(?:alert|alertdialog|banner|button|complementary|contentinfo|dialog|form|menu|menubar|navigation|search|tablist|toolbar)$/;
/** No article stands in one of these, however much does, if an article's prose is left without it. */
const NEVER_ARTICLE_TAGS = new Set('nav footer menu'.split(' '));
const ARTICLE_PROSE = 500;
/** Paragraphs have no more of their words in links. */
const MOST_LINKED = 0.2;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** An element with this share of the page's prose is the article, whatever it is called. */
const TOO_MUCH_PROSE = 0.4;
/** Comments and consent dialogues go whatever their share, if so much prose is left. */
const LEAST_PROSE_LEFT = 100;

/**
 * How much is ruled out: only what its tag or role says, or comments and consent dialogues (`unnamed`); also what is
 * hidden or named so (`loose`); also by Readability's looser list of names (`strict`).
 */
export type Look = 'strict' | 'loose' | 'unnamed';

/** Marks what is not the article: 1 at the index of each such node and of all below it. */
export function prune(page: HtmlPage, whole: Measures, look: Look): Uint8Array {
  const gone = silent(page);
  const all = whole.prose[ROOT]!;
  const isOutsideByName = remembering(namesOutside);
  const namesakes = proseOfNames(page, whole);
  const articles = namedArticles(page, whole);
  for (let at = 1; at < page.length; at++) {
    const node = page[at]!;
    if (gone[at] === 1 || node.tag === '#text') continue;
    const prose = whole.prose[at]!;
    const isSmall = prose <= TOO_MUCH_PROSE * all;
    const isRare = isSmall && (namesakes.get(node.names) ?? 0) <= TOO_MUCH_PROSE * all;
    const isNamed = (): boolean => look !== 'unnamed' && isNamedOutside(node, isOutsideByName);
    if (
      (isSmall && (isOutsideByTag(node) || isNoteMark(node))) ||
      (isRare ? isNamed() : !isSmall && isNamed() && isArticleElsewhere(page, whole, articles, at)) ||
      (isRare && look !== 'unnamed' && isHidden(node)) ||
      (isRare && look === 'strict' && isUnlikely(node)) ||
      (all - prose >= LEAST_PROSE_LEFT && isSurelyOutside(node)) ||
      (all - prose >= ARTICLE_PROSE && NEVER_ARTICLE_TAGS.has(node.tag))
    ) {
      gone.fill(1, at, node.end);
      at = node.end - 1;
    }
  }
  return gone;
}

/** How much prose all elements of the same names hold: where each paragraph has a name, they hold the article together. */
function proseOfNames(page: HtmlPage, { prose, headings, linked }: Measures): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (let at = 1; at < page.length; at++) {
    const { names, parent } = page[at]!;
    // Teasers have a heading or a link each.
    const isText = prose[at]! > 0 && headings[at] === 0 && linked[at]! < MOST_LINKED * prose[at]!;
    if (names !== '' && isText && page[parent]!.names !== names) sums.set(names, (sums.get(names) ?? 0) + prose[at]!);
  }
  return sums;
}

const MOST_ARTICLES = 40;

/** Elements that a page itself calls its article, or the body of it. */
function namedArticles(page: HtmlPage, { prose }: Measures): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < page.length && found.length < MOST_ARTICLES; at++) {
    const { tag, names, attributes } = page[at]!;
    const isArticle = tag === 'article' || attributes.itemprop === 'articleBody' || BODY_NAMES.test(names);
    if (prose[at]! >= ARTICLE_PROSE && isArticle) found.push(at);
  }
  return found;
}

/** Whether an article's prose stands in one of those elements, and outside another element: that can go, long as it is. */
const isArticleElsewhere = (page: HtmlPage, { prose }: Measures, articles: readonly number[], other: number): boolean =>
  articles.some((at) => {
    const isInside = at >= other && at < page[other]!.end;
    const isAround = at < other && page[at]!.end > other;
    return !isInside && prose[at]! - (isAround ? prose[other]! : 0) >= ARTICLE_PROSE;
  });

const namedBy = ({ attributes: { class: classes = '', id = '' } }: HtmlNode): readonly string[] =>
  (classes === '' && id === '') || POST_CLASS.test(classes) ? [] : `${classes.slice(0, 600)} ${id}`.split(' ');

/** The classes of a post name its subjects, too: `post-91 hentry category-cookies`. */
const POST_CLASS = /(?:^|\s)(?:hentry|post-\d+|type-\w+)(?:\s|$)/;

/** Whether an element holds readers' comments. */
export const isComments = (node: HtmlNode): boolean =>
  MAY_BE_SURE.test(node.names) &&
  !NEVER_BY_NAME.has(node.tag) &&
  namedBy(node).some((name) => COMMENTS_NAME.test(name));

const isSurelyOutside = (node: HtmlNode): boolean =>
  MAY_BE_SURE.test(node.names) &&
  !NEVER_BY_NAME.has(node.tag) &&
  namedBy(node).some((name) => COMMENTS_NAME.test(name) || CONSENT_NAME.test(name));

/** The bar that the Wayback Machine puts above its copies. */
const ARCHIVE_BAR = / wm ipp /;

/** Marks what nobody reads: scripts, styles, the head; and what an archive added to its copy. */
export function silent(page: HtmlPage): Uint8Array {
  const gone = new Uint8Array(page.length);
  for (let at = 1; at < page.length; at++) {
    const { tag, names, attributes } = page[at]!;
    const isSilent = SILENT_TAGS.has(tag) && !(tag === 'template' && attributes.shadowrootmode !== undefined);
    if (!isSilent && !ARCHIVE_BAR.test(names)) continue;
    gone.fill(1, at, page[at]!.end);
    at = page[at]!.end - 1;
  }
  return gone;
}

/** Whether an element stands around articles by its tag or role, or is hidden. */
export const isOutside = (node: HtmlNode): boolean => isOutsideByTag(node) || isHidden(node);

const isOutsideByTag = ({ tag, attributes }: HtmlNode): boolean =>
  OUTSIDE_TAGS.has(tag) ||
  attributes['aria-modal'] === 'true' ||
  (attributes.role !== undefined && OUTSIDE_ROLES.test(attributes.role));

const isHidden = ({ attributes }: HtmlNode): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  (attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style));

/** `[1]` behind a word refers to a note. */
const isNoteMark = ({ tag, attributes }: HtmlNode): boolean =>
  tag === 'sup' && / reference /.test(` ${attributes.class ?? ''} `);

const NEVER_BY_NAME = new Set('html body main article p a span b i em strong td th tr tbody'.split(' '));

/** Most elements share their names with others, and the list of names is long. */
function remembering(test: (names: string) => boolean): (names: string) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    const answer = known.get(names) ?? test(names);
    known.set(names, answer);
    return answer;
  };
}

/** Whether names say that an element is not the article; what a body is called beside that says only how it is sold. */
const namesOutside = (names: string): boolean =>
  OUTSIDE_NAMES.test(BODY_NAMES.test(names) ? names.replace(STATE_NAMES, ' ') : names);

/** Names by which parts of a text go, too: paragraphs that are none, words that nobody sees. */
const PARTS_OUTSIDE: Readonly<Record<string, RegExp>> = {
  p: / (?:by ?line|caption|credit|date ?line|meta|read more|related|tags?|copyright) /,
  span: / (?:edit ?section|screen reader(?: only| text)?|sr only|visually hidden|assistive text|photo ?credits?|(?:rollover|hover)(?: \w+)? (?:block|box|card)|tool ?tip(?: \w+)?|pop ?over) /,
};

function isNamedOutside(node: HtmlNode, isOutsideByName: (names: string) => boolean): boolean {
  const { tag, attributes } = node;
  if (attributes.itemprop === 'articleBody') return false;
  if (!NEVER_BY_NAME.has(tag)) return node.names !== '' && isOutsideByName(node.names);
  return PARTS_OUTSIDE[tag]?.test(node.names) ?? false;
}

function isUnlikely({ tag, attributes }: HtmlNode): boolean {
  if (HEADING.test(tag)) return false;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return tag !== 'body' && tag !== 'a' && tag !== 'html' && UNLIKELY_NAMES.test(names) && !LIKELY_NAMES.test(names);
}
