import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltTimeline } from '#shared/timeline/build-timeline.ts';
import { type Report, timelineOf } from '../../support/reported-timeline.ts';

/** Six short reports of one agreement, as papers told it between May and June 2025. */
const REPORTS: readonly Report[] = [
  [
    '2025-05-08',
    `Britain and America strike trade deal

The UK–US trade deal was announced on Thursday by Keir Starmer and Donald Trump. It is the first that Washington has struck since it raised its tariffs in April. Under the UK–US trade deal the tariff on British cars falls from 27.5% to 10% for the first 100,000 vehicles a year. The duty on steel falls to 0%. Britain will let in 13,000 tonnes of American beef without duty.`,
  ],
  [
    '2025-05-09',
    `Carmakers welcome relief

Carmakers in the Midlands welcomed the UK–US trade deal that was agreed on Thursday. The chief executive of one maker called it a relief. A tariff of 10% stays on most other British goods under the trade deal.`,
  ],
  [
    '2025-05-14',
    `Farmers ask what the deal means for beef

Farmers met ministers on Tuesday to discuss the UK–US trade deal. The environment secretary said that food standards would not be lowered. Canada agreed a deal of its own with Norway on Monday, which cuts duties on fish by half.`,
  ],
  [
    '2025-06-16',
    `Trump signs order on British cars

Donald Trump signed an order on Monday that puts the UK–US trade deal into force for cars and aircraft parts. He was speaking beside Keir Starmer at the G7 summit in Canada. The order takes effect on 30 June.`,
  ],
  [
    '2025-06-17',
    `Steel left out as president signs

The US president signed the order for the UK–US trade deal on Monday at the G7 summit in Alberta. Steel is left out: its tariff stays at 25% for now. Mr Trump dropped some of the papers.`,
  ],
  [
    '2025-06-18',
    `Carmakers count the days to cheaper exports

British carmakers will pay the lower tariff from 30 June under the UK–US trade deal. The order that Donald Trump signed on 16 June left steel out. Talks about steel under the trade deal will go on until 9 July.`,
  ],
];

describe('the timeline of a trade deal', () => {
  let entries: BuiltTimeline['entries'];
  const on = (day: string) => entries.filter(({ date }) => date?.edtf === day);
  beforeAll(async () => {
    entries = await timelineOf('UK\u2013US trade deal', REPORTS);
  });

  it('has one entry for the day of the agreement and one for the order', () => {
    expect(on('2025-05-08')).toHaveLength(1);
    expect(on('2025-06-16')).toHaveLength(1);
  });

  it('tells the agreement in words of its own report, not in a headline', () => {
    expect(on('2025-05-08')[0]!.statement).toContain('was announced on Thursday');
  });

  it('has its terms where it was agreed, with their figures', () => {
    const quotes = on('2025-05-08')[0]!
      .claims.map(({ quote }) => quote)
      .join('\n');
    expect(quotes).toContain('from 27.5% to 10%');
    expect(quotes).toContain('falls to 0%');
    expect(quotes).toContain('13,000 tonnes');
  });

  it('leaves out the deal of others that the same article tells', () => {
    expect(entries.flatMap(({ claims }) => claims).some(({ quote }) => quote.includes('Norway'))).toBe(false);
  });
});
