import { elementsOf, type HtmlElement, type HtmlNode, isInline, isSilent, wordsOf } from './html-tree.ts';

/** What is around an article, by tag. */
const OUTSIDE_TAGS = new Set('aside nav footer form figure figcaption dialog menu audio video picture'.split(' '));
/** … and by the words that sites name their blocks with. */
const OUTSIDE_NAMES =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|aside|banner|breadcrumbs?|by-?line|caption|comments?|cookie\w*|credits?|disclaimer|footer|footnote|foot|headline-stack|masthead|menu|meta|modal|most-?read|most-?viewed|nav\w*|newsletter\w*|outbrain|paywall|popular|popup|promo\w*|read-?more|recirc\w*|recommend\w*|related\w*|share|sharing|sidebar|signup|sign-up|skip|social\w*|sponsor\w*|subscribe\w*|subscription|taboola|tags?|teasers?|toolbar|trending|widget)(?:$|[\s_-])/i;
const BODY_NAMES =
  /(?:^|[\s_-])(?:article-?(?:body|text|content)|story-?(?:body|text|content)|entry-content|post-(?:body|content)|body-?(?:text|copy)|main-?content)(?:$|[\s_-])/i;
const READ_MORE =
  /^(?:read (?:more|next|also)|related|see also|more (?:on|from|stories)|also read|watch|listen|recommended|sign up|subscribe|advertisement|share this|follow us|click here|download)\b.{0,120}$/i;
const STAMP_LINE =
  /^(?:(?:published|updated|posted|last modified)\b.{0,80}|(?:by|from) [A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){0,3}(?:,? (?:and|&) [A-Z].{0,40})?|\d+ min(?:ute)? read)$/;
const MOST_LINKED = 0.5;
const SHORTEST_PARAGRAPH = 25;

type Block = {
  readonly words: string;
  readonly tag: string;
  readonly linked: number;
  readonly path: readonly HtmlElement[];
};

/** Lines of the article that a page is about: a paragraph each, without what stands around and between them. */
export function mainText(root: HtmlElement, headline: string | null): string {
  const body = bodyOf(root);
  const isHeadline = sameWords(headline ?? '');
  const lines = blocksOf(body, [])
    .filter((block) => isProse(block) && !isHeadline(block.words))
    .map(({ words }) => words);
  return lines.filter((line, index) => lines.indexOf(line) === index).join('\n');
}

const normalised = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sameWords = (headline: string) => (words: string) =>
  headline !== '' && normalised(words) === normalised(headline);

const linkShare = ({ words, linked }: Block): number => (words.length === 0 ? 1 : linked / words.length);

function isProse(block: Block): boolean {
  const { words, tag } = block;
  if (words === '' || linkShare(block) > MOST_LINKED) return false;
  if (READ_MORE.test(words) || STAMP_LINE.test(words)) return false;
  return !/^h[1-6]$/.test(tag) || words.length > SHORTEST_PARAGRAPH || /[.!?]$/.test(words);
}

/** The element that holds the article: what says so, else the one around the most prose. */
function bodyOf(root: HtmlElement): HtmlElement {
  const named = [...elementsOf(root)].filter((element) => isNamedBody(element) && !isOutside(element));
  const [longest] = named.toSorted((a, b) => proseUnits(b) - proseUnits(a));
  const scored = bestScored(root);
  if (longest && proseUnits(longest) >= 0.4 * proseUnits(scored)) return longest;
  return scored;
}

const isNamedBody = ({ tag, attributes }: HtmlElement): boolean =>
  attributes.itemprop === 'articleBody' ||
  tag === 'article' ||
  (tag !== 'body' && BODY_NAMES.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`));

const proseUnits = (element: HtmlElement): number =>
  blocksOf(element, [])
    .filter(isProse)
    .reduce((sum, { words }) => sum + (words.length >= SHORTEST_PARAGRAPH ? words.length : 0), 0);

/** Paragraphs give their weight to the elements around them, less to those farther out (Readability's manner). */
function bestScored(root: HtmlElement): HtmlElement {
  const scores = new Map<HtmlElement, number>();
  for (const block of blocksOf(root, [])) {
    if (!isProse(block) || block.words.length < SHORTEST_PARAGRAPH) continue;
    const weight = 1 + block.words.split(',').length + Math.min(3, block.words.length / 100);
    block.path
      .slice(-3)
      .toReversed()
      .forEach((element, distance) => {
        scores.set(element, (scores.get(element) ?? 0) + (weight * (1 - linkShare(block))) / (distance + 1));
      });
  }
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
  return best?.[0] ?? root;
}

const isOutside = ({ tag, attributes }: HtmlElement): boolean =>
  OUTSIDE_TAGS.has(tag) ||
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /^(?:navigation|complementary|contentinfo|banner|search|dialog)$/.test(attributes.role ?? '') ||
  (!isNamedBody({ tag, attributes, children: [] }) &&
    tag !== 'body' &&
    tag !== 'html' &&
    tag !== 'main' &&
    OUTSIDE_NAMES.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`));

/** Stretches of words between the borders of blocks, with the elements around each. */
function blocksOf(element: HtmlElement, path: readonly HtmlElement[]): Block[] {
  if (isSilent(element) || element.tag === 'head' || element.tag === 'time' || (path.length > 0 && isOutside(element)))
    return [];
  const around = [...path.slice(-3), element];
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  const flush = () => {
    const block = blockOf(
      inline,
      element,
      path.length === 0 ? [element] : [...path.slice(-3), ...(element.tag === 'p' ? [] : [element])],
    );
    if (block.words !== '') blocks.push(block);
    inline = [];
  };
  for (const child of element.children) {
    if (isInline(child)) inline.push(child);
    else {
      flush();
      if (typeof child !== 'string' && child.tag !== 'br') blocks.push(...blocksOf(child, around));
    }
  }
  flush();
  return blocks;
}

function blockOf(nodes: readonly HtmlNode[], { tag }: HtmlElement, path: readonly HtmlElement[]): Block {
  const holder: HtmlElement = { tag: '#line', attributes: {}, children: [...nodes] };
  const links = [...elementsOf(holder)].filter((element) => element.tag === 'a');
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0);
  return { words: wordsOf(holder), tag, linked, path };
}
