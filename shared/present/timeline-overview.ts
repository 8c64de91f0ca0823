import { describeDate, describeEdtf } from '../time/describe-date.ts';
import type { Entry } from '../timeline/timeline.ts';
import { renderStatement } from './entry-markup.ts';
import { type Markup, markup } from './markup.ts';
import { formatQuery, pathTo } from './paths.ts';
import type { WholeTimeline } from './timeline-view.ts';

/** A topic's id and how its timeline is spread over time. */
type Overview = { readonly topicId: string; readonly whole: WholeTimeline };

/** The entries that matter most, in the order of time. */
export const renderMoments = (moments: readonly Entry[]): Markup | null =>
  moments.length === 0
    ? null
    : markup`<section class="moments" aria-label="Key moments"><h2>Key moments</h2>
<ol>${moments.map(
        (entry) =>
          markup`<li><span class="when">${entry.date && describeDate(entry.date)}</span> <span><a href="${pathTo.entry(entry.id)}">${renderStatement(entry)}</a> <span class="meta">${entry.articleCount} ${entry.articleCount === 1 ? 'article' : 'articles'}</span></span></li>
`,
      )}</ol></section>`;

/** Years and months with how many entries each has, as links to that stretch of the timeline. */
export function renderYears({ topicId, whole }: Overview): Markup | null {
  const years = [...Map.groupBy(whole.months, ([month]) => month.slice(0, 4))];
  if (years.length === 0) return null;
  return markup`<nav class="years" aria-label="Years and months"><ul>${years.map(
    ([year, months]) =>
      markup`<li><a href="${stretch(topicId, year)}">${year}</a> <span class="meta">${sum(months)}</span>${
        sum(months) >= FEW_A_YEAR &&
        markup`<ul>${months
          .filter(([month]) => month !== year)
          .map(
            ([month, count]) =>
              markup`<li><a href="${stretch(topicId, month)}">${describeEdtf(month).slice(0, 3)}</a> <span class="meta">${count}</span></li>`,
          )}</ul>`
      }</li>
`,
  )}</ul></nav>`;
}

/** Of years with fewer entries the months are not told. */
const FEW_A_YEAR = 10;
const sum = (months: WholeTimeline['months']): number => months.reduce((all, [, count]) => all + count, 0);
const stretch = (topicId: string, month: string): string =>
  pathTo.timeline(topicId) + formatQuery({ from: month, to: month });

const WIDTH = 900;
const HEIGHT = 48;

/** How densely the whole topic is told: a bar for each month, or each year where it spans many. Null for a short one. */
export function renderDensity({ topicId, whole }: Overview): Markup | null {
  const { unit, counts } = densityOf(whole);
  if (counts.length < 2) return null;
  const most = Math.max(...counts.map(([, count]) => count));
  const step = WIDTH / counts.length;
  return markup`<figure class="strip density"><svg viewBox="0 0 ${WIDTH} ${HEIGHT + 18}" role="group" aria-label="Entries by ${unit}">
${counts.map(([name, count], index) => {
  const height = count === 0 ? 0 : Math.max(2, (HEIGHT * Math.sqrt(count)) / Math.sqrt(most));
  return (
    count > 0 &&
    markup`<a href="${stretch(topicId, name)}"><title>${describeEdtf(name)}: ${count}</title><rect class="tick" x="${(index * step).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${Math.max(1, step - 1).toFixed(1)}" height="${height.toFixed(1)}"/></a>`
  );
})}
<text x="0" y="${HEIGHT + 14}">${describeEdtf(counts[0]![0])}</text><text x="${WIDTH}" y="${HEIGHT + 14}" text-anchor="end">${describeEdtf(counts.at(-1)![0])}</text></svg></figure>`;
}

/** More bars than this cannot be told apart. */
const MOST_BARS = 120;

function densityOf({ months }: WholeTimeline): { readonly unit: string; readonly counts: [string, number][] } {
  const main = months.filter(([month]) => month.slice(0, 4) >= mainYear(months));
  const [first, last] = [main[0]?.[0], main.at(-1)?.[0]];
  if (!first || !last) return { unit: 'month', counts: [] };
  const [from, to] = [monthNumber(first), monthNumber(last)];
  if (to - from < MOST_BARS && main.some(([month]) => month.length > 4))
    return { unit: 'month', counts: between(from, to, monthName).map((name) => [name, countOf(main, name)]) };
  const years = between(Number(first.slice(0, 4)), Number(last.slice(0, 4)), (year) => String(year).padStart(4, '0'));
  const counts = years.map((name): [string, number] => [name, sum(main.filter(([month]) => month.startsWith(name)))]);
  return { unit: 'year', counts: counts.slice(-MOST_BARS * 3) };
}

/** Background of earlier years: those before the first in which a fiftieth of all is told. */
export const mainYear = (months: WholeTimeline['months']): string => {
  const years = [...Map.groupBy(months, ([month]) => month.slice(0, 4))];
  const least = sum(months) / 50;
  return years.find(([, each]) => sum(each) >= least)?.[0] ?? '';
};

const between = (from: number, to: number, nameOf: (number: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => nameOf(from + index));
const countOf = (months: WholeTimeline['months'], name: string): number =>
  months.find(([month]) => month === name)?.[1] ?? 0;
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || '1') - 1;
const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
