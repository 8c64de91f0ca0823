import type { TaggedToken } from '../../text/part-of-speech.ts';
import { CUES } from './cue-words.ts';
import type { VerbGroup } from './verb-group.ts';

/** Indices of a sentence's words, half-open. */
export type Range = { readonly first: number; readonly last: number };
/** Who is the subject of a verb: the noun phrase, and what stands beside it between commas. */
export type Subject = { readonly phrase: Range; readonly apposition: Range | null };
export type Words = { readonly tokens: readonly TaggedToken[]; readonly groups: readonly VerbGroup[] };

const BREAKS = /^(?:["\u201c\u201d\u2018`:;()\u2014\u2013]|--|-|''|``)$/;
const RELATIVE = /^(?:who|which|whom|whose|where)$/;
const SUBORDINATOR =
  /^(?:that|what|how|why|when|while|because|although|though|if|unless|until|whether|whereas|as|after|before|since|so|but|yet|or)$/;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow|later|earlier|also|however|meanwhile)$/;

export const lower = (token: TaggedToken | undefined): string => token?.text.toLowerCase() ?? '';
const isComma = (token: TaggedToken | undefined): boolean => token?.text === ',';
/** What the tagger takes for a verb is a name where it has a capital: `Cook said`. */
const isNoun = ({ pos, text }: TaggedToken): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || (pos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(text));

/**
 * The subject of a verb that follows it. `The bank's head, Ann Lee, on Friday said` → `The bank's head`, beside it
 * `Ann Lee`; `…, the people said` → `the people`; `Compaq, which said` → `Compaq`. Null where none stands there.
 */
export function subjectBefore(words: Words, verb: VerbGroup): Subject | null {
  const { tokens } = words;
  // `Still said`, `Sparks says`: a word alone before its verb names somebody.
  if (verb.first === 1 && /^(?:ADV|VERB)$/.test(tokens[0]!.pos) && /^sa(?:id|ys)$/.test(lower(verb.head)))
    return { phrase: { first: 0, last: 1 }, apposition: null };
  const end = beforeAdverbs(tokens, verb.first);
  if (end <= 0 || tokens[end - 1]!.pos === 'CCONJ') return null;
  if (isComma(tokens[end - 1])) return leadOfApposition(words, end - 1);
  if (RELATIVE.test(lower(tokens[end - 1]))) {
    const isApart = isComma(tokens[end - 2]);
    const lead = isApart ? leadOfApposition(words, end - 2) : null;
    if (lead) return lead;
    const last = end - 1 - (isApart ? 1 : 0);
    return subjectOf(tokens, phraseStart(words, last), last);
  }
  const start = phraseStart(words, end);
  const described = beforeRelative(words, start) ?? beforeGerund(words, start);
  if (described !== null) return subjectOf(tokens, phraseStart(words, described), described);
  const contact = beforeContactClause(words, start);
  if (contact !== null) return subjectOf(tokens, phraseStart(words, contact), contact);
  // `diplomats who follow the region said`: the object of a relative clause is not who says it.
  const inner = words.groups.find(({ last }) => last === start);
  if (inner && RELATIVE.test(lower(tokens[inner.first - 1])))
    return subjectOf(tokens, phraseStart(words, inner.first - 1), inner.first - 1);
  return subjectOf(tokens, start, end);
}

/** `said Ann Lee of Mercer Capital, who …` → `Ann Lee of Mercer Capital`. Null where no noun phrase follows. */
export function subjectAfter({ tokens }: Words, verb: VerbGroup): Subject | null {
  let last = verb.last;
  while (last < tokens.length && belongsToPhrase(tokens, last, verb.last) && !isTime(tokens, last, verb.last)) last++;
  while (last > verb.last && !isNoun(tokens[last - 1]!) && tokens[last - 1]!.pos !== 'NUM') last--;
  return last > verb.last ? subjectOf(tokens, verb.last, last) : null;
}

/** Not `USA Today`. */
const isTime = (tokens: readonly TaggedToken[], at: number, first: number): boolean =>
  TIME.test(lower(tokens[at])) && !(at > first && /^(?:Today|Tonight|Tomorrow)$/.test(tokens[at]!.text));

function belongsToPhrase(tokens: readonly TaggedToken[], at: number, first: number): boolean {
  const { pos, text } = tokens[at]!;
  if (at > first && /^(?:that|who|which|whose)$/i.test(text)) return false;
  if (pos === 'ADP') return at > first && /^(?:of|for|at|from|with)$/i.test(text);
  if (pos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(text) && at > first) return true;
  if (pos === 'VERB' && tokens[at - 1]!.text === '-' && tokens[at - 1]!.end === tokens[at]!.start) return at > first;
  if (/^lead$/i.test(text)) return tokens[at + 1]?.pos === 'NOUN';
  // `according to reports`
  if (pos === 'VERB' && at === first) return lower(tokens[at - 1]) === 'to';
  // `a leaked memo`: a participle between the article and its noun.
  if (pos === 'VERB')
    return (
      /(?:ed|ing|en)$/.test(text) && /^(?:DET|ADJ|PRON)$/.test(tokens[at - 1]!.pos) && tokens[at + 1]?.pos === 'NOUN'
    );
  return /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|PART)$/.test(pos) || /^['\u2019]s?$|^&$|^-$/.test(text);
}

/** `a spokesman who was not named because of policy said`: where the clause begins that tells more of the subject. */
function beforeRelative({ tokens, groups }: Words, start: number): number | null {
  let at = start - 1;
  while (at > 0 && !isComma(tokens[at]) && !BREAKS.test(tokens[at]!.text) && !/^who$/.test(lower(tokens[at]))) at--;
  if (at <= 0 || lower(tokens[at]) !== 'who') return null;
  return groups.some(({ first, last, form }) => first > at && last <= start && form === 'finite') ? at : null;
}

/** `The doctors offering to run the clinic said`: where the gerund begins that tells more of the subject. */
function beforeGerund({ tokens, groups }: Words, start: number): number | null {
  let inner = groups.findLast(({ last }) => last === start);
  if (inner?.form === 'infinitive') inner = groups.findLast(({ last }) => last === inner!.first);
  if (inner?.form !== 'gerund' || !/^(?:NOUN|PROPN)$/.test(tokens[inner.first - 1]?.pos ?? '')) return null;
  const from = tokens.findLastIndex((token, at) => at < inner.first && (isComma(token) || BREAKS.test(token.text)));
  return groups.some(({ first }) => first > from && first < inner.first) ? null : inner.first;
}

/** `the brochure he received about his car said`: where the clause that leans on its noun without a word begins. */
function beforeContactClause({ tokens, groups }: Words, start: number): number | null {
  const inner = groups.find(({ last }) => last === start);
  if (inner?.form !== 'finite' || tokens[start]?.pos !== 'ADP') return null;
  const isContact = NOMINATIVE.test(lower(tokens[inner.first - 1])) && tokens[inner.first - 2]?.pos === 'NOUN';
  return isContact ? inner.first - 1 : null;
}
const NOMINATIVE = /^(?:he|she|they|we|i)$/;

/** Back over adverbs and days: `Ann Lee on Friday also said`. */
function beforeAdverbs(tokens: readonly TaggedToken[], verb: number): number {
  let end = verb;
  while (end > 0) {
    const token = tokens[end - 1]!;
    if (
      (token.pos === 'ADV' && !isNameLike(tokens, end - 1)) ||
      TIME.test(lower(token)) ||
      /^(?:himself|herself|itself|themselves)$/.test(lower(token))
    )
      end--;
    else if (/^(?:on|late|early)$/.test(lower(token)) && end < verb) end--;
    else if (/^(?:week|month|year|morning)$/.test(lower(token)) && /^(?:this|last)$/.test(lower(tokens[end - 2])))
      end -= 2;
    else if (token.text === ')' || isDash(token)) {
      const opening = openingOf(tokens, end - 1);
      if (opening === null) break;
      end = opening;
    } else break;
  }
  return end;
}

const isDash = (token: TaggedToken | undefined): boolean => /^(?:\u2014|\u2013|--)$/.test(token?.text ?? '');

/** Where an insertion that ends at a word begins: `Ann Lee (D-Ore.) said`, `parents — two of them — said`. */
function openingOf(tokens: readonly TaggedToken[], closing: number): number | null {
  const isOpening = (token: TaggedToken): boolean => (isDash(tokens[closing]) ? isDash(token) : token.text === '(');
  const at = tokens.findLastIndex((token, index) => index < closing && isOpening(token));
  return at > 0 && closing - at <= LONGEST_INSERTION ? at : null;
}
const LONGEST_INSERTION = 30;

/** `Mr Cleverly`: a capital inside a sentence, whatever the tagger makes of it. */
const isNameLike = (tokens: readonly TaggedToken[], at: number): boolean => at > 0 && /^\p{Lu}/u.test(tokens[at]!.text);

/** Where the noun phrase that ends at an index begins. */
function phraseStart(words: Words, end: number): number {
  let at = end;
  while (at > 0 && !endsBefore(words, at)) at = stepBack(words, at);
  const nominative = words.tokens.slice(at, end).findLastIndex((token) => NOMINATIVE.test(lower(token)));
  // `the purchase he said was`: who is subject by his form is it alone.
  return nominative > 0 && nominative === end - at - 1 ? end - 1 : at;
}

/** A participle that belongs to its noun (`people familiar …`, `analysts polled by Drexel`) is stepped over. */
function stepBack({ groups }: Words, at: number): number {
  const group = groups.find(({ last }) => last === at);
  return group ? group.first : at - 1;
}

function endsBefore(words: Words, at: number): boolean {
  const { tokens, groups } = words;
  if (isBreak(tokens, at - 1)) return true;
  const group = groups.find(({ last }) => last === at);
  if (group) return !isReducedRelative(words, group) && tokens[group.first - 1]?.text !== '-';
  return lower(tokens[at - 1]) === 'and' && joinsClauses(words, at - 1);
}

/** `cut prices and officials said`: a verb right before the noun phrase in front of `and`. */
function joinsClauses(words: Words, and: number): boolean {
  if (and === 0 || isComma(words.tokens[and - 1])) return true;
  const start = phraseStart(words, and);
  return start === and || words.groups.some(({ last }) => last === start);
}

/**
 * `analysts polled by Drexel say`, `rejected terms announced last month`: a participle behind its noun, beside the verb
 * that the noun belongs to. `the bank announced on Monday that`: none.
 */
export function isReducedRelative({ tokens, groups }: Words, { isBarePast, first, last, lemma }: VerbGroup): boolean {
  const [before, after] = [tokens[first - 1], tokens[last]];
  if (!isBarePast || lemma === 'say' || !before || !after) return false;
  if (!/^(?:NOUN|PROPN)$/.test(before.pos) || !(after.pos === 'ADP' || /^(?:last|this|earlier)$/.test(lower(after))))
    return false;
  const next = groups.find((group) => group.first >= last && group.form === 'finite');
  if (next && !hasBreak(tokens, last, next.first)) return true;
  const previous = groups.findLast((group) => group.last <= first);
  if (previous && !CUES.has(previous.lemma) && !hasBreak(tokens, previous.last, first)) return true;
  const start = tokens.findLastIndex((_, at) => at < first && isBreak(tokens, at)) + 1;
  return tokens[start]!.pos === 'ADP' && afterLeadIn(tokens, start, first) === start + 1;
}

const hasBreak = (tokens: readonly TaggedToken[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isBreak(tokens, at) || lower(tokens[at]) === 'and') return true;
  return false;
};

const isHyphen = (tokens: readonly TaggedToken[], at: number): boolean =>
  tokens[at]!.text === '-' && tokens[at - 1]?.end === tokens[at]!.start;

/** A mark or a word at which a noun phrase ends; not the hyphen inside a word. */
function isBreak(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]!;
  if (isHyphen(tokens, at)) return false;
  const word = lower(token);
  if (isComma(token) && (isStateComma(tokens, at) || isStateComma(tokens, at - 2))) return false;
  return isComma(token) || BREAKS.test(token.text) || RELATIVE.test(word) || SUBORDINATOR.test(word);
}

