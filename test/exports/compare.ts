import type { ToldClaim, ToldEntry } from '#shared/present/exports/told-entry.ts';

/** What an export is to keep of each entry and of each claim; the names are the columns of the table that is printed. */
export const ENTRY_FIELDS = ['link', 'statement', 'edtf', 'earliest', 'latest', 'saidOn', 'status'] as const;
export const CLAIM_FIELDS = ['quote', 'speaker', 'publisher', 'headline', 'url', 'published'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type ClaimField = (typeof CLAIM_FIELDS)[number];

type ClaimValues = Readonly<Partial<Record<ClaimField, string | null>>>;
/** What a parser found of an entry: values, or one text in which they stand. */
export type ReadEntry = Readonly<Partial<Record<EntryField, string | null>>> & {
  readonly claims?: readonly ClaimValues[];
  /** A text for people: every value of every claim is to stand in it. */
  readonly words?: string;
};

const claimValues = ({ quote, speaker, article }: ToldClaim): Record<ClaimField, string | null> => ({
  quote,
  speaker,
  publisher: article.publisher,
  headline: article.headline,
  url: article.url,
  published: article.published,
});

const entryValues = (entry: ToldEntry): Record<EntryField, string | null> => ({
  link: entry.link,
  statement: entry.statement,
  edtf: entry.date?.edtf ?? null,
  earliest: entry.date?.earliest ?? null,
  latest: entry.date?.latest ?? null,
  saidOn: entry.saidOn.join(' ') || null,
  status: entry.status,
});

/** For each field how many values were compared, and which differ. */
export type Comparison = ReadonlyMap<string, { readonly compared: number; readonly differ: readonly string[] }>;

/** Compares what was read of each entry with what was told, field by field; `words` says how a form spells a value. */
export function compareEntries(
  told: readonly ToldEntry[],
  read: ReadonlyMap<string, ReadEntry>,
  fields: { readonly entry: readonly EntryField[]; readonly claim: readonly ClaimField[] },
): Comparison {
  const found = new Map<string, { compared: number; differ: string[] }>();
  const note = (field: string, wanted: string | null, isSame: boolean, got: unknown) => {
    const one = found.get(field) ?? { compared: 0, differ: [] };
    one.compared++;
    if (!isSame) one.differ.push(`wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)?.slice(0, 400)}`);
    found.set(field, one);
  };
  for (const entry of told) {
    const own = read.get(entry.id);
    for (const field of fields.entry) {
      const wanted = entryValues(entry)[field];
      const got = own?.[field] || null;
      note(field, wanted, own !== undefined && got === wanted, got);
    }
    entry.claims.forEach((claim, index) => {
      for (const field of fields.claim) {
        const wanted = claimValues(claim)[field];
        const got = own?.claims ? (own.claims[index]?.[field] ?? null) : own?.words;
        note(
          field,
          wanted,
          own?.claims ? got === wanted : wanted === null || Boolean(own?.words?.includes(wanted)),
          got,
        );
      }
    });
  }
  return found;
}
