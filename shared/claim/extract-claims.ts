import type { ReadArticle } from '../article/article.ts';
import { isExtracted } from '../article/language.ts';
import { shortHash } from '../text/digest.ts';
import { anyEffort, type Effort } from '../text/effort.ts';
import { apart, fence, ReadingFault } from '../text/fence.ts';
import type { Span } from '../text/span.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Timex } from '../time/timex.ts';
import { type CheckableWeights, checkEvents, checkSentence, LEAST_CHECKABLE, LEAST_UNDATED } from './checkable.ts';
import { checkHeadline } from './checking/headline-fact.ts';
import { sentenceMarks } from './checking/sentence-marks.ts';
import type { Claim, Entity } from './claim.ts';
import type { DatedSentence as Dated } from './dating/date-claim.ts';
import { type DateWeights, dateEvent, type EventTime } from './dating/event-time.ts';
import { followProvision, NO_PROVISION } from './dating/provision.ts';
import type { RunningDay } from './dating/running-day.ts';
import { type Draft, draftClaim } from './draft-claim.ts';
import type { SecondReading } from './extracted-article.ts';
import type { ClauseEvent } from './grammar/clause-events.ts';
import { STATIVE } from './grammar/verb-words.ts';
import { readHeadline } from './read-headline.ts';
import { type ReadSentence, type ReadText, readSentences, readText } from './read-sentences.ts';

/** Which article, of which upload, the claims belong to. */
export type ClaimIds = { readonly articleId: string; readonly uploadId: string; readonly owner: string };

type DatedSentence = Dated<ReadSentence>;

/** What an article tells, and what of it could not be read. */
export type ExtractedClaims = Pick<ReadClauses, 'timexes' | 'faults'> & {
  readonly claims: readonly Claim[];
  readonly secondReading?: SecondReading;
};

/** What somebody else makes of an article, given what rules read of it, and how that went. */
export type SecondReader = (
  article: ReadArticle,
  read: ReadClauses,
) => { readonly drafts: readonly Draft[]; readonly secondReading: SecondReading };

/** `isAll`: also what is probably no fact, with how likely it is one. `effort`: what the reading is told to. */
export type ExtractOptions = {
  readonly isAll?: boolean;
  readonly effort?: Effort;
  readonly secondReader?: SecondReader | null;
};

/** The temporal expressions and the dated, sourced claims of an article. Pure: the same article, the same claims. */
export function extractClaims(
  article: ReadArticle,
  ids: ClaimIds,
  { isAll = false, effort = anyEffort, secondReader = null }: ExtractOptions = {},
): ExtractedClaims {
  const read = readClauses(article, {}, { isAll: isAll || secondReader !== null, effort });
  const { timexes, clauses, headline, faults } = read;
  if (secondReader && isExtracted(article.language)) {
    const { drafts, secondReading } = secondReader(article, read);
    return { timexes, claims: withIds(drafts, ids), faults, secondReading };
  }
  const drafts = [...clauses, ...headline].flatMap(({ draft, isClaim }) => (isClaim || isAll ? [draft] : []));
  return { timexes, claims: withIds(drafts, ids), faults };
}

/** An event's words with all that is read from them, and whether that is worth keeping as a claim. */
export type ClauseReading = { readonly clause: ClauseEvent; readonly draft: Draft; readonly isClaim: boolean };

/** What is read of an article: its text's expressions and clauses, and the clauses of a headline that its text lacks. */
export type ReadClauses = {
  readonly timexes: readonly Timex[];
  readonly entities: readonly Entity[];
  readonly clauses: readonly ClauseReading[];
  readonly headline: readonly ClauseReading[];
  readonly faults: readonly ReadingFault[];
};

/** Other weights than those of the project, to judge what is learnt. */
export type Weights = { readonly dates?: DateWeights; readonly checkable?: CheckableWeights };

/** The clauses of an article, and what else they tell; what makes no claim is read only where all is asked for. */
export function readClauses(
  { language, text, published, headline }: ReadArticle,
  weights: Weights = {},
  { isAll = true, effort = anyEffort }: ExtractOptions = {},
): ReadClauses {
  if (!isExtracted(language)) return { timexes: [], entities: [], clauses: [], headline: [], faults: [] };
  const dct = published.edtf ? toDateValue(published.edtf) : null;
  const read = readText(text, dct, effort);
  const checked = dateSentences(checkSentences(readSentences(read), weights.checkable), weights.dates);
  const readOne = (sentence: CheckedSentence): ClauseReading[] => {
    effort('event', 0);
    return readEvents(sentence, isAll);
  };
  const clauses = apart(fence(checked, readOne, spanOf));
  const own = headline === null || text.includes(headline) ? [] : [headline];
  const ofHeadline = apart(fence(own, (words) => readHeadlineClauses(readHeadline(words, read), isAll)));
  return {
    timexes: read.timexes,
    entities: read.entities,
    clauses: clauses.read,
    headline: ofHeadline.read,
    // Where in the headline is nowhere in the text.
    faults: [...clauses.faults, ...ofHeadline.faults.map(({ cause }) => new ReadingFault(cause))],
  };
}

