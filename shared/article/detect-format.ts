import type { Upload } from './article.ts';

/** What the bytes are, by content first; the name and media type only decide between kinds of text. */
export type Format = 'html' | 'feed' | 'json' | 'markdown' | 'email' | 'plain-text';
export type Detected =
  | { readonly kind: 'text'; readonly format: Format; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string };

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['executable', [0x4d, 0x5a, 0x90]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** The name of a kind of file that holds no readable article, by its first bytes; null for everything else. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** The kind of a text by its beginning, its media type and its name. */
export function detectFormat(
  text: string,
  { contentType, fileName }: Pick<Upload, 'contentType' | 'fileName'>,
): Format {
  const start = text.slice(0, 4000).trimStart();
  const type = contentType?.toLowerCase() ?? '';
  const name = fileName?.toLowerCase() ?? '';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:rdf)\b/i.test(start)) return 'feed';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(start)) return 'html';
  if (/\bhtml\b/.test(type) || /\.x?html?$/.test(name)) return 'html';
  if (/^[{[]/.test(start) && (/\bjson\b/.test(type) || /\.json$/.test(name))) return 'json';
  if (/markdown/.test(type) || /\.(?:md|markdown)$/.test(name)) return 'markdown';
  if (type.startsWith('message/rfc822') || /\.eml$/.test(name) || isEmail(start)) return 'email';
  return 'plain-text';
}

const isEmail = (start: string): boolean =>
  /^(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|From): /i.test(start) &&
  /^Subject: /im.test(start) &&
  /^(?:Date|MIME-Version): /im.test(start);
