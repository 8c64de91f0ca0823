import { describe, expect, it } from 'vitest';
import { withoutCredentials } from '#shared/text/web-address.ts';

describe('withoutCredentials', () => {
  it.each([
    ['https://ann:secret@a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['http://ann@a.example/', 'http://a.example/'],
    ['https://:secret@a.example/', 'https://a.example/'],
    ['https:ann:secret@a.example', 'https://a.example/'],
    ['https:\\\\ann:secret@a.example', 'https://a.example/'],
    ['ht\ntps://ann:secret@a.example/', 'https://a.example/'],
    ['https://ann:s%40cret@b@a.example/', 'https://a.example/'],
    ['//ann:secret@a.example/x', '//a.example/x'],
    ['https://ann:secret@a b.example/x', 'https://a b.example/x'],
    ['ftp://ann:secret@a.example/', 'ftp://a.example/'],
  ])('%j → %j', (address, expected) => {
    expect(withoutCredentials(address)).toBe(expected);
  });

  it.each([
    'https://a.example',
    'https://a.example/@ann',
    'https://a.example/?to=ann@b.example',
    '/x@y',
    'no address',
    '',
  ])('leaves %j as it is', (address) => {
    expect(withoutCredentials(address)).toBe(address);
  });
});
