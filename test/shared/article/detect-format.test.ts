import { describe, expect, it } from 'vitest';
import { binaryKind, detectFormat } from '#shared/article/detect-format.ts';

const nothing = { contentType: null, fileName: null };

describe('detectFormat', () => {
  it.each([
    ['<!doctype html><p>Text', 'html'],
    ['<h2>Crane falls</h2><p>Text</p>', 'html'],
    ['Crane falls <p>Text</p> <p>Text</p> <b>x</b> <a href="/x">y</a> <em>z</em>', 'html'],
    ['<?xml version="1.0"?><rss><channel/></rss>', 'feed'],
    ['<?xml version="1.0"?>\n<rdf:RDF xmlns="x"></rdf:RDF>', 'feed'],
    ['{"headline": "Crane falls"}', 'json'],
    ['[\n  {"headline": "Crane falls"}]', 'json'],
    ['# Crane falls\n\nText\n\n## Later\n\nText', 'markdown'],
    ['From: a@b\nSubject: Crane falls\nDate: Tue, 12 Mar 2024\n\nText', 'email'],
    ['{\\rtf1\\ansi Crane}', 'rtf'],
    ['<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head/></nitf>', 'nitf'],
    ['<newsMessage xmlns="x"/>', 'newsml'],
    ['<!DOCTYPE en-export SYSTEM "x.dtd"><en-export/>', 'notes'],
    ['<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>', 'bookmarks'],
    ['From a@b.example Tue Mar 12 10:00:00 2024\nSubject: Crane\n\nText', 'mailbox'],
    [
      'From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\nContent-Type: multipart/related',
      'web-archive',
    ],
    ['   1 of 2 DOCUMENTS\n\nThe Wharf\n\nLENGTH: 3 words\n', 'nexis'],
    ['Crane\nThe Wharf\nLength: 3 words\nBody\nText\nEnd of Document\n', 'nexis'],
    ['Crane\n12 words\n13 May 2025\nText\nDocument WHARF0000201\n', 'factiva'],
    ['HD Crane\nPD 13 May 2025\nLP Text\n', 'factiva'],
    ['ProQuest document link: https://x.example\nFull text: Crane\n', 'proquest'],
    ['Crane falls\n\nText with <3 in it and a < b > c.', 'plain-text'],
    ['# 1 again: Tarbet wins\n\nText without any mark.', 'plain-text'],
    ['{curly} words', 'plain-text'],
    ['[Bracketed] words', 'plain-text'],
  ])('%j → %s', (text, format) => {
    expect(detectFormat(text, nothing)).toBe(format);
  });

  it.each(['<p>Text</p>', '# Crane\n\n## falls'])('believes who says that %j is plain text', (text) => {
    expect(detectFormat(text, { contentType: 'text/plain; charset=utf-8', fileName: null })).toBe('plain-text');
  });
});

describe('detectFormat by the name', () => {
  it.each([
    ['a.csv', 'a,b\n1,2', 'table'],
    ['a.tsv', 'a\tb\n1\t2', 'table'],
    ['a.txt', 'a,b\n1,2', 'plain-text'],
    ['a.html', 'Crane falls', 'html'],
    ['a.html', '{"headline": "Crane falls"}', 'json'],
  ])('%s', (fileName, text, format) => {
    expect(detectFormat(text, { contentType: null, fileName })).toBe(format);
  });
});

describe('binaryKind', () => {
  it.each([
    ['WebP image', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 '],
    ['bzip2 archive', 'BZh91AY&SY'],
    ['MP4 film', '\u0000\u0000\u0000\u0018ftypmp42'],
    ['MP3 recording', 'ID3\u0003\u0000'],
    ['tar archive', `a.txt${'\u0000'.repeat(252)}ustar`],
  ])('%s', (kind, bytes) => {
    expect(binaryKind(Buffer.from(bytes, 'latin1'))).toBe(kind);
  });

  it.each(['RIFF RAFF reopens', 'ID3 tags explained', 'BZh', ''])('takes %j for a text', (text) => {
    expect(binaryKind(Buffer.from(text))).toBe(null);
  });
});
