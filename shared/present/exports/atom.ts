import { markup } from '../markup.ts';
import { pathTo } from '../paths.ts';
import { plainLine } from '../plain-text.ts';
import { claimsMarkup } from './claims-markup.ts';
import type { EntryWriter, ExportHead } from './entry-writer.ts';
import type { ToldEntry } from './told-entry.ts';

/** A feed needs a moment for each entry: the day of its last report, as fine as that is known. */
export const momentOf = (day: string | null, otherwise: string): string => {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?/.exec(day ?? '') ?? [];
  return year ? `${year}-${month}-${date}T00:00:00Z` : otherwise;
};

const renderEntry = (entry: ToldEntry, updated: string): string => {
  const { id, link, date, statement, status, published, publishers, claims, saidOn } = entry;
  const sources = [...new Set(claims.flatMap(({ article }) => article.url ?? []))];
  return markup`<entry>
<id>urn:dateline:entry:${id}</id>
<title>${`${date?.edtf ?? 'undated'}: ${statement}`}</title>
<published>${momentOf(published.first, updated)}</published>
<updated>${momentOf(published.last, updated)}</updated>
<link rel="alternate" href="${link}"/>
${sources.map((url) => markup`<link rel="via" href="${url}"/>\n`)}${publishers.map((name) => markup`<author><name>${name}</name></author>\n`)}<category term="${status}"/>
<category scheme="urn:dateline:date" term="${date?.edtf ?? ''}"/>
<category scheme="urn:dateline:earliest" term="${date?.earliest ?? ''}"/>
<category scheme="urn:dateline:latest" term="${date?.latest ?? ''}"/>
${saidOn.map((day) => markup`<category scheme="urn:dateline:said-on" term="${day}"/>\n`)}<summary>${`${entry.when}; ${status}; ${publishers.join(', ')}`}</summary>
<content type="html">${claimsMarkup(claims).source}</content>
</entry>
`.source;
};

/** Atom (RFC 4287). */
export const writeAtom = ({ topic, base, self, updated }: ExportHead): EntryWriter => ({
  open: () =>
    markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${base ? markup` xml:base="${base}/"` : null}>
<id>urn:dateline:topic:${topic.id}</id>
<title>${plainLine(topic.name)}</title>
<updated>${updated}</updated>
${self ? markup`<link rel="self" type="application/atom+xml" href="${self}"/>\n` : null}<link rel="alternate" type="text/html" href="${base}${pathTo.timeline(topic.id)}"/>
<author><name>Dateline</name></author>
`.source,
  each: (entry) => renderEntry(entry, updated),
  close: () => '</feed>\n',
});
