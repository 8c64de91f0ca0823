import { formatJson } from '../json.ts';
import { type EntryWriter, eachSource, listItems } from './entry-writer.ts';
import type { ToldArticle } from './told-entry.ts';

/** The numbers of a day, month or year; empty for every other EDTF value. */
const partsOf = (edtf: string | null): readonly string[] =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf ?? '') ? edtf!.split('-') : [];

const issued = ({ published }: ToldArticle) => {
  const parts = partsOf(published);
  if (parts.length > 0) return { issued: { 'date-parts': [parts.map(Number)] } };
  return published === null ? {} : { issued: { literal: published } };
};

const cslOf = (article: ToldArticle): string => {
  const { id, headline, publisher, author, url } = article;
  return formatJson({
    id,
    type: 'article-newspaper',
    ...(headline && { title: headline }),
    ...(publisher && { 'container-title': publisher }),
    ...(author && { author: [{ literal: author }] }),
    ...(url && { URL: url }),
    ...issued(article),
  });
};

/** CSL-JSON: each source once. */
export function writeCslJson(): EntryWriter {
  const item = listItems();
  return { open: () => '[', each: eachSource((article) => item(cslOf(article))), close: () => ']' };
}

const risOf = ({ id, headline, publisher, author, url, published }: ToldArticle): string => {
  const parts = partsOf(published);
  // The primary date: year/month/day/, as far as they are known. PY holds a year and no more.
  const day = parts.length > 0 ? [...parts, '', ''].slice(0, 3).join('/').concat('/') : published;
  const fields: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', headline],
    ['T2', publisher],
    ['AU', author],
    ['Y1', day],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n\r\n`;
};

/** RIS: each source once. */
export const writeRis = (): EntryWriter => ({ open: () => '', each: eachSource(risOf), close: () => '' });

/** What TeX would read as more than a letter. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (words: string): string => words.replace(/[\\{}~^]/g, (sign) => TEX[sign]!).replace(/[#$%&_]/g, '\\$&');

const bibtexOf = ({ id, headline, publisher, author, url, published }: ToldArticle): string => {
  const [year, month, day] = partsOf(published);
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['title', headline && `{${tex(headline)}}`],
    ['journal', publisher && tex(publisher)],
    ['author', author && `{${tex(author)}}`],
    ['year', year],
    ['month', month],
    ['day', day],
    ['note', !year && published ? tex(published) : null],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${id},\n${lines.join(',\n')}\n}\n\n`;
};

/** BibTeX: each source once. */
export const writeBibtex = (): EntryWriter => ({ open: () => '', each: eachSource(bibtexOf), close: () => '' });
