/**
 * Every regular expression of the code under a check for catastrophic backtracking (recheck): the literals, and the
 * patterns of the time rules as they are compiled. Ends with 1 where one is vulnerable. `--changed`: only what differs
 * from the last commit on main.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { compilePattern } from '../shared/time/pattern.ts';
import { TIMEX_RULES } from '../shared/time/rules/index.ts';
import { findRegexLiterals } from './regex-literals.ts';

const TIMEOUT_MS = 20_000;
const git = (...args: string[]): string[] => execFileSync('git', args, { encoding: 'utf8' }).split('\n');

const isPartial = process.argv.includes('--changed');
const all = git('ls-files', 'shared', 'functions', 'infra');
const changed = new Set(isPartial ? git('diff', '--name-only', 'HEAD~1') : all);
const files = all.filter((file) => file.endsWith('.ts') && changed.has(file));
const literals = files.flatMap((file) =>
  findRegexLiterals(readFileSync(file, 'utf8')).map((literal) => ({ where: file, ...literal })),
);
const rules = files.some((file) => file.startsWith('shared/time/'))
  ? TIMEX_RULES.map((rule) => {
      const { source, flags } = compilePattern(rule.pattern).regex;
      return { where: `rule ${rule.name}`, source, flags };
    })
  : [];

/** On a stretch of bounded length a second degree does no harm: lines, sentences and stamps are cut before. */
const HARMLESS = /^2nd degree/;

let [safe, bounded, vulnerable, unknown] = [0, 0, 0, 0];
for (const { where, source, flags } of [...literals, ...rules]) {
  const result = checkSync(source, flags.replace(/[vd]/g, ''), { timeout: TIMEOUT_MS });
  if (result.status === 'safe') {
    safe++;
    continue;
  }
  const summary = result.status === 'vulnerable' ? result.complexity.summary : 'could not be decided';
  if (result.status === 'unknown') unknown++;
  else if (HARMLESS.test(summary)) bounded++;
  else vulnerable++;
  console.log(`${where}: /${source.slice(0, 100)}/ ${summary}`);
}
console.log(
  `patterns: ${safe} safe, ${bounded} of second degree on bounded input, ${vulnerable} vulnerable, ${unknown} undecided`,
);
process.exit(vulnerable > 0 ? 1 : 0);
