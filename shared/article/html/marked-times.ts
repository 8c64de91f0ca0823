import { findDates } from '../dates-in-words.ts';
import type { StatedDate } from '../publication-time.ts';
import { type HtmlPage, wordsBelow } from './page.ts';

/** How a date stands on a page; `loose` ones stand in a short line with more in it. */
export type DateKind = 'marked' | 'labelled' | 'stamp' | 'loose' | 'month' | 'relative' | 'modified';
/** A date with the index of its node, and whether it stands in a list or a table. */
export type FoundDate = StatedDate & { readonly at: number; readonly kind: DateKind; readonly isListed: boolean };

export const MOST_DATES = 200;

const PUBLISHED_NAMES =
  /datepublished|datecreated|dateissued|(?:^|[\s:])(?:published|issued|created|date)(?:\s|$)|pubdate|pub-date|dt-published/i;
const CHANGED_NAMES = /modif|update|changed|revised/i;
const TIME_ATTRIBUTES = [
  'datetime',
  'content',
  'data-datetime',
  'data-time',
  'data-timestamp',
  'data-date',
  'data-utime',
  'title',
];

/** Elements that say themselves that they are times. */
export function timesIn(page: HtmlPage, beside: Uint8Array): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 1; at < page.length && found.length < MOST_DATES; at++) {
    const { tag, end } = page[at]!;
    if (beside[at] === 1) at = end - 1;
    else if (tag !== '#text') {
      const kind = kindOfTime(page, at);
      const words = kind === null ? '' : timeWords(page, at);
      if (kind !== null && words !== '') found.push({ words, at, kind, says: TIME_SAYS[kind], isListed: false });
    }
  }
  return found;
}

const TIME_SAYS = {
  marked: 'the page marks this as the time of publication',
  stamp: 'the page marks this as a time',
  modified: 'the page marks this as the time of its last change',
} as const;

const TIME_NAMES =
  / (?:date|datum|fecha|pub ?date|date ?stamp|time ?stamp|time ?ago|relative ?time|(?:entry|post|article|news)(?:date|time)) /;
const OTHER_TIME_NAMES = / (?:event|birth\w*|due|expir\w*|deadline|start|end|updated?|modified|changed) /;
const MOST_NODES_OF_A_TIME = 14;
const LONGEST_TIME = 60;

/** A small element that is called a time: `<div class="post-date"><b>Mar</b><b>12</b><b>2015</b></div>`. */
function kindByName(page: HtmlPage, at: number): 'stamp' | null {
  const { names, end } = page[at]!;
  if (names === '' || end - at > MOST_NODES_OF_A_TIME || !TIME_NAMES.test(names) || OTHER_TIME_NAMES.test(names))
    return null;
  const words = timeWords(page, at);
  return words.length <= LONGEST_TIME && findDates(words).length > 0 ? 'stamp' : null;
}

const timeWords = (page: HtmlPage, at: number): string =>
  TIME_ATTRIBUTES.map((name) => page[at]!.attributes[name]).find((words) => words && /\d{4}/.test(words)) ??
  wordsBelow(page, at);

const TIME_TAGS = new Set(['time', 'abbr', 'relative-time', 'local-time']);

function kindOfTime(page: HtmlPage, at: number): 'marked' | 'stamp' | 'modified' | null {
  const { tag, attributes } = page[at]!;
  if (!TIME_TAGS.has(tag) && attributes.itemprop === undefined && attributes.property === undefined)
    return kindByName(page, at);
  const marks = `${attributes.itemprop ?? ''} ${attributes.property ?? ''}`;
  const classes = attributes.class ?? '';
  const isTime = TIME_TAGS.has(tag);
  if (!isTime && !/date/i.test(marks)) return null;
  const isPublished =
    PUBLISHED_NAMES.test(marks) || attributes.pubdate !== undefined || /published|pub-?date/i.test(classes);
  if (
    CHANGED_NAMES.test(marks) ||
    (CHANGED_NAMES.test(classes) && !isPublished && !/entry-date|post-date/.test(classes))
  )
    return 'modified';
  if (tag === 'abbr' && !isPublished && !/time|date/i.test(classes)) return null;
  return isPublished ? 'marked' : isTime ? 'stamp' : null;
}
