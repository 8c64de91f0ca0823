import type { Claim, ExtractedArticle } from './contract.d.ts';

export type { Claim, DateValue } from './contract.d.ts';
export type ReadArticle = ExtractedArticle;

export type ExtractOptions = {
  /** The day on which the text came out: EDTF day, month or year, or ISO date-time. What is relative counts from it. */
  readonly publishedAt?: string;
  /** When a page was saved that says "34 minutes ago". */
  readonly capturedAt?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  /** Also what is probably no fact. */
  readonly all?: boolean;
};

/**
 * The claims of a text: `extractClaims('The bridge opened on Friday.', { publishedAt: '2025-06-14' })` gives one, of
 * 2025-06-13. Offsets are UTF-16 units of the text. Asks no server, reads no clock.
 */
export declare function extractClaims(text: string, options?: ExtractOptions): Promise<readonly Claim[]>;

/** The articles of a file's bytes or of a text, with their temporal expressions and claims. Throws `RefusedError`. */
export declare function extractArticles(
  content: string | Uint8Array,
  options?: ExtractOptions,
): Promise<readonly ReadArticle[]>;

/** What cannot be read: `reason` is a stable code. */
export declare class RefusedError extends Error {
  readonly reason: string;
}
