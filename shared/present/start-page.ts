import { describeEdtf } from '../time/describe-date.ts';
import type { Topic } from '../topic/topic.ts';
import { type Markup, markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { pathTo } from './paths.ts';
import { renderUploadHint } from './upload-hint.ts';

/** The first page: which topics there are. */
export type StartPage = { readonly topics: readonly Topic[]; readonly next?: string | null };

const renderSpan = ({ first, last }: Topic): string => {
  if (first === null || last === null) return 'no dates yet';
  return first === last ? describeEdtf(first) : `${describeEdtf(first)} – ${describeEdtf(last)}`;
};

const renderTopic = (topic: Topic): Markup => markup`<li>
<h2><a href="${pathTo.timeline(topic.id)}">${topic.name}</a></h2>
<span class="meta">${topic.entries} ${topic.entries === 1 ? 'entry' : 'entries'} · ${renderSpan(topic)}</span>
${topic.state === 'building' && markup`<span class="badge building">being built</span>`}
${topic.suggested && markup`<span class="badge suggested">suggested</span>`}
</li>
`;

/** The start page: every topic with the span of its dates, or what to do while there is none. */
export const renderStartPage = ({ topics, next = null }: StartPage): string =>
  renderPageFrame({
    title: 'Dateline: topics',
    body: markup`<h1>What happened, when, and who says so</h1>
<p class="lede">Dateline reads news articles and keeps the dated claims in them: each with its exact words, its source and the
reason for its date. A topic gathers the claims of many articles into one timeline.</p>
${topics.length === 0 ? markup`<p>No article has been read yet, so there is no topic.</p>` : markup`<ul class="topics">\n${topics.map(renderTopic)}</ul>`}
${next && markup`<p class="pager"><a rel="next" href="${next}">More topics</a></p>`}
${renderUploadHint(topics.length === 0)}`,
  });
