import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameUpload } from '#infra/local/inbox/name-upload.ts';
import { watchInbox } from '#infra/local/inbox/watch-inbox.ts';
import { ask } from '../../../support/client.ts';
import { type Started, startDateline, stopDateline } from '../../../support/started-dateline.ts';

const news = (name: string): string =>
  `${name} opens a bridge\n\nThe Ledger\n4 March 2024\n\n${name} opened the bridge on 1 March 2024 for $3 million.`;
const ENOUGH = { timeout: 20_000, interval: 100 };

describe('watchInbox', () => {
  let dateline: Started;
  let client: S3Client;
  let bucket: string;
  let folder: string;
  let inbox: string;
  let lines: string[];
  let watching: { readonly close: () => void } | null;

  beforeAll(async () => {
    dateline = await startDateline({ DATA_DIR: 'memory' });
    const { upload } = await ask(dateline.base, '/v1/uploads', { fileName: 'a.txt' });
    const { origin, pathname } = new URL(upload.url);
    bucket = pathname.slice(1);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new S3Client({ endpoint: origin, forcePathStyle: true, region: 'us-east-1', credentials });
  });
  afterAll(() => stopDateline(dateline));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-inbox-'));
    inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    lines = [];
    watching = null;
  });
  afterEach(() => {
    watching?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const watch = async (): Promise<void> => {
    watching?.close();
    const { base } = dateline;
    const tell = (line: string) => lines.push(line);
    watching = await watchInbox({ folder: inbox, sentFiles: join(folder, 'sent.json'), client, bucket, base, tell });
  };
  const put = (path: string, words: string | Buffer): void => writeFileSync(join(inbox, path), words);
  const state = async (path: string): Promise<string> =>
    (await ask(dateline.base, `/v1/uploads/${nameUpload(path).id}`)).state;
  const looks = (count: number) => new Promise((pause) => setTimeout(pause, count * 1100));

  it('uploads files, in folders too, those that were there and those that come', async () => {
    mkdirSync(join(inbox, 'reports/march'), { recursive: true });
    put('first.txt', news('Arden'));
    put('.hidden.txt', news('Hidden'));
    await watch();
    put('reports/march/a b.txt', news('Hestur'));
    put('a-b.txt', news('Orrin'));
    put('a b.txt', news('Tarn'));
    for (const path of ['first.txt', 'reports/march/a b.txt', 'a-b.txt', 'a b.txt'])
      await expect.poll(() => state(path), ENOUGH).toBe('done');
    const headlines = (await ask(dateline.base, '/v1/articles?limit=100')).articles.map(
      ({ headline }: { headline: string }) => headline,
    );
    for (const name of ['Arden', 'Hestur', 'Orrin', 'Tarn']) expect(headlines).toContain(`${name} opens a bridge`);
    expect(headlines).not.toContain('Hidden opens a bridge');
  });

  it('says what is refused, and why', async () => {
    await watch();
    put('paper.pdf', '%PDF-1.4 words');
    put('empty.txt', '');
    put('large.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'words '));
    for (const [path, reason] of [
      ['paper.pdf', /was refused: .*PDF.*\(unsupported-format\)/],
      ['empty.txt', /was refused: .*\(.*\)/],
      ['large.txt', /was refused: .*10 MB.*\(too-large\)/],
    ] as const)
      await expect.poll(() => lines.filter((line) => line.includes(path)).join('\n'), ENOUGH).toMatch(reason);
    await looks(2);
    for (const path of ['paper.pdf', 'empty.txt', 'large.txt'])
      expect(lines.filter((line) => line.includes(path) && line.includes('refused'))).toHaveLength(1);
  });

  it('takes a changed file for a new version, and sends nothing twice', async () => {
    await watch();
    put('news.txt', news('Arden'));
    await expect.poll(() => state('news.txt'), ENOUGH).toBe('done');
    put('news.txt', news('Hestur and Arden'));
    const headline = async () =>
      (await ask(dateline.base, `/v1/uploads/${nameUpload('news.txt').id}`)).articles[0]?.headline;
    await expect.poll(headline, ENOUGH).toBe('Hestur and Arden opens a bridge');
    // What was sent is kept when a look is over.
    await looks(2);
    await watch();
    await looks(3);
    expect(lines.filter((line) => line.includes('news.txt is upload'))).toHaveLength(2);
    const later = new Date(Date.now() + 5000);
    utimesSync(join(inbox, 'news.txt'), later, later);
    await expect.poll(() => lines.filter((line) => line.includes('news.txt is upload')), ENOUGH).toHaveLength(3);
  });

  it('removes the upload of a file that is gone, also while nothing looked', async () => {
    await watch();
    for (const path of ['kept.txt', 'gone.txt', 'later.txt']) put(path, news(path.slice(0, -4)));
    for (const path of ['kept.txt', 'gone.txt', 'later.txt']) await expect.poll(() => state(path), ENOUGH).toBe('done');
    rmSync(join(inbox, 'gone.txt'));
    await expect.poll(() => state('gone.txt'), ENOUGH).toBe('removed');
    watching!.close();
    renameSync(join(inbox, 'later.txt'), join(inbox, 'renamed.txt'));
    await watch();
    await expect.poll(() => state('later.txt'), ENOUGH).toBe('removed');
    await expect.poll(() => state('renamed.txt'), ENOUGH).toBe('done');
    expect(await state('kept.txt')).toBe('done');
  });

  it('keeps what a person removed away, and removes nothing when the folder itself is not there', async () => {
    await watch();
    put('one.txt', news('One'));
    put('two.txt', news('Two'));
    for (const path of ['one.txt', 'two.txt']) await expect.poll(() => state(path), ENOUGH).toBe('done');
    await fetch(`${dateline.base}/v1/uploads/${nameUpload('one.txt').id}`, { method: 'DELETE' });
    await expect.poll(() => state('one.txt'), ENOUGH).toBe('removed');
    await watch();
    await looks(3);
    expect(await state('one.txt')).toBe('removed');
    rmSync(inbox, { recursive: true });
    await expect.poll(() => lines.some((line) => line.includes('begun anew')), ENOUGH).toBe(true);
    await looks(3);
    expect(await state('two.txt')).toBe('done');
  });
});
