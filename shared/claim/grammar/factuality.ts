import type { DateValue } from '../../time/date-value.ts';
import type { Status } from '../claim.ts';
import { type Clause, intendedVerb } from './clauses.ts';
import type { VerbGroup } from './verb-group.ts';
import { DECIDING, DENYING, HOPING } from './verb-words.ts';

/** What decides a status, with the name of the rule that did. */
export type Factuality = {
  readonly status: Status;
  readonly negated: boolean;
  readonly confidence: number;
  readonly rule: string;
};

export type FactualityContext = {
  /** The verb of the clause that reports this one. */
  readonly reportedBy: VerbGroup | null;
  readonly date: DateValue | null;
  readonly dct: DateValue | null;
};

const ALLEGING = /^(?:allege|accuse|suspect)$/;
const DOUBTFUL = /^(?:if|unless|whether)$/;
const LIKELY = /^(?:expect|anticipate|forecast|predict|project|schedule|plan|due|set|slate)$/;

/** Whether a clause's event happened, goes on, is meant, is open or is denied (FactBank's modality, read for news). */
export function readFactuality(clause: Clause, context: FactualityContext): Factuality {
  const { verb } = clause;
  if (!verb) return nominalFactuality(context);
  const negated = verb.negated;
  const is = (status: Status, rule: string, confidence = 0.9): Factuality => ({ status, negated, rule, confidence });
  const { reportedBy, date, dct } = context;
  if (reportedBy && DENYING.has(reportedBy.lemma) && !reportedBy.negated) return is('denied', 'content of a denial');
  if (clause.connector && DOUBTFUL.test(clause.connector)) return is('possible', 'condition');
  if (reportedBy && HOPING.has(reportedBy.lemma) && verb.modality !== 'past')
    return is('possible', 'content of a hope or belief');
  if (verb.isAlleged || (reportedBy && ALLEGING.test(reportedBy.lemma))) return is('possible', 'hearsay', 0.7);
  if (isIntended(clause, verb))
    return isPast(date, dct) || isAct(verb, date, dct)
      ? is('happened', 'intention formed then', 0.7)
      : is('planned', 'intention with an infinitive');
  switch (verb.modality) {
    case 'planned':
      return verb.form === 'infinitive' && !isFuture(date, dct)
        ? is(isPast(date, dct) ? 'happened' : 'planned', 'infinitive', 0.6)
        : is('planned', 'future or scheduled');
    case 'possible':
      return is('possible', 'modal of possibility');
    case 'conditional':
      return reportedBy ? is('planned', 'would in reported speech', 0.7) : is('possible', 'conditional', 0.7);
    case 'past':
      return isFuture(date, dct) ? is('planned', 'past verb with a date to come', 0.6) : is('happened', 'past');
    case 'present':
      return presentFactuality(is, verb, context);
  }
}

type Is = (status: Status, rule: string, confidence?: number) => Factuality;

function presentFactuality(is: Is, verb: VerbGroup, { date, dct }: FactualityContext): Factuality {
  if (isFuture(date, dct)) return is('planned', 'present with a date to come', 0.8);
  if (isPast(date, dct)) return is('happened', 'present with a date past', 0.7);
  return is('ongoing', verb.isProgressive ? 'progressive' : 'present', 0.8);
}

function nominalFactuality({ date, dct }: FactualityContext): Factuality {
  const status: Status = isFuture(date, dct) ? 'planned' : 'happened';
  return {
    status,
    negated: false,
    confidence: 0.7,
    rule: `noun phrase with a date ${status === 'planned' ? 'to come' : 'past'}`,
  };
}

const isIntended = (clause: Clause, verb: VerbGroup): boolean =>
  intendedVerb(clause) !== null ||
  (verb.modality !== 'past' && LIKELY.test(verb.lemma) && clause.verbs.some(({ form }) => form === 'infinitive'));

/** `agreed to buy`, `voted to strike`: the intention came into the world by an act, which has happened. */
const isAct = (verb: VerbGroup, date: DateValue | null, dct: DateValue | null): boolean =>
  verb.modality === 'past' && DECIDING.has(verb.lemma) && !isFuture(date, dct);

/** Whether a date begins after publication. */
export const isFuture = (date: DateValue | null, dct: DateValue | null): boolean =>
  Boolean(date?.earliest && dct?.latest && date.earliest > dct.latest) ||
  Boolean(date && !date.earliest && date.latest && dct?.latest && date.latest > dct.latest);

/** Whether a date ends before publication, or on its day. */
export const isPast = (date: DateValue | null, dct: DateValue | null): boolean =>
  Boolean(date?.latest && dct?.latest && date.latest <= dct.latest);
