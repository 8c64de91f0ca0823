import type { TaggedToken } from '../../text/part-of-speech.ts';
import { spansFrom } from '../../text/sorted-spans.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Attribution, Entity } from '../claim.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { Cast } from '../names/cast.ts';

/** A sentence's words and clauses, and what the article has named and quoted. */
export type SentenceReading = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Span[];
  readonly cast: Cast;
};

/** Whom the article speaks of and whom it quotes, carried from sentence to sentence. */
export type Discourse = {
  readonly person: string | null;
  readonly body: string | null;
  readonly quoted: Attribution | null;
};
export const NOBODY: Discourse = { person: null, body: null, quoted: null };

/** Whom `he`, `it` and a quotation by itself mean in the next sentence: who spoke last in this one, else who it names first. */
export function followDiscourse(
  { tokens, entities, quotations, cast }: SentenceReading,
  speaker: Attribution | null,
  before: Discourse,
): Discourse {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const quoted = spansFrom(quotations, start - 800, end);
  const named = spansFrom(entities, start, end).filter(
    (entity) => !quoted.some((quotation) => covers(quotation, entity)),
  );
  const said = speaker?.resolved ? (cast.named.get(speaker.resolved) ?? null) : null;
  return {
    person: (said?.type === 'person' ? said.name : named.find(({ type }) => type === 'person')?.name) ?? before.person,
    body:
      (said && said.type !== 'person' ? said.name : named.find(({ type }) => type === 'organisation')?.name) ??
      before.body,
    quoted: speaker && !/^(?:it|this|that)$/i.test(speaker.resolved ?? speaker.source) ? speaker : before.quoted,
  };
}
