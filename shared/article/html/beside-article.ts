import { type HtmlNode, type HtmlPage, ROOT } from './page.ts';
import { isComments, isOutside } from './prune.ts';
import { surveyOf } from './survey.ts';

/** Names of lists of other articles, and of what stands around all articles of a site. */
const OTHER_ARTICLES =
  / (?:related\w*|teasers?|recommend\w*|side ?bar\w*|widgets?|archives?|latest ?\w*|recent ?\w*|popular|most (?:read|viewed)|more (?:from|news|stories|releases)|promos?|(?:current|today) ?date|events?|calendar|info ?box|nav ?box|references|ref ?list) /;
const SITE_FRAME = / (?:footer|header|mast ?head|top ?bar|nav\w*|menu|ticker|today|heute|hoy) /;
const ARTICLES_OWN = / (?:article|post|entry|story|node|item|content|meta|byline|hentry|date) /;
const LARGEST_SHARE = 0.5;

/**
 * Marks readers' comments, side columns, the page's head and foot, and lists of other articles; never what holds one of
 * the headings that are the article's title. `frames`: those that are no comments.
 */
export function besideArticle(
  page: HtmlPage,
  titles: readonly number[],
): { readonly beside: Uint8Array; readonly frames: readonly number[] } {
  const beside = surveyOf(page).seen.gone.slice();
  const frames: number[] = [];
  const [title = ROOT] = titles;
  for (let at = 1; at < page.length; at++) {
    const node = page[at]!;
    if (beside[at] === 1 || node.tag === '#text') continue;
    const holdsArticle =
      titles.some((one) => one > at && one < node.end) || node.end - at > LARGEST_SHARE * page.length;
    if (holdsArticle || isOwnFooter(page, at, title)) continue;
    const areComments = isComments(node);
    if (!areComments && !isBeside(node, at < title)) continue;
    if (!areComments) frames.push(at);
    beside.fill(1, at, node.end);
    at = node.end - 1;
  }
  return { beside, frames };
}

const OWN_FOOTER = / (?:footer|header) /;
/** What is around an article and its own foot is a small part of a page. */
const LARGEST_ARTICLE = 0.45;

/** Whether a foot or head stands in one small element with the article's title: it tells of the article, not the page. */
function isOwnFooter(page: HtmlPage, at: number, title: number): boolean {
  const { tag, names, parent } = page[at]!;
  if (title === ROOT || (tag !== 'footer' && tag !== 'header' && !OWN_FOOTER.test(names))) return false;
  const around = page[parent]!;
  return (
    parent > ROOT &&
    title > parent &&
    title < around.end &&
    around.tag !== 'body' &&
    (around.tag === 'article' || around.end - parent <= LARGEST_ARTICLE * page.length)
  );
}

const NEVER_BESIDE = new Set('form input label a body html main'.split(' '));
const IN_ARTICLES_TOO = new Set(['header', 'footer', 'aside']);

function isBeside(node: HtmlNode, isBeforeTitle: boolean): boolean {
  const { tag } = node;
  if (NEVER_BESIDE.has(tag)) return false;
  const names = node.names;
  if (OTHER_ARTICLES.test(names)) return true;
  if (ARTICLES_OWN.test(names)) return isOutside(node) && !IN_ARTICLES_TOO.has(tag);
  return (tag === 'header' ? isBeforeTitle : isOutside(node)) || SITE_FRAME.test(names);
}
