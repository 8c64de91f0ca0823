import type { Published } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { describeEdtf } from '../time/describe-date.ts';
import { renderClaimDate } from './entry-markup.ts';
import { renderFacts } from './fact-list.ts';
import { type Markup, markup, safeLink } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { pathTo } from './paths.ts';
import { describeSpeakers } from './speakers.ts';

/** An article as readers may have it: its text only where all may read it. */
export type ShownArticle = Omit<Article, 'fingerprint' | 'text'> & { readonly text?: string };

const BASES: Readonly<Record<Published['basis'], string>> = {
  given: 'given by the uploader',
  stated: 'stated on the page',
  capture: 'counted from the time of capture',
  inferred: 'inferred from the text',
  corrected: 'corrected by a person',
  unknown: 'unknown',
};

/** When an article came out, and how that is known: `13 June 2025, stated on the page (“…”)`. */
export const describePublication = ({ edtf, basis, evidence }: Published): string =>
  edtf === null
    ? 'unknown'
    : `${describeEdtf(edtf)}, ${BASES[basis]}${evidence.length > 0 ? ` (${evidence.map(({ text, says }) => `“${text}”: ${says}`).join('; ')})` : ''}`;

const renderClaimRow = (claim: Claim): Markup => markup`<tr><td>${renderClaimDate(claim)}</td><td>${claim.quote}</td>
<td>${describeSpeakers(claim)}</td><td>${claim.status}${claim.negated && ', negated'}</td><td><a href="${pathTo.why(claim.id)}">why?</a></td></tr>
`;

/** The text with the words of its claims marked; claims may nest, so what is marked is their union. */
function renderText(text: string, claims: readonly Claim[]): Markup {
  const spans = claims.filter(({ field }) => field === 'text').toSorted((a, b) => a.start - b.start);
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(markup`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return markup`<details><summary>The text, with the words of its claims marked</summary><p class="text">${parts}${text.slice(at)}</p></details>`;
}

/** One article: what is known about it, its claims in the order of the text, and the text where all may read it. */
export const renderArticlePage = (article: ShownArticle): string => {
  const { headline, publisher, wire, author, language, published, modified, claims, unread, text } = article;
  const link = safeLink(article.url);
  return renderPageFrame({
    title: headline ?? 'An article',
    isListed: false,
    body: markup`<h1>${headline ?? 'An article without a headline'}</h1>
${renderFacts([
  ['Published', describePublication(published)],
  ['Modified', modified && describeEdtf(modified)],
  ['Publisher', publisher],
  ['Agency', wire],
  ['Author', author],
  ['Address', link && markup`<a href="${link}" rel="nofollow noreferrer">${link}</a>`],
  ['Language', language === 'en' ? null : `${language}; only English is read for claims`],
  [
    'Not read',
    unread.length === 0 ? null : `${unread.length} of its sentences, by our fault; what they tell is missing`,
  ],
])}
<div class="wide"><table><thead><tr><th>Date</th><th>The words</th><th>Who says so</th><th>Status</th><th>Date explained</th></tr></thead>
<tbody>${claims.map(renderClaimRow)}</tbody></table></div>
${text !== undefined && renderText(text, claims)}`,
  });
};
