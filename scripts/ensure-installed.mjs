// Installs what package-lock.json asks for when node_modules does not hold exactly that, so that
// `npm start` and `npm test` work straight after `git clone`. Plain Node, also an old one, no imports from node_modules.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (name) => {
  const path = join(root, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
};

/** True when every package of the lockfile that belongs on this machine is installed in its version. */
const isSatisfied = () => {
  const wanted = read('package-lock.json');
  const have = read('node_modules/.package-lock.json');
  if (!have) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (have[path] ? have[path].version === version : optional),
  );
};

if (!isSatisfied()) {
  console.log('Installing packages (about a minute, once) …');
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
}

const pinned = existsSync(join(root, 'node_modules/.bin/node')) || existsSync(join(root, 'node_modules/.bin/node.cmd'));
if (!pinned && Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `Dateline runs on Node 24. No bundled Node fits ${process.platform}-${process.arch}, and this one is ${process.version}: install Node 22.18 or newer.`,
  );
  process.exit(1);
}
