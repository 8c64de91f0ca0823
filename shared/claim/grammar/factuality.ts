import type { DateValue } from '../../time/date-value.ts';
import type { Status } from '../claim.ts';
import { type Clause, intendedVerb } from './clauses.ts';
import type { Modality, VerbGroup } from './verb-group.ts';
import { DECIDING, DENYING, HOPING, INTENDING, SAYING, STATIVE } from './verb-words.ts';

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

const BELIEVING = /^(?:believe|think|expect)$/;
const ALLEGING = /^(?:allege|accuse|suspect)$/;
const DOUBTFUL = /^(?:if|unless|whether)$/;
/** `is expected to reach`: what somebody foresees, who is not named. */
const FORECAST = /^(?:expect|anticipate|forecast|predict|project|tip)$/;
const LIKELY = /^(?:expect|anticipate|forecast|predict|project|schedule|plan|due|set|slate)$/;

/** Whether a clause's event happened, goes on, is meant, is open or is denied (FactBank's modality, read for news). */
export function readFactuality(clause: Clause, context: FactualityContext): Factuality {
  const { verb } = clause;
  if (!verb) return nominalFactuality(context);
  // `does not believe that it will`
  const isDoubted = context.reportedBy?.negated === true && BELIEVING.test(context.reportedBy.lemma);
  const negated = verb.negated !== isDoubted;
  const is = (status: Status, rule: string, confidence = 0.9): Factuality => ({ status, negated, rule, confidence });
  const { reportedBy, date, dct } = context;
  if (reportedBy && DENYING.has(reportedBy.lemma) && !reportedBy.negated) return is('denied', 'content of a denial');
  if (clause.connector && DOUBTFUL.test(clause.connector)) return is('possible', 'condition');
  if (reportedBy && HOPING.has(reportedBy.lemma) && verb.modality !== 'past')
    return is('possible', 'content of a hope or belief');
  if (verb.isAlleged || (reportedBy && ALLEGING.test(reportedBy.lemma))) return is('possible', 'hearsay', 0.7);
  if (isForecast(clause, verb) && !isPast(date, dct)) return is('possible', 'forecast', 0.6);
  if (isWish(clause, verb)) return verb.modality === 'past' ? is('happened', 'wish', 0.7) : is('ongoing', 'wish', 0.6);
  if (isIntended(clause, verb))
    return isPast(date, dct) || isAct(verb, date, dct)
      ? is('happened', 'intention formed then', 0.7)
      : is('planned', 'intention with an infinitive');
  switch (verb.modality) {
    case 'planned':
      return verb.form === 'infinitive' && !isFuture(date, dct)
        ? infinitiveFactuality(is, verb, context)
        : is(isUnfulfilled(verb) ? 'ongoing' : 'planned', 'future or scheduled');
    case 'possible':
      return is('possible', 'modal of possibility');
    case 'conditional':
      return reportedBy && reportedBy.modality !== 'possible' && !isMeasure(verb)
        ? is('planned', 'would in reported speech', 0.7)
        : is('possible', 'conditional', 0.7);
    case 'past':
      return pastFactuality(is, verb, context);
    case 'present':
      return presentFactuality(is, verb, context);
  }
}

/** `would cost 40 crowns`: what holds under a condition, not what is meant. */
const isMeasure = ({ lemma, isCopula }: VerbGroup): boolean => STATIVE.has(lemma) && !isCopula;

type Is = (status: Status, rule: string, confidence?: number) => Factuality;

/** `has not yet paid`, `has been climbing`, `has led it since 2019` go on; else what a past verb tells has happened. */
function pastFactuality(is: Is, verb: VerbGroup, { date, dct }: FactualityContext): Factuality {
  if (isFuture(date, dct)) return is('planned', 'past verb with a date to come', 0.6);
  if (!verb.isPerfect || verb.tense !== 'present') return is('happened', 'past');
  const isOpen = date !== null && date.earliest !== null && date.latest === null;
  const goesOn = verb.negated || verb.isProgressive || verb.isLasting || isOpen;
  return goesOn ? is('ongoing', 'perfect of what goes on', 0.8) : is('happened', 'past');
}

/** `the second recall to hit the firm`: takes place as the verb before it does, unless that means it for later. */
function infinitiveFactuality(is: Is, { governor }: VerbGroup, { date, dct }: FactualityContext): Factuality {
  const isMeant = governor === null || INTENDING.has(governor.lemma) || governor.modality !== 'past';
  return is(isPast(date, dct) || !isMeant ? 'happened' : 'planned', 'infinitive', 0.6);
}

/** `, leaving three dead`: takes place as the verb does that it leans on. */
function gerundFactuality(is: Is, modality: Modality | null): Factuality {
  if (modality === 'planned') return is('planned', 'gerund beside a plan', 0.7);
  if (modality === 'possible' || modality === 'conditional') return is('possible', 'gerund beside a possibility', 0.7);
  return is('happened', 'gerund', 0.7);
}

/** `has yet to open`, `is yet to be added` */
const isUnfulfilled = (verb: VerbGroup): boolean => verb.negated && verb.tense === 'present';

function presentFactuality(is: Is, verb: VerbGroup, { date, dct }: FactualityContext): Factuality {
  if (isFuture(date, dct)) return is('planned', 'present with a date to come', 0.8);
  if (isPast(date, dct)) return is('happened', 'present with a date past', 0.7);
  if (verb.form === 'gerund') return gerundFactuality(is, verb.governor?.modality ?? null);
  if (isNewsOfAct(verb)) return is('happened', 'present of an act', 0.7);
  return is('ongoing', verb.isProgressive ? 'progressive' : 'present', 0.8);
}

/** `The lawsuit accuses the bank`, `The move comes after a strike`: an act that the paper tells in the present. */
const isNewsOfAct = ({ lemma, isProgressive, isPassive, isSequel }: VerbGroup): boolean =>
  !isProgressive && !isPassive && (SAYING.has(lemma) || lemma === 'accuse' || isSequel);

function nominalFactuality({ date, dct }: FactualityContext): Factuality {
  const status: Status = isFuture(date, dct) ? 'planned' : 'happened';
  return {
    status,
    negated: false,
    confidence: 0.7,
    rule: `noun phrase with a date ${status === 'planned' ? 'to come' : 'past'}`,
  };
}

/** `is expected to reach`; what is expected in May is due then. */
const isForecast = ({ verbs }: Clause, verb: VerbGroup): boolean =>
  verb.isPassive &&
  FORECAST.test(verb.lemma) &&
  verbs.some(({ form, first }) => form === 'infinitive' && first === verb.last);

/** `wants to sell`, `had hoped to win`, `are asking the court to act`: a state of mind and an act are there, whatever comes of them. */
const isWish = (clause: Clause, verb: VerbGroup): boolean =>
  (WISHING.test(verb.lemma) || (verb.lemma === 'hope' && verb.modality === 'past')) &&
  /^(?:past|present)$/.test(verb.modality) &&
  !verb.isPassive &&
  intendedVerb(clause) !== null;
const WISHING = /^(?:want|need|seek|try|mean|ask|order)$/;

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
