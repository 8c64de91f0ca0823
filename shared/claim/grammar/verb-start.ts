import type { TaggedToken } from '../../text/part-of-speech.ts';
import { isTelling } from './telling-verbs.ts';
import { isAuxiliary, isInfinitive, isPastForm, isTo, isVerb, lower } from './verb-form.ts';
import { BEGINNING, INTENDING, PAST_FORMS_LIKE_NOUN } from './verb-words.ts';

/** Whether a word begins a verb group: what the tagger takes for a verb and is one, and what it takes for a noun and is none. */
export function startsGroup(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]!;
  if (isTo(token)) return isInfinitive(tokens, at);
  if (!/[a-z]/i.test(token.text)) return false;
  if (!isVerb(token)) return isVerbInDisguise(tokens, at);
  // Inside a name: `Alibaba Group Holding Limited`.
  if (at > 0 && /^[A-Z]/.test(token.text) && !isAuxiliary(token)) return false;
  // `Cook said`, `a lead researcher`: a name, and a noun that stands before its own.
  if (at === 0 && !isAuxiliary(token) && /^(?:said|says)$/.test(lower(tokens[1]))) return false;
  if (
    lower(token) === 'lead' &&
    tokens[at + 1]?.pos === 'NOUN' &&
    !/^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '')
  )
    return false;
  // `the Pittsburgh-based steelmaker`, `a write-off`.
  if (isCompound(tokens, at) || isCounted(tokens, at) || isNounBehind(tokens, at)) return false;
  if (lower(token) === "'s" && !isVerb(tokens[at + 1]) && tokens[at - 1]?.pos === 'PROPN') return false;
  return !isAttributive(tokens, at);
}

/** `a 12-percent jump`, `a price cut`: no base form follows one thing as its verb. */
function isCounted(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]!;
  if (lower(token) !== token.lemma || isAuxiliary(token) || isPastForm(token)) return false;
  const lead = tokens.slice(Math.max(0, at - 5), at).findLastIndex(({ pos }) => pos === 'DET');
  const from = Math.max(0, at - 5) + lead;
  if (lead < 0 || !/^an?$/.test(lower(tokens[from])) || from === at - 1) return false;
  return tokens.slice(from + 1, at).every(({ pos, text }) => /^(?:NOUN|NUM|ADJ)$/.test(pos) || text === '-');
}

/** `a response to reports`, `according to research`: what the tagger takes for a verb behind a preposition. */
function isNounBehind(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token] = [lower(tokens[at - 1]), tokens[at]!];
  if (isAuxiliary(token)) return false;
  const isThird = /[^s]s$/.test(token.text) && lower(token) !== token.lemma;
  // `turned out the first mixes`
  if (
    isThird &&
    /^(?:ADJ|ADV|NUM)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:the|its|his|her|their)$/.test(lower(tokens[at - 2]))
  )
    return true;
  return isThird
    ? /^(?:to|of|from|by|with|his|her|its|their)$/.test(before)
    : before === 'to' && lower(tokens[at - 2]) === 'according';
}

/** Whether a hyphen joins a word to the one before it, or, behind an article, to the one after it. */
function isCompound(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (before?.text === '-' && before.end === token.start && at > 1) return true;
  return after?.text === '-' && after.start === token.end && /^(?:DET|ADJ|NUM)$/.test(before?.pos ?? '');
}

/** What the tagger takes for a noun and the words around show to be a verb: `began trading`, `the company plans to sell`. */
function isVerbInDisguise(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!before || !/^(?:NOUN|ADJ)$/.test(token.pos) || /^[A-Z]/.test(token.text)) return false;
  // `which supplies equipment`, `that speeds up work`.
  if (
    /^(?:who|which|that)$/.test(lower(before)) &&
    /[^s]s$/.test(token.text) &&
    token.pos === 'NOUN' &&
    /^(?:NOUN|DET|ADJ|PROPN|ADP|PRON)$/.test(after?.pos ?? '')
  )
    return lower(before) !== 'that' || before.pos !== 'DET';
  if (isTelling(tokens, at)) return true;
  // `The law dates from 1999`.
  if (lower(token) === 'dates' && /^(?:from|back)$/.test(lower(after))) return /^(?:NOUN|PROPN)$/.test(before.pos);
  if (/ing$/.test(token.text)) {
    if (isVerb(before) && BEGINNING.has(before.lemma)) return true;
    return /^(?:DET|PRON)$/.test(after?.pos ?? '') && (before.text === ',' || before.pos === 'ADP');
  }
  if (PAST_FORMS_LIKE_NOUN.has(lower(token))) {
    const lead = before.pos === 'ADJ' ? tokens[at - 2] : before;
    // `the FTSE 100 fell`: a number that belongs to a name counts nothing.
    const isNumbered = lead?.pos === 'NUM' && tokens[at - 2]?.pos === 'PROPN';
    // `sales in 2017 fell`: neither does a year.
    const isYear = /^\d{4}$/.test(lead?.text ?? '') && tokens[at - 2]?.pos === 'ADP';
    return isNumbered || isYear || !/^(?:DET|NUM|ADP)$/.test(lead?.pos ?? '');
  }
  const isObject = /^(?:DET|PRON|NUM)$/.test(after?.pos ?? '');
  if (isObject && /^(?:and|or)$/.test(lower(before)) && isVerb(tokens[at - 2]) && isTo(tokens[at - 3])) return true;
  const isPlan = isTo(after) && INTENDING.has(token.lemma) && lower(token) !== token.lemma;
  return isPlan && /^(?:NOUN|PROPN|PRON|PUNCT)$/.test(before.pos) && isInfinitive(tokens, at + 1);
}

/** `the proposed deal`, `rising prices`: a verb's form that stands before its noun. */
function isAttributive(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (isAuxiliary(token) || !/(?:ed|ing|en)$/.test(token.text)) return false;
  const followsDeterminer =
    before !== undefined &&
    (/^(?:DET|ADJ|NUM)$/.test(before.pos) || /^(?:its|his|her|their|our|my|your)$/.test(lower(before)));
  // `a date for crewed missions`
  if (before?.pos === 'ADP' && /ed$/.test(token.text) && after?.pos === 'NOUN') return true;
  return followsDeterminer && (after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ');
}
