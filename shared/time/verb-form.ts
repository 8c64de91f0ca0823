import { BE, DETERMINERS, IRREGULAR_PAST } from './tense-words.ts';

/** A word of the sentence around a date: lower case; its tag, or what its form lets guess. */
export type Word = {
  readonly word: string;
  readonly pos: string | null;
  readonly lemma: string | null;
  readonly isName: boolean;
};

/** A verb that differs from its lemma without -s or -ing is a past form, however irregular. */
export const isPastForm = ({ word, pos, lemma }: Word): boolean =>
  IRREGULAR_PAST.has(word) ||
  (pos === 'VERB' && lemma !== null && lemma !== word && !/(?:s|ing)$/.test(word)) ||
  (/[a-z]{2}ed$/.test(word) &&
    !/^(?:hundred|indeed|need|speed|proceed|exceed|succeed|feed|seed|breed|wed|united|red|bed|shed)$/.test(word));

/** `told Dave Fanning over the weekend`, `against Josh Taylor`: taggers take parts of names for verbs. */
export const isOfName = (words: readonly Word[], at: number): boolean =>
  words[at]!.isName &&
  (words[at - 1]?.isName === true || words[at + 1]?.isName === true) &&
  words.some(({ isName, pos }) => !isName && pos === 'VERB');

/** `the bombed building`: a participle between article and noun is no verb. */
export const isAttributive = (words: readonly Word[], at: number): boolean =>
  /ed$/.test(words[at]!.word) && DETERMINERS.has(words[at - 1]?.word ?? '') && words[at + 1]?.pos === 'NOUN';

/** Whether what looks like a verb of the present is a noun: `a burn`, `on bail`, `was surprise`, `the witness stand`. */
export const isNameOrNoun = (words: readonly Word[], at: number): boolean =>
  isBehindDeterminer(words, at) || isBehindPreposition(words, at) || isBehindSingular(words, at);

/** `a burn`, `a controlled burn`, `a rare televised address`. */
function isBehindDeterminer(words: readonly Word[], at: number): boolean {
  let lead = at - 1;
  while (lead >= Math.max(0, at - 3) && (words[lead]!.pos === 'ADJ' || /[a-z]{2}ed$/.test(words[lead]!.word))) lead--;
  return isDeterminer(words[lead]);
}

/** `freed on bail`, `named as lead engineer`, `there was surprise`: a verb of the present has its subject before it. */
function isBehindPreposition(words: readonly Word[], at: number): boolean {
  const [before, { word, lemma }] = [words[at - 1], words[at]!];
  if (!before) return false;
  const isBase = lemma === word;
  return (
    (before.pos === 'ADP' && before.word !== 'to' && PREPOSITIONS.has(before.word)) || (isBase && BE.has(before.word))
  );
}
/** Prepositions that are no particles of a verb before them. */
const PREPOSITIONS = new Set('on in at as of for from with by into against without during per'.split(' '));

/** `the witness stand`: with one thing as its subject a verb would end in -s. */
function isBehindSingular(words: readonly Word[], at: number): boolean {
  const [lead, noun, { word, lemma }] = [words[at - 2], words[at - 1], words[at]!];
  if (lemma !== word || noun?.pos !== 'NOUN' || noun.lemma !== noun.word || MANY.test(noun.word)) return false;
  return isDeterminer(lead);
}
/** Nouns of many: `the police meet on Friday`, `the team play`. */
const MANY =
  /^(?:police|people|men|women|children|team|staff|crew|band|side|club|government|cabinet|committee|board|council|public|family|couple|pair|trio|majority|number|group|party|union|company|squad|army|navy|press|crowd|jury)$/;

const isDeterminer = (word: Word | undefined): boolean =>
  word !== undefined && DETERMINERS.has(word.word) && !/^th(?:at|is|ese|ose)$/.test(word.word);
