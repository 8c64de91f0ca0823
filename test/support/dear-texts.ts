import { readFileSync } from 'node:fs';

/** A text made to be dear: so many bytes of it, about. */
export type DearText = { readonly name: string; readonly fileName: string; readonly make: (size: number) => string };

const LEAD =
  'The harbour of Tarbet was closed on Monday after a crane fell into the basin, the port authority said. Ann Lee, who runs the ferry, told the Herald that it would be open again by 13 May and that nobody had been hurt.\n';
/** Beyond what a text's language is told by: what follows is read as English, whatever it is. */
const LEAD_UNITS = 4200;

const text = (name: string, write: (size: number) => string): DearText => ({
  name,
  fileName: 'page.txt',
  make: (size) => {
    const lead = LEAD.repeat(Math.ceil(Math.min(LEAD_UNITS, size / 4) / LEAD.length));
    return lead + write(size - lead.length);
  },
});

/** One part, again and again. */
const filled = (part: string, size: number): string =>
  part.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(part))));
const repeated = (part: string, name = JSON.stringify(part)): DearText => text(name, (size) => filled(part, size));

/** The same numbers every time: a test must not depend on chance. */
function* scrambled(): Generator<number, never> {
  for (let state = 0x9e3779b9; ; ) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

type Next = () => number;
const made = (name: string, write: (next: Next) => string): DearText =>
  text(name, (size) => {
    const numbers = scrambled();
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(write(() => numbers.next().value));
    return parts.join('').slice(0, size);
  });
const pick = <Item>(items: readonly Item[], next: Next): Item => items[next() % items.length]!;
const letters = (next: Next, least: number, most: number): string =>
  Array.from({ length: least + (next() % (most - least + 1)) }, () => String.fromCharCode(97 + (next() % 26))).join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const name = (next: Next): string => capital(letters(next, 3, 9));

const SAMPLES = new URL('../../samples/', import.meta.url);
const PAGES_OF_PROSE = ['deepseek-markets-rout', 'notre-dame-reopens', 'starliner-not-stuck', 'trade-deal-in-force'];
const PROSE = PAGES_OF_PROSE.flatMap((page) => [
  ...readFileSync(new URL(`${page}.html`, SAMPLES), 'utf8').matchAll(/<p[^>]*>([^<]{80,})<\/p>/g),
])
  .map(([, paragraph]) => paragraph!.replaceAll('&amp;', '&'))
  .join('\n');

/** Prose whose words, marks or lines were changed. */
const turned = (how: string, turn: (prose: string) => string): DearText =>
  text(`prose ${how}`, (size) => filled(turn(PROSE), size).slice(0, size));

/** Running text of the project's own articles: what every other text is held against. */
export const ORDINARY: DearText = text('ordinary prose', (size) => filled(`${PROSE}\n`, size).slice(0, size));

const MARKS = [...'-=_*~#%/!?&|\'".,;:()[]{}<>@$^+\\`\u2018\u2019\u201c\u201d\u2014\u2026\u2022\u00a3\u00b0\u00bd'];
const LETTERS = [...'aAzI1059\u00e9\u4e00\u3042\u0e01\u0627\u05d0\u0430\ud55c'];
const UNSEEN = ['\u200b', '\u00ad', '\u0301', '\u202e', '\ufeff', '\u00a0', '\u2028', '\u0085', '\u0007', '\t', ' '];
const SIGNS = ['\u{1f600}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f1ec}\u{1f1e7}', '\ud83d'];

/** Without a space at their end, so that many make one word. */
const GLUED = [
  ...["1/ 1. 1, 1- 1: 1.1. $1 %1 a' 'a a- a. a/ A. a@b a_b aB @a #a \u{1f600}a 1999- May- mid- don't Ann, (a a) ()"],
  ...[
    "[1] {{ http://a/ www. a.b.c. <b> &amp; \\n e\u0301 a\u0301\u0301\u0301\u0301 a\u200b ab\u00ad '' `` \u201ca\u201d",
  ],
].flatMap((words) => words.split(' '));

const WORDS = [
  'he said that |Holt said Ada said |he said \'a |he said "a |he said \u201ca |", he said. "|\', he said. \'|said |said, |he |that ',
  'who |which said |to |to say |and |but |or |the |of |of the |was |was said to |would have been |not |been |will |if |because ',
  'according to |as saying |what he called |including |A |Ann |Ann Lee |Ann Lee, |Ann said. |Ann said |Mr |Mr. |President |U.S. ',
  "IBM, |Ann's |Bank of |of Ann |Ann and |minister |the minister said. |he said. |he said, |she said Ann said he said ",
  'Ann Lee, who |Ann Lee, the minister, |1 |1 2 |$1 |5% |1,000,000 |one |one hundred |$1 million to |from 1 to 2 |1-2 |percent ',
  'about 5 |Monday |on Monday |May |May 1 |May 1, |13 May 2025 |1/1/2025 |2025-01-01 |2025 |10:30 |10:30 a.m. |last |last week ',
  'two days ago |the year before |first |early |between |from May to |between May and |since |1990s |Q1 |the day after ',
  'a week before |the first day of |Monday to |next next |fell 5% on Monday, |it fell in May and |( |) |(a |a) |" |\' |\u201c ',
  "\u2018a |- |-- |\u2014 |\u2022 |... |. |, |; |: |? |a |a, |a. |a; |a: |a -- |A. |cannot |can't |'s |it's |\u2019s |gonna |\u{1f600} ",
  '\u4e00 |\u200b |http://a.b/c |a@b.com |a\n|A\n|-\n|1\n|.\n|"\n|he said\n|he said.\n|\n|\r\n|Monday\n|Ann\n|Ann said.\n|- a\n|5%\n',
].flatMap((words) => words.split('|'));

const DAYS = ['Monday', 'last week', 'in May', 'two days earlier', 'by June', 'next year'];

const MADE: readonly DearText[] = [
  made('strange words', (next) => `${letters(next, 3, 9)} `),
  made('strange names', (next) => `${name(next)} `),
  made('strange names that speak', (next) => `${name(next)} said. `),
  made('strange names of two words', (next) => `${name(next)} ${name(next)} said that `),
  made('strange names of one letter', (next) => `A${capital(letters(next, 1, 1))} B${letters(next, 1, 2)}, `),
  made('strange bodies', (next) => `${name(next)} Inc. said `),
  made('letters without a space', (next) => letters(next, 60, 60)),
  made('letters in both cases', (next) => capital(letters(next, 2, 5))),
  made('words of a hundred letters', (next) => `${letters(next, 100, 100)} `),
  made('numbers', (next) => `${next()} `),
  made('sums', (next) => `$${next() % 1000}.${next() % 10} million, `),
  made('digits without a space', (next) => `${next()}`),
  made('dates', (next) => `${1 + (next() % 28)} May ${1900 + (next() % 130)}, `),
  made('days without order', (next) => `${pick(DAYS, next)} `),
  made('any ASCII', (next) => String.fromCharCode(32 + (next() % 95))),
  made('any unit', (next) => String.fromCharCode(next() % 0xd800)),
  made('any marks', (next) => pick(MARKS, next)),
  made('any marks, spaced', (next) => `${pick(MARKS, next)} `),
  made('any of the words', (next) => pick(WORDS, next)),
  turned('without spaces', (prose) => prose.replaceAll(/\s/g, '')),
  turned('on one line', (prose) => prose.replaceAll('\n', ' ')),
  turned('without stops', (prose) => prose.replaceAll(/[.!?]/g, '').replaceAll('\n', ' ')),
  turned('without marks, in small letters', (prose) => prose.toLowerCase().replaceAll(/[^a-z ]+/g, ' ')),
  turned('in capitals', (prose) => prose.toUpperCase()),
  turned('with a capital on each word', (prose) => prose.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())),
  turned('of a word a line', (prose) => prose.replaceAll(/\s+/g, '\n')),
  turned('of a sentence a line', (prose) => prose.replaceAll('. ', '.\n')),
  turned('with a comma behind each word', (prose) => prose.replaceAll(/(?<=\w)\s+/g, ', ')),
  turned('with a quote before each word', (prose) => prose.replaceAll(/\s+/g, ' "')),
  turned('with each word quoted', (prose) => prose.replaceAll(/[^\s"]+/g, '\u201c$&\u201d')),
  turned('with a bracket before each word', (prose) => prose.replaceAll(/\s+/g, ' (')),
  turned('with "said" behind each word', (prose) => prose.replaceAll(/\s+/g, ' said ')),
  turned('with "and" behind each word', (prose) => prose.replaceAll(/\s+/g, ' and ')),
  turned('with each letter apart', (prose) => [...prose].join(' ')),
  turned('with a date behind each word', (prose) => prose.replaceAll(/\s+/g, ' on Monday ')),
];

const page = (fileName: string, part: string, around: readonly [before: string, after: string]): DearText => ({
  name: `${fileName} of ${JSON.stringify(part)}`,
  fileName,
  make: (size) => around[0] + filled(part, size) + around[1],
});
const MARKDOWN = [
  ...[
    '*',
    '**',
    '_',
    '*a',
    '`',
    '[',
    '![',
    '](',
    '> ',
    '- ',
    '# ',
    '|',
    '~',
    '<',
    '\\',
    '1. ',
    '    ',
    '***\n',
    '*a\n',
  ],
  ...['[a]: b\n', '|a|b|\n|-|-|\n', '# A\n\na b c.\n\n', '\n\n', '**a** ', '[a](b) '],
];
const MARKUP = [
  ...['<p>he said that ', '<p>-', '<p>Ann said.</p>', '<h1>Ann said.</h1><p>13 May 2025</p>', '<p>--------</p>'],
  ...[
    '<br>said ',
    'said<br>',
    '<b>a</b>',
    '<a href="/x">May</a> ',
    '<li>Monday</li>',
    '&quot;',
    '<td>1</td>',
    '<h2>A</h2>',
  ],
];
const HEADLINE: DearText = {
  name: 'a headline and nothing else',
  fileName: 'page.json',
  make: (size) => JSON.stringify({ headline: filled('Ann Lee said. ', size), text: LEAD, inLanguage: 'en' }),
};
const LONG_WORD: DearText = {
  name: 'a first sentence of one word',
  fileName: 'page.json',
  make: (size) => JSON.stringify({ headline: 'Crane falls', text: `${filled('Ab', size)}. ${LEAD}`, inLanguage: 'en' }),
};
const RECORDS: DearText = {
  name: 'records of a line each',
  fileName: 'page.json',
  make: (size) => `[${filled(`${JSON.stringify({ headline: 'Crane falls', text: LEAD })},`, size)}null]`,
};

/** Every family of texts that are held against prose. */
export const DEAR_TEXTS: readonly DearText[] = [
  ...[...MARKS, ...LETTERS, ...UNSEEN, ...SIGNS, ...GLUED].map((sign) => repeated(sign)),
  ...MARKS.map((sign) => repeated(`${sign.repeat(8)} `, `eight ${JSON.stringify(sign)}, spaced`)),
  ...[...LETTERS, ...GLUED].map((part) =>
    repeated(`${part.repeat(Math.ceil(90 / part.length)).slice(0, 90)} `, `words of ${JSON.stringify(part)}`),
  ),
  ...WORDS.map((words) => repeated(words)),
  ...MADE,
  ...MARKDOWN.map((part) => page('page.md', part, ['# Crane falls into basin\n\n', ''])),
  ...MARKUP.map((part) => page('page.html', part, ['<html><body>', ''])),
  HEADLINE,
  LONG_WORD,
  RECORDS,
];
