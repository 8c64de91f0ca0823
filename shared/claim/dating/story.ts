import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { DateValue } from '../../time/date-value.ts';
import type { VerbTense } from '../grammar/verb-group.ts';
import { SAYING } from '../grammar/verb-words.ts';
import { type DateCandidate, type DatingContext, dateCandidates } from './date-candidates.ts';
import { isCompared, type StatedDate, statedDates } from './stated-dates.ts';

/** What an article told at a date: the sentence, and what kind of thing it said of that day. */
export type Told = {
  readonly date: DateValue;
  /** Place of the sentence in the article, from 0. */
  readonly sentence: number;
  readonly tense: VerbTense;
  /** Whether what took place was that somebody said something. */
  readonly isSaying: boolean;
  /** Whether a main clause tells it, or what is reported; else it stands aside. */
  readonly isMain: boolean;
};

/** How a date of the story stands to a sentence: which one back, told next, told first, told most. */
export type StoryTag =
  | 'last'
  | 'second last'
  | 'third last'
  | 'next'
  | 'opening'
  | 'most told'
  | 'second most told'
  | 'likest';

/** A date that other sentences of the article tell. */
export type StoryDate = {
  readonly told: Told;
  readonly tags: readonly StoryTag[];
  /** How many sentences of the article tell it. */
  readonly times: number;
  /** How many words of meaning the sentence shares with the one that tells it. */
  readonly shared: number;
};
/** The dates around a sentence, and the one that its article tells most. */
export type Story = {
  readonly dates: readonly StoryDate[];
  readonly main: DateValue | null;
  /** How many dates the article tells. */
  readonly count: number;
};
export const NO_STORY: Story = { dates: [], main: null, count: 0 };

/** What a sentence adds to the story of the others: the dates that it tells, and the words that carry its meaning. */
export type Telling = {
  readonly ordinal: number;
  readonly told: readonly Told[];
  readonly words: ReadonlySet<string>;
};

type Sentence = Omit<DatingContext, 'story'>;

export const tellSentence = (sentence: Sentence): Telling => ({
  ordinal: sentence.ordinal,
  told: toldBy(sentence),
  words: meaningOf(sentence.tokens),
});

/** For each of an article's sentences, in order, the dates that the others tell: a few at most. */
export function tellStories(tellings: readonly Telling[]): Story[] {
  const told = tellings.flatMap((telling) => telling.told);
  const words = new Map(tellings.map((telling) => [telling.ordinal, telling.words]));
  const worth = worthOf(tellings);
  const times = new Map<string, number>();
  for (const { date } of told) times.set(date.edtf, (times.get(date.edtf) ?? 0) + 1);
  const ranked = [...times].filter(([, count]) => count > 1).toSorted((a, b) => b[1] - a[1]);
  const most = ranked.slice(0, 2).map(([edtf]) => told.find(({ date }) => date.edtf === edtf)!);
  let next = 0;
  return tellings.map(({ ordinal, words: own }) => {
    while (next < told.length && told[next]!.sentence < ordinal) next++;
    const likest = mostAlike(told, next, { ordinal, own, words, worth });
    const dates = [...tagged(told, next, ordinal, most, likest)].map(([edtf, { told: one, tags }]) => ({
      told: one,
      tags,
      times: times.get(edtf)!,
      shared: sharedWords(own, words.get(one.sentence)!),
    }));
    return { dates, main: most[0]?.date ?? told[0]?.date ?? null, count: times.size };
  });
}

type Tagged = { readonly told: Told; readonly tags: StoryTag[] };
const BACK: readonly StoryTag[] = ['last', 'second last', 'third last'];
/** How many tellings back and ahead are looked at: what a sentence costs does not grow with the article. */
const REACH = 12;

