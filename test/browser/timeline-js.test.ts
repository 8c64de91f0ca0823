import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { ask } from '../support/client.ts';
import { type Started, startDateline, stopDateline } from '../support/started-dateline.ts';

const DIST = 'node_modules/@knight-lab/timelinejs/dist';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** TimelineJS from npm, and a page that gives it one link. */
function servePage(): Server {
  return createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://page');
    if (pathname.startsWith('/dist/')) {
      try {
        const body = readFileSync(DIST + pathname.slice('/dist'.length));
        response.writeHead(200, { 'content-type': TYPES[pathname.split('.').at(-1)!] ?? 'font/woff' }).end(body);
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    const link = JSON.stringify(searchParams.get('link'));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/dist/css/timeline.css"><script src="/dist/js/timeline.js"></script>
<div id="t" style="width:1100px;height:650px"></div><script>new TL.Timeline('t', ${link}, {script_path: location.origin + '/dist/js/'});</script>`);
  });
}

// Needs Debian's chromium: `npm run browser`.
describe.skipIf(!process.env.BROWSER)('TimelineJS', () => {
  let browser: Browser;
  let dateline: Started;
  const server = servePage();
  let page: string;

  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    page = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    [browser, dateline] = await Promise.all([
      launchChromium(),
      startDateline({ DATA_DIR: 'memory', SAMPLES: '' }, 'npm'),
    ]);
  }, 180_000);
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await stopDateline(dateline);
    await browser.close();
  });

  it.each([0, 1, 2])('draws topic %i of the list from the plain link', async (at) => {
    const { topics } = await ask(dateline.base, '/v1/topics');
    const link = `${dateline.base}/v1/topics/${topics[at].id}/timeline.timeline.json`;
    const { events } = await ask(dateline.base, new URL(link).pathname);
    const tab = await browser.newPage({ viewport: { width: 1140, height: 720 } });
    await tab.goto(`${page}/?link=${encodeURIComponent(link)}`);
    await tab.waitForSelector('.tl-timemarker', { state: 'attached', timeout: 30_000 });
    expect(await tab.locator('.tl-timemarker').count()).toBe(events.length);
    expect(await tab.locator('.tl-message-full:visible').count()).toBe(0);
    await tab.locator('.tl-slidenav-next').click();
    await tab.waitForTimeout(1500);
    const slide = tab.locator('.tl-slide').nth(1);
    expect(await slide.locator('blockquote').first().innerText()).not.toBe('');
    expect(await slide.locator('a').first().getAttribute('href')).toMatch(/^https?:/);
    if (process.env.PICTURES) await tab.screenshot({ path: `${process.env.PICTURES}/timelinejs-${at}.png` });
    await tab.close();
  });
});
