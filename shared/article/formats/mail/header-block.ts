/** What a header block in a letter's text says of a letter that was forwarded. */
export type HeaderBlock = {
  readonly from: string | null;
  readonly date: string | null;
  readonly subject: string | null;
};

const NAMES: Readonly<Record<string, keyof HeaderBlock | 'other'>> = {
  from: 'from',
  von: 'from',
  de: 'from',
  date: 'date',
  sent: 'date',
  gesendet: 'date',
  datum: 'date',
  subject: 'subject',
  betreff: 'subject',
  objet: 'subject',
  to: 'other',
  cc: 'other',
  an: 'other',
  'reply-to': 'other',
};
const HEADER = /^[\s*>]*([A-Za-z-]{2,10})\s?:[\s*]*(.*?)[\s*]*$/;
const FEWEST = 3;
const MOST_LINES = 14;

/** The header lines that a letter's text goes on with, and the index of the line after them; null when it has none. */
export function readHeaderBlock(
  lines: readonly string[],
  from: number,
): { readonly block: HeaderBlock; readonly end: number } | null {
  let block: HeaderBlock = { from: null, date: null, subject: null };
  let found = 0;
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const line = lines[at]!;
    if (line.trim() === '') {
      if (found >= FEWEST) break;
      continue;
    }
    const [, name = '', value = ''] = HEADER.exec(line) ?? [];
    const field = NAMES[name.toLowerCase()];
    if (field === undefined) {
      // A long subject or list of readers goes on in the next line.
      if (found > 0 && found < FEWEST) continue;
      break;
    }
    if (field !== 'other') block = { ...block, [field]: block[field] ?? value };
    found++;
    end = at + 1;
  }
  return found >= FEWEST && block.from !== null ? { block, end } : null;
}

/** `Vale Gazette <alerts@gazette.example>`, `Vale Gazette [mailto:…]`, `"Gazette, The" <…>` → the name. */
export function senderOf(from: string | null): string | null {
  const name = (from ?? '')
    .replace(/[<[(]\s?(?:mailto:)?[^<>[\]()\s]+@[^<>[\]()]*[>\])]/g, '')
    .replace(/^["'\s]+|["'\s,]+$/g, '');
  return name === '' || name.includes('@') ? null : name;
}

const PREFIX = /^(?:(?:re|fwd?|aw|wg|tr|rv|vs|sv)\s?(?:\[\d+\])?\s?:\s*)+/i;

/** `Fwd: Re: Crane falls into basin` → Crane falls into basin; null when nothing is left. */
export const bareSubject = (subject: string | null | undefined): string | null =>
  (subject ?? '').trim().replace(PREFIX, '').trim() || null;

export const isForward = (subject: string | null | undefined): boolean => /^(?:fwd?|wg|tr|rv)\s?:/i.test(subject ?? '');
