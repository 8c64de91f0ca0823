import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTANTS } from './simulator/mutants.ts';

it('finds in the code what each known mistake of the protocol would change', () => {
  const lost = MUTANTS.flatMap(({ name, patches }) =>
    patches.flatMap(({ file, from }) => (readFileSync(file, 'utf8').includes(from) ? [] : [`${name}: ${file}`])),
  );
  expect(lost).toEqual([]);
});
