import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOfLog } from './log-file.ts';
import { faultOfSortedFile } from './sorted-file.ts';

const CHECKS: readonly { readonly files: RegExp; readonly faultOf: (file: Buffer) => string | null }[] = [
  { files: /^(?:\d+\.log|MANIFEST-\d+)$/, faultOf: faultOfLog },
  { files: /^\d+\.(?:ldb|sst)$/, faultOf: faultOfSortedFile },
];

/**
 * What is wrong with the files of a LevelDB, in words; null when nothing is, or nothing is there. LevelDB checks little
 * of what it reads: it leaves out of a log what does not fit, and a changed block becomes another value.
 */
export async function findDamage(folder: string): Promise<string | null> {
  const names = await readdir(folder);
  const kept = names.filter((name) => CHECKS.some(({ files }) => files.test(name)));
  if (kept.length === 0) return null;
  if (!names.includes('CURRENT')) return 'CURRENT is missing';
  const current = (await readFile(join(folder, 'CURRENT'), 'utf8')).trim();
  if (!kept.includes(current)) return `CURRENT names ${JSON.stringify(current.slice(0, 40))}, which is not there`;
  for (const name of kept) {
    const { faultOf } = CHECKS.find(({ files }) => files.test(name))!;
    const fault = faultOf(await readFile(join(folder, name)));
    if (fault) return `${name}: ${fault}`;
  }
  return null;
}
