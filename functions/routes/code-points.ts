import type { Claim } from '#shared/claim/claim.ts';
import { type CodePointsBefore, codePointsOf } from '#shared/text/code-points.ts';

type Span = { readonly start: number; readonly end: number };
/** The same stretch in code points, beside its own offsets. */
type WithCodePoints<Each> = Each & { codePoints: { start: number; end: number } };
type Text = { readonly text: string; readonly headline: string | null };

const beside =
  (before: CodePointsBefore) =>
  <Each extends Span>(each: Each): WithCodePoints<Each> => ({
    ...each,
    codePoints: { start: before(each.start), end: before(each.end) },
  });

/** A claim with its stretches in code points too, of the text that it quotes. */
export function claimInCodePoints(claim: Claim, { text, headline }: Text): WithCodePoints<Claim> {
  const add = beside(codePointsOf(claim.field === 'headline' ? (headline ?? '') : text));
  return {
    ...add(claim),
    focus: add(claim.focus),
    figures: claim.figures.map(add),
    entities: claim.entities.map(add),
  };
}

/** An article whose claims, expressions and unread stretches are told in code points, too. */
export function articleInCodePoints<
  Each extends { readonly claims: Claim[]; readonly timexes: readonly Span[]; readonly unread: readonly Span[] },
>(article: Each, words: Text): Each {
  const add = beside(codePointsOf(words.text));
  return {
    ...article,
    claims: article.claims.map((claim) => claimInCodePoints(claim, words)),
    timexes: article.timexes.map(add),
    unread: article.unread.map(add),
  };
}
