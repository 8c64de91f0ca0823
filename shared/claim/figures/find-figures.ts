import { overlaps, type Span } from '../../text/span.ts';
import type { Figure } from '../claim.ts';
import { isLabel } from './number-labels.ts';
import { DIGITS, NUMBER_WORDS, parseNumber, parseScale, SCALE } from './numbers.ts';
import { CURRENCY, currencyOf, readPer, readUnit } from './units.ts';

const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/\u2019']|\p{N} |[^\p{N}%\s]-)(?<currency>${CURRENCY})?(?:(?<digits>${DIGITS})(?<scale>${SCALE})?|(?<words>${NUMBER_WORDS})(?<wordScale>${SCALE})?)`,
  'giu',
);
const BOUNDS: readonly (readonly [Figure['bound'], RegExp])[] = [
  ['at-least', /\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of)\s(?:the )?$/i],
  ['at-most', /\b(?:at most|up to|as (?:many|much) as|no more than|not more than|a maximum of)\s(?:the )?$/i],
  ['less-than', /\b(?:(?:fewer|less) than|under|below|short of|just shy of)\s$/i],
  ['more-than', /\b(?:more than|over|above|exceeding|in excess of|upwards of|north of)\s$/i],
  [
    'about',
    /(?:\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|or so)\s|~\s?)$/i,
  ],
];
const BOUNDS_AFTER: readonly (readonly [Figure['bound'], RegExp])[] = [
  ['at-least', /^ (?:\p{L}+ )?or more\b/iu],
  ['at-most', /^ (?:\p{L}+ )?or (?:less|fewer)\b/iu],
  ['about', /^ (?:\p{L}+ )?or so\b/iu],
];
const CAP = /\bfor the first ([\d,.]+(?: (?:thousand|million))?) (\p{Ll}[\p{L}-]*)/iu;
const CHANGE_WORDS =
  /\b(?:cut|cuts|cutting|rais\w+|increas\w+|lower\w*|slash\w*|f[ae]ll\w*|fell|rise|rises|rose|risen|rising|drop\w*|gr[eo]w\w*|jump\w*|climb\w*|reduc\w*|declin\w*|gain\w*|slid\w*|slip\w*|doubl\w*|tripl\w*|trim\w*|hike\w*|chang\w*|widen\w*|narrow\w*|shr[aiu]nk\w*|eas\w+|expand\w*|soar\w*|surg\w*|plung\w*|tumbl\w*|lift\w*|boost\w*|mov\w+|went|go(?:es|ing)?|edg\w+|inch\w*|from)\b/i;

type Mention = Span & {
  readonly value: number;
  readonly unit: string | null;
  readonly per: string | null;
  /** Money, a share or another measure, or a number with a scale: a figure by itself. */
  readonly isPlain: boolean;
};

/**
 * The figures of a stretch: numbers with unit and bound, ranges and changes; offsets into the text.
 * `from 27.5% to 10%` → change 27.5 → 10 %. None: what `skip` tells to be a time, years, ages, scores (`3-1`), ordinals,
 * numbers of lists and telephones, and those that belong to a name (`Boeing 737`, `36Kr`, `FTSE 100`).
 */
export function findFigures(text: string, span: Span, skip: readonly Span[]): Figure[] {
  const words = contextBefore(text, span.start) + text.slice(span.start, span.end);
  const offset = span.end - words.length;
  const mentions = findMentions(words, span.start - offset).filter(
    (mention) => !skip.some((time) => overlaps(time, moved(mention, offset))),
  );
  const figures: Figure[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const joined = joinWithNext(words, mentions[at]!, mentions[at + 1]);
    if (joined) figures.push(joined);
    else if (countsAlone(words, mentions[at]!)) figures.push(single(words, mentions[at]!));
    if (joined) at++;
  }
  return withCap(words, figures).map((figure) => ({ ...figure, ...moved(figure, offset) }));
}

/** What stands before a stretch on its line bounds its first number: `about | 40 people`. */
const CONTEXT_UNITS = 40;

function contextBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const findMentions = (words: string, from: number): Mention[] =>
  [...words.matchAll(MENTION)].flatMap((match) => (match.index < from ? [] : (readMention(words, match) ?? [])));

function readMention(words: string, match: RegExpExecArray): Mention | null {
  const {
    currency,
    digits,
    scale = match.groups!.wordScale,
    words: spelled,
  } = match.groups as Record<string, string | undefined>;
  const numberEnd = match.index + match[0].length;
  const after = words.slice(numberEnd);
  const read = readUnit(after);
  const isMeasure = read.isMeasure || currency !== undefined;
  if (
    !isMeasure &&
    isLabel({ before: words.slice(Math.max(0, match.index - CONTEXT_UNITS), match.index), after, ...match.groups })
  )
    return null;
  const isBelow =
    /(?:^|\s)[-\u2212]$/.test(words.slice(0, match.index)) && /^(?:\u00b0|degrees|%)/.test(read.unit ?? '');
  const number =
    parseNumber(digits ?? spelled!) * parseScale(scale) * (currency ? 1 : read.factor) * (isBelow ? -1 : 1);
  const isMagnitude = /\bmagnitude(?: of)? $/i.test(words.slice(0, match.index));
  const unit = currency ? currencyOf(currency) : isMagnitude ? 'magnitude' : read.unit;
  const end = numberEnd + (currency ? 0 : read.length);
  return {
    start: match.index,
    end,
    value: Number(number.toPrecision(12)),
    unit,
    per: read.per ?? readPer(words.slice(end)),
    isPlain: isMeasure || scale !== undefined,
  };
}

