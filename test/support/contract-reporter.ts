import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { promisedAnswers } from './promised-answers.ts';

/** Tells how many of the answers that the contract describes some test has seen, and held against it. */
export default class ContractReporter implements Reporter {
  onInit() {
    process.env.CONTRACT_SEEN = join(mkdtempSync(join(tmpdir(), 'dateline-contract-')), 'seen');
  }

  onTestRunEnd() {
    const file = process.env.CONTRACT_SEEN!;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    rmSync(dirname(file), { recursive: true, force: true });
    if (lines.length === 0) return;
    const promised = promisedAnswers();
    const seen = new Set(lines);
    const met = promised.filter((each) => seen.has(each));
    const operations = new Set(met.map((each) => each.split(' ')[0]));
    const all = new Set(promised.map((each) => each.split(' ')[0]));
    console.log(
      `contract: ${operations.size} of ${all.size} operations, ${met.length} of ${promised.length} operations × statuses seen`,
    );
  }
}
