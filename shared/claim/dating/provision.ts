import type { DateValue } from '../../time/date-value.ts';
import type { Clause } from '../grammar/clauses.ts';
import { INTENDING } from '../grammar/verb-words.ts';
import type { EventTime } from './event-time.ts';

/** What an article last told as agreed or announced, and whether the sentences at hand tell its terms. */
export type Provision = {
  /** Day of the agreement or announcement; null where none was told. */
  readonly announced: DateValue | null;
  /** The same while its terms are told; null elsewhere. */
  readonly date: DateValue | null;
};

export const NO_PROVISION: Provision = { announced: null, date: null };

/** Verbs by which terms come into the world. */
const ANNOUNCING = /^(?:agree|announce|sign|unveil|reach|strike|publish|approve|conclude|negotiate)$/;
const TELLS_TERMS =
  /^["\u201c]?(?:Under|As part of|In) (?:the|its|this|their|that) (?:[\w-]+ ){0,3}(?:terms|deal|agreement|accord|pact|plan|order|treaty|law|bill|proposal|arrangement)\b/;
const GOES_ON =
  /^(?:In (?:return|exchange|turn)|It (?:also|will)|They (?:also|will)|The (?:deal|agreement|plan|order|terms) (?:also|will))\b/;

type Told = {
  readonly words: string;
  readonly clauses: readonly Clause[];
  readonly timeOf: (clause: number) => EventTime | null;
  readonly dct: DateValue | null;
};

/**
 * Follows from sentence to sentence whose terms are told: `Under the terms announced last month, …`, and on as long as
 * plans follow or `In return` goes on. What an agreement provides was said when it was agreed.
 */
export function followProvision(before: Provision, { words, clauses, timeOf, dct }: Told): Provision {
  const told = clauses.flatMap((clause, index) =>
    clause.verb && ANNOUNCING.test(clause.verb.lemma) && clause.verb.modality === 'past'
      ? [timeOf(index)?.date ?? null]
      : [],
  );
  const dated = told.find((date) => date !== null);
  const announced = dated ?? (told.length > 0 ? (before.announced ?? dct) : before.announced);
  const isTerms = TELLS_TERMS.test(words) || (before.date !== null && (GOES_ON.test(words) || tellsPlan(clauses)));
  return { announced, date: isTerms ? (dated ?? before.date ?? announced) : null };
}

const tellsPlan = ([first]: readonly Clause[]): boolean => first?.verb?.modality === 'planned' && first.kind === 'main';

/** `the UK vowed to increase the quota`: an undated promise in the past. */
export const isPromise = ({ verb, verbs, kind }: Clause): boolean =>
  kind === 'main' &&
  verb?.modality === 'past' &&
  INTENDING.has(verb.lemma) &&
  verbs.some(({ form }) => form === 'infinitive');
