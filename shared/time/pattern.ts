import { DAY_PARTS, HOLIDAY_WORDS, MONTHS, ORDINALS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS } from './lexicon.ts';
import { NUMBER_OPENINGS } from './numbers.ts';

/** A class of words that patterns name in braces. */
type WordClass = { readonly source: string; readonly openings: readonly string[] };

/** A pattern ready to run: sticky, and the words or `#` (digits) that can open a match. */
export type CompiledPattern = { readonly regex: RegExp; readonly openings: readonly string[] };

/** Blank between two words: short, and never a paragraph's end. */
const GAP = '(?:[^\\S\\n]{1,8}(?:\\n[^\\S\\n]{0,8})?|\\n[^\\S\\n]{0,8})';
const HYPHEN = '[-\\u2010\\u2011\\u2013]';
/** A match ends where its last word ends, not before a decimal, nor glued to a longer word. */
const END = '(?![\\p{L}\\d]|[.,]\\d|-\\d)';

const quote = (word: string): string =>
  word
    .replace(/[.]/g, '\\.')
    .replaceAll("'", "['\\u2019]")
    .replaceAll(' ', GAP)
    .replaceAll('-', `(?:${HYPHEN}|${GAP})`);

/** Longest first, or `jan` would hide `january`. */
const wordsClass = (words: readonly string[]): WordClass => ({
  source: words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(quote)
    .join('|'),
  openings: words.map(firstWord),
});

const firstWord = (text: string): string => (/^\d/.test(text) ? '#' : (/^[a-z]+/.exec(text)?.[0] ?? text.charAt(0)));

const SMALL = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:(?:${HYPHEN}|${GAP})(?:${SMALL}))?`;
const BELOW_HUNDRED = `(?:${TENS}|${TEENS}|${SMALL})`;
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4})(?:\\.\\d{1,2})?';

const CLASSES: Readonly<Record<string, WordClass>> = {
  month: wordsClass(Object.keys(MONTHS)),
  weekday: wordsClass(Object.keys(WEEKDAYS)),
  anyWeekday: wordsClass([...Object.keys(WEEKDAYS), ...Object.keys(SHORT_WEEKDAYS)]),
  season: wordsClass(Object.keys(SEASONS)),
  ordinal: wordsClass(Object.keys(ORDINALS)),
  dayPart: wordsClass(Object.keys(DAY_PARTS)),
  unit: wordsClass(Object.keys(UNITS)),
  holiday: wordsClass(Object.keys(HOLIDAY_WORDS)),
  year: { source: '1[0-9]\\d\\d|20\\d\\d|21\\d\\d', openings: ['#'] },
  day: { source: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?', openings: ['#'] },
  yearWords: {
    source: `(?:nineteen|eighteen|seventeen|twenty)(?:${HYPHEN}|${GAP})(?:${TENS}|${TEENS}|hundred)|two${GAP}thousand(?:${GAP}(?:and${GAP})?(?:${BELOW_HUNDRED}))?`,
    openings: ['nineteen', 'eighteen', 'seventeen', 'twenty', 'two'],
  },
  number: {
    source: `${DIGITS}(?:${GAP}(?:and${GAP}a${GAP}half|1/2))?|(?:${BELOW_HUNDRED}|an?)(?:${GAP}(?:dozen|hundred|thousand|million))(?:${GAP}(?:and${GAP})?${BELOW_HUNDRED})?|${BELOW_HUNDRED}(?:${GAP}and${GAP}a${GAP}half)?`,
    openings: ['#', 'a', 'an', ...NUMBER_OPENINGS],
  },
};

/**
 * Compiles a rule's pattern. ` ` is a gap, `~` a gap or a hyphen, `-` any hyphen, `'` any apostrophe,
 * `{month}` a class of words captured under its name, `{from:month}` the same under another name; the rest is a
 * regular expression. `openings` say which words can begin a match, so that the engine asks only those rules.
 */
export function compilePattern(template: string): CompiledPattern {
  return { regex: new RegExp(`(?:${expand(template)})${END}`, 'iyu'), openings: [...new Set(openingsOf(template))] };
}

function expand(template: string): string {
  return template.replace(
    /\{([a-zA-Z]\w*)(?::([a-zA-Z]+))?\}|\\.|\[[^\]]*\]|[ ~'-]/g,
    (token, name?: string, className?: string) => {
      if (token === ' ') return GAP;
      if (token === '~') return `(?:${GAP}|${HYPHEN})`;
      if (token === "'") return "['\\u2019]";
      if (token === '-') return HYPHEN;
      if (name === undefined) return token;
      return `(?<${name}>${classOf(className ?? name).source})`;
    },
  );
}

function classOf(name: string): WordClass {
  const found = CLASSES[name];
  if (!found) throw new Error(`no word class ${name}`);
  return found;
}

/** The words that can come first, looking past groups that may be absent. */
function openingsOf(template: string): string[] {
  const text = template.trimStart();
  const alternatives = alternativesOf(text);
  if (alternatives.length > 1) return alternatives.flatMap(openingsOf);
  if (text.startsWith('{')) {
    const end = text.indexOf('}');
    const name = text.slice(1, end).split(':').at(-1)!;
    return withRest(classOf(name).openings, text.slice(end + 1));
  }
  if (text.startsWith('(')) {
    const end = closingOf(text);
    const inside = text.slice(0, end).replace(/^\((?:\?:|\?<\w+>)/, '');
    return withRest(alternativesOf(inside).flatMap(openingsOf), text.slice(end + 1));
  }
  const [word, after] = /^([a-z]+)(\?|\{|\[(?!\d)|\((?:\?:)?[a-z{]|)/.exec(text)?.slice(1) ?? [text.charAt(0), ''];
  if (after && after !== '?') throw new Error(`spell the first word out: ${template}`);
  if (after === '?') return [word!, word!.slice(0, -1)];
  return [word === '\\' || /\d/.test(word!) || /^\[\d/.test(text) ? '#' : word!];
}

const withRest = (openings: readonly string[], rest: string): string[] =>
  rest.startsWith('?') ? [...openings, ...openingsOf(rest.slice(1))] : [...openings];

function closingOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`unbalanced pattern: ${text}`);
}

function alternativesOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (text[at] === '|' && depth === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}
