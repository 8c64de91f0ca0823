import { type Claim, focusWords } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';

/** Words by which terms come into the world. */
const AGREES =
  /\b(?:agree(?:d|ment|s)?|announce(?:d|s)?|sign(?:ed|s)?|unveil(?:ed|s)?|pass(?:ed|es)|adopt(?:ed|s)|publish(?:ed|es)|rul(?:ed|ing)|order(?:ed)?|verdict|terms|deal|accord|pact|treaty|law)\b/i;
/** The rule of claims that tell what an agreement of known date provides. */
const TERM = 'promise among terms of known date';
/** So many sentences on, an article still says what was agreed. */
const REACH = 4;

/** Whether a claim tells of something of known date that has terms: a deal, a law, a verdict, an announcement. */
export const isAgreement = (claim: Claim): boolean =>
  claim.dateBasis === 'stated' &&
  claim.status === 'happened' &&
  (AGREES.test(focusWords(claim)) || claim.rules.includes(TERM));

/** Whether a claim can be a term: how much is or will be, with no day of its own. */
export const isTerm = ({ status, date, dateBasis, figures, rules }: Claim): boolean =>
  (date === null || dateBasis === 'publication') &&
  (status === 'ongoing' || status === 'planned') &&
  (figures.some(({ unit }) => unit !== null) || rules.includes(TERM));

/**
 * The terms that an article tells behind an agreement among some claims, in the sentences that follow one another from it
 * until another event is told: they name neither the agreement nor its day.
 */
export function termsBehind({ text, claims }: Article, among: ReadonlySet<Claim>): Claim[] {
  const sentences = splitSentences(text);
  const placeOf = ({ start }: Claim): number => sentences.findLastIndex((sentence) => sentence.start <= start);
  const told = claims.filter(({ field }) => field === 'text').map((claim) => ({ claim, place: placeOf(claim) }));
  const terms = told
    .filter(({ claim }) => among.has(claim) && isAgreement(claim))
    .flatMap(({ place }) => {
      const behind = told.filter((other) => other.place > place && other.place <= place + REACH);
      const next = behind.find(({ claim }) => claim.dateBasis === 'stated' && !isTerm(claim))?.place ?? Infinity;
      return behind.filter((other) => other.place < next && isTerm(other.claim)).map(({ claim }) => claim);
    });
  return [...new Set(terms)].filter((claim) => !among.has(claim));
}
