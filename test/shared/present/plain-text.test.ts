import { describe, expect, it } from 'vitest';
import { formatJson } from '#shared/present/json.ts';
import { escapeText } from '#shared/present/markup.ts';
import { plainLine, withoutControls } from '#shared/present/plain-text.ts';

const CONTROLS = [
  '\u0000',
  '\u0008',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009f',
  '\u2028',
  '\u2029',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\ud800',
  '\udfff',
  '\u{1fffe}',
];

describe('withoutControls', () => {
  it.each(CONTROLS)('puts blanks in the place of %j, as long as it is', (control) => {
    const cleaned = withoutControls(`a${control}b`);
    expect(cleaned).toBe(`a${' '.repeat(control.length)}b`);
  });

  it('leaves everything else', () => {
    const words = 'a\tb\nc\rd é 汉 👩‍🚀 \u00a0 \u202e \ufffd';
    expect(withoutControls(words)).toBe(words);
  });
});

describe('plainLine', () => {
  it.each([...CONTROLS, '\t', '\n', '\r\n', '\u202e', '\u2066'])('has no %j', (control) => {
    expect(plainLine(`a ${control} b`)).toBe('a b');
  });
});

describe('formatJson', () => {
  it.each(CONTROLS)('has no %j in any of its texts', (control) => {
    const value = { a: [`x${control}y`, { b: control }], n: 1, no: null };
    const blank = ' '.repeat(control.length);
    expect(JSON.parse(formatJson(value))).toEqual({ a: [`x${blank}y`, { b: blank }], n: 1, no: null });
  });

  it('is JSON.stringify for everything else, also for texts that speak of escapes', () => {
    const value = { a: 'x\n\ty "q" \\ \\u0000 \\\\u0000 \\b 👩‍🚀', b: [true, 1.5, null] };
    expect(JSON.parse(formatJson(value))).toEqual(value);
  });
});

describe('escapeText', () => {
  it.each(CONTROLS)('has no %j', (control) => {
    expect(escapeText(`a${control}<`)).toBe(`a${' '.repeat(control.length)}&lt;`);
  });
});
