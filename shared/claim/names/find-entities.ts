import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { Entity } from '../claim.ts';
import { KNOWN_PLACES } from './known-places.ts';
import { findRuns, isFirstName, type Reading, type Run, readCapitals } from './name-runs.ts';
import { type NameType, type Vote, voteByContext, voteByWords } from './name-type.ts';
import { ORGANISATIONS } from './name-words.ts';

type Mention = Pick<Entity, 'name' | 'start' | 'end'> & { readonly run: Run };

/**
 * People, organisations and places that a text names, in order, each under its fullest name in the text: `Mr Allen` is
 * `Gregory C Allen`, `Castleton` is `Castleton Steel Corp.`, `the BoE` the `Bank of England (BoE)`.
 */
export function findEntities(text: string, tokens: readonly TaggedToken[]): Entity[] {
  const reading = readCapitals(text, tokens);
  const mentions = confirmed(
    reading,
    findRuns(reading).map((run) => mentionOf(reading, run)),
  );
  const types = typesOf(reading, mentions);
  const full = fullNames(reading, mentions, types);
  return mentions.map(({ name, start, end }) => {
    const fullest = full.get(name) ?? name;
    return { name: fullest, type: types.get(fullest) ?? types.get(name) ?? 'other', start, end };
  });
}

function mentionOf({ text, tokens }: Reading, run: Run): Mention {
  const { start } = tokens[run.first]!;
  const raw = text.slice(start, tokens[run.last - 1]!.end);
  const name = raw.replace(/['’]s?$/, '').replace(/\.$/, (stop) => (isAbbreviated(raw) ? stop : ''));
  return { name, start, end: start + name.length, run };
}

const isAbbreviated = (raw: string): boolean => /\b(?:\p{Lu}|Inc|Corp|Co|Ltd|Bros|Jr|Sr)\.$/u.test(raw);

/** Without common words that only begin a sentence: those are names where the text also has them inside one. */
function confirmed(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const certain = new Set(mentions.flatMap(({ name, run }) => (run.isDoubtful ? [] : [name, ...surnamesOf(name)])));
  return mentions.flatMap((mention) => {
    const { run, name } = mention;
    if (!run.isDoubtful || certain.has(name) || isKnown(name)) return [mention];
    if (run.last - run.first === 1) return [];
    if (voteByWords(name, run, reading.common).some(({ weight }) => weight > 1)) return [mention];
    // `Yesterday Boeing`: the rest may be a name by itself.
    const rest = mentionOf(reading, { ...run, first: run.first + 1 });
    return certain.has(rest.name) || isKnown(rest.name) ? [rest] : [];
  });
}

/** `Jason Silva` makes a name of `Silva` at the beginning of a sentence, too. */
function surnamesOf(name: string): string[] {
  const parts = name.split(' ');
  return parts.length > 1 && isFirstName(parts[0]!) ? parts.slice(-1) : [];
}

const isKnown = (name: string): boolean => KNOWN_PLACES.has(name) || ORGANISATIONS.has(name) || isFirstName(name);

/** The type that most speaks for, over all mentions of a name; a name that nothing speaks for has none. */
function typesOf(reading: Reading, mentions: readonly Mention[]): ReadonlyMap<string, NameType> {
  const votes = new Map<string, Vote[]>();
  for (const { name, run } of mentions) {
    const own = votes.get(name) ?? voteByWords(name, run, reading.common);
    own.push(...(run.title ? voteByWords(name, run, reading.common) : []), ...voteByContext(reading, run));
    votes.set(name, own);
  }
  const shortened = shorteningVotes(mentions, votes);
  return new Map(
    [...votes].flatMap(([name, own]) => {
      const type = winner([...own, ...(shortened.get(name) ?? [])]);
      return type ? [[name, type] as const] : [];
    }),
  );
}

/** People are called by their last name afterwards, companies by their first. */
function shorteningVotes(
  mentions: readonly Mention[],
  votes: ReadonlyMap<string, Vote[]>,
): ReadonlyMap<string, Vote[]> {
  return new Map(
    mentions.flatMap(({ name }) => {
      const parts = name.split(' ');
      if (parts.length < 2) return [];
      const [first, last] = [votes.has(parts[0]!), votes.has(parts.at(-1)!)];
      if (first === last) return [];
      return [[name, [{ type: last ? 'person' : 'organisation', weight: last ? 4 : 2 } as const]] as const];
    }),
  );
}

function winner(votes: readonly Vote[]): NameType | null {
  const sums = new Map<NameType, number>();
  for (const { type, weight } of votes) sums.set(type, (sums.get(type) ?? 0) + weight);
  const [best] = [...sums].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** The full name that each short one stands for: surnames, first words of companies, letters in brackets. */
function fullNames(
  reading: Reading,
  mentions: readonly Mention[],
  types: ReadonlyMap<string, NameType>,
): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const add = (short: string, name: string): void => {
    if (short !== name && !full.has(short)) full.set(short, name);
  };
  for (const [index, { name, run }] of mentions.entries()) {
    const parts = name.split(' ');
    const type = types.get(name);
    const next = mentions[index + 1];
    if (next && isInBrackets(reading, run, next.run) && isShortFor(next.name, name)) add(next.name, name);
    if (parts.length < 2) continue;
    if (type === 'person') {
      add(parts.at(-1)!, name);
      // `Sir Keir` is called by his first name.
      add(parts[0]!, name);
    }
    if (type === 'organisation' && isDistinctive(reading, parts[0]!, types)) add(parts[0]!, name);
  }
  return full;
}

/** A first word that names nothing but its company: not `New`, `British`, `London`. */
const isDistinctive = ({ common }: Reading, word: string, types: ReadonlyMap<string, NameType>): boolean =>
  word.length > 2 &&
  !common.has(word.toLowerCase()) &&
  !isKnown(word) &&
  types.get(word) !== 'place' &&
  types.get(word) !== 'person' &&
  !/(?:ish|ese|ian|ean|can)$/.test(word);

const isInBrackets = ({ tokens }: Reading, { last }: Run, next: Run): boolean =>
  next.first === last + 1 && tokens[last]?.text === '(' && tokens[next.last]?.text === ')';

/** `BoE` for `Bank of England`: its letters are first letters of the name, in order. */
function isShortFor(short: string, name: string): boolean {
  const initials = name.split(/[ -]/).map((word) => word[0]!.toLowerCase());
  let at = 0;
  for (const letter of short.toLowerCase()) {
    const found = initials.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return short.length >= 2 && /^\p{Lu}/u.test(short);
}
