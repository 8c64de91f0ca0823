import { readFileSync } from 'node:fs';

/** A text made to be dear: so many bytes of it, about. */
export type DearText = { readonly name: string; readonly fileName: string; readonly make: (size: number) => string };

const LEAD =
  'The harbour of Tarbet was closed on Monday after a crane fell into the basin, the port authority said. Ann Lee, who runs the ferry, told the Herald that it would be open again by 13 May and that nobody had been hurt.';
/** Beyond what a text's language is told by: what follows is read as English, whatever it is. */
const LEAD_UNITS = 4200;

/** English first, so that what follows is not left unread as no language at all. */
const ledBy = (size: number): string => `${LEAD}\n`.repeat(Math.ceil(Math.min(LEAD_UNITS, size / 4) / LEAD.length));

const text = (name: string, write: (size: number) => string): DearText => ({
  name,
  fileName: 'page.txt',
  make: (size) => {
    const lead = ledBy(size);
    return lead + write(size - lead.length);
  },
});
/** To so many bytes; a part may be cut. */
export const filled = (part: string, size: number): string => {
  const bytes = Buffer.byteLength(part);
  return part.repeat(Math.max(1, Math.floor(size / bytes)));
};
const repeated = (
  part: string,
  name = `${JSON.stringify(part.length > 24 ? `${part.slice(0, 24)}…` : part)}`,
): DearText => text(name, (size) => filled(part, size));

/** The same numbers every time: a test must not depend on chance. */
function* scrambled(): Generator<number, never> {
  for (let state = 0x9e3779b9; ; ) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}
const made = (name: string, write: (next: () => number) => string): DearText =>
  text(name, (size) => {
    const numbers = scrambled();
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(write(() => numbers.next().value));
    return parts.join('').slice(0, size);
  });
const letters = (next: () => number, least: number, most: number): string =>
  Array.from({ length: least + (next() % (most - least + 1)) }, () => String.fromCharCode(97 + (next() % 26))).join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Prose whose words, marks or lines were changed. */
const turned = (name: string, turn: (prose: string) => string): DearText =>
  text(name, (size) => filled(turn(PROSE), size).slice(0, size));

const SAMPLES = new URL('../../samples/', import.meta.url);
/** Running text of the project's own articles. */
const PROSE = [
  'deepseek-markets-rout.html',
  'notre-dame-reopens.html',
  'starliner-not-stuck.html',
  'trade-deal-in-force.html',
]
  .flatMap((name) => [...readFileSync(new URL(name, SAMPLES), 'utf8').matchAll(/<p[^>]*>([^<]{80,})<\/p>/g)])
  .map(([, paragraph]) => paragraph!.replaceAll('&amp;', '&'))
  .join('\n');

/** What every other text is held against. */
export const ORDINARY: DearText = text('ordinary prose', (size) => filled(`${PROSE}\n`, size).slice(0, size));

const MARKS = [...'-=_*~#%/!?&|\'".,;:()[]{}<>@$^+\\`\u2018\u2019\u201c\u201d\u2014\u2026\u2022\u00a3\u00b0\u00bd'];
const LETTERS = [...'aAzI1059\u00e9\u4e00\u3042\u0e01\u0627\u05d0\u0430\ud55c'];
const UNSEEN = ['\u200b', '\u00ad', '\u0301', '\u202e', '\ufeff', '\u00a0', '\u2028', '\u0085', '\u0007', '\t', ' '];
const SIGNS = [
  '\ud83d\ude00',
  '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
  '\ud83c\uddec\ud83c\udde7',
  '\ud83d',
];

