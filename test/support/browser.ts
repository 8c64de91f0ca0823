import { type ChildProcess, spawn } from 'node:child_process';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's chromium, headless. */
export const launchChromium = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });

/** A page that remembers what went wrong on it: errors, refused loads, requests to other machines. */
export async function openPage(
  browser: Awaited<ReturnType<typeof launchChromium>>,
  base: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`asks ${request.url()}`);
  });
  return { page, complaints };
}

/** `npm start` as a user runs it, on a free port, keeping nothing; answers when the page can be opened. */
export async function startDateline(): Promise<{ readonly base: string; readonly stop: () => void }> {
  const child: ChildProcess = spawn('npm', ['start', '--silent'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: 'memory', SAMPLES: '' },
  });
  // The whole group: npm, and what it started.
  const stop = () => void process.kill(-child.pid!, 'SIGTERM');
  const base = await new Promise<string>((ready, failed) => {
    let log = '';
    child.stdout!.on('data', (chunk) => {
      log += chunk;
      const [, address] = /Dateline is at (http:\S+)/.exec(log) ?? [];
      if (address) ready(address);
    });
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}: ${log}`)));
  });
  return { base, stop };
}
