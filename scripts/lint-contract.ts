import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Access, OPEN_ACCESS } from '../functions/contract/access.ts';
import { describeApi } from '../functions/contract/describe-api.ts';

/** The deployments whose contracts are read: a laptop, and both kinds on AWS. */
const DEPLOYMENTS: readonly Access[] = [OPEN_ACCESS, { read: 'open', write: 'iam' }, { read: 'jwt', write: 'jwt' }];

// Writes the contract as each kind of deployment gives it, and has redocly's recommended rules read it; ends in 1 on any
// error or warning.
const folder = mkdtempSync(join(tmpdir(), 'dateline-contract-'));
let worst = 0;
for (const access of DEPLOYMENTS) {
  const file = join(folder, `${access.read}-${access.write}.json`);
  writeFileSync(file, JSON.stringify(describeApi(access), null, 1));
  const { status, stderr, stdout } = spawnSync(
    'node_modules/.bin/redocly',
    ['lint', file, '--extends', 'recommended', '--max-problems', '50'],
    {
      encoding: 'utf8',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  );
  const warnings = /You have (\d+) warning/.exec(stderr)?.[1] ?? '0';
  console.log(`${access.read} reads, ${access.write} writes: exit ${status}, ${warnings} warnings`);
  if (status !== 0 || warnings !== '0') {
    console.log(stdout, stderr);
    worst = 1;
  }
}
rmSync(folder, { recursive: true });
process.exitCode = worst;
