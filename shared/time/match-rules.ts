import type { Span } from '#shared/text/span.ts';
import type { Expression } from './expression.ts';
import { compilePattern } from './pattern.ts';
import type { Groups, TimexRule } from './rule.ts';

/** Words that a rule matched, with what they mean before any anchor is known. */
export type Match = Span & { readonly rule: string; readonly expression: Expression };

type CompiledRule = {
  readonly rule: TimexRule;
  readonly order: number;
  readonly regex: RegExp;
  /** Keys of the words that its pattern spells. */
  readonly words: ReadonlySet<string>;
  /** Keys of the words that it can match without another behind them; null where it takes words that it does not spell. */
  readonly alone: ReadonlySet<string> | null;
};

const WORD = /[a-z]+|\d+|['\u2019](?=\d\d)/giu;
const KEY_LENGTH = 4;
/** How far a rule sees beyond its words. */
const REACH = 40;

/** Words and numbers that open many rules and are no time alone: a rule is tried there only before a word that it knows. */
const LEADING =
  /^(?:the|an?|this|that|these|those|last|next|past|early|late|later|earlier|mid|first|second|third|fourth|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about|nearly|almost|over|under|some|several|few|half|each|every|at|in|not|as|of|start|close|end|\d{1,3}|\d{5,})$/i;

/** Longer words share their first letters: `years` and `year` open the same rules. */
const keyOf = (word: string): string => {
  if (word >= '0' && word <= '9~') return '#';
  return word === '\u2019' ? "'" : word.slice(0, KEY_LENGTH);
};

/** The rules that a word can open: the ones that know the word behind it and, but for a leading word, those that match without one. */
type RulesAt = (opening: string, next: string | null, isLeading: boolean) => readonly CompiledRule[];

/** Makes the function that finds every match of a list of rules, longest first, none overlapping. */
export function createMatcher(rules: readonly TimexRule[]): (text: string) => Match[] {
  const byOpening = new Map<string, CompiledRule[]>();
  rules.forEach((rule, order) => {
    const { regex, openings } = compilePattern(rule.pattern);
    const compiled = { rule, order, regex, words: keysIn(regex.source), alone: aloneIn(rule.pattern, regex) };
    for (const key of new Set(openings.map(keyOf))) byOpening.set(key, [...(byOpening.get(key) ?? []), compiled]);
  });
  const rulesAt = createRulesAt(byOpening);
  return (text) => longestOnly(candidates(text, rulesAt));
}

function createRulesAt(byOpening: ReadonlyMap<string, readonly CompiledRule[]>): RulesAt {
  const vocabulary = new Set([...byOpening.values()].flatMap((rules) => rules.flatMap(({ words }) => [...words])));
  const byPair = new Map<string, readonly CompiledRule[]>();
  return (opening, next, isLeading) => {
    const rules = byOpening.get(opening);
    if (!rules) return [];
    const behind = next !== null && vocabulary.has(next) ? next : '';
    const pair = `${opening} ${behind} ${isLeading}`;
    const known =
      byPair.get(pair) ??
      rules.filter(({ words, alone }) => words.has(behind) || (!isLeading && (alone?.has(opening) ?? true)));
    byPair.set(pair, known);
    return known;
  };
}

/** Numbers of four digits that stand for all: years and times of day. */
const FOUR_DIGITS = ['0915', '1005', '1653', '1850', '1999', '2016', '2150', '9999'];
/** What in a rule's pattern takes a word that it does not spell. */
const FREE_WORDS = /\[a-z|\\p\{L|\\w|\\S/;

/** Keys of the words that a pattern spells and matches with nothing behind them. */
function aloneIn(pattern: string, regex: RegExp): ReadonlySet<string> | null {
  if (FREE_WORDS.test(pattern)) return null;
  const matches = (word: string): boolean => {
    regex.lastIndex = 0;
    return regex.test(word);
  };
  return new Set([...FOUR_DIGITS, ...wordsOf(regex.source)].filter(matches).map(keyOf));
}

/** Keys of all that a regular expression spells, digits and the apostrophe of short years among them. */
const keysIn = (source: string): ReadonlySet<string> =>
  new Set([...wordsOf(source).map(keyOf), ...(/\\d|\[[01][^\]]*\]/.test(source) ? ['#'] : []), "'"]);

/** Words that a regular expression spells; of `bce?` both. */
const wordsOf = (source: string): string[] =>
  (source.match(/[a-z]+\??|[A-Z]{2,}/g) ?? []).flatMap((word) =>
    word.endsWith('?') ? [word.slice(0, -1), word.slice(0, -2)] : [word.toLowerCase()],
  );

type Candidate = Match & { readonly order: number };

function candidates(text: string, rulesAt: RulesAt): Candidate[] {
  const found: Candidate[] = [];
  const tryRules = (at: number, rules: readonly CompiledRule[]): void => {
    if (rules.length === 0 || !isOpen(text, at)) return;
    for (const rule of rules) {
      const match = matchAt(text, at, rule);
      if (match) found.push(match);
    }
  };
  let opening: { readonly at: number; readonly key: string; readonly isLeading: boolean } | null = null;
  for (const { 0: words, index } of text.matchAll(WORD)) {
    const key = keyOf(words.toLowerCase());
    if (opening) tryRules(opening.at, rulesAt(opening.key, key, opening.isLeading));
    opening = { at: index, key, isLeading: LEADING.test(words) };
  }
  if (opening) tryRules(opening.at, rulesAt(opening.key, null, opening.isLeading));
  return found;
}

/** A word that continues another (`F-35`, `$1,998`, `3.1998`) opens nothing. */
function isOpen(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (/[\p{L}\d_$£€#]/u.test(before)) return false;
  return !(
    /[-.,/:]/.test(before) &&
    /[\p{L}\d]/u.test(text.charAt(at - 2)) &&
    !/[a-z](?:-(?=\d)|,)|[A-Z],/.test(text.slice(at - 2, at + 1))
  );
}

function matchAt(text: string, at: number, { rule, order, regex }: CompiledRule): Candidate | null {
  regex.lastIndex = at;
  const match = regex.exec(text);
  if (!match) return null;
  const words = match[0];
  const expression = rule.meaning(normalise(match.groups ?? {}), {
    words,
    before: text.slice(Math.max(0, at - REACH), at),
    after: text.slice(at + words.length, at + words.length + REACH),
  });
  return expression && { start: at, end: at + words.length, rule: rule.name, expression, order };
}

const normalise = (groups: Groups): Groups =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, words]) =>
      words === undefined ? [] : [[name, words.toLowerCase().replace(/\s+/g, ' ').replaceAll('\u2019', "'")]],
    ),
  );

/** Of overlapping matches the longest, then the first rule's; candidates stand in order of their start. */
function longestOnly(found: readonly Candidate[]): Match[] {
  const kept: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const candidate of found) {
    if (candidate.start >= clusterEnd) {
      for (const match of settle(cluster, clusterEnd)) kept.push(match);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.end);
  }
  return [...kept, ...settle(cluster, clusterEnd)].filter(({ expression }) => expression.kind !== 'none');
}

/** Chosen longest first, a match can only meet a chosen one with its first or last unit: linear, but for the sort. */
function settle(cluster: readonly Candidate[], clusterEnd: number): Candidate[] {
  if (cluster.length < 2) return [...cluster];
  const byLength = cluster.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order);
  const origin = cluster[0]!.start;
  const taken = new Uint8Array(clusterEnd - origin);
  const chosen = byLength.filter(({ start, end }) => {
    if (taken[start - origin] || taken[end - 1 - origin]) return false;
    taken.fill(1, start - origin, end - origin);
    return true;
  });
  return chosen.toSorted((a, b) => a.start - b.start);
}
