import type { Entry } from '../../timeline/timeline.ts';
import type { TimelineFormat } from '../timeline-formats.ts';
import { writeAtom } from './atom.ts';
import { writeCalendar } from './calendar.ts';
import { writeBibtex, writeCslJson, writeRis } from './citations.ts';
import { writeClaimsNdjson } from './claims-ndjson.ts';
import { writeClaimsCsv, writeEntriesCsv } from './csv.ts';
import type { EntryWriter, ExportHead } from './entry-writer.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeMarkdown } from './markdown.ts';
import { writeTimelineJs } from './timeline-js.ts';
import { tellEntry } from './told-entry.ts';

/** Every form but JSON, which is the API's own. */
export type ExportFormat = Exclude<TimelineFormat, 'json'>;

const WRITERS: Readonly<Record<ExportFormat, (head: ExportHead) => EntryWriter>> = {
  csv: writeEntriesCsv,
  claimsCsv: writeClaimsCsv,
  claimsNdjson: writeClaimsNdjson,
  markdown: writeMarkdown,
  calendar: writeCalendar,
  atom: writeAtom,
  jsonFeed: writeJsonFeed,
  timelineJs: writeTimelineJs,
  jsonLd: writeJsonLd,
  ris: writeRis,
  bibtex: writeBibtex,
  cslJson: writeCslJson,
};

type Exported = { readonly head: ExportHead; readonly overdue: ReadonlySet<string> };

/** The same in one piece. */
export function formatTimeline(format: ExportFormat, entries: readonly Entry[], { head, overdue }: Exported): string {
  const { open, each, close } = WRITERS[format](head);
  return [open(), ...entries.map((entry) => each(tellEntry(entry, { base: head.base, overdue }))), close()].join('');
}

/** A timeline in one of its forms, piece by piece: no more than an entry is held. */
export async function* writeTimeline(
  format: ExportFormat,
  entries: AsyncIterable<Entry>,
  { head, overdue }: Exported,
): AsyncGenerator<string> {
  const writer = WRITERS[format](head);
  yield writer.open();
  for await (const entry of entries) yield writer.each(tellEntry(entry, { base: head.base, overdue }));
  yield writer.close();
}
