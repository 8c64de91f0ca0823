import { describe, expect, it } from 'vitest';
import { withoutNearDuplicates } from '#shared/topic/near-duplicates.ts';

const suggested = (name: string, isSuggested = true) => ({ name, aliases: [], suggested: isSuggested });
const shown = (names: readonly string[]): string[] =>
  withoutNearDuplicates(names.map((name) => suggested(name))).map(({ name }) => name);

describe('withoutNearDuplicates', () => {
  it.each([
    [['Gulf of Mexico oil spill', 'Gulf oil spill'], ['Gulf of Mexico oil spill']],
    [['Haiti quake', 'Haiti earthquake'], ['Haiti quake']],
    [['Ada Quill', 'Quill'], ['Ada Quill']],
    [
      ['Tokyo storm', 'Tokyo'],
      ['Tokyo storm', 'Tokyo'],
    ],
    [
      ['Kestrel 3', 'Kestrel 4'],
      ['Kestrel 3', 'Kestrel 4'],
    ],
    [
      ['Orlo fire', 'Brenwick fire'],
      ['Orlo fire', 'Brenwick fire'],
    ],
  ])('%j → %j', (names, expected) => {
    expect(shown(names)).toEqual(expected);
  });

  it('shows every topic that somebody defined', () => {
    expect(withoutNearDuplicates([suggested('Ada Quill'), suggested('Quill', false)])).toHaveLength(2);
  });
});
