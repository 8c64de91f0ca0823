import type { Measures } from './measure.ts';
import { LIKELY_NAMES, OUTSIDE_NAMES, UNLIKELY_NAMES } from './outside-names.ts';
import { type HtmlNode, type HtmlPage, namesOf, ROOT, SILENT_TAGS } from './page.ts';

/** What is around an article, by tag. */
const OUTSIDE_TAGS = new Set(
  'aside nav footer header form fieldset figure figcaption dialog menu picture video audio link input label'.split(' '),
);
const OUTSIDE_ROLES =
  /^(?:alert|alertdialog|banner|button|complementary|contentinfo|dialog|form|menu|menubar|navigation|search|tablist|toolbar)$/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** An element with this share of the page's prose is the article, whatever it is called. */
const TOO_MUCH_PROSE = 0.4;

/**
 * Marks what is not the article by its tag, role, name or because nobody sees it: 1 at the index of each such node and
 * of all below it. `isStrict`: also by Readability's looser list of names.
 */
export function prune(page: HtmlPage, whole: Measures, isStrict: boolean): Uint8Array {
  const gone = silent(page);
  const limit = TOO_MUCH_PROSE * whole.prose[ROOT]!;
  for (let at = 1; at < page.length; at++) {
    const node = page[at]!;
    if (gone[at] === 1 || node.tag === '#text') continue;
    const isSmall = whole.prose[at]! <= limit;
    if (isSmall && (isOutside(node) || isNamedOutside(node) || (isStrict && isUnlikely(node)))) {
      gone.fill(1, at, node.end);
      at = node.end - 1;
    }
  }
  return gone;
}

/** Marks what nobody reads: scripts, styles, the head. */
export function silent(page: HtmlPage): Uint8Array {
  const gone = new Uint8Array(page.length);
  for (let at = 1; at < page.length; at++) {
    if (!SILENT_TAGS.has(page[at]!.tag)) continue;
    gone.fill(1, at, page[at]!.end);
    at = page[at]!.end - 1;
  }
  return gone;
}

export const isOutside = ({ tag, attributes }: HtmlNode): boolean =>
  OUTSIDE_TAGS.has(tag) ||
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  attributes['aria-modal'] === 'true' ||
  OUTSIDE_ROLES.test(attributes.role ?? '') ||
  HIDDEN_STYLE.test(attributes.style ?? '');

const NEVER_BY_NAME = new Set('html body main article p a span b i em strong td th tr tbody'.split(' '));

const isNamedOutside = (node: HtmlNode): boolean =>
  (!NEVER_BY_NAME.has(node.tag) ||
    (node.tag === 'p' &&
      / (?:by ?line|caption|credit|date ?line|meta|read more|related|tags?|copyright) /.test(namesOf(node)))) &&
  node.attributes.itemprop !== 'articleBody' &&
  OUTSIDE_NAMES.test(namesOf(node));

function isUnlikely({ tag, attributes }: HtmlNode): boolean {
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return tag !== 'body' && tag !== 'a' && tag !== 'html' && UNLIKELY_NAMES.test(names) && !LIKELY_NAMES.test(names);
}
