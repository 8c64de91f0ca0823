import { lower, type Subject } from '../grammar/source-phrase.ts';
import type { Quoted, Saying } from './saying.ts';

const POLL = /^(?:polls?|surveys?|study|studies|census|polling|analysis|audit)$/;

/**
 * `In a poll released on Monday, 40% said`, `In a study of nurses, those who slept fell ill less often`: what the sentence tells is what
 * the paper found, whoever was asked.
 */
export function inPoll(sentence: Quoted): Saying[] {
  const { tokens } = sentence;
  const at = /^(?:and|but)$/.test(lower(tokens[0])) ? 1 : 0;
  if (lower(tokens[at]) !== 'in') return [];
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  const source = comma > 0 && comma <= LONGEST_LEAD ? pollFrom(sentence, at + 1, comma) : null;
  if (!source) return [];
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

/** The noun phrase up to the paper's noun, with no verb before it: `a new Reuters/Ipsos poll`. */
function pollFrom({ tokens, groups }: Quoted, first: number, comma: number): Subject | null {
  const noun = tokens.findIndex((token, at) => at >= first && at < comma && POLL.test(lower(token)));
  if (noun < 0 || groups.some((group) => group.first >= first && group.first < noun)) return null;
  return { phrase: { first, last: noun + 1 }, apposition: null };
}
