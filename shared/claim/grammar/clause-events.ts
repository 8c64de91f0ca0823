import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Timex } from '../../time/timex.ts';
import type { Clause, ClauseKind } from './clauses.ts';
import { lower } from './verb-form.ts';
import type { VerbGroup } from './verb-group.ts';
import { isEventNoun } from './verb-words.ts';

/** What a clause's event is told by; the last three are told inside a clause, beside its own event. */
export type EventKind = ClauseKind | 'infinitive' | 'participle' | 'noun';

/** Something that takes place, with the words that tell it: a clause's own event, or one that stands inside the clause. */
export type ClauseEvent = Span & {
  readonly kind: EventKind;
  /** Index of its clause. */
  readonly clause: number;
  readonly first: number;
  readonly last: number;
  /** Index of the word that names it. */
  readonly head: number;
  readonly verb: VerbGroup | null;
};

/**
 * The events of a sentence's clauses, each clause's own before those that stand in it. None where no word is a verb or
 * names an event: a line of a table costs what a line of a table is worth.
 */
export function eventsOf(
  tokens: readonly TaggedToken[],
  clauses: readonly Clause[],
  timexes: readonly Timex[],
): ClauseEvent[] {
  const isTold = clauses.some(({ verb }) => verb) || tokens.some(({ text }) => isEventNoun(text.toLowerCase()));
  if (!isTold) return [];
  return clauses.flatMap((clause, index) => [
    eventAt(tokens, { first: clause.first, last: clause.last }, ownEvent(tokens, clause, index)),
    ...innerVerbs(tokens, clause, index),
    ...datedNouns(tokens, clause, timexes).map(({ first, last, head }) =>
      eventAt(tokens, { first, last }, { kind: 'noun', clause: index, head, verb: null }),
    ),
  ]);
}

type Named = Pick<ClauseEvent, 'kind' | 'clause' | 'head' | 'verb'>;
type Stretch = { readonly first: number; readonly last: number };

const eventAt = (tokens: readonly TaggedToken[], { first, last }: Stretch, named: Named): ClauseEvent => ({
  ...named,
  first,
  last,
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

function ownEvent(tokens: readonly TaggedToken[], { kind, verb, first, last }: Clause, clause: number): Named {
  const noun = tokens
    .slice(first, last)
    .findIndex(({ text, pos }) => pos === 'NOUN' && isEventNoun(text.toLowerCase()));
  return { kind, clause, verb, head: verb ? verb.last - 1 : first + Math.max(0, noun) };
}

/** `plans to close in May`, `a ship launched in 1912`: each verb behind the clause's own, with what follows it. */
function innerVerbs(tokens: readonly TaggedToken[], { verb, verbs, last }: Clause, clause: number): ClauseEvent[] {
  return verbs
    .filter((group) => group !== verb)
    .map((group) => {
      const next = verbs.find(({ first }) => first > group.first);
      const kind = group.form === 'infinitive' ? 'infinitive' : 'participle';
      const end = group.first > verb!.first ? last : (next?.first ?? last);
      return eventAt(tokens, { first: group.first, last: end }, { kind, clause, verb: group, head: group.last - 1 });
    });
}

type DatedNoun = { readonly first: number; readonly last: number; readonly head: number };

/** Nouns of events with a date right beside them: `Friday's vote`, `the November 1995 assassination`, `talks in February`. */
function datedNouns(tokens: readonly TaggedToken[], clause: Clause, timexes: readonly Timex[]): DatedNoun[] {
  const { first, last, verb } = clause;
  return timexes.flatMap((timex) => {
    if (!covers(clause, timex)) return [];
    const from = tokens.findIndex(({ start }) => start >= timex.start);
    const to = tokens.findIndex(({ start }) => start >= timex.end);
    const until = to < 0 ? tokens.length : to;
    return nounBehind(tokens, { from, until, last }) ?? nounBefore(tokens, { from, until, first, verb }) ?? [];
  });
}

const isNominal = (token: TaggedToken | undefined): boolean => /^(?:NOUN|PROPN|ADJ)$/.test(token?.pos ?? '');
const namesEvent = ({ text, pos }: TaggedToken): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && isEventNoun(text.toLowerCase());

/** `Aug. 2 invasion`, `last week's attack on the port`. */
function nounBehind(
  tokens: readonly TaggedToken[],
  { from, until, last }: { from: number; until: number; last: number },
): DatedNoun | null {
  let at = /^['\u2019]s?$/.test(tokens[until]?.text ?? '') ? until + 1 : until;
  const begin = at;
  while (at < last && at - begin < 4 && isNominal(tokens[at])) at++;
  const head = at - 1;
  if (head < begin || !namesEvent(tokens[head]!)) return null;
  let start = from;
  while (start > 0 && /^(?:DET|PRON)$/.test(tokens[start - 1]!.pos) && from - start < 2) start--;
  return { first: start, last: at, head };
}

/** `the crash on Monday killed five`; behind a verb the date is the verb's: `taken off the flight on Monday`. */
function nounBefore(
  tokens: readonly TaggedToken[],
  { from, until, first, verb }: { from: number; until: number; first: number; verb: VerbGroup | null },
): DatedNoun | null {
  const head = from - 2;
  if (head < first || !/^(?:in|on|at|of|from)$/i.test(tokens[from - 1]!.text) || !namesEvent(tokens[head]!))
    return null;
  if (verb && head > verb.first && lower(tokens[from - 1]) !== 'of') return null;
  let start = head;
  while (start > first && isNominal(tokens[start - 1])) start--;
  if (start > first && tokens[start - 1]!.pos === 'DET') start--;
  return { first: start, last: until, head };
}
