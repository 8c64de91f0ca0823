import { dayNumber, dayOfNumber } from '../time/calendar.ts';
import { describeDate } from '../time/describe-date.ts';
import type { Entry } from '../timeline/timeline.ts';
import { type Markup, markup } from './markup.ts';

const width = 900;
const height = 40;
const fewestEntries = 3;
const mostLabels = 10;
const labelWidth = 60;

/** An entry whose two bounds are known, in days since 1970. */
type Placed = { readonly entry: Entry; readonly first: number; readonly last: number };

const placeEntry = (entry: Entry): readonly Placed[] =>
  entry.date?.earliest && entry.date.latest
    ? [{ entry, first: dayNumber(entry.date.earliest), last: dayNumber(entry.date.latest) }]
    : [];

// A lone mention of long ago would press everything else into one corner: with enough entries the outermost twentieth may fall outside.
const findRange = (placed: readonly Placed[]): readonly [first: number, last: number] => {
  const cut = placed.length >= 20 ? Math.floor(placed.length / 20) : 0;
  const firsts = placed.map(({ first }) => first).sort((a, b) => a - b);
  const lasts = placed.map(({ last }) => last).sort((a, b) => a - b);
  return [firsts[cut]!, lasts[lasts.length - 1 - cut]!];
};

type Label = { readonly day: number; readonly text: string };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** First days of months (or years) in the range, thinned to what can be read. */
const labelMonths = (first: number, last: number): readonly Label[] => {
  const start = dayOfNumber(first);
  const months = Math.ceil((last - first) / 30.44) + 1;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((size) => months / size <= mostLabels) ?? 2400;
  const origin = Math.ceil((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1) / step) * step;
  return Array.from({ length: mostLabels + 1 }, (_, index) => {
    const month = origin + index * step;
    const [year, ofYear] = [Math.floor(month / 12), month % 12];
    const day = dayNumber(`${String(year).padStart(4, '0')}-${String(ofYear + 1).padStart(2, '0')}-01`);
    return { day, text: step % 12 === 0 ? String(year) : `${monthNames[ofYear]} ${year}` };
  }).filter(({ day }) => day >= first && day <= last);
};

const renderShape = ({ entry, first, last }: Placed, toX: (day: number) => number): Markup => {
  const x = toX(first);
  const isDay = first === last;
  const size = isDay ? 3 : Math.max(4, toX(last + 1) - x);
  return markup`<a href="#e-${entry.id}"><title>${describeDate(entry.date!)}: ${entry.statement}</title><rect class="${
    isDay ? 'tick' : 'band'
  }" x="${x.toFixed(1)}" y="${isDay ? 2 : 10}" width="${size.toFixed(1)}" height="${isDay ? height - 4 : height - 20}" rx="${isDay ? 1 : 4}"/></a>`;
};

/** A small drawing of where the entries lie: a day is a tick, anything coarser a band as wide as its bounds. Null for few entries. */
export const renderStrip = (entries: readonly Entry[]): Markup | null => {
  const placed = entries.flatMap(placeEntry);
  if (placed.length < fewestEntries) return null;
  const [first, last] = findRange(placed);
  const toX = (day: number): number => ((day - first) / (last + 1 - first)) * width;
  const inside = placed.filter((place) => place.first >= first && place.last <= last);
  const bandsFirst = [...inside].sort((a, b) => b.last - b.first - (a.last - a.first));
  return markup`<figure class="strip"><svg viewBox="0 0 ${width} ${height + 18}" role="group" aria-label="Where the entries lie in time">
<line class="axis" x1="0" x2="${width}" y1="${height / 2}" y2="${height / 2}"/>
${bandsFirst.map((place) => renderShape(place, toX))}
<g class="labels">${labelMonths(first, last).map(
    ({ day, text }) =>
      markup`<text x="${toX(day).toFixed(1)}" y="${height + 14}" text-anchor="${toX(day) > width - labelWidth ? 'end' : 'start'}">${text}</text>`,
  )}</g></svg>
${inside.length < placed.length && markup`<p class="meta">${placed.length - inside.length} far earlier or later, below</p>`}</figure>`;
};
