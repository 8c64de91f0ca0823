import { describe, expect, it } from 'vitest';
import { unwrapText } from '#shared/article/formats/unwrap.ts';
import { articleFixtures } from '../../../support/article-fixtures.ts';

const TEXTS: readonly string[] = articleFixtures()
  .flatMap(({ expected }) => expected.map(({ text }) => text))
  .filter((text) => text.length > 600 && text.split('\n').every((line) => /[.!?”"]$/.test(line) && line.length > 60))
  .slice(0, 20);

/** Lines no longer than a width, as editors of mails break them. */
function wrapped(paragraph: string, width: number, { hyphens = false } = {}): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const room = width - line.length - 1;
    if (line === '' || word.length <= room) line = line === '' ? word : `${line} ${word}`;
    else if (hyphens && /^[a-z]{8,}/.test(word) && room > 5) {
      lines.push(`${line} ${word.slice(0, 4)}-`);
      line = word.slice(4);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

describe('unwrapText', () => {
  it.each([40, 60, 66, 72, 78, 90])('puts paragraphs together that were broken at %i characters', (width) => {
    for (const text of TEXTS) {
      const paragraphs = text.split('\n');
      const source = paragraphs.map((one) => wrapped(one, width)).join('\n\n');
      expect(unwrapText(source)).toBe(paragraphs.join('\n\n'));
    }
  });

  it('puts hyphenated words together', () => {
    for (const text of TEXTS) {
      const paragraphs = text.split('\n');
      const source = paragraphs.map((one) => wrapped(one, 60, { hyphens: true })).join('\n\n');
      expect(unwrapText(source)).toBe(paragraphs.join('\n\n'));
    }
  });

  it('keeps the hyphen of a word that the text has with one', () => {
    const line =
      'The harbour has a well-known crane, and everybody who knows it says that it is well-\nknown as far as the islands in the north, where nobody has ever been, and beyond\nthem, the master of the harbour and his three daughters told us on Monday, and\nthat nobody has to fear for it.';
    expect(unwrapText(line)).toContain('says that it is well-known as far');
  });

  it('leaves headline and by-line on lines of their own', () => {
    const source = `Crane falls into basin\nBy Oona Petrie\n\n${wrapped(TEXTS[0]!.split('\n').join(' '), 70)}`;
    expect(unwrapText(source).split('\n').slice(0, 3)).toEqual(['Crane falls into basin', 'By Oona Petrie', '']);
  });

  it('leaves out the numbers of pages', () => {
    const [first, second, third, ...rest] = TEXTS[1]!.split('\n').map((one) => wrapped(one, 64));
    const source = [first, 'Page 1 of 4', second, 'Page 2 of 4', third, 'Page 3 of 4', ...rest, 'Page 4 of 4'].join(
      '\n\n',
    );
    expect(unwrapText(source)).not.toContain('Page');
  });

  it('tells a paragraph by its short last line or its indented first one', () => {
    const [first, second] = [TEXTS[2]!, TEXTS[3]!].map((text) => wrapped(text.split('\n').join(' '), 64));
    const indented = `   ${first}\n   ${second}`;
    expect(unwrapText(indented).split('\n')).toHaveLength(2);
  });

  it.each([
    ['a text of a line for each paragraph', TEXTS[0]!],
    [
      'a poem',
      'The tide\ngoes out and takes\nthe harbour with it,\nboat by boat,\nand leaves\nthe mud to the birds,\nwho know\nwhat to do with mud',
    ],
    ['a list', 'Bread\nMilk\nA crane\nTwo ropes\nThe harbour\nA ferry to the north\nEggs\nSalt'],
  ])('leaves %s as it is', (_what, text) => {
    expect(unwrapText(text)).toBe(text);
  });
});
