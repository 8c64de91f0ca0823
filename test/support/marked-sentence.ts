import { tagWords } from '#shared/text/part-of-speech.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { findTimexes } from '#shared/time/find-timexes.ts';

/** A marked sentence without its marks: `He left on [Friday|2024-03-08].` → `He left on Friday.` */
export const readMarked = (marked: string): string => marked.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1');

/** A sentence with the expressions that the tagger finds marked in the same way. */
export function tagMarked(text: string, dct: string): string {
  const timexes = findTimexes(text, { dct: toDateValue(dct), tokens: tagWords(text) });
  const marked = timexes.reduceRight(
    (words, { start, end, value }) =>
      `${words.slice(0, start)}[${words.slice(start, end)}|${value}]${words.slice(end)}`,
    text,
  );
  return marked;
}
