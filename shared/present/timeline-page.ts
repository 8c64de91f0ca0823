import type { Entry } from '../timeline/timeline.ts';
import { renderEntry } from './entry-markup.ts';
import { renderFilters } from './filter-form.ts';
import { type Markup, markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { formatQuery, pathTo } from './paths.ts';
import { TIMELINE_FORMATS } from './timeline-formats.ts';
import { mainYear, renderDensity, renderMoments, renderYears } from './timeline-overview.ts';
import { renderStrip } from './timeline-strip.ts';
import type { TimelineQuery, TimelineView } from './timeline-view.ts';

const UNDATED = 'No date';

// The order of entries is by their latest day, so that is the day which says under which year they stand.
const yearOf = ({ date }: Entry): string => (date?.latest ?? date?.earliest)?.slice(0, 4) ?? UNDATED;

const renderExports = (topicId: string, filter: TimelineQuery): Markup => markup`<p class="meta exports">As
${TIMELINE_FORMATS.map(({ extension, title }) => markup` <a href="${pathTo.timeline(topicId, extension)}${formatQuery(filter)}">${title}</a>`)}</p>`;

/** `50 of 333 entries here,`: of what answers where that is known. */
const shown = ({ entries, total, whole }: TimelineView): string => {
  const all = total ?? whole?.entries ?? entries.length;
  const count = entries.length === all ? `${all}` : `${entries.length} of ${all}`;
  const outOf = total != null && whole && total < whole.entries ? ` (of ${whole.entries} in all)` : '';
  return `${count} ${all === 1 ? 'entry' : 'entries'} here${outOf},`;
};

/** Why nothing is shown: what was asked, and that there is more. */
const renderNothing = ({ filter = {}, whole }: TimelineView): Markup => {
  const asked = Object.entries(filter).filter(([name, value]) => value && name !== 'order' && name !== 'top');
  if (asked.length === 0) return markup`<p>No article tells an event of this topic yet.</p>`;
  const all = whole ? `None of the ${whole.entries} entries` : 'No entry';
  return markup`<p>${all} of this timeline has ${asked.map(([name, value]) => `${name} “${value}”`).join(' and ')}. Take one of the filters above away to see more.</p>`;
};

const renderLede = (view: TimelineView): Markup => {
  const { topic, entries, filter = {} } = view;
  const publishers = new Set(entries.flatMap((entry) => entry.publishers));
  const articles = new Set(entries.flatMap((entry) => entry.articles.map(({ id }) => id)));
  const conflicts = entries.filter((entry) => entry.conflicts.length > 0).length;
  return markup`<p class="lede">${shown(view)} from ${articles.size}
${articles.size === 1 ? 'article' : 'articles'} by ${publishers.size} ${publishers.size === 1 ? 'publisher' : 'publishers'}${conflicts > 0 && `; in ${conflicts} of them the sources disagree`}.
${filter.asOf && markup` As it could be known on <b>${filter.asOf}</b>.`}${topic.aliases.length > 0 && ` Also called ${topic.aliases.join(', ')}.`}</p>`;
};

const renderSections = (entries: readonly Entry[], overdue: ReadonlySet<string>): Markup =>
  markup`${[...Map.groupBy(entries, yearOf)].map(
    ([year, group]) => markup`<section class="year" aria-label="${year}"><h2>${year}</h2>
<ol class="entries">
${group.map((entry) => renderEntry(entry, overdue))}</ol></section>
`,
  )}`;

/** A topic's timeline as a page: dates with the words they came from, sources, disagreements, filters as plain links. */
export const renderTimelinePage = (view: TimelineView): string => {
  const { topic, entries, next = null, filter = {}, overdue = new Set<string>(), moments = [] } = view;
  const overview = { topicId: topic.id, whole: view.whole ?? { entries: 0, months: [] } };
  // Where it opens with its key moments, it is large, and shown from its beginning.
  const isOverview = moments.length > 0;
  const since = isOverview ? mainYear(overview.whole.months) : '';
  const [background, main] = [true, false].map((isBefore) =>
    entries.filter((entry) => yearOf(entry) < since === isBefore),
  ) as [Entry[], Entry[]];
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
${renderMoments(moments)}
${isOverview ? [renderDensity(overview), renderYears(overview)] : renderStrip(entries)}
${entries.length === 0 && renderNothing(view)}
${
  background.length > 0 &&
  markup`<details class="background"><summary>Background: ${background.length} ${background.length === 1 ? 'entry' : 'entries'} before ${since}</summary>
${renderSections(background, overdue)}</details>`
}
${renderSections(main, overdue)}
${next && markup`<p class="pager"><a rel="next" href="${next}">Next entries</a></p>`}
${renderExports(topic.id, filter)}`,
  });
};
