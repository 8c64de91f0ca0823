import { describe, expect, it } from 'vitest';
import { findQuotations } from '#shared/text/quotations.ts';

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('findQuotations', () => {
  it.each([
    ['"We lost," he said. "Twice."', ['"We lost,"', '"Twice."']],
    ["``It was bad,'' said X. ``No.''", ["``It was bad,''", "``No.''"]],
    ["'We haven't left,' she said.", ["'We haven't left,'"]],
    ["'It's the workers' fault,' he said", ["'It's the workers' fault,'"]],
    ["It met no 'hiccups or obstacles' on its way", ["'hiccups or obstacles'"]],
    ['“One.\n“Two.” It ended', ['“One.', '“Two.”']],
    ['He said "we can\nand left', ['"we can']],
    ["The bosses' pay rose in the '90s", []],
    ['A 5" pipe', []],
    ['"It is late,\' he said. The "old" rule', ['"It is late,\'', '"old"']],
    ['He said "we can. They left. "No" was all', ['"we can.', '"No"']],
    ['“One. Two. It never ends', ['“One.']],
  ])('%j → %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
