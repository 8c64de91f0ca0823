import type { TaggedToken } from '../../text/part-of-speech.ts';
import { COORDINATORS, isComma, RELATIVES } from './clause-words.ts';
import { isReducedRelative, lower } from './source-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { HALF_SUBORDINATORS, REPORTING, SUBORDINATORS } from './verb-words.ts';

const STRONG = /^[;:\u2014\u2013]$|^--$|^-$/;

/** Where a sentence is cut into clauses: places of tokens that begin one. */
export function cutsOf(tokens: readonly TaggedToken[], groups: readonly VerbGroup[]): number[] {
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
export const isInSubject = (tokens: readonly TaggedToken[], groups: readonly VerbGroup[], at: number): boolean =>
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
export const isSubject = (tokens: readonly TaggedToken[], at: number, { first }: VerbGroup): boolean =>
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
