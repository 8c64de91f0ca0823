import type { Span } from '../text/span.ts';

/** A text as words are compared in it, and where each of its units stood. */
type Folded = { readonly text: string; readonly places: readonly number[] };

/**
 * Where words stand in a stretch of a text, whole words only; null where they do not. Case, the kinds of quotation mark and
 * dash, and the width of spaces make no difference: models write these as they please. Any other difference does.
 */
export function findWords(text: string, within: Span, words: string): Span | null {
  const wanted = fold(words, { start: 0, end: words.length }).text.replace(LOOSE_ENDS, '');
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const folded = fold(text, within);
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (isInside(folded.text, at) || isInside(folded.text, end)) continue;
    return { start: folded.places[at]!, end: folded.places[end - 1]! + 1 };
  }
  return null;
}

/** Marks and ellipses around what is copied are no words of it. */
const LOOSE_ENDS = /^[\s"'.,;:…-]+|[\s"',;:…-]+$|\.{2,}$/g;

/** Whether a place parts a word in two. */
const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!);

const WORD = /[\p{L}\p{N}\p{M}]/u;

function fold(text: string, { start, end }: Span): Folded {
  let folded = '';
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = foldUnit(text[at]!);
    if (unit === '' || (unit === ' ' && (folded === '' || folded.endsWith(' ')))) continue;
    folded += unit;
    places.push(at);
  }
  return { text: folded, places };
}

function foldUnit(unit: string): string {
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(unit)) return '';
  if (/[\s\u0085\u2028\u2029]/.test(unit)) return ' ';
  if (/[\u2018\u2019\u201A\u201B`\u00B4\u2032]/.test(unit)) return "'";
  if (/[\u201C-\u201F\u00AB\u00BB\u2033]/.test(unit)) return '"';
  if (/[\u2010-\u2015\u2212]/.test(unit)) return '-';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
