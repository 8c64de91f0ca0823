import { CUES, DOCUMENTS, HEARING, SPOKEN_NOUNS, TO_HEARERS } from '../grammar/cue-words.ts';
import {
  isReducedRelative,
  lower,
  type Range,
  type Subject,
  subjectAfter,
  subjectBefore,
} from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { SAYING } from '../grammar/verb-words.ts';
import { findCredits } from './credits.ts';
import { hearsay, impersonal, quotedAs } from './indirect-sayings.ts';
import { spokenNouns } from './nominal-sayings.ts';
import { inPoll } from './polls.ts';
import { contentAfter, scopeEnd } from './reported-content.ts';
import { agentOf, isMark, isPassive, type Quoted, type Saying } from './saying.ts';

const STANDS_ALONE = /^(?:[,:;"\u201c\u2014]|--|``|and|but|while|when|by|also|later|reportedly)$/;
const DIRECT = /^(?:i|we|you|myself|my|our|your)$/;

/** All sayings of a sentence, in the order of their cues. */
export function findSayings(sentence: Quoted): Saying[] {
  const afterContent = new Map<VerbGroup, Saying>();
  for (const group of sentence.groups) {
    const saying = isCue(sentence, group) ? sayingAfterContent(sentence, group) : null;
    if (saying) afterContent.set(group, saying);
  }
  const ends = [...afterContent.values()].map(({ source, cue }) =>
    Math.min(source?.phrase.first ?? cue.first, cue.first),
  );
  const found = sentence.groups.flatMap((group) => {
    const after = afterContent.get(group);
    if (after) return [after];
    const before = isCue(sentence, group) ? sayingBeforeContent(sentence, group, ends) : null;
    return before ?? impersonal(sentence, group) ?? quotedAs(sentence, group) ?? [];
  });
  const shared = found.map((saying) =>
    saying.verb?.form === 'gerund' && !isAbsolute(sentence, saying.verb)
      ? withSharedSource(sentence, saying, found)
      : saying,
  );
  const credits = findCredits(sentence).filter(({ at }) => found.length === 0 || !isVia(sentence, at));
  return [...inPoll(sentence), ...credits, ...spokenNouns(sentence), ...hearsay(sentence), ...shared].filter(
    ({ source }) => !source || !isDirect(sentence, source),
  );
}

/** `Lee said, via the Gazette`: the way that a speaker's words took. */
const isVia = ({ tokens }: Quoted, at: number): boolean => /^(?:via|per)$/.test(lower(tokens[at]));

/** In a quotation `I think` is still the word of whom it quotes; outside, of the paper. */
const isDirect = ({ tokens }: Quoted, { phrase }: Subject): boolean =>
  phrase.last - phrase.first === 1 && DIRECT.test(lower(tokens[phrase.first]));

function isCue(sentence: Quoted, group: VerbGroup): boolean {
  if (!CUES.has(group.lemma) || isReducedRelative(sentence, group)) return false;
  if (group.form === 'infinitive') return leadingTo(sentence, group) !== null;
  const isSaidToBe = group.isBarePast && lower(sentence.tokens[group.last]) === 'to';
  // `for not disclosing that`: a gerund is a saying where it stands by itself.
  const isNoun =
    group.form === 'gerund' && group.first > 0 && !STANDS_ALONE.test(lower(sentence.tokens[group.first - 1]));
  return (
    !isSaidToBe &&
    (!isNoun || isAbsolute(sentence, group) || isWritten(sentence, group)) &&
    !goesOnInfinitive(sentence, group) &&
    (!isPassive(sentence, group) || HEARING.has(group.lemma))
  );
}

/** `issued a statement saying that` */
const isWritten = ({ tokens }: Quoted, { first, form }: VerbGroup): boolean =>
  form === 'gerund' && (DOCUMENTS.has(lower(tokens[first - 1])) || SPOKEN_NOUNS.has(tokens[first - 1]?.lemma ?? ''));

/** `with users reporting that`: a gerund that has a subject of its own. */
function isAbsolute({ tokens, groups }: Quoted, { first, form }: VerbGroup): boolean {
  if (form !== 'gerund' || !/^(?:NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '')) return false;
  const at = tokens.findLastIndex((token, index) => index < first && /^(?:with|,)$/.test(lower(token)));
  return at > 0 && first - at <= 8 && !groups.some((group) => group.first > at && group.first < first);
}

/** `went on to say that`: the verb whose subject says it. */
const leadingTo = ({ tokens, groups }: Quoted, { first }: VerbGroup): VerbGroup | null =>
  lower(tokens[first - 1]) === 'on'
    ? (groups.find(({ last, lemma }) => last === first - 1 && lemma === 'go') ?? null)
    : null;

/** `to sit tight and hope that`: no saying of its own. */
const goesOnInfinitive = ({ tokens, groups }: Quoted, { first, head }: VerbGroup): boolean =>
  /^(?:and|or)$/.test(lower(tokens[first - 1])) &&
  lower(head) === head.lemma &&
  groups.findLast(({ last }) => last < first)?.form === 'infinitive';

/** A saying that stands behind what it reports: its subject and its verb. */
type Block = Range & { readonly source: Subject; readonly isInverted: boolean; readonly isQuoted: boolean };

/** `…, the people said`, `"…," said Ann Lee`; with `Hurdles, he said, remain` the words on both sides. */
function sayingAfterContent(sentence: Quoted, verb: VerbGroup): Saying | null {
  const block = verb.form === 'finite' && !isPassive(sentence, verb) ? blockOf(sentence, verb) : null;
  if (!block || !isBehindContent(sentence, verb, block)) return null;
  const told = sentence.groups.filter((group) => group.last <= block.first && group.form === 'finite');
  const isWhole = block.isQuoted || told.some((group) => isStatement(sentence, group)) || isLast(sentence, verb, block);
  const rest = restOfContent(sentence, block.last, isWhole);
  if (!isWhole && rest === null) return null;
  const content = { first: contentStart(sentence, block), last: block.first };
  return { at: verb.last - 1, cue: verb, verb, source: block.source, contents: rest ? [content, rest] : [content] };
}

/** `Seven dead, one of them a child, officials said.`: whatever stands before a saying at the end, if it is long enough. */
const isLast = ({ tokens, clauses }: Quoted, { lemma }: VerbGroup, { first, last }: Block): boolean =>
  first > SHORTEST_STATEMENT &&
  SAYING.has(lemma) &&
  /^[.]?$/.test(tokens[last]?.text ?? '') &&
  clauses[0]?.kind !== 'subordinate';
const SHORTEST_STATEMENT = 6;

function blockOf(sentence: Quoted, verb: VerbGroup): Block | null {
  const { tokens, quotation } = sentence;
  if (/^(?:who|which|that)$/.test(lower(tokens[verb.first - 1]))) return null;
  const inverted = invertedSubject(sentence, verb);
  const source = inverted ?? subjectBefore(sentence, verb);
  if (!source) return null;
  const [first, last] = inverted ? [verb.first, source.phrase.last] : [source.phrase.first, verb.last];
  const isQuoted = first > 0 && isMark(tokens[first - 1]!.text) && quotation[first - 1]! >= 0;
  return { first, last, source, isInverted: inverted !== null, isQuoted };
}

/** These are a saying behind a bare comma too, where nothing is quoted. */
const isTold = ({ lemma }: VerbGroup): boolean =>
  SAYING.has(lemma) ||
  /^(?:believe|think|show|suggest|learn|predict|hear|estimate|find|highlight|indicate|conclude|recall|forecast|project|reckon|fear|hope)$/.test(
    lemma,
  );

/** Whether a comma or a quotation ends right before a saying, and nothing that it reports follows. */
function isBehindContent(sentence: Quoted, verb: VerbGroup, { first, isInverted, isQuoted }: Block): boolean {
  const { tokens } = sentence;
  const mark = tokens.findLast(({ text }, at) => at < first && !isMark(text))?.text ?? '';
  // `" she wrote.`: a mark that the sentence before has left.
  if (isQuoted) return isInverted || mark === '' || /^[,?!.\u2026-]$/.test(mark);
  return /^[,?!]$/.test(mark) && isTold(verb) && (isInverted || contentAfter(sentence, verb) === null);
}

/** Not what `if` or `as` leads in: `As expected, the bank said`. */
function isStatement({ clauses, quotation }: Quoted, { first }: VerbGroup): boolean {
  const clause = clauses.find((each) => each.first <= first && first < each.last);
  return (
    quotation[first]! >= 0 ||
    (clause?.kind !== 'subordinate' && clause?.kind !== 'relative' && clause?.kind !== 'participial')
  );
}

function invertedSubject(sentence: Quoted, verb: VerbGroup): Subject | null {
  const { tokens } = sentence;
  const before = tokens[verb.first - 1];
  if (!before || !(isMark(before.text) || /^[,?!]$/.test(before.text)) || TO_HEARERS.has(verb.lemma)) return null;
  const after = subjectAfter(sentence, verb);
  // `X, a maker of pumps, said it`: a pronoun is inverted behind a quotation only.
  if (!after || (tokens[after.phrase.first]!.pos === 'PRON' && !isMark(before.text))) return null;
  const next = tokens[after.phrase.last];
  // `…, said profits fell`: a verb right behind the phrase has it as its own subject.
  return next && sentence.groups.some(({ first }) => first === after.phrase.last) ? null : after;
}

/** Where what a saying at its end reports begins: the quotation, if that stands by itself, else back to a full stop. */
function contentStart({ tokens, quotation }: Quoted, { first: end, isQuoted }: Block): number {
  const number = isQuoted ? quotation[end - 1]! : -1;
  const opening = number >= 0 ? quotation.indexOf(number) : -1;
  if (opening > 0 && /^(?:[:;.]|--|\u2014|but)$/.test(lower(tokens[opening - 1]))) return opening;
  if (opening > 1 && tokens[opening - 1]!.text === ',') return opening;
  for (let at = end - 1; at > 0; at--) if (tokens[at]!.text === ';' && quotation[at]! < 0) return at + 1;
  return 0;
}

/** After `he said,`: the quotation that goes on, or the rest of a statement that was broken off before its verb. */
function restOfContent({ tokens, quotation, groups }: Quoted, from: number, isWhole: boolean): Range | null {
  const opening = quotation.findIndex((number, at) => at >= from && number >= 0);
  if (isWhole) {
    const isAgain = opening >= 0 && /^(?:[,:;]|and|but|\u2014|--)$/.test(lower(tokens[opening - 1]));
    return isAgain ? { first: opening, last: quotation.lastIndexOf(quotation[opening]!) + 1 } : null;
  }
  const comma = tokens.findIndex((token, at) => at >= from && token.text === ',');
  const goesOn = comma >= 0 && groups.some(({ first, form }) => first > comma && form === 'finite');
  return goesOn ? { first: comma + 1, last: tokens.length } : null;
}

/** `X said that …`, `X told MPs …`, `X said: "…"`, `saying that …`. */
function sayingBeforeContent(sentence: Quoted, verb: VerbGroup, ends: readonly number[]): Saying | null {
  const first = contentAfter(sentence, verb);
  if (first === null) return null;
  const isHearing = isPassive(sentence, verb);
  const teller = verb.form === 'infinitive' ? leadingTo(sentence, verb)! : verb;
  const isShared = verb.form === 'gerund' && !isAbsolute(sentence, verb);
  const source = isHearing ? agentOf(sentence, verb) : isShared ? null : subjectBefore(sentence, teller);
  if (!source && !isHearing && verb.form !== 'gerund' && !sharesSubject(sentence, verb)) return null;
  // `what he called "a trap"`: a name, not a statement.
  if (source && lower(sentence.tokens[source.phrase.first - 1]) === 'what') return null;
  const content = { first: verb.last, last: scopeEnd(sentence, verb, first, ends) };
  const by = source ?? (isHearing ? null : sharedSubject(sentence, verb));
  return by || isHearing ? { at: verb.last - 1, cue: verb, verb, source: by, contents: [content] } : null;
}

/** `accused him and said the plan …`: the subject of the verb before is that of the cue too. */
const sharesSubject = ({ tokens }: Quoted, { first }: VerbGroup): boolean =>
  /^(?:and|but|or|,|also|later|then)$/.test(lower(tokens[first - 1]));

function sharedSubject(sentence: Quoted, verb: VerbGroup): Subject | null {
  const before = sentence.groups.filter(
    (group) => group.last <= verb.first && group.form === 'finite' && !isReducedRelative(sentence, group),
  );
  const isMain = (group: VerbGroup): boolean =>
    sentence.clauses.find(({ first, last }) => first <= group.first && group.first < last)?.kind === 'main';
  for (const group of [...before.filter(isMain).toReversed(), ...before.toReversed()]) {
    const subject = subjectBefore(sentence, group);
    if (subject) return subject;
  }
  return null;
}

/** `, adding that …` goes on with whom the sentence has said before; `saying …` is the word of its subject. */
function withSharedSource(sentence: Quoted, saying: Saying, found: readonly Saying[]): Saying {
  const before = found.findLast(({ at, verb }) => at < saying.at && verb?.form === 'finite');
  return { ...saying, source: before?.source ?? saying.source ?? sharedSubject(sentence, saying.verb!) };
}
