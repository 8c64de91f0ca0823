import type { Match } from './match-rules.ts';
import { timeOn } from './rules/four-digit-time.ts';

const FOUR_DIGITS = /^(?:[01]\d|2[0-3])[0-5]\d$/;
/** So many stamps make a live page. */
const LIVE_STAMPS = 2;

/**
 * Four digits that could be a year or a time of day, after what the rest of the text shows: on a live page those that continue its stamps,
 * and, where another time is written so, those behind a word that a time can have. `He left at 1015, and by 1150 …`.
 */
export function readFourDigits(matches: readonly Match[], text: string): readonly Match[] {
  if (!matches.some(isTime)) return matches;
  return readTimes(readStamps(matches, text), text);
}

const isStamp = ({ rule }: Match): boolean => rule === 'stamp of a live page';
const isTime = (match: Match): boolean =>
  isStamp(match) || match.rule === 'time in four digits' || match.expression.kind === 'clock';

const isOpenYear = ({ rule, start, end }: Match, text: string): boolean =>
  rule === 'year' && end - start === 4 && FOUR_DIGITS.test(text.slice(start, end));

/** A live page's stamps run down or up the page: four digits in front of a capital that stand in their order are one. */
function readStamps(matches: readonly Match[], text: string): readonly Match[] {
  if (matches.filter(isStamp).length < LIVE_STAMPS) return matches;
  const stamps = matches.map((match) => (isStamp(match) ? text.slice(match.start, match.end) : null));
  const ahead = nextOf(stamps);
  let last: string | null = null;
  return matches.map((match, index) => {
    const words = text.slice(match.start, match.end);
    const isOne =
      isStamp(match) ||
      (isOpenYear(match, text) && ENTRY.test(text.slice(match.end)) && isBetween(words, last, ahead[index]!));
    if (isOne) last = words;
    return isOne && !isStamp(match)
      ? { ...match, rule: 'stamp of a live page', expression: timeOn(words, 'dct') }
      : match;
  });
}
const ENTRY = /^:?\s["'\u201c\u2018]?\p{Lu}/u;

/** The next that is there, for each place. */
function nextOf(values: readonly (string | null)[]): (string | null)[] {
  let next: string | null = null;
  return values
    .map((_, index) => {
      const at = values.length - 1 - index;
      const known = next;
      next = values[at] ?? next;
      return known;
    })
    .toReversed();
}

const isBetween = (words: string, one: string | null, other: string | null): boolean =>
  one === null || other === null || (words <= one && words >= other) || (words >= one && words <= other);

const BEFORE_TIME = /\b(?:at|by|until|till|around|about|after|before|between|from)\s$/i;
const JOINT = /^\s(?:and|to|until)\s$/;
/** Below it stands no year that news of our day tells much of. */
const OLDEST = 1760;

/** Behind `by` or `until`, and as the second of `between 1040 and 1050`. */
function readTimes(matches: readonly Match[], text: string): readonly Match[] {
  let last: Match | null = null;
  return matches.map((match) => {
    const { start, end } = match;
    const isSecond = last !== null && isTime(last) && JOINT.test(text.slice(last.end, start));
    const isOne =
      isOpenYear(match, text) &&
      Number(text.slice(start, end)) < OLDEST &&
      (isSecond || BEFORE_TIME.test(text.slice(Math.max(0, start - 10), start)));
    last = isOne
      ? { ...match, rule: 'time in four digits', expression: timeOn(text.slice(start, end), 'nearby') }
      : match;
    return last;
  });
}
