/** Lines of mails, databases and pages are no wider; a wider line is a paragraph. */
const WIDEST = 120;
const NARROWEST = 30;
/** Letters are not equally wide: where a line was broken, it and the next word fill this share of the width at least. */
const LEAST_FILLED = 0.8;
/** So many lines have to go on in the next one before a text counts as wrapped, and this share of those that could. */
const FEWEST_WRAPPED = 3;
const LEAST_SHARE = 0.6;
/** A paragraph that is not set off ends with a sentence in a line that leaves this much of the width. */
const MOST_FILLED_LAST = 0.85;
const SENTENCE_END = /[.!?…]["'\u2019\u201d)\]]*$/;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/**
 * A text whose lines were broken at some width, with a line for each paragraph; every other text as it is. Words that
 * were hyphenated at the end of a line are put together, running heads and page numbers left out.
 */
export function unwrapText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[\ufb00-\ufb06]/g, (letter) => LIGATURES[letter]!);
  const lines = withoutRunningHeads(plain.split(/[\n\f]/).map((line) => line.trimEnd()));
  const width = widthOf(lines);
  if (width === null) return plain;
  const words = new Set(plain.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  const paragraphs: string[][] = [];
  let before = '';
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (before !== '' && paragraph && goesOn(before, line, width))
      paragraph.push(...joined(paragraph.pop()!, line.trim(), words));
    else paragraphs.push([line.trim()]);
    before = line;
  }
  return paragraphs.map((parts) => parts.join('')).join('\n');
}

/** The width at which most lines were broken; null when they were not. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = lines.flatMap((line) => (line === '' ? [] : [line.trim().length])).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > WIDEST || width < NARROWEST || lengths.at(-1)! > 2 * WIDEST) return null;
  let wrapped = 0;
  let others = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (line === '' || next === '' || SENTENCE_END.test(line)) continue;
    if (isFilled(line, next, width)) wrapped++;
    else others++;
  }
  return wrapped >= FEWEST_WRAPPED && wrapped >= LEAST_SHARE * (wrapped + others) ? width : null;
}

const firstWord = (line: string): string => /\S+/.exec(line)?.[0] ?? '';

/** Whether the next line's first word had no room in a line. */
const isFilled = (line: string, next: string, width: number): boolean =>
  line.trim().length + 1 + firstWord(next).length > LEAST_FILLED * width;

const BULLET = /^\s*[-–—•*]\s/;
const NUMBER = /^\s*\d{1,2}[.)]\s/;
/** `… to / 98. Fifty-four` goes on; a number behind the end of a sentence, or of another item, is an item of a list. */
const isListItem = (next: string, line: string): boolean =>
  BULLET.test(next) || (NUMBER.test(next) && (/[.!?:;]["'”)]*$/.test(line) || NUMBER.test(line)));

function goesOn(line: string, next: string, width: number): boolean {
  if (next === '' || isListItem(next, line) || !isFilled(line, next, width)) return false;
  // A paragraph may begin with an indented line instead of a blank one.
  if (/^\s/.test(next) && !/^\s/.test(line) && SENTENCE_END.test(line)) return false;
  return !SENTENCE_END.test(line) || line.trim().length >= MOST_FILLED_LAST * width;
}

const HYPHENATED = /(\p{L}{2,})[-\u00ad\u2010]$/u;

/** A line and the next one: `some-` and `thing` are one word unless the text has them with a hyphen. */
export function joined(line: string, next: string, words: ReadonlySet<string>): readonly string[] {
  const part = HYPHENATED.exec(line)?.[1];
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (part === undefined || rest === undefined) return [line, ` ${next}`];
  const hasHyphen = words.has(`${part}-${rest}`.toLowerCase()) && !words.has(`${part}${rest}`.toLowerCase());
  return [hasHyphen ? `${line.slice(0, -1)}-` : line.slice(0, -1), next];
}

const PAGE_NUMBER = /^\s*(?:page\s)?[-–—\s]*\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?[-–—\s]*$/i;
const FEWEST_REPEATS = 3;
const LONGEST_HEAD = 80;

/** Without the lines that stand on each page, the same but for a number. */
function withoutRunningHeads(lines: readonly string[]): readonly string[] {
  const shapeOf = (line: string): string => line.trim().replace(/\d+/g, '#');
  const counts = new Map<string, number>();
  for (const line of lines)
    if (/\d/.test(line) && line.length <= LONGEST_HEAD) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  const isHead = (line: string): boolean =>
    /\d/.test(line) &&
    line.length <= LONGEST_HEAD &&
    (counts.get(shapeOf(line)) ?? 0) >= FEWEST_REPEATS &&
    (PAGE_NUMBER.test(line) || /\b(?:page|p\.)\s?\d/i.test(line));
  return lines.filter((line) => !isHead(line));
}
