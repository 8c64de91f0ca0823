import type { Context } from 'aws-lambda';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '#infra/local/gateway.ts';
import { launchChromium, openPage } from '../support/browser.ts';
import { buildHostileTimeline } from '../support/hostile-timeline.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';
import { markupPayloads } from '../support/markup-payloads.ts';

/** What TimelineJS is given beside the articles' words: quotes, and links to where they stand. */
const OURS = /^(?:p|blockquote|footer|a href (?:https?:\/\/|\/v1\/).*)$/;

const COUNT = process.env.PROVE ? 500 : 90;
const SEED = 20_261_128;

// Needs Debian's chromium: `npm run browser`.
describe.skipIf(!process.env.BROWSER)(`${COUNT} payloads of markup in a browser (seed ${SEED})`, () => {
  let system: LocalSystem;
  let browser: Browser;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let topic: string;
  let base: string;

  beforeAll(async () => {
    system = await startLocalSystem();
    topic = await buildHostileTimeline(system, markupPayloads(COUNT, SEED));
    const { handler } = await import('#functions/handlers/api.ts');
    gateway = await startGateway(0, (_name, event) => handler(event, { awsRequestId: 'a' } as Context));
    base = `http://127.0.0.1:${gateway.port}`;
    browser = await launchChromium();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    gateway.server.close();
    gateway.server.closeAllConnections();
    await system.stop();
  });

  it('run nothing and load nothing from the pages of the timeline', async () => {
    const { page, complaints } = await openPage(browser, base);
    let shown = 0;
    await page.goto(`${base}/v1/topics/${topic}/timeline`);
    for (;;) {
      shown += await page.locator('.entry').count();
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(shown).toBeGreaterThan(COUNT * 0.9);
    expect(complaints).toEqual([]);
  });

  it('are words where TimelineJS puts its texts', async () => {
    const { page, complaints } = await openPage(browser, base);
    const { title, events } = (await system.call('GET', `/v1/topics/${topic}/timeline.timeline.json`)).json;
    const texts = [title, ...events].flatMap(({ text }) => [text.headline, text.text ?? '']) as string[];
    // A page without a policy, as somebody else's may be.
    await page.goto('about:blank');
    const elements = await page.evaluate<string[]>(`${JSON.stringify(texts)}.flatMap((each) => {
      const place = document.body.appendChild(document.createElement('div'));
      place.innerHTML = each;
      return [...place.querySelectorAll('*')].map(({ localName, attributes }) =>
        [localName, ...[...attributes].map(({ name, value }) => name + ' ' + value.slice(0, 8))].join(' '));
    })`);
    expect(texts.length).toBeGreaterThan(COUNT * 1.8);
    // Quotes and links to their sources are ours; nothing in them is the articles' own.
    expect(elements.filter((each) => !OURS.test(each))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
