import { stem } from '../text/stem.ts';
import { COMMON_WORDS } from './common-words.ts';
import { calledAlso, isHappening } from './happenings.ts';
import { countriesOf, normaliseCountries, normaliseTopic } from './names.ts';
import { bestSpelling } from './spelling.ts';

/**
 * How a sentence tells of an event: `named` with all that its name has, `partly` with half of it and no third country
 * (`the trade deal with Britain`), `meant` for short (`the deal`, `the ferry`), as another of its kind (`an earthquake`).
 */
export type Telling = 'named' | 'partly' | 'meant' | 'another' | null;

/** What tells whether a text speaks of an event. */
export type EventForms = {
  readonly tellingOf: (sentence: string) => Telling;
  /** Whether words have all of a name but what happened: the place, the parties. */
  readonly hasParties: (words: string) => boolean;
  /** The words that news has for what happened. */
  readonly kin: readonly string[];
};

/** An event by its names: what happened, by whatever word news has for that, and the words that tell it from others. */
export function eventForms(names: readonly string[], texts: readonly string[]): EventForms {
  const forms = names.map((name) => formsOf(bestSpelling(name, texts), texts)).filter((each) => each !== null);
  return {
    kin: forms.flatMap(({ kin }) => kin),
    tellingOf: (sentence) => {
      const words = readWords(sentence);
      const told = forms.map(({ tellingOf }) => tellingOf(words));
      return RANKED.find((telling) => told.includes(telling)) ?? null;
    },
    hasParties: (text) => {
      const words = readWords(text);
      return forms.some(({ hasParties }) => hasParties(words));
    },
  };
}
const RANKED: readonly Telling[] = ['named', 'partly', 'meant', 'another'];

/** A sentence as it stands, its words as names are compared, and their stems. */
type Words = { readonly text: string; readonly padded: string; readonly stems: ReadonlySet<string> };

function readWords(text: string): Words {
  const normalised = normaliseCountries(text);
  return { text, padded: ` ${normalised} `, stems: new Set(normalised.split(' ').map(stem)) };
}

type Forms = {
  readonly kin: readonly string[];
  readonly tellingOf: (words: Words) => Telling;
  readonly hasParties: (words: Words) => boolean;
};

/** Of a name that tells of no happening only the whole counts. */
function formsOf(name: string, texts: readonly string[]): Forms | null {
  const normalised = normaliseTopic(name);
  if (normalised === '') return null;
  const words = normalised.split(' ');
  const head = headOf(words);
  const isPair = countriesOf(normalised).length === words.length && words.length > 1;
  const isWhole = ({ padded }: Words): boolean =>
    padded.includes(` ${normalised} `) || (isPair && words.every((word) => padded.includes(` ${word} `)));
  const parties = words.filter((word) => word !== head && !COMMON_WORDS.has(word));
  if (head === null || parties.length === 0)
    return { kin: [], tellingOf: (said) => (isWhole(said) ? 'named' : null), hasParties: isWhole };
  const proper = properHead(name, head, texts);
  return happeningForms({ kin: proper ? [proper] : calledAlso(head), parties, isProper: proper !== null, isWhole });
}

/** What a name is made of: words for what happened, and those that tell it from others; `isProper`: written `Games`. */
type Parts = {
  readonly kin: readonly string[];
  readonly parties: readonly string[];
  readonly isProper: boolean;
  readonly isWhole: (words: Words) => boolean;
};

function happeningForms({ kin, parties, isProper, isWhole }: Parts): Forms {
  const kinStems = kin.map(stem);
  const happens = ({ stems }: Words): boolean => !isProper && kinStems.some((each) => stems.has(each));
  const wanted = parties.map((word) => calledAlso(word).map(stem));
  const partiesIn = ({ stems }: Words): number =>
    wanted.filter((forms) => forms.some((each) => stems.has(each))).length;
  const hasParties = (said: Words): boolean => partiesIn(said) === parties.length;
  const countries = countriesOf(parties.join(' '));
  const isOfOthers = ({ padded }: Words): boolean =>
    countries.length > 0 && countriesOf(padded.trim()).some((country) => !countries.includes(country));
  const meant = meantBy(isProper ? kin : kin.map(inEitherCase));
  const another = new RegExp(`${ANOTHER}(?:${kin.join('|')})\\b`, 'u');
  return {
    kin,
    hasParties,
    tellingOf: (said) => {
      const isTold = happens(said);
      if (isWhole(said) || (isTold && hasParties(said))) return 'named';
      if (isTold && partiesIn(said) * 2 >= parties.length && !isOfOthers(said)) return 'partly';
      if (meant.test(said.text)) return 'meant';
      return another.test(said.text) ? 'another' : null;
    },
  };
}
const ANOTHER = '\\b(?:[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Oo]ther) (?:[\\p{Ll}-]+ ){0,2}';

/**
 * The word of a name that tells what happened: the last, or the one before where it did (`earthquake in Haiti`), and what
 * two countries have with each other.
 */
function headOf(words: readonly string[]): string | null {
  const last = words.at(-1)!;
  if (isHappening(last)) return last;
  const countries = countriesOf(words.join(' '));
  if (countries.length > 1) return words.findLast((word) => !countries.includes(word)) ?? null;
  const at = words.findIndex((word) => /^(?:in|at|off|near|between)$/.test(word));
  return at > 0 && isHappening(words[at - 1]!) ? words[at - 1]! : null;
}

/** `Games`, where articles write it so more often than not: `the Linden Games`, no video games of Linden. */
function properHead(name: string, head: string, texts: readonly string[]): string | null {
  const written = name.split(/[^\p{L}\p{N}]+/u).find((word) => word.toLowerCase() === head);
  if (!written || !/^\p{Lu}/u.test(written)) return null;
  const times = (word: string): number =>
    texts.reduce(
      (sum, text) => sum + (text.match(new RegExp(`\\b[Tt]he (?:[\\p{L}-]+ ){0,2}${word}\\b`, 'gu'))?.length ?? 0),
      0,
    );
  return times(written) > times(head) ? written : null;
}

/** `the quake`, `this biggest deal`, `the ferry`; not `the quake in Chile`. */
const meantBy = (nouns: readonly string[]): RegExp =>
  new RegExp(
    `\\b[Tt]h(?:e|is|at|ese|ose) (?:[\\p{Ll}-]+ ){0,2}(?:${nouns.join('|')})s?\\b(?! (?:in|of|off|near|at|between|with) (?:the )?(?!${CALENDAR})\\p{Lu})`,
    'u',
  );
const CALENDAR =
  '(?:\\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December)\\b';

const inEitherCase = (noun: string): string => `[${noun[0]!}${noun[0]!.toUpperCase()}]${noun.slice(1)}`;
