import { lower, type Range, type Subject, subjectBefore } from '../grammar/source-phrase.ts';
import { phraseFrom, type Quoted, type Saying } from './saying.ts';

/** A cue that stands beside a whole statement, and whom it credits. */
type Credit = { readonly cue: Range; readonly source: Subject };

/** `according to X`, `per X`, `as first reported by X`, `As X notes,`, `in X's view`: who answers for a statement beside it. */
export const findCredits = (sentence: Quoted): Saying[] =>
  sentence.tokens.flatMap((_, at): Saying[] => {
    const credit = creditAt(sentence, at);
    return credit
      ? [{ at, cue: credit.cue, verb: null, source: credit.source, contents: [stretchOf(sentence, credit)] }]
      : [];
  });

function creditAt(sentence: Quoted, at: number): Credit | null {
  const { tokens } = sentence;
  const to = (first: number): Credit | null => {
    const source = phraseFrom(sentence, first);
    return source && { cue: { first: at, last: first }, source: withSecond(sentence, source) };
  };
  switch (lower(tokens[at])) {
    case 'according':
      return lower(tokens[at + 1]) === 'to' ? to(at + 2) : null;
    case 'per':
    case 'via':
      return isApart(sentence, at) && /^\p{Lu}|^the$/u.test(tokens[at + 1]?.text ?? '') ? to(at + 1) : null;
    case 'as':
      return reportedBy(sentence, at + 1, to) ?? asTold(sentence, at);
    case 'first':
      return isApart(sentence, at) ? reportedBy(sentence, at, to) : null;
    case 'in':
    case 'by':
      return inView(sentence, at);
    default:
      return null;
  }
}

/** `the Association of Banks and Brokers`: what `and` adds to a name belongs to it, or speaks with it. */
function withSecond(sentence: Quoted, source: Subject): Subject {
  const { tokens } = sentence;
  const { first, last } = source.phrase;
  const isNamed = [last - 1, last + 1].every((at) => /^\p{Lu}/u.test(tokens[at]?.text ?? ''));
  const second = lower(tokens[last]) === 'and' && isNamed ? phraseFrom(sentence, last + 1) : null;
  return second ? { ...source, phrase: { first, last: second.phrase.last } } : source;
}

/** At the beginning of a sentence or behind a comma. */
const isApart = ({ tokens }: Quoted, at: number): boolean => at === 0 || tokens[at - 1]!.text === ',';

const REPORTED = /^(?:reported|noted|revealed|told|described|announced|published|shared|posted)$/;

/** `first reported by X` */
function reportedBy({ tokens }: Quoted, from: number, to: (first: number) => Credit | null): Credit | null {
  const at = /^(?:first|originally|previously)$/.test(lower(tokens[from])) ? from + 1 : from;
  return REPORTED.test(lower(tokens[at])) && lower(tokens[at + 1]) === 'by' ? to(at + 2) : null;
}

const TOLD =
  /^(?:note|report|say|put|explain|state|describe|observe|point|show|reveal|tell|write|acknowledge|highlight|recall)$/;

/** `As the agency notes, …` */
function asTold(sentence: Quoted, at: number): Credit | null {
  const { tokens, groups } = sentence;
  const verb = groups.find(({ first }) => first > at && first <= at + LONGEST_SUBJECT);
  if (!isApart(sentence, at) || !verb || verb.form !== 'finite' || !TOLD.test(verb.lemma)) return null;
  if (!/^(?:,|\.|it|out|me|us|him|her|them)$/.test(lower(tokens[verb.last])) || verb.isPassive) return null;
  const source = subjectBefore(sentence, verb);
  return source && source.phrase.first > at ? { cue: { first: verb.first, last: verb.last }, source } : null;
}
const LONGEST_SUBJECT = 16;

const VIEW = /^(?:view|opinion|words|estimation|judgment|judgement|account|telling|reckoning)$/;

/** `in X's view`, `in the words of X`, `by her own account` */
function inView(sentence: Quoted, at: number): Credit | null {
  const { tokens } = sentence;
  const noun = tokens.findIndex((each, index) => index > at && index <= at + 8 && VIEW.test(lower(each)));
  if (noun < 0 || sentence.groups.some(({ first }) => first > at && first < noun)) return null;
  const isOf = noun === at + 2 && lower(tokens[noun + 1]) === 'of';
  const source = isOf ? phraseFrom(sentence, noun + 2) : possessor(sentence, at + 1, noun);
  return source && { cue: { first: at, last: noun + 1 }, source };
}

/** `X's` or `his` before a noun. */
function possessor({ tokens }: Quoted, from: number, noun: number): Subject | null {
  const mark = tokens.findIndex((token, at) => at >= from && at < noun && /^['\u2019]s?$/.test(token.text));
  if (mark > from) return { phrase: { first: from, last: mark }, apposition: null };
  return /^(?:his|her|its|their)$/.test(lower(tokens[from]))
    ? { phrase: { first: from, last: from + 1 }, apposition: null }
    : null;
}

/** The words that are credited: from a semicolon before, and not what `, and` or `, but` leads on to behind. */
function stretchOf({ tokens, clauses }: Quoted, { cue, source }: Credit): Range {
  const end = source.phrase.last;
  const opening = tokens.findLastIndex(({ text }, at) => at < cue.first && text === ';') + 1;
  const next =
    cue.first > opening ? clauses.find(({ first }) => first >= end && isApartFrom(tokens, first)) : undefined;
  return { first: opening, last: next?.first ?? tokens.length };
}

/** `…, and he left`, and what tells more of whom the credit names. */
const isApartFrom = (tokens: Quoted['tokens'], first: number): boolean =>
  /^(?:and|but|while|although|though|who|which|that)$/.test(lower(tokens[first])) && tokens[first - 1]?.text === ',';
