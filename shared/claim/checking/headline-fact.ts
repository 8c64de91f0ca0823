import { lower } from '../grammar/verb-form.ts';
import type { WholeSentence } from './sentence-marks.ts';
import { VERDICTS } from './tell-words.ts';

/** A headline that tells a fact says less than the sentence that it is taken from. */
const TELLS = 0.6;
const TELLS_NOT = 0.2;

/** `How …`, `Why …`, `10 ways to …`, `Opinion: …`, `Watch …`: it leads to something and states nothing. */
const LEADS =
  /^(?:how|why|what|where|when|who|which|whose|is|are|was|were|do|does|did|can|could|should|would|will|may|the \w+est\b|here['\u2019]?s|meet|watch|listen|read|see|opinion|analysis|review|comment|editorial|explainer|explained|live|photos?|video|podcast|recap|quiz|\d+ (?:ways|things|reasons|tips|best|of the))\b/i;
const IN_PERSON = /^(?:i|we|you|my|our|your|me|us)$/;

/** How likely a headline states a fact: it has a verb, asks and praises nothing, and speaks to nobody. */
export function checkHeadline({ tokens, clauses, text }: WholeSentence): number {
  const isAsking = LEADS.test(text) || /\?/.test(text);
  const isPersonal = tokens.some((token) => IN_PERSON.test(lower(token)) || VERDICTS.has(lower(token)));
  const hasVerb = clauses.some(({ verb }) => verb !== null && verb.form !== 'gerund' && !verb.isCopula);
  return hasVerb && !isAsking && !isPersonal ? TELLS : TELLS_NOT;
}
