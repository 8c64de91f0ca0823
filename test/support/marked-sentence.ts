import { tagWords } from '#shared/text/part-of-speech.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { findTimexes } from '#shared/time/find-timexes.ts';
import type { Timex } from '#shared/time/timex.ts';

/** A marked sentence without its marks: `He left on [Friday|2024-03-08].` → `He left on Friday.` */
export const readMarked = (marked: string): string => marked.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1');

type Mark = (timex: Timex) => string;

/** A sentence with the expressions that the tagger finds marked in the same way. */
export const tagMarked = (text: string, dct: string): string => tagWith(({ value }) => value, text, dct);

/** The same, with the EDTF date in the marks, and with both readings where the words themselves have two. */
export const tagDated = (text: string, dct: string): string => tagWith(dateOf, text, dct);

const dateOf: Mark = ({ edtf, value, anchor, alternatives }) =>
  [edtf ?? value, ...(anchor ? [] : alternatives)].join(' or ');

function tagWith(markOf: Mark, text: string, dct: string): string {
  const timexes = findTimexes(text, { dct: toDateValue(dct), tokens: tagWords(text) });
  return timexes.reduceRight((words, timex) => {
    const { start, end } = timex;
    return `${words.slice(0, start)}[${words.slice(start, end)}|${markOf(timex)}]${words.slice(end)}`;
  }, text);
}
