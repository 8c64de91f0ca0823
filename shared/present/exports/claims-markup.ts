import { type Markup, markup } from '../markup.ts';
import type { ToldClaim } from './told-entry.ts';

/** The claims of an entry as quotations, each with its source, for programs that show markup. */
export const claimsMarkup = (claims: readonly ToldClaim[]): Markup =>
  markup`${claims.map(({ quote, speaker, saidOn, article, link }) => {
    const { publisher, headline, url, published } = article;
    const title = headline ?? publisher ?? 'article';
    return markup`<blockquote><p>${quote}</p><footer>${speaker && markup`${speaker}, `}${publisher && markup`${publisher}: `}<a href="${url ?? article.link}">${title}</a>${published && markup`, ${published}`}${saidOn && markup`, said on ${saidOn.edtf}`} (<a href="${link}">claim</a>)</footer></blockquote>`;
  })}`;