const WORDS = [
  ...[
    '1/',
    '1.',
    '1,',
    '1-',
    '1:',
    '1.1.',
    '$1',
    '%1',
    "a'",
    "'a",
    'a-',
    'a.',
    'a/',
    'A.',
    'a@b',
    'a_b',
    'aB',
    '@a',
    '#a',
    '\ud83d\ude00a',
  ],
  ...[
    'he said that ',
    'Holt said Ada said ',
    "he said 'a ",
    'he said "a ',
    'he said \u201ca ',
    '", he said. "',
    "', he said. '",
  ],
  ...[
    'said ',
    'said, ',
    'he ',
    'that ',
    'who ',
    'which said ',
    'to ',
    'to say ',
    'and ',
    'but ',
    'or ',
    'the ',
    'of ',
    'of the ',
  ],
  ...[
    'was ',
    'was said to ',
    'would have been ',
    'not ',
    'been ',
    'will ',
    'if ',
    'because ',
    'according to ',
    'as saying ',
  ],
  ...[
    'A ',
    'Ann ',
    'Ann Lee ',
    'Ann Lee, ',
    'Ann said. ',
    'Mr ',
    'Mr. ',
    'President ',
    'U.S. ',
    'IBM, ',
    "Ann's ",
    'Bank of ',
    'of Ann ',
  ],
  ...[
    'minister ',
    'the minister said. ',
    'he said. ',
    'she said Ann said he said ',
    'Ann Lee, who ',
    'Ann Lee, the minister, ',
  ],
  ...[
    '1 ',
    '1 2 ',
    '$1 ',
    '5% ',
    '1,000,000 ',
    'one ',
    'one hundred ',
    '$1 million to ',
    'from 1 to 2 ',
    '1-2 ',
    'percent ',
    'about 5 ',
  ],
  ...[
    'Monday ',
    'on Monday ',
    'May ',
    'May 1 ',
    'May 1, ',
    '13 May 2025 ',
    '1/1/2025 ',
    '2025-01-01 ',
    '2025 ',
    '10:30 ',
    '10:30 a.m. ',
  ],
  ...[
    'last ',
    'last week ',
    'two days ago ',
    'the year before ',
    'first ',
    'early ',
    'between ',
    'from May to ',
    'between May and ',
    'since ',
  ],
  ...[
    '1999-',
    'May-',
    '1990s ',
    'Q1 ',
    'the day after ',
    'a week before ',
    'the first day of ',
    'Monday to ',
    'next next ',
    'mid-',
  ],
  ...[
    '( ',
    ') ',
    '(a ',
    'a) ',
    '[1] ',
    '" ',
    "' ",
    '\u201c ',
    '\u2018a ',
    "'' ",
    '`` ',
    '- ',
    '-- ',
    '\u2014 ',
    '\u2022 ',
    '... ',
    '. ',
    ', ',
    '; ',
    ': ',
    '? ',
  ],
  ...[
    'a ',
    'a, ',
    'a. ',
    'a; ',
    'a: ',
    'a -- ',
    'A. ',
    'a\n',
    'A\n',
    '-\n',
    '1\n',
    '.\n',
    '"\n',
    'he said\n',
    '\n',
    '\r\n',
    'Monday\n',
    'Ann\n',
  ],
  ...[
    'http://a/',
    'http://a.b/c ',
    'a@b.com ',
    'www.',
    'a.b.c.',
    'cannot ',
    "can't ",
    "don't",
    "'s ",
    "it's ",
    '\u2019s ',
    'gonna ',
  ],
  ...[
    '\ud83d\ude00 ',
    '\u4e00 ',
    'e\u0301 ',
    'a\u0301\u0301\u0301\u0301',
    'a\u200b',
    '\u200b ',
    'a\u00a0',
    'ab\u00ad',
    '<b>',
    '&amp;',
    '{{',
    '\\n',
  ],
];

