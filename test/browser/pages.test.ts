import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openPage } from '../support/browser.ts';
import { ask, sendTo, settled } from '../support/client.ts';
import { type Started, startDateline, stopDateline } from '../support/started-dateline.ts';

const WIDE = { width: 1200, height: 900 };
const NARROW = { width: 360, height: 740 };

// Needs Debian's chromium: `npm run browser`.
describe.skipIf(!process.env.BROWSER)('the pages in a browser', () => {
  let browser: Browser;
  let dateline: Started;

  beforeAll(async () => {
    [browser, dateline] = await Promise.all([
      launchChromium(),
      startDateline({ DATA_DIR: 'memory', SAMPLES: '' }, 'npm'),
    ]);
  }, 180_000);
  afterAll(async () => {
    await stopDateline(dateline);
    await browser.close();
  });

  it('leads from the start page over a topic to the words behind a date', async () => {
    const { page, complaints } = await openPage(browser, dateline.base, { viewport: WIDE });
    await page.goto(dateline.base);
    await page.getByRole('link', { name: 'DeepSeek' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('DeepSeek');
    const release = page
      .getByRole('listitem')
      .filter({ has: page.locator('time[datetime="2025-01-20"]') })
      .first();
    await release.getByText('the words, and why this date').click();
    expect(await release.getByRole('blockquote').first().innerText()).toContain('R1');
    await release.getByRole('link', { name: 'why this date?' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('20 January 2025: why?');
    expect(await page.locator('.facts').innerText()).toContain('20 January');
    await page.locator('blockquote a').click();
    expect(await page.getByRole('row').count()).toBeGreaterThan(3);
    expect(await page.locator('.facts').innerText()).toContain('stated on the page');
    expect(complaints).toEqual([]);
  });

  it('shows what was known on a day, and everything again', async () => {
    const { page, complaints } = await openPage(browser, dateline.base, { viewport: WIDE });
    await page.goto(dateline.base);
    await page.getByRole('link', { name: 'Starliner' }).first().click();
    const all = await page.locator('.entry').count();
    await page.getByText('Filter, or look as of a day').click();
    await page.getByLabel('As known on').fill('2024-06-10');
    await page.getByRole('button', { name: 'Show' }).click();
    const known = await page.locator('.entry').count();
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(all);
    await page.getByRole('link', { name: 'everything' }).click();
    expect(await page.locator('.entry').count()).toBe(all);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])('fits a %s window', async (_name, viewport) => {
    const { page, complaints } = await openPage(browser, dateline.base, { viewport });
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    await page.goto(dateline.base);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'DeepSeek' }).first().click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  it('hands out every representation that the page offers', async () => {
    const { page } = await openPage(browser, dateline.base);
    await page.goto(dateline.base);
    await page.getByRole('link', { name: 'DeepSeek' }).first().click();
    const offered = await page
      .locator('.exports a')
      .evaluateAll((links) => links.map((link) => (link as { href: string }).href));
    expect(offered.length).toBeGreaterThan(5);
    for (const address of offered) expect((await fetch(address)).status, address).toBe(200);
  });

  it('shows the words of a hostile article and runs none of them', async () => {
    const text = `<script>alert(1)</script> Bank falls\n\nMalbank <img src=x onerror=alert(2)> closed on 3 March 2024, said "><svg onload=alert(3)> the mayor. Malbank opened on 4 March 2024. Malbank paid javascript:alert(4) in May 2024.`;
    const { id, upload } = await ask(dateline.base, '/v1/uploads', {
      fileName: 'hostile.txt',
      contentType: 'text/plain',
      publishedAt: '2024-03-05',
    });
    await sendTo(upload, text);
    expect((await settled(dateline.base, id)).state).toBe('done');
    const topic = await ask(dateline.base, '/v1/topics', {
      name: 'Malbank',
      aliases: ['<b onclick=alert(5)>Bank</b>'],
    });
    const { page, complaints } = await openPage(browser, dateline.base);
    const countEntries = async () => {
      await page.goto(`${dateline.base}/v1/topics/${topic.id}/timeline`);
      return page.locator('.entry').count();
    };
    await expect.poll(countEntries, { timeout: 20_000 }).toBeGreaterThan(0);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.locator('body').innerText()).toContain('onerror=alert(2)');
    expect(await page.locator('script, img, svg[onload], [onclick]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be read by everybody: no finding of axe', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // The checker is a script, which the page itself would never let in.
    const { page } = await openPage(browser, dateline.base, { bypassCSP: true, viewport: WIDE });
    await page.goto(dateline.base);
    const links = await page
      .getByRole('link', { name: /DeepSeek|UK.US trade deal/ })
      .evaluateAll((all) => all.map((link) => (link as { href: string }).href));
    await page.goto(links[0]!);
    const within = await page
      .locator('.entry:first-child details a, .filters a[href$="/due"]')
      .evaluateAll((all) => all.map((link) => (link as { href: string }).href));
    expect(within.length).toBeGreaterThan(3);
    for (const address of [dateline.base, ...new Set([...links, ...within]), `${dateline.base}/docs`]) {
      await page.goto(address);
      await page.evaluate(axe);
      const found = (await page.evaluate('axe.run(document)')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect(found.violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]!.html}`)).toEqual([]);
    }
  });
});
