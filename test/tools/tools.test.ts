import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, settled } from '../support/client.ts';
import { type Started, startDateline, stopDateline } from '../support/started-dateline.ts';

const SAMPLES = ['deepseek-r1-release.html', 'deepseek-open-source-plan.txt', 'baltimore-bridge.html'];
const run = promisify(execFile);

// What people get: packed, installed in an empty folder, asked by its name.
describe('the packed tools', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tools-'));
  let dateline: Started;

  beforeAll(async () => {
    execFileSync('npm', ['pack', './tools/package', '--pack-destination', folder], { stdio: 'pipe' });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    execFileSync('npm', ['install', '--offline', '--no-audit', './dateline-0.1.0.tgz'], { cwd: folder, stdio: 'pipe' });
    mkdirSync(join(folder, 'articles'));
    for (const name of SAMPLES) copyFileSync(`samples/${name}`, join(folder, 'articles', name));
    copyFileSync('samples/metadata.json', join(folder, 'articles', 'metadata.json'));
    dateline = await startDateline({ DATA_DIR: 'memory', SAMPLES: 'none' });
  }, 300_000);
  afterAll(async () => {
    await stopDateline(dateline);
    rmSync(folder, { recursive: true, force: true });
  });

  const command = join(folder, 'node_modules', '.bin', 'dateline');
  const call = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const env = { ...process.env, DATELINE_URL: dateline.base };
    try {
      return { code: 0, ...(await run(command, args, { cwd: folder, env, maxBuffer: 1e8 })) };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };
  const json = async (...args: string[]) => JSON.parse((await call(...args, '--json')).stdout);

  it('extract reads files without a server, as table, JSON and CSV', async () => {
    const files = SAMPLES.map((name) => `articles/${name}`);
    const { code, stdout } = await call('extract', ...files);
    expect(code).toBe(0);
    expect(stdout).toContain('2025-01-20');
    const read = await json('extract', ...files);
    const claims = read.flatMap(({ articles }: { articles: { claims: unknown[] }[] }) =>
      articles.flatMap((article) => article.claims),
    );
    expect(claims.length).toBeGreaterThan(15);
    const csv = await call('extract', ...files, '--csv');
    expect(parseCsv(csv.stdout, { columns: true })).toHaveLength(claims.length);
  });

  it('says by its exit code what went wrong', async () => {
    expect((await call('extract', 'nowhere.txt')).code).toBe(1);
    expect((await call('timeline', 'a topic that nobody knows')).code).toBe(1);
    expect((await call('due', '--nonsense')).code).toBe(2);
    expect((await call('nonsense')).code).toBe(2);
    expect((await call('topics', '--url', 'nowhere')).code).toBe(2);
    expect((await call('topics', '--url', 'http://127.0.0.1:9')).code).toBe(3);
  });

  it('ingest sends a folder, and what follows can be read', async () => {
    const sent = await json('ingest', 'articles');
    expect(sent.map(({ state }: { state: string }) => state)).toEqual(['done', 'done', 'done']);
    expect((await call('topics', 'deepseek')).stdout).toContain('DeepSeek');
    const { entries } = await json('timeline', 'DeepSeek', '--top', '5');
    expect(entries).toHaveLength(5);
    const known = await json('timeline', 'DeepSeek', '--as-of', '2025-01-31');
    expect(known.entries.length).toBeGreaterThan(0);
    const { stdout } = await call('why', entries[0].claims[0].id);
    expect(stdout).toMatch(/^date +\S+: /m);
    expect((await call('due', '--on', '2025-03-10')).stdout).toMatch(/overdue|to come/);
  });

  it('ingest of the same file again is a new version of the same upload', async () => {
    const [{ id }] = await json('ingest', `articles/${SAMPLES[0]}`);
    const [again] = await json('ingest', `articles/${SAMPLES[0]}`);
    expect(again).toMatchObject({ id, state: 'done' });
  });

  it('export writes a whole timeline in any form', async () => {
    const { stdout } = await call('export', 'DeepSeek', '--format', 'claims.csv');
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.every(({ entry_link: link }) => link!.startsWith(dateline.base))).toBe(true);
    expect((await call('export', 'DeepSeek', '--format', 'md')).stdout).toContain('## Sources');
    expect((await call('export', 'DeepSeek', '--format', 'nonsense')).code).toBe(2);
  });

  it('import brings what export wrote into another stage: articles, topics and decisions', async () => {
    const topic = await ask(dateline.base, '/v1/topics', { name: 'Italy', aliases: ['Rome'] });
    const { entries } = await json('timeline', 'DeepSeek');
    const [claim] = entries.at(-1).claims;
    await ask(dateline.base, `/v1/claims/${claim.id}`, { status: 'possible', note: 'seen' }, 'PATCH');
    await settled(dateline.base, claim.uploadId);
    const file = join(folder, 'all.ndjson');
    expect((await call('export', '--out', file)).code).toBe(0);
    const other = await startDateline({ DATA_DIR: 'memory', SAMPLES: 'none' });
    try {
      const { code, stdout, stderr } = await call('import', file, '--url', other.base);
      expect([code, stderr, stdout]).toEqual([
        0,
        expect.any(String),
        expect.stringMatching(/^3 uploads, 3 articles, \d+ topics, 1 decisions/),
      ]);
      const to = ['--url', other.base];
      const brought = await json('timeline', 'DeepSeek', ...to);
      const shown = (each: { date: { edtf: string } | null; statement: string }) => [each.date?.edtf, each.statement];
      const here = await json('timeline', 'DeepSeek');
      expect(brought.entries.map(shown)).toEqual(here.entries.map(shown));
      expect((await ask(other.base, `/v1/topics/${topic.id}`)).aliases).toEqual(['Rome']);
      await settled(other.base, claim.uploadId);
      expect((await ask(other.base, `/v1/claims/${claim.id}`)).status).toBe('possible');
    } finally {
      await stopDateline(other);
    }
  });

  it('extractClaims is a library', async () => {
    const program = `import { extractClaims } from 'dateline/extract';
const claims = await extractClaims('The bridge in Arlen opened on Friday.', { publishedAt: '2025-06-14' });
console.log(JSON.stringify(claims.map(({ date }) => date.edtf)));`;
    const { stdout } = await run('node', ['--input-type=module', '-e', program], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(['2025-06-13']);
  });

  it('the client’s types and calls are those of the contract', async () => {
    const program = `import { createClient, ProblemError, type Entry } from 'dateline/client';
import { extractClaims } from 'dateline/extract';
const client = createClient({ url: process.argv[2]! });
const { topics } = await client.call('listTopics', { query: { q: 'DeepSeek', limit: 5 } });
const answer = await client.call('getTimeline', { id: topics[0]!.id, query: { top: 3 } });
const entries: readonly Entry[] = 'entries' in answer ? answer.entries : [];
const csv: string = await client.call('exportTimelineCsv', { id: topics[0]!.id }) as string;
const made = await client.call('createTopic', { body: { name: 'Hangzhou' } });
// @ts-expect-error no such operation
await client.call('nothing').catch(() => {});
// @ts-expect-error an id is needed
await client.call('getEntry').catch(() => {});
const problem = await client.call('getEntry', { id: 'none' }).catch((error: unknown) => error);
const claims = await extractClaims('The bridge in Arlen opened on Friday.', { publishedAt: '2025-06-14' });
console.log(JSON.stringify([entries.length, csv.slice(0, 8), made.name, problem instanceof ProblemError && problem.status, claims[0]?.date?.edtf]));`;
    writeFileSync(join(folder, 'program.ts'), program);
    const config = {
      compilerOptions: {
        ...{ strict: true, module: 'nodenext', target: 'es2024', noEmit: true, allowImportingTsExtensions: true },
        ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, types: ['node'] },
        typeRoots: [join(process.cwd(), 'node_modules/@types')],
      },
      files: ['program.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const checked = await run('npx', ['tsc', '-p', folder], { encoding: 'utf8' }).catch((error) => error);
    expect(checked.stdout).toBe('');
    const { stdout } = await run('node', ['program.ts', dateline.base], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual([3, 'id,date,', 'Hangzhou', 404, '2025-06-13']);
  });

  it('mcp answers an assistant with dated facts and their sources', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const env = { PATH: process.env.PATH!, DATELINE_URL: dateline.base };
    await client.connect(new StdioClientTransport({ command, args: ['mcp'], env, cwd: folder }));
    const ask = async (name: string, args: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: args });
      const [{ text }] = content as [{ text: string }];
      return isError ? text : JSON.parse(text);
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'find_topics',
      'timeline',
      'entry',
      'why_this_date',
      'due',
      'extract',
    ]);
    expect((await ask('find_topics', { words: 'deepseek' })).topics[0].name).toBe('DeepSeek');
    const { entries } = await ask('timeline', { topic: 'DeepSeek', top: 3 });
    const [claim] = entries[0].claims;
    expect(claim).toMatchObject({ quote: expect.any(String), article: { published: expect.stringMatching(/^2025/) } });
    expect((await ask('entry', { id: entries[0].id })).statement).toBe(entries[0].statement);
    expect((await ask('why_this_date', { claim: claim.id })).date.because).toEqual(expect.any(String));
    expect(await ask('due', { topic: 'DeepSeek', on: '2025-03-10' })).toHaveProperty('overdue');
    const { claims } = await ask('extract', {
      text: 'The bridge in Arlen opened on Friday.',
      publishedAt: '2025-06-14',
    });
    expect(claims[0].date.edtf).toBe('2025-06-13');
    expect(await ask('timeline', { topic: 'nobody knows this' })).toContain('No topic is called');
    await client.close();
  });
});
