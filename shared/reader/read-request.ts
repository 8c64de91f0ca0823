import { createHash } from 'node:crypto';
import { splitSentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { ANSWER_SCHEMA, INSTRUCTIONS } from './instructions.ts';

/** What a model is asked about a part of an article. */
export type ReadRequest = {
  /** Names the numbered sentences. With the prompt's version and the model it names the question. */
  readonly hash: string;
  readonly instructions: string;
  /** The numbered sentences. */
  readonly sentences: string;
  /** JSON schema of the answer. */
  readonly schema: object;
};

/** A longer article is asked about in parts: so many sentences, and units, at once. */
const MOST_SENTENCES = 150;
const MOST_UNITS = 40_000;

/** The requests about an article's text, in its order; none for a text without sentences. */
export function readRequests(text: string): readonly ReadRequest[] {
  return partsOf(splitSentences(text)).map((part) => {
    const sentences = part.map(({ span, number }) => `${number}: ${plain(slice(text, span))}`).join('\n');
    const hash = createHash('sha256').update(sentences).digest('base64url');
    return { hash, instructions: INSTRUCTIONS, sentences, schema: ANSWER_SCHEMA };
  });
}

type Numbered = { readonly span: Span; readonly number: number };

function partsOf(sentences: readonly Span[]): Numbered[][] {
  const parts: Numbered[][] = [];
  let units = 0;
  for (const [number, span] of sentences.entries()) {
    const size = span.end - span.start;
    const last = parts.at(-1);
    if (!last || last.length === MOST_SENTENCES || units + size > MOST_UNITS) {
      parts.push([{ span, number }]);
      units = size;
    } else {
      last.push({ span, number });
      units += size;
    }
  }
  return parts;
}

/** A sentence on one line: what breaks lines in it would look like a sentence of its own. */
const plain = (words: string): string => words.replace(/[\s\u0085\u2028\u2029]+/g, ' ');
