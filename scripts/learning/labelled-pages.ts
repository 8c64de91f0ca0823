import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArticles } from '../../shared/article/read-articles.ts';
import type { Draft } from '../../shared/claim/draft-claim.ts';
import type { ClauseEvent } from '../../shared/claim/grammar/clause-events.ts';
import { type ReadSentence, readSentences, readText } from '../../shared/claim/read-sentences.ts';
import { isFault } from '../../shared/text/fence.ts';
import { splitSentences } from '../../shared/text/sentences.ts';
import type { Span } from '../../shared/text/span.ts';
import type { DateValue } from '../../shared/time/date-value.ts';
import { toDateValue } from '../../shared/time/edtf.ts';

/** One fact of a labelled page (`../shared/measure/claims/GUIDELINES.md`). */
export type LabelledFact = {
  /** Number of its sentence. */
  readonly s: number;
  readonly focus: string;
  readonly alone: string;
  readonly date: string | null;
  readonly alt: readonly (string | null)[];
  readonly basis: 'stated' | 'story' | 'publication' | 'none';
  readonly status: string;
  readonly negated: boolean;
  readonly source: string | null;
};
/** A news page whose sentences and facts people have labelled. */
export type LabelledPage = {
  readonly id: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly sentences: readonly (Span & { readonly text: string })[];
  readonly labels: readonly ('keep' | 'maybe' | 'drop')[];
  readonly facts: readonly LabelledFact[];
};

const SHARED = resolve(import.meta.dirname, '../../../shared');
/** The labelled pages that are given. */
export const readGivenPages = (): LabelledPage[] =>
  jsonIn(join(SHARED, 'data/claims')).map((path) => JSON.parse(readFileSync(path, 'utf8')) as LabelledPage);

const jsonIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));

type Range = readonly [number, number];
/** A page as it is labelled here: by offsets into a text that stays outside the project. */
type OwnLabels = Pick<LabelledPage, 'publishedAt'> & {
  readonly page: string;
  readonly set: 'more' | 'fresh';
  readonly sentences: readonly Range[];
  /** The first letter of each sentence's label. */
  readonly labels: string;
  readonly facts: readonly (Omit<LabelledFact, 'focus' | 'alone' | 'source'> & {
    readonly focus: Range;
    readonly alone: Range;
    readonly source: Range | null;
  })[];
};
const LABELS = { k: 'keep', m: 'maybe', d: 'drop' } as const;

/** Pages labelled here after the same guidelines: `more` to learn from, `fresh` to judge by, which nobody looks at. */
export function readOwnPages(set: OwnLabels['set']): LabelledPage[] {
  const texts = JSON.parse(readFileSync(join(SHARED, 'data/pages/news424/truth.json'), 'utf8'));
  return jsonIn(resolve(import.meta.dirname, '../../test/labelled/pages')).flatMap((path) => {
    const own = JSON.parse(readFileSync(path, 'utf8')) as OwnLabels;
    return own.set === set ? [withText(own, texts[own.page].text)] : [];
  });
}

/** The text as it was labelled: without empty lines. */
function withText({ page, publishedAt, sentences, labels, facts }: OwnLabels, given: string): LabelledPage {
  const text = given
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
  const words = ([start, end]: Range): string => text.slice(start, end);
  return {
    id: page,
    publishedAt,
    text,
    sentences: sentences.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
    labels: [...labels].map((letter) => LABELS[letter as keyof typeof LABELS]),
    facts: facts.map((fact) => ({
      ...fact,
      focus: words(fact.focus),
      alone: words(fact.alone),
      source: fact.source && words(fact.source),
    })),
  };
}

type GoldClaim = { readonly contains: string; readonly date: string | readonly string[]; readonly status: string };
type Gold = {
  readonly articles: readonly {
    readonly headline: string;
    readonly published: string;
    readonly claims: readonly GoldClaim[];
    readonly figures?: readonly { readonly contains: string }[];
  }[];
};

/** The articles of the page that started the project: sentences with a claim that must come out of it state facts. */
export async function readGoldPages(): Promise<LabelledPage[]> {
  const gold = JSON.parse(readFileSync(join(SHARED, 'gold/aggregator-page.json'), 'utf8')) as Gold;
  const bytes = readFileSync(join(SHARED, 'samples/aggregator-page.txt'));
  const read = await readArticles({ bytes, fileName: null, contentType: 'text/plain', metadata: {} });
  if (read.kind === 'refused') return [];
  return gold.articles.flatMap(({ headline, published, claims, figures = [] }) => {
    const text = read.articles.find((article) => article.headline === headline)?.text;
    return text === undefined
      ? []
      : [
          goldPage(
            { id: headline, publishedAt: published, text },
            claims,
            figures.map(({ contains }) => contains),
          ),
        ];
  });
}

type Bare = Pick<LabelledPage, 'id' | 'publishedAt' | 'text'>;

