import { markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';

/** What went wrong, as a person reads it; `faults`: everything, where that is more than one thing. */
export type ShownProblem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly faults: readonly string[];
};

/** What went wrong, as a page for who came by a browser. */
export const renderProblemPage = ({ status, title, detail, code, faults }: ShownProblem): string =>
  renderPageFrame({
    title: `${title} (${status})`,
    isListed: false,
    body: markup`<h1>${title}</h1>
<p class="lede">${faults.length > 1 ? 'Several things are wrong with what was asked for:' : detail}</p>
${faults.length > 1 && markup`<ul>${faults.map((fault) => markup`<li>${fault}.</li>\n`)}</ul>`}
<p><a href="/">All topics</a></p>
<p class="meta">${status} · <code>${code}</code></p>`,
  });
