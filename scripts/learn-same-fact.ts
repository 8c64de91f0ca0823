/**
 * Learns how two claims are told to state one fact, and writes the numbers: logistic regression over the labelled
 * pairs of `test/labelled/same-fact`. No chance in it: the same pairs give the same numbers. Prints how they do on the
 * stories learnt from and on those held back.
 */
import { writeFileSync } from 'node:fs';
import { type Likeness, likenessOf, weightsOf } from '#shared/timeline/same-fact.ts';
import { type LabelledPair, pairsOf } from '../test/labelled/same-fact/pairs.ts';
import { HELD, LEARNING, type Story } from '../test/labelled/same-fact/stories.ts';

const ROUNDS = 4000;
const STEP = 0.5;
/** Keeps weights small that few pairs speak for. */
const RIDGE = 0.005;

/** Same facts are the rarer: each counts for so many. */
const SAME_COUNTS = 2;

type Example = { readonly likeness: Likeness; readonly isSame: boolean };

const learning = await examplesOf(LEARNING);
const weights = learn(learning);
writeFileSync(
  new URL('../shared/timeline/same-fact-weights.json', import.meta.url),
  `${JSON.stringify(weights, null, 2)}\n`,
);
report('learnt from', learning);
report('held back', await examplesOf(HELD));

async function examplesOf(stories: readonly Story[]): Promise<readonly Example[]> {
  const pairs = (await Promise.all(stories.map(pairsOf))).flat();
  return pairs.map(({ a, b, isSame, facts }: LabelledPair) => ({
    likeness: likenessOf(a, b, weightsOf(facts)),
    isSame,
  }));
}

/** Batch gradient descent. */
function learn(examples: readonly Example[]): Record<keyof Likeness, number> {
  const names = Object.keys(examples[0]!.likeness) as (keyof Likeness)[];
  const learnt = Object.fromEntries(names.map((name) => [name, 0])) as Record<keyof Likeness, number>;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map(names.map((name) => [name, 0]));
    for (const { likeness, isSame } of examples) {
      const miss = ((isSame ? 1 : 0) - probability(likeness, learnt)) * (isSame ? SAME_COUNTS : 1);
      for (const name of names) gradient.set(name, gradient.get(name)! + miss * likeness[name]);
    }
    for (const name of names)
      learnt[name] += STEP * (gradient.get(name)! / examples.length - (name === 'always' ? 0 : RIDGE * learnt[name]));
  }
  for (const name of names) learnt[name] = Math.round(learnt[name] * 1000) / 1000;
  return learnt;
}

function probability(likeness: Likeness, by: Readonly<Record<string, number>>): number {
  const sum = Object.entries(likeness).reduce((total, [name, value]) => total + by[name]! * value, 0);
  return 1 / (1 + Math.exp(-sum));
}

function report(title: string, examples: readonly Example[]): void {
  const counted = { hit: 0, wrong: 0, missed: 0, right: 0 };
  for (const { likeness, isSame } of examples) {
    const says = probability(likeness, weights) >= 0.5;
    counted[says ? (isSame ? 'hit' : 'wrong') : isSame ? 'missed' : 'right']++;
  }
  const { hit, wrong, missed, right } = counted;
  const f1 = (2 * hit) / (2 * hit + wrong + missed);
  console.log(`${title}: ${examples.length} pairs, F1 ${f1.toFixed(3)}`);
  console.log(`  same: ${hit} told, ${missed} missed; different: ${right} told, ${wrong} taken for the same`);
}
