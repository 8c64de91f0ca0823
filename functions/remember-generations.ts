import type { FactStore, Generation, SizedGeneration } from '#shared/store/fact-store.ts';

/** So many claims, with their articles and what timelines read of them, take some 200 MB. */
const MOST_CLAIMS = 30_000;

/**
 * A store that keeps the generations it read last: what a head names never changes, and rebuilds of neighbouring topics
 * read the same articles again and again. One for each container.
 */
export function rememberGenerations(store: FactStore, mostClaims = MOST_CLAIMS): FactStore {
  const known = new Map<string, Generation>();
  let claims = 0;
  const forget = (key: string): void => {
    claims -= sizeOf(known.get(key)!);
    known.delete(key);
  };
  const remember = (key: string, generation: Generation): void => {
    if (known.has(key)) forget(key);
    known.set(key, generation);
    claims += sizeOf(generation);
    for (const oldest of known.keys()) {
      if (claims <= mostClaims) break;
      forget(oldest);
    }
  };
  return {
    ...store,
    async getGenerations(names) {
      const missing = names.filter((name) => !known.has(keyOf(name)));
      const read = await store.getGenerations(missing);
      const found = new Map<string, Generation>();
      for (const name of names) {
        const generation = read.get(name.object) ?? known.get(keyOf(name));
        if (generation) found.set(name.object, generation);
      }
      for (const name of names) if (found.has(name.object)) remember(keyOf(name), found.get(name.object)!);
      return found;
    },
  };
}

const keyOf = ({ object, gen }: SizedGeneration): string => `${object} ${gen}`;
const sizeOf = ({ articles }: Generation): number =>
  articles.reduce((sum, { article }) => sum + 1 + article.claims.length, 0);
