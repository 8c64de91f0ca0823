import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicId } from '#shared/topic/topic-id.ts';
import { launchChromium } from '../support/browser.ts';
import { ask, settled, type Target, upload } from '../support/client.ts';
import { listeningSockets } from '../support/listening-sockets.ts';
import { type Started, startDateline, stopDateline } from '../support/started-dateline.ts';

/** What the foreign page tries to change, and where; answers what is there afterwards. */
type Attempt = {
  readonly way: string;
  readonly write: (page: Page, at: Addresses) => Promise<unknown>;
};
type Addresses = {
  readonly base: string;
  /** A form of POST /v1/uploads, as if the page had got hold of one. */
  readonly form: Target;
  readonly upload: string;
};

const NAME = 'Owned by another';
const TOPIC = JSON.stringify({ name: NAME });

/** Runs a fetch in the page; what stops it there counts as nothing written. */
const fetchIn = (page: Page, address: string, init: unknown): Promise<unknown> =>
  page.evaluate(`fetch(${JSON.stringify(address)}, ${JSON.stringify(init)}).then(({ status }) => status, String)`);

/** Sends a form as a page does that needs no script of Dateline's leave. */
async function sendForm(page: Page, action: string, fields: Readonly<Record<string, string>>, enctype: string) {
  await page.evaluate(`(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: ${JSON.stringify(action)}, enctype: ${JSON.stringify(enctype)} });
    for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  })()`);
  await page.waitForLoadState('networkidle');
}

const ATTEMPTS: readonly Attempt[] = [
  {
    way: 'JSON as plain text, without asking (no-cors)',
    write: (page, { base }) => fetchIn(page, `${base}/v1/topics`, { method: 'POST', mode: 'no-cors', body: TOPIC }),
  },
  {
    way: 'JSON as JSON, asking first (CORS)',
    write: (page, { base }) =>
      fetchIn(page, `${base}/v1/topics`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: TOPIC,
      }),
  },
  {
    way: 'a form whose one field reads as JSON',
    write: (page, { base }) =>
      sendForm(page, `${base}/v1/topics`, { '{"name": "Owned by another", "aliases": ["': '"]}' }, 'text/plain'),
  },
  {
    way: 'PUT into the bucket',
    write: (page, { form }) =>
      fetchIn(page, `${form.url}/articles/foreign/foreign.txt`, { method: 'PUT', body: 'Owned by another' }),
  },
  {
    way: 'a presigned form, sent by script (no-cors)',
    write: (page, { form }) =>
      page.evaluate(`(() => {
        const form = new FormData();
        for (const [name, value] of Object.entries(${JSON.stringify(form.fields)})) form.append(name, value);
        form.append('file', new Blob(['Owned by another']));
        return fetch(${JSON.stringify(form.url)}, { method: 'POST', mode: 'no-cors', body: form }).then(String, String);
      })()`),
  },
  {
    way: 'a presigned form, sent as a form',
    write: (page, { form }) =>
      sendForm(page, form.url, { ...form.fields, file: 'Owned by another' }, 'multipart/form-data'),
  },
  {
    way: 'DELETE of an upload',
    write: (page, { base, upload }) => fetchIn(page, `${base}/v1/uploads/${upload}`, { method: 'DELETE' }),
  },
  {
    way: 'DELETE in the bucket',
    write: (page, { form, upload }) => fetchIn(page, `${form.url}/articles/${upload}/kept.txt`, { method: 'DELETE' }),
  },
];

// Needs Debian's chromium: `npm run browser`.
describe.skipIf(!process.env.BROWSER)('a page of another origin, in a browser', () => {
  const elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>');
  });
  let browser: Browser;
  let dateline: Started;
  let addresses: Addresses;
  let before: unknown;

  /** All that a foreign page could have changed: topics, articles, the state of the upload that it knows of. */
  const everything = async () => ({
    topics: await ask(dateline.base, '/v1/topics?limit=100'),
    topic: await ask(dateline.base, `/v1/topics/${encodeURIComponent(topicId(NAME))}`),
    articles: await ask(dateline.base, '/v1/articles?limit=100'),
    kept: await ask(dateline.base, '/v1/uploads/kept'),
    hoped: await ask(dateline.base, '/v1/uploads/hoped'),
    foreign: await ask(dateline.base, '/v1/uploads/foreign'),
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
    [browser, dateline] = await Promise.all([launchChromium(), startDateline({ DATA_DIR: 'memory' }, 'npm')]);
    const text = 'Bridge opens\n\nThe Ledger\n4 March 2024\n\nAda Holt opened the bridge on 1 March 2024.';
    await upload(dateline.base, 'kept', text);
    expect((await settled(dateline.base, 'kept')).state).toBe('done');
    const hoped = { id: 'hoped', fileName: 'hoped.txt', contentType: 'text/plain' };
    addresses = { base: dateline.base, form: (await ask(dateline.base, '/v1/uploads', hoped)).upload, upload: 'kept' };
    before = await everything();
  }, 180_000);
  afterAll(async () => {
    elsewhere.close();
    elsewhere.closeAllConnections();
    await stopDateline(dateline);
    await browser.close();
  });

  const foreignPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    // A site of its own, not only another port of this machine: Chromium takes localhost and 127.0.0.1 for two.
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    return page;
  };

  it.each(ATTEMPTS)('writes nothing by $way', async ({ write }) => {
    const page = await foreignPage();
    await write(page, addresses);
    // A message, had it got in, would be worked off by now.
    await new Promise((pause) => setTimeout(pause, 1500));
    expect(await everything()).toEqual(before);
    await page.close();
  });

  it('writes nothing under a name that was bound to this machine', async () => {
    const bound = await browser.newContext();
    const page = await bound.newPage();
    const { port } = new URL(dateline.base);
    // What the browser resolves for rebound.localhost is 127.0.0.1, and the page there counts as of one origin with it.
    await page.goto(`http://rebound.localhost:${port}/`);
    expect(await page.locator('body').innerText()).toContain('foreign-host');
    await fetchIn(page, '/v1/topics', { method: 'POST', headers: { 'content-type': 'application/json' }, body: TOPIC });
    await fetchIn(page, '/v1/uploads/kept', { method: 'DELETE' });
    expect(await everything()).toEqual(before);
    await bound.close();
  });

  it('reaches no port but the gateway, and reads there what anybody may read', async () => {
    const page = await foreignPage();
    const gateway = Number(new URL(dateline.base).port);
    for (const { port } of listeningSockets(dateline.process.pid!)) {
      const seen = await fetchIn(page, `http://127.0.0.1:${port}/v1/topics`, {});
      expect([port === gateway, seen]).toEqual([
        port === gateway,
        port === gateway ? 200 : 'TypeError: Failed to fetch',
      ]);
    }
    await page.close();
  });

  it('would have been seen to write: a page of Dateline itself does, once its policy lets it', async () => {
    const own = await browser.newPage({ bypassCSP: true });
    await own.goto(dateline.base);
    const topic = { method: 'POST', headers: { 'content-type': 'application/json' }, body: TOPIC };
    expect(await fetchIn(own, '/v1/topics', topic)).toBe(201);
    expect(await fetchIn(own, '/v1/uploads/kept', { method: 'DELETE' })).toBe(202);
    await expect
      .poll(async () => (await ask(dateline.base, '/v1/uploads/kept')).state, { timeout: 20_000 })
      .toBe('removed');
    await own.close();
  });
});
