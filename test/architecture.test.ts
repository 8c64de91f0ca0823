import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export)[^'"]*from ['"](\.{1,2}\/[^'"]+|#[^'"]+)['"]/gm;

/** Each may import those before it, and itself; store and present do not know each other. */
const FOLDERS = ['text', 'time', 'article', 'claim', 'reader', 'topic', 'timeline'];
/** The rooms of a claim: each may import those behind it. What stands in the open calls them all. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  checking: ['sayings', 'dating', 'names', 'figures', 'grammar'],
  sayings: ['names', 'figures', 'grammar'],
  dating: ['names', 'figures', 'grammar'],
  names: ['figures', 'grammar'],
  figures: ['grammar'],
  grammar: [],
};

type Arrow = { readonly from: string; readonly to: string };

/** Every import from one of the project's files to another, by their paths from the root. */
const arrows = readdirSync(join(ROOT, 'shared'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name): Arrow[] => {
    const from = join('shared', name);
    return [...readFileSync(join(ROOT, from), 'utf8').matchAll(IMPORT)].map(([, path]) => ({
      from,
      to: path!.startsWith('#') ? path!.slice(1) : relative(ROOT, join(ROOT, dirname(from), path!)),
    }));
  });

const folderOf = (path: string): string => path.split('/')[1]!;
const roomOf = (path: string): string | null => /^shared\/claim\/([a-z]+)\//.exec(path)?.[1] ?? null;
const shown = ({ from, to }: Arrow): string => `${from} → ${to}`;

describe('imports of the domain', () => {
  it('are found', () => {
    expect(arrows.length).toBeGreaterThan(500);
  });

  it('stay in the domain', () => {
    expect(arrows.filter(({ to }) => !to.startsWith('shared/')).map(shown)).toEqual([]);
  });

  it('lead from a folder to those before it', () => {
    const isBack = ({ from, to }: Arrow): boolean => {
      const [own, other] = [FOLDERS.indexOf(folderOf(from)), FOLDERS.indexOf(folderOf(to))];
      if (own < 0) return folderOf(from) !== folderOf(to) && other < 0;
      return other < 0 || other > own;
    };
    expect(arrows.filter(isBack).map(shown)).toEqual([]);
  });

  it('lead from a room of claims to those behind it, and from none to the spine but for the shape of a claim', () => {
    const isBack = ({ from, to }: Arrow): boolean => {
      const room = roomOf(from);
      if (room === null || folderOf(to) !== 'claim') return false;
      const other = roomOf(to);
      return other === null ? to !== 'shared/claim/claim.ts' : other !== room && !ROOMS[room]!.includes(other);
    };
    expect(arrows.filter(isBack).map(shown)).toEqual([]);
  });
});
