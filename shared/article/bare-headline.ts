/** What sites set between the parts of a title. */
export const TITLE_PARTS = /\s+(?:[|–—·•»-]|::)\s+/;
const TITLE_BORDER = /(\s+(?:[|–—·•»-]|::)\s+)/;
const LABEL =
  /^(?:opinion|editorial|analysis|comment|column|exclusive|live|video|watch|photos?|gallery|letters?|review|obituary|explainer|news|breaking(?: news)?|updated?|sponsored|podcast|interview)$/i;
const MOST_LABEL_WORDS = 4;

const lettersOf = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');

/** A headline without labels and its publisher's name: `Opinion | Let children play | Editorial – The Wharf` → Let children play. */
export function bareHeadline(headline: string, publisher: string | null): string {
  const site = lettersOf(publisher ?? '');
  const isLabel = (part: string): boolean =>
    LABEL.test(part) || (site !== '' && lettersOf(part).includes(site) && part.split(' ').length <= MOST_LABEL_WORDS);
  const pieces = headline.split(TITLE_BORDER);
  let [from, to] = [0, pieces.length];
  while (to - from > 2 && isLabel(pieces[to - 1]!.trim())) to -= 2;
  while (to - from > 2 && isLabel(pieces[from]!.trim())) from += 2;
  return pieces.slice(from, to).join('').trim();
}
