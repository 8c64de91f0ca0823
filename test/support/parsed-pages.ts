import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;

/** All nodes below one, in the order of the page. */
const below = (node: Node): Node[] => childrenOf(node).flatMap((child) => [child, ...below(child)]);

/** A page as browsers parse it. */
export const elementsOf = (html: string): Element[] => below(parse(html)).filter(isElement);

/** The words of a node. */
export const wordsOf = (node: Node): string =>
  'value' in node ? String(node.value) : childrenOf(node).map(wordsOf).join('');

/** The words of a node without those of its elements. */
export const ownWordsOf = (node: Node): string =>
  childrenOf(node)
    .filter((child) => !isElement(child))
    .map(wordsOf)
    .join('');

/** The words of a stretch of markup that is put into a page; null where it holds anything but words. */
export function plainWordsOf(markup: string): string | null {
  const { childNodes } = parseFragment(markup);
  return childNodes.every(({ nodeName }) => nodeName === '#text') ? childNodes.map(wordsOf).join('') : null;
}

const TAGS = new Set(
  `html head meta title link style body a header nav main footer div span p h1 h2 h3 h4 b small time section ol ul li form
  label input select option button details summary blockquote dl dt dd svg line rect text circle g table thead tbody tr th td
  mark code pre br figure figcaption`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `lang charset name content rel type href title class id action method value size placeholder selected open aria-label
  aria-hidden datetime role viewbox width height x y x1 x2 y1 y2 cx cy r rx text-anchor preserveaspectratio`.split(
    /\s+/,
  ),
);

/** Within the site, or to a page of the web that nobody's password opens. */
function isPublicLink(link: string): boolean {
  if (/^(?:\/(?![/\\])|#)/.test(link)) return true;
  const url = URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** What on a page of ours is not of ours, in plain words; none for a good one. */
export const foreignParts = (html: string): string[] =>
  elementsOf(html).flatMap(({ tagName, attrs }) => [
    ...(TAGS.has(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.filter(({ name }) => !ATTRIBUTES.has(name.toLowerCase())).map(({ name }) => `<${tagName} ${name}>`),
    ...attrs
      .filter(({ name, value }) => /^(?:href|action)$/.test(name) && !isPublicLink(value))
      .map(({ value }) => `leads to ${value}`),
    ...(tagName === 'meta' && attrs.some(({ name }) => name === 'http-equiv') ? ['<meta http-equiv>'] : []),
    ...(tagName === 'link' && !attrs.some(({ name, value }) => name === 'rel' && value === 'alternate')
      ? ['<link>']
      : []),
  ]);
