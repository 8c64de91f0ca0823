import type { TaggedToken } from '../text/part-of-speech.ts';
import type { DatedSentence } from './dating/date-claim.ts';
import type { Draft } from './draft-claim.ts';
import type { Clause } from './grammar/clauses.ts';
import { isPastForm } from './grammar/verb-form.ts';
import { isEventNoun, SAYING } from './grammar/verb-words.ts';

/** `READ NEXT: …`, `Related: …`, `Sign in to …`, `Good morning`: a line that leads elsewhere or greets. */
const TELLS_NOTHING =
  /^(?:(?:READ|SEE|WATCH|LISTEN|MORE|RELATED|ALSO|Read (?:more|next|also)|See also|Related|More on)\b[^.]{0,24}:|(?:Sign (?:in|up)|Log in|Subscribe|Click|Follow us|Download|Good (?:morning|afternoon|evening)|Hello|Welcome|Thanks?(?: you)?)\b)/;

/** Whether a clause is a statement worth keeping: it has a date or a figure, or tells who plans, doubts or denies what. */
export function isCheckable(
  { date, dateBasis, figures, attribution, status, quote, entities }: Draft,
  clause: Clause,
  dated: DatedSentence,
): boolean {
  const {
    sentence: { text, span, tokens },
    provided,
  } = dated;
  if (isEmptySaying(clause, dateBasis, dated)) return false;
  if (!/\p{L}/u.test(quote) || /\?["\u201d']?$/.test(quote)) return false;
  if (isCommand(clause, tokens) || TELLS_NOTHING.test(text.slice(span.start, span.start + 40))) return false;
  if (!clause.verb) {
    const words = tokens.slice(clause.first, clause.last);
    return date !== null && words.some(({ text: word, pos }) => pos !== 'VERB' && isEventNoun(word.toLowerCase()));
  }
  const isSubstantial = clause.last - clause.first >= 5 || entities.length > 0;
  const isState = status === 'ongoing' && dateBasis === 'publication' && !SAYING.has(clause.verb.lemma);
  // `before the stock rises again`, `so that there is room`: no state of the day of publication.
  const isAside =
    isState && /^(?:before|until|unless|if|so)$/.test(clause.connector ?? '') && clause.kind !== 'content';
  const isPreposition = /^(?:including|excluding|according|regarding|concerning)$/i.test(clause.verb.head.text);
  if (figures.length === 0 && (isAside || isPreposition)) return false;
  if (figures.length > 0 || (date !== null && (isSubstantial || !isState))) return true;
  if (clause.kind === 'relative' || clause.kind === 'participial') return false;
  return (
    isSubstantial &&
    ((attribution.length > 0 && /^(?:planned|possible|denied)$/.test(status)) ||
      (status === 'planned' && (clause.kind === 'main' || provided !== null)))
  );
}

/** `Sign in to read on`: a sentence that opens with its verb's base form asks for something and states nothing. */
function isCommand({ verb, first }: Clause, tokens: readonly TaggedToken[]): boolean {
  if (first !== 0 || verb?.form !== 'finite' || verb.tense !== 'present' || verb.last - verb.first > 1) return false;
  const begin = tokens.findIndex(({ pos }) => pos !== 'PUNCT');
  return verb.first === begin && !isPastForm(verb.head) && verb.head.text.toLowerCase() === verb.head.lemma;
}

/** `the union said` before what is a dated claim by itself, which knows who said it and when. */
function isEmptySaying(
  clause: Clause,
  dateBasis: Draft['dateBasis'],
  { sentence: { clauses, saidBy }, times }: DatedSentence,
): boolean {
  if (dateBasis !== 'publication') return false;
  const index = clauses.indexOf(clause);
  return saidBy.some((by, at) => by === index && (times[at]?.timex ?? null) !== null);
}
