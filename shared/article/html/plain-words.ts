import { foldSpace, ROOT, wordsBelow } from './page.ts';
import { parseHtml } from './parse-html.ts';

/** Some words that may be markup, as people read them: entities decoded, also those that were encoded twice; no tags. */
export function plainWords(markup: string): string {
  const once = decode(markup);
  return foldSpace(ENTITY.test(once) ? decode(once) : once);
}

/** Some words that are no markup but may hold entities of it: decoded; everything else as it is. */
export const decodedWords = (words: string): string => (TAG.test(words) ? words : plainWords(words));

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const TAG = /<\/?[a-z][^<>]{0,300}>/i;

const decode = (words: string): string =>
  ENTITY.test(words) || TAG.test(words) ? wordsBelow(parseHtml(words), ROOT) : words;