const STATE =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[CDHJMY]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|W\.Va|Wyo|Ontario|Quebec|D\.C)\.?$/;

/** `The Rockford, Ill., company`: the first of two commas around a state, with more of the phrase behind. */
const isStateComma = (tokens: readonly TaggedToken[], at: number): boolean =>
  isComma(tokens[at]) &&
  STATE.test(tokens[at + 1]?.text ?? '') &&
  isComma(tokens[at + 2]) &&
  /^(?:NOUN|ADJ)$/.test(tokens[at + 3]?.pos ?? '');

/** Back from a comma before the verb, over what stands between commas, to the noun phrase that all of it describes. */
function leadOfApposition(words: Words, comma: number): Subject | null {
  const { tokens } = words;
  let lead: Range | null = null;
  for (let end = comma, parts = 0; end > 0 && parts < MOST_PARTS; parts++) {
    if (tokens[end - 1]!.text === ')') end = openingOf(tokens, end - 1) ?? end;
    const start = segmentStart(tokens, end);
    const isRelative = RELATIVE.test(lower(tokens[start])) || isParticiple(words, start);
    const from = isRelative ? start : Math.max(start, phraseStart(words, end));
    // `is fit to serve as president, Ann Lee, a professor, said`: what belongs to another verb.
    if (from >= end || words.groups.some(({ first, last }) => first >= start && last <= from && !isRelative)) break;
    if (!isRelative && !/^(?:ADP|ADV)$/.test(tokens[from]!.pos)) lead = { first: from, last: end };
    if (from > start || !isComma(tokens[start - 1])) break;
    end = start - 1;
  }
  const subject = lead && subjectOf(tokens, lead.first, lead.last);
  return subject && { ...subject, apposition: { first: lead!.last + 1, last: comma } };
}

