import type { DateValue } from '../../time/date-value.ts';
import type { Timex } from '../../time/timex.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { type DateCandidate, type DatingContext, dateCandidates, type Relation } from './date-candidates.ts';
import { dateFeatures } from './date-features.ts';
import EVENT_TIME_WEIGHTS from './event-time-weights.json' with { type: 'json' };

/** What each feature of `dateFeatures` speaks for a date, learnt by `scripts/learn-event-time.ts`. */
export type DateWeights = Readonly<Record<string, number>>;

/** A date of an event: how it is tied to it, by which expression (null: none in its sentence), and how likely it is right. */
export type EventTime = {
  readonly date: DateValue;
  readonly relation: Relation;
  readonly timex: Timex | null;
  readonly probability: number;
};

/** What an event's words say about its time: the likeliest date, how likely none fits, and how likely the publication. */
export type DatedEvent = { readonly time: EventTime | null; readonly undated: number; readonly published: number };

/** A date less likely than this is not shown: a wrong date is worse than none. */
const LEAST_LIKELY = 0.48;

/** Which of the dates around an event is its own: every expression of its sentence, what the story told, the publication. */
export function dateEvent(
  event: ClauseEvent,
  context: DatingContext,
  weights: DateWeights = EVENT_TIME_WEIGHTS,
): DatedEvent {
  const candidates = dateCandidates(event, context);
  return chooseDate(candidates, dateFeatures(event, candidates, context), weights);
}

/** A log-linear choice among some dates and none, whose features come last; equal dates vote together. */
export function chooseDate(
  candidates: readonly DateCandidate[],
  features: readonly (readonly string[])[],
  weights: DateWeights,
): DatedEvent {
  const probabilities = softmax(features.map((names) => scoreOf(names, weights)));
  const best = strongestDate(candidates, probabilities);
  const undated = probabilities.at(-1)!;
  return {
    time: best && best.probability >= Math.max(undated, LEAST_LIKELY) ? best : null,
    undated,
    published: candidates.reduce((sum, { relation }, at) => (relation === 'publication' ? probabilities[at]! : sum), 0),
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

function strongestDate(candidates: readonly DateCandidate[], probabilities: readonly number[]): EventTime | null {
  const sums = new Map<string, number>();
  candidates.forEach(({ date }, index) => {
    sums.set(date.edtf, (sums.get(date.edtf) ?? 0) + probabilities[index]!);
  });
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
