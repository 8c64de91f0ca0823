/** A passage in which each event's word carries its date: EDTF, or `-` where no date can be told. */
export type DatedPassage = { readonly dct: string; readonly text: string };

/** An event's words and its date (null: none). */
export type MarkedEvent = { readonly start: number; readonly end: number; readonly edtf: string | null };

/** The text without its marks, and what they marked. `It [fell|2024-05] then.` */
export function readMarks({ text }: DatedPassage): { readonly text: string; readonly events: readonly MarkedEvent[] } {
  const events: MarkedEvent[] = [];
  let plain = '';
  let at = 0;
  for (const { index, 0: mark, 1: words, 2: date } of text.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    plain += text.slice(at, index);
    events.push({ start: plain.length, end: plain.length + words!.length, edtf: date === '-' ? null : date! });
    plain += words;
    at = index + mark.length;
  }
  return { text: plain + text.slice(at), events };
}
