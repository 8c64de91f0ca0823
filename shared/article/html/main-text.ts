import { chooseBody } from './choose-body.ts';
import { cleanBody } from './clean-body.ts';
import { withoutEndMatter } from './end-matter.ts';
import { isJunkLine } from './junk-lines.ts';
import { type Line, linesBelow } from './lines.ts';
import { BODY_NAMES } from './outside-names.ts';
import { elementsBelow, HEADING, type HtmlPage, ROOT } from './page.ts';
import { scoreElements } from './score.ts';
import { type Part, surveyOf } from './survey.ts';

/** Below this an attempt is repeated with fewer filters. */
const ENOUGH_CHARS = 500;
/** An element that a page names its article's body is believed when it holds this share of what scoring finds. */
const NAMED_SHARE = 0.55;
/** `headline`: not repeated in the text. `claimed`: what the page's own JSON-LD says the text is, to check against. */
export type Expected = {
  readonly headline: string | null;
  readonly author: string | null;
  readonly claimed: string | null;
};

type Filters = { readonly isStrict: boolean; readonly isWeighing: boolean; readonly isCleaning: boolean };
const ATTEMPTS: readonly Filters[] = [
  { isStrict: true, isWeighing: true, isCleaning: true },
  { isStrict: false, isWeighing: true, isCleaning: true },
  { isStrict: false, isWeighing: false, isCleaning: true },
  { isStrict: false, isWeighing: false, isCleaning: false },
];

/** Lines of the article that a page is about: a paragraph each, without what stands around and between them. */
export function mainText(page: HtmlPage, expected: Expected): readonly Line[] {
  const survey = surveyOf(page);
  let best: readonly Line[] = [];
  for (const filters of ATTEMPTS) {
    const part = filters.isStrict ? survey.strict : survey.loose;
    const lines = withoutRepeats(attempt(part, filters, expected), expected);
    if (charsOf(lines) >= ENOUGH_CHARS) return lines;
    if (charsOf(lines) > charsOf(best)) best = lines;
  }
  return best;
}

const charsOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);

function attempt({ page, gone, measures }: Part, filters: Filters, { claimed }: Expected): readonly Line[] {
  const scores = scoreElements(page, gone, measures, filters.isWeighing);
  const read = (roots: readonly number[]): readonly Line[] =>
    linesBelow(page, filters.isCleaning ? cleanBody({ page, gone, measures }, roots) : gone, roots).filter(
      (line) => !isJunkLine(line),
    );
  const scored = read(chooseBody({ page, gone, measures, scores }));
  const named = namedBody(page, gone, measures.prose);
  if (named === null) return scored;
  const other = read([named]);
  if (claimed) return agreement(other, claimed) > agreement(scored, claimed) ? other : scored;
  return charsOf(other) >= NAMED_SHARE * charsOf(scored) && charsOf(other) <= charsOf(scored) / NAMED_SHARE
    ? other
    : scored;
}

/** The element that the page itself calls the article's body and that holds the most prose of those that do. */
function namedBody(page: HtmlPage, gone: Uint8Array, prose: Int32Array): number | null {
  let best: number | null = null;
  let isMarked = false;
  for (const at of elementsBelow(page, ROOT)) {
    const { tag, attributes } = page[at]!;
    if (gone[at] === 1 || prose[at] === 0) continue;
    const isBody = attributes.itemprop === 'articleBody';
    if (!isBody && (isMarked || tag === 'body' || tag === 'p' || !BODY_NAMES.test(page[at]!.names))) continue;
    // Inside one another, the inner one is the body when it has nearly all of the outer one's prose.
    const isBetter = best === null || isBody !== isMarked || prose[at]! >= 0.8 * prose[best]!;
    if (isBetter) best = at;
    isMarked ||= isBody;
  }
  return best;
}

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Token F1 of some lines against a text. */
function agreement(lines: readonly Line[], claimed: string): number {
  const counts = new Map<string, number>();
  const wanted = tokensOf(claimed);
  for (const token of wanted) counts.set(token, (counts.get(token) ?? 0) + 1);
  let same = 0;
  let all = 0;
  for (const { words } of lines)
    for (const token of tokensOf(words)) {
      all++;
      const left = counts.get(token) ?? 0;
      if (left > 0) {
        same++;
        counts.set(token, left - 1);
      }
    }
  return all + wanted.length === 0 ? 0 : (2 * same) / (all + wanted.length);
}

const normalised = (words: string): string => tokensOf(words).join(' ');

/** Whether a line is an author's name with little around it. */
function bylineOf(author: string | null): (words: string) => boolean {
  const name = author?.split(',')[0]?.trim().toLowerCase();
  if (!name || name.length < 5) return () => false;
  return (words) =>
    words.length <= name.length + 60 &&
    !/[.!?]["’”]?$/.test(words) &&
    words
      .toLowerCase()
      .replace(/^by:? /, '')
      .startsWith(name);
}

/** Without the headline, the by-line, lines that stood before word for word, and headings that nothing follows. */
function withoutRepeats(lines: readonly Line[], { headline, author }: Expected): readonly Line[] {
  const title = normalised(headline ?? '');
  const seen = new Set<string>();
  const isByline = bylineOf(author);
  const kept = lines.filter(({ words, tag }) => {
    const line = normalised(words);
    const isRepeat = seen.has(line) && line.length > 20 && tag !== 'li';
    seen.add(line);
    return !isRepeat && (title === '' || line !== title) && !isByline(words);
  });
  return trimmed(withoutEndMatter(trimmed(kept), author));
}

const ENDS_SENTENCE = /[.!?…:。！？؟।]["'’”»)\]]*$/;
const LISTED_TAGS = new Set('li pre blockquote dd dt'.split(' '));
const LONGEST_MARGINAL = 60;
const MOST_MARGINAL = 6;

/** Without the few short lines that are no sentences before and after a text: its kicker, place, desk and credits. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  const isText = ({ words, tag }: Line): boolean =>
    ENDS_SENTENCE.test(words) || words.length > LONGEST_MARGINAL || LISTED_TAGS.has(tag);
  const texts = lines.filter(isText).length;
  const last = lines.findLastIndex(({ tag }) => !HEADING.test(tag));
  if (texts < lines.length / 2) return lines.slice(0, last + 1);
  const [first, end] = [lines.findIndex(isText), lines.findLastIndex(isText) + 1];
  const marginal = lines.slice(0, first);
  // Of what stands before the text only headings right above it belong to it.
  const head =
    first <= MOST_MARGINAL ? marginal.slice(marginal.findLastIndex(({ tag }) => !HEADING.test(tag)) + 1) : marginal;
  return [...head, ...lines.slice(first, last + 1 - end <= MOST_MARGINAL ? end : last + 1)];
}
