import type { DateValue } from '../../time/date-value.ts';
import type { Claim } from '../claim.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { type Clause, intendedVerb } from '../grammar/clauses.ts';
import { type Factuality, readFactuality } from '../grammar/factuality.ts';
import type { DatingContext } from './date-candidates.ts';
import type { DatedEvent, EventTime } from './event-time.ts';
import { sideOf } from './event-traits.ts';
import { isPromise } from './provision.ts';
import { RELATION_RULES } from './relation-rules.ts';

/** A sentence whose events have their dates. */
export type DatedSentence<Sentence extends DatingContext = DatingContext> = {
  readonly sentence: Sentence;
  /** As many as the sentence's events; what is no fact is dated when it is asked for. */
  readonly dated: readonly (() => DatedEvent)[];
  /** The date of a clause's own event. */
  readonly timeOf: (clause: number) => EventTime | null;
  /** When that was agreed or announced whose terms the sentence tells; null where it tells none. */
  readonly provided: DateValue | null;
};

/** The date and the status of a claim, which depend on each other, and the rules that gave them. */
export type ClaimDate = Pick<Claim, 'date' | 'dateBasis'> & {
  readonly confidence: number;
  readonly factuality: Factuality;
  readonly rules: readonly string[];
};

/** The expression's date, else that of the terms it belongs to, else for what has happened or goes on the publication's. */
export function dateClaim(event: ClauseEvent, clause: Clause, dated: DatedSentence): ClaimDate {
  const { sentence, provided } = dated;
  const { time, undated, published } = timeOfEvent(event, dated);
  const told = time && isTold(time, clause, sentence) ? time : null;
  const reportedBy = sentence.reportedBy[event.clause] ?? null;
  const factuality = readFactuality(clause, { reportedBy, date: told?.date ?? null, dct: sentence.dct });
  if (told)
    return {
      date: told.date,
      dateBasis: told.timex ? 'stated' : 'story',
      confidence: confidenceOf(told),
      factuality,
      rules: [RELATION_RULES[told.relation], ...(told.timex ? [told.timex.rule] : []), factuality.rule],
    };
  if (isPromise(clause) && provided) {
    const promise: Factuality = { ...factuality, status: 'happened', rule: 'promise among terms of known date' };
    return { date: provided, dateBasis: 'stated', confidence: PROMISED, factuality: promise, rules: [promise.rule] };
  }
  const isPublished = time?.relation === 'publication' && /^(?:happened|ongoing)$/.test(factuality.status);
  if (!isPublished || !sentence.dct)
    return { date: null, dateBasis: null, confidence: undated, factuality, rules: [factuality.rule] };
  return {
    date: sentence.dct,
    dateBasis: 'publication',
    confidence: published,
    factuality,
    rules: [RELATION_RULES.publication, factuality.rule],
  };
}

/** Whether words give a date; what is still to come is not dated by when it was said, nor by what was before it. */
function isTold({ relation, date }: EventTime, { verb }: Clause, { dct }: DatingContext): boolean {
  if (relation === 'publication') return false;
  const isAhead = verb !== null && /^(?:planned|conditional|possible)$/.test(verb.modality);
  return !isAhead || /^(?:own|around|lead-in)$/.test(relation) || sideOf(date, dct) === 'ahead';
}

/** What an intention means is when its infinitive takes place: `plans to close in May`. */
function timeOfEvent(event: ClauseEvent, { sentence: { events, clauses }, dated }: DatedSentence): DatedEvent {
  const own = dated[events.indexOf(event)]!();
  const clause = clauses[event.clause]!;
  if (event.kind !== clause.kind || clause.verb?.tense === 'past') return own;
  const meant = intendedVerb(clause);
  const inner = meant ? dated[events.findIndex(({ verb }) => verb === meant)]?.() : null;
  return inner?.time?.timex ? inner : own;
}

const PROMISED = 0.7;
/** An expression with two readings may well be the other. */
const OPEN_READING = 0.7;

const confidenceOf = ({ probability, timex }: EventTime): number =>
  probability * ((timex?.alternatives.length ?? 0) > 0 ? OPEN_READING : 1);
