import type { ReadArticle } from '../article/article.ts';
import { shortHash } from '../text/digest.ts';
import { type TaggedToken, tagWords } from '../text/part-of-speech.ts';
import { splitSentences } from '../text/sentences.ts';
import { covers, type Span } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import { findTimexes } from '../time/find-timexes.ts';
import type { Timex } from '../time/timex.ts';
import { attributeClauses, type Sourced, type Speakers } from './attribution.ts';
import type { Attribution, Claim, Entity } from './claim.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type EventTime, findEventTime } from './event-time.ts';
import { type Factuality, readFactuality } from './factuality.ts';
import { findEntities } from './find-entities.ts';
import { findFigures } from './find-figures.ts';
import { isEventNoun, SAYING } from './verb-words.ts';

/** Which article, of which upload, the claims belong to. */
export type ClaimIds = { readonly articleId: string; readonly uploadId: string; readonly owner: string };

type Scope = {
  readonly text: string;
  readonly dct: DateValue | null;
  readonly timexes: readonly Timex[];
  readonly entities: readonly Entity[];
  readonly ids: ClaimIds;
};

/** A claim is quoted whole up to so many units; longer clauses are lists or broken text. */
const LONGEST_CLAIM = 600;

/** The temporal expressions and the dated, sourced claims of an article. Pure: the same article, the same claims. */
export function extractClaims(
  article: ReadArticle,
  ids: ClaimIds,
): { readonly timexes: readonly Timex[]; readonly claims: readonly Claim[] } {
  if (article.language !== 'en' && article.language !== 'und') return { timexes: [], claims: [] };
  const { text } = article;
  const tokens = tagWords(text);
  const dct = article.published.edtf ? toDateValue(article.published.edtf) : null;
  const scope: Scope = {
    text,
    dct,
    timexes: findTimexes(text, { dct, tokens }),
    entities: findEntities(text, tokens),
    ids,
  };
  const drafts = draftSentences(scope, tokens);
  return { timexes: scope.timexes, claims: withIds(drafts, ids) };
}

type Draft = Omit<Claim, 'id'>;

function draftSentences(scope: Scope, tokens: readonly TaggedToken[]): Draft[] {
  const drafts: Draft[] = [];
  let speakers: Speakers = { person: null, quoted: null };
  let [token, timex, entity] = [0, 0, 0];
  splitSentences(scope.text).forEach((sentence, ordinal) => {
    const words = takeWithin(tokens, sentence, token);
    const times = takeWithin(scope.timexes, sentence, timex);
    const named = takeWithin(scope.entities, sentence, entity);
    [token, timex, entity] = [words.next, times.next, named.next];
    const spoken = words.items.filter(({ pos }) => pos !== 'SPACE');
    const clauses = splitClauses(spoken);
    const sourced = attributeClauses({ text: scope.text, tokens: spoken, clauses, entities: scope.entities }, speakers);
    speakers = sourced.speakers;
    const within: Scope = { ...scope, timexes: times.items, entities: named.items };
    drafts.push(...draftClauses(within, { tokens: spoken, clauses, sourced, ordinal }));
  });
  return drafts;
}

/** Those of some sorted spans that lie in a stretch, from an index on; and the index after them. */
function takeWithin<Item extends Span>(
  items: readonly Item[],
  stretch: Span,
  from: number,
): { readonly items: readonly Item[]; readonly next: number } {
  let first = from;
  while (first < items.length && items[first]!.start < stretch.start) first++;
  let next = first;
  while (next < items.length && items[next]!.start < stretch.end) next++;
  return { items: items.slice(first, next).filter(({ end }) => end <= stretch.end), next };
}

type Sentence = {
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly sourced: Sourced;
  /** Place of the sentence in the article, from 0. */
  readonly ordinal: number;
};

function draftClauses(scope: Scope, sentence: Sentence): Draft[] {
  const times = timesOf(scope, sentence);
  return sentence.clauses.flatMap((clause, index) => {
    if (clause.end - clause.start > LONGEST_CLAIM) return [];
    const draft = draftClause(scope, sentence, { clause, index, times });
    return isCheckable(draft, clause, sentence) ? [draft] : [];
  });
}

/** The time of each clause: its own, that of the words which lead the sentence in, or that of what `when` hangs on. */
function timesOf(scope: Scope, { tokens, clauses }: Sentence): readonly (EventTime | null)[] {
  const own = clauses.map((clause) =>
    findEventTime(scope.text, clause, {
      timexes: scope.timexes,
      tokens,
      inner: clauses.filter((other) => other !== clause && covers(clause, other)),
    }),
  );
  const [lead] = clauses;
  const isFronted = lead?.kind === 'nominal' && lead.last - lead.first <= 5 && own[0];
  const main = isFronted ? clauses.findIndex(({ kind }) => kind === 'main') : -1;
  return own.map((time, index) => {
    if (time) return time;
    if (index === main) return own[0]!;
    const before = index > 0 ? own[index - 1] : null;
    return clauses[index]!.connector === 'when' && before ? before : null;
  });
}

