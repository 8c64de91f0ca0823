import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { Span } from '../../text/span.ts';
import { isReducedRelative } from './source-phrase.ts';
import { findVerbGroups, type VerbGroup } from './verb-group.ts';
import { HALF_SUBORDINATORS, INTENDING, REPORTING, SUBORDINATORS } from './verb-words.ts';

/** `nominal`: a stretch without a verb of its own; `content`: what a reporting verb before it reports. */
export type ClauseKind = 'main' | 'subordinate' | 'relative' | 'content' | 'nominal' | 'participial';

/** A stretch of a sentence around one verb (or none); `first`, `last` are token indices, half-open. */
export type Clause = Span & {
  readonly kind: ClauseKind;
  readonly first: number;
  readonly last: number;
  /** The verb that dates and statuses the clause; null in nominal ones. */
  readonly verb: VerbGroup | null;
  /** All its verbs, in order. */
  readonly verbs: readonly VerbGroup[];
  /** The subordinator or conjunction that leads it in, lower case. */
  readonly connector: string | null;
};

const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'where', 'when']);
const COORDINATORS = new Set(['and', 'but', 'or', 'yet']);
const STRONG = /^[;:\u2014\u2013]$|^--$|^-$/;

const lower = (token: TaggedToken | undefined): string => token?.text.toLowerCase() ?? '';
const isComma = (token: TaggedToken | undefined): boolean => token?.text === ',';

/** The clauses of a sentence, in order; together they hold all of its tokens. */
export function splitClauses(tokens: readonly TaggedToken[]): Clause[] {
  if (tokens.length === 0) return [];
  const groups = findVerbGroups(tokens);
  const cuts = [...new Set([0, ...cutsOf(tokens, groups), tokens.length])].toSorted((a, b) => a - b);
  const pieces = cuts.slice(1).map((last, index) => ({ first: cuts[index]!, last }));
  return joinTails(
    joinSubjects(
      pieces.map((piece) => toClause(tokens, groups, piece)),
      tokens,
    ),
    tokens,
  );
}

/**
 * A verb without a subject behind a comma has the one before what stands between commas:
 * `The Velars, a band backed by the city, | have won` is one clause.
 */
