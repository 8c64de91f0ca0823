import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Telling, type ToldEntry, tellEntry } from '#shared/present/exports/told-entry.ts';
import { type ExportFormat, writeTimeline } from '#shared/present/exports/write-timeline.ts';
import { pathTo } from '#shared/present/paths.ts';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { type Call, type Command, EXIT, textOf, UsageError } from '../command.ts';
import type { Connection } from '../connection.ts';
import { findTopic } from '../find-topic.ts';
import { timelinePages } from '../read-timeline.ts';
import { wholeEntry } from '../whole-entry.ts';

const WORKBOOK = 'xlsx';
const FORMATS = TIMELINE_FORMATS.filter(({ name }) => name !== 'json');

/** Writes a whole timeline in one of its forms, or everything that a stage holds; however large, a page at a time is held. */
export const exportCommand: Command = {
  name: 'export',
  usage: `[TOPIC] [--format ${FORMATS.map(({ extension }) => extension.slice(1)).join('|')}|${WORKBOOK}] [--out FILE] [--bom]`,
  summary: 'one topic in any form, or everything as NDJSON, which import takes',
  options: { format: { type: 'string' }, out: { type: 'string', short: 'o' }, bom: { type: 'boolean' } },
  run: async (call) => {
    const chunks = call.positionals.length > 0 ? topicChunks(call) : everything(call.connection());
    const out = textOf(call, 'out');
    await pipeline(Readable.from(chunks), out ? createWriteStream(out) : process.stdout, { end: out !== undefined });
    return EXIT.done;
  },
};

/** Everything, as the API gives it page by page. */
async function* everything({ send }: Connection): AsyncGenerator<string> {
  for (let path: string | undefined = '/v1/export'; path; ) {
    const answer: Response = await send(path, { accept: 'application/x-ndjson' });
    yield await answer.text();
    path = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
}

async function* topicChunks(call: Call): AsyncGenerator<string | Uint8Array> {
  const connection = call.connection();
  const name = textOf(call, 'format') ?? 'csv';
  const format = name === WORKBOOK ? WORKBOOK : formatOf(name);
  const { id } = await findTopic(connection, call.positionals.join(' '));
  const { base } = connection;
  const pages = timelinePages(connection, id, {});
  const first = await pages.next();
  const { topic } = first.value!;
  const due = await connection.ask(pathTo.due(id));
  const head = {
    ...{ topic, base, self: `${base}${pathTo.timeline(id)}`, updated: new Date().toISOString() },
    hasBom: call.values.bom === true,
  };
  const overdue = new Set<string>(due.overdue.map((entry: { id: string }) => entry.id));
  async function* entries() {
    for (let page = first; !page.done; page = await pages.next())
      for (const entry of page.value.entries) yield await wholeEntry(connection, entry);
  }
  if (format === WORKBOOK) yield await workbookOf(entries(), { base, overdue });
  else yield* writeTimeline(format, entries(), { head, overdue });
}

/** The one form that is held whole. */
async function workbookOf(entries: AsyncIterable<Entry>, telling: Telling): Promise<Uint8Array> {
  const { renderWorkbook } = await import('#shared/present/exports/workbook.ts');
  const told: ToldEntry[] = [];
  for await (const entry of entries) told.push(tellEntry(entry, telling));
  return renderWorkbook(told);
}

function formatOf(name: string): ExportFormat {
  const format = FORMATS.find((each) => each.extension === `.${name}` || each.name === name);
  if (!format) throw new UsageError(`There is no form ${name}.`);
  return format.name as ExportFormat;
}
