import type { DateValue } from '../../time/date-value.ts';
import type { Timex } from '../../time/timex.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { type DateCandidate, type DatingContext, dateCandidates, type Relation } from './date-candidates.ts';
import { dateFeatures } from './date-features.ts';
import EVENT_TIME_WEIGHTS from './event-time-weights.json' with { type: 'json' };
import { tenseAspect } from './event-traits.ts';
import { NO_DATE, type RunningDay, runNames, runOf, runsOf } from './running-day.ts';

/** What each feature of `dateFeatures` and `runFeatures` speaks for a date, learnt by `scripts/learn-claims.ts`. */
export type DateWeights = Readonly<Record<string, number>>;

/** A date of an event: how it is tied to it, by which expression (null: none in its sentence), and how likely it is right. */
export type EventTime = {
  readonly date: DateValue;
  readonly relation: Relation;
  readonly timex: Timex | null;
  readonly probability: number;
};

/**
 * What an event's words say about its time: the likeliest date, how likely none fits, how likely the publication, and where
 * it leaves the telling.
 */
export type DatedEvent = {
  readonly time: EventTime | null;
  readonly undated: number;
  readonly published: number;
  readonly running: NonNullable<RunningDay>;
};

/** A date less likely than this is not shown: a wrong date is worse than none. */
const LEAST_LIKELY = 0.4;

/** Weights other than the project's, and where the telling stands; left out for what is no fact of it. */
export type DatingOptions = { readonly weights?: DateWeights; readonly running?: RunningDay };

/** Which of the dates around an event is its own: every expression of its sentence, what the story told, the publication. */
export function dateEvent(
  event: ClauseEvent,
  context: DatingContext,
  { weights = EVENT_TIME_WEIGHTS, running }: DatingOptions = {},
): DatedEvent {
  const candidates = dateCandidates(event, context);
  const scores = dateFeatures(event, candidates, context).map((names) => scoreOf(names, weights));
  if (running === undefined) return chooseDate(candidates, softmax(scores));
  const along = scoresAlong(candidates, tenseAspect(event.verb), weights);
  const probabilities = scores.map(() => 0);
  for (const { last, chance } of runsOf(candidates, running))
    softmax(scores.map((score, at) => score + along(last, at))).forEach((each, at) => {
      probabilities[at]! += chance * each;
    });
  return chooseDate(candidates, probabilities);
}

/** What the last fact's date speaks for each date of an event, each weighed once. */
function scoresAlong(
  candidates: readonly DateCandidate[],
  tense: string,
  weights: DateWeights,
): (last: string | null, at: number) => number {
  const known = new Map<string, number>();
  return (last, at) => {
    const run = runOf(candidates[at], last);
    const key = `${run} ${at}`;
    const score = known.get(key) ?? scoreOf(runNames(run, candidates[at]?.relation, tense), weights);
    known.set(key, score);
    return score;
  };
}

/** The choice among some dates and none, which comes last; equal dates vote together. */
function chooseDate(candidates: readonly DateCandidate[], probabilities: readonly number[]): DatedEvent {
  const running = new Map<string, number>();
  candidates.forEach(({ date }, at) => {
    running.set(date.edtf, (running.get(date.edtf) ?? 0) + probabilities[at]!);
  });
  const best = strongestDate(candidates, probabilities, running);
  const undated = probabilities.at(-1)!;
  return {
    time: best && best.probability >= Math.max(undated, LEAST_LIKELY) ? best : null,
    undated,
    published: candidates.reduce((sum, { relation }, at) => (relation === 'publication' ? probabilities[at]! : sum), 0),
    running: running.set(NO_DATE, undated),
  };
}

const scoreOf = (names: readonly string[], weights: DateWeights): number =>
  names.reduce((sum, name) => sum + (weights[name] ?? 0), 0);

/** Scores as probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, each) => all + each, 0);
  return raised.map((each) => each / sum);
}

function strongestDate(
  candidates: readonly DateCandidate[],
  probabilities: readonly number[],
  sums: ReadonlyMap<string, number>,
): EventTime | null {
  const [likeliest] = [...sums].toSorted((a, b) => b[1] - a[1]);
  if (!likeliest) return null;
  const [edtf, probability] = likeliest;
  const same = candidates.flatMap((candidate, index) =>
    candidate.date.edtf === edtf ? [{ candidate, share: probabilities[index]! }] : [],
  );
  // What the sentence itself says goes before what is only understood.
  const said = same.filter(({ candidate }) => candidate.timex !== null);
  const [{ candidate }] = (said.length > 0 ? said : same).toSorted((a, b) => b.share - a.share) as [(typeof same)[0]];
  return { date: candidate.date, relation: candidate.relation, timex: candidate.timex, probability };
}
