import type { ClauseEvent } from '../grammar/clause-events.ts';
import type { DateCandidate, DatingContext } from './date-candidates.ts';
import { ageOf, type EventTraits, grainOf, sideOf, traitsOf } from './event-traits.ts';
import { timexFeatures } from './timex-features.ts';

/**
 * What speaks for or against each date of an event, in names that weights are learnt for; the last list is for no date.
 * `own|past`: an expression among the event's own words, the verb in the past.
 */
export function dateFeatures(
  event: ClauseEvent,
  candidates: readonly DateCandidate[],
  context: DatingContext,
): readonly (readonly string[])[] {
  const traits = traitsOf(event, candidates, context);
  return [
    ...candidates.map(({ relation, date, timex, told }) => {
      if (timex) return timexFeatures({ relation, date, timex }, { traits, event, candidates, context });
      const shared = impliedFeatures(relation, traits);
      return told
        ? [...shared, ...toldFeatures({ date, told, context, traits })]
        : [...shared, ...publicationFeatures(context, traits)];
    }),
    undatedFeatures(traits, context),
  ];
}

/** For a date that no words of the sentence name. */
function impliedFeatures(of: string, traits: EventTraits): string[] {
  const { kind, tense, verb, own, place, connector, reporter, subject } = traits;
  const features = [
    of,
    `${of}|${kind}`,
    `${of}|${tense}`,
    `${of}|${verb}`,
    `${of}|${verb}|${tense}`,
    `${of}|${kind}|${tense}`,
    `${of}|own ${own}`,
    `${of}|own ${own}|${tense}`,
    `${of}|place ${place}`,
    `${of}|place ${place}|${tense}`,
    `${of}|by ${connector}`,
    `${of}|reporter ${reporter}|${tense}`,
    `${of}|${subject}|${tense}`,
  ];
  if (traits.isQuoted) features.push(`${of}|quoted`, `${of}|quoted|${tense}`);
  if (traits.isNow) features.push(`${of}|now`);
  return features;
}

type ToldAt = Pick<DateCandidate, 'date'> & {
  readonly told: NonNullable<DateCandidate['told']>;
  readonly context: DatingContext;
  readonly traits: EventTraits;
};

/** For a date that another sentence told. */
function toldFeatures({ date, told, context, traits }: ToldAt): string[] {
  const { tense, verb, kind, subject, classes, isQuoted } = traits;
  const many = manyOf(context.story);
  const away = awayOf(context.ordinal - told.told.sentence);
  const side = sideOf(date, context.dct);
  const grain = grainOf(date);
  const age = ageOf(date, context.dct);
  const act = told.told.isSaying ? 'said' : 'done';
  const shared = Math.min(4, told.shared);
  return [
    ...told.tags.flatMap((tag) => [
      `story ${tag}`,
      `story ${tag}|${tense}`,
      `story ${tag}|${verb}`,
      `story ${tag}|${away}`,
      `story ${tag}|${grain}`,
      `story ${tag}|${age}`,
      `story ${tag}|shared ${shared}`,
      `story ${tag}|${subject}`,
      `story ${tag}|${told.told.isMain ? 'main' : 'aside'}`,
      `story ${tag}|${act}`,
      `story ${tag}|dates ${many}`,
      `story ${tag}|dates ${many}|${age}`,
      `story ${tag}|${isQuoted ? 'quoted' : 'plain'}`,
      ...classes.map((each) => `story ${tag}|${each}`),
    ]),
    `story|${away}`,
    `story|${away}|${tense}`,
    `story|${away}|shared ${shared}`,
    `story|${away}|${subject}`,
    `story|${away}|${grain}`,
    `story|shared ${shared}`,
    `story|times ${Math.min(4, told.times)}`,
    `story|${grain}|${verb}`,
    `story|${side}|${tense}`,
    `story|${age}|${verb}`,
    `story|${age}|${tense}`,
    `story|${told.told.tense}|${tense}`,
    `story|${told.told.isMain ? 'main' : 'aside'}|${kind}`,
    `story|${act}|${verb}`,
    `story|${act}|${verb}|${side}`,
    ...classes.flatMap((each) => [`story|${each}|${tense}`, `story|${each}|${age}`]),
  ];
}

