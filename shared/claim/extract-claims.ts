import type { ReadArticle } from '../article/article.ts';
import { shortHash } from '../text/digest.ts';
import { type TaggedToken, tagWords } from '../text/part-of-speech.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { covers, type Span } from '../text/span.ts';
import { addDays } from '../time/calendar.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import { findTimexes } from '../time/find-timexes.ts';
import type { Timex } from '../time/timex.ts';
import { attributeClauses, type Discourse, NOBODY, type Sourced } from './attribution.ts';
import { type Cast, readCast } from './cast.ts';
import type { Attribution, Claim, Entity } from './claim.ts';
import { spanOfClaim } from './claim-span.ts';
import { timesOfClauses } from './clause-times.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { EventTime } from './event-time.ts';
import { type Factuality, readFactuality } from './factuality.ts';
import { findEntities } from './find-entities.ts';
import { findFigures } from './find-figures.ts';
import { followProvision, isPromise, NO_PROVISION, type Provision } from './provision.ts';
import { isEventNoun, SAYING } from './verb-words.ts';

/** Which article, of which upload, the claims belong to. */
export type ClaimIds = { readonly articleId: string; readonly uploadId: string; readonly owner: string };

type Scope = {
  readonly text: string;
  readonly dct: DateValue | null;
  readonly timexes: readonly Timex[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Span[];
  readonly cast: Cast;
  readonly ids: ClaimIds;
};

/** A claim is quoted whole up to so many units; longer clauses are lists or broken text. */
const LONGEST_CLAIM = 600;

/** The temporal expressions and the dated, sourced claims of an article. Pure: the same article, the same claims. */
export function extractClaims(
  article: ReadArticle,
  ids: ClaimIds,
): { readonly timexes: readonly Timex[]; readonly claims: readonly Claim[] } {
  const { timexes, clauses } = readClauses(article, ids);
  const drafts = clauses.flatMap(({ draft, isClaim }) => (isClaim ? [draft] : []));
  return { timexes, claims: withIds(drafts, ids) };
}

/** A clause with all that is read from it, and whether that is worth keeping as a claim. */
export type ClauseReading = { readonly clause: Clause; readonly draft: Draft; readonly isClaim: boolean };

/** Every clause of an article as it is read, before what makes no claim is left out. */
export function readClauses(
  article: ReadArticle,
  ids: ClaimIds,
): { readonly timexes: readonly Timex[]; readonly clauses: readonly ClauseReading[] } {
  if (article.language !== 'en' && article.language !== 'und') return { timexes: [], clauses: [] };
  const { text } = article;
  const tokens = tagWords(text);
  const dct = article.published.edtf ? toDateValue(article.published.edtf) : null;
  const entities = findEntities(text, tokens);
  const scope: Scope = {
    text,
    dct,
    timexes: findTimexes(text, { dct, tokens }),
    entities,
    quotations: findQuotations(text),
    cast: readCast(tokens, entities),
    ids,
  };
  return { timexes: scope.timexes, clauses: readSentences(scope, tokens) };
}

type Draft = Omit<Claim, 'id'>;

function readSentences(scope: Scope, tokens: readonly TaggedToken[]): ClauseReading[] {
  const readings: ClauseReading[] = [];
  let discourse: Discourse = NOBODY;
  let provision: Provision = NO_PROVISION;
  let lookedBack = false;
  let [token, timex, entity] = [0, 0, 0];
  splitSentences(scope.text).forEach((span, ordinal) => {
    const words = takeWithin(tokens, span, token);
    const times = takeWithin(scope.timexes, span, timex);
    const named = takeWithin(scope.entities, span, entity);
    [token, timex, entity] = [words.next, times.next, named.next];
    const spoken = words.items.filter(({ pos }) => pos !== 'SPACE');
    const clauses = splitClauses(spoken);
    const { text, entities, quotations, cast } = scope;
    const sourced = attributeClauses({ text, tokens: spoken, clauses, entities, quotations, cast }, discourse);
    discourse = sourced.discourse;
    const clauseTimes = timesOfClauses(scope.text, { tokens: spoken, clauses }, times.items);
    const before = provision;
    const isBack = isLookingBack(clauseTimes, scope.dct);
    provision = followProvision(before, {
      words: scope.text.slice(span.start, span.end),
      clauses,
      times: clauseTimes,
      dct: scope.dct,
    });
    const sentence: Sentence = {
      tokens: spoken,
      clauses,
      sourced,
      times: clauseTimes,
      provided: provision.date,
      ordinal,
      looksBack: lookedBack || isBack,
    };
    readings.push(...readSentence({ ...scope, timexes: times.items, entities: named.items }, sentence));
    lookedBack = isBack;
  });
  return readings;
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
  readonly times: readonly (EventTime | null)[];
  /** When that was agreed or announced whose terms the sentence tells; null where it tells none. */
  readonly provided: DateValue | null;
  /** Place of the sentence in the article, from 0. */
  readonly ordinal: number;
  /** Whether it, or the sentence before, tells of a time long before publication. */
  readonly looksBack: boolean;
};

function readSentence(scope: Scope, sentence: Sentence): ClauseReading[] {
  return sentence.clauses.flatMap((clause, index) => {
    if (clause.end - clause.start > LONGEST_CLAIM) return [];
    const draft = draftClause(scope, sentence, { clause, index });
    return [{ clause, draft, isClaim: isCheckable(draft, clause, sentence) }];
  });
}

function draftClause(scope: Scope, sentence: Sentence, { clause, index }: { clause: Clause; index: number }): Draft {
  const { text, dct, ids } = scope;
  const { times, provided } = sentence;
  const reportedBy = sentence.sourced.reportedBy[index] ?? null;
  const time = times[index] ?? null;
  const factuality = readFactuality(clause, { reportedBy, date: time?.date ?? null, dct });
  const promised = time === null && isPromise(clause) ? provided : null;
  const stated = time?.date ?? promised;
  const isNews = stated === null && dct !== null && isOwnNews(clause, sentence, factuality);
  const span = spanOfClaim(text, sentence, index);
  const attribution = sentence.sourced.chains[index] ?? [];
  return {
    articleId: ids.articleId,
    uploadId: ids.uploadId,
    field: 'text',
    ...span,
    quote: text.slice(span.start, span.end),
    date: stated ?? (isNews ? dct : null),
    saidOn: saidOn(sentence, index, dct),
    dateBasis: stated ? 'stated' : isNews ? 'publication' : null,
    status: promised ? 'happened' : factuality.status,
    negated: factuality.negated,
    attribution: [...attribution],
    figures: findFigures(text, span, scope.timexes),
    entities: scope.entities.filter((entity) => covers(span, entity)),
    topics: [],
    confidence: confidenceOf(time, isNews, { factuality, attribution }),
    rules: [time?.timex.rule, promised ? 'promise among terms of known date' : factuality.rule, clause.kind].filter(
      (rule) => rule !== undefined,
    ),
  };
}

/**
 * A report in the past tense without a date of its own tells news of the day: that of publication. Not where the words
 * look back: `had done`, or a sentence beside one that is dated long before.
 */
function isOwnNews({ kind, verb }: Clause, { looksBack, tokens }: Sentence, { status }: Factuality): boolean {
  if (!verb || status !== 'happened' || verb.form !== 'finite') return false;
  if (/^had$/i.test(tokens[verb.first]!.text)) return false;
  if (SAYING.has(verb.lemma) && kind !== 'relative' && kind !== 'participial') return true;
  return kind === 'main' && !looksBack;
}

/** Whether a time of a sentence lies more than a fortnight before publication: the sentence tells a story from then. */
function isLookingBack(times: readonly (EventTime | null)[], dct: DateValue | null): boolean {
  const { earliest } = dct ?? {};
  return earliest
    ? times.some((time) => time?.date.latest && time.date.latest < addDays(earliest, -LOOK_BACK_DAYS))
    : false;
}
const LOOK_BACK_DAYS = 14;

/** The day of the saying that reports a clause, of what announced the terms it belongs to, else of publication. */
function saidOn(
  { sourced, times, provided, clauses }: Sentence,
  index: number,
  dct: DateValue | null,
): DateValue | null {
  const chain: number[] = [];
  for (let at = sourced.saidBy[index] ?? null; at !== null && !chain.includes(at); at = sourced.saidBy[at] ?? null)
    chain.push(at);
  const said = chain.map((at) => times[at]?.date).find((date) => date !== undefined);
  const isTerm = provided !== null && /^(?:planned|possible)$/.test(clauses[index]!.verb?.modality ?? '');
  return (
    said ??
    (isTerm || (provided !== null && chain.length > 0)
      ? provided
      : (sourced.chains[index]?.length ?? 0) > 0
        ? dct
        : null)
  );
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
  { date, figures, attribution, status, quote, entities }: Draft,
  clause: Clause,
  { tokens, provided }: Sentence,
): boolean {
  if (!/\p{L}/u.test(quote) || /\?["\u201d']?$/.test(quote)) return false;
  if (!clause.verb) {
    const words = tokens.slice(clause.first, clause.last);
    return date !== null && words.some(({ text, pos }) => pos !== 'VERB' && isEventNoun(text.toLowerCase()));
  }
  if (date !== null || figures.length > 0) return true;
  if (clause.kind === 'relative' || clause.kind === 'participial') return false;
  const isSubstantial = clause.last - clause.first >= 5 || entities.length > 0;
  return (
    isSubstantial &&
    ((attribution.length > 0 && /^(?:planned|possible|denied)$/.test(status)) ||
      (status === 'planned' && (clause.kind === 'main' || provided !== null)))
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
