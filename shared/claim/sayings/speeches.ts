import { fence, ReadingFault } from '../../text/fence.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../claim.ts';
import type { Sourced } from './attribution.ts';

/** A sentence with who says its clauses, as far as it tells that by itself. */
type Heard = { readonly text: string; readonly sourced: Sourced };

/** Quotations that are one person's words without a break: over several sentences, and over paragraphs that none closes. */
type Speech = { readonly quotations: Span[]; by: Attribution | null };

const INHERITED = 0.6;

/**
 * Gives the sentences of a quotation whom another sentence names: `“We lost. We will try again,” she said.` is hers from
 * the first word on. A quotation without a saying of its own goes on with whom was quoted before it. Linear in sentences and quotations.
 */
export function settleSpeeches<Sentence extends Heard>(
  sentences: readonly (Sentence | ReadingFault)[],
  quotations: readonly Span[],
): readonly (Sentence | ReadingFault)[] {
  const read = sentences.filter((sentence): sentence is Sentence => !(sentence instanceof ReadingFault));
  const text = read[0]?.text ?? '';
  const speeches = speechesOf(text, quotations);
  const speechAt = new Map(
    speeches.flatMap((speech) => speech.quotations.map(({ start }) => [start, speech] as const)),
  );
  for (const { sourced } of read)
    for (const { quotation, by } of sourced.quotes) {
      const speech = speechAt.get(quotation.start);
      if (speech) speech.by ??= by;
    }
  passOn(read, speechAt);
  return fence(sentences, (sentence) => [{ ...sentence, sourced: withSpeakers(sentence.sourced, speechAt) }]);
}

/** Newspapers open the marks again at each paragraph of a speech, and close them at its end. */
function speechesOf(text: string, quotations: readonly Span[]): Speech[] {
  const speeches: Speech[] = [];
  for (const quotation of quotations) {
    const last = speeches.at(-1)?.quotations.at(-1);
    const isOpen = last && !/["\u201d'\u2019]$/.test(text.slice(last.start, last.end)) && isNext(text, last, quotation);
    if (isOpen) speeches.at(-1)!.quotations.push(quotation);
    else speeches.push({ quotations: [quotation], by: null });
  }
  return speeches;
}

const isNext = (text: string, { end }: Span, { start }: Span): boolean =>
  start - end < 8 && text.slice(end, start).trim() === '';

/** A speech without a speaker goes on with whom the article has quoted last. */
function passOn(sentences: readonly Heard[], speechAt: ReadonlyMap<number, Speech>): void {
  for (const [index, { sourced }] of sentences.entries())
    for (const quotation of sourced.quotedIn) {
      const speech = quotation && speechAt.get(quotation.start);
      if (speech) speech.by ??= sentences[index - 1]?.sourced.discourse.quoted ?? null;
    }
}

function withSpeakers(sourced: Sourced, speechAt: ReadonlyMap<number, Speech>): Sourced {
  const chains = sourced.chains.map((chain, index) => {
    const quotation = sourced.quotedIn[index];
    const by = quotation ? speechAt.get(quotation.start)?.by : null;
    if (!by || (chain[0] && nameOf(chain[0]) === nameOf(by))) return chain;
    return [{ ...by, cue: null, confidence: Math.min(by.confidence, INHERITED) }, ...chain];
  });
  return { ...sourced, chains };
}

const nameOf = ({ resolved, source }: Attribution): string => resolved ?? source;
