import type { Explanation } from '../claim/explain-claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { describeEdtf } from '../time/describe-date.ts';
import { describePublication } from './article-page.ts';
import { renderFacts } from './fact-list.ts';
import { markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';
import { pathTo } from './paths.ts';

const percent = (share: number): string => `${Math.round(share * 100)} in 100`;

const describeDecision = ({ at, why }: Explanation['decided'][number]): string =>
  `${describeEdtf(at.slice(0, 10))}${why && `: “${why}”`}`;

/** Why a claim has its date, status and source, as a page to read. */
export const renderWhyPage = (
  why: Explanation,
  article: Pick<Article, 'id' | 'headline' | 'publisher' | 'published'>,
): string =>
  renderPageFrame({
    title: 'Why this date?',
    isListed: false,
    body: markup`<h1>${why.date.value === null ? 'No date of its own' : describeEdtf(why.date.value)}: why?</h1>
<blockquote><p>${why.quote}</p>
<footer class="meta"><a href="${pathTo.article(article.id)}">${article.headline ?? 'its article'}</a>${article.publisher && `, ${article.publisher}`}</footer></blockquote>
${renderFacts([
  ['The date', why.date.because],
  ['In EDTF', why.date.value && markup`<code>${why.date.value}</code>`],
  ['Stated', why.date.stated.join(', ')],
  ['Inferred', why.date.inferred.join(', ')],
  ['Other readings', why.date.otherReadings.map(describeEdtf).join(', ')],
  ['The publication', describePublication(article.published)],
  ['The status', why.status.because],
  ['The source', why.source.because],
  ['When it was said', why.said.because],
  ['Decided by a person', why.decided.map(describeDecision).join('; ')],
  [
    'How sure',
    `of the date ${percent(why.confidence.date)}, of the status ${percent(why.confidence.status)}, of the source ${percent(why.confidence.source)}, that it is a fact to be checked ${percent(why.confidence.checkable)}`,
  ],
  ['The readers', why.readers?.because ?? null],
  ['Rules', why.rules.join(', ')],
])}`,
  });