function joinSubjects(clauses: readonly Clause[], tokens: readonly TaggedToken[]): Clause[] {
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

function cutsOf(tokens: readonly TaggedToken[], groups: readonly VerbGroup[]): number[] {
  const cuts = strongCuts(tokens, groups);
  const [firstGroup] = groups;
  if (firstGroup) {
    const lead = leadingCut(tokens, firstGroup);
    if (lead !== null) cuts.push(lead);
  }
  for (let at = 1; at < groups.length; at++) {
    const cut = isInSubject(tokens, groups, at)
      ? null
      : (cutBetween(tokens, groups[at - 1]!, groups[at]!) ?? cutBeforeGerund(tokens, groups, at));
    if (cut !== null) cuts.push(cut);
  }
  const lastGroup = groups.at(-1);
  if (lastGroup) cuts.push(...trailingCuts(tokens, lastGroup));
  return cuts;
}

/** `said its way of raising money had failed`: what is reported begins with the subject that the gerund stands in. */
function cutBeforeGerund(tokens: readonly TaggedToken[], groups: readonly VerbGroup[], at: number): number | null {
  const [saying, gerund, told] = [groups[at - 2], groups[at - 1]!, groups[at]!];
  if (!saying || !REPORTING.has(saying.lemma) || gerund.form !== 'gerund' || told.form !== 'finite') return null;
  const isOne = !tokens.slice(saying.last, told.first).some(isComma);
  return isOne ? contentStart(tokens, saying.last, gerund.first) : null;
}

/** `the body found along a highway belonged to him`: a participle of the subject, with nothing between it and the verb. */
const isInSubject = (tokens: readonly TaggedToken[], groups: readonly VerbGroup[], at: number): boolean =>
  groups[at]?.form === 'finite' &&
  isReducedRelative({ tokens, groups }, groups[at - 1]!) &&
  !tokens
    .slice(groups[at - 1]!.last, groups[at]!.first)
    .some((token) => isComma(token) || SUBORDINATORS.has(lower(token)) || COORDINATORS.has(lower(token)));

/** Semicolons, colons and dashes part clauses wherever they stand between words; not inside one (`NYSE:ABC`). */
const strongCuts = (tokens: readonly TaggedToken[], groups: readonly VerbGroup[]): number[] =>
  tokens.flatMap(({ text, start, end }, index) => {
    const before = tokens[index - 1];
    const isInside = before?.end === start && tokens[index + 1]?.start === end;
    const isApart = before === undefined || before.end < start || (text !== '-' && !(text === ':' && isInside));
    const isCut = STRONG.test(text) && isApart && index > 0 && !isBetweenNumbers(tokens, index);
    return isCut && !isInserted(tokens, groups, index) ? [index + 1] : [];
  });

/** `the 2014–2015 drought`, `1 April 2018 – 2 April 2018`. */
const isBetweenNumbers = (tokens: readonly TaggedToken[], index: number): boolean =>
  /^[-\u2013]$/.test(tokens[index]!.text) && tokens[index - 1]?.pos === 'NUM' && tokens[index + 1]?.pos === 'NUM';

/** Whether a dash is one of two around words without a verb: `a carrier -- the John F. Kennedy -- could head`. */
function isInserted(tokens: readonly TaggedToken[], groups: readonly VerbGroup[], index: number): boolean {
  const { text } = tokens[index]!;
  if (!/^(?:--|\u2014|\u2013|-)$/.test(text)) return false;
  const isPair = (from: number, to: number): boolean =>
    from >= 0 && to > from && to - from <= LONGEST_INSERTION && !groups.some(({ first }) => from < first && first < to);
  const isSame = (token: TaggedToken): boolean => token.text === text;
  const before = tokens.slice(0, index).findLastIndex(isSame);
  const after = tokens.slice(index + 1).findIndex(isSame);
  return isPair(before, index) || isPair(index, after < 0 ? -1 : index + 1 + after);
}
const LONGEST_INSERTION = 12;

/** `The release on 20 January, when Trump was sworn in`: cut before `when`. `On Monday X said`: no cut. */
function leadingCut(tokens: readonly TaggedToken[], group: VerbGroup): number | null {
  for (let at = 1; at < group.first; at++) {
    const isLead = SUBORDINATORS.has(lower(tokens[at])) && !HALF_SUBORDINATORS.has(lower(tokens[at]));
    if (isLead && lower(tokens[at]) !== 'how') return at;
  }
  // `Following February talks, the two announced`: a gerund or preposition leads in what a comma ends.
  return null;
}

function cutBetween(tokens: readonly TaggedToken[], before: VerbGroup, after: VerbGroup): number | null {
  if (after.form === 'infinitive') return null;
  const from = before.last;
  const to = after.first;
  // `said this month that removing tariffs is`
  if (after.form === 'gerund' && lower(tokens[to - 1]) === 'that' && REPORTING.has(before.lemma)) return to - 1;
  const subordinator = findSubordinator(tokens, from, to, after);
  if (subordinator !== null) return subordinator;
  const comma = lastComma(tokens, from, to);
  if (after.form === 'gerund' && SHOWING.test(before.lemma) && isNounPhrase(tokens, from, to)) return from;
  if (after.form === 'gerund') return comma === to - 1 ? to : null;
  const coordinator = findCoordinator(tokens, from, to);
  if (coordinator !== null) return coordinator;
  if (comma !== null) return comma === to - 1 ? appositiveStart(tokens, from, comma) : comma + 1;
  if (REPORTING.has(before.lemma) && to > from) return contentStart(tokens, from, to);
  return null;
}

/** `footage shows a man driving`: what these show takes place in a gerund. */
const SHOWING = /^(?:show|find|report)$/;
const isNounPhrase = (tokens: readonly TaggedToken[], from: number, to: number): boolean =>
  to > from && tokens.slice(from, to).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(pos));

