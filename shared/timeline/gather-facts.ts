import { focusEntities, focusWords } from '../claim/claim.ts';
import { normaliseName } from '../topic/names.ts';
import { clusterFacts, type Tie } from './cluster-facts.ts';
import type { Fact } from './fact.ts';
import { isAgreement, isTerm } from './terms.ts';

/**
 * Facts → groups, one an entry: dated ones by what they state; what goes on with a clause, tells an agreement's terms or
 * was said without a date of its own stands with the clause, the agreement or the saying.
 */
export function gatherFacts(facts: readonly Fact[]): Fact[][] {
  const dated = facts.filter(({ date }) => date !== null);
  const groups = clusterFacts(dated, tiesOf(dated));
  const places = placesOf(groups);
  const alone: Fact[][] = [];
  for (const fact of facts.filter(({ date }) => date === null)) {
    const { saidOn, status } = fact.claim;
    const group = places.bySentence.get(sentenceKey(fact)) ?? agreementOf(fact, places);
    if (group && goesWith(fact, group)) group.push(fact);
    else if (!group && status === 'planned' && saidOn && isTelling(fact)) alone.push([fact]);
  }
  return [...groups, ...alone];
}

/** Where what has no date of its own can stand. */
type Places = {
  readonly bySentence: Map<string, Fact[]>;
  readonly byDay: Map<string, Fact[]>;
  readonly byArticle: Map<string, { readonly ordinal: number; readonly group: Fact[] }[]>;
};

function placesOf(groups: readonly Fact[][]): Places {
  const places: Places = { bySentence: new Map(), byDay: new Map(), byArticle: new Map() };
  for (const group of groups)
    for (const fact of group) {
      const [sentence, day] = [sentenceKey(fact), agreementKey(fact, fact.date!.edtf)];
      if (fact.claim.dateBasis === 'stated' || !places.bySentence.has(sentence)) places.bySentence.set(sentence, group);
      if (!isAgreement(fact.claim)) continue;
      if (!places.byDay.has(day)) places.byDay.set(day, group);
      const { id } = fact.article;
      places.byArticle.set(id, [...(places.byArticle.get(id) ?? []), { ordinal: fact.ordinal, group }]);
    }
  return places;
}

/** The agreement of the day on which a fact was said; of a term, the one that its article told last before it, or tells. */
function agreementOf(fact: Fact, { byDay, byArticle }: Places): Fact[] | undefined {
  const { saidOn } = fact.claim;
  const ofDay = saidOn ? byDay.get(agreementKey(fact, saidOn.edtf)) : undefined;
  if (ofDay || !isTerm(fact.claim)) return ofDay;
  const told = (byArticle.get(fact.article.id) ?? []).toSorted((a, b) => a.ordinal - b.ordinal);
  return (told.findLast(({ ordinal }) => ordinal <= fact.ordinal) ?? told[0])?.group;
}

/** What has only an implied date stands with what is of that date. */
const goesWith = ({ claim }: Fact, group: readonly Fact[]): boolean =>
  claim.date === null || group.some(({ date }) => date?.edtf === claim.date!.edtf);

/** A promise without a date tells something when it says how much, or begins with who promises. */
const isTelling = ({ claim }: Fact): boolean =>
  claim.figures.length > 0 ||
  (claim.attribution.length > 0 &&
    focusEntities(claim).some(({ start }) => start - claim.focus.start <= ARTICLE_UNITS));
/** `The `. */
const ARTICLE_UNITS = 4;

const sentenceKey = ({ article, ordinal }: Fact): string => `${article.id} ${ordinal}`;
const agreementKey = ({ article }: Fact, edtf: string): string => `${article.id} ${edtf}`;

/**
 * Facts that their words show to be one: the clauses of one sentence about one date, the same sentence in two articles,
 * and what an article says of an agreement in a month.
 */
function tiesOf(facts: readonly Fact[]): Tie[] {
  const [agreements, sentences, copies] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  return facts.flatMap((fact, index): Tie[] => {
    const date = fact.date!;
    const isOfMonth = isAgreement(fact.claim) && date.precision === 'month';
    return [
      ...(isOfMonth ? tieTo(agreements, agreementKey(fact, date.edtf), index) : []),
      ...tieTo(sentences, `${sentenceKey(fact)} ${date.edtf}`, index),
      ...(fact.context.size >= WORDS_OF_A_COPY ? tieTo(copies, copyKey(fact), index) : []),
    ];
  });
}

/** A tie to the first fact of a key, where there is one. */
function tieTo(firsts: Map<string, number>, key: string, index: number): Tie[] {
  const first = firsts.get(key);
  if (first === undefined) firsts.set(key, index);
  return first === undefined ? [] : [[first, index]];
}

/** A sentence of fewer telling words may well be written twice. */
const WORDS_OF_A_COPY = 6;
/** The clause of a copied sentence, whatever day each article's publication gives it. */
const copyKey = ({ claim, context }: Fact): string =>
  `${normaliseName(focusWords(claim))} ${[...context].toSorted().join(' ')}`;
