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

/** A timeline in one of its forms, piece by piece. */
export function* writeTimeline(
  format: ExportFormat,
  entries: Iterable<Entry>,
  { head, overdue }: Exported,
): Generator<string> {
  const writer = WRITERS[format](head);
  yield writer.open();
  for (const entry of entries) yield writer.each(tellEntry(entry, { base: head.base, overdue }));
  yield writer.close();
}
