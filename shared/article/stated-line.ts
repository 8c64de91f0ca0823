import type { Published } from './article.ts';
import { findDates } from './dates-in-words.ts';
import { readDate } from './publication-time.ts';

const LONGEST_LINE = 80;
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s*$/;

/** A line that states a date, with what stands before it. */
export type StatedLine = {
  readonly published: Published;
  readonly publisher: string | null;
  readonly author: string | null;
};

/** `Northern Courier, 13 May 2025`, `13 May 2025`, `Yahoo28-01-2025`, `By Ada Holt | Meridian | May 13, 2025`. */
export function statedLine(line: string): StatedLine | null {
  if (line.length > LONGEST_LINE || /[.!?]$/.test(line)) return null;
  const edtf = readDate(line);
  if (!edtf) return null;
  const [date] = findDates(line);
  const before = line.slice(0, date?.start ?? 0).replace(WEEKDAY, '');
  const says = 'a line of its own beside the headline states this date';
  return { published: { edtf, basis: 'stated', evidence: [{ text: line, says }] }, ...namesIn(before) };
}

const LABEL = /^(?:published|updated|posted|date|time|clock|calendar|schedule)\b:?/i;
const BYLINE = /^by:? (?=\p{Lu})/iu;
const ROLE = /\b(?:writer|editor|reporter|correspondent|staff|columnist|contributor|bureau|desk)\b/i;

/** Author and publisher of a line, parted by bars, points or commas; a line without `By` names the publisher last. */
function namesIn(words: string): { readonly publisher: string | null; readonly author: string | null } {
  const parts = words
    .split(/\s*[|•·–—]\s*|\s+-\s+|,\s*/)
    .map((part) => part.replace(LABEL, '').replace(/^[\s:•|-]+|[\s,|·•:-]+$/g, ''))
    .filter((part) => part !== '');
  const byline = parts.find((part) => BYLINE.test(part));
  const rest = parts.filter((part) => part !== byline && !ROLE.test(part));
  return { publisher: rest.at(-1) ?? null, author: byline?.replace(BYLINE, '') ?? null };
}
