import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFileName, isId } from '#functions/names.ts';
import { uploadIdOfKey } from '#functions/object-inputs.ts';
import { nameUpload } from '#infra/local/inbox/name-upload.ts';

describe('nameUpload', () => {
  it('keeps a plain name as it is', () => {
    expect(nameUpload('a-1.html')).toEqual({ id: 'inbox-a-1.html', key: 'articles/inbox-a-1.html/a-1.html' });
  });

  it('tells apart what looks alike', () => {
    const paths = [
      'a b.html',
      'a-b.html',
      'a  b.html',
      'a+b.html',
      'a/b.html',
      'a-b/html',
      'b.html',
      'A-b.html',
      'ä-b.html',
      'a\u0308-b.html',
      '東.html',
      '京.html',
      'x'.repeat(80),
      'x'.repeat(81),
      `${'x'.repeat(80)}.html`,
      '...',
      '....',
      'nul',
      'nul.txt',
    ];
    expect(new Set(paths.map((path) => nameUpload(path).id)).size).toBe(paths.length);
  });

  it('makes ids that addresses hold and keys that can be reached, different ones for different paths', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 90 }),
      fc.stringMatching(/^[-a.b ]{1,6}$/),
      fc.constantFrom('..', '.', '\u0024{filename}', 'con', 'a%2Fb'),
    );
    const path = fc
      .array(
        segment.map((name) => name.replaceAll('/', '') || 'x'),
        { minLength: 1, maxLength: 3 },
      )
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(path, path, (a, b) => {
        const [first, second] = [nameUpload(a), nameUpload(b)];
        expect(isId(first.id)).toBe(true);
        expect(isFileName(first.key.split('/').at(-1)!)).toBe(true);
        expect(uploadIdOfKey(first.key)).toBe(first.id);
        expect(first.id === second.id).toBe(a === b);
      }),
      { numRuns: 5000, seed: 14 },
    );
  });
});
