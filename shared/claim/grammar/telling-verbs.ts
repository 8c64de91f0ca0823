import type { TaggedToken } from '../../text/part-of-speech.ts';
import { isTo, lower } from './verb-form.ts';

/** Forms of verbs of saying that the tagger takes for nouns and adjectives. */
const ONE_TELLS = /^(?:states|claims|reports|notes|shows|suggests|estimates|alleges|says)$/;
const MANY_TELL = /^(?:say|show|claim|report|note|suggest|estimate|allege)$/;
const TOLD = /^(?:said|alleged)$/;
const LEADS_CONTENT = /^(?:that|there|the|a|an|it|they|he|she|we|this|these|his|her|its|their)$/;

/**
 * Whether a word is a verb of saying in disguise: `, new images show.`, `the affidavit alleged that`, `who police say was`,
 * `Mr Butler claims after`; not `the company claims that were denied`, `Her talk show earnings`.
 */
export function isTelling(tokens: readonly TaggedToken[], at: number): boolean {
  const before = tokens[at - 1]!;
  const [word, next] = [lower(tokens[at]), tokens[at + 1]];
  // `Documents, seen by the Gazette, show that`
  if (before.text === ',' && /^(?:shows?|suggests?|says?)$/.test(word)) return lower(next) === 'that';
  if (!/^(?:NOUN|PROPN|PRON)$/.test(before.pos) && !isName(tokens, at - 1)) return false;
  if (word === 'warning') return lower(next) === 'that' && /s$/.test(before.text);
  if (TOLD.test(word)) return word === 'said' || leadsContent(next) || isEnd(next);
  const isMany = /(?:[^s]s|people|police)$/.test(lower(before));
  if (ONE_TELLS.test(word) && !isMany) return isEnd(next) ? isBehindMark(tokens, at) : isOneSaying(tokens, at);
  if (MANY_TELL.test(word) && isMany && before.pos === 'NOUN')
    return isEnd(next) ? isBehindMark(tokens, at) : leadsContent(next) || /^(?:VERB|AUX)$/.test(next!.pos);
  return /^(?:doubt|fear|hope)$/.test(word) && /s$/.test(before.text) && leadsContent(next);
}

const leadsContent = (token: TaggedToken | undefined): boolean => LEADS_CONTENT.test(lower(token));

/** Behind a saying at the end of a sentence stands its stop, or the quotation that goes on. */
const isEnd = (token: TaggedToken | undefined): boolean => token === undefined || /^[.,:]$/.test(token.text);

/** What a saying at its end reports is closed by a comma, or its quotation. */
const isBehindMark = (tokens: readonly TaggedToken[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 8), at).some(({ text }) => /^[,\u201d"]$/.test(text)) || isLedInByAs(tokens, at);

/** `As the agency notes,` */
const isLedInByAs = (tokens: readonly TaggedToken[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some((token) => lower(token) === 'as');

/** A capital inside a sentence, whatever the tagger makes of it: `Yvette Cooper`. */
const isName = (tokens: readonly TaggedToken[], at: number): boolean =>
  at > 0 && /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) && tokens[at]!.pos !== 'DET';

/** Behind a name under a form of address or a noun phrase with its article; `the` makes no noun of it: `Brass claims there`. */
function isOneSaying(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (/^(?:Mr|Mrs|Ms|Dr)\.?$/.test(tokens[at - 2]?.text ?? '')) return !isTo(next);
  if (!leadsContent(next)) return false;
  if (isName(tokens, at - 1)) return true;
  let from = at - 1;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[from]!.pos)) from--;
  return tokens[from]!.pos === 'DET' && at - from <= 4;
}
