import { topicId } from '#shared/topic/topic-id.ts';
import type { Random } from './random.ts';
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
  | 'recall'
  | 'look';
type Weights = Readonly<Record<Deed, number>>;

/** A text, and what S3 keeps with it. */
export type Upload = { readonly body: string; readonly metadata: Readonly<Record<string, string>> };

/** What the days of a world are like: few objects, topics and texts make rivals meet, many make them mix. */
export type Temper = {
  readonly names: readonly string[];
  readonly objects: number;
  readonly stepsADeed: number;
  /** All that is ever uploaded; null: always something new. */
  readonly uploads: readonly Upload[] | null;
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
  recall: 3,
  look: 6,
};
const NOTHING: Weights = { ...ORDINARY, ...Object.fromEntries(Object.keys(ORDINARY).map((deed) => [deed, 0])) };

type Theme = {
  readonly weights: Partial<Weights>;
  readonly objects: number;
  readonly names: number;
  readonly isRepeating: boolean;
  readonly faults: Partial<Faults>;
  /** Any, unless it is said. */
  readonly stepsADeed?: number;
};

/** Nothing gets lost and nobody dies: everything must be right before any reconcile. */
const CALM = { lostRequest: 0, lostReply: 0, throttled: 0, crash: 0, lostEvent: 0 };

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
    weights: { upload: 16, create: 4, upgrade: 12, reconcile: 20, pass: 12 },
    objects: 2,
    names: 1,
    isRepeating: true,
    faults: { slow: 0.5, duplicate: 0.5 },
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
  /** What is put is removed before it was read: most objects are new. */
  regrets: {
    weights: { upload: 24, remove: 24, create: 4, look: 4 },
    objects: 20,
    names: 2,
    isRepeating: false,
    faults: { ...CALM, slow: 0.4 },
  },
  /** Editors reword entries, and their requests die. */
  rewording: {
    weights: { upload: 8, create: 6, walk: 20, decide: 36 },
    objects: 3,
    names: 4,
    isRepeating: false,
    faults: { crash: 0.05 },
    stepsADeed: 30,
  },
  /** Topics become one another while their entries are decided about. */
  mergers: {
    weights: { upload: 12, create: 14, walk: 16, decide: 30, merge: 12 },
    objects: 2,
    names: 2,
    isRepeating: false,
    faults: { ...CALM, slow: 0.4 },
  },
  /** Curators do not hear that they were heard. */
  echoes: {
    weights: { upload: 20, create: 16, redefine: 8, merge: 14, retire: 12 },
    objects: 2,
    names: 3,
    isRepeating: false,
    faults: { ...CALM, lostReply: 0.2 },
  },
  /** Topics are retired and defined again, while what they listened to is taken back. */
  comebacks: {
    weights: { upload: 20, create: 24, redefine: 20, retire: 24, reconcile: 12, pass: 6, look: 6 },
    objects: 2,
    names: 2,
    isRepeating: false,
    faults: { slow: 0.4, crash: 0.02 },
  },
  /** What was written is written again, when others have written since. */
  laggards: {
    weights: { upload: 40, create: 6, pass: 4, walk: 4 },
    objects: 1,
    names: 1,
    isRepeating: true,
    faults: { ...CALM, lateCopy: 0.15, slow: 0 },
    stepsADeed: 120,
  },
  /** What is put is removed, and whoever would read of either dies. */
  ruins: {
    weights: { upload: 24, remove: 24, look: 4 },
    objects: 20,
    names: 2,
    isRepeating: false,
    faults: { crash: 0.15, lostEvent: 0.3 },
  },
  /** Readers ask what could be known on a day, while that changes. */
  memories: {
    weights: { upload: 20, remove: 4, create: 6, redefine: 4, correct: 4, pass: 10, recall: 40 },
    objects: 3,
    names: 1,
    isRepeating: false,
    faults: { slow: 0.3 },
    stepsADeed: 30,
  },
  /** Nothing goes on for long, and what comes again comes late. */
  storms: {
    weights: { upload: 24, remove: 4, create: 6, pass: 14, reconcile: 8, look: 4 },
    objects: 2,
    names: 3,
    isRepeating: false,
    faults: { crash: 0.08 },
  },
} satisfies Readonly<Record<string, Theme>>;

/** Days that no world has by chance: for a mistake so rare that only whoever waits for it sees it. */
const THEMES_ASKED_FOR = {
  /** Topics are retired for good, and whoever takes back what they listened to dies. */
  farewells: {
    weights: { create: 16, retire: 20, reconcile: 24, pass: 20 },
    objects: 1,
    names: 4,
    isRepeating: true,
    faults: { ...CALM, crash: 0.05 },
    stepsADeed: 20,
  },
  /** Uploaders look again and again whether it is done, and functions die. */
  glances: {
    weights: { upload: 30, look: 60 },
    objects: 3,
    names: 1,
    isRepeating: false,
    faults: { crash: 0.02, slow: 0.4 },
    stepsADeed: 5,
  },
} satisfies Readonly<Record<string, Theme>>;
const ALL_THEMES = { ...THEMES, ...THEMES_ASKED_FOR };
export type ThemeName = keyof typeof ALL_THEMES;

const ALL_NAMES = ['Alpha', 'Bravo', 'Carol', 'Delta'];
const MOST_OBJECTS = 4;
const PAGE_FILLING = 30_000;

/** The temper of a seed: half of the worlds have a theme, or all have the one that is given. */
export function randomTemper(world: World, given: ThemeName | null = null): Temper {
  const { random } = world;
  const theme: Theme | null = given
    ? ALL_THEMES[given]
    : random.chance(0.5)
      ? random.pick(Object.values(THEMES))
      : null;
  const names = ALL_NAMES.slice(0, theme?.names ?? 1 + random.below(ALL_NAMES.length));
  for (const name of names) world.topics.add(topicId(name));
  const padding = random.chance(0.2) ? PAGE_FILLING : 0;
  world.line = createToyLine('1', padding);
  const isRepeating = theme?.isRepeating ?? random.chance(0.4);
  return {
    names,
    objects: theme?.objects ?? 1 + random.below(MOST_OBJECTS),
    stepsADeed: theme?.stepsADeed ?? random.pick([3, 7, 14]),
    uploads: isRepeating ? [randomUpload(random, names), randomUpload(random, names)] : null,
    padding,
    faults: theme?.faults ?? {},
    weights: theme ? { ...NOTHING, ...theme.weights } : leaning(world),
  };
}

/** Something new, nearly always with the day of its publication. */
export const randomUpload = (random: Random, names: readonly string[]): Upload => ({
  body: randomText(random, names),
  metadata: random.chance(0.7) ? { 'published-at': `2024-03-1${random.below(9)}` } : {},
});

/** Ordinary days, but for some deeds that are done much more often, or seldom. */
const leaning = ({ random }: World): Weights =>
  Object.fromEntries(
    Object.entries(ORDINARY).map(([deed, weight]) => [deed, weight * random.pick([0.3, 1, 1, 4])]),
  ) as Weights;
