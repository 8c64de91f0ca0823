import type { TaggedToken } from '../text/part-of-speech.ts';
import type { Span } from '../text/span.ts';
import { BE, CONDITIONAL, DO, FUTURE, HAVE, PAST_FORMS_LIKE_BASE, POSSIBLE, SCHEDULED } from './verb-words.ts';

/** How a verb stands to the world: done, going on, meant, open. */
export type Modality = 'past' | 'present' | 'planned' | 'conditional' | 'possible';
export type VerbForm = 'finite' | 'infinitive' | 'gerund';

/** A verb with its auxiliaries; indices into the sentence's tokens, half-open. */
export type VerbGroup = {
  readonly first: number;
  readonly last: number;
  readonly head: TaggedToken;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly modality: Modality;
  readonly negated: boolean;
  /** Past form without an auxiliary: `announced` may also be a participle. */
  readonly isBarePast: boolean;
  readonly isProgressive: boolean;
  readonly isCopula: boolean;
};

const lower = (token: TaggedToken | undefined): string => token?.text.toLowerCase().replace('\u2019', "'") ?? '';
const isVerb = (token: TaggedToken | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';
const isNot = (token: TaggedToken | undefined): boolean => /^(?:not|n't|never)$/.test(lower(token));
const isTo = (token: TaggedToken | undefined): boolean => lower(token) === 'to';
const isAuxiliary = (token: TaggedToken): boolean => {
  const word = lower(token);
  return (
    token.pos === 'AUX' ||
    BE.has(word) ||
    HAVE.has(word) ||
    DO.has(word) ||
    FUTURE.has(word) ||
    POSSIBLE.has(word) ||
    CONDITIONAL.has(word)
  );
};

/** The verb groups of a sentence, in order. `won't have replaced` → one group, planned, negated. */
export function findVerbGroups(tokens: readonly TaggedToken[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!startsGroup(tokens, at)) continue;
    const last = endOfGroup(tokens, at);
    groups.push(describeGroup(tokens, at, last));
    at = last - 1;
  }
  return groups;
}

function startsGroup(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]!;
  if (isTo(token))
    return tokens[at + 1]?.pos === 'VERB' || lower(tokens[at + 1]) === 'be' || lower(tokens[at + 1]) === 'have';
  if (!isVerb(token) || !/[a-z]/i.test(token.text)) return false;
  // Inside a name: `Alibaba Group Holding Limited`.
  if (at > 0 && /^[A-Z]/.test(token.text) && !isAuxiliary(token)) return false;
  if (lower(token) === "'s" && !isVerb(tokens[at + 1]) && tokens[at - 1]?.pos === 'PROPN') return false;
  return !isAttributive(tokens, at);
}

/** `the proposed deal`, `rising prices`: a verb's form that stands before its noun. */
function isAttributive(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (isAuxiliary(token) || !/(?:ed|ing|en)$/.test(token.text)) return false;
  const followsDeterminer =
    before !== undefined &&
    (/^(?:DET|ADJ|NUM)$/.test(before.pos) || /^(?:its|his|her|their|our|my|your)$/.test(lower(before)));
  return followsDeterminer && (after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ');
}

function endOfGroup(tokens: readonly TaggedToken[], first: number): number {
  let at = first + 1;
  let current = tokens[first]!;
  while (at < tokens.length && (isTo(current) || isAuxiliary(current))) {
    const next = nextInGroup(tokens, at, current);
    if (next === null) break;
    current = tokens[next]!;
    at = next + 1;
  }
  return at;
}

/** The next verb of a chain, over `not` and at most two adverbs; null where the chain ends. */
function nextInGroup(tokens: readonly TaggedToken[], from: number, current: TaggedToken): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at]!;
    if (isVerb(token)) return at;
    const joinsTo = isTo(token) && (BE.has(lower(current)) || /^(?:have|has|had|ought|used)$/.test(lower(current)));
    if (joinsTo && isVerb(tokens[at + 1])) return at + 1;
    if (isParticipleInDisguise(token, current) && at === from) return at;
    if (!isNot(token) && token.pos !== 'ADV' && token.pos !== 'PART') return null;
  }
  return null;
}

/** An auxiliary before a form in -ed wins over its tag: `has astonished`. */
const isParticipleInDisguise = (token: TaggedToken, auxiliary: TaggedToken): boolean =>
  token.pos === 'ADJ' && /ed$/.test(token.text) && (HAVE.has(lower(auxiliary)) || SCHEDULED.has(lower(token)));

function describeGroup(tokens: readonly TaggedToken[], first: number, last: number): VerbGroup {
  const words = tokens.slice(first, last);
  const head = words.at(-1)!;
  const lemma = lower(head) === head.lemma || head.pos !== 'ADJ' ? head.lemma.toLowerCase() : lower(head);
  const form = formOf(words);
  return {
    first,
    last,
    head,
    lemma: BE.has(lower(head)) ? 'be' : lemma,
    form,
    modality: modalityOf(words, form, lower(tokens[last])),
    negated:
      words.some(isNot) ||
      isNot(tokens[last]) ||
      /^(?:no|nobody|nothing|none|neither|never)$/.test(lower(tokens[first - 1])),
    isBarePast: words.length === 1 && form === 'finite' && isPastForm(head) && !isAuxiliary(head),
    isProgressive: words.length > 1 && /ing$/.test(head.text),
    isCopula: BE.has(lower(head)),
  };
}

function formOf(words: readonly TaggedToken[]): VerbForm {
  const [firstWord] = words;
  if (isTo(firstWord)) return 'infinitive';
  return words.length === 1 && /ing$/.test(lower(firstWord)) ? 'gerund' : 'finite';
}

function modalityOf(words: readonly TaggedToken[], form: VerbForm, next: string): Modality {
  const all = words.map(lower);
  const has = (set: ReadonlySet<string>) =>
    all.some((word, index) => set.has(word) && (index < all.length - 1 || words.length === 1));
  if (form === 'infinitive') return 'planned';
  if (has(FUTURE)) return 'planned';
  if (has(POSSIBLE)) return all.includes('have') ? 'conditional' : 'possible';
  if (has(CONDITIONAL)) return 'conditional';
  if (all.slice(0, -1).some((word) => BE.has(word)) && all.slice(1).includes('to')) return 'planned';
  if (SCHEDULED.has(all.at(-1)!) && BE.has(all[0]!) && /^(?:to|for|on|in|by|this|next)$/.test(next)) return 'planned';
  if (HAVE.has(all[0]!) && words.length > 1) return 'past';
  if (/^(?:was|were|did|had|been)$/.test(all[0]!)) return 'past';
  return words.length === 1 && isPastForm(words[0]!) ? 'past' : 'present';
}

/** Past tense or past participle by its form. `said`, `cut`, `announced`. */
export function isPastForm({ text, lemma }: TaggedToken): boolean {
  const word = text.toLowerCase();
  if (/^(?:was|were|did|had)$/.test(word) || PAST_FORMS_LIKE_BASE.has(word)) return true;
  return word !== lemma && !/(?:s|ing)$/.test(word);
}

/** Where a group stands in the text. */
export const spanOfGroup = (tokens: readonly TaggedToken[], { first, last }: VerbGroup): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});
