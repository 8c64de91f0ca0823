import type { Change } from '../timeline/compare-entries.ts';
import type { Topic } from '../topic/topic.ts';
import { markup } from './markup.ts';
import { pathTo } from './paths.ts';
import { plainLine } from './plain-text.ts';

/** What changed in a timeline. `base`, `self`: absolute where the origin is known. */
export type Changes = {
  readonly topic: Topic;
  readonly changes: readonly Change[];
  readonly version: string;
  readonly base: string;
  readonly self: string;
  readonly updated: string;
};

/** Changes of a timeline as Atom (RFC 4287). */
export const renderChangesFeed = ({ topic, changes, version, base, self, updated }: Changes): string =>
  markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${base ? markup` xml:base="${base}/"` : null}>
<id>urn:dateline:changes:${topic.id}</id>
<title>${plainLine(`${topic.name}: changes`)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${base}${pathTo.timeline(topic.id)}"/>
<author><name>Dateline</name></author>
${changes.map(
  ({ kind, entry, why }) => markup`<entry>
<id>urn:dateline:change:${version}:${entry.id}</id>
<title>${plainLine(`${kind}: ${entry.date?.edtf ?? 'undated'}: ${entry.statement}`)}</title>
<updated>${updated}</updated>
<link rel="alternate" href="${base}${pathTo.entry(entry.id)}"/>
<category term="${kind}"/>
<summary>${plainLine(why.join('; '))}</summary>
</entry>
`,
)}</feed>
`.source;
