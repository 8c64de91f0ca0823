import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { Ports as AnyPorts, TopicLine } from './ports.ts';

type Ports = Pick<AnyPorts<Pick<TopicLine, 'extractorVersion' | 'lookUps'>>, 'store'> & {
  readonly line: Pick<TopicLine, 'lookUps'>;
};

/** Of a word that more articles have nothing more has to be known. */
const MOST_COUNTED = 200;

/**
 * The terms by which a topic's articles are looked up, for each of its names those of the fewest postings. Whichever they
 * are, the same articles are found; a count that changes meanwhile costs reads and nothing else.
 */
export async function cheapestTerms({ store, line }: Ports, definition: TopicDefinition): Promise<readonly string[]> {
  const chosen = await Promise.all(
    line.lookUps(definition).map(async (ways) => {
      if (ways.length < 2) return ways.flat();
      const counts = await Promise.all(ways.map((terms) => count(store, terms)));
      return ways[counts.indexOf(Math.min(...counts))]!;
    }),
  );
  return [...new Set(chosen.flat())];
}

async function count(store: Ports['store'], terms: readonly string[]): Promise<number> {
  const pages = await Promise.all(
    terms.map((term) => store.listPostingsPage(term, { after: null, limit: MOST_COUNTED })),
  );
  return pages.reduce((sum, { rows, next }) => sum + (next === null ? rows.length : MOST_COUNTED), 0);
}
