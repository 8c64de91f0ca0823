import type { Claim, Figure } from '../claim/claim.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Fact } from './fact.ts';

/** What people are counted as while more of them are found. */
export type Counted = 'killed' | 'injured' | 'missing' | 'bodies' | 'homeless' | 'infected' | 'rescued' | 'arrested';

/** What is only counted on; of the others fewer may be left. */
export const GROWING: ReadonlySet<Counted> = new Set([
  'killed',
  'injured',
  'bodies',
  'infected',
  'rescued',
  'arrested',
]);

/** How many somebody tells, on the day when it was told: of all, no group of them. Between `low` and `high`, which may be infinite. */
export type Count = {
  readonly fact: Fact;
  readonly counted: Counted;
  readonly told: string;
  readonly low: number;
  readonly high: number;
  /** The number that it names; of a range the higher. */
  readonly number: number;
  /** As it is spelled: `at least 75,000`. */
  readonly value: string;
  /** Counted or confirmed, not estimated. */
  readonly isConfirmed: boolean;
};

/** The words that say as what; the first kind of which a word stands near a figure is its kind. */
const WORDS: Readonly<Record<Counted, RegExp>> = {
  bodies: /\bbod(?:y|ies)\b|\b(?:buried|collected|recovered)\b/i,
  missing: /\b(?:missing|unaccounted)\b/i,
  injured: /\b(?:injur(?:ed|ies|ing)|wounded|hurt)\b/i,
  homeless: /\b(?:homeless|displaced|lost their homes)\b/i,
  rescued: /\b(?:rescued|pulled (?:out|alive|from)|saved)\b/i,
  infected: /\b(?:infected|infections?|cases|fallen ill|tested positive)\b/i,
  arrested: /\b(?:arrested|detained|arrests)\b/i,
  killed:
    /\b(?:kill(?:ed|ing|s)?|dead|died?|deaths?|death toll|perished|fatalities|los(?:t|ing|e) (?:their )?li(?:fe|ves))\b/i,
};
const KINDS = Object.keys(WORDS) as Counted[];
/** Everybody, not a group: `17 staff`, `11 peacekeepers` are counts of their own. */
const EVERYBODY =
  /^(?:people|persons?|dead|deaths?|lives|bodies|victims?|casualties|injured|wounded|missing|cases|infections?|arrests?|survivors?|homeless)$/i;
/** Behind a word such as `missing`: `two missing workers`. */
const GROUP = /^ (?!(?:people|persons|victims|bodies|civilians|cases|is|was|has|as|this|across)\b)\p{Ll}{3,}s\b/u;
/** Words stand so near to the figure that they are told of. */
const REACH_UNITS = 60;
/** A figure of what happens to each or what is far off: `one of 40 people`. */
const SHARE = /\b(?:one|some|many|most|none|out) of (?:the |its |their )?$/i;
/** What comes behind is of something else. */
const OTHER = /[;:]|,? (?:while|whereas) |, (?:and|but) /;
const CONFIRMED = /\b(?:confirm(?:ed|s)|counted|official(?:ly)?|recovered|identified|known to)\b/i;
const GUESSED = /\b(?:fear(?:ed|s)|estimat\w*|believed|thought|may|might|could|likely|probably|presumed|expected)\b/i;

/** The counts of everybody that a fact tells in its own clause, each kind once. */
export function countsOf(fact: Fact): Count[] {
  const { claim } = fact;
  const told = toldOn(fact);
  if (told === null || claim.negated || claim.status === 'denied' || claim.field === 'headline') return [];
  const counts = claim.figures.flatMap((figure): Count[] => {
    const [low, high] = boundsOf(figure);
    const counted = countedBy(figure, claim);
    const number = figure.to ?? figure.value ?? Number.NaN;
    if (counted === null || !(number >= 2)) return [];
    return [{ fact, counted, told, low, high, number, value: spell(figure), isConfirmed: isConfirmed(claim, figure) }];
  });
  return counts.filter(({ counted }, index) => counts.findIndex((other) => other.counted === counted) === index);
}

/** The day on which a count was known: when its article came out. */
function toldOn({ article }: Fact): string | null {
  const published = article.published.edtf ? toDateValue(article.published.edtf) : null;
  return published?.precision === 'day' ? published.edtf : null;
}

function boundsOf({ kind, value, from, to, bound }: Figure): readonly [low: number, high: number] {
  if (kind === 'range') return [from ?? Number.NaN, to ?? Number.NaN];
  const number = to ?? value ?? Number.NaN;
  if (bound === 'at-least' || bound === 'more-than') return [number, Infinity];
  if (bound === 'at-most' || bound === 'less-than') return [0, number];
  return bound === 'about' ? [number * 0.8, number * 1.2] : [number, number];
}

/** As what a figure counts everybody: by its unit, else by the nearest words behind it in its clause, else before it. */
function countedBy(figure: Figure, claim: Claim): Counted | null {
  const { start, end, unit, kind, of } = figure;
  const next = claim.figures.find((other) => other.start >= end)?.start ?? Infinity;
  const [from, to] = [claim.focus.start - claim.start, claim.focus.end - claim.start];
  const [at, after] = [start - claim.start, end - claim.start];
  if (at < from || after > to || (unit !== null && !EVERYBODY.test(unit))) return null;
  const before = claim.quote.slice(Math.max(from, at - REACH_UNITS), at);
  if (SHARE.test(before) || GROUP.test(claim.quote.slice(after))) return null;
  const ofKind = kindIn(unit ?? '') ?? kindIn(of ?? '');
  const behind = claim.quote.slice(at, Math.min(to, next - claim.start, after + REACH_UNITS)).split(OTHER)[0]!;
  const isToll = unit !== null || kind === 'change' || /\b(?:toll|number|killed|dead|deaths?)\b/i.test(before + behind);
  if (!isToll) return null;
  return ofKind === 'bodies' || ofKind === null ? (firstKind(behind) ?? lastKind(before) ?? ofKind) : ofKind;
}

const kindIn = (words: string): Counted | null => KINDS.find((kind) => WORDS[kind].test(words)) ?? null;
const placed = (words: string): { readonly kind: Counted; readonly at: number }[] =>
  KINDS.flatMap((kind) =>
    [...words.matchAll(new RegExp(WORDS[kind], 'gi'))].map(({ index }) => ({ kind, at: index })),
  ).toSorted((a, b) => a.at - b.at);
const firstKind = (words: string): Counted | null => placed(words)[0]?.kind ?? null;
const lastKind = (words: string): Counted | null => placed(words).at(-1)?.kind ?? null;

function isConfirmed({ quote, start, status }: Claim, figure: Figure): boolean {
  const around = quote.slice(Math.max(0, figure.start - start - REACH_UNITS), figure.end - start + REACH_UNITS);
  return CONFIRMED.test(around) && !GUESSED.test(around) && status !== 'possible' && status !== 'planned';
}

const BOUND_WORDS: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'up to ',
  'less-than': 'fewer than ',
  'more-than': 'more than ',
};
const inWords = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
const spell = ({ kind, value, from, to, bound }: Figure): string =>
  kind === 'range'
    ? `${inWords(from!)}–${inWords(to!)}`
    : `${BOUND_WORDS[bound]}${inWords(kind === 'change' ? to! : value!)}`;
