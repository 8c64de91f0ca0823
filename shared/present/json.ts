import { withoutControls } from './plain-text.ts';

/** How JSON spells, or leaves as they are, the characters that no representation shows; it tells a little too often. */
const SUSPECT = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|\\u[0d]|\\[bf]/u;

/** A value as JSON, its texts without control characters. */
export function formatJson(value: unknown): string {
  const plain = JSON.stringify(value);
  // Walking over every text takes several times as long, and hardly any answer needs it.
  if (!SUSPECT.test(plain)) return plain;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? withoutControls(part) : part));
}
