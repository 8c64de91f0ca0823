import { type HtmlNode, type HtmlPage, ROOT } from './page.ts';

/** One article of a page: the `page` as a whole, its `main` article, or a `piece` that the head says nothing about. */
export type PagePart = { readonly page: HtmlPage; readonly kind: 'page' | 'piece' };

/** A stretch of a page as an article of its own. */
export const pieceOf = (page: HtmlPage, from: number, to: number): PagePart => ({
  page: slicePage(page, from, to),
  kind: 'piece',
});

/** A page of its own made of the nodes from one index to another. */
function slicePage(page: HtmlPage, from: number, to: number): HtmlPage {
  const root: HtmlNode = { tag: '#root', attributes: {}, text: '', names: '', parent: -1, end: to - from + 1 };
  const nodes = page.slice(from, to).map((node) => ({
    ...node,
    parent: node.parent < from ? ROOT : node.parent - from + 1,
    end: node.end - from + 1,
  }));
  return [root, ...nodes];
}
