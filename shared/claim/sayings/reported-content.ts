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
  const number = sentence.quotation[cue.first]!;
  // `"It reminds us of home," she said`: nothing outside a quotation is what a word in it reports.
  if (!next || (number >= 0 && sentence.quotation[next.first] !== number)) return null;
  const between = readBetween(sentence, cue.last, next.first);
  if (next.form === 'gerund' && between.that < 0) {
    if (reportsGerund(cue, between)) return next.first;
    const told = verbBehind(sentence, next);
    return told !== null && isBareContent(cue, between) ? told : null;
  }
  if (between.that >= 0) return isOpenTo(cue, between) ? next.first : null;
  const relative = between.words.findIndex((word) => /^(?:who|which|whose)$/.test(word));
  if (relative > 1 && between.words.includes(',')) return verbAfterRelative(sentence, next);
  // `says anyone who was there must stay`
  if (relative > 0 && !between.words.includes(',') && !NAMING.has(cue.lemma)) return verbBehind(sentence, next);
  const that = SAYING.has(cue.lemma) ? thatBehind(sentence, cue, next) : null;
  if (that !== null) return that;
  const isQuestion = /^(?:what|how|why|where|if)$/.test(between.words[0] ?? '');
  // `said when the bank closed, its customers left`
  if (LEADS_IN.test(between.words[0] ?? '') && SAYING.has(cue.lemma))
    return isLeadIn(sentence, next) ? next.first : null;
  if (between.words.some((word) => SUBORDINATE.test(word)) && !isQuestion && between.quote < 0) return null;
  if (between.quote >= 0) return next.first;
  return isBareContent(cue, between) || isBehindApposition(cue, between) ? next.first : null;
}

/** `said Ann Lee, a lawyer, had won`: what is said begins with a name and its description. */
function isBehindApposition({ lemma }: VerbGroup, { words, tags }: Between): boolean {
  const commas = words.filter((word) => word === ',').length;
  const isNominal = /^(?:DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(tags[0] ?? '');
  return isNominal && commas >= 2 && words.at(-1) === ',' && !NAMING.has(lemma) && !TO_HEARERS.has(lemma);
}

const LEADS_IN = /^(?:when|while|after|before|because|as|since|once|although|though|unless|until)$/;

/** Whether a comma ends a clause and another with a subject of its own follows. */
function isLeadIn(sentence: Quoted, inner: VerbGroup): boolean {
  const { tokens, groups } = sentence;
  const comma = tokens.findIndex(({ text }, at) => at >= inner.last && text === ',');
  const told = groups.find(({ first, form }) => first > comma && form === 'finite');
  if (comma < 0 || !told || told.first === comma + 1) return false;
  return (
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tokens[comma + 1]!.pos) &&
    !/^(?:who|which)$/.test(lower(tokens[comma + 1]))
  );
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
        lower(token) === 'that' &&
        token.pos !== 'DET' &&
        // `said that, in such cases, it would`
        (!/^(?:and|but|or|,|\.)$/.test(lower(between[index + 1])) || (index === 0 && between[1]?.text === ',')),
    ),
  };
}

/** Nothing but time, place and hearer may stand before `that`: else it belongs to a noun (`announced a plan that`). */
function isOpenTo({ lemma }: VerbGroup, { words, tags, that }: Between): boolean {
  const led = words.slice(0, that);
  if (led.some((word) => /^(?:who|which|whose|and|but)$/.test(word))) return false;
  const first = led.findIndex((word) => !isMark(word));
  // `say, explicitly or not, that`
  if (led[first] === ',' && led.at(-1) === ',') return true;
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

/** `said its way of raising money had failed`: the verb whose subject another verb stands in. */
function verbBehind(sentence: Quoted, inner: VerbGroup): number | null {
  const { groups, tokens } = sentence;
  const told = groups.find(
    (group) => group.first > inner.first && group.form === 'finite' && !isReducedRelative(sentence, group),
  );
  const isBroken =
    told && tokens.slice(inner.last, told.first).some((token) => /^(?:[,;:]|and|but)$/.test(lower(token)));
  return told && !isBroken ? told.first : null;
}

/** `said in a note after the talks ended that it would close`: the verb behind a `that` which follows another clause. */
function thatBehind({ groups, tokens }: Quoted, cue: VerbGroup, next: VerbGroup): number | null {
  const isLater = tokens
    .slice(cue.last, next.first)
    .some((token) => /^(?:after|before|when|while|as)$/.test(lower(token)));
  if (!isLater) return null;
  const stop = tokens.findIndex(({ text }, at) => at >= next.last && /^[,;:.]$/.test(text));
  const that = tokens.findIndex(
    (token, at) => at >= next.last && at < stop && token.pos === 'SCONJ' && lower(token) === 'that',
  );
  return that < 0 ? null : (groups.find(({ first, form }) => first > that && form === 'finite')?.first ?? null);
}

/** `denied paying bribes`; `showed the mayor leading`. */
const reportsGerund = ({ lemma }: VerbGroup, { words }: Between): boolean =>
  (DENYING.has(lemma) || /^(?:admit|show|find|report)$/.test(lemma)) &&
  !words.some((word) =>
    /^(?:,|of|by|for|from|with|in|on|at|to|and|after|before|while|when|into|against|about)$/.test(word),
  );

/** Without `that`: `said the plan would fail`; not `said, and left`. Verbs that take objects need a noun before the verb. */
function isBareContent({ lemma }: VerbGroup, { words, tags }: Between): boolean {
  if (words.includes(';')) return false;
  if (words.includes(',') && !isLedIn({ lemma } as VerbGroup, { words, tags })) return false;
  if (words.includes(':')) return true;
  if (NAMING.has(lemma) && !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tags[0] ?? '')) return false;
  const lead = words.findLast((_, at) => tags[at] !== 'ADV') ?? '';
  return !/^(?:and|but|to)$/.test(words[0] ?? '') && !/^(?:and|but|or)$/.test(lead);
}

/** `said despite the rain, the match would go on` */
function isLedIn({ lemma }: VerbGroup, { words, tags }: Pick<Between, 'words' | 'tags'>): boolean {
  const comma = words.indexOf(',');
  return (
    SAYING.has(lemma) &&
    /^(?:despite|in|on|at|for|with|during|under|by|given|over|from|without|until|since)$/.test(words[0] ?? '') &&
    words.lastIndexOf(',') === comma &&
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tags[comma + 1] ?? '')
  );
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
      !(verb.modality === 'present' && followsPresent(groups, clause, cue)) &&
      (connector !== 'and' || (verb.modality === 'present' && cue.modality === 'past')))
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
