import type { DateValue } from './date-value.ts';
import { toDateValue } from './edtf.ts';

/** A date's words in their text, as far as they are needed to tell what its preposition leaves open. */
export type Led = { readonly before: string; readonly after: string; readonly isClock: boolean };

const LED_BY =
  /\b(by|since|until|till|before|after|from|no later than|not later than)(?: at least| at latest| about| around)?\s$/i;
const OWNER = /^['\u2019]s\b/;
/** `by 2023 standards`. */
const STANDARDS = /^\s(?:standards?|rules|prices)\b/i;
const ON = /^(?:\sonwards?\b|\sforward\b|\son(?=\s?[,.;:)]|\s?$))/i;

/**
 * The date that is meant behind its preposition: `by`, `until` and `before` leave its start open, `since`, `after` and `from … on` its end.
 * `until Friday` → `../2024-03-15`. Beside an hour `after` and `before` mean the same day.
 */
export function openEnds(date: DateValue | null, led: Led): DateValue | null {
  const preposition = LED_BY.exec(led.before)?.[1]?.toLowerCase();
  if (!date || !preposition) return date;
  const clause = wordsOfClause(led.before);
  const side = sideLeftOpen(preposition, { ...led, clause, date });
  const [from = '', to = from] = date.edtf.split('/');
  if (side === null) return date;
  return side === 'start' ? toDateValue(`../${to}`) : toDateValue(`${from}/..`);
}

/** The words between the last stop and the preposition, in lower case. */
const wordsOfClause = (before: string): string[] =>
  (
    before
      .split(/[.;:]/)
      .at(-1)!
      .toLowerCase()
      .match(/[\p{L}'\u2019]+/gu) ?? []
  ).slice(0, -1);

type Place = Led & { readonly clause: readonly string[]; readonly date: DateValue };

function sideLeftOpen(preposition: string, { after, isClock, clause, date }: Place): 'start' | 'end' | null {
  const hasOwn = OWNER.test(after);
  switch (preposition) {
    case 'by':
    case 'no later than':
    case 'not later than':
      return hasOwn || STANDARDS.test(after) ? null : 'start';
    case 'until':
    case 'till':
      return isSecondEnd(clause) || isNegated(clause) ? null : 'start';
    case 'before':
      return hasOwn || isClock || isNear(clause) || isNegated(clause) ? null : 'start';
    case 'after':
      return hasOwn || isClock || isNear(clause) ? null : 'end';
    case 'from':
      return ON.test(after) ? 'end' : null;
    default:
      return isCompared(clause, date) ? null : 'end';
  }
}

const REACH_WORDS = 8;
const NEGATIONS = new Set(
  'not no never nobody nothing none hardly neither cannot unable failed wait waits waited waiting'.split(' '),
);

/** `from 2006 until 2010`: the second end of a stretch whose first stands before it. */
const isSecondEnd = (clause: readonly string[]): boolean =>
  clause.slice(-REACH_WORDS).some((word) => word === 'from' || word === 'between');

/** `did not open until May`, `will not come home before May`: then it does. */
const isNegated = (clause: readonly string[]): boolean =>
  clause.slice(-REACH_WORDS).some((word) => NEGATIONS.has(word) || /n['\u2019]t$/.test(word));

/** `shortly after Christmas`, `two days before the 14th`, `the day after`: on that side of it, and near. */
const isNear = (clause: readonly string[]): boolean =>
  /^(?:shortly|just|soon|immediately|right|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|months?|years?|decades?)$/.test(
    clause.at(-1) ?? '',
  );

const NO_SUPERLATIVES =
  /^(?:west|interest|rest|forest|protest|arrest|guest|request|harvest|invest|test|quest|contest|honest|suggest|midwest|nest|chest|unrest|detest)$/;
const isSuperlative = (word: string): boolean =>
  /^(?:worst|best|first|last|only|most|least|record)$/.test(word) ||
  (/^\p{L}{2,12}est$/u.test(word) && !NO_SUPERLATIVES.test(word));
const BE_OR_HAVE = new Set('has have had been is are was were'.split(' '));

/**
 * `their worst week since 1987`: that year is compared with, and nothing has lasted from it on. What `has been the most downloaded since last
 * weekend` has lasted from then on.
 */
function isCompared(clause: readonly string[], { precision }: DateValue): boolean {
  const at = clause.findLastIndex(isSuperlative);
  if (at < 0 || clause.slice(at).some((word) => BE_OR_HAVE.has(word))) return false;
  const hasBeen = clause.slice(Math.max(0, at - 2), at).includes('been');
  return !(hasBeen && /^(?:day|week|interval)$/.test(precision));
}
