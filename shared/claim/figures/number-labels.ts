import { readUnit } from './units.ts';

/** A number with some of the words around it: in digits, perhaps with a scale, or spelled out. */
export type NumberInWords = {
  readonly before: string;
  readonly after: string;
  readonly digits?: string;
  readonly scale?: string;
  readonly words?: string;
};

/** Words before a number that is a label, not a count. */
const LABELLED =
  /(?:\b(?:no|nos|numbers?|top|pages?|chapter|section|article|aged?|aged \d+ and|route|flight|room|gate|channel|phase|stage|level|tier|grade|class|type|model|version|part|act|title|week|day|year|point|line|exit|group|district|league|division|seed|seeded|ranked|rank|size)\.? |#)$/i;
/** Capitalised words that stand before a count without being a name. */
const PLAIN_CAPITALS =
  /^(?:The|A|An|About|Around|Some|At|Least|Nearly|Almost|Over|Under|More|Fewer|Less|Than|Up|Only|Just|Another|Of|In|On|From|Between|And|But|By|With|For|To|Exactly|Roughly|Estimated|Approximately|Its|Their|His|Her|Our|These|Those|All|Both|Last|First|If|When|While|Since|As|Police|Officials|That|They|He|She|It|We|There|Then|Also|Still|Most|Every|Each|Or|Among|Even|Whether|So|Not|No|Killing|Leaving|Including|Having)$/;
const CLOCK = /^(?:[:/]\d|[ -]?(?:a\.?m|p\.?m)\b)/i;
const AGE = /^[ -](?:years?|months?|weeks?|days?|hours?|minutes?)[- ]old\b/i;
const LENGTH_OF =
  /^[-\u2013](?:year|month|week|day|hour|minute|second|page|point|goal|man|party|nation|storey|story|way|time)s?\b/i;

/** Numbers that count nothing: of names, lists, telephones, ages, years, ordinals, clock times and scores. */
export function isLabel({ before, after, digits, scale, words: spelled }: NumberInWords): boolean {
  if (LABELLED.test(before) || LENGTH_OF.test(after)) return true;
  if (spelled) return isReference(before, spelled, after);
  if (/^(?:st|nd|rd|th)\b/.test(after) || CLOCK.test(after) || AGE.test(after) || /^\p{Lu}/u.test(after)) return true;
  if (isScore(before, after) || isListed(before, digits!, after)) return true;
  if (/\p{Lu}\p{L}+, $/u.test(before) && /^(?:,|\.$|\))/.test(after) && Number(digits) < 120) return true;
  if (/^(?:1[5-9]|20)\d\d$/.test(digits!) && !scale) return !/^ (?:\p{Ll}+ )?\p{Ll}+(?:s|people)\b/u.test(after);
  const name = /(\p{Lu}[\p{L}&.]*) $/u.exec(before)?.[1];
  return name !== undefined && !scale && /^\d{1,4}$/.test(digits!) && !PLAIN_CAPITALS.test(name);
}

/** `3-1`, `52-48`: two numbers that count nothing together; not `10-15 people`. */
function isScore(before: string, after: string): boolean {
  const second = /^[-\u2013][\d,.]*\d/.exec(after);
  if (second) return readUnit(after.slice(second[0].length)).unit === null;
  return /\d[-\u2013]$/.test(before) && readUnit(after).unit === null;
}

/** `1. Buy shares`, `0800 123 4567`. */
const isListed = (before: string, digits: string, after: string): boolean =>
  /^0\d/.test(digits) || /^[ -]\d{3}/.test(after) || (/^[.)] \p{Lu}/u.test(after) && /(?:^|\n)\s*\(?$/.test(before));

/** `the two leaders`, `one of them`, `both three`: a small number in words that counts nothing new. */
function isReference(before: string, spelled: string, after: string): boolean {
  if (/^one$/i.test(spelled) || /\b(?:one|two|three|four|\d+) in $/i.test(before)) return true;
  if (
    /\b(?:the|these|those|both|all|his|her|their|its|our|other|first|last|next|past|any|another|every|each|no)\s$/i.test(
      before,
    )
  )
    return true;
  return /^(?:-|['\u2019]| (?:or|to) (?:\p{L}+) (?!\p{L}+s\b)| in \p{L}+\b)/u.test(after);
}
