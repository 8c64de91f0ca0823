import { covers } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Attribution, Claim } from './claim.ts';
import { focusOf, quoteOf } from './claim-span.ts';
import { type DatedSentence, dateClaim } from './dating/date-claim.ts';
import { findFigures } from './figures/find-figures.ts';
import type { ClauseEvent } from './grammar/clause-events.ts';
import type { Clause } from './grammar/clauses.ts';
import type { ReadSentence } from './read-sentences.ts';

/** A claim before its article and its ids are known. */
export type Draft = Omit<Claim, 'id' | 'articleId' | 'uploadId'>;

/** An event of a sentence, how likely it is a fact, and the sentence's other events that are. */
export type Chosen = {
  readonly event: ClauseEvent;
  readonly checkable: number;
  readonly others: readonly ClauseEvent[];
};

/** All that is read from an event's words. */
export function draftClaim({ event, checkable, others }: Chosen, dated: DatedSentence<ReadSentence>): Draft {
  const { sentence } = dated;
  const { text, sourced, timexes, entities, clauses } = sentence;
  const { date, dateBasis, confidence, factuality, rules } = dateClaim(event, clauseOfEvent(event, clauses), dated);
  const focus = focusOf(event, sentence, others);
  const span = quoteOf(focus, sentence);
  const attribution = sourced.chains[event.clause] ?? [];
  return {
    field: 'text',
    ...span,
    quote: text.slice(span.start, span.end),
    focus,
    date,
    saidOn: saidOn(dated, event.clause),
    dateBasis,
    status: factuality.status,
    negated: factuality.negated,
    attribution: [...attribution],
    figures: findFigures(text, focus, timexes),
    entities: entities.filter((entity) => covers(span, entity)),
    topics: [],
    confidence: {
      date: hundredths(confidence),
      status: factuality.confidence,
      source: sourceConfidence(attribution),
      checkable: hundredths(checkable),
    },
    rules: [...rules, event.kind],
  };
}

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** An event inside a clause is read as a clause of its own. */
function clauseOfEvent({ kind, clause, verb, ...span }: ClauseEvent, clauses: readonly Clause[]): Clause {
  const own = clauses[clause]!;
  if (kind === own.kind) return own;
  return { ...span, kind: verb ? 'main' : 'nominal', verb, verbs: verb ? [verb] : [], connector: null };
}

const sourceConfidence = (attribution: readonly Attribution[]): number =>
  attribution.length > 0 ? Math.min(...attribution.map(({ confidence }) => confidence)) : 0.85;

/** The day of the saying that reports a clause, of what announced the terms it belongs to, else of publication. */
function saidOn({ sentence, timeOf, provided }: DatedSentence<ReadSentence>, index: number): DateValue | null {
  const { sourced, clauses, dct } = sentence;
  const chain: number[] = [];
  for (let at = sourced.saidBy[index] ?? null; at !== null && !chain.includes(at); at = sourced.saidBy[at] ?? null)
    chain.push(at);
  const said = chain
    .map(timeOf)
    .find((time) => time !== null && (time.relation !== 'publication' || provided === null))?.date;
  const isTerm = provided !== null && /^(?:planned|possible)$/.test(clauses[index]!.verb?.modality ?? '');
  if (said) return said;
  if (isTerm || (provided !== null && chain.length > 0)) return provided;
  return (sourced.chains[index]?.length ?? 0) > 0 ? dct : null;
}
