import { anyEffort, type Effort } from '../text/effort.ts';
import { apart, fence, type ReadingFault } from '../text/fence.ts';
import { type TaggedToken, tagWords } from '../text/part-of-speech.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { spansIn } from '../text/sorted-spans.ts';
import { covers, type Span } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import { findTimexes } from '../time/find-timexes.ts';
import type { Timex } from '../time/timex.ts';
import type { Entity } from './claim.ts';
import type { DatingContext } from './dating/date-candidates.ts';
import { type Telling, tellSentence, tellStories } from './dating/story.ts';
import { eventsOf } from './grammar/clause-events.ts';
import { type Clause, splitClauses } from './grammar/clauses.ts';
import { type Cast, readCast } from './names/cast.ts';
import { findEntities } from './names/find-entities.ts';
import { attributeClauses, type Sourced } from './sayings/attribution.ts';
import { type Discourse, NOBODY } from './sayings/discourse.ts';
import { settleSpeeches } from './sayings/speeches.ts';

/** A text with its words, expressions and names. */
export type ReadText = {
  readonly text: string;
  readonly dct: DateValue | null;
  readonly tokens: readonly TaggedToken[];
  readonly timexes: readonly Timex[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Span[];
  /** Whom it speaks of. */
  readonly cast: Cast;
  /** What reading it is told to. */
  readonly effort: Effort;
};

/** A sentence with its clauses, who says them, its events and what their dates depend on. */
export type ReadSentence = DatingContext & {
  readonly span: Span;
  readonly clauses: readonly Clause[];
  readonly sourced: Sourced;
};

/** Finds the words, expressions, names and quotations of a text. */
export function readText(text: string, dct: DateValue | null, effort: Effort = anyEffort): ReadText {
  const tokens = tagWords(text, effort);
  const entities = findEntities(text, tokens);
  return {
    text,
    dct,
    tokens,
    timexes: findTimexes(text, { dct, tokens, effort }),
    entities,
    quotations: findQuotations(text),
    cast: readCast(tokens, entities),
    effort,
  };
}

/** The sentences of a text, in order, as far as they could be read; each knows what those around it tell. */
export function readSentences(read: ReadText): readonly (ReadSentence | ReadingFault)[] {
  let discourse = NOBODY;
  const readOne = (span: Span, ordinal: number): Untold[] => {
    const sentence = readSentence(read, { span, ordinal }, discourse);
    discourse = sentence.sourced.discourse;
    return [{ ...sentence, tells: tellSentence(sentence) }];
  };
  const sentences = fence(splitSentences(read.text), readOne, (span) => span);
  return withStories(settleSpeeches(sentences, read.quotations));
}

type Plain = Omit<ReadSentence, 'story'>;
/** A sentence that does not know its story yet, with what it adds to that of others. */
type Untold = Plain & { readonly tells: Telling };

function readSentence(
  { text, dct, tokens, timexes, entities, quotations, cast, effort }: ReadText,
  { span, ordinal }: Pick<Plain, 'span' | 'ordinal'>,
  discourse: Discourse,
): Plain {
  const spoken = within(tokens, span).filter(({ pos }) => pos !== 'SPACE');
  const times = within(timexes, span);
  const clauses = splitClauses(spoken);
  effort('clause', clauses.length);
  const sourced = attributeClauses({ text, tokens: spoken, clauses, entities, quotations, cast }, discourse);
  const events = eventsOf(spoken, clauses, times);
  effort('event', events.length);
  return {
    span,
    text,
    dct,
    tokens: spoken,
    clauses,
    sourced,
    events,
    timexes: times,
    entities: within(entities, span),
    quotations: spansIn(quotations, span),
    saidBy: sourced.saidBy,
    reportedBy: sourced.reportedBy,
    ordinal,
  };
}

function withStories(sentences: readonly (Untold | ReadingFault)[]): readonly (ReadSentence | ReadingFault)[] {
  const stories = tellStories(apart(sentences).read.map(({ tells }) => tells));
  let at = 0;
  return fence(sentences, ({ tells: _, ...sentence }: Untold) => [{ ...sentence, story: stories[at++]! }]);
}

const within = <Item extends Span>(items: readonly Item[], span: Span): readonly Item[] =>
  spansIn(items, span).filter((item) => covers(span, item));