function draftClause(
  scope: Scope,
  sentence: Sentence,
  place: { clause: Clause; index: number; times: readonly (EventTime | null)[] },
): Draft {
  const { text, dct, ids } = scope;
  const { clause, index, times } = place;
  const by = sentence.sourced.saidBy[index] ?? null;
  const reportedBy = by === null ? null : sentence.clauses[by]!.verb;
  const stated = times[index]?.date ?? null;
  const factuality = readFactuality(clause, { reportedBy, date: stated, dct });
  const isNews = stated === null && dct !== null && isOwnNews(clause, sentence, factuality);
  const span = quoteSpan(text, clause);
  const attribution = sentence.sourced.chains[index] ?? [];
  return {
    articleId: ids.articleId,
    uploadId: ids.uploadId,
    field: 'text',
    ...span,
    quote: text.slice(span.start, span.end),
    date: stated ?? (isNews ? dct : null),
    saidOn: saidOn(by, times, { attribution, dct }),
    dateBasis: stated ? 'stated' : isNews ? 'publication' : null,
    status: factuality.status,
    negated: factuality.negated,
    attribution: [...attribution],
    figures: findFigures(text.slice(span.start, span.end), span.start, scope.timexes),
    entities: scope.entities.filter((entity) => covers(span, entity)),
    topics: [],
    confidence: confidenceOf(times[index] ?? null, isNews, { factuality, attribution }),
    rules: [times[index]?.timex.rule, factuality.rule, clause.kind].filter((rule) => rule !== undefined),
  };
}

/** A report in the past tense without a date of its own tells news of the day: that of publication. */
function isOwnNews({ kind, verb }: Clause, sentence: Sentence, { status }: Factuality): boolean {
  if (!verb || status !== 'happened' || verb.form !== 'finite') return false;
  if (SAYING.has(verb.lemma) && kind !== 'relative' && kind !== 'participial') return true;
  return kind === 'main' && sentence.ordinal < LEAD_SENTENCES;
}
const LEAD_SENTENCES = 2;

function saidOn(
  by: number | null,
  times: readonly (EventTime | null)[],
  { attribution, dct }: { attribution: readonly Attribution[]; dct: DateValue | null },
): DateValue | null {
  const said = by === null ? null : times[by];
  return said?.date ?? (attribution.length > 0 ? dct : null);
}

/** The clause's words without the marks and conjunctions around them. */
function quoteSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:\u2013\u2014-]/.test(text[from]!)) from++;
  while (to > from && /[\s,;:\u2013\u2014-]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function confidenceOf(
  time: EventTime | null,
  isNews: boolean,
  { factuality, attribution }: { factuality: Factuality; attribution: readonly Attribution[] },
): Claim['confidence'] {
  const isOpen = (time?.timex.alternatives.length ?? 0) > 0;
  return {
    date: time ? (isOpen ? 0.6 : 0.9) : isNews ? 0.7 : 0.5,
    status: factuality.confidence,
    source: attribution.length > 0 ? Math.min(...attribution.map(({ confidence }) => confidence)) : 0.85,
  };
}

/** Worth keeping: it has a date, a figure, or somebody who says what is planned, open or denied. */
function isCheckable(
  { date, figures, attribution, status, quote }: Draft,
  clause: Clause,
  { tokens }: Sentence,
): boolean {
  if (!/\p{L}/u.test(quote) || /\?["\u201d']?$/.test(quote)) return false;
  if (!clause.verb)
    return (
      date !== null &&
      tokens.slice(clause.first, clause.last).some(({ text, pos }) => pos !== 'VERB' && isEventNoun(text.toLowerCase()))
    );
  return (
    date !== null ||
    figures.length > 0 ||
    (attribution.length > 0 && /^(?:planned|possible|denied)$/.test(status)) ||
    status === 'planned'
  );
}

/** Ids by content: the article, the quote, and which of several equal quotes it is; never the date. */
function withIds(drafts: readonly Draft[], { articleId, owner }: ClaimIds): Claim[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const ordinal = counts.get(draft.quote) ?? 0;
    counts.set(draft.quote, ordinal + 1);
    return { id: `${owner}-${shortHash(articleId, draft.quote, String(ordinal))}`, ...draft };
  });
}
