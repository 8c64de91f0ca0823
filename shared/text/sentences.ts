import type { Span } from './span.ts';

/** Longer sentences are cut at a space: everything behind works on a bounded stretch of text. */
const LONGEST_UNITS = 1500;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends with a stop without ending a sentence when a name or a number follows. */
const ABBREVIATION =
  /(?:^|[\s("'\u2018\u201c\u2014-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Reps|Sens|Gen|Gov|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Pvt|Hon|Rev|Fr|Sr|St|Ste|Mt|Ft|No|Nos|Art|Sec|Fig|vs|v|cf|al|approx|est|dept|pp?|vol|ed|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Ave|Blvd|Rd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|i\.e|e\.g)\.\s*$/;
/** `SIGNED ON JAN. 27`: headlines and old wires in capitals. */
const MONTH_IN_CAPITALS = /\b(?:JAN|FEB|MAR|APR|AUG|SEPT?|OCT|NOV|DEC)\.\s*$/;
/** These end a sentence only before a new one plainly begins. */
const COMPANY =
  /\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|plc|LLC|S\.A|N\.V|a\.m|p\.m|etc|U\.S|U\.K|U\.N|E\.U|D\.C|[A-Z]\.[A-Z])\.\s*$/;
const INITIAL = /(?:^|[\s(.])[A-Z]\.\s*$/;
const STARTS_NEW =
  /^["'\u2018\u201c(]*(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|After|Before|Since|As|For|If|When|While|With|By|From|Under|Its|His|Her|Their|There|Last|However|Meanwhile|Mr|Mrs|Ms|Dr|Analysts|Officials|Shares|Both|Some|Many|No|Not|Now|Then|Here|Also|So|Such|One|Two|What|Why|How|Who)\b/;
const CONTINUES = /^[\s]*[a-z,;:)]/;

/**
 * The sentences of a text, in order, trimmed, never across a line break; together they hold everything but white space.
 * `Mr. Xi left. He smiled.` → two spans. Never balances quotes: one that is missing must not swallow the page.
 */
export function splitSentences(text: string): Span[] {
  return linesOf(text).flatMap((line) => cutLong(text, cutJoined(text, sentencesOfLine(text, line))));
}

/** Lines that hold more than white space. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Nothing in it ends a sentence; to ask the segmenter of each line of a table would take most of the time. */
const WITHOUT_STOP = /^[A-Za-z0-9 ,;:'"()$%&/-]*$/;

function sentencesOfLine(text: string, line: Span): Span[] {
  if (WITHOUT_STOP.test(text.slice(line.start, line.end))) return [line];
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(line.start, line.end))) {
    const span = { start: line.start + index, end: line.start + index + segment.length };
    const last = sentences.at(-1);
    if (last && isSameSentence(text.slice(Math.max(last.start, last.end - 24), last.end), segment))
      sentences[sentences.length - 1] = { start: last.start, end: span.end };
    else sentences.push(span);
  }
  return sentences.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
}

/**
 * An article with a capital behind a small letter begins a text of its own that was joined without a stop, as captions
 * and headlines are: `Four years in prison if convicted The doctor who …`. Not behind words that lead to a name or a title
 * (`the film The end of it`), nor where a letter is meant (`bullet hole A was`).
 */
const JOINT =
  /(?<!\b(?:of|in|from|by|and|or|the|to|at|on|for|with|called|as|is|was|than|named|titled|entitled|like|but|that|against|him|her|us|them|me|you|film|movie|band|book|novel|play|show|song|album|musical|magazine|newspaper|series|hepatitis|influenza|vitamin|grade|type|group|serie|class|plan|team|level) )(?<=\p{Ll}{2}['’)”"]? )(?:An?|The)(?= (?!(?:because|was|were|is|are|has|had|and|or|in|on|at|of|to|for|with|who|that)\b)\p{Ll}+ \p{Ll}+)/gu;
/** A caption or a headline has so many words. */
const LEAST_WORDS = 3;
/** When a page was changed, and links behind it: `9 November 2011 Last updated at 10:48 GMT Help`. */
const STAMP =
  /\blast updated at \d{1,2}:\d{2} (?:GMT|BST|UTC|[A-Z]{2}T)(?:, \w{6,9}, \d{1,2} \w{3,9} \d{4}(?: \d{1,2}:\d{2} UK)?)?(?: Help\b)?(?: \(an error occurred [^)]{0,60}\))? (?=["“‘']?\p{Lu})/giu;

function cutJoined(text: string, sentences: readonly Span[]): Span[] {
  return sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const cuts = [...words.matchAll(JOINT)].filter(
      ({ index }) => words.slice(0, index).split(' ').length > LEAST_WORDS && !isInQuotes(words.slice(0, index)),
    );
    const stamps = [...words.matchAll(STAMP)].map((stamp) => stamp.index + stamp[0].length);
    const starts = [...new Set([0, ...cuts.map(({ index }) => index), ...stamps])].toSorted((a, b) => a - b);
    return starts.map((from, at) =>
      trimSpan(text, { start: start + from, end: start + (starts[at + 1] ?? end - start) }),
    );
  });
}

const isInQuotes = (before: string): boolean => (before.match(/["“”]/g) ?? []).length % 2 === 1;

function isSameSentence(before: string, after: string): boolean {
  if (CONTINUES.test(after)) return !/[.!?]["\u201d\u2019']?\s*$/.test(before) || /^\s*[a-z,;:)]/.test(after);
  if (ABBREVIATION.test(before)) return true;
  if (MONTH_IN_CAPITALS.test(before)) return /^\s*\d/.test(after);
  if (COMPANY.test(before)) return !STARTS_NEW.test(after);
  return INITIAL.test(before) && !STARTS_NEW.test(after);
}

function cutLong(text: string, sentences: readonly Span[]): Span[] {
  return sentences.flatMap((span) => {
    const pieces: Span[] = [];
    let { start } = span;
    while (span.end - start > LONGEST_UNITS) {
      // Within the piece: a text without a space would be searched to its beginning, again and again.
      const space = text.slice(start, start + LONGEST_UNITS + 1).lastIndexOf(' ');
      const end = start + (space > 0 ? space : LONGEST_UNITS);
      pieces.push(trimSpan(text, { start, end }));
      start = end;
    }
    return [...pieces, trimSpan(text, { start, end: span.end })].filter((piece) => piece.start < piece.end);
  });
}
