import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { ApiPorts } from './route.ts';

/** Readers who may not write get quotes of so many characters, and no whole texts. */
const LONGEST_QUOTE = 300;

type Rights = Pick<ApiPorts, 'showsFullText'>;

/** Words of an article, as far as readers may have them. */
const shownWords = (words: string, { showsFullText }: Rights): string =>
  showsFullText ? words : words.slice(0, LONGEST_QUOTE);

/** A claim as readers may have it. */
export const shownClaim = (claim: Claim, rights: Rights): Claim => ({
  ...claim,
  quote: shownWords(claim.quote, rights),
});

/** An entry as readers may have it. */
export const shownEntry = (entry: Entry, rights: Rights): Entry => ({
  ...entry,
  statement: shownWords(entry.statement, rights),
  claims: entry.claims.map((claim) => shownClaim(claim, rights)),
  articles: entry.articles.map(wholeArticle),
});

/** Versions of extractor version 14 do not tell the last three; they are there until they are built anew. */
const wholeArticle = ({
  id,
  headline,
  publisher,
  author = null,
  url = null,
  published = null,
}: Entry['articles'][number]) => ({
  id,
  headline,
  publisher,
  author,
  url,
  published,
});

/** An article as readers may have it: without its text unless all may read it; its fingerprint is nobody's business. */
export function shownArticle(
  article: Article,
  rights: Rights,
): Omit<Article, 'fingerprint' | 'text'> & { text?: string } {
  const { fingerprint: _fingerprint, text, ...rest } = article;
  const claims = article.claims.map((claim) => shownClaim(claim, rights));
  // Generations of extractor version 3 do not tell; they are there until they are extracted anew.
  const unread = article.unread ?? [];
  return { ...rest, ...(rights.showsFullText && { text }), claims, unread };
}
