import type { TaggedToken } from '../../text/part-of-speech.ts';
import { COORDINATORS, isComma } from './clause-words.ts';
import type { Clause } from './clauses.ts';
import { lower } from './source-phrase.ts';

/**
 * A verb without a subject behind a comma has the one before what stands between commas:
 * `The Velars, a band backed by the city, | have won` is one clause.
 */
export function joinSubjects(clauses: readonly Clause[], tokens: readonly TaggedToken[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before && isDescribedSubject(before, clause, tokens))
      joined[joined.length - 1] = {
        ...before,
        end: clause.end,
        last: clause.last,
        verb: clause.verb,
        verbs: [...before.verbs, ...clause.verbs],
      };
    else joined.push(clause);
  }
  return joined;
}

function isDescribedSubject(
  before: Clause,
  { kind, verb, first, connector }: Clause,
  tokens: readonly TaggedToken[],
): boolean {
  if (kind !== 'main' || connector !== null || verb?.form !== 'finite' || !isComma(tokens[first - 1])) return false;
  const isBare = tokens.slice(first, verb.first).every(({ pos }) => pos === 'ADV');
  const participle = before.verb;
  return (
    isBare &&
    before.kind === 'main' &&
    participle?.isBarePast === true &&
    tokens.slice(before.first + 1, participle.first).some(isComma) &&
    tokens.slice(before.first, participle.first).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos))
  );
}

/**
 * What follows a parenthesis goes on with the clause before it:
 * `deployed a launcher, also known as Typhon, to the Philippines last spring` is one clause around another.
 */
export function joinTails(clauses: readonly Clause[], tokens: readonly TaggedToken[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const tail = before?.verb ? tailStart(clause, tokens) : null;
    if (tail === null || !before) joined.push(clause);
    else joined[joined.length - 1] = { ...before, end: clause.end, last: clause.last };
    if (tail !== null && tail > clause.first)
      joined.push({ ...clause, kind: 'participial', last: tail, end: tokens[tail - 1]!.end });
  }
  return joined;
}

/** Index from which a clause's words belong to the clause before; null when none do. */
function tailStart({ kind, verb, first, last }: Clause, tokens: readonly TaggedToken[]): number | null {
  if (kind === 'nominal') return lower(tokens[first]) === 'according' ? null : first;
  const isParenthesis =
    verb?.isBarePast &&
    verb.first - first <= 1 &&
    isComma(tokens[first - 1]) &&
    !COORDINATORS.has(lower(tokens[first]));
  if (!isParenthesis) return null;
  for (let at = verb.last; at < last - 1; at++) if (isComma(tokens[at])) return at + 1;
  return null;
}
