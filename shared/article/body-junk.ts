/** A run of headlines that an aggregator glued into a paragraph is at least so many words long. */
const SHORTEST_RUN = 8;
const LONGEST_RUN = 120;
const SMALL_WORD =
  /^(?:a|an|and|as|at|but|by|de|for|from|in|into|is|it|its|of|on|or|over|per|the|to|up|vs\.?|via|with)$/;
const CAPITALISED = /^[\u2018'"\u201c(]?[\p{Lu}\d$€£]/u;
const OPENS_QUOTE = /^[\u2018'"\u201c]/;
const SENTENCE_START = /^(?:The|A|An|He|She|It|In|On|But|And|They|We|His|Her|This|That)$/;
const NUMBERED = /^[\d.]{1,4}\.$/;
const ENDS_SENTENCE = /[.!?]['"\u2019\u201d]?$/;
/** What follows these is a credit or an offer, to the end of the paragraph. */
const TAIL =
  /(?:^|\s)(?:--\s?With assistance from|(?:READ NEXT|Read Next):|Disclosure: None|(?:\u00a9|\(c\)|Copyright)\s?20\d\d\s|Related Articles [A-Z]|Sign in to (?:access|read)|20\d\d [A-Z]{3,12}[A-Z ]{0,30} (?:LLC|INC|LTD)\b)/;
/** `(Bloomberg) -- `, `KANANASKIS, Alberta (Tidewire) — `: the place in capitals and the agency before a report. */
const WIRE_START =
  /^(?:\p{Lu}[\p{Lu} .,/'\u2019-]{2,40}(?:, ?\p{Lu}[\p{L}.]{1,15}(?: \p{Lu}[\p{L}.]{1,15})?)?,?\s)?\((\p{Lu}[\p{L}\d.]{1,20}(?: \p{Lu}[\p{L}\d.]{1,20}){0,2})\)\s*(?:--|\u2014|\u2013|-)\s*/u;
const WIRE_COPYRIGHT =
  /\b(Newsweek|Bloomberg|Reuters|Associated Press|AFP|Agence France-Presse)(?: Digital)?(?: LLC| L\.P\.| Inc)?\b/i;
const COPYRIGHT_LINE =
  /(?:(?:\u00a9|\(c\)|Copyright)\s?20\d\d|\b20\d\d(?= [A-Z]{3,12}[A-Z ]{0,30}(?:LLC|INC|LTD)))\s?[^.]{0,60}/;

/** A paragraph without the wire's mark, glued headlines, credits and offers. `tail`: what was cut off its end. */
export function cleanParagraph(paragraph: string): {
  readonly text: string;
  readonly wire: string | null;
  readonly isCut: boolean;
} {
  const wire = WIRE_START.exec(paragraph);
  const unmarked = wire ? paragraph.slice(wire[0].length) : paragraph;
  const tail = TAIL.exec(unmarked);
  const body = tail ? unmarked.slice(0, tail.index) : unmarked;
  return { text: dropHeadlineRuns(body).trim(), wire: wire?.[1] ?? wireOfCopyright(paragraph), isCut: tail !== null };
}

function wireOfCopyright(paragraph: string): string | null {
  const line = COPYRIGHT_LINE.exec(paragraph)?.[0];
  const name = line ? WIRE_COPYRIGHT.exec(line)?.[1] : undefined;
  return name ? name[0]!.toUpperCase() + name.slice(1).toLowerCase() : null;
}

/**
 * Removes runs of words in title case that follow a sentence and lead into none.
 * `… come soon. Shuttered College Has Alumni Fighting Over Its Future 'I hope …` → `… come soon. 'I hope …`
 */
function dropHeadlineRuns(paragraph: string): string {
  if (!mayHoldRun(paragraph)) return paragraph;
  const words = [...paragraph.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index }));
  const kept: string[] = [];
  let from = 0;
  for (let at = 1; at < words.length; at++) {
    // A number before a heading ends none: `2. Verify Postings Found on Networking and Job Sites`.
    if (!ENDS_SENTENCE.test(words[at - 1]!.word) || (at === 1 && NUMBERED.test(words[0]!.word))) continue;
    const end = runEnd(words, at);
    if (end - at < SHORTEST_RUN) continue;
    kept.push(paragraph.slice(from, words[at]!.start));
    from = words[end]?.start ?? paragraph.length;
    at = end;
  }
  return [...kept, paragraph.slice(from)].join('');
}

const SENTENCE_ENDS = /[.!?]['"\u2019\u201d]?\s+(?=\S)/g;
const LOOK_AHEAD = 120;

/** Whether many capitals follow the end of a sentence: a cheap look before the dear one. */
function mayHoldRun(paragraph: string): boolean {
  for (const { index, 0: end } of paragraph.matchAll(SENTENCE_ENDS)) {
    const from = index + end.length;
    const words = paragraph.slice(from, from + LOOK_AHEAD).split(/\s+/, SHORTEST_RUN);
    if (words.filter((word) => CAPITALISED.test(word)).length >= SHORTEST_RUN - 4) return true;
  }
  return false;
}

/** Index after a run of title case that begins at a word; the same index when there is none. */
function runEnd(words: readonly { readonly word: string }[], from: number): number {
  let at = from;
  let capitalised = 0;
  for (; at < Math.min(words.length, from + LONGEST_RUN); at++) {
    const { word } = words[at]!;
    if (at > from && OPENS_QUOTE.test(word) && !/['"\u2019\u201d]$/.test(word)) break;
    if (/\.['"\u2019\u201d]?$/.test(word) && !/^(?:[A-Z]\.)+$/.test(word)) return from;
    if (CAPITALISED.test(word)) capitalised++;
    else if (!SMALL_WORD.test(word)) break;
  }
  const next = words[at]?.word;
  const lead = at;
  while (at > from && next !== undefined && SENTENCE_START.test(words[at - 1]!.word)) at--;
  // Names at the head of a sentence: `Experts from the National Oceanic and Atmospheric Administration estimated …`.
  const leadsOn = next !== undefined && at === lead && !OPENS_QUOTE.test(next);
  return !leadsOn && capitalised >= SHORTEST_RUN - 3 && capitalised >= 0.6 * (at - from) ? at : from;
}

const PROSE_END = /[.!?\u2026:]["'\u2019\u201d)]*$/;

/** A paragraph may end without a full stop; a by-line, a stamp or a section's name is shorter. */
const SHORTEST_PARAGRAPH = 80;

/** Paragraphs without the lines around them that are no sentences: by-lines, stamps, section names, links. */
export function trimToProse(lines: readonly string[]): readonly string[] {
  const isProse = (line: string): boolean =>
    (PROSE_END.test(line) || line.length >= SHORTEST_PARAGRAPH) && !/^(?:read more|related|see also)\b/i.test(line);
  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  return first < 0 ? lines : lines.slice(first, last + 1);
}