/** How many dates the article tells. */
const manyOf = ({ count }: DatingContext['story']): string =>
  count < 3 ? String(count) : count < 6 ? 'some' : count < 11 ? 'many' : 'most';

/** Sentences between two, before or behind. */
function awayOf(distance: number): string {
  const far = Math.abs(distance);
  const name = far === 1 ? 'next' : far === 2 ? 'second' : far < 5 ? 'near' : far < 10 ? 'far' : 'very far';
  return distance > 0 ? name : `${name} ahead`;
}

/** For the publication: what the story told last, which the event may rather go on with, and whether it told that very day. */
function publicationFeatures(
  { story, dct, ordinal }: DatingContext,
  { tense, verb, kind, subject, classes }: EventTraits,
): string[] {
  const last = story.dates.find(({ tags }) => tags.includes('last'))?.told;
  const main = story.main ? ageOf(story.main, dct) : 'no date';
  const shared = [
    `publication|page ${main}`,
    `publication|page ${main}|${tense}`,
    `publication|page ${main}|${verb}`,
    `publication|${subject}`,
    `publication|dates ${manyOf(story)}`,
    ...classes.flatMap((each) => [`publication|${each}`, `publication|${each}|${tense}`]),
  ];
  if (!last) return [...shared, 'publication|no story', `publication|no story|${tense}`];
  const near = ordinal - last.sentence < 3 ? 'near' : 'far';
  const at = `publication|story ${sideOf(last.date, dct)}|${near}`;
  const age = ageOf(last.date, dct);
  const today = story.dates.filter(({ told }) => told.date.edtf === dct?.edtf);
  return [
    ...shared,
    at,
    `${at}|${tense}`,
    `publication|story ${age}|${near}`,
    `publication|story ${age}|${verb}`,
    `publication|story ${age}|${tense}`,
    `${at}|${last.isSaying ? 'said' : 'done'}|${verb}`,
    ...today.flatMap(({ tags, told }) => {
      const away = awayOf(ordinal - told.sentence);
      return tags.flatMap((tag) => {
        const here = `publication|is ${tag}`;
        return [
          here,
          `${here}|${away}`,
          `${here}|${tense}`,
          `${here}|${verb}`,
          `${here}|${kind}`,
          `${here}|${away}|${tense}`,
        ];
      });
    }),
  ];
}

function undatedFeatures(
  { kind, tense, verb, own, connector, reporter, isQuoted, subject, place, classes }: EventTraits,
  { story, dct, ordinal }: DatingContext,
): string[] {
  const main = story.main ? ageOf(story.main, dct) : 'no date';
  const last = story.dates.find(({ tags }) => tags.includes('last'))?.told;
  const behind = last ? `${ageOf(last.date, dct)} ${ordinal - last.sentence < 3 ? 'near' : 'far'}` : 'no story';
  const features = [
    'none',
    `none|${kind}`,
    `none|${tense}`,
    `none|${verb}|${tense}`,
    `none|own ${own}`,
    `none|own ${own}|${kind}`,
    `none|by ${connector}`,
    `none|reporter ${reporter}`,
    `none|place ${place}`,
    `none|page ${main}`,
    `none|page ${main}|${tense}`,
    `none|page ${main}|${verb}`,
    `none|story ${behind}`,
    `none|story ${behind}|${tense}`,
    `none|${subject}`,
    `none|${subject}|${tense}`,
    `none|dates ${manyOf(story)}`,
    ...classes.flatMap((each) => [`none|${each}`, `none|${each}|${tense}`]),
  ];
  if (isQuoted) features.push('none|quoted');
  return features;
}
