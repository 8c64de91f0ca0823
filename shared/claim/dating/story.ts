import { SAYING } from '../grammar/verb-words.ts';
import { type DatingContext, dateCandidates, isCompared, type Story, type Told } from './date-candidates.ts';

export const NO_STORY: Story = { told: [] };

/** The story after one more thing told. A date takes the place of the last of its kind. */
export function tellOn({ told: before }: Story, told: Told): Story {
  const isDay = told.date.precision === 'day';
  const kept = before.filter(
    ({ relation }) => relation === 'opening' || relation === (isDay ? 'story period' : 'story day'),
  );
  const opening: Story['told'] = before.length === 0 ? [{ relation: 'opening', told }] : [];
  return {
    told: [{ relation: 'story', told }, { relation: isDay ? 'story day' : 'story period', told }, ...kept, ...opening],
  };
}

/** The story after a sentence: the first date that dates one of its own clauses is what the next sentences go on with. */
export function tellSentence(story: Story, context: DatingContext): Story {
  const { clauses, events, ordinal } = context;
  for (const event of events.filter(({ kind }) => kind === 'main' || kind === 'content' || kind === 'nominal')) {
    const verb = event.verb ?? clauses.find(({ kind }) => kind === 'main')?.verb ?? null;
    const own = dateCandidates(event, { ...context, story: NO_STORY, dct: null }).filter(
      ({ relation, timex }) => relation === 'own' && timex !== null && !isCompared(context.text, timex),
    );
    const nearest = own.find(({ timex }) => timex!.start >= context.tokens[event.head]!.start) ?? own[0];
    if (nearest && verb)
      return tellOn(story, {
        date: nearest.date,
        sentence: ordinal,
        tense: verb.tense,
        isSaying: SAYING.has(verb.lemma),
      });
  }
  return story;
}