function findSubordinator(tokens: readonly TaggedToken[], from: number, to: number, after: VerbGroup): number | null {
  for (let at = to - 1; at >= from; at--) {
    const word = lower(tokens[at]);
    if (!SUBORDINATORS.has(word)) continue;
    if (word === 'that' && (isDemonstrative(tokens, at, after) || isSubject(tokens, at, after))) continue;
    if (word === 'that' && tokens[at]!.pos === 'DET' && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]!.pos) && at + 1 < to)
      continue;
    // `after the drills, but later indicated`: a preposition, not the beginning of a clause.
    if (
      HALF_SUBORDINATORS.has(word) &&
      tokens.slice(at, to).some((token) => isComma(token) || COORDINATORS.has(lower(token)))
    )
      continue;
    if (after.form === 'gerund' && !HALF_SUBORDINATORS.has(word) && word !== 'when' && word !== 'while') continue;
    const hasPreposition =
      at - 1 >= from &&
      /^(?:of|in|to|for|from|by|with|on|at|under)$/.test(lower(tokens[at - 1])) &&
      RELATIVES.has(word);
    return hasPreposition ? at - 1 : at;
  }
  return null;
}

/** `moved that launch forward`: what the tagger takes for a verb behind `that` is its noun. */
const isDemonstrative = (tokens: readonly TaggedToken[], at: number, { first, last, head }: VerbGroup): boolean =>
  first === at + 1 &&
  last === first + 1 &&
  head.pos === 'VERB' &&
  lower(head) === head.lemma &&
  !/^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '');

/** `If they agree, that would help`: a subject behind a comma. */
const isSubject = (tokens: readonly TaggedToken[], at: number, { first }: VerbGroup): boolean =>
  first === at + 1 && isComma(tokens[at - 1]) && tokens[at]!.pos !== 'SCONJ';

function lastComma(tokens: readonly TaggedToken[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (isComma(tokens[at])) return at;
  return null;
}

/** `and`, `but` that lead in a verb or its subject, not the last of some nouns. */
function findCoordinator(tokens: readonly TaggedToken[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    if (!COORDINATORS.has(lower(tokens[at]))) continue;
    const next = tokens[at + 1]!;
    const before = tokens[at - 1];
    const leadsVerb = at + 1 === to || (next.pos === 'ADV' && at + 2 === to);
    const leadsSubject = isComma(before) || /^(?:PRON|DET)$/.test(next.pos) || !(next.pos === before?.pos);
    if (leadsVerb || leadsSubject) return at;
  }
  return null;
}

/** `… sank, Tim Cook, the chief executive, said`: the subject begins two commas before the verb. */
function appositiveStart(tokens: readonly TaggedToken[], from: number, comma: number): number {
  const second = lastComma(tokens, from, comma);
  const third = second === null ? null : lastComma(tokens, from, second);
  if (second !== null && third !== null) return third + 1;
  return (second ?? comma) + 1;
}

/** What is reported begins after the saying's own words about time and place, or right after the verb. */
function contentStart(tokens: readonly TaggedToken[], from: number, to: number): number {
  let at = from;
  while (at < to && /^(?:ADV|PART|PUNCT)$/.test(tokens[at]!.pos)) at++;
  const isDay = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/.test(lower(tokens[at]));
  if (isDay && at + 1 < to) return at + 1;
  const onDay =
    lower(tokens[at]) === 'on' && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(tokens[at + 1]));
  return onDay && at + 2 < to ? at + 2 : at;
}

/** After the last verb: `…, according to X`. */
function trailingCuts(tokens: readonly TaggedToken[], group: VerbGroup): number[] {
  for (let at = group.last; at < tokens.length - 1; at++)
    if (isComma(tokens[at]) && /^according$/.test(lower(tokens[at + 1]))) return [at + 1];
  return [];
}

