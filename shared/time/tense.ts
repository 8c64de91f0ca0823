import type { Span } from '#shared/text/span.ts';

/** A word with its part of speech, as `tagWords` gives it. */
export type TaggedWord = Span & { readonly text: string; readonly pos: string; readonly lemma: string };

export type Tense = 'past' | 'future';

const CLAUSE_REACH = 160;
const FUTURE =
  /\b(?:will|won't|shall|'ll|to be|is to|are to|plans?|planned|expects?|expected|scheduled|due|slated|set to|would|could|may|might|must|hopes?|intends?|until|by|payable|effective|upcoming|deadline|expires?)\b/i;
const PAST = /\b(?:said|was|were|had|did|told|announced|reported|fell|rose|closed|began|ended|since|\w{3,}ed)\b/i;

/**
 * Whether the words around a date speak of what was or what will be; null when nothing tells.
 * `The court will rule Friday` → future.
 */
export function tenseAround(text: string, { start, end }: Span): Tense | null {
  const before = lastClause(text.slice(Math.max(0, start - CLAUSE_REACH), start));
  const after = text.slice(end, end + CLAUSE_REACH).split(/[.;!?]\s|\n\s*\n/, 1)[0]!;
  return tenseOf(before.slice(-60)) ?? tenseOf(before) ?? tenseOf(after);
}

const lastClause = (text: string): string => text.split(/[.;!?]\s|\n\s*\n/).at(-1)!;

function tenseOf(words: string): Tense | null {
  if (FUTURE.test(words)) return 'future';
  return PAST.test(words) ? 'past' : null;
}
