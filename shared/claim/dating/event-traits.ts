import { covers } from '../../text/span.ts';
import { dayNumber } from '../../time/calendar.ts';
import type { DateValue } from '../../time/date-value.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { subjectKind } from '../grammar/subject-kind.ts';
import { verbClasses } from '../grammar/verb-classes.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { BEGINNING, CHANGING, HOPING, INTENDING, REPORTING, SAYING, STATIVE } from '../grammar/verb-words.ts';
import type { DateCandidate, DatingContext } from './date-candidates.ts';

/** What the words around an event tell of it, whatever its date. */
export type EventTraits = {
  readonly kind: string;
  readonly tense: string;
  readonly verb: string;
  readonly connector: string;
  /** Tense of the verb that reports it. */
  readonly reporter: string;
  /** How many expressions stand among its own words, and whether the sentence has others. */
  readonly own: string;
  readonly place: string;
  /** The kinds of doing that its verb belongs to. */
  readonly classes: readonly string[];
  /** What kind of phrase its verb's subject is. */
  readonly subject: string;
  readonly isQuoted: boolean;
  /** Whether the sentence says `now`, `currently` or the like. */
  readonly isNow: boolean;
};

export function traitsOf(
  event: ClauseEvent,
  candidates: readonly DateCandidate[],
  context: DatingContext,
): EventTraits {
  const by = context.saidBy[event.clause] ?? null;
  const own = candidates.filter(({ relation }) => relation === 'own').length;
  return {
    kind: event.kind,
    tense: tenseAspect(event.verb),
    verb: verbClass(event.verb),
    connector: context.clauses[event.clause]!.connector ?? 'bare',
    reporter: by === null ? 'none' : tenseAspect(context.clauses[by]!.verb),
    own: own === 0 ? (context.timexes.length === 0 ? 'none' : 'elsewhere') : own === 1 ? 'one' : 'more',
    place: context.ordinal === 0 ? 'first' : context.ordinal < 3 ? 'early' : 'later',
    classes: event.verb ? verbClasses(event.verb) : ['noun'],
    subject: event.verb ? subjectKind(context.tokens.slice(event.first, event.verb.first), context.entities) : 'noun',
    isQuoted: context.quotations.some((quotation) => covers(quotation, context.tokens[event.head]!)),
    isNow: context.timexes.some(({ value }) => value === 'PRESENT_REF'),
  };
}

/** `past`, `past perfect`, `present progressive`, `future planned`, `possible`, … */
export function tenseAspect(verb: VerbGroup | null): string {
  if (!verb) return 'noun';
  const { form, tense, modality, isPerfect, isProgressive } = verb;
  if (form !== 'finite') return form;
  if (modality === 'planned') return `${tense} planned`;
  if (isPerfect) return `${tense} perfect`;
  if (isProgressive) return `${tense} progressive`;
  return tense === 'modal' ? modality : tense;
}

const CLASSES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['saying', SAYING],
  ['intending', INTENDING],
  ['hoping', HOPING],
  ['reporting', REPORTING],
  ['stative', STATIVE],
  ['changing', CHANGING],
  ['beginning', BEGINNING],
];

const verbClass = (verb: VerbGroup | null): string =>
  verb === null ? 'noun' : (CLASSES.find(([, words]) => words.has(verb.lemma))?.[0] ?? 'doing');

/** How much time a date takes, in the unit nearest to it: a weekend is short as a week is, `late 2027` long as a season. */
export function grainOf({ earliest, latest, precision }: DateValue): string {
  if (precision !== 'interval') return precision === 'half' || precision === 'season' ? 'quarter' : precision;
  if (earliest === null || latest === null) return 'open';
  const days = dayNumber(latest) - dayNumber(earliest) + 1;
  return days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 184 ? 'quarter' : 'year';
}

/** Where a date lies beside that of publication. */
export function sideOf(date: DateValue, dct: DateValue | null): string {
  if (!dct?.earliest || !dct.latest) return 'no publication';
  if (date.edtf === dct.edtf) return 'same';
  if (date.latest !== null && date.latest < dct.earliest) return 'past';
  if (date.earliest !== null && date.earliest > dct.latest) return 'ahead';
  return date.earliest === null || date.latest === null ? 'open' : 'around publication';
}

/** How long before publication a date ends: the day before, within a week, within two months, longer. */
export function ageOf({ latest }: DateValue, dct: DateValue | null): string {
  if (!latest || !dct?.earliest) return 'ageless';
  const days = dayNumber(dct.earliest) - dayNumber(latest);
  if (days < 1) return 'not before';
  return days === 1 ? 'day before' : days <= 7 ? 'week' : days <= 62 ? 'recent' : 'old';
}
