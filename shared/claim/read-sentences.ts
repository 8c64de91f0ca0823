import { fence, type ReadingFault } from '../text/fence.ts';
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
import { NO_STORY, tellSentence } from './dating/story.ts';
import { eventsOf } from './grammar/clause-events.ts';
import { type Clause, splitClauses } from './grammar/clauses.ts';
import { type Cast, readCast } from './names/cast.ts';
import { findEntities } from './names/find-entities.ts';
import { attributeClauses, type Sourced } from './sayings/attribution.ts';
import { NOBODY } from './sayings/discourse.ts';
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
};

/** A sentence with its clauses, who says them, its events and what their dates depend on. */
export type ReadSentence = DatingContext & {
  readonly span: Span;
  readonly entities: readonly Entity[];
  readonly clauses: readonly Clause[];
  readonly sourced: Sourced;
};

/** Finds the words, expressions, names and quotations of a text. */
export function readText(text: string, dct: DateValue | null): ReadText {
  const tokens = tagWords(text);
  const entities = findEntities(text, tokens);
  return {
    text,
    dct,
    tokens,
    timexes: findTimexes(text, { dct, tokens }),
    entities,
    quotations: findQuotations(text),
    cast: readCast(tokens, entities),
  };
}

/** The sentences of a text, in order; each knows what those before it told, as far as they could be read. */
export function readSentences({
  text,
  dct,
  tokens,
  timexes,
  entities,
  quotations,
  cast,
}: ReadText): readonly (ReadSentence | ReadingFault)[] {
  let discourse = NOBODY;
  let story = NO_STORY;
  const readOne = (span: Span, ordinal: number): ReadSentence[] => {
    const spoken = within(tokens, span).filter(({ pos }) => pos !== 'SPACE');
    const times = within(timexes, span);
    const clauses = splitClauses(spoken);
    const sourced = attributeClauses({ text, tokens: spoken, clauses, entities, quotations, cast }, discourse);
    const sentence: ReadSentence = {
      span,
      text,
      dct,
      tokens: spoken,
      clauses,
      sourced,
      events: eventsOf(spoken, clauses, times),
      timexes: times,
      entities: within(entities, span),
      quotations: spansIn(quotations, span),
      saidBy: sourced.saidBy,
      ordinal,
      story,
    };
    story = tellSentence(story, sentence);
    discourse = sourced.discourse;
    return [sentence];
  };
  return settleSpeeches(
    fence(splitSentences(text), readOne, (span) => span),
    quotations,
  );
}

const within = <Item extends Span>(items: readonly Item[], span: Span): readonly Item[] =>
  spansIn(items, span).filter((item) => covers(span, item));
