import { describeEdtf } from '../time/describe-date.ts';
import type { Entry } from '../timeline/timeline.ts';
import type { Topic } from '../topic/topic.ts';
import { renderEntry } from './entry-markup.ts';
import { type Markup, markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { pathTo } from './paths.ts';

export type DueView = {
  readonly topic: Topic;
  /** The day by which a plan is due or not. */
  readonly on: string;
  readonly overdue: readonly Entry[];
  readonly upcoming: readonly Entry[];
  /** Whether there are no others, further from the day. */
  readonly isWhole: boolean;
};

/** What was promised and has passed its day without a report, and what is still to come. */
export const renderDuePage = ({ topic, on, overdue, upcoming, isWhole }: DueView): string => {
  const late = new Set(overdue.map(({ id }) => id));
  const renderList = (title: string, entries: readonly Entry[], nothing: string): Markup =>
    markup`<h2>${title}</h2>
${entries.length === 0 ? markup`<p>${nothing}</p>` : markup`<ol class="entries">${entries.map((entry) => renderEntry(entry, late))}</ol>`}
`;
  return renderPageFrame({
    title: `${topic.name}: due`,
    body: markup`<h1>${topic.name}: what is due</h1>
<p class="lede">As of ${describeEdtf(on)}, by the articles read so far. <a href="${pathTo.timeline(topic.id)}">The whole timeline</a></p>
${!isWhole && markup`<p class="note">There are more plans, further from this day.</p>`}
${renderList('Overdue', overdue, 'No plan has passed its day without a report.')}
${renderList('To come', upcoming, 'No plan with a day to come.')}`,
  });
};