/** Behind or before these a small number counts people: `a crew of six`, `killed three`, `four are missing`. */
const COUNTED_AFTER =
  /\b(?:(?:crew|jury|family|team|group|panel|staff|band|gang|toll) of|kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|arrest(?:ed|ing))(?: at least| about| some)? $/i;
const COUNTED_BEFORE = /^ (?:are|were|have been|had been|died|more|remain)\b/;

/** A number without unit or scale is a figure where it is large, broken, or counts a part: `97`, `2.5`, `two of the …`. */
function countsAlone(words: string, { value, unit, isPlain, start, end }: Mention): boolean {
  if (isPlain || unit !== null) return true;
  const [written, after] = [words.slice(start, end), words.slice(end)];
  if (/^ of (?:the|its|their|his|her|them|those|these|our)\b/i.test(after)) return true;
  if (/^ times\b/.test(after)) return false;
  if (COUNTED_AFTER.test(words.slice(Math.max(0, start - CONTEXT_UNITS), start)) || COUNTED_BEFORE.test(after))
    return true;
  if (/^\p{L}/u.test(written))
    return value >= 10 && !/^ (?:to|years?|months?|weeks?|days?|hours?|minutes?)\b/.test(after);
  return value >= 10 || /[.,]/.test(written);
}

function single(words: string, { start, end, value, unit, per }: Mention): Figure {
  return {
    start,
    end,
    kind: 'value',
    value,
    unit,
    of: measured(words, { start, end }),
    bound: boundOf(words, { start, end }),
    ...(per && { per }),
  };
}

function boundOf(words: string, { start, end }: Span): Figure['bound'] {
  const before = words.slice(Math.max(0, start - 24), start);
  const after = words.slice(end, end + 24);
  const bound =
    BOUNDS.find(([, pattern]) => pattern.test(before)) ?? BOUNDS_AFTER.find(([, pattern]) => pattern.test(after));
  return bound?.[0] ?? 'exact';
}

/** `rose 4 to 2,431`: by how much and to what, no range. */
const MOVED =
  /\b(?:up|down|fell|rose|cut|raised|increased|reduced|gained|lost|climbed|dropped|jumped|slid|slipped|advanced|declined|shed|added)(?: (?:only|just|about|some|nearly|almost|another|more than|by|as much as))? $/;

/** `from 5 to 6`, `5–6 per cent`, `to 6 from 5`: two numbers that are one figure. */
function joinWithNext(words: string, a: Mention, b: Mention | undefined): Figure | null {
  if (!b || (a.unit !== null && b.unit !== null && a.unit !== b.unit)) return null;
  const between = words.slice(a.end, b.start);
  const before = words.slice(Math.max(0, a.start - 90), a.start);
  const led =
    /\b(?:from|between|range[sd]? from)\s(?:the |a |an |about |around |some )?(?:current |present |initial )?$/i;
  if (/^\s?(?:to|and|-|\u2013)\s(?:about |around |some |as much as )?$/.test(between) && led.test(before)) {
    const lead = before.replace(/\bfrom\s(?:[a-z]+ ){0,2}$/i, '');
    const isChange = lead !== before && !/\brang\w+\s$/i.test(lead) && CHANGE_WORDS.test(lead);
    return pair(words, isChange ? 'change' : 'range', a, b);
  }
  if (
    (/^[-\u2013]$/.test(between) || (between === ' to ' && !MOVED.test(before))) &&
    a.value < b.value &&
    (b.isPlain || b.unit !== null)
  )
    return pair(words, 'range', a, b);
  if (
    /^\s?(?:(?:an? |per )?\p{Ll}+ )?from\s(?:a |an |the |about |around |some )?$/u.test(between) &&
    /\b(?:to|at)\s(?:a |an |about |around |some |nearly |almost |just )?$/.test(before)
  )
    return pair(words, 'change', b, a);
  return null;
}

function pair(words: string, kind: 'range' | 'change', from: Mention, to: Mention): Figure {
  const [start, end] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
  const per = from.per ?? to.per;
  // `£5-6m`: the scale of the second holds for both.
  return {
    start,
    end,
    kind,
    from: from.value,
    to: to.value,
    unit: to.unit ?? from.unit,
    of: measured(words, { start, end }),
    bound: boundOf(words, { start, end }),
    ...(per && { per }),
  };
}

const MEASURED =
  /(?<!(?:\d|cents?|dollars?|pence|%|million|billion) )\b(?:its|the|a|an|their|his|her|UK|US)\s((?:(?!(?:its|the|a|an|their|his|her|and|but|that) )[\p{L}'’-]+ ){1,6})(from|by|to|at|of|stood at|was|is|fell|rose)\s(?:the |about |around |current |nearly )*$/iu;

/** What is measured: the noun phrase before `from`, `by`, `of`; null where the words do not show it. */
function measured(words: string, { start }: Span): string | null {
  const before = words.slice(Math.max(0, start - 90), start);
  const [, noun, link] = MEASURED.exec(before) ?? [];
  return noun && (link !== 'by' || CHANGE_WORDS.test(before)) ? noun.trim() : null;
}

/** `… for the first 100,000 vehicles each year` bounds the change before it. */
function withCap(words: string, figures: readonly Figure[]): readonly Figure[] {
  const match = CAP.exec(words);
  if (!match) return figures;
  const limited = figures.findLast((figure) => figure.end <= match.index && figure.kind === 'change');
  const cap = figures.find((figure) => figure.start >= match.index && figure.kind === 'value');
  if (!limited || cap?.value === undefined) return figures;
  return figures.map((figure) =>
    figure === limited ? { ...figure, cap: { value: cap.value!, unit: match[2]! } } : figure,
  );
}
