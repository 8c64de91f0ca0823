/**
 * Learns which date of those around an event is its own, from TimeBank's events and invented ones:
 * `node scripts/learn-event-time.ts [folder] [--write] [--answers FILE]`.
 *
 * Documents are dealt into folds; each is answered by weights learnt on the other folds. `--answers` writes those
 * answers for `../shared/measure/events/score-event-dates.mjs --answers`: that is the honest figure. The table shows
 * how often dates given with some confidence are right. `--write` learns on all documents and writes the weights.
 * Nothing of the texts goes into the weights: features name tenses, kinds of clauses, prepositions and the like.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReadArticle } from '../shared/article/article.ts';
import { type DateCandidate, dateCandidates } from '../shared/claim/dating/date-candidates.ts';
import { dateFeatures } from '../shared/claim/dating/date-features.ts';
import { chooseDate, type DateWeights, softmax } from '../shared/claim/dating/event-time.ts';
import { readClauses } from '../shared/claim/extract-claims.ts';
import type { ClauseEvent } from '../shared/claim/grammar/clause-events.ts';
import { type ReadSentence, readSentences, readText } from '../shared/claim/read-sentences.ts';
import { apart } from '../shared/text/fence.ts';
import { overlaps } from '../shared/text/span.ts';
import { toDateValue } from '../shared/time/edtf.ts';
import { type DatedPassage, readMarks } from '../test/event-dates/dated-passage.ts';
import { LEARNT } from '../test/event-dates/learnt.ts';
import { type DayRange, type EventLabel, readTimeBank, type TimeBankDocument } from './time-bank.ts';

const FOLDS = 5;
const ROUNDS = 120;
const RATE = 0.3;
/** Keeps weights small: without it rare features are trusted. */
const RIDGE = 6;
/** Features of fewer labelled events are left out. */
const FEWEST_EVENTS = 30;
/** How much a label counts that is not of the event's own word, but of another in its clause. */
const COVERED = 0.5;

/** One event with what speaks for each date, and which choices its labels call right. */
type Example = {
  readonly document: string;
  readonly candidates: readonly DateCandidate[];
  readonly features: readonly (readonly string[])[];
  readonly targets: readonly {
    readonly isRight: readonly boolean[];
    readonly weight: number;
    /** Whether the label tells the day, or that none can be told; not merely on which side of the publication. */
    readonly isSure: boolean;
  }[];
};

const options = process.argv.slice(2);
const folder = resolve(options.find((option) => /^[./]/.test(option)) ?? '../shared/data/timebank');
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

function examplesOf(document: TimeBankDocument): Example[] {
  const dct = toDateValue(document.publishedAt);
  return apart(readSentences(readText(document.text, dct))).read.flatMap((sentence) =>
    sentence.events.flatMap((event) => {
      const candidates = dateCandidates(event, sentence);
      const ranges: (DayRange | null)[] = candidates.map(({ date }) => answerDate(date));
      const targets = document.annotations.flatMap((labels) => targetOf(event, sentence, { labels, ranges }) ?? []);
      if (targets.length === 0) return [];
      return [{ document: document.id, candidates, features: dateFeatures(event, candidates, sentence), targets }];
    }),
  );
}

type Choice = { readonly labels: readonly EventLabel[]; readonly ranges: readonly (DayRange | null)[] };

