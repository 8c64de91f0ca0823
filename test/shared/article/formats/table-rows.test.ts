import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '#shared/article/formats/table-rows.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('parseTable', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a|b\n"x|y"|2',
      [
        ['a', 'b'],
        ['x|y', '2'],
      ],
    ],
    [
      'a,b\n"x\n""y""",2\n\n',
      [
        ['a', 'b'],
        ['x\n"y"', '2'],
      ],
    ],
    ['a,b\n"open,2\n', [['a', 'b'], ['open,2\n']]],
  ])('%j', (source, rows) => {
    expect(parseTable(source, 100)).toEqual(rows);
  });

  it('reads back what is written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\t\n| ') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, mark) => {
          const source = [['x', 'y', 'z'], ...rows].map((row) => row.map(quoted).join(mark)).join('\n');
          expect(parseTable(source, 1000).slice(1)).toEqual(rows);
        },
      ),
    );
  });

  it('reads no more rows than it may', () => {
    expect(parseTable('a,b\n'.repeat(50), 7)).toHaveLength(7);
  });
});
