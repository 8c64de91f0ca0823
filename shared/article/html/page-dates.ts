import { findDates, monthOf } from '../dates-in-words.ts';
import { RELATIVE_STAMP, type StatedDate } from '../publication-time.ts';
import { besideArticle } from './beside-article.ts';
import { type LabelledDate, labelledDates } from './date-labels.ts';
import { isBylineDate, isStamp } from './junk-lines.ts';
import { type Line, linesBelow } from './lines.ts';
import { type DateKind, type FoundDate, MOST_DATES, timesIn } from './marked-times.ts';
import { elementsBelow, HEADING, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { surveyOf } from './survey.ts';

/** The dates that people see on a page or that its markup calls times, the likeliest of each kind first. */
export type PageDates = {
  /** Marked as the publication's: `itemprop="datePublished"`, `<time pubdate>`, `class="published"`. */
  readonly marked: readonly StatedDate[];
  /** Close to the headline: those with words such as `Published` or `Veröffentlicht am`, then times and stamps. */
  readonly near: readonly StatedDate[];
  /** The same farther away from it. */
  readonly far: readonly StatedDate[];
  /** The day of short lines with more in them, where they all name the same one; a month on a line above the text. */
  readonly only: readonly StatedDate[];
  /** Stamps such as `34 minutes ago`. */
  readonly relative: readonly StatedDate[];
  /** Words such as `Updated` or `Stand` stand before them. */
  readonly modified: readonly StatedDate[];
};

type Order = { readonly isAmerican: boolean };

const MOST_LINES = 5000;
/** So many nodes from the headline a date is the article's rather than a comment's or another article's. */
const NEAR_NODES = 60;
/** More stamps than these are a list or a table of days. */
const MOST_STAMPS = 3;

/** Reads the dates that stand on a page, those of readers' comments and of other articles left out. */
export function readPageDates(page: HtmlPage, headline: string | null, order: Order): PageDates {
  const titles = titleIndexes(page, headline);
  const [title = ROOT] = titles;
  const { beside, frames } = besideArticle(page, titles);
  const found = [...timesIn(page, beside), ...datesInLines(page, beside, { title, headline, order })].toSorted(
    (a, b) => distance(a.at, title) - distance(b.at, title),
  );
  const isNear = ({ at }: FoundDate): boolean => distance(at, title) <= NEAR_NODES;
  const ofKind = (kind: DateKind, from: readonly FoundDate[] = found): FoundDate[] =>
    from.filter((date) => date.kind === kind);
  const [near, far] = [found.filter(isNear), found.filter((date) => !isNear(date))];
  return {
    marked: ofKind('marked'),
    near: [...ofKind('labelled', near), ...outsideLists(ofKind('stamp', near))],
    far: [...ofKind('labelled', far), ...fewOf(ofKind('stamp', far))],
    only: [...sameDay(ofKind('loose')), ...ofKind('month', near)],
    relative: ofKind('relative'),
    modified: [...ofKind('modified'), ...changesIn(page, frames, order)],
  };
}

const fewOf = (stamps: readonly FoundDate[]): readonly FoundDate[] =>
  new Set(stamps.map(({ words }) => words)).size <= MOST_STAMPS ? stamps : [];

/** Without the days of a list or a table that has many. */
function outsideLists(stamps: readonly FoundDate[]): readonly FoundDate[] {
  const listed = stamps.filter(({ isListed }) => isListed);
  return fewOf(listed).length > 0 ? stamps : stamps.filter(({ isListed }) => !isListed);
}

function sameDay(dates: readonly FoundDate[]): readonly FoundDate[] {
  const days = new Set(dates.flatMap(({ words }) => findDates(words).map(({ day }) => day)));
  return days.size === 1 ? dates : [];
}

/**
 * Indexes of the headings that are the headline, then of the lines that say it again; else of the first line that holds
 * it; none when there is none.
 */
function titleIndexes(page: HtmlPage, headline: string | null): readonly number[] {
  if (headline === null) return [];
  const headings = [...elementsBelow(page, ROOT, TITLE_TAGS)].filter((at) => wordsBelow(page, at) === headline);
  const lines = linesBelow(page, surveyOf(page).seen.gone, [ROOT]).slice(0, MOST_LINES);
  const same = lines.flatMap(({ words, at }) => (words === headline ? [at] : []));
  if (headings.length + same.length > 0) return [...headings, ...same].slice(0, MOST_TITLES);
  return lines.flatMap(({ words, at }) => (words.includes(headline) ? [at] : [])).slice(0, 1);
}

const MOST_TITLES = 5;
const TITLE_TAGS = new Set(['h1', 'h2', 'h3', 'h4']);

/** What stands before the headline and far from it is the page's, not the article's: today's date in its head. */
const distance = (at: number, title: number): number => (at >= title ? at - title : 4 * (title - at));

const LONGEST_STAMP = 160;
const DATE_NAMES =
  / (?:\w*dates?|date\w+|datum|fecha|data|dato|tarih|\w*time|time ?stamp|\w*published?|posted|submitted|created|by ?lines?|meta|\w*info|details?|author\w*|credits?) /;
const MOST_NODES_NAMED = 60;

type Looked = { readonly title: number; readonly headline: string | null; readonly order: Order };

function datesInLines(page: HtmlPage, beside: Uint8Array, { title, headline, order }: Looked): FoundDate[] {
  const lines = linesBelow(page, beside, [ROOT]).slice(0, MOST_LINES);
  const prose = lines.filter((line) => line.at > title && isSentence(line)).slice(0, FIRST_SENTENCES);
  return lines
    .flatMap((line, index): FoundDate[] => {
      if (monthOf(line.words) !== null && (prose[0] === undefined || line.at < prose[0].at)) return [monthIn(line)];
      if (RELATIVE_STAMP.test(line.words))
        return [{ words: line.words, at: line.at, kind: 'relative', says: '', isListed: false }];
      if (!/\d/.test(line.words)) return [];
      const dateline = prose.includes(line) ? datelineOf(line, order) : [];
      if (isNotice(line.words, headline)) return noticesIn(line, order);
      if (line.words.length > LONGEST_STAMP) return dateline;
      // A day in a cell or an item below the first sentence is told of, not stamped.
      const isTold = prose[0] !== undefined && line.at > prose[0].at && LIST_TAGS.has(line.tag);
      const dates = datesInLine(page, line, labelBefore(lines[index - 1]), order);
      return [...dateline, ...(isTold ? dates.filter(({ kind }) => kind !== 'stamp') : dates)];
    })
    .slice(0, MOST_DATES);
}

const monthIn = ({ words, at }: Line): FoundDate => ({ words, at, kind: 'month', says: SAYS.stamp, isListed: false });

const SHORTEST_SENTENCE = 60;
const isSentence = ({ words }: Line): boolean => words.length > SHORTEST_SENTENCE && /[.!?…]["'’”)]*$/.test(words);

const MOST_LABEL_WORDS = 3;

/** `Joined` or `Last updated` on a line of its own says what the day on the next one is. */
const labelBefore = (line: Line | undefined): string =>
  line && line.words.split(' ').length <= MOST_LABEL_WORDS && !HEADING.test(line.tag) && !/[\d.!?]/.test(line.words)
    ? `${line.words} `
    : '';

function datesInLine(page: HtmlPage, line: Line, label: string, { isAmerican }: Order): FoundDate[] {
  const { words, at } = line;
  const dates = labelledDates(label + words, { isAmerican, hasShortYears: words.length < 80 });
  if (dates.length === 0) return [];
  const isNamed = isNamedDate(page, at);
  // In a sentence of the text "published on" is of something else.
  if (isSentence(line) && !isNamed) return [];
  const isBare = isNamed || (dates.some(({ label }) => label === 'none') && (isStamp(words) || isBylineDate(words)));
  return dates.flatMap((date): FoundDate[] => {
    const kind = date.label === 'none' ? (isBare ? 'stamp' : 'loose') : KINDS[date.label];
    return kind === null ? [] : [{ words: date.words, at, kind, says: SAYS[kind], isListed: LIST_TAGS.has(line.tag) }];
  });
}

const LONGEST_NOTICE = 400;
const NOTICE =
  /^(?:this|der|dieser?|dieses|cet(?:te)?|este|esta|questo) (?:entry|post|article|story|press release|eintrag|beitrag|artikel|billet|entrada|artículo|articolo)\b/i;

/** Whether a sentence says of the article itself when it came out: `This entry was posted on Monday, May 3rd, 2010 and …` */
const isNotice = (words: string, headline: string | null): boolean =>
  words.length <= LONGEST_NOTICE && (NOTICE.test(words) || (headline !== null && words.startsWith(`${headline} w`)));

const noticesIn = ({ words, at }: Line, order: Order): FoundDate[] =>
  labelledDates(words, order).flatMap((date): FoundDate[] =>
    date.label === 'published'
      ? [{ words: date.words.slice(-LONGEST_STAMP), at, kind: 'labelled', says: SAYS.labelled, isListed: false }]
      : [],
  );

const LIST_TAGS = new Set(['li', 'td', 'th', 'dd', 'dt']);
const KINDS = { published: 'labelled', modified: 'modified', unrelated: null } as const;
const SAYS = {
  labelled: 'a line of the page says that it was published on this day',
  modified: 'a line of the page says only when it was last changed',
  stamp: 'a line of its own on the page states this date',
  loose: 'the only day that short lines of the page name',
} as const;

/** Whether a short element around a text is called after dates. */
function isNamedDate(page: HtmlPage, text: number): boolean {
  for (let at = page[text]!.parent, level = 0; at > ROOT && level < 3; at = page[at]!.parent, level++) {
    const node = page[at]!;
    if (node.end - at > MOST_NODES_NAMED) return false;
    if (DATE_NAMES.test(node.names)) return true;
  }
  return false;
}

const LONGEST_DATELINE = 90;
const FIRST_SENTENCES = 3;

/** `TARBET, 4 November 2011 - Botanists …`: the place and day that a report begins with. */
function datelineOf({ words, at }: Line, order: Order): FoundDate[] {
  const [date] = labelledDates(words.slice(0, LONGEST_DATELINE), order);
  if (!date) return [];
  const [before, after] = [words.slice(0, date.start), words.slice(date.end)];
  const isDateline =
    /^(?:\(?\p{Lu}[\p{L}\p{M} .,'’/()-]{0,50}[,:]? ?)?\(?$/u.test(before) && /^\)?\s?(?:[-–—:|.]|\/PRN)/.test(after);
  return isDateline
    ? [{ words: date.words, at, kind: 'stamp', says: 'the report begins with its place and this day', isListed: false }]
    : [];
}

const MOST_FRAMES = 20;

/** Changes that the foot of the page tells of: `This page was last edited on 3 March 2021`. */
function changesIn(page: HtmlPage, frames: readonly number[], order: Order): StatedDate[] {
  return linesBelow(page, surveyOf(page).seen.gone, frames.slice(-MOST_FRAMES))
    .slice(-MOST_LINES)
    .filter(({ words }) => words.length <= LONGEST_STAMP && /\d/.test(words))
    .flatMap(({ words }) => labelledDates(words, order))
    .filter(({ label }: LabelledDate) => label === 'modified')
    .map(({ words }) => ({ words, says: SAYS.modified }));
}
