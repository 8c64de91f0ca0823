import type { Amount, Expression, StretchSide } from '../expression.ts';
import type { Surroundings } from '../rule.ts';

const PAST = /^(?:about |nearly |almost |at least |more than |over )?(?:the |these )?(?:past|last)\b/i;
const NEXT = /^(?:about |nearly |almost |at least |more than |over )?(?:the |these )?(?:next|coming)\b/i;
const FRAMED = /^(?:the|these|those|first|previous|final|latest|following|preceding|initial|same|full|entire|whole)\b/i;
/** Counted or ranked before it: `the third fire in two weeks` tells how many, not when. */
const COUNTED =
  /^(?:first|second|third|fourth|fifth|\w{2,9}th|only|time|times|once|twice|worst|best|most|least|every|one|\w{3,10}est|\d{1,9}(?:st|nd|rd|th)?)$/i;
const isCounted = (before: string): boolean =>
  before
    .split(/[.;,]/)
    .at(-1)!
    .split(/[^\w]/)
    .some((word) => COUNTED.test(word));

/** A length, and whether publication begins or ends it: `the past two weeks`, `within a month`. */
export function lengthFrom(amount: Amount, surroundings: Surroundings): Expression {
  const side = amount.count === null ? null : sideOf(surroundings);
  return side ? { kind: 'stretch', side, amount } : { kind: 'duration', amounts: [amount] };
}

function sideOf({ words, before, after }: Surroundings): StretchSide | null {
  if (/^\s+(?:of|ended|ending)\b/.test(after)) return null;
  if (PAST.test(words)) return 'past';
  if (NEXT.test(words)) return 'next';
  if (FRAMED.test(words) || /-\p{L}+$/u.test(words) || /^['\u2019]/.test(after)) return null;
  if (/\bwithin\s$/i.test(before)) return 'within';
  return /\bin\s$/i.test(before) && !isCounted(before) ? 'in' : null;
}
