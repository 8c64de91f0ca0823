import { isByline } from '../html/junk-lines.ts';
import { RELATIVE_STAMP } from '../publication-time.ts';
import { statedLine } from '../stated-line.ts';
import { isHeadline, isMenu } from './preamble.ts';

/** An article of several has so many characters of prose; with less it is a teaser. */
const SHORTEST_PIECE = 250;
const LINES_BEFORE_STAMP = 4;
const RULE = /^(?:[-=*_~#•·]\s?){3,80}$/;
const PROSE_END = /[.!?…:]["'\u2019\u201d)]*$/;
const SHORTEST_PROSE = 60;

/**
 * The articles of a text in which each has a headline with a stamp or a by-line below it, or a line of marks between
 * them; the whole text when it is one article.
 */
export function splitText(text: string): readonly string[] {
  const lines = text.split('\n');
  for (const starts of [afterRules(lines), stampedHeadlines(lines)]) {
    const pieces = starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n'));
    const whole = pieces.filter(isArticle);
    if (whole.length > 1) return whole;
  }
  return [text];
}

/** Indexes of the lines after a line of marks. All pieces must be articles: such lines also stand between paragraphs. */
function afterRules(lines: readonly string[]): readonly number[] {
  const starts = [0, ...lines.flatMap((line, index) => (RULE.test(line.trim()) ? [index + 1] : []))];
  const pieces = starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n'));
  return pieces.every((piece) => isArticle(piece) || proseOf(piece) === 0) ? starts : [];
}

/** Indexes of headlines below which, by-lines and publishers aside, a stamp is the next thing. */
function stampedHeadlines(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let before = '';
  for (const [index, line] of lines.entries()) {
    const title = line.trim();
    const isFirst = before === '' || PROSE_END.test(before) || RULE.test(before) || lines[index - 1]!.trim() === '';
    if (isFirst && isTitle(title) && hasStampBelow(lines, index + 1)) starts.push(index);
    if (title !== '') before = title;
  }
  return starts;
}

const isTitle = (line: string): boolean =>
  isHeadline(line) &&
  line.split(' ').length >= 3 &&
  !isByline(line) &&
  statedLine(line) === null &&
  !RELATIVE_STAMP.test(line);

function hasStampBelow(lines: readonly string[], from: number): boolean {
  let seen = 0;
  for (let at = from; at < lines.length && seen < LINES_BEFORE_STAMP; at++) {
    const line = lines[at]!.trim();
    if (line === '') continue;
    if (statedLine(line) || RELATIVE_STAMP.test(line)) return true;
    if (line.length > SHORTEST_PROSE || PROSE_END.test(line) || (!isByline(line) && seen > 0)) return false;
    seen++;
  }
  return false;
}

const isArticle = (piece: string): boolean => {
  const first = piece.split('\n').find((line) => line.trim() !== '' && !isMenu(line.trim()));
  return first !== undefined && isHeadline(first.trim().replace(/\.$/, '')) && proseOf(piece) >= SHORTEST_PIECE;
};

const proseOf = (piece: string): number =>
  piece
    .split('\n')
    .filter((line) => line.trim().length > SHORTEST_PROSE)
    .reduce((sum, line) => sum + line.length, 0);