/** Which of the dates, or none (the last), the label of the event's word allows; else that of a dated word beside it. */
function targetOf(
  event: ClauseEvent,
  sentence: ReadSentence,
  { labels, ranges }: Choice,
): Example['targets'][0] | null {
  const own = labels.find((label) => overlaps(label, sentence.tokens[event.head]!));
  const beside = labels.filter((label) => label.kind === 'dated' && isTold(label, event, sentence));
  const label = own ?? mergeDated(beside);
  if (!label) return null;
  const published: DayRange | null = parseDate(sentence.dct?.edtf ?? '');
  const isRight = ranges.map((range) => range !== null && allows(label, range, published));
  return {
    isRight: [...isRight, label.kind !== 'dated' || !isRight.some(Boolean)],
    weight: own ? 1 : COVERED,
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

function dropRare(all: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  for (const { features } of all)
    for (const name of new Set(features.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.map((example) => ({
    ...example,
    features: example.features.map((names) => names.filter((name) => counts.get(name)! >= FEWEST_EVENTS)),
  }));
}

/** Log-linear weights by gradient steps sized for each weight (AdaGrad), all examples at once: the same for every run. */
function learn(all: readonly Example[]): Record<string, number> {
  const names = [...new Set(all.flatMap(({ features }) => features.flat()))].toSorted();
  const place = new Map(names.map((name, index) => [name, index]));
  const indexed = all.map(({ features, targets }) => ({
    rows: features.map((row) => row.map((name) => place.get(name)!)),
    targets,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => RIDGE * weight);
    for (const example of indexed) addSlope(slope, weights, example);
    slope.forEach((each, index) => {
      squares[index]! += each * each;
      weights[index]! -= (RATE * each) / Math.sqrt(squares[index]!);
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index]!]));
}

type Indexed = { readonly rows: readonly (readonly number[])[]; readonly targets: Example['targets'] };

/** What one example adds to the slope of the negative log-likelihood: all right choices share the credit. */
function addSlope(slope: Float64Array, weights: Float64Array, { rows, targets }: Indexed): void {
  const chances = softmax(rows.map((row) => row.reduce((sum, name) => sum + weights[name]!, 0)));
  for (const { isRight, weight } of targets) {
    const right = chances.reduce((sum, chance, index) => (isRight[index] ? sum + chance : sum), 1e-9);
    rows.forEach((row, index) => {
      const step = weight * (chances[index]! - (isRight[index] ? chances[index]! / right : 0));
      for (const name of row) slope[name]! += step;
    });
  }
}

/** Answers each document by what was learnt on the other folds. */
function answerByFolds(path: string): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const learnt = folds.map((fold) => learn(examples.filter(({ document }) => foldOf(document) !== fold)));
  const answers = timeBank.map((document) => {
    const { clauses } = readClauses(articleOf(document), learnt[foldOf(document.id)]!);
    const claims = clauses.filter(({ isClaim }) => isClaim).map(({ draft }) => draft);
    return { id: document.id, claims: claims.map(({ start, end, date, status }) => ({ start, end, ...date, status })) };
  });
  writeFileSync(path, answers.map((answer) => JSON.stringify(answer)).join('\n'));
  printCalibration(learnt);
}

/** Deals documents into folds by their names. */
const foldOf = (document: string): number =>
  [...document].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 7) % FOLDS;

const articleOf = ({ text, publishedAt }: TimeBankDocument): ReadArticle => ({
  headline: null,
  publisher: null,
  wire: null,
  author: null,
  url: null,
  language: 'en',
  text,
  published: { edtf: publishedAt, basis: 'given', evidence: [] },
  modified: null,
  fingerprint: [],
});

/** How often the dates of labelled words, given with a probability, are right. */
function printCalibration(learnt: readonly DateWeights[]): void {
  const bins = new Map<string, { right: number; all: number }>();
  for (const { document, candidates, features, targets } of examples) {
    const { time } = chooseDate(candidates, features, learnt[foldOf(document)]!);
    if (!time) continue;
    const at = candidates.findIndex(({ date }) => date.edtf === time.date.edtf);
    const basis = time.relation === 'publication' ? 'publication' : 'stated';
    const bin = `${basis}\t${Math.floor(time.probability * 10) / 10}`;
    for (const { isRight } of targets.filter(({ isSure }) => isSure)) {
      const { right, all } = bins.get(bin) ?? { right: 0, all: 0 };
      bins.set(bin, { right: right + (isRight[at] ? 1 : 0), all: all + 1 });
    }
  }
  console.log('basis\tprobability\tgiven\tright');
  for (const [bin, { right, all }] of [...bins].toSorted())
    console.log(`${bin}\t${all}\t${((100 * right) / all).toFixed(0)} %`);
}

function writeWeights(weights: Readonly<Record<string, number>>): void {
  const rounded = Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const);
  const kept = rounded.filter(([, weight]) => weight !== 0);
  const path = join(import.meta.dirname, '../shared/claim/dating/event-time-weights.json');
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  console.log(`${kept.length} weights written`);
}

const timeBank = await readTimeBank(folder);
const documents = [...timeBank, ...LEARNT.map(documentOf)];
const examples = dropRare(documents.flatMap(examplesOf));
console.log(`${documents.length} documents, ${examples.length} labelled events`);
if (options.includes('--write')) writeWeights(learn(examples));
if (options.includes('--answers')) answerByFolds(options[options.indexOf('--answers') + 1]!);
