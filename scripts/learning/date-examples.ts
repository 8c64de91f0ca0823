/**
 * What is learnt from of how an event's date is told from others: TimeBank's events, invented passages and labelled news
 * pages. Nothing of the texts goes into the weights: features name tenses, kinds of clauses, prepositions and the like.
 */
import { join, resolve } from 'node:path';
import { type DateCandidate, dateCandidates } from '../../shared/claim/dating/date-candidates.ts';
import { dateFeatures } from '../../shared/claim/dating/date-features.ts';
import { tenseAspect } from '../../shared/claim/dating/event-traits.ts';
import { NO_DATE, runFeatures } from '../../shared/claim/dating/running-day.ts';
import type { ClauseEvent } from '../../shared/claim/grammar/clause-events.ts';
import { type ReadSentence, readSentences, readText } from '../../shared/claim/read-sentences.ts';
import { apart } from '../../shared/text/fence.ts';
import { overlaps } from '../../shared/text/span.ts';
import { toDateValue } from '../../shared/time/edtf.ts';
import { type DatedPassage, readMarks } from '../../test/event-dates/dated-passage.ts';
import { LEARNT } from '../../test/event-dates/learnt.ts';
import { type DayRange, type EventLabel, readTimeBank, type TimeBankDocument } from '../time-bank.ts';
import { isLabelled, type LabelledPage, labelSentences } from './labelled-pages.ts';
import { type Choice, learnWeights, rounded, type Weights } from './log-linear.ts';

const DATES = { rounds: 120, ridge: 16, fewest: 12 };
/** How much a label counts that is not of the event's own word, but of another in its clause. */
const COVERED = 0.5;

/** One event with what speaks for each date, and which choices its labels call right. */
export type DateExample = Choice & {
  readonly candidates: readonly DateCandidate[];
  /** Whether the labels tell the day, or that none can be told; not merely on which side of the publication. */
  readonly isSure: boolean;
};

const folder = resolve(import.meta.dirname, '../../../shared/data/timebank');
const { parseDate, sameDate, answerDate } = await import(join(folder, '../../measure/events/lib/dates.mjs'));

/** An invented passage as TimeBank would have it. */
function documentOf(passage: DatedPassage, index: number): TimeBankDocument {
  const { text, events } = readMarks(passage);
  const labels = events.map(
    ({ edtf, ...span }): EventLabel =>
      edtf === null
        ? { kind: 'open', ...span }
        : { kind: 'dated', ...span, dates: [parseDate(toDateValue(edtf)!.edtf)] },
  );
  return { id: `invented ${index}`, text, publishedAt: passage.dct, annotations: [labels] };
}

/** What a document with labelled events teaches. */
export function examplesOfDocument(document: TimeBankDocument, worth = 1): DateExample[] {
  const dct = toDateValue(document.publishedAt);
  return apart(readSentences(readText(document.text, dct))).read.flatMap((sentence) =>
    sentence.events.flatMap((event) => {
      const candidates = dateCandidates(event, sentence);
      const ranges: (DayRange | null)[] = candidates.map(({ date }) => answerDate(date));
      const targets = document.annotations.flatMap(
        (labels) => targetOf(event, sentence, { labels, ranges, worth }) ?? [],
      );
      if (targets.length === 0) return [];
      const isSure = targets.some((target) => target.isSure);
      return [{ candidates, features: dateFeatures(event, candidates, sentence), targets, isSure }];
    }),
  );
}

type Labelled = {
  readonly labels: readonly EventLabel[];
  readonly ranges: readonly (DayRange | null)[];
  readonly worth: number;
};