function toClause(
  tokens: readonly TaggedToken[],
  groups: readonly VerbGroup[],
  { first, last }: { first: number; last: number },
): Clause {
  const verbs = groups.filter((group) => group.first >= first && group.last <= last);
  const verb =
    mainVerb(verbs.filter((group) => !isInSubject(tokens, groups, groups.indexOf(group) + 1))) ?? mainVerb(verbs);
  const [lead, second] = [lower(tokens[first]), lower(tokens[first + 1])];
  const isThat = lead === 'that' && verbs[0] !== undefined && isSubject(tokens, first, verbs[0]);
  const isSubordinator = SUBORDINATORS.has(lead) && !isPreposition(tokens, groups, first);
  const isLead = !isThat && (isSubordinator || COORDINATORS.has(lead));
  const connector = isLead ? lead : RELATIVES.has(second) ? second : null;
  const before = groups.filter((group) => group.last <= first).at(-1);
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    verb,
    verbs,
    connector,
    kind: kindOf({
      verb,
      connector,
      isReported: before !== undefined && REPORTING.has(before.lemma) && isAdjacent(tokens, before.last, first),
    }),
  };
}

/** `Since 2021, the index has risen`, `After the vote, he left`: a comma ends what it leads in before any verb. */
function isPreposition(tokens: readonly TaggedToken[], groups: readonly VerbGroup[], first: number): boolean {
  if (!HALF_SUBORDINATORS.has(lower(tokens[first]))) return false;
  const verb = groups.find((group) => group.first > first);
  return verb !== undefined && tokens.slice(first, verb.first).some(isComma);
}

/** Nothing but words of time, place and hearer stands between a reporting verb and what it reports. */
const isAdjacent = (tokens: readonly TaggedToken[], from: number, to: number): boolean =>
  to - from <= 12 && !tokens.slice(from, to).some(({ text }) => /^[.;]$/.test(text));

/** The first finite verb; `intended to cut` is governed by its first, `who police say was armed` by what they say. */
function mainVerb(verbs: readonly VerbGroup[]): VerbGroup | null {
  const [first, second] = verbs.filter(({ form }) => form === 'finite');
  const isInserted = second !== undefined && REPORTING.has(first!.lemma) && second.first === first!.last;
  return (isInserted ? second : first) ?? verbs[0] ?? null;
}

function kindOf({
  verb,
  connector,
  isReported,
}: {
  verb: VerbGroup | null;
  connector: string | null;
  isReported: boolean;
}): ClauseKind {
  if (!verb) return 'nominal';
  if (connector !== null && RELATIVES.has(connector) && !(isReported && connector === 'whose'))
    return connector === 'when' ? 'subordinate' : 'relative';
  if (isReported && (connector === null || connector === 'that' || connector === 'whether')) return 'content';
  if (connector === 'that') return 'relative';
  if (connector !== null && !COORDINATORS.has(connector)) return 'subordinate';
  if (verb.form === 'gerund') return 'participial';
  return 'main';
}

/**
 * What follows a parenthesis goes on with the clause before it:
 * `deployed a launcher, also known as Typhon, to the Philippines last spring` is one clause around another.
 */
function joinTails(clauses: readonly Clause[], tokens: readonly TaggedToken[]): Clause[] {
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

/** Whether a clause's verb means what its infinitive says: `intended to cut`. */
export const intendedVerb = ({ verb, verbs }: Clause): VerbGroup | null => {
  if (!verb || !(INTENDING.has(verb.lemma) || INTENDING.has(verb.head.text.toLowerCase()))) return null;
  // `was going through each room to see`
  const far = verb.lemma === 'go' ? 0 : FARTHEST_INFINITIVE;
  const meant = verbs.find((group) => group.first >= verb.last && group.form === 'infinitive');
  return meant && meant.first - verb.last <= far ? meant : null;
};
const FARTHEST_INFINITIVE = 8;
