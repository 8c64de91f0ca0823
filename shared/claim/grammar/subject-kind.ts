import type { TaggedToken } from '../../text/part-of-speech.ts';
import { overlaps } from '../../text/span.ts';
import type { Entity } from '../claim.ts';
import { lower } from './verb-form.ts';

const PLAIN = /^(?:you|it|they|this|that|these|those|there|who|which|what)$/;

/**
 * What kind of phrase stands before a verb, by its last noun or pronoun: a name's type, `he` for he and she, `I` for I and
 * we, a plain pronoun itself, `the`, `a`, `number`, `determined`, `bare`, `bare plural`; `none` where there is no noun.
 */
export function subjectKind(before: readonly TaggedToken[], entities: readonly Entity[]): string {
  const at = before.findLastIndex(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos));
  const head = before[at];
  if (!head) return 'none';
  const name = entities.find((entity) => overlaps(entity, head));
  if (name) return name.type;
  const word = lower(head);
  if (head.pos === 'PRON') return pronounKind(word);
  const lead = before.slice(Math.max(0, at - 4), at).findLast(({ pos }) => /^(?:DET|NUM|PRON)$/.test(pos));
  if (!lead) return /s$/.test(word) ? 'bare plural' : 'bare';
  if (lead.pos === 'NUM') return 'number';
  const article = lower(lead);
  return article === 'the' ? 'the' : /^an?$/.test(article) ? 'a' : 'determined';
}

function pronounKind(word: string): string {
  if (/^(?:he|she)$/.test(word)) return 'he';
  if (/^(?:i|we)$/.test(word)) return 'I';
  return PLAIN.test(word) ? word : 'pronoun';
}
