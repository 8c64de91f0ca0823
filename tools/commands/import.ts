import { appendFile, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '#shared/claim/extracted-article.ts';
import { type Call, type Command, EXIT, onlyOne } from '../command.ts';
import { type Connection, ProblemError } from '../connection.ts';
import { formatBar } from '../print-table.ts';
import { sendUpload } from '../send-upload.ts';

type Told = Omit<Article, 'fingerprint'>;
type Line =
  | { readonly kind: 'article'; readonly fileName: string; readonly article: Told }
  | { readonly kind: 'topic'; readonly definition: Definition; readonly state: State }
  | ({ readonly kind: 'decision' } & Decision)
  | { readonly kind: 'end' };
type Definition = {
  readonly id: string;
  readonly name: string;
  readonly suggested: boolean;
} & Readonly<Record<'aliases' | 'required' | 'excluded' | 'entities', readonly string[]>>;
type State = { readonly kind: 'live' | 'retired' } | { readonly kind: 'merged'; readonly into: string };
type Decision = {
  readonly about: 'article' | 'claim' | 'entry';
  readonly target: string;
  readonly decided: Readonly<Record<string, unknown>>;
};
/** Of an import: what was brought in, and what could not be, in words. */
type Brought = { uploads: number; articles: number; topics: number; decisions: number; failed: string[] };

/** Brings in what `export` wrote, in the order in which one needs the other: articles, topics, decisions. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE',
  summary: 'bring everything of another stage in, as export wrote it',
  options: {},
  run: async (call) => {
    const file = onlyOne(call, 'which file');
    const brought: Brought = { uploads: 0, articles: 0, topics: 0, decisions: 0, failed: [] };
    if (!(await isWhole(file))) brought.failed.push('the file has no end: the export was cut off');
    await bringUploads(file, call, brought);
    for await (const line of linesOf(file))
      if (line.kind === 'topic') await bringTopic(line, call.connection(), brought);
    for await (const line of linesOf(file))
      if (line.kind === 'decision') await bringDecision(line, call.connection(), brought);
    const { failed, ...counts } = brought;
    if (call.values.json) call.print(JSON.stringify(brought, null, 2));
    else
      call.print(
        Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join(', '),
      );
    for (const words of failed) call.tell(words);
    return failed.length > 0 ? EXIT.failed : EXIT.done;
  },
};

async function* linesOf(file: string): AsyncGenerator<Line> {
  const handle = await open(file);
  for await (const line of handle.readLines()) if (line.trim() !== '') yield JSON.parse(line) as Line;
}

async function isWhole(file: string): Promise<boolean> {
  let last = '';
  for await (const { kind } of linesOf(file)) last = kind;
  return last === 'end';
}

/** An article as Dateline reads records: under the key of its upload it gets the id that it had. */
const recordOf = ({ headline, text, publisher, author, url, published }: Told): string =>
  `${JSON.stringify({ headline, text, publisher, author, url, published: published.edtf })}\n`;

/** The articles of an upload lie apart in the export: they are put together on disk, not in memory. */
async function bringUploads(file: string, { connection, tell }: Call, brought: Brought): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-import-'));
  const uploads = new Map<string, { readonly id: string; readonly fileName: string; readonly path: string }>();
  try {
    for await (const line of linesOf(file)) {
      if (line.kind !== 'article') continue;
      const { fileName, article } = line;
      const id = article.uploadId;
      const upload = uploads.get(id) ?? { id, fileName, path: join(folder, String(uploads.size)) };
      uploads.set(id, upload);
      await appendFile(upload.path, recordOf(article));
      brought.articles++;
    }
    for (const { id, fileName, path } of uploads.values()) {
      const bytes = await readFile(path);
      const { state, reason } = await sendUpload(connection(), {
        ...{ id, fileName, bytes },
        ...{ contentType: 'application/x-ndjson', known: {} },
      });
      if (state === 'done') brought.uploads++;
      else brought.failed.push(`${id}: ${state}${reason ? `, ${reason}` : ''}`);
    }
    tell(formatBar(brought.uploads, uploads.size));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bringTopic(
  { definition, state }: Extract<Line, { kind: 'topic' }>,
  { ask, send }: Connection,
  brought: Brought,
): Promise<void> {
  const { id, suggested, name, aliases, required, excluded, entities } = definition;
  const place = `/v1/topics/${encodeURIComponent(id)}`;
  // What is only suggested suggests itself.
  if (suggested && state.kind === 'live') return;
  await attempt(brought, `topic ${name}`, async () => {
    const made = await ask('/v1/topics', { method: 'POST', body: { name, aliases, required, excluded, entities } });
    if (state.kind === 'retired') await send(place, { method: 'DELETE' });
    if (state.kind === 'merged' && state.into !== made.id)
      await send(`${place}/merge`, { method: 'POST', body: { into: state.into } });
    brought.topics++;
  });
}

const PLACES = { article: 'articles', claim: 'claims', entry: 'entries' } as const;

async function bringDecision(
  { about, target, decided }: Decision,
  { send }: Connection,
  brought: Brought,
): Promise<void> {
  const body = Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== null));
  if (Object.keys(body).length === 0) return;
  await attempt(brought, `decision about ${about} ${target}`, async () => {
    await send(`/v1/${PLACES[about]}/${encodeURIComponent(target)}`, { method: 'PATCH', body });
    brought.decisions++;
  });
}

const MOST_ATTEMPTS = 20;
const PAUSE_MS = 500;

/** What a decision is about may only be there when what came before it was worked off. */
async function attempt(brought: Brought, what: string, work: () => Promise<void>): Promise<void> {
  for (let left = MOST_ATTEMPTS; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const isEarly = error.status === 404 || error.status === 410 || error.status === 503;
      if (!isEarly || left === 1) return void brought.failed.push(`${what}: ${error.message} (${error.code})`);
      await new Promise((pause) => setTimeout(pause, PAUSE_MS));
    }
  }
}
