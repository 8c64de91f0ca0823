import type { Match } from './match-rules.ts';

/** Months that people are called by, with what makes sure that the month is meant. */
const NAME = /^(?:April|May|June|August)$/;
const OF_TIME =
  /\b(?:in|since|until|till|last|next|this|during|late|early|mid|by|through|each|every|from|between|before|after|of|for|to)\s$/i;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** `Barry and June are begging for privacy`; once June Steenkamp is named, `June has forgiven him` is she. */
export function dropPersons(matches: readonly Match[], text: string): readonly Match[] {
  // Once for each month: the whole text is looked at.
  const named = new Map<string, boolean>();
  return matches.filter(({ rule, start, end }) => {
    const month = text.slice(start, end);
    if (rule !== 'bare month' || !NAME.test(month)) return true;
    const before = text.slice(Math.max(0, start - 40), start);
    if (isBesideName(before, text.slice(end, end + 40))) return false;
    if (OF_TIME.test(before)) return true;
    const isPerson = named.get(month) ?? isNamed(text, month);
    named.set(month, isPerson);
    return !isPerson;
  });
}

/** `June Steenkamp`, where no day or month leads in: not `in June Brown resigned`. */
const isNamed = (text: string, month: string): boolean =>
  [...text.matchAll(new RegExp(`\\b${month} (\\p{Lu}\\p{Ll}+)`, 'gu'))].some(
    ({ index, 1: surname }) =>
      !CALENDAR.test(surname!) &&
      !OF_TIME.test(text.slice(Math.max(0, index - 12), index)) &&
      /(?:^|[.!?,:;"\u201c(]\s?|\n|\b(?:and|mother|wife|sister|daughter|aunt|friend|with|son|brother|father|Mrs?|Ms|Dr)\s)$/.test(
        text.slice(Math.max(0, index - 12), index),
      ),
  );

const KIN =
  /\b(?:mother|mum|wife|widow|sister|daughter|aunt|niece|girlfriend|fianc\u00e9e|son|brother|father|husband|friend),? $/;

/** `his mother, June`, `Barry and June`, `June and Barry`: kin, or a name beside it that is of no calendar. */
function isBesideName(before: string, after: string): boolean {
  const first = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+) and $/u.exec(before)?.[1];
  const second = /^ and (\p{Lu}\p{Ll}+)\b/u.exec(after)?.[1];
  const isPerson = (name: string | undefined): boolean => name !== undefined && !CALENDAR.test(name);
  return KIN.test(before) || isPerson(first) || isPerson(second);
}
