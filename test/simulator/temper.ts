import { topicId } from '#shared/topic/topic-id.ts';
import { randomText } from './random-text.ts';
import { createToyLine } from './toy-line.ts';
import type { Faults, World } from './world.ts';

/** Everything that happens in a world by somebody's doing. */
export type Deed =
  | 'upload'
  | 'remove'
  | 'delete'
  | 'create'
  | 'redefine'
  | 'rename'
  | 'merge'
  | 'retire'
  | 'correct'
  | 'decide'
  | 'upgrade'
  | 'reconcile'
  | 'pass'
  | 'walk'
  | 'look';
type Weights = Readonly<Record<Deed, number>>;

/** What the days of a world are like: few objects, topics and texts make rivals meet, many make them mix. */
export type Temper = {
  readonly names: readonly string[];
  readonly objects: number;
  readonly stepsADeed: number;
  /** All that is ever uploaded; null: always something new. */
  readonly texts: readonly string[] | null;
  /** Dots behind every statement, so that few entries fill a page. */
  readonly padding: number;
  /** How often each deed is done. */
  readonly weights: Weights;
  /** What goes wrong whatever the weather. */
  readonly faults: Partial<Faults>;
};

const ORDINARY: Weights = {
  upload: 36,
  remove: 6,
  delete: 3,
  create: 8,
  redefine: 5,
  rename: 2,
  merge: 3,
  retire: 2,
  correct: 8,
  decide: 5,
  upgrade: 1,
  reconcile: 3,
  pass: 7,
  walk: 20,
  look: 6,
};
const NOTHING: Weights = { ...ORDINARY, ...Object.fromEntries(Object.keys(ORDINARY).map((deed) => [deed, 0])) };

type Theme = {
  readonly weights: Partial<Weights>;
  readonly objects: number;
  readonly names: number;
  readonly isRepeating: boolean;
  readonly faults: Partial<Faults>;
};

/** Days of one kind of work, where what is rare on ordinary days happens all the time. */
const THEMES = {
  /** The same two texts take turns: what was dropped is listed again. */
  turns: {
    weights: { upload: 40, create: 6, pass: 10, walk: 8 },
    objects: 1,
    names: 1,
    isRepeating: true,
    faults: { slow: 0.3 },
  },
  /** Editors correct what was just ingested. */
  editors: {
    weights: { upload: 12, correct: 40, create: 6, walk: 4, look: 4 },
    objects: 1,
    names: 2,
    isRepeating: true,
    faults: { slow: 0.3 },
  },
  /** Curators define, rename, merge and retire. */
  curators: {
    weights: { upload: 24, create: 20, redefine: 14, rename: 10, merge: 14, retire: 8, decide: 14, walk: 14 },
    objects: 3,
    names: 3,
    isRepeating: false,
    faults: { slow: 0.2 },
  },
  /** New rules come while the old ones still work. */
  upgrades: {
    weights: { upload: 24, create: 8, upgrade: 10, reconcile: 14, pass: 4, walk: 4 },
    objects: 2,
    names: 2,
    isRepeating: true,
    faults: { slow: 0.3 },
  },
  /** Nobody defines anything, and functions die. */
  suggestions: {
    weights: { upload: 40, walk: 4, look: 4 },
    objects: 4,
    names: 4,
    isRepeating: false,
    faults: { crash: 0.03 },
  },
  /** What is removed is not told. */
  removals: {
    weights: { upload: 20, remove: 20, delete: 6, create: 6, look: 6 },
    objects: 3,
    names: 2,
    isRepeating: true,
    faults: { lostEvent: 0.3 },
  },
} satisfies Readonly<Record<string, Theme>>;
export type ThemeName = keyof typeof THEMES;

const ALL_NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const MOST_OBJECTS = 4;
const PAGE_FILLING = 30_000;

/** The temper of a seed: half of the worlds have a theme, or all have the one that is given. */
export function randomTemper(world: World, given: ThemeName | null = null): Temper {
  const { random } = world;
  const theme: Theme | null = given ? THEMES[given] : random.chance(0.5) ? random.pick(Object.values(THEMES)) : null;
  const names = ALL_NAMES.slice(0, theme?.names ?? 1 + random.below(ALL_NAMES.length));
  for (const name of names) world.topics.add(topicId(name));
  const padding = random.chance(0.2) ? PAGE_FILLING : 0;
  world.line = createToyLine('1', padding);
  const isRepeating = theme?.isRepeating ?? random.chance(0.4);
  return {
    names,
    objects: theme?.objects ?? 1 + random.below(MOST_OBJECTS),
    stepsADeed: random.pick([3, 7, 14]),
    texts: isRepeating ? [randomText(random, names), randomText(random, names)] : null,
    padding,
    faults: theme?.faults ?? {},
    weights: theme ? { ...NOTHING, ...theme.weights } : leaning(world),
  };
}

/** Ordinary days, but for some deeds that are done much more often, or seldom. */
const leaning = ({ random }: World): Weights =>
  Object.fromEntries(
    Object.entries(ORDINARY).map(([deed, weight]) => [deed, weight * random.pick([0.3, 1, 1, 4])]),
  ) as Weights;