/** Nobody is described by more between commas; a list of a hundred verbs must not be walked back from each of them. */
const MOST_PARTS = 8;

/** `, writing for the majority,`, `, quoted by the Mail,`. */
const isParticiple = ({ groups }: Words, at: number): boolean =>
  groups.some(({ first, form, isBarePast }) => first === at && (form === 'gerund' || isBarePast));

function segmentStart(tokens: readonly TaggedToken[], end: number): number {
  let at = end;
  while (at > 0 && !isComma(tokens[at - 1]) && (isHyphen(tokens, at - 1) || !BREAKS.test(tokens[at - 1]!.text))) at--;
  return at;
}

/** The phrase without what leads it in (`In a statement the bank`) or dates it (`The bank on Friday`). */
function subjectOf(tokens: readonly TaggedToken[], from: number, to: number): Subject | null {
  let [first, last] = [from, to];
  while (first < last && /^(?:CCONJ|SCONJ|ADV|PUNCT)$/.test(tokens[first]!.pos) && !isNoun(tokens[first]!)) first++;
  if (first < last && tokens[first]!.pos === 'ADP') first = afterLeadIn(tokens, first, last);
  while (
    last > first &&
    (TIME.test(lower(tokens[last - 1])) || (endsNoPhrase(tokens[last - 1]!) && !isNameLike(tokens, last - 1)))
  )
    last--;
  const isOneOfMany = last - first === 1 && MANY.test(lower(tokens[first]));
  return isOneOfMany || tokens.slice(first, last).some(isNoun) ? { phrase: { first, last }, apposition: null } : null;
}

const MANY = /^(?:some|many|most|few|several|others|all|both|those)$/;
const endsNoPhrase = ({ pos, text }: TaggedToken): boolean =>
  /^(?:ADP|DET|PUNCT|ADV)$/.test(pos) && !MANY.test(text.toLowerCase());

function afterLeadIn(tokens: readonly TaggedToken[], first: number, last: number): number {
  for (let at = last - 1; at > first + 1; at--) {
    const startsPhrase = tokens[at]!.pos === 'DET' || tokens[at]!.pos === 'PRON';
    if (startsPhrase && /^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 1]!.pos)) return at;
  }
  return first + 1;
}
