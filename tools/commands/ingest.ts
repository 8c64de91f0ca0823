import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { type Call, type Command, EXIT, textOf, UsageError } from '../command.ts';
import type { Connection } from '../connection.ts';
import { formatBar, formatTable } from '../print-table.ts';
import { type Known, sendUpload } from '../send-upload.ts';

const AT_ONCE = 4;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.eml': 'message/rfc822',
};

/** Something to be sent: under which id, what it is called, and what is known of it. */
type Sendable = {
  readonly from: string;
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly known: Known;
  readonly bytes: () => Promise<Uint8Array>;
};
type Sent = {
  readonly from: string;
  readonly id: string;
  readonly state: string;
  readonly reason?: string;
  readonly articles: number;
};

/** Sends files, folders and pages, and waits until all that follows from them can be read. */
export const ingest: Command = {
  name: 'ingest',
  usage: 'FILE|FOLDER|URL… [--published-at DATE] [--captured-at DATE] [--publisher NAME]',
  summary: 'send articles and wait until they are read; a folder’s metadata.json says what is known of its files',
  options: {
    'published-at': { type: 'string' },
    'captured-at': { type: 'string' },
    publisher: { type: 'string' },
  },
  run: async (call) => {
    const { positionals, values, print } = call;
    if (positionals.length === 0) throw new UsageError('Say which files, folders or addresses.');
    const known = knownOf(call);
    const all = (await Promise.all(positionals.map((from) => findSendable(from, known)))).flat();
    const sent = await sendAll(all, call);
    if (values.json) print(JSON.stringify(sent, null, 2));
    else
      print(
        formatTable(
          ['STATE', 'ARTICLES', 'UPLOAD', 'FROM'],
          sent.map(({ state, reason, articles, id, from }) => [
            reason ? `${state}: ${reason}` : state,
            articles,
            id,
            from,
          ]),
        ),
      );
    return sent.every(({ state }) => state === 'done') ? EXIT.done : EXIT.failed;
  },
};

function knownOf(call: Call): Known {
  const said = {
    publishedAt: textOf(call, 'published-at'),
    capturedAt: textOf(call, 'captured-at'),
    publisher: textOf(call, 'publisher'),
  };
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

async function sendAll(all: readonly Sendable[], { connection, tell }: Call): Promise<Sent[]> {
  const sent: Sent[] = [];
  const queue = all.entries();
  const show = (): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${formatBar(sent.filter(Boolean).length, all.length)}`);
    else if (sent.filter(Boolean).length === all.length) tell(formatBar(all.length, all.length));
  };
  const work = async (): Promise<void> => {
    for (const [index, one] of queue) {
      sent[index] = await sendOne(one, connection());
      show();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (process.stderr.isTTY) tell('');
  return sent;
}

async function sendOne({ from, bytes, ...planned }: Sendable, connection: Connection): Promise<Sent> {
  const { id, state, reason, articles } = await sendUpload(connection, { ...planned, bytes: await bytes() });
  return { from, id, state, ...(reason && { reason }), articles: articles.length };
}

const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

async function findSendable(from: string, known: Known): Promise<Sendable[]> {
  if (isAddress(from)) return [await fetchPage(from, known)];
  const found = await stat(from).catch(() => null);
  if (!found) throw new UsageError(`There is no file and no folder ${from}.`);
  if (!found.isDirectory()) return [fileOf(from, known)];
  const said = JSON.parse(await readFile(join(from, 'metadata.json'), 'utf8').catch(() => '{}')) as Record<
    string,
    Known
  >;
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths
    .filter(
      (path) =>
        !relative(from, path)
          .split(/[/\\]/)
          .some((name) => name.startsWith('.') || name === 'metadata.json'),
    )
    .toSorted()
    .map((path) => fileOf(path, { ...known, ...said[relative(from, path)] }));
}

/** The same file or address is the same upload again, and a new version of it. */
const idOf = (from: string, name: string): string =>
  `${
    name
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'upload'
  }-${createHash('sha256').update(from).digest('hex').slice(0, 12)}`;

const fileOf = (path: string, known: Known): Sendable => ({
  from: path,
  id: idOf(resolve(path), basename(path)),
  fileName: basename(path),
  contentType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
  known,
  bytes: () => readFile(path),
});

/** A page is captured when it is fetched: what it says relative to now can be told. */
async function fetchPage(address: string, known: Known): Promise<Sendable> {
  const capturedAt = new Date().toISOString();
  const page = await fetch(address, { headers: { accept: 'text/html,*/*;q=0.5' } }).catch((cause) => {
    throw new UsageError(`${address} cannot be fetched.`, { cause });
  });
  if (!page.ok) throw new UsageError(`${address} answers ${page.status}.`);
  const bytes = new Uint8Array(await page.arrayBuffer());
  const { pathname, hostname } = new URL(address);
  return {
    from: address,
    id: idOf(address, `${hostname}-${basename(pathname) || basename(dirname(pathname))}`),
    fileName: 'page.html',
    contentType: page.headers.get('content-type') ?? 'text/html',
    known: { capturedAt, url: address, ...known },
    bytes: async () => bytes,
  };
}
