/**
 * Every regular expression of the code under a check for catastrophic backtracking (recheck): the literals, and the
 * patterns of the time rules as they are compiled. Ends with 1 where one is vulnerable. `--changed`: only those that
 * the commit before did not have.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check } from 'recheck';
import { findRegexLiterals } from './regex-literals.ts';

const TIMEOUT_MS = 60_000;
const AT_ONCE = 2;
/** On a stretch of bounded length a second degree does no harm: lines, sentences and stamps are cut before. */
const HARMLESS = /^2nd degree/;

type Pattern = { readonly where: string; readonly source: string; readonly flags: string };

const git = (...args: string[]): Buffer =>
  execFileSync('git', args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });

/** All patterns of the code in a folder. */
async function patternsIn(root: string, files: readonly string[]): Promise<Pattern[]> {
  const load = (file: string) => import(pathToFileURL(join(root, 'shared/time', file)).href);
  const { compilePattern } = (await load('pattern.ts')) as typeof import('../shared/time/pattern.ts');
  const { TIMEX_RULES } = (await load('rules/index.ts')) as typeof import('../shared/time/rules/index.ts');
  const rules = TIMEX_RULES.map(({ name, pattern }) => {
    const { source, flags } = compilePattern(pattern).regex;
    return { where: `rule ${name}`, source, flags };
  });
  const literals = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      findRegexLiterals(readFileSync(join(root, file), 'utf8')).map((literal) => ({ where: file, ...literal })),
    );
  return [...literals, ...rules];
}

const filesOf = (revision: string): string[] =>
  git('ls-tree', '-r', '--name-only', revision, 'shared', 'functions', 'infra').toString().trim().split('\n');

/** The patterns of the commit before; none where there is no such commit. */
async function patternsBefore(): Promise<Pattern[]> {
  const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
  try {
    execFileSync('tar', ['-x', '-C', folder], {
      input: git('archive', 'HEAD~1', 'package.json', 'shared', 'functions', 'infra'),
    });
    return await patternsIn(folder, filesOf('HEAD~1'));
  } catch {
    console.log('no commit before this one that can be read: all patterns');
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isPartial = process.argv.includes('--changed');
const spell = ({ source, flags }: Pattern): string => `/${source}/${flags}`;
const known = new Set(isPartial ? (await patternsBefore()).map(spell) : []);
const patterns = (
  await patternsIn(process.cwd(), git('ls-files', 'shared', 'functions', 'infra').toString().trim().split('\n'))
).filter((pattern) => !known.has(spell(pattern)));

const count = { safe: 0, bounded: 0, vulnerable: 0, undecided: 0 };

async function judge({ where, source, flags }: Pattern): Promise<void> {
  const result = await check(source, flags.replace(/[vd]/g, ''), { timeout: TIMEOUT_MS });
  if (result.status === 'safe') {
    count.safe++;
    return;
  }
  const summary = result.status === 'vulnerable' ? result.complexity.summary : 'could not be decided';
  count[result.status === 'unknown' ? 'undecided' : HARMLESS.test(summary) ? 'bounded' : 'vulnerable']++;
  console.log(`${where}: /${source.slice(0, 100)}/ ${summary}`);
}

const waiting = patterns.values();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const pattern of waiting) await judge(pattern);
  }),
);
console.log(
  `patterns: ${count.safe} safe, ${count.bounded} of second degree on bounded input, ${count.vulnerable} vulnerable, ${count.undecided} undecided`,
);
process.exit(count.vulnerable > 0 ? 1 : 0);
