import { describeDate } from '../time/describe-date.ts';
import type { Entry } from '../timeline/timeline.ts';
import { renderEntry } from './entry-markup.ts';
import { markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { pathTo } from './paths.ts';

/** One entry, where its permanent link leads. */
export const renderEntryPage = (entry: Entry): string =>
  renderPageFrame({
    title: entry.statement.slice(0, 80),
    isListed: false,
    body: markup`<h1>${entry.date ? describeDate(entry.date) : 'Date unknown'}</h1>
<h2>What is said, and by whom</h2>
<ol class="entries">${renderEntry(entry, new Set())}</ol>
<p class="pager"><a href="${pathTo.timeline(entry.topicId)}">The whole timeline</a></p>`,
  });
