import type { Claim } from '../claim/claim.ts';
import type { DateValue } from '../time/date-value.ts';
import { describeDate, describeEdtf } from '../time/describe-date.ts';
import type { Conflict, Entry, Series } from '../timeline/timeline.ts';
import { type Markup, markup } from './markup.ts';
import { pathTo } from './paths.ts';
import { describeSpeakers } from './speakers.ts';
import { isDatedByPublication, shownStatus } from './timeline-view.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

// HTML's `time` knows days, months and years; a season or an interval has no machine-readable spelling there.
const renderWhen = (date: DateValue): Markup =>
  /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date.edtf)
    ? markup`<time datetime="${date.edtf}">${describeDate(date)}</time>`
    : markup`<span class="when" title="${date.edtf}">${describeDate(date)}</span>`;

const PRECISION_NOTES: Readonly<Record<DateValue['precision'], string | null>> = {
  day: null,
  week: 'some day of this week',
  month: 'some day of this month',
  season: 'some day of this season',
  quarter: 'some day of this quarter',
  half: 'some day of this half',
  year: 'some day of this year',
  decade: 'some time in this decade',
  century: 'some time in this century',
  interval: 'within these days',
};

const renderDate = (entry: Entry): Markup => {
  if (entry.date === null) return markup`<p class="date sans"><span class="when">Date unknown</span></p>`;
  const isOpen = entry.date.earliest === null || entry.date.latest === null;
  const note = isDatedByPublication(entry)
    ? 'the day it was reported'
    : !isOpen && PRECISION_NOTES[entry.date.precision];
  return markup`<p class="date sans">${isDatedByPublication(entry) && markup`<span class="meta">reported</span> `}${renderWhen(entry.date)}${note && markup`<small>${note}</small>`}</p>`;
};

/** As heavy as independent origins tell it: one, a few, many. */
const markClass = ({ date, origins }: Entry): string => {
  if (date === null) return 'mark none';
  if (date.precision !== 'day') return 'mark span';
  return origins < 2 ? 'mark' : origins < 5 ? 'mark w2' : 'mark w3';
};

/** The claim's own date and when it was said: `May 2025, said 13 June 2025`. */
export const renderClaimDate = ({ date, saidOn, dateBasis }: Claim): Markup => {
  const parts = [
    date && (dateBasis === 'publication' ? `reported ${describeDate(date)}` : describeDate(date)),
    saidOn && `said ${describeDate(saidOn)}`,
  ].filter(Boolean);
  return markup`${parts.length > 0 ? parts.join(', ') : 'no date of its own'}`;
};

const renderClaim = (claim: Claim, entry: Entry): Markup => {
  const article = entry.articles.find(({ id }) => id === claim.articleId);
  const speakers = describeSpeakers(claim);
  return markup`<blockquote${claim.field === 'headline' ? { source: ' class="headline-only"' } : null}><p>${claim.quote}</p>
<footer class="meta">${speakers && `${speakers}, in `}<a href="${pathTo.article(claim.articleId)}">${article?.publisher ?? article?.headline ?? 'its article'}</a>
· ${claim.status}${claim.negated && ', negated'} · ${renderClaimDate(claim)} · <a href="${pathTo.why(claim.id)}">why this date?</a></footer></blockquote>
`;
};

const sideNames = (claimIds: readonly string[], entry: Entry): string => {
  const articleIds = new Set(entry.claims.filter(({ id }) => claimIds.includes(id)).map(({ articleId }) => articleId));
  const names = entry.articles
    .filter(({ id }) => articleIds.has(id))
    .map((article) => article.publisher ?? article.headline);
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length > 0 ? known.join(', ') : plural(claimIds.length, 'claim');
};

const renderConflict = (conflict: Conflict, entry: Entry): Markup => markup`<div class="conflict">
<h4>Sources disagree on the ${conflict.kind}</h4>
<dl>${conflict.sides.map(
  ({ value, claimIds }) => markup`<dt>${value}</dt><dd>${sideNames(claimIds, entry)}</dd>`,
)}</dl></div>
`;

const renderHistory = ({ history }: Entry): Markup | null =>
  history.length < 2
    ? null
    : markup`<p class="meta">${history
        .map(({ status, on }) => (on === null ? status : `${status} (${describeEdtf(on)})`))
        .join(' → ')}</p>`;

/** `killed: 65 (8 May 2021) → 91 (9 May 2021)`: a count as it went on. */
const renderSeries = ({ counted, points }: Series): Markup =>
  markup`<p class="meta">${counted}: ${points.map(({ on, value }) => `${value} (${describeEdtf(on)})`).join(' → ')}</p>`;

const renderSources = (entry: Entry): Markup =>
  markup`<p class="meta">${
    entry.publishers.length > 0 ? entry.publishers.join(', ') : 'publisher unknown'
  } · ${plural(entry.articleCount, 'article')}${
    entry.origins !== entry.articleCount && `, ${plural(entry.origins, 'independent origin')}`
  }${entry.speakers.length > 0 && ` · says ${entry.speakers.join(', ')}`}</p>`;

const renderClaims = (entry: Entry): Markup => {
  const unseen = entry.claimCount - entry.claims.length;
  return markup`<details><summary>${plural(entry.claimCount, 'claim')}: the words, and why this date</summary>
${entry.claims.map((claim) => renderClaim(claim, entry))}
${unseen > 0 && markup`<p class="meta"><a href="${pathTo.entryClaims(entry.id)}">${unseen} more</a></p>`}
<p class="meta"><a href="${pathTo.entry(entry.id)}">Permanent link to this entry</a></p>
</details>`;
};

/** The words of an entry; in brackets who or when they mean, which are not its words. */
export const renderStatement = ({ statement, meant = [] }: Pick<Entry, 'statement' | 'meant'>): Markup => {
  const inOrder = meant.toSorted((a, b) => a.end - b.end);
  const pieces = inOrder.map(
    ({ end, says }, index) =>
      markup`${statement.slice(inOrder[index - 1]?.end ?? 0, end)} <span class="meant" title="Not in these words: who or when is meant, as we read the article">[${says}]</span>`,
  );
  return markup`${pieces}${statement.slice(inOrder.at(-1)?.end ?? 0)}`;
};

/** One entry as a list item: date as fine as its sources and no finer, statement, status, sources, disagreements, claims. */
export const renderEntry = (entry: Entry, overdue: ReadonlySet<string>): Markup => {
  const status = shownStatus(entry, overdue);
  return markup`<li class="entry" id="e-${entry.id}">
${renderDate(entry)}
<div class="rail" aria-hidden="true"><span class="${markClass(entry)}"></span></div>
<div class="what"><h3>${renderStatement(entry)} ${status !== 'happened' && markup`<span class="badge ${status}">${status}${entry.movedTo && ` to ${describeDate(entry.movedTo)}`}</span>`}</h3>
${renderSources(entry)}
${renderHistory(entry)}
${entry.series?.map(renderSeries)}
${entry.conflicts.map((conflict) => renderConflict(conflict, entry))}
${renderClaims(entry)}</div>
</li>
`;
};