/** What a headline tells in the present tense has happened: `Court orders city to rename street`. */
function asHeadline({ clause, draft, isClaim }: ClauseReading): ClauseReading {
  const { verb } = clause;
  const isNews =
    draft.status === 'ongoing' && verb?.tense === 'present' && !verb.isProgressive && !STATIVE.has(verb.lemma);
  const rules = isNews ? [...draft.rules, 'present of a headline'] : draft.rules;
  return { clause, isClaim, draft: { ...draft, field: 'headline', status: isNews ? 'happened' : draft.status, rules } };
}

/** A sentence with how likely each of its events is a fact. */
type Checked = { readonly sentence: ReadSentence; readonly checked: readonly number[] };
/** A sentence whose events have their dates, too. */
type CheckedSentence = DatedSentence & Checked;

const spanOf = ({ sentence }: Checked): Span => sentence.span;

/** Tells facts from what else sentences say, by each sentence and those around it. */
function checkSentences(
  sentences: readonly (ReadSentence | ReadingFault)[],
  weights?: CheckableWeights,
): readonly (Checked | ReadingFault)[] {
  const marked = fence(
    sentences,
    (sentence: ReadSentence) => [{ sentence, checked: [], marks: sentenceMarks(sentence, sentences.length) }],
    ({ span }) => span,
  );
  const marks = apart(marked).read.map((one) => one.marks);
  let at = 0;
  const check = ({ sentence }: Checked): Checked[] => {
    const index = at++;
    if (sentence.events.length === 0) return [{ sentence, checked: [] }];
    return [{ sentence, checked: checkEvents(sentence, checkSentence(marks, index, weights), weights) }];
  };
  return fence(marked, check, spanOf);
}

/** Dates the events of an article's sentences, fact by fact, and follows whose terms they tell. */
function dateSentences(
  sentences: readonly (Checked | ReadingFault)[],
  weights?: DateWeights,
): readonly (CheckedSentence | ReadingFault)[] {
  let provision = NO_PROVISION;
  let running: RunningDay = null;
  const dateOne = ({ sentence, checked }: Checked): CheckedSentence[] => {
    const dated = sentence.events.map((event, index) => {
      // Most events are no facts, and few of those are asked for their date.
      if (checked[index]! < LEAST_CHECKABLE) return once(() => dateEvent(event, sentence, { weights }));
      const fact = dateEvent(event, sentence, { weights, running });
      running = fact.running;
      return () => fact;
    });
    const timeOf = (clause: number): EventTime | null =>
      dated[sentence.events.findIndex((event) => event.clause === clause)]?.().time ?? null;
    provision = followProvision(provision, {
      words: sentence.text.slice(sentence.span.start, sentence.span.end),
      clauses: sentence.clauses,
      timeOf,
      dct: sentence.dct,
    });
    return [{ sentence, checked, dated, timeOf, provided: provision.date }];
  };
  return fence(sentences, dateOne, spanOf);
}

/** What is asked for twice is worked out once, and what nobody asks for never. */
function once<Value extends object>(work: () => Value): () => Value {
  let done: Value | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

const readHeadlineClauses = (headline: ReadText, isAll: boolean): readonly (ClauseReading | ReadingFault)[] => {
  const checked = fence(
    readSentences(headline),
    (sentence: ReadSentence) => [{ sentence, checked: checkEvents(sentence, checkHeadline(sentence)) }],
    ({ span }) => span,
  );
  return fence(dateSentences(checked), (one) => readEvents(one, isAll).map(asHeadline), spanOf);
};

function readEvents(dated: CheckedSentence, isAll: boolean): ClauseReading[] {
  const { checked, sentence } = dated;
  const facts = sentence.events.filter((_, index) => checked[index]! >= LEAST_CHECKABLE);
  return sentence.events.flatMap((event, index) => {
    const checkable = checked[index]!;
    if (checkable < LEAST_CHECKABLE && !isAll) return [];
    const draft = draftClaim({ event, checkable, others: facts }, dated);
    const isClaim = checkable >= (draft.date ? LEAST_CHECKABLE : LEAST_UNDATED);
    return isClaim || isAll ? [{ clause: event, draft, isClaim }] : [];
  });
}

/** Ids by content: the article, the quote, and which of several equal quotes it is; never the date. */
function withIds(drafts: readonly Draft[], { articleId, uploadId, owner }: ClaimIds): Claim[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const ordinal = counts.get(draft.quote) ?? 0;
    counts.set(draft.quote, ordinal + 1);
    return { id: `${owner}-${shortHash(articleId, draft.quote, String(ordinal))}`, articleId, uploadId, ...draft };
  });
}
