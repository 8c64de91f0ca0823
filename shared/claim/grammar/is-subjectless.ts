import { IRREGULAR_PAST } from '../../time/tense-words.ts';
import { type Claim, focusWords } from '../claim.ts';

/** What may lead a clause in before its verb. */
const LEAD_IN = /^(?:and|but|or|then|also|later|now|\w+ly)\s+/i;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|does|did|do)$/;

/** Whether a claim goes on with the subject of the clause before: `and announced a prize`, `dragging others down`. */
export function isSubjectless(claim: Pick<Claim, 'quote' | 'start' | 'focus' | 'rules'>): boolean {
  const whole = focusWords(claim);
  let words = whole;
  for (let times = 0; times < 3; times++) words = words.replace(LEAD_IN, '');
  const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
  const isCoordinated = words !== whole && /^(?:let|put|set|cut|hit|shut)$/.test(first);
  return isVerbForm(first) || isCoordinated || (claim.rules.includes('participial') && /ing$/.test(first));
}

/** A form of the past, or an auxiliary. */
export const isVerbForm = (word: string): boolean =>
  AUXILIARY.test(word) || /\wed$/.test(word) || IRREGULAR_PAST.has(word);
