import type { DateValue } from './date-value.ts';
import { toDateValue } from './edtf.ts';

/** A date's words in their text, as far as they are needed to tell what its preposition leaves open. */
export type Led = { readonly before: string; readonly after: string; readonly isClock: boolean };

const LED_BY = /\b(by|since|until|till|before|after|from)\s$/i;
const OWNER = /^['\u2019]s\b/;

/**
 * The date that is meant behind its preposition: `by`, `until` and `before` leave its start open, `since`, `after` and `from … on` its end.
 * `until Friday` → `../2024-03-15`. Beside an hour `after` and `before` mean the same day.
 */
export function openEnds(date: DateValue | null, led: Led): DateValue | null {
  const preposition = LED_BY.exec(led.before)?.[1]?.toLowerCase();
  if (!date || !preposition) return date;
  const side = sideLeftOpen(preposition, led);
  const [from = '', to = from] = date.edtf.split('/');
  if (side === null) return date;
  return side === 'start' ? toDateValue(`../${to}`) : toDateValue(`${from}/..`);
}

function sideLeftOpen(preposition: string, { before, after, isClock }: Led): 'start' | 'end' | null {
  const hasOwn = OWNER.test(after);
  switch (preposition) {
    case 'by':
      return hasOwn || STANDARDS.test(after) ? null : 'start';
    case 'until':
    case 'till':
      return FROM_UNTIL.test(before) || NOT_UNTIL.test(before) ? null : 'start';
    case 'before':
      return hasOwn || isClock || NEAR.test(before) ? null : 'start';
    case 'after':
      return hasOwn || isClock || NEAR.test(before) ? null : 'end';
    case 'from':
      return ON.test(after) ? 'end' : null;
    default:
      return isSuperlative(before) ? null : 'end';
  }
}

/** `by 2023 standards`. */
const STANDARDS = /^\s(?:standards?|rules|prices)\b/i;
/** The second end of a stretch whose first stands before it. */
const FROM_UNTIL = /\b(?:from|between)\s[^.;]{1,40}\s(?:until|till)\s$/i;
/** `did not open until May`: it opened in May. */
const NOT_UNTIL =
  /(?:\b(?:not|no|never|nobody|nothing|none|hardly|neither|cannot|unable|failed)\b|n['\u2019]t\b)[^.;:]{0,50}\s(?:until|till)\s$/i;
/** `shortly after Christmas`, `two days before the 14th`: on that side of it, and near. */
const NEAR =
  /\b(?:shortly|just|soon|immediately|right|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|the (?:day|night|morning|evening|week|month|year))\s(?:before|after)\s$/i;
const ON = /^(?:\sonwards?\b|\sforward\b|\son(?=\s*[,.;:)]|\s*$))/i;

const SUPERLATIVE =
  /\b(?:worst|best|first|last|only|most|least|record|(?!(?:w|inter|r|for|prot|arr|gu|requ|harv|inv|t|qu|cont|hon|sugg|d|v|n|ch|p|z)est\b)\p{L}{2,10}est)\b([^.;:]{0,60})\bsince\s$/iu;
const VERB = /\b(?:has|have|had|been|is|are|was|were)\b/i;

/** `their worst week since 1987`: that year is compared with, and nothing has lasted from it on. */
function isSuperlative(before: string): boolean {
  const match = SUPERLATIVE.exec(before);
  return match !== null && !VERB.test(match[1]!);
}
