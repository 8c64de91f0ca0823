import { describe, expect, it } from 'vitest';
import { isFileName, isId, isUploadId } from '#functions/names.ts';
import { isSendable, uploadIdOfKey } from '#functions/object-inputs.ts';

describe('isUploadId', () => {
  it.each(['a', 'pier', 'report-2025.06_b', '.hidden', '...a', '-', '_', 'console', 'nullable', 'a'.repeat(64)])(
    'takes %j',
    (id) => {
      expect(isUploadId(id)).toBe(true);
    },
  );

  it.each([
    ['an address folds it away', ['.', '..']],
    ['a disk drops its end', ['a.', '...', 'a ', 'a..']],
    ['Windows keeps it for a device', ['con', 'NUL', 'aux.html', 'Com1', 'lpt9.a.b', 'PRN']],
    ['it is another id when it is decoded', ['%2e', '%2e%2e', 'a%2Fb', 'a%00']],
    ['it is two segments', ['a/b', 'a\\b', '/', '../a']],
    [
      'it holds what no id holds',
      ['', ' a', 'a b', 'a\u0000', 'a\n', 'é', '\ud800', 'a?b', 'a#b', 'a@2025-01-01', 'a+b'],
    ],
    ['a form expands it', ['\u0024{filename}', '$a']],
    ['it is too long', ['a'.repeat(65)]],
  ])('refuses an id because %s', (_reason, ids) => {
    expect(ids.filter(isUploadId)).toEqual([]);
  });
});

describe('isId', () => {
  it('takes what was handed out, and nothing that is folded', () => {
    expect(['Zk3_a.b4', '.a.', 'a'.repeat(200), 'x'.repeat(16).concat('-', 'y'.repeat(16))].filter(isId)).toHaveLength(
      4,
    );
    expect(['', '.', '..', 'a'.repeat(201), 'a/b', '%41', 'a\n'].filter(isId)).toEqual([]);
  });
});

describe('isFileName', () => {
  it.each([
    'a.txt',
    'US$ 5bn, 50% off & more.html',
    "What's next? (1) [2] {3}.html",
    'Что дальше.html',
    'می‌خواهم.txt',
    '👩‍🚀 flies.md',
    '.profile',
    '%2e%2e',
    'a..b',
    'console.log',
    'a'.repeat(240),
    'é'.repeat(120),
  ])('takes %j', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  it.each([
    ['an address or a disk folds it', ['.', '..', '...', 'a.', 'a.txt ', ' a.txt', '\u00a0a', 'a\u3000', '\ufeffa']],
    ['a form expands it', ['\u0024{filename}', 'a\u0024{filename}.txt', '\u0024{', 'x \u0024{y}']],
    ['it is more than one name', ['a/b', 'a\\b', '..\\a', '/']],
    [
      'it holds a control character',
      ['a\u0000.txt', 'a\n.txt', 'a\u0007', 'a\u007f.txt', 'a\u0085b', 'a\u2028b', 'a\u2029b'],
    ],
    ['it holds what is no character', ['a\ufffe.txt', 'a\uffff.txt', 'a\ud800.txt', 'a\udc00.txt', 'a\u{1fffe}.txt']],
    ['it turns words around', ['lmth\u202e.txt', 'a\u2066b', 'a\u200fb', 'a\u061cb']],
    ['Windows keeps it for a device', ['con', 'nul.html', 'AUX.txt', 'lpt1.a.b']],
    ['no disk takes it', ['', 'a'.repeat(241), 'é'.repeat(121), '?'.repeat(81), '汉'.repeat(81)]],
  ])('refuses a name because %s', (_reason, names) => {
    expect(names.filter(isFileName)).toEqual([]);
  });
});

describe('uploadIdOfKey', () => {
  it('knows no upload of a key whose id could not be asked for', () => {
    expect(uploadIdOfKey('articles/first/article.html')).toBe('first');
    const others = [
      'articles/./a.txt',
      'articles/../a.txt',
      'articles/my report/a.txt',
      'articles/a.txt',
      'x/first/a.txt',
    ];
    expect(others.map(uploadIdOfKey)).toEqual(others.map(() => null));
  });
});

describe('isSendable', () => {
  it('refuses keys that a form would spell otherwise', () => {
    expect(isSendable('articles/first/US$ 5bn.html')).toBe(true);
    for (const key of ['articles/first/\u0024{filename}', 'articles/../a.txt', 'articles/first/a\n.txt'])
      expect(isSendable(key)).toBe(false);
  });
});
