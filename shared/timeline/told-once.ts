import { normaliseName } from '../topic/names.ts';
import { byReport, isMeant } from './apply-decisions.ts';
import { entryDate } from './build-entry.ts';
import type { EntryCorrection } from './entry-correction.ts';
import type { Fact } from './fact.ts';
import { tellingsOf } from './statement.ts';

/** The facts of an entry to be, the words that tell it, and what else its sentences tell that is no entry by itself. */
export type ToldGroup = {
  readonly facts: readonly Fact[];
  readonly statement: string;
  readonly beside: readonly Fact[];
};
type Sought = {
  readonly facts: readonly Fact[];
  readonly words: readonly string[];
  readonly date: string;
  readonly isDecided: boolean;
};

/**
 * Gives each group words that no other has, the most widely told first. Groups of one date that the same words tell best
 * are one; a group whose every sentence tells another entry better is told by that one. What only words tell that nobody
 * can read alone is no entry, unless a person decided about it.
 */
export function toldOnce(
  events: readonly Fact[][],
  others: readonly Fact[][],
  corrections: readonly EntryCorrection[],
): ToldGroup[] {
  const sought = sameWordsJoined(
    events.map((facts) => seek(facts, corrections)),
    corrections,
  );
  const taken = new Set<string>();
  const told = sought.toSorted(byReach).flatMap(({ facts, words, isDecided }): Omit<ToldGroup, 'beside'>[] => {
    const statement = words.find((each) => !taken.has(normaliseName(each))) ?? (isDecided ? words[0] : undefined);
    if (statement === undefined) return [];
    taken.add(normaliseName(statement));
    return [{ facts, statement }];
  });
  const shown = new Set(told.flatMap(({ facts }) => facts));
  const left = [...events, ...others].flat().filter((fact) => !shown.has(fact));
  const bySentence = Map.groupBy(left, sentenceKey);
  return told.map((group) => ({ ...group, beside: besideOf(group.facts, bySentence) }));
}

/** Takes what is left of the sentences of some facts. */
function besideOf(facts: readonly Fact[], left: Map<string, Fact[]>): Fact[] {
  return [...new Set(facts.map(sentenceKey))].flatMap((key) => {
    const beside = left.get(key) ?? [];
    left.delete(key);
    return beside;
  });
}

const sentenceKey = ({ article, claim, ordinal }: Fact): string => `${article.id} ${claim.field} ${ordinal}`;

function seek(facts: readonly Fact[], corrections: readonly EntryCorrection[]): Sought {
  const date = entryDate(facts);
  const isDecided = corrections.some(({ target }) => isMeant(target, facts));
  const told = tellingsOf(facts, date);
  const alone = told.filter(({ isAlone }) => isAlone);
  const words = (isDecided && alone.length === 0 ? told : alone).map((telling) => telling.words);
  return { facts, words, date: date?.edtf ?? '', isDecided };
}

/** Groups of one date whose best words are the same become one, where nobody set them apart. */
function sameWordsJoined(groups: readonly Sought[], corrections: readonly EntryCorrection[]): Sought[] {
  const byWords = Map.groupBy(groups, ({ words, date, isDecided, facts }) =>
    isDecided || words.length === 0 ? facts[0]!.claim.id : `${date} ${normaliseName(words[0]!)}`,
  );
  return [...byWords.values()].map((same) =>
    same.length === 1 ? same[0]! : seek(same.flatMap(({ facts }) => facts).toSorted(byReport), corrections),
  );
}

/** Told in more articles first, then what has a date of its own, a day before a month, then by the first claim's id. */
const byReach = (a: Sought, b: Sought): number =>
  reach(b) - reach(a) ||
  Number(isStated(b)) - Number(isStated(a)) ||
  Number(isOfDay(b)) - Number(isOfDay(a)) ||
  (idOf(a) < idOf(b) ? -1 : 1);
const isStated = ({ facts }: Sought): boolean => facts.some(({ claim }) => claim.dateBasis === 'stated');
const reach = ({ facts }: Sought): number => new Set(facts.map(({ article }) => article.id)).size;
const idOf = ({ facts }: Sought): string => facts[0]!.claim.id;
const isOfDay = ({ date }: Sought): boolean => /^\d{4}-\d\d-\d\d$/.test(date);
