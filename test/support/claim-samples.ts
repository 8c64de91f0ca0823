import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ReadArticle } from '#shared/article/article.ts';
import { readMarks } from '../event-dates/dated-passage.ts';
import { HELD } from '../event-dates/held.ts';
import { LEARNT } from '../event-dates/learnt.ts';
import { plainArticle } from './plain-article.ts';

const plain = [...HELD, ...LEARNT].flatMap((passage) => readMarks(passage).text.split('\n'));
const page = readFileSync(new URL('../../samples/aggregator-dump.txt', import.meta.url), 'utf8').split('\n');

/** Marks and scraps that break sentences: quotes that nobody closes, glued stamps, lone dates, other scripts. */
const SCRAPS = [
  '"',
  '\u201c',
  '``',
  "''",
  ' \u2014 ',
  ' (',
  'time34 minutes ago',
  'Mr. ',
  'U.S. ',
  '$',
  'May 5, ',
  'said ',
  'to ',
  '\ud83d\ude80',
  '\u6771\u4eac ',
  '\u0130',
  '\n',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plain, ...page) },
  { weight: 2, arbitrary: fc.constantFrom(...SCRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Texts of invented sentences, of a page's lines and of scraps, cut anywhere. */
export const newsTexts: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.nat(400))
  .map(([pieces, cut]) => pieces.join(' ').slice(cut % 7 === 0 ? cut : 0));

/** An article of a text, published on a day, or nobody knows when. */
export const articleOf = (
  text: string,
  edtf: string | null = '2024-03-13',
  headline: string | null = null,
): ReadArticle => plainArticle(text, edtf, headline);
