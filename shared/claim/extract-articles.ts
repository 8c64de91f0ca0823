import type { ReadArticle, Refusal, Upload } from '../article/article.ts';
import { readArticles } from '../article/read-articles.ts';
import { shortHash } from '../text/digest.ts';
import { createEffort, type Effort, TooComplexError } from '../text/effort.ts';
import { apart, fence, type ReadingFault } from '../text/fence.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Claim } from './claim.ts';
import { type ArticleCorrection, CORRECTED } from './correction.ts';
import { type ExtractedClaims, extractClaims, type SecondReader } from './extract-claims.ts';
import type { Article } from './extracted-article.ts';

/** More claims than this in one upload are refused whole. */
export const MOST_CLAIMS = 20_000;

/** `owner` leads the ids of articles and claims, so that an id tells where its thing is stored. */
export type ExtractContext = {
  readonly uploadId: string;
  readonly owner: string;
  readonly corrections: readonly ArticleCorrection[];
  /** Who reads beside the rules. */
  readonly secondReader?: SecondReader | null;
  /** Whether what is probably no fact is wanted, too. */
  readonly isAll?: boolean;
  /** Whether who asks for it runs out of time; asked again and again while an upload is read. */
  readonly isOverdue?: () => boolean;
};
export type Extracted = (
  | {
      readonly kind: 'articles';
      readonly articles: readonly Article[];
      /** Targets of corrections that met neither an article nor a claim. */
      readonly orphans: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
) & { readonly faults: readonly ReadingFault[] };

/**
 * The whole line from an upload's bytes to its articles with their claims. Hidden articles and claims are left out.
 * Refused with `too-many-claims` and `too-complex` besides the reasons of `readArticles`.
 */
export async function extractArticles(upload: Upload, context: ExtractContext): Promise<Extracted> {
  const read = await readArticles(upload);
  if (read.kind === 'refused') return read;
  try {
    return extractAll(read, context);
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { kind: 'refused', refusal: { reason: 'too-complex', detail: error.message }, faults: read.faults };
  }
}

type ReadUpload = Extract<Awaited<ReturnType<typeof readArticles>>, { kind: 'articles' }>;

function extractAll(read: ReadUpload, context: ExtractContext): Extracted {
  const effort = createEffort(context.isOverdue ?? (() => false));
  const corrections = new Map(context.corrections.map((correction) => [correction.target, correction]));
  const placed = withIds(read.articles, context.owner);
  const extracted = placed.flatMap(({ id, article }) =>
    corrections.get(id)?.hidden ? [] : [extractOne(article, id, { ...context, corrections, effort })],
  );
  const faults = [...read.faults, ...extracted.flatMap((one) => one.faults)];
  const claims = extracted.flatMap(({ article }) => article.claims);
  if (claims.length > MOST_CLAIMS) return { kind: 'refused', refusal: tooManyClaims(claims.length), faults };
  const there = new Set([...placed, ...claims].map(({ id }) => id));
  return {
    kind: 'articles',
    articles: extracted.map(({ article }) => ({ ...article, claims: corrected(article.claims, corrections) })),
    orphans: [...corrections.keys()].filter((target) => !there.has(target)),
    faults,
  };
}

const tooManyClaims = (count: number): Refusal => ({
  reason: 'too-many-claims',
  detail: `An upload may hold ${MOST_CLAIMS} claims; this one has ${count}.`,
});

/** Ids by content: the headline, and which of several equal ones it is. */
function withIds(
  articles: readonly ReadArticle[],
  owner: string,
): { readonly id: string; readonly article: ReadArticle }[] {
  const ordinals = new Map<string, number>();
  return articles.map((article) => {
    const headline = article.headline ?? '';
    const ordinal = ordinals.get(headline) ?? 0;
    ordinals.set(headline, ordinal + 1);
    return { id: `${owner}-${shortHash(headline, String(ordinal))}`, article };
  });
}

type Corrections = ReadonlyMap<string, ArticleCorrection>;
type Owned = Pick<ExtractContext, 'uploadId' | 'owner' | 'isAll' | 'secondReader'> & {
  readonly corrections: Corrections;
  readonly effort: Effort;
};

type ExtractedOne = { readonly article: Article; readonly faults: readonly ReadingFault[] };

/** An article that cannot be read as a whole is kept without claims. */
function extractOne(given: ReadArticle, id: string, { uploadId, owner, corrections, ...how }: Owned): ExtractedOne {
  const article = correctPublication(given, corrections.get(id));
  const whole = { start: 0, end: article.text.length };
  const extracted = apart(
    fence(
      [article],
      (one) => [extractClaims(one, { articleId: id, uploadId, owner }, how)],
      () => whole,
    ),
  );
  const read: ExtractedClaims = extracted.read[0] ?? { ...NOTHING, faults: extracted.faults };
  const { timexes, claims, faults, secondReading } = read;
  const unread = faults.flatMap(({ span }) => span ?? []);
  const told = { timexes: [...timexes], claims: [...claims], unread, ...(secondReading && { secondReading }) };
  return { article: { id, uploadId, ...article, ...told }, faults };
}

const NOTHING = { timexes: [], claims: [] };

const corrected = (claims: readonly Claim[], corrections: Corrections): Claim[] =>
  claims.flatMap((claim) => correctClaim(claim, corrections.get(claim.id)) ?? []);

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

function correctClaim(claim: Claim, own: ArticleCorrection | undefined): Claim | null {
  if (!own) return claim;
  if (own.hidden) return null;
  const date = own.date ? toDateValue(own.date) : null;
  return {
    ...claim,
    ...(date && { date, dateBasis: 'stated' as const }),
    ...(own.status && { status: own.status }),
    rules: date || own.status ? [...claim.rules, CORRECTED] : claim.rules,
  };
}
