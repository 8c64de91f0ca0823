import type { Entry } from '../timeline/timeline.ts';
import { renderEntry } from './entry-markup.ts';
import { renderFilters } from './filter-form.ts';
import { type Markup, markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { formatQuery, pathTo } from './paths.ts';
import { TIMELINE_FORMATS } from './timeline-formats.ts';
import { renderStrip } from './timeline-strip.ts';
import type { TimelineQuery, TimelineView } from './timeline-view.ts';

const UNDATED = 'No date';

// The order of entries is by their latest day, so that is the day which says under which year they stand.
const yearOf = ({ date }: Entry): string => (date?.latest ?? date?.earliest)?.slice(0, 4) ?? UNDATED;

const renderExports = (topicId: string, filter: TimelineQuery): Markup => markup`<p class="meta exports">As
${TIMELINE_FORMATS.map(({ extension, title }) => markup` <a href="${pathTo.timeline(topicId, extension)}${formatQuery(filter)}">${title}</a>`)}</p>`;

const renderLede = ({ topic, entries, filter = {} }: TimelineView): Markup => {
  const publishers = new Set(entries.flatMap((entry) => entry.publishers));
  const articles = new Set(entries.flatMap((entry) => entry.articles.map(({ id }) => id)));
  const conflicts = entries.filter((entry) => entry.conflicts.length > 0).length;
  return markup`<p class="lede">${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} here, from ${articles.size}
${articles.size === 1 ? 'article' : 'articles'} by ${publishers.size} ${publishers.size === 1 ? 'publisher' : 'publishers'}${conflicts > 0 && `; in ${conflicts} of them the sources disagree`}.
${filter.asOf && markup` As it could be known on <b>${filter.asOf}</b>.`}${topic.aliases.length > 0 && ` Also called ${topic.aliases.join(', ')}.`}</p>`;
};

/** A topic's timeline as a page: dates with the words they came from, sources, disagreements, filters as plain links. */
export const renderTimelinePage = (view: TimelineView): string => {
  const { topic, entries, next = null, filter = {}, overdue = new Set<string>() } = view;
  return renderPageFrame({
    title: `${topic.name}: timeline`,
    alternates: TIMELINE_FORMATS.map(({ extension, mediaType, title }) => ({
      mediaType,
      title,
      href: pathTo.timeline(topic.id, extension) + formatQuery(filter),
    })),
    body: markup`<h1>${topic.name}</h1>
${renderLede(view)}
${topic.state === 'building' && markup`<p class="note">This timeline is being built; what follows may not be all of it yet.</p>`}
${renderFilters({ topic, entries, filter })}
${renderStrip(entries)}
${entries.length === 0 && markup`<p>Nothing on this timeline answers to what you asked for.</p>`}
${[...Map.groupBy(entries, yearOf)].map(
  ([year, group]) => markup`<section class="year" aria-label="${year}"><h2>${year}</h2>
<ol class="entries">
${group.map((entry) => renderEntry(entry, overdue))}</ol></section>
`,
)}
${next && markup`<p class="pager"><a rel="next" href="${next}">Next entries</a></p>`}
${renderExports(topic.id, filter)}`,
  });
};
