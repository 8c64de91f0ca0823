/**
 * Each known mistake of the storage protocol, applied as a patch to a temporary copy of the code, must be caught by the
 * simulator. `--seeds N` (default 1500): how many schedules a mutant may survive; `--only words,words`.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inParallel } from '../shared/store/in-parallel.ts';
import { MUTANTS, type Mutant } from '../test/simulator/mutants.ts';

const at = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1];
const has = (name: string): boolean => process.argv.includes(`--${name}`);
const seeds = has('seeds') ? Number(at('seeds')) : 1500;
const root = resolve(import.meta.dirname, '..');
const isChosen = ({ name }: Mutant): boolean =>
  !has('only') ||
  at('only')!
    .split(',')
    .some((words) => name.includes(words));
const chosen = MUTANTS.filter(isChosen);

type Verdict = { readonly name: string; readonly isKilled: boolean; readonly seed: string; readonly symptom: string };

function applyTo(folder: string, { name, patches }: Mutant): void {
  for (const part of ['shared', 'functions', 'test/simulator', 'scripts', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, from, to } of patches) {
    const path = join(folder, file);
    const code = readFileSync(path, 'utf8');
    if (!code.includes(from)) throw new Error(`The patch of "${name}" no longer applies to ${file}`);
    writeFileSync(
      path,
      code.replace(from, () => to),
    );
  }
}

async function judge(mutant: Mutant): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mutant-'));
  try {
    applyTo(folder, mutant);
    const output = await run(folder, mutant);
    const found = /^seed (\d+): (.*)$/m.exec(output);
    const hasEnded = /^simulate: /m.test(output);
    return {
      name: mutant.name,
      isKilled: found !== null,
      seed: found?.[1] ?? '-',
      symptom: found?.[2] ?? (hasEnded ? 'survived' : `did not run: ${output.slice(-200)}`),
    };
  } catch (error) {
    return { name: mutant.name, isKilled: false, seed: '-', symptom: (error as Error).message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (folder: string, { theme }: Mutant): Promise<string> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [
        'scripts/simulate.ts',
        '--seeds',
        String(seeds),
        '--first',
        '--width',
        '1',
        ...(theme ? ['--theme', theme] : []),
      ],
      { cwd: folder, maxBuffer: 1e8 },
      (_error, stdout, stderr) => done(stdout + stderr),
    );
  });

const verdicts = await inParallel(chosen, availableParallelism(), async (mutant) => {
  const verdict = await judge(mutant);
  console.log(
    `${verdict.isKilled ? 'killed' : 'ALIVE '}  ${verdict.name.padEnd(56)} seed ${verdict.seed.padEnd(6)} ${verdict.symptom.slice(0, 110)}`,
  );
  return verdict;
});
const killed = verdicts.filter(({ isKilled }) => isKilled).length;
console.log(`mutants: ${killed} killed, ${verdicts.length - killed} alive`);
process.exit(killed === verdicts.length ? 0 : 1);