const MADE: readonly DearText[] = [
  made('strange words', (next) => `${letters(next, 3, 9)} `),
  made('strange names', (next) => `${capital(letters(next, 3, 9))} `),
  made('strange names that speak', (next) => `${capital(letters(next, 3, 9))} said. `),
  made(
    'strange names of two words',
    (next) => `${capital(letters(next, 3, 9))} ${capital(letters(next, 3, 9))} said that `,
  ),
  made('strange names of one letter', (next) => `A${capital(letters(next, 1, 1))} B${letters(next, 1, 2)}, `),
  made('strange bodies', (next) => `${capital(letters(next, 3, 9))} Inc. said `),
  made('letters without a space', (next) => letters(next, 60, 60)),
  made('letters in both cases', (next) => capital(letters(next, 2, 5))),
  made('words of a hundred letters', (next) => `${letters(next, 100, 100)} `),
  made('numbers', (next) => `${next()} `),
  made('sums', (next) => `$${next() % 1000}.${next() % 10} million, `),
  made('digits without a space', (next) => `${next()}`),
  made('dates', (next) => `${1 + (next() % 28)} May ${1900 + (next() % 130)}, `),
  made(
    'days without order',
    (next) => `${['Monday', 'last week', 'in May', 'two days earlier', 'by June', 'next year'][next() % 6]!} `,
  ),
  made('any ASCII', (next) => String.fromCharCode(32 + (next() % 95))),
  made('any unit', (next) => String.fromCharCode(next() % 0xd800)),
  made('any marks', (next) => MARKS[next() % MARKS.length]!),
  made('any marks, spaced', (next) => `${MARKS[next() % MARKS.length]!} `),
  made('any of the words', (next) => WORDS[next() % WORDS.length]!),
  turned('prose without spaces', (prose) => prose.replaceAll(/\s/g, '')),
  turned('prose on one line', (prose) => prose.replaceAll('\n', ' ')),
  turned('prose without stops', (prose) => prose.replaceAll(/[.!?]/g, '').replaceAll('\n', ' ')),
  turned('prose without marks, in small letters', (prose) => prose.toLowerCase().replaceAll(/[^a-z ]+/g, ' ')),
  turned('prose in capitals', (prose) => prose.toUpperCase()),
  turned('prose with a capital on each word', (prose) =>
    prose.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  ),
  turned('prose, a word a line', (prose) => prose.replaceAll(/\s+/g, '\n')),
  turned('prose, a sentence a line', (prose) => prose.replaceAll('. ', '.\n')),
  turned('prose with a comma behind each word', (prose) => prose.replaceAll(/(?<=\w)\s+/g, ', ')),
  turned('prose with a quote before each word', (prose) => prose.replaceAll(/\s+/g, ' "')),
  turned('prose with each word quoted', (prose) => prose.replaceAll(/[^\s"]+/g, '\u201c$&\u201d')),
  turned('prose with a bracket before each word', (prose) => prose.replaceAll(/\s+/g, ' (')),
  turned('prose with "said" behind each word', (prose) => prose.replaceAll(/\s+/g, ' said ')),
  turned('prose with "and" behind each word', (prose) => prose.replaceAll(/\s+/g, ' and ')),
  turned('prose with each letter apart', (prose) => [...prose].join(' ')),
  turned('prose with a date behind each word', (prose) => prose.replaceAll(/\s+/g, ' on Monday ')),
];

const page = (part: string, fileName: string, before = ''): DearText => ({
  name: `${fileName} of ${JSON.stringify(part)}`,
  fileName,
  make: (size) => `${before}${fileName === 'page.html' ? '<html><body>' : ''}${filled(part, size)}`,
});
const PAGES: readonly DearText[] = [
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
    '[a]: b\n',
    '|a|b|\n|-|-|\n',
    '# A\n\na b c.\n\n',
  ].map((part) => page(part, 'page.md', '# Crane falls into basin\n\n')),
  ...[
    '<p>he said that ',
    '<p>-',
    '<p>Ann said.</p>',
    '<h1>Ann said.</h1><p>13 May 2025</p>',
    '<p>--------</p>',
    '<br>said ',
    '<b>a</b>',
    '<a href="/x">May</a> ',
    '<li>Monday</li>',
    '&quot;',
  ].map((part) => page(part, 'page.html')),
];

/** Every family of texts that are held against prose. */
export const DEAR_TEXTS: readonly DearText[] = [
  ...[...MARKS, ...LETTERS, ...UNSEEN, ...SIGNS].map((sign) => repeated(sign)),
  ...[...MARKS].map((sign) => repeated(`${sign.repeat(40)} `, `forty ${JSON.stringify(sign)}, spaced`)),
  ...[...new Set(WORDS)].map((words) => repeated(words)),
  ...MADE,
  ...PAGES,
];
