/** What Node 20 has not and the domain uses. Imported for its effect, before anything else. */

type Grouping = {
  groupBy?: (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => unknown;
};

const groupsOf = (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => {
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

(Map as Grouping).groupBy ??= groupsOf;
(Object as Grouping).groupBy ??= (items, keyOf) => Object.fromEntries(groupsOf(items, keyOf));
URL.parse ??= (address: string | URL, base?: string | URL) =>
  URL.canParse(String(address), base === undefined ? undefined : String(base)) ? new URL(address, base) : null;
