import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { CLAIMS_A_LIST } from '#shared/store/cut-version.ts';
import type { TimelineHead } from '#shared/store/fact-store.ts';
import { ownerOf } from '#shared/store/keys.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { generationBatches } from './generation-batches.ts';
import type { Ports } from './ports.ts';
import { type PlacedEntry, readEntry, VersionGoneError } from './read-timeline.ts';

/** So many of an entry's claims from one on. */
type Stretch = { readonly start: number; readonly limit: number };

/** Pages hold the first claims of an entry; of the others the version has the ids, and their uploads the claims. */
export async function readEntryClaims(
  { claimLists, topic }: Pick<PlacedEntry, 'claimLists'> & { readonly topic: string },
  { start, limit }: Stretch,
  ports: Pick<Ports, 'store'>,
): Promise<readonly Claim[]> {
  const first = Math.floor(start / CLAIMS_A_LIST);
  const lists = claimLists.slice(first, Math.ceil((start + limit) / CLAIMS_A_LIST));
  const ids = (await readClaimIds(lists, topic, ports)).flat();
  const from = start - first * CLAIMS_A_LIST;
  const told = await claimsById(ids.slice(from, from + limit), ports);
  return told.map(({ claim }) => ({ ...claim, topics: [topic] }));
}

/** An entry with all of its claims and their articles, as exports tell it; most show all of theirs already. */
export async function completeEntry(
  entry: Entry,
  { name, head }: { readonly name: string; readonly head: TimelineHead },
  ports: Pick<Ports, 'store'>,
): Promise<Entry> {
  if (entry.claimCount === entry.claims.length) return entry;
  const placed = await readEntry(ports, { id: name, head }, entry.id.slice(entry.topicId.length + 1));
  const told = await claimsById((await readClaimIds(placed?.claimLists ?? [], name, ports)).flat(), ports);
  if (told.length < entry.claims.length) return entry;
  const articles = told.map(({ article: { id, headline, publisher, author, url, published } }) => {
    return [id, { id, headline, publisher, author, url, published: published.edtf }] as const;
  });
  return {
    ...entry,
    claims: told.map(({ claim }) => ({ ...claim, topics: [entry.topicId] })),
    articles: [...new Map(articles).values()],
  };
}

async function readClaimIds(
  claimLists: readonly string[],
  topic: string,
  { store }: Pick<Ports, 'store'>,
): Promise<string[][]> {
  const ids: string[][] = [];
  for (const name of claimLists) {
    const list = await store.getClaimIds(topic, name);
    if (!list) throw new VersionGoneError(topic);
    ids.push([...list.claimIds]);
  }
  return ids;
}

type ToldClaim = { readonly claim: Claim; readonly article: Article };

/** Claims in the order of their ids; without those that are gone since the timeline was built. */
async function claimsById(ids: readonly string[], { store }: Pick<Ports, 'store'>): Promise<readonly ToldClaim[]> {
  const wanted = new Set(ids);
  const found = new Map<string, ToldClaim>();
  const heads = await store.getObjectHeads([...new Set(ids.map(ownerOf))]);
  for (const names of generationBatches(heads)) {
    const generations = await store.getGenerations(names);
    for (const { articles } of generations.values())
      for (const { article } of articles)
        for (const claim of article.claims) if (wanted.has(claim.id)) found.set(claim.id, { claim, article });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
