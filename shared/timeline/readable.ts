const TIME = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|BST|UTC|UK|[A-Z]{1,2}[SD]T))?`;
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const DAY = String.raw`(?:${WEEKDAY},? )?(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}),? \d{4}`;
/** What pages set before a sentence, up to the words of the sentence itself. */
const STAMPS = [
  /^(?:In pics|In pictures|As it happened|Video|Watch|Gallery|Live|Timeline)\b[^.:]{0,40}: (?=\p{Lu})/u,
  /^(?:[•·▪*–—:;,-]|â€¢)\s*/,
  new RegExp(
    String.raw`^.{0,140}?\bupdated(?: at| on)?:? (?:${TIME}|${DAY})(?:[,-]? ?(?:${DAY}|${TIME}))*(?: Help)?\s+`,
    'iu',
  ),
  new RegExp(String.raw`^(?:Day \d+: )?${DAY}[:,]?\s+(?=["“‘']?\p{Lu})`, 'u'),
  /^(?:[01]\d|2[0-3])[0-5]\d(?: ?(?:GMT|BST|UTC|[A-Z]{1,2}[SD]T))?:? (?=["“‘']?\p{Lu})/u,
  new RegExp(String.raw`^${TIME}\s?[:,–—-]? ?(?=["“‘']?\p{Lu})`, 'u'),
];
/** `NEW YORK (Wire) — ` before the first words of a report. */
const PLACE_LINES = [
  /^.{0,140}?\((?:\p{Lu}[\p{L}. ]{1,24})\) ?(?:—|–|--?) ?(?=["“‘']?\p{Lu})/u,
  /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?: \([^)]{2,30}\))?,? ?(?:—|–|--?) /u,
];
/** `LANDSLIDE CUTS OFF VALLEY A landslide has …`: a headline set before its story. */
const CAPITALS = /^(?:[\p{Lu}\d'’,:-]+ ){3,}(?=\p{Lu}\p{Ll}|(?:A|I) \p{Ll})/u;
/** Words that begin a sentence and stand in no name, behind a word that leads to none. */
const JOINT =
  /(?<!\b(?:of|in|from|by|and|or|the|to|at|on|for|with|called|as|hepatitis|influenza|vitamin|grade|type|group|serie|class|plan|team|level) )(?<=\p{Ll}{2}['’)"”]? )(?:(?:0\d|1[0-8]|2[1-3])[0-5]\d (?=\p{Lu})|An?(?= ["“‘']?\p{L})|The(?= \p{Ll}+ \p{Ll}+)|(?:Between|About|Around|Nearly|Almost|Up to|At least|More than|Fewer than) (?=\d)|(?:It|He|She|They|We|This|That|These|Those|There|In|When|After) (?=["“‘']?[\p{L}\d])|(?<=(?:^| )\p{Ll}+ )\p{Lu}\p{Ll}{2,} (?!(?:to|that|in|on|for|of|and|or|at|by|from|with|as)\b)\p{Ll})/gu;
/** Words that lean on the sentence before and can be left out. */
const LEADING =
  /^(?:But|And|Yet|So|However|Meanwhile|Instead|Still|Also|Then|Separately|Moreover|Nevertheless),? (?=\S)/;

/** A sentence without what pages and paragraphs set before it. Its words stay as they are, but for a capital first. */
export function readable(sentence: string): string {
  let words = sentence.trim().replaceAll(/\s+/g, ' ');
  for (const stamp of [...STAMPS, ...PLACE_LINES, CAPITALS]) words = words.replace(stamp, '');
  return capitalised(withoutLooseQuote(words.replace(LEADING, '')));
}

/**
 * A sentence in the texts that were joined in it without a stop: `Quake hits Orla A quake has hit Orla.` is two. A plain
 * word with a capital begins one where its `article` writes it small elsewhere.
 */
export function joined(sentence: string, article: string): string[] {
  const found = [...sentence.matchAll(JOINT)].filter(([words]) => isPlain(words, article));
  const starts = [0, ...found.map(({ index }) => index)];
  return starts.map((start, index) => sentence.slice(start, starts[index + 1]).trim());
}

const OPENINGS =
  /^(?:\d+|An?|The|Between|About|Around|Nearly|Almost|Up|At|More|Fewer|It|He|She|They|We|This|That|These|Those|There|In|When|After)$/;
/** Other words with a capital may be names. */
function isPlain(match: string, article: string): boolean {
  const [word] = match.split(' ');
  return OPENINGS.test(word!) || article.includes(` ${word!.toLowerCase()} `);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A quotation mark that stands first and is closed nowhere. */
function withoutLooseQuote(words: string): string {
  const marks = words.match(/["“”]/g)?.length ?? 0;
  return /^["“]/.test(words) && marks === 1 ? words.slice(1).trimStart() : words;
}

/** A sentence that begins so needs the one before it. */
const LEANS =
  /^["\u201c'\u2018(]?(?:It|He|She|They|This|That|These|Those|His|Her|Its|Their|But|And|So|Yet|Or|However|Meanwhile|Instead|Then|There|Such|Both|Neither|Another|Also|Still|Earlier|Later)\b/;

/** What somebody says of himself, asks, or leads in. */
const SPOKEN = /^(?:I|We|My|Our|You|Your)\b|^[^"“‘']{1,80}, (?:we|I) (?:\w+ )?\w+|[:?]["”’]?$/;

/** Whether words need those before them. */
export const leans = (words: string): boolean => LEANS.test(words);
/** Whether words are part of a conversation. */
export const isSpoken = (words: string): boolean => SPOKEN.test(words);