/** The dates around a place in what is told, each once, by the telling nearest to it. */
function tagged(
  told: readonly Told[],
  next: number,
  ordinal: number,
  most: readonly Told[],
  likest: Told | undefined,
): Map<string, Tagged> {
  const found = new Map<string, Tagged>();
  const add = (one: Told | undefined, tag: StoryTag): void => {
    if (!one) return;
    const known = found.get(one.date.edtf);
    if (known) known.tags.push(tag);
    else found.set(one.date.edtf, { told: one, tags: [tag] });
  };
  for (let at = next - 1; at >= Math.max(0, next - REACH) && found.size < BACK.length; at--)
    if (!found.has(told[at]!.date.edtf)) add(told[at], BACK[found.size]!);
  const ahead = told.slice(next, next + REACH).find(({ sentence }) => sentence > ordinal);
  add(ahead, 'next');
  add(told[0]?.sentence === ordinal ? undefined : told[0], 'opening');
  for (const [at, one] of most.entries())
    add(one.sentence === ordinal ? undefined : one, at === 0 ? 'most told' : 'second most told');
  add(likest, 'likest');
  return found;
}

/** How much a word says of what a sentence tells: less the more sentences of the article have it. */
function worthOf(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of tellings) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log((1 + tellings.length) / count)]));
}

type Alike = {
  readonly ordinal: number;
  readonly own: ReadonlySet<string>;
  readonly words: ReadonlyMap<number, ReadonlySet<string>>;
  readonly worth: ReadonlyMap<string, number>;
};
/** How many tellings around are looked at for one of the same thing, and how much they must share. */
const FAR_REACH = 24;
const ALIKE = 3;

/** The telling around a sentence that shares most of its words of meaning: likely of the same thing. */
function mostAlike(told: readonly Told[], next: number, { ordinal, own, words, worth }: Alike): Told | undefined {
  let [best, most]: [Told | undefined, number] = [undefined, ALIKE];
  for (const one of told.slice(Math.max(0, next - FAR_REACH), next + REACH)) {
    if (one.sentence === ordinal) continue;
    let shared = 0;
    for (const word of words.get(one.sentence)!) if (own.has(word)) shared += worth.get(word)!;
    if (shared > most) [best, most] = [one, shared];
  }
  return best;
}

/** More dates of one sentence than this are a list. */
const MOST_TOLD = 4;

/** The dates that date what a sentence tells, each once. */
function toldBy(sentence: Sentence): Told[] {
  const { clauses, events, ordinal, text, dct } = sentence;
  const seen = new Map<string, Told>();
  for (const event of events) {
    if (seen.size >= MOST_TOLD) break;
    const verb = event.verb ?? clauses.find(({ kind }) => kind === 'main')?.verb ?? null;
    const isMain = /^(?:main|content|nominal)$/.test(event.kind);
    const own = dateCandidates(event, { ...sentence, story: NO_STORY, dct: null })
      .filter(isTelling)
      .filter((one) => !isCompared(text, one, dct));
    for (const { date } of own)
      if (!seen.has(date.edtf))
        seen.set(date.edtf, {
          date,
          sentence: ordinal,
          tense: verb?.tense ?? 'none',
          isSaying: verb !== null && SAYING.has(verb.lemma),
          isMain,
        });
  }
  return seen.size > 0 ? [...seen.values()] : saidAlone(sentence);
}

/** Whether a date stands among an event's own words, or leads its sentence in. */
const isTelling = (one: DateCandidate): one is DateCandidate & StatedDate =>
  /^(?:own|lead-in)$/.test(one.relation) && one.timex !== null;

/** A date that stands by itself or leads a line in, without a verb: `May 19th 2022.`, `Oslo, 3 May:`. */
function saidAlone({ events, timexes, ordinal, text, dct }: Sentence): Told[] {
  if (events.length > 0) return [];
  return statedDates(timexes, text)
    .slice(0, 1)
    .flatMap(({ date }) =>
      date.edtf === dct?.edtf ? [] : [{ date, sentence: ordinal, tense: 'past', isSaying: false, isMain: true }],
    );
}

/** The words that carry a sentence's meaning: nouns, names and verbs by their lemmas. */
const meaningOf = (tokens: readonly TaggedToken[]): ReadonlySet<string> =>
  new Set(
    tokens
      .filter(({ pos, text }) => /^(?:NOUN|PROPN|VERB)$/.test(pos) && text.length > 2)
      .map(({ lemma }) => lemma.toLowerCase())
      .filter((lemma) => !SAYING.has(lemma)),
  );

function sharedWords(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared;
}
