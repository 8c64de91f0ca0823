import type { Claim } from '#shared/claim/claim.ts';
import { CLAIMS_A_LIST } from '#shared/store/cut-version.ts';
import { ownerOf } from '#shared/store/keys.ts';
import { generationBatches } from './generation-batches.ts';
import type { Ports } from './ports.ts';
import { type PlacedEntry, VersionGoneError } from './read-timeline.ts';

/** So many of an entry's claims from one on. */
type Stretch = { readonly start: number; readonly limit: number };

/** Pages hold the first claims of an entry; of the others the version has the ids, and their uploads the claims. */
export async function readEntryClaims(
  { claimLists, topic }: Pick<PlacedEntry, 'claimLists'> & { readonly topic: string },
  { start, limit }: Stretch,
  ports: Pick<Ports, 'store'>,
): Promise<readonly Claim[]> {
  const ids: string[] = [];
  const first = Math.floor(start / CLAIMS_A_LIST);
  for (const name of claimLists.slice(first, Math.ceil((start + limit) / CLAIMS_A_LIST))) {
    const list = await ports.store.getClaimIds(topic, name);
    if (!list) throw new VersionGoneError(topic);
    ids.push(...list.claimIds);
  }
  const from = start - first * CLAIMS_A_LIST;
  const claims = await claimsById(ids.slice(from, from + limit), ports);
  return claims.map((claim) => ({ ...claim, topics: [topic] }));
}

/** Claims in the order of their ids; without those that are gone since the timeline was built. */
async function claimsById(ids: readonly string[], { store }: Pick<Ports, 'store'>): Promise<readonly Claim[]> {
  const wanted = new Set(ids);
  const found = new Map<string, Claim>();
  const heads = await store.getObjectHeads([...new Set(ids.map(ownerOf))]);
  for (const names of generationBatches(heads)) {
    const generations = await store.getGenerations(names);
    for (const { articles } of generations.values())
      for (const { article } of articles)
        for (const claim of article.claims) if (wanted.has(claim.id)) found.set(claim.id, claim);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
