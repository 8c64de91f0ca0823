import type { PartRef, Root } from '#shared/store/fact-store.ts';
import { type Change, compareEntries } from '#shared/timeline/compare-entries.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { HttpError } from './http-error.ts';
import type { Ports as AnyPorts } from './ports.ts';
import { VersionGoneError } from './read-timeline.ts';
import { MOST_PAGES } from './read-whole.ts';

type Ports = Pick<AnyPorts, 'store'>;
type Roots = { readonly before: Root; readonly after: Root };

/**
 * What changed between two versions of a topic. Parts are named by their content: what both have is not read, so that it
 * costs as much as changed, whatever the size of the topic. Throws `answer-too-large` where too much did.
 */
export async function readChanges(ports: Ports, topic: string, { before, after }: Roots): Promise<Change[]> {
  const pages = {
    before: await pagesBeside(ports, topic, before, after),
    after: await pagesBeside(ports, topic, after, before),
  };
  const names = { before: namesOf(pages.before), after: namesOf(pages.after) };
  return compareEntries({
    before: await entriesOf(ports, topic, without(names.before, names.after)),
    after: await entriesOf(ports, topic, without(names.after, names.before)),
  });
}

const namesOf = (pages: readonly PartRef[]): string[] => pages.map(({ name }) => name);
const without = (names: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
};

/** The pages below those nodes of a version that the other has not. */
async function pagesBeside({ store }: Ports, topic: string, root: Root, other: Root): Promise<PartRef[]> {
  const pages: PartRef[] = [];
  for (const name of without(namesOf(root.nodes), namesOf(other.nodes))) {
    const node = await store.getNode(topic, name);
    if (!node) throw new VersionGoneError(topic);
    pages.push(...node.pages);
  }
  return pages;
}

async function entriesOf({ store }: Ports, topic: string, names: readonly string[]): Promise<Entry[]> {
  if (names.length > MOST_PAGES)
    throw new HttpError(
      413,
      'answer-too-large',
      'Too much has changed since then to be told at once; read the timeline.',
    );
  const entries: Entry[] = [];
  for (const name of names) {
    const page = await store.getPage(topic, name);
    if (!page) throw new VersionGoneError(topic);
    entries.push(...page.entries);
  }
  return entries;
}
