import { lower, type Subject } from '../grammar/source-phrase.ts';
import { phraseFrom, type Quoted, type Saying } from './saying.ts';

const POLL = /^(?:polls?|surveys?|study|studies|census|polling|analysis|audit)$/;

/**
 * `In a poll released on Monday, 40% said`, `In a study of nurses, those who slept fell ill less often`: what the sentence tells is what
 * the paper found, whoever was asked.
 */
export function inPoll(sentence: Quoted): Saying[] {
  const { tokens } = sentence;
  const at = /^(?:and|but)$/.test(lower(tokens[0])) ? 1 : 0;
  if (lower(tokens[at]) !== 'in') return [];
  const source = pollFrom(sentence, at + 1);
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  if (!source || comma < source.phrase.last || comma > LONGEST_LEAD) return [];
  return [
    {
      at,
      cue: { first: at, last: at + 1 },
      verb: null,
      source,
      contents: [{ first: comma + 1, last: tokens.length }],
    },
  ];
}
const LONGEST_LEAD = 30;

function pollFrom(sentence: Quoted, first: number): Subject | null {
  const { tokens } = sentence;
  const source = phraseFrom(sentence, first);
  if (!source) return null;
  const { last } = source.phrase;
  const noun = tokens.slice(first, last).findIndex((token) => POLL.test(lower(token)));
  return noun < 0 ? null : { ...source, phrase: { first, last: first + noun + 1 } };
}
