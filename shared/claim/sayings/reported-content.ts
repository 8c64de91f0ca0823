import type { Clause } from '../grammar/clauses.ts';
import { CUES, NAMING, TO_HEARERS } from '../grammar/cue-words.ts';
import { isReducedRelative, lower } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { DENYING, SAYING } from '../grammar/verb-words.ts';
import { isMark, type Quoted } from './saying.ts';

/** What stands between a cue and the next verb. */
type Between = {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly quote: number;
  readonly that: number;
};

/**
 * Index of the verb that a cue makes somebody's word: `said on Tuesday that it [would close]`, `said: "It [is] late"`.
 * Null where it reports nothing: `announced a plan that will cut`, `said profits and`.
 */
export function contentAfter(sentence: Quoted, cue: VerbGroup): number | null {
  const next = sentence.groups.find(
    (group) => group.first >= cue.last && group.form !== 'infinitive' && !isReducedRelative(sentence, group),
  );
  if (!next) return null;
  const between = readBetween(sentence, cue.last, next.first);
  if (next.form === 'gerund') return reportsGerund(cue, between) ? next.first : null;
  if (between.that >= 0) return isOpenTo(cue, between) ? next.first : null;
  const relative = between.words.findIndex((word) => /^(?:who|which|whose)$/.test(word));
  if (relative > 1 && between.words.indexOf(',') === relative - 1) return verbAfterRelative(sentence, next);
  const isQuestion = /^(?:what|how|why|where|if)$/.test(between.words[0] ?? '');
  if (between.words.some((word) => SUBORDINATE.test(word)) && !isQuestion && between.quote < 0) return null;
  if (between.quote >= 0) return next.first;
  return isBareContent(cue, between) ? next.first : null;
}

const SUBORDINATE = /^(?:who|which|whose|whom|when|while|after|before|because|if|as|since|than|what|how|why|where)$/;

function readBetween({ tokens, quotation }: Quoted, from: number, to: number): Between {
  const between = tokens.slice(from, to);
  return {
    words: between.map(lower),
    tags: between.map(({ pos }) => pos),
    quote: between.findIndex(({ text }, index) => isMark(text) && quotation[from + index]! >= 0),
    that: between.findIndex(
      (token, index) =>
        lower(token) === 'that' && token.pos !== 'DET' && !/^(?:and|but|or|,|\.)$/.test(lower(between[index + 1])),
    ),
  };
}

/** Nothing but time, place and hearer may stand before `that`: else it belongs to a noun (`announced a plan that`). */
function isOpenTo({ lemma }: VerbGroup, { words, tags, that }: Between): boolean {
  const led = words.slice(0, that);
  if (led.some((word) => /^(?:who|which|whose|and|but)$/.test(word))) return false;
  const first = led.findIndex((word) => !isMark(word));
  if (first < 0 || TO_HEARERS.has(lemma) || DENYING.has(lemma)) return true;
  return (
    /^(?:ADP|ADV)$/.test(tags[first]!) ||
    /^(?:last|this|yesterday|today|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(led[first]!)
  );
}

/** `said the bank, which reported profits, would raise its dividend`: the verb behind what stands between commas. */
const verbAfterRelative = ({ groups, tokens }: Quoted, relative: VerbGroup): number | null =>
  groups.find(({ first, form }) => first > relative.first && form === 'finite' && tokens[first - 1]!.text === ',')
    ?.first ?? null;

/** `denied paying bribes`; `showed the mayor leading`. */
const reportsGerund = ({ lemma }: VerbGroup, { words }: Between): boolean =>
  (DENYING.has(lemma) || /^(?:admit|show|find|report)$/.test(lemma)) &&
  !words.some((word) =>
    /^(?:,|of|by|for|from|with|in|on|at|to|and|after|before|while|when|into|against|about)$/.test(word),
  );

/** Without `that`: `said the plan would fail`; not `said, and left`. Verbs that take objects need a noun before the verb. */
function isBareContent({ lemma }: VerbGroup, { words, tags }: Between): boolean {
  if (words.some((word) => /^[,;]$/.test(word))) return false;
  if (words.includes(':')) return true;
  if (NAMING.has(lemma) && !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tags[0] ?? '')) return false;
  const lead = words.findLast((_, at) => tags[at] !== 'ADV') ?? '';
  return !/^(?:and|but|to)$/.test(words[0] ?? '') && !/^(?:and|but|or)$/.test(lead);
}

/** How far what is said reaches: to the end, to the next saying, or to a clause that is the sentence's own again. */
export function scopeEnd(sentence: Quoted, cue: VerbGroup, content: number, ends: readonly number[]): number {
  const { clauses, quotation, tokens } = sentence;
  const stop = Math.min(...ends.filter((end) => end > content), tokens.length);
  const isQuotation = quotation[content]! >= 0 && quotation[cue.first]! < 0;
  if (isQuotation)
    return Math.min(
      stop,
      Math.max(
        content,
        quotation.findLastIndex((number) => number >= 0),
      ) + 1,
    );
  const own = clauses.find((clause) => clause.first > content && isOwnAgain(sentence, clause, cue));
  return Math.min(stop, own?.first ?? tokens.length);
}

/** Whether a clause behind what is said is no longer said: `…, adding that`, `…, but Y called it`, `…; prices fell`. */
function isOwnAgain({ tokens, quotation, groups, clauses }: Quoted, clause: Clause, cue: VerbGroup): boolean {
  const { verb, first, connector } = clause;
  const before = tokens[first - 1]?.text ?? '';
  if (quotation[first]! >= 0 && quotation[first]! === quotation[first - 1]) return false;
  if (/^(?:;|--|\u2014)$/.test(before)) return true;
  // `a man who police say was armed, opened fire`: what a relative clause reports ends with it.
  if (isIn(clauses, cue, 'relative') && clause.kind === 'main' && !/^(?:and|or)$/.test(connector ?? '')) return true;
  if (!verb || connector === 'that') return false;
  const isSaying = SAYING.has(verb.lemma) && CUES.has(verb.lemma);
  if (verb.form === 'gerund') return isSaying && before === ',';
  // `Though they insist it is safe, officials fear`; `said it was late, complained of the cold and left`.
  if (
    before === ',' &&
    clause.kind === 'main' &&
    (isIn(clauses, cue, 'subordinate') || (isSaying && first === verb.first))
  )
    return true;
  if (!/^(?:and|but|while|yet|although|though)$/.test(connector ?? '')) return false;
  if (verb.first - first <= 1)
    return isSaying || (verb.isBarePast && cue.isBarePast && !followsPast(groups, clause, cue));
  return (
    isSaying ||
    (before === ',' &&
      (connector !== 'and' ||
        (verb.modality === 'present' && cue.modality === 'past' && !followsPresent(groups, clause, cue))))
  );
}

const isIn = (clauses: readonly Clause[], cue: VerbGroup, kind: Clause['kind']): boolean =>
  clauses.some((clause) => clause.kind === kind && clause.first <= cue.first && cue.first < clause.last);

/** `said that it is late, and it is cold`: what is said is in the present tense as well. */
const followsPresent = (groups: readonly VerbGroup[], { first }: Clause, { last }: VerbGroup): boolean =>
  groups.some((group) => group.first >= last && group.last <= first && group.modality === 'present');

/** `said it fell and lost value`: what is said is in the past tense as well. */
const followsPast = (groups: readonly VerbGroup[], { first }: Clause, { last }: VerbGroup): boolean =>
  groups.some((group) => group.first >= last && group.last <= first && group.isBarePast);
