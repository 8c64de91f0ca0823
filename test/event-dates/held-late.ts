import type { DatedPassage } from './dated-passage.ts';

/** As HELD, written after everything was learnt and tuned: what they showed on their first run is the honest figure. */
export const HELD_LATE: readonly DatedPassage[] = [
  {
    dct: '2020-10-15',
    text: `A container ship [ran|2020-10-13] aground in the strait of Melva on Tuesday night after its engine [failed|2020-10-13].
Tugs [pulled|2020-10-15] it free on Thursday morning.
The ship [left|2020-10-01] Santos on 1 October and [was bound|-] for Antwerp.
Its owner [said|2020-10-15] no oil [had leaked|-].
In 2014 a tanker [sank|2014] in the same strait.`,
  },
  {
    dct: '2017-02-01',
    text: `Grain prices [rose|2017-01] for a fourth month in January, the food agency [said|2017-02-01] on Wednesday.
Its index [climbed|2017-01] 2 percent from December.
Sugar [gained|2017-01] most because harvests in Brazil [disappointed|-].
The agency [expects|-] a record wheat crop in 2017.
Last June it [cut|2016-06] its forecast for maize.`,
  },
  {
    dct: '2009-04-20',
    text: `The guitarist Paolo Renn [was buried|2009-04-18] in Trieste on Saturday.
Renn, who [founded|1971] the band Ostro in 1971, [died|2009-04-12] on 12 April after a short illness.
Thousands of fans [stood|2009-04-18] outside the church.
The band [will play|2009-07] a last concert in July.
Its manager [announced|2009-04-20] the date on Monday.`,
  },
  {
    dct: '2024-09-30',
    text: `Opposition parties in Varland [agreed|2024-09-29] on Sunday to form a government, ending weeks of talks that [began|2024-08-19] on 19 August.
Their leader, Maja Holm, [will be sworn|2024-10-04] in on Friday.
The ruling party [lost|2024-08-11] its majority in the election of 11 August.
Ms Holm [promised|-] lower taxes.
The outgoing prime minister [congratulated|2024-09-29] her on Sunday evening.`,
  },
  {
    dct: '2011-05-23',
    text: `Police in Lorne [arrested|2011-05-21] five men on Saturday over the theft of a bronze horse.
The statue [vanished|2011-03] from the park in March.
Officers [found|2011-05-21] its head in a garage.
The men [appeared|2011-05-23] in court on Monday and [were released|2011-05-23] on bail.
A sixth suspect [fled|2011-04] to Spain in April, a detective [said|2011-05-23].`,
  },
];
