import { covers, type Span } from '../text/span.ts';
import type { ClauseEvent } from './grammar/clause-events.ts';
import type { Clause } from './grammar/clauses.ts';
import type { ReadSentence } from './read-sentences.ts';

/** A sentence is quoted whole up to so many units; a longer one is a list or broken text. */
const LONGEST_QUOTE = 600;

/** The words that a claim quotes, to be read alone: its sentence, of a very long one the clause with what belongs to it. */
export function quoteOf(focus: Span, { span, text }: Pick<ReadSentence, 'span' | 'text'>): Span {
  if (span.end - span.start <= LONGEST_QUOTE) return span;
  return trimMarks(text, focus.end - focus.start <= LONGEST_QUOTE ? focus : cutAt(text, focus));
}

function cutAt(text: string, { start }: Span): Span {
  const end = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  return { start, end: end > start ? end : start + LONGEST_QUOTE };
}

/**
 * The words of an event: its clause with its subject, where a relative clause parts the two, and with the clauses that
 * depend on it and tell no claim of their own (`others` are the events that do).
 */
export function focusOf(event: ClauseEvent, { clauses, text }: ReadSentence, others: readonly ClauseEvent[]): Span {
  if (event.kind !== clauses[event.clause]!.kind) return trimMarks(text, event);
  let { start, end } = { start: subjectStart(clauses, event.clause) ?? event.start, end: event.end };
  for (let at = event.clause + 1; at < clauses.length && isDependent(clauses[at]!); at++) end = clauses[at]!.end;
  for (const other of others) {
    if (other === event || covers(event, other)) continue;
    if (other.start >= event.end) end = Math.min(end, other.start);
    if (other.end <= event.start) start = Math.max(start, other.end);
  }
  return trimMarks(text, { start, end: Math.max(end, event.end) });
}

const isDependent = ({ kind }: Clause): boolean => kind !== 'main' && kind !== 'nominal';

/** Where the subject begins that other clauses part from its verb: `Ashford, who finished last, | will face Melton`. */
function subjectStart(clauses: readonly Clause[], index: number): number | null {
  const { kind, verb, first } = clauses[index]!;
  if (kind !== 'main' || verb?.form !== 'finite' || verb.first !== first) return null;
  let at = index - 1;
  while (at > 0 && /^(?:relative|participial|subordinate)$/.test(clauses[at]!.kind)) at--;
  return at >= 0 && at < index - 1 && clauses[at]!.kind === 'nominal' ? clauses[at]!.start : null;
}

/** The words without the marks around them, and without the conjunction that leads on: `the 50% tariff that he announced, but`. */
export function trimMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && MARK.test(text[from]!)) from++;
  for (;;) {
    while (to > from && MARK.test(text[to - 1]!)) to--;
    const [loose] = LOOSE_END.exec(text.slice(Math.max(from, to - LONGEST_LOOSE_END), to)) ?? [];
    if (!loose) return { start: from, end: to };
    to -= loose.length;
  }
}

const MARK = /[\s,;:\u2013\u2014-]/;
const LOOSE_END = /\s(?:and|but|or)$/;
const LONGEST_LOOSE_END = 4;