/** Which of the dates, or none (the last), the label of the event's word allows; else that of a dated word beside it. */
function targetOf(
  event: ClauseEvent,
  sentence: ReadSentence,
  { labels, ranges, worth }: Labelled,
): (Choice['targets'][0] & { readonly isSure: boolean }) | null {
  const own = labels.find((label) => overlaps(label, sentence.tokens[event.head]!));
  const beside = labels.filter((label) => label.kind === 'dated' && isTold(label, event, sentence));
  const label = own ?? mergeDated(beside);
  if (!label) return null;
  const published: DayRange | null = parseDate(sentence.dct?.edtf ?? '');
  const isRight = ranges.map((range) => range !== null && allows(label, range, published));
  return {
    isRight: [...isRight, label.kind !== 'dated' || !isRight.some(Boolean)],
    weight: worth * (own ? 1 : COVERED),
    isSure: own !== undefined && /^(?:dated|open)$/.test(label.kind),
  };
}

/** Whether a labelled word stands in an event's words, and in no event inside it. */
const isTold = (label: EventLabel, event: ClauseEvent, { events }: ReadSentence): boolean =>
  event.start <= label.start &&
  label.end <= event.end &&
  !events.some(
    (other) => other !== event && other.start >= event.start && other.end <= event.end && overlaps(other, label),
  );

function mergeDated(labels: readonly EventLabel[]): EventLabel | null {
  const [first] = labels;
  return first
    ? { ...first, kind: 'dated', dates: labels.flatMap((label) => (label.kind === 'dated' ? label.dates : [])) }
    : null;
}

function allows(label: EventLabel, range: DayRange, published: DayRange | null): boolean {
  if (label.kind === 'dated') return label.dates.some((date) => sameDate(date, range) || isNearlySame(date, range));
  if (label.kind === 'open' || published === null) return false;
  // Before the publication is before its hour: it can be the same day.
  return label.kind === 'before' ? range.from <= published.to : range.from > published.to;
}

/**
 * Whether two periods are one that is bounded in two ways: `late 1997` is a part of the year here and the year with a
 * modifier there; a month can end on its 28th.
 */
function isNearlySame(a: DayRange, b: DayRange): boolean {
  const isNested = (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
  const [shorter, longer] = [a, b].map(({ from, to }) => to - from + 1).toSorted((x, y) => x - y) as [number, number];
  return isNested && shorter > 1 && longer / shorter < 3.2;
}

/** What a labelled page has no date for among those around it teaches little: that none of them fits. */
const UNANSWERABLE = 0.3;

/** Facts in their order: each also learns from where the one before it left the telling. */
export function examplesOfPage(page: LabelledPage): DateExample[] {
  let last: string | null = null;
  return labelSentences(page).flatMap(({ sentence, facts }) =>
    sentence.events.flatMap((event, at) => {
      const fact = facts[at];
      if (!fact) return [];
      const candidates = dateCandidates(event, sentence);
      const isRight = [...candidates.map(({ date }) => isLabelled(fact, date)), isLabelled(fact, null)];
      const target = isRight.some(Boolean)
        ? { isRight, weight: PAGE }
        : { isRight: isRight.map((_, index) => index === candidates.length), weight: UNANSWERABLE };
      const run = runFeatures(candidates, tenseAspect(event.verb), last);
      const features = dateFeatures(event, candidates, sentence).map((names, index) => [...names, ...run[index]!]);
      last = candidates[isRight.indexOf(true)]?.date.edtf ?? (fact.date && toDateValue(fact.date)?.edtf) ?? NO_DATE;
      return [{ candidates, features, targets: [target], isSure: true }];
    }),
  );
}
/** How much an event of an invented report counts beside one of TimeBank: its label is sure. */
export const INVENTED = 3;
/** How much a fact of a labelled page counts beside an event of TimeBank: it is news of today. */
const PAGE = 2;

export const readDocuments = async (): Promise<{
  readonly timeBank: readonly TimeBankDocument[];
  readonly invented: readonly TimeBankDocument[];
}> => ({
  timeBank: await readTimeBank(folder),
  invented: LEARNT.map(documentOf),
});

export const learnDates = (examples: readonly DateExample[]): Weights => rounded(learnWeights(examples, DATES));
