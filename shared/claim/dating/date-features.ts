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
        ? [...shared, ...toldFeatures(relation, { date, told, context, traits })]
        : [...shared, ...publicationFeatures(context, traits)];
    }),
    undatedFeatures(traits),
  ];
}

/** For a date that no words of the sentence name. */
function impliedFeatures(of: string, traits: EventTraits): string[] {
  const { kind, tense, verb, own, place, connector, reporter } = traits;
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

/** For a date that an earlier sentence told. */
function toldFeatures(of: string, { date, told, context, traits: { tense, verb } }: ToldAt): string[] {
  const distance = context.ordinal - told.sentence;
  const away = distance === 1 ? 'next' : distance < 4 ? 'near' : 'far';
  const side = sideOf(date, context.dct);
  const grain = grainOf(date);
  const age = ageOf(date, context.dct);
  return [
    `${of}|${away}`,
    `${of}|${away}|${tense}`,
    `${of}|${grain}`,
    `${of}|${grain}|${verb}`,
    `${of}|${grain}|${away}`,
    `${of}|${side}`,
    `${of}|${side}|${tense}`,
    `${of}|${age}`,
    `${of}|${age}|${verb}`,
    `${of}|${age}|${tense}`,
    `${of}|${told.tense}|${tense}`,
    `${of}|${told.isSaying ? 'said' : 'done'}|${verb}`,
    `${of}|${told.isSaying ? 'said' : 'done'}|${verb}|${side}`,
  ];
}

/** For the publication: what the story told last, which the event may rather go on with, and whether it told that very day. */
function publicationFeatures({ story, dct, ordinal }: DatingContext, { tense, verb, kind }: EventTraits): string[] {
  const last = story.told[0]?.told;
  if (!last) return ['publication|no story'];
  const at = `publication|story ${sideOf(last.date, dct)}|${ordinal - last.sentence < 3 ? 'near' : 'far'}`;
  const age = ageOf(last.date, dct);
  const today = story.told.filter(({ told }) => told.date.edtf === dct?.edtf);
  return [
    at,
    `${at}|${tense}`,
    `publication|story ${age}|${verb}`,
    `publication|story ${age}|${tense}`,
    `${at}|${last.isSaying ? 'said' : 'done'}|${verb}`,
    ...today.flatMap(({ relation, told }) => {
      const away = ordinal - told.sentence === 1 ? 'next' : ordinal - told.sentence < 4 ? 'near' : 'far';
      const here = `publication|is ${relation}`;
      return [
        here,
        `${here}|${away}`,
        `${here}|${tense}`,
        `${here}|${verb}`,
        `${here}|${kind}`,
        `${here}|${away}|${tense}`,
      ];
    }),
  ];
}

function undatedFeatures({ kind, tense, verb, own, connector, reporter, isQuoted }: EventTraits): string[] {
  const features = [
    'none',
    `none|${kind}`,
    `none|${tense}`,
    `none|${verb}|${tense}`,
    `none|own ${own}`,
    `none|own ${own}|${kind}`,
    `none|by ${connector}`,
    `none|reporter ${reporter}`,
  ];
  if (isQuoted) features.push('none|quoted');
  return features;
}
