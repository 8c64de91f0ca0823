import { overlaps, type Span } from '../text/span.ts';
import type { Figure } from './claim.ts';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORD_NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  a$: 'AUD',
  c$: 'CAD',
  hk$: 'HKD',
  '₹': 'INR',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  rupees: 'INR',
  rubles: 'RUB',
  roubles: 'RUB',
  francs: 'CHF',
  won: 'KRW',
  cents: 'USc',
  pence: 'GBX',
};
const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(?<currency>(?:US|A|C|HK)?\$|£|€|¥|₹)?\s?(?<number>(?:${NUMBER})(?![\p{L}\d]*\p{Lu})|(?:${Object.keys(WORD_NUMBERS).join('|')})\b)(?:[ -]?(?<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|[mkb](?![\p{L}\p{N}])))?(?:[ -]?(?<percent>%|per ?cent\b|percent\b|percentage points?\b|basis points?\b)|[ -](?<unit>\p{Ll}[\p{L}-]*)(?: (?<noun>\p{Ll}[\p{L}-]*))?)?`,
  'gu',
);
const BOUNDS: readonly (readonly [Figure['bound'], RegExp])[] = [
  [
    'about',
    /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|or so)\s?$/i,
  ],
  ['at-least', /\b(?:at least|no fewer than|no less than|as many as|as much as)\s?$/i],
  ['at-most', /\b(?:at most|up to|no more than|not more than|a maximum of)\s?$/i],
  ['less-than', /\b(?:fewer than|less than|under|below)\s?$/i],
  ['more-than', /\b(?:more than|over|above|exceeding|in excess of)\s?$/i],
];
const PER = /^[^.;,]{0,24}?\b(?:a|an|each|every|per)\s(year|month|week|day|hour|person|share|head|barrel|tonne|ton)\b/i;
const CAP = /\bfor the first ([\d,.]+(?: (?:thousand|million))?) (\p{Ll}[\p{L}-]*)/iu;
/** Adjectives between a number and what it counts. */
const NO_UNIT =
  /^(?:such|more|other|new|of|to|in|on|and|or|for|from|at|by|per|the|a|an|times?|is|was|were|are|who|which|that|with|after|before|up|down|as|than|each|every|but|had|has|have|will|would|said|says)$/i;
const QUALIFIER =
  /(?:ed|ing|al|ic|ive|ous|ary|ent|ant|est)$|^(?:such|new|more|other|british|american|special|big|small|lower|higher|free|young|old|separate|different)$/i;
const CHANGE_WORDS =
  /\b(?:cut|cuts|cutting|rais\w+|increas\w+|lower\w*|slash\w*|f[ae]ll\w*|fell|rise|rises|rose|risen|rising|drop\w*|gr[eo]w\w*|jump\w*|climb\w*|reduc\w*|declin\w*|gain\w*|slid\w*|slip\w*|doubl\w*|tripl\w*|trim\w*|hike\w*|chang\w*|from)\b/i;

type Mention = Span & { readonly value: number; readonly unit: string | null; readonly hasMark: boolean };

/**
 * The figures of a stretch: numbers with unit and bound, ranges and changes. Offsets count from the stretch's `offset`.
 * `from 27.5% to 10%` → change 27.5 → 10 %. Years, dates, ages and names with digits are none: `skip` tells the dates.
 */
export function findFigures(words: string, offset: number, skip: readonly Span[]): Figure[] {
  const mentions = findMentions(words).filter(
    (mention) => !skip.some((span) => overlaps(span, moved(mention, offset))),
  );
  const figures: Figure[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const joined = joinWithNext(words, mentions[at]!, mentions[at + 1]);
    figures.push(placed(joined ?? single(words, mentions[at]!), offset));
    if (joined) at++;
  }
  return withCap(words, offset, figures);
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const placed = (figure: Figure, by: number): Figure => ({ ...figure, ...moved(figure, by) });

function findMentions(words: string): Mention[] {
  return [...words.matchAll(MENTION)].flatMap((match) => {
    const mention = readMention(match);
    return mention ? [mention] : [];
  });
}

function readMention(match: RegExpExecArray): Mention | null {
  const { currency, number, scale, percent, unit, noun } = match.groups as Record<string, string | undefined>;
  const digits = /^\d/.test(number!);
  const base = digits ? Number(number!.replaceAll(',', '')) : WORD_NUMBERS[number!.toLowerCase()]!;
  const value = base * (scale ? SCALES[scale.toLowerCase()]! : 1);
  const marked = currency
    ? CURRENCIES[currency.toLowerCase()]!
    : percent
      ? percentUnit(percent)
      : (CURRENCIES[unit?.toLowerCase() ?? ''] ?? null);
  const counted = marked ?? countedNoun(unit, noun);
  const isYear = digits && !scale && !marked && /^(?:1[5-9]|20)\d\d$/.test(number!) && !(counted && /s$/.test(counted));
  const isBareWord = !digits && base > 0 && !scale && (!counted || !/s$/.test(counted)) && marked === null;
  const isOrdinal = digits && /^(?:st|nd|rd|th)\b/.test(match.input.slice(match.index + match[0].length));
  const isAge = /^(?:year|month|day|week|hour|minute)(?:s)?(?:-old)?(?:-|$)/.test(unit ?? '');
  if (
    isYear ||
    isBareWord ||
    isAge ||
    isOrdinal ||
    (digits && !scale && !marked && !counted && base < 10 && !/[.,]/.test(number!))
  )
    return null;
  const end = match.index + match[0].length - trailing(match, marked, counted);
  const lead = match[0].length - match[0].trimStart().length;
  return {
    start: match.index + lead,
    end,
    value: Number(value.toPrecision(12)),
    unit: counted,
    hasMark: marked !== null || scale !== undefined,
  };
}

/** The unit's words count as part of the figure only where they are a currency or a percentage. */
function trailing(match: RegExpExecArray, marked: string | null, counted: string | null): number {
  const { unit, noun, currency } = match.groups as Record<string, string | undefined>;
  if (!unit) return 0;
  const nounUnits = noun ? noun.length + 1 : 0;
  if (marked && !currency) return nounUnits;
  if (!marked && counted === noun) return 0;
  return !marked && counted === unit ? nounUnits : nounUnits + unit.length + 1;
}

const percentUnit = (words: string): string =>
  /points?/.test(words) ? (/basis/.test(words) ? 'basis points' : 'percentage points') : '%';

/** `2,000 such chips` → chips; `16,000 specialised chips` → chips. */
function countedNoun(unit: string | undefined, noun: string | undefined): string | null {
  if (!unit) return null;
  if (noun && !NO_UNIT.test(noun) && (QUALIFIER.test(unit) || (!/s$/.test(unit) && /s$/.test(noun)))) return noun;
  return NO_UNIT.test(unit) ? null : unit;
}

function single(words: string, { start, end, value, unit }: Mention): Figure {
  const per = PER.exec(words.slice(end))?.[1]?.toLowerCase();
  return {
    start,
    end,
    kind: 'value',
    value,
    unit,
    of: measured(words, { start, end }),
    bound: boundOf(words, start),
    ...(per && { per }),
  };
}

const boundOf = (words: string, start: number): Figure['bound'] =>
  BOUNDS.find(([, pattern]) => pattern.test(words.slice(Math.max(0, start - 24), start)))?.[0] ?? 'exact';

function joinWithNext(words: string, a: Mention, b: Mention | undefined): Figure | null {
  if (!b) return null;
  const between = words.slice(a.end, b.start);
  const before = words.slice(Math.max(0, a.start - 90), a.start);
  const unit = b.unit ?? a.unit;
  if (
    /^\s?(?:to|and|-|\u2013)\s$/.test(between) &&
    /\b(?:from|between|range[sd]? from)\s(?:the |a |an )?(?:current |present |initial )?$/i.test(before)
  ) {
    const isChange =
      /\bfrom\s(?:[a-z]+ ){0,2}$/i.test(before) &&
      !/\brang\w+ from\s$/i.test(before) &&
      CHANGE_WORDS.test(before.replace(/\bfrom\s(?:[a-z]+ ){0,2}$/i, ''));
    return pair(words, isChange ? 'change' : 'range', a, b, unit);
  }
  if (/^\s?(?:\p{Ll}+ )?from\s(?:a |an |the )?$/u.test(between) && /\bto\s$/.test(before))
    return pair(words, 'change', b, a, unit);
  return null;
}

function pair(words: string, kind: 'range' | 'change', from: Mention, to: Mention, unit: string | null): Figure {
  const start = Math.min(from.start, to.start);
  const end = Math.max(from.end, to.end);
  return {
    start,
    end,
    kind,
    from: from.value,
    to: to.value,
    unit,
    of: measured(words, { start, end }),
    bound: 'exact',
  };
}

/** What is measured: the noun phrase before `from`, `by`, `of`; null where the words do not show it. */
function measured(words: string, { start }: Span): string | null {
  const before = words.slice(Math.max(0, start - 90), start);
  const match =
    /\b(?:its|the|a|an|their|his|her|UK|US)\s((?:[\p{L}'’-]+ ){1,8}?)(?:from|by|to|at|of|stood at|was|is|fell|rose)\s(?:the |about |around |current |nearly )*$/iu.exec(
      before,
    );
  return match?.[1]?.trim() ?? null;
}

/** `… for the first 100,000 vehicles each year` bounds the change before it. */
function withCap(words: string, offset: number, figures: readonly Figure[]): Figure[] {
  const match = CAP.exec(words);
  if (!match) return [...figures];
  const place = offset + match.index;
  const limited = figures.findLast((figure) => figure.end <= place && figure.kind === 'change');
  const cap = figures.find((figure) => figure.start >= place && figure.kind === 'value');
  if (!limited || cap?.value === undefined) return [...figures];
  return figures.map((figure) =>
    figure === limited ? { ...figure, cap: { value: cap.value!, unit: match[2]! } } : figure,
  );
}
