import { COMMON_WORDS } from './common-words.ts';
import { literally } from './literally.ts';
import { countriesOf, normaliseTopic, spellCountry } from './names.ts';

/** What may stand between the words of a name: spaces, hyphens, and the marks around a by-name: `787 "Dreamliner"`. */
const BETWEEN = '[\\s"“”\'‘’\\u2010-\\u2015-]+';
const SEPARATOR = /[\s\u2010-\u2015-]+/;
const AND = /^(?:&|and)$/i;
/** Small words of names, which titles of works and people's names write either way: `Piet Van Der Holm`. */
const SMALL = /^(?:of|the|at|in|on|for|from|to|a|an|van|von|der|den|de|del|della|di|da|du|la|le|bin|ibn|al|el|y)$/i;

const wordsOf = (name: string): string[] => name.trim().split(SEPARATOR).filter(Boolean);

/**
 * A name as articles write it, whoever asks for it in whatever case: the spelling that most of them have, those with
 * capitals first. `deepseek` → `DeepSeek`, `BRENIX 40` stays. As it is asked for where no article has it.
 */
export function bestSpelling(name: string, texts: readonly string[]): string {
  const ofTwo = ofCountries(name);
  if (ofTwo) return ofTwo;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])${wordsOf(name).map(inAnyCase).join('[\\s"“”\\u2010-\\u2015-]+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const times = new Map<string, number>();
  for (const text of texts)
    for (const [found] of text.matchAll(any)) {
      const spelled = found.replace(/["“”‘]/g, '').replace(/\s+/g, ' ');
      times.set(spelled, (times.get(spelled) ?? 0) + 1);
    }
  const [best] = [...times].toSorted(([a, many], [b, few]) => rankOf(a) - rankOf(b) || few - many || (a < b ? -1 : 1));
  return best && rankOf(best[0]) < PLAIN ? best[0] : name;
}

/** Names have capitals, and not only those unless they are initials. */
const PLAIN = 2;
function rankOf(spelled: string): number {
  if (!/\p{Lu}/u.test(spelled)) return PLAIN;
  return !/\p{Ll}/u.test(spelled) && /\p{L}{6}/u.test(spelled) ? 1 : 0;
}

/** What two countries make with each other, as people write it: `uk-us trade deal` → `UK–US trade deal`. */
function ofCountries(name: string): string | null {
  const words = normaliseTopic(name).split(' ');
  const isCountry = (word: string): boolean => countriesOf(word).length > 0;
  const [first, second, ...rest] = words;
  if (!second || rest.length === 0 || !isCountry(first!) || !isCountry(second) || rest.some(isCountry)) return null;
  return `${spellCountry(first!)}–${spellCountry(second)} ${rest.join(' ')}`;
}

const inAnyCase = (word: string): string => (AND.test(word) ? '(?:&|and)' : literally(word));

/**
 * A name as a pattern: a capital stays one, else case does not matter; of words in capitals those that nobody takes for
 * another word may be written small. `iTunes store` is `iTunes Store` and `ITUNES STORE`; `NASA` is `Nasa`, `WHO` not `Who`.
 */
export function namePattern(name: string): string {
  const [first = '', ...rest] = wordsOf(name);
  // `The Salt Road` is `Velasco's Salt Road`; of `The Sun` nothing else is sure.
  const isLed = /^the$/i.test(first) && rest.length > 1;
  const words = isLed ? rest : [first, ...rest];
  return (isLed ? '(?:[Tt]he\\s)?' : '') + words.map(wordPattern).join(BETWEEN);
}

function wordPattern(word: string): string {
  if (AND.test(word)) return '(?:&|[Aa]nd)';
  const isCapitals = /^\p{Lu}{2,}$/u.test(word);
  if (isCapitals && (word.length < 4 || COMMON_WORDS.has(word.toLowerCase()))) return literally(word);
  const [head = '', ...tail] = [...word];
  if (SMALL.test(word)) return [...word].map(eitherCase).join('');
  return (/\p{Ll}/u.test(head) ? eitherCase(head) : literally(head)) + tail.map(eitherCase).join('');
}

const eitherCase = (letter: string): string =>
  /['’]/.test(letter)
    ? "['’]"
    : letter.toLowerCase() === letter.toUpperCase()
      ? literally(letter)
      : `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
