import type { ReadArticle, Refusal, Upload } from '../article/article.ts';
import { readArticles } from '../article/read-articles.ts';
import { shortHash } from '../text/digest.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Claim } from './claim.ts';
import type { ArticleCorrection } from './correction.ts';
import { extractClaims } from './extract-claims.ts';
import type { Article } from './extracted-article.ts';

/** More claims than this in one upload are refused whole. */
export const MOST_CLAIMS = 20_000;

/** `owner` leads the ids of articles and claims, so that an id tells where its thing is stored. */
export type ExtractContext = {
  readonly uploadId: string;
  readonly owner: string;
  readonly corrections: readonly ArticleCorrection[];
};
export type Extracted =
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The whole line from an upload's bytes to its articles with their claims. Hidden articles and claims are left out. */
export async function extractArticles(
  upload: Upload,
  { uploadId, owner, corrections }: ExtractContext,
): Promise<Extracted> {
  const read = await readArticles(upload);
  if (read.kind === 'refused') return read;
  const ordinals = new Map<string, number>();
  const articles = read.articles.flatMap((article) => {
    const headline = article.headline ?? '';
    const ordinal = ordinals.get(headline) ?? 0;
    ordinals.set(headline, ordinal + 1);
    const id = `${owner}-${shortHash(headline, String(ordinal))}`;
    const own = corrections.find(({ target }) => target === id);
    return own?.hidden ? [] : [extractOne(correctPublication(article, own), { id, uploadId, owner, corrections })];
  });
  const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
  if (claims <= MOST_CLAIMS) return { kind: 'articles', articles };
  return {
    kind: 'refused',
    refusal: { reason: 'too-many-claims', detail: `An upload may hold ${MOST_CLAIMS} claims; this one has ${claims}.` },
  };
}

function extractOne(
  article: ReadArticle,
  { id, uploadId, owner, corrections }: { id: string } & ExtractContext,
): Article {
  const { timexes, claims } = extractClaims(article, { articleId: id, uploadId, owner });
  return {
    id,
    uploadId,
    ...article,
    timexes: [...timexes],
    claims: claims.flatMap((claim) => correctClaim(claim, corrections) ?? []),
  };
}

/** A person's date wins over every other; what the article itself said stays as evidence. */
function correctPublication(article: ReadArticle, correction: ArticleCorrection | undefined): ReadArticle {
  const date = correction?.publishedAt ? toDateValue(correction.publishedAt) : null;
  if (!date) return article;
  const { published } = article;
  const evidence = [
    {
      text: date.edtf,
      says: `a person corrected the date, which was ${published.edtf ?? 'unknown'} (${published.basis})`,
    },
    ...published.evidence,
  ];
  return { ...article, published: { edtf: date.edtf, basis: 'corrected', evidence } };
}

function correctClaim(claim: Claim, corrections: readonly ArticleCorrection[]): Claim | null {
  const own = corrections.find(({ target }) => target === claim.id);
  if (!own) return claim;
  if (own.hidden) return null;
  const date = own.date ? toDateValue(own.date) : null;
  return {
    ...claim,
    ...(date && { date, dateBasis: 'stated' as const }),
    ...(own.status && { status: own.status }),
    rules: [...claim.rules, 'corrected by a person'],
  };
}
