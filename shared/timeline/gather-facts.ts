import { focusEntities, focusWords } from '../claim/claim.ts';
import { isSubjectless } from '../claim/grammar/is-subjectless.ts';
import { clusterFacts, type Tie } from './cluster-facts.ts';
import type { Fact } from './fact.ts';

/** Words by which terms come into the world. */
const AGREES = /\b(?:agree(?:d|ment|s)?|announce(?:d|s)?|sign(?:ed|s)?|unveil(?:ed|s)?|terms|deal|accord|pact)\b/i;
/** The rule of claims that tell what an agreement of known date provides. */
const TERM = 'promise among terms of known date';

/**
 * Facts → groups, one an entry: dated ones by what they state; what goes on with a clause, tells an agreement's terms or
 * was said without a date of its own stands with the clause, the agreement or the saying.
 */
export function gatherFacts(facts: readonly Fact[]): Fact[][] {
  const dated = facts.filter(({ date }) => date !== null);
  const groups = clusterFacts(dated, tiesOf(dated));
  const bySentence = new Map<string, Fact[]>();
  const byAgreement = new Map<string, Fact[]>();
  for (const group of groups)
    for (const fact of group) {
      if (fact.claim.dateBasis === 'stated' || !bySentence.has(sentenceKey(fact)))
        bySentence.set(sentenceKey(fact), group);
      const key = agreementKey(fact, fact.date!.edtf);
      if (isAgreement(fact) && !byAgreement.has(key)) byAgreement.set(key, group);
    }
  const alone: Fact[][] = [];
  for (const fact of facts.filter(({ date }) => date === null)) {
    const { saidOn, status } = fact.claim;
    const group =
      bySentence.get(sentenceKey(fact)) ?? (saidOn ? byAgreement.get(agreementKey(fact, saidOn.edtf)) : undefined);
    if (group && goesWith(fact, group)) group.push(fact);
    else if (!group && status === 'planned' && saidOn && isTelling(fact)) alone.push([fact]);
  }
  return [...groups, ...alone];
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
const isAgreement = ({ claim }: Fact): boolean =>
  claim.dateBasis === 'stated' && (AGREES.test(focusWords(claim)) || claim.rules.includes(TERM));

/** Facts of one article that its words show to be one: a clause that goes on, and what it says of an agreement in a month. */
function tiesOf(facts: readonly Fact[]): Tie[] {
  const agreements = new Map<string, number>();
  return facts.flatMap((fact, index): Tie[] => {
    const before = facts[index - 1];
    const key = agreementKey(fact, fact.date!.edtf);
    const agreement = isAgreement(fact) && fact.date!.precision === 'month' ? agreements.get(key) : undefined;
    if (isAgreement(fact) && agreement === undefined) agreements.set(key, index);
    if (agreement !== undefined) return [[agreement, index]];
    return before && goesOn(before, fact) ? [[index - 1, index]] : [];
  });
}

const goesOn = (before: Fact, fact: Fact): boolean =>
  sentenceKey(before) === sentenceKey(fact) &&
  before.date!.edtf === fact.date!.edtf &&
  before.claim.dateBasis === fact.claim.dateBasis &&
  isSubjectless(fact.claim);
