import * as z from 'zod';
import { type Entry, entrySchema } from './timeline.ts';

/** What became of an entry from one version of a timeline to a later one, and why, in plain words. */
export const changeSchema = z.object({
  kind: z.enum(['added', 'changed', 'gone']),
  /** As it is now; of what is gone, as it was. */
  entry: entrySchema,
  why: z.array(z.string()),
  /** The entry that tells its claims now, where another does; null otherwise. */
  toldBy: z.string().nullable(),
});

export type Change = Readonly<z.infer<typeof changeSchema>>;

/** Entries of two versions of one timeline: those of parts that both have need not be among them. */
export type Compared = { readonly before: readonly Entry[]; readonly after: readonly Entry[] };

/** Changes in the order of the later version, what is gone behind them. */
export function compareEntries({ before, after }: Compared): Change[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const teller = new Map(after.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)));
  const fresh = after.flatMap((entry): Change[] => {
    const was = old.get(entry.id);
    if (!was) return [{ kind: 'added', entry, why: whyAdded(entry, before), toldBy: null }];
    const why = whyChanged(was, entry);
    return why.length === 0 ? [] : [{ kind: 'changed', entry, why, toldBy: null }];
  });
  const gone = before.flatMap((entry): Change[] => {
    if (now.has(entry.id)) return [];
    const toldBy = entry.claims.map(({ id }) => teller.get(id)).find((id) => id !== undefined) ?? null;
    const why = toldBy
      ? 'its claims are told by another entry now'
      : 'no article tells it any more, or a person hid it';
    return [{ kind: 'gone', entry, why: [why], toldBy }];
  });
  return [...fresh, ...gone];
}

function whyAdded({ claims, articles }: Entry, before: readonly Entry[]): string[] {
  const known = new Set(before.flatMap((entry) => entry.claims.map(({ id }) => id)));
  if (claims.some(({ id }) => known.has(id))) return ['claims that another entry told stand by themselves now'];
  const names = articles.map(({ publisher, headline }) => publisher ?? headline ?? 'an article');
  return [`told by ${[...new Set(names)].slice(0, 3).join(', ')}`];
}

const shown = (value: string | null | undefined): string => value ?? 'none';

function whyChanged(was: Entry, is: Entry): string[] {
  const had = new Set(was.claims.map(({ id }) => id));
  const has = new Set(is.claims.map(({ id }) => id));
  const more = is.claims.filter(({ id }) => !had.has(id)).length;
  const less = was.claims.filter(({ id }) => !has.has(id)).length;
  const differs = (name: string, from: string | null | undefined, to: string | null | undefined): string[] =>
    from === to ? [] : [`${name}: ${shown(from)} → ${shown(to)}`];
  return [
    ...differs('date', was.date?.edtf, is.date?.edtf),
    ...differs('status', was.status, is.status),
    ...(was.statement === is.statement ? [] : [`the words: “${was.statement}” → “${is.statement}”`]),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'claim' : 'claims'}`] : []),
    ...(less > 0 ? [`${less} ${less === 1 ? 'claim' : 'claims'} less`] : []),
    ...differs('conflicts', String(was.conflicts.length), String(is.conflicts.length)),
    ...differs('origins', String(was.origins), String(is.origins)),
  ];
}
