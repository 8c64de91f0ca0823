/** What is learnt of some alternatives: for each the names of what speaks for it, and which of them are right. */
export type Choice = {
  readonly features: readonly (readonly string[])[];
  readonly targets: readonly { readonly isRight: readonly boolean[]; readonly weight: number }[];
};

/** `ridge` keeps weights small: without it rare features are trusted; features of fewer than `fewest` choices are left out. */
export type Learning = { readonly rounds: number; readonly ridge: number; readonly fewest: number };
export type Weights = Readonly<Record<string, number>>;

const RATE = 0.3;

/** Log-linear weights by gradient steps sized for each weight (AdaGrad), all choices at once: the same for every run. */
export function learnWeights(all: readonly Choice[], { rounds, ridge, fewest }: Learning): Weights {
  const names = namesOf(all, fewest);
  const place = new Map(names.map((name, index) => [name, index]));
  const indexed = all.map(({ features, targets }) => ({
    rows: features.map((row) => row.flatMap((name) => place.get(name) ?? [])),
    targets,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => ridge * weight);
    for (const choice of indexed) addSlope(slope, weights, choice);
    slope.forEach((each, index) => {
      squares[index]! += each * each;
      weights[index]! -= (RATE * each) / Math.sqrt(squares[index]!);
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index]!]));
}

function namesOf(all: readonly Choice[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of all)
    for (const name of new Set(features.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).toSorted();
}

type Indexed = { readonly rows: readonly (readonly number[])[]; readonly targets: Choice['targets'] };

/** What one choice adds to the slope of the negative log-likelihood: all right alternatives share the credit. */
function addSlope(slope: Float64Array, weights: Float64Array, { rows, targets }: Indexed): void {
  const scores = rows.map((row) => row.reduce((sum, name) => sum + weights[name]!, 0));
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const whole = raised.reduce((sum, each) => sum + each, 0);
  const chances = raised.map((each) => each / whole);
  for (const { isRight, weight } of targets) {
    const right = chances.reduce((sum, chance, index) => (isRight[index] ? sum + chance : sum), 1e-9);
    rows.forEach((row, index) => {
      const step = weight * (chances[index]! - (isRight[index] ? chances[index]! / right : 0));
      for (const name of row) slope[name]! += step;
    });
  }
}

/** Yes or no: the marks that speak for yes, against nothing. */
export const yesOrNo = (marks: readonly string[], isYes: boolean, weight = 1): Choice => ({
  features: [marks, []],
  targets: [{ isRight: [isYes, !isYes], weight }],
});

/** To hundredths, without what is nothing then. */
export const rounded = (weights: Weights): Weights =>
  Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight]) => {
      const near = Math.round(weight * 100) / 100;
      return near === 0 ? [] : [[name, near]];
    }),
  );
