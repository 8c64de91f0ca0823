import type { Entity } from '#shared/claim/claim.ts';
import { findEntities } from '#shared/claim/names/find-entities.ts';
import { tagWords } from '#shared/text/part-of-speech.ts';
import { overlaps } from '#shared/text/span.ts';

type Expected = Pick<Entity, 'name' | 'type' | 'start' | 'end'>;
/** Names found at the marked words with the marked kind; of those, how many under their fullest name. */
export type NameScore = { right: number; expected: number; got: number; linked: number; misses: string[] };

const TYPES: Readonly<Record<string, Entity['type']>> = { p: 'person', o: 'organisation', l: 'place', x: 'other' };
const MARK = /<([^|>]+)\|([polx])(?: ([^>]+))?>/g;

/** The plain text of a marked one, and its names. */
export function readNames(marked: string): { readonly text: string; readonly names: readonly Expected[] } {
  const names: Expected[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: all, 1: words, 2: type, 3: full } of marked.matchAll(MARK)) {
    text += marked.slice(at, index);
    at = index + all.length;
    names.push({ name: full ?? words!, type: TYPES[type!]!, start: text.length, end: text.length + words!.length });
    text += words;
  }
  return { text: text + marked.slice(at), names };
}

/** Counts how far the names that are found are the marked ones; a name that is none of them is wrong. */
export function scoreNames(articles: readonly string[]): NameScore {
  const score: NameScore = { right: 0, expected: 0, got: 0, linked: 0, misses: [] };
  for (const article of articles) {
    const { text, names } = readNames(article);
    const found = findEntities(text, tagWords(text));
    for (const expected of names.filter(({ type }) => type !== 'other')) scoreExpected(score, expected, found);
    for (const entity of found) scoreFound(score, entity, names, text);
  }
  return score;
}

const isSameSpan = (a: Expected, b: Expected): boolean => a.start === b.start && Math.abs(a.end - b.end) <= 1;
const plain = (name: string): string => name.replace(/^(?:Senator) /, '').replace(/\.$/, '');

function scoreExpected(score: NameScore, expected: Expected, found: readonly Entity[]): void {
  score.expected++;
  const same = found.find(
    (entity) =>
      isSameSpan(entity, expected) || (overlaps(entity, expected) && plain(entity.name) === plain(expected.name)),
  );
  if (same?.type !== expected.type) {
    const near = found.filter((entity) => overlaps(entity, expected)).map(({ name, type }) => `${name} (${type})`);
    score.misses.push(`${expected.name} (${expected.type}) is ${near.join(' + ') || 'not found'}`);
    return;
  }
  score.right++;
  if (plain(same.name) === plain(expected.name)) score.linked++;
  else score.misses.push(`${expected.name} is called ${same.name}`);
}

function scoreFound(score: NameScore, entity: Entity, names: readonly Expected[], text: string): void {
  const marked = names.find((expected) => overlaps(expected, entity));
  if (marked?.type === 'other') return;
  score.got++;
  if (!marked)
    score.misses.push(
      `${entity.name} (${entity.type}) is no name: ${text.slice(Math.max(0, entity.start - 20), entity.end + 20).replaceAll('\n', ' / ')}`,
    );
}