function goldPage(page: Bare, claims: readonly GoldClaim[], figures: readonly string[]): LabelledPage {
  const { text } = page;
  const sentences = splitSentences(text).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  const facts = claims.flatMap(({ contains, date, status }): LabelledFact[] => {
    const focus = contains.split('|').find((words) => text.includes(words));
    const s = focus ? sentences.findIndex((sentence) => sentence.text.includes(focus)) : -1;
    if (!focus || s < 0) return [];
    const [first, ...alt] = [date].flat();
    return [
      { s, focus, alone: focus, date: first ?? null, alt, basis: 'stated', status, negated: false, source: null },
    ];
  });
  const isFact = (words: string, at: number): boolean =>
    facts.some(({ s }) => s === at) || figures.some((figure) => words.includes(figure));
  const labels = sentences.map((sentence, at) => (isFact(sentence.text, at) ? ('keep' as const) : ('maybe' as const)));
  return { ...page, sentences, labels, facts };
}

/** The scorer of the labelled pages, as it is measured from outside. */
export const readScorer = async (): Promise<{
  readonly scorePage: (page: LabelledPage, claims: readonly Draft[]) => Scored;
  readonly totals: (pages: readonly Scored[]) => Totals;
}> => import(join(SHARED, 'measure/claims/score.mjs'));

/** A page's claims beside its labels. */
export type Scored = {
  readonly rows: readonly {
    readonly c: Draft;
    readonly label: 'keep' | 'maybe' | 'drop';
    readonly fact: LabelledFact | null;
    readonly grade?: { readonly dateRight: boolean };
  }[];
};

type Share = { readonly P: number; readonly R: number; readonly F: number };
export type Totals = Readonly<Record<'found' | 'date' | 'whole' | 'dateWhole' | 'all', Share>> &
  Readonly<Record<'claims' | 'facts' | 'drop' | 'repeat' | 'extra' | 'statusOf' | 'sourceOf', number>> & {
    readonly sourcesGiven: string;
    readonly recallBy: Readonly<Record<string, string>>;
  };

/** A sentence as it is read, its label, and for each of its events the fact that it tells. */
export type LabelledSentence = {
  readonly sentence: ReadSentence;
  readonly label: 'keep' | 'maybe' | 'drop';
  readonly facts: readonly (LabelledFact | null)[];
};

/** The sentences of a page beside their labels. */
export function labelSentences(page: LabelledPage): LabelledSentence[] {
  const read = readSentences(readText(page.text, toDateValue(page.publishedAt)));
  return read.flatMap((sentence) => {
    if (isFault(sentence)) return [];
    const middle = (sentence.span.start + sentence.span.end) >> 1;
    const place = page.sentences.findIndex(({ start, end }) => start <= middle && middle < end);
    const own = page.facts.filter(({ s }) => s === place);
    return [{ sentence, label: page.labels[place] ?? 'maybe', facts: factsOfEvents(page, sentence, own) }];
  });
}

/** Each fact is told by the event that it fits best; the shorter first, as the longer fits more. */
function factsOfEvents(
  page: LabelledPage,
  sentence: ReadSentence,
  facts: readonly LabelledFact[],
): readonly (LabelledFact | null)[] {
  const owners: (LabelledFact | null)[] = sentence.events.map(() => null);
  for (const fact of facts.toSorted((a, b) => a.focus.length - b.focus.length)) {
    const start = page.text.indexOf(fact.focus, page.sentences[fact.s]!.start);
    const span = { start, end: start + fact.focus.length };
    const fits = sentence.events.map((event, at) => (owners[at] === null ? fitOf(event, sentence, span) - at / 20 : 0));
    const best = fits.indexOf(Math.max(...fits));
    if (best >= 0 && fits[best]! > 0) owners[best] = fact;
  }
  return owners;
}

const STANDING: Readonly<Record<ClauseEvent['kind'], number>> = {
  main: 6,
  content: 6,
  subordinate: 4,
  relative: 4,
  nominal: 3,
  participial: 2,
  infinitive: 1,
  participle: 1,
  noun: 0,
};

/** How well an event is what a stretch of the text tells: its word stands there, and its words are those. */
function fitOf(event: ClauseEvent, { tokens }: ReadSentence, fact: Span): number {
  const shared = Math.max(0, Math.min(event.end, fact.end) - Math.max(event.start, fact.start));
  const [own, other] = [event.end - event.start, fact.end - fact.start];
  const nearly = shared / Math.max(1, Math.min(own, other));
  if (nearly < 0.4) return 0;
  const head = tokens[event.head]!;
  const isHeld = fact.start <= head.start && head.end <= fact.end;
  return (isHeld ? 10 : 0) + (nearly >= 0.6 ? STANDING[event.kind] : 0) + (2 * shared) / (own + other - shared) + 1;
}

/** Whether a date is one of those that a fact's label allows, compared by their days as the scorer does. */
export function isLabelled({ date, alt }: LabelledFact, value: DateValue | null): boolean {
  return [date, ...alt].some((edtf) => sameDays(edtf ? toDateValue(edtf) : null, value));
}

const sameDays = (a: DateValue | null, b: DateValue | null): boolean =>
  a === null || b === null ? a === b : a.earliest === b.earliest && a.latest === b.latest;
