import { commonWordsAmong, type TaggedToken } from '../../text/part-of-speech.ts';
import { ORGANISATION_WORDS } from './entity-words.ts';
import { MEN, WOMEN } from './first-names.ts';
import { KNOWN_PLACES } from './known-places.ts';
import { NO_NAMES, ORGANISATION_HEADS, ORGANISATIONS, PERSON_TITLES, TITLES } from './name-words.ts';

/** Words that can be a name: which, under what title, and whether they stand where any word has a capital. */
export type Run = {
  readonly first: number;
  readonly last: number;
  readonly title: string | null;
  readonly isDoubtful: boolean;
};

/** A text's words, and which of those with a capital are common ones in lower case. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly common: ReadonlySet<string>;
};

const PARTICLES = /^(?:of|the|&|de|del|della|di|da|des|du|la|le|von|van|der|den|bin|ibn|al|el|for|and|y)$/;
const ENDS_SENTENCE = /^(?:[.!?:;\u2022"\u201c`|*]|``|''|--|\u2014)$/;
/** A line counts as a headline where so large a share of its longer words has a capital. */
const HEADLINE_SHARE = 0.75;
const HEADLINE_WORDS = 4;

export const isFirstName = (word: string): boolean => WOMEN.has(word) || MEN.has(word);
export const bare = ({ text }: TaggedToken): string => text.replace(/\.$/, '');
const isCapital = (token: TaggedToken | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const isKnown = (name: string): boolean => KNOWN_PLACES.has(name) || ORGANISATIONS.has(name);

/** Reads which capitalised words of a text are common ones. */
export function readCapitals(text: string, tokens: readonly TaggedToken[]): Reading {
  const words = new Set(tokens.flatMap((token) => (isCapital(token) ? [bare(token).toLowerCase()] : [])));
  return { text, tokens, common: commonWordsAmong(words) };
}

/** The runs of capitalised words, in order, without what only begins a sentence or stands in a headline. */
export function findRuns(reading: Reading): Run[] {
  const { tokens } = reading;
  const headlines = findHeadlines(reading);
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!beginsName(reading, at, headlines)) continue;
    const last = endOfRun(reading, at, headlines);
    for (const run of namesIn(reading, at, last))
      runs.push({
        ...run,
        isDoubtful:
          isCommon(reading, run.first) && (beginsSentence(reading, run.first) || headlines[run.first] === true),
      });
    at = last - 1;
  }
  return runs;
}

/** For each word whether its line is a headline in capitals. */
function findHeadlines({ text, tokens }: Reading): boolean[] {
  const flags: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (
      to < tokens.length &&
      !text.slice(tokens[to - 1]!.end, tokens[to]!.start).includes('\n') &&
      tokens[to - 1]!.text !== '\n'
    )
      to++;
    const words = tokens.slice(from, to).filter(({ text: word }) => /^\p{L}{4,}/u.test(word));
    const isHeadline =
      words.length >= HEADLINE_WORDS && words.filter(isCapital).length >= HEADLINE_SHARE * words.length;
    const ends = /[."\u201d'\u2019]/.test(
      tokens
        .slice(from, to)
        .findLast(({ pos }) => pos !== 'SPACE')
        ?.text.at(-1) ?? '',
    );
    for (let at = from; at < to; at++) flags.push(isHeadline && !ends);
    from = to;
  }
  return flags;
}

const isCommon = ({ tokens, common }: Reading, at: number): boolean =>
  common.has(bare(tokens[at]!).toLowerCase()) && !/^\p{Lu}{2,}/u.test(tokens[at]!.text);

