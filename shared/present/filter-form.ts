import type { Entry } from '../timeline/timeline.ts';
import { entryStatusSchema } from '../timeline/timeline.ts';
import type { Topic } from '../topic/topic.ts';
import { type Markup, markup } from './markup.ts';
import { formatQuery, pathTo } from './paths.ts';
import type { TimelineQuery } from './timeline-view.ts';

type FilteredView = { readonly topic: Topic; readonly entries: readonly Entry[]; readonly filter: TimelineQuery };

const STATUSES = [...entryStatusSchema.options, 'overdue'];
const mostShownNames = 8;

/** Names by how many entries carry them, most frequent first; as many as fit a line or two. */
const mostFrequent = (names: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostShownNames)
    .map(([name]) => name);
};

const renderField = (name: keyof TimelineQuery, label: string, filter: TimelineQuery): Markup =>
  markup`<label>${label}<input name="${name}" value="${filter[name] ?? ''}" size="${name === 'q' ? 18 : 11}"${
    name === 'q' ? null : { source: ' placeholder="2025-06"' }
  }></label>`;

const renderStatus = (
  filter: TimelineQuery,
): Markup => markup`<label>Status<select name="status"><option value="">any</option>
${STATUSES.map(
  (status) => markup`<option${filter.status === status ? { source: ' selected' } : null}>${status}</option>`,
)}</select></label>`;

const renderOrder = (
  filter: TimelineQuery,
): Markup => markup`<label>Order<select name="order"><option value="">oldest first</option>
<option value="desc"${filter.order === 'desc' ? { source: ' selected' } : null}>newest first</option></select></label>`;

const withFilter = ({ topic, filter }: FilteredView, change: TimelineQuery): string =>
  pathTo.timeline(topic.id) + formatQuery({ ...filter, ...change });

const renderFacet = (view: FilteredView, name: 'speaker' | 'publisher' | 'entity', names: readonly string[]) => {
  const shown = mostFrequent(names);
  return (
    shown.length > 0 &&
    markup`<p class="facets"><b>${name}</b>${shown.map(
      (value) => markup` <a href="${withFilter(view, { [name]: value })}">${value}</a>`,
    )}</p>`
  );
};

const LABELS: Readonly<Record<keyof TimelineQuery, string>> = {
  from: 'from',
  to: 'to',
  asOf: 'as known on',
  status: 'status',
  speaker: 'says',
  publisher: 'published by',
  entity: 'about',
  q: 'with the words',
  order: 'order',
  top: 'most important',
};

const renderActive = (view: FilteredView): Markup | false => {
  const active = Object.entries(view.filter).filter(([, value]) => value) as [keyof TimelineQuery, string][];
  return (
    active.length > 0 &&
    markup`<p class="facets"><b>shown:</b>${active.map(
      ([name, value]) =>
        markup` <a href="${withFilter(view, { [name]: undefined })}" title="remove this filter">${LABELS[name]} ${value} ×</a>`,
    )} <a href="${pathTo.timeline(view.topic.id)}">everything</a></p>`
  );
};

/** Filters as one plain form and plain links; open while a filter is set. */
export const renderFilters = (view: FilteredView): Markup => {
  const { topic, entries, filter } = view;
  const kept = (['speaker', 'publisher', 'entity', 'top'] as const).filter((name) => filter[name]);
  return markup`<details class="filters"${Object.values(filter).some(Boolean) ? { source: ' open' } : null}><summary>Filter, or look as of a day</summary>
<form method="get" action="${pathTo.timeline(topic.id)}">
${renderField('from', 'From', filter)}${renderField('to', 'To', filter)}${renderField('asOf', 'As known on', filter)}
${renderField('q', 'Words', filter)}${renderStatus(filter)}${renderOrder(filter)}
${kept.map((name) => markup`<input type="hidden" name="${name}" value="${filter[name]}">`)}
<button>Show</button></form>
${renderActive(view)}
${renderFacet(
  view,
  'speaker',
  entries.flatMap(({ speakers }) => speakers),
)}
${renderFacet(
  view,
  'publisher',
  entries.flatMap(({ publishers }) => publishers),
)}
${renderFacet(
  view,
  'entity',
  entries.flatMap((entry) => entry.entities),
)}
<p class="facets"><a href="${pathTo.due(topic.id)}">Plans that are due or overdue</a></p>
</details>`;
};
