// Debian's chromium for the browser test: installed where it is missing and this machine lets us.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = '/usr/bin/chromium';

if (!existsSync(CHROMIUM)) {
  console.log('Installing chromium (about a minute, once) …');
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']])
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
}
if (!existsSync(CHROMIUM)) {
  console.error(`The browser test needs ${CHROMIUM}, which is not here and could not be installed.`);
  process.exit(1);
}