/** Whether a word stands where every first word has a capital. */
function beginsSentence({ text, tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  return !before || ENDS_SENTENCE.test(before.text) || /\n/.test(text.slice(before.start, tokens[at]!.start));
}

function beginsName(reading: Reading, at: number, headlines: readonly boolean[]): boolean {
  const token = reading.tokens[at]!;
  if (
    !isCapital(token) ||
    NO_NAMES.has(bare(token)) ||
    (/^\p{Lu}\.$/u.test(token.text) && !isCapital(reading.tokens[at + 1]))
  )
    return false;
  if (isKnown(token.text) || isFirstName(token.text) || TITLES.has(bare(token))) return true;
  if (/^\p{Lu}$/u.test(token.text) && !/^[-&]$/.test(reading.tokens[at + 1]?.text ?? '')) return false;
  return !headlines[at] || !isCommon(reading, at);
}

function endOfRun(reading: Reading, first: number, headlines: readonly boolean[]): number {
  const { tokens } = reading;
  let last = first + 1;
  for (let at = last; at < tokens.length; at++) {
    if (!adjoins(reading, at)) break;
    if (goesOn(reading, at, headlines)) last = at + 1;
    else if (!linksOn(reading, first, at) || at - last > 1) break;
  }
  return last;
}

/** One space, or none before a hyphen, an ampersand or what follows them. */
function adjoins({ text, tokens }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  const between = text.slice(before.end, token.start);
  if (between === ' ' || between === '\u00a0') return before.text !== '-' && token.text !== '-';
  return between === '' && (token.text === '-' || before.text === '-' || /^['\u2019]s?$/.test(token.text));
}

function goesOn(reading: Reading, at: number, headlines: readonly boolean[]): boolean {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (token.text === '-' || !isCapital(token)) return false;
  if (tokens[at - 1]!.text === '-' && isKnown(token.text) && isKnown(tokens[at - 2]?.text ?? '')) return false;
  // `Theresa May`, but not `Monday May`.
  if (NO_NAMES.has(bare(token))) return isFirstName(tokens[at - 1]!.text) && !/^\d/.test(tokens[at + 1]?.text ?? '');
  return !headlines[at] || !isCommon(reading, at) || isKnown(token.text);
}

/** Behind these `and` goes on with the name: `Center for Strategic and International Studies`. */
const JOINED =
  /^(?:Cent(?:er|re)|Institute|Department|Ministry|Committee|Office|Council|School|Agency|Bureau|Commission)$/;

/** `Bank of England`, `Ruth Adeyemi-Cole`, `Barlow & Hume`; not `shareholders of Marlowe` or `Stich of NASA`. */
function linksOn({ tokens }: Reading, first: number, at: number): boolean {
  const word = tokens[at]!.text;
  const next = tokens[at + 1];
  if (word === '-') return isCapital(next);
  // `National Farmers' Union`, `Weisfield's Inc.`; not `Japan's Supreme Court`.
  if (/^['\u2019]$/.test(word))
    return isCapital(next) && ORGANISATION_WORDS.has(bare(next!)) && isCommonPlural(tokens[at - 1]!);
  if (/^['\u2019]s$/.test(word)) return /^(?:Inc|Corp|Co|Ltd|Holdings)\.?$/.test(next?.text ?? '');
  if (!PARTICLES.test(word)) return false;
  const goes = isCapital(next) || (PARTICLES.test(next?.text ?? '') && isCapital(tokens[at + 2]));
  if (!goes) return false;
  if (/^(?:of|for|and|the)$/.test(word)) {
    const before = tokens.slice(first, at).map(({ text }) => text);
    const isLinked = before.some((each) => /^(?:of|for)$/.test(each)) && before.some((each) => JOINED.test(each));
    return (
      before.some((each) => ORGANISATION_HEADS.has(each)) &&
      (word !== 'and' || isLinked) &&
      (word !== 'the' || /^(?:of|for)$/.test(tokens[at - 1]!.text))
    );
  }
  return true;
}

/** `Navigation Mixte Chairman Marc Fournier` are two names, with a title between them. */
function namesIn(reading: Reading, first: number, last: number): Omit<Run, 'isDoubtful'>[] {
  const { tokens } = reading;
  const title = tokens
    .slice(first + 1, last - 1)
    .findIndex((token, index) => PERSON_TITLES.has(bare(token)) && isFirstName(tokens[first + index + 2]!.text));
  const at = first + 1 + title;
  const isOnlyTitles = tokens.slice(first, at).every((token) => TITLES.has(bare(token)));
  const parts =
    title < 0 || isOnlyTitles
      ? [withoutTitles(reading, first, last)]
      : [{ first, last: at, title: null }, withoutTitles(reading, at, last)];
  return parts.filter((part) => part !== null);
}

const isCommonPlural = ({ text }: TaggedToken): boolean => /s$/.test(text);

const FORMS_OF_ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)$/;

/** The name without titles, and without common words before a first name: `Manager Joe O'Brien`. */
function withoutTitles(reading: Reading, first: number, last: number): Omit<Run, 'isDoubtful'> | null {
  const { tokens } = reading;
  let from = first;
  let title: string | null = null;
  while (from < last - 1 && TITLES.has(bare(tokens[from]!))) {
    if (PERSON_TITLES.has(bare(tokens[from]!))) title = bare(tokens[from]!);
    from++;
  }
  const led = tokens.slice(from + 1, last - 1).findIndex(({ text }) => isFirstName(text));
  const name = from + 1 + led;
  const isLed = led >= 0 && tokens.slice(from, name).every((_, index) => isCommon(reading, from + index));
  if (isLed && !isFirstName(tokens[from]!.text)) return { first: name, last, title: title ?? 'description' };
  if (last - first === 1 && TITLES.has(bare(tokens[first]!)) && !isKnown(tokens[first]!.text)) return null;
  // `Justice Department`, `General Mills Inc.`: what looks like a title belongs to the name of a body.
  if (ORGANISATION_WORDS.has(bare(tokens[last - 1]!)) && !FORMS_OF_ADDRESS.test(title ?? ''))
    return { first, last, title: null };
  // `US Army`: without a person's title the first words belong to the name.
  const isStrange = last - from >= 2 && tokens.slice(from, last).every((_, index) => !isCommon(reading, from + index));
  const hasTitle = title !== null || (from > first && (isFirstName(tokens[from]!.text) || isStrange));
  return { first: hasTitle ? from : first, last, title };
}
