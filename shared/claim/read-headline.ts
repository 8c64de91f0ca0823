import type { Effort } from '../text/effort.ts';
import { tagWords } from '../text/part-of-speech.ts';
import { type ReadText, readText } from './read-sentences.ts';

/** From this share of its longer words on, a headline is written in capitals for being one. */
const TITLE_CASE = 0.6;
const LONGER = /\p{L}{4,}/u;

/** What a headline is read by: when its article was published, and the words of its text. */
type Body = Pick<ReadText, 'dct' | 'tokens' | 'effort'>;

/**
 * A headline read as a sentence. Of a headline in title case, words that the article's text writes small are read
 * small, so that they do not pass for names: `Court Orders City to Rename Street` → `Court orders city to rename street`.
 */
export function readHeadline(headline: string, { dct, tokens, effort }: Body): ReadText {
  const small = new Set(tokens.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
  const lowered = isTitleCase(headline, effort) ? lower(headline, small) : headline;
  return { ...readText(lowered, dct, effort), text: headline };
}

function isTitleCase(headline: string, effort: Effort): boolean {
  const words = tagWords(headline, effort).filter(({ text }) => LONGER.test(text));
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  return words.length > 2 && capitals.length / words.length >= TITLE_CASE;
}

/** The first word keeps its capital, as in a sentence. Every letter keeps its place. */
function lower(headline: string, small: ReadonlySet<string>): string {
  return headline.replace(/(?<=\s)\p{Lu}[\p{L}\u2019']*/gu, (word) => {
    const lowered = word.toLowerCase();
    return small.has(lowered) && lowered.length === word.length ? lowered : word;
  });
}
