import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A range of days since 1970, as `../shared/measure/events/lib/dates.mjs` counts them. */
export type DayRange = { readonly from: number; readonly to: number };

/** What annotators say of when an event took place: on one of some dates, before or after publication, or neither. */
export type EventLabel =
  | { readonly kind: 'dated'; readonly start: number; readonly end: number; readonly dates: readonly DayRange[] }
  | { readonly kind: 'before' | 'after' | 'open'; readonly start: number; readonly end: number };

export type TimeBankDocument = {
  readonly id: string;
  readonly text: string;
  readonly publishedAt: string;
  /** One list for each way it was annotated: by links, and by a table of event times. */
  readonly annotations: readonly (readonly EventLabel[])[];
};

type Event = { readonly start: number; readonly end: number };
type End = { readonly event?: string; readonly time?: string };
type Parsed = {
  readonly id: string;
  readonly text: string;
  readonly dct: { readonly tid?: string };
  readonly events: ReadonlyMap<string, Event>;
  readonly links: readonly { readonly x: End; readonly y: End; readonly rel: string }[];
};
type Dated = { readonly events: readonly { readonly eid: string; readonly dates: readonly DayRange[] }[] };

/** TimeBank's documents with their labels, read as the scorers of `../shared/measure` read them. */
export async function readTimeBank(folder: string): Promise<readonly TimeBankDocument[]> {
  const lib = join(folder, '../../measure/events/lib');
  const { parseTimeML } = await import(join(lib, 'timeml.mjs'));
  const { goldFromLinks, goldFromTable, publishedAt, readTable } = await import(join(lib, 'gold-dates.mjs'));
  const rows = readTable(readFileSync(join(folder, 'event-times.tab'), 'utf8')) as Map<string, { eid: string }[]>;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .toSorted()
    .map((name) => {
      const document: Parsed = parseTimeML(readFileSync(join(folder, name), 'utf8'), name.replace(/\.tml$/, ''));
      const table = rows.get(document.id);
      const annotations = [linkLabels(document, goldFromLinks(document))];
      if (table) annotations.push(tableLabels(document, table, goldFromTable(document, table)));
      return { id: document.id, text: document.text, publishedAt: publishedAt(document), annotations };
    });
}

const datedLabels = ({ events }: Parsed, gold: Dated): Map<string, EventLabel> =>
  new Map(gold.events.map(({ eid, dates }) => [eid, { kind: 'dated', ...spanOf(events.get(eid)!), dates }]));

const spanOf = ({ start, end }: Event): Event => ({ start, end });

function linkLabels(document: Parsed, gold: Dated): EventLabel[] {
  const labels = datedLabels(document, gold);
  const { tid } = document.dct;
  for (const { x, y, rel } of document.links) {
    const isForward = x.event !== undefined && y.time === tid;
    const eid = isForward ? x.event : x.time === tid ? y.event : undefined;
    const event = eid === undefined ? undefined : document.events.get(eid);
    if (!event || labels.has(eid!) || !/^(?:BEFORE|AFTER)$/.test(rel)) continue;
    labels.set(eid!, { kind: (rel === 'BEFORE') === isForward ? 'before' : 'after', ...spanOf(event) });
  }
  return [...labels.values()];
}

function tableLabels(document: Parsed, rows: readonly { readonly eid: string }[], gold: Dated): EventLabel[] {
  const labels = datedLabels(document, gold);
  for (const { eid } of rows)
    if (!labels.has(eid)) labels.set(eid, { kind: 'open', ...spanOf(document.events.get(eid)!) });
  return [...labels.values()];
}
