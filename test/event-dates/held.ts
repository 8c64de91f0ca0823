import type { DatedPassage } from './dated-passage.ts';

/** Invented news whose events' dates test what was learnt elsewhere; nothing is learnt from them. */
export const HELD: readonly DatedPassage[] = [
  {
    dct: '2024-02-27',
    text: `Bakers in Marlow [ended|2024-02-26] their boycott of the flour exchange on Monday, two weeks after it [began|-].
The exchange [agreed|2024-02-26] to publish its prices every day.
A spokesman [said|2024-02-27] trade [would resume|2024-02-29] on Thursday.
In 2019 a similar boycott [lasted|2019] three months.
The guild [will vote|2024-03-15] on the terms on 15 March.`,
  },
  {
    dct: '2006-10-24',
    text: `Quarterly profit at Mendelson Paper [rose|2006-35] 6 percent to $41 million, the company [said|2006-10-24] Tuesday.
Revenue [was|2006-35] flat in the quarter.
The company [opened|2006-09] a plant in Uruguay in September.
It [cut|2005] 900 jobs last year.
Mendelson shares [gained|2006-10-24] 2 percent.`,
  },
  {
    dct: '2012-08-13',
    text: `A helicopter [crashed|2012-08-11] into the sea off Varde on Saturday, [killing|2012-08-11] four oil workers.
Divers [recovered|2012-08-12] the flight recorder on Sunday.
The same type of helicopter [was grounded|2009] in 2009 after a gearbox [failed|2009].
Investigators [arrived|2012-08-13] on the island on Monday morning.
They [will publish|2012-09] a first report in September.`,
  },
  {
    dct: '1998-12-04',
    text: `BOGOTA (Wire) _ Two climbers [were found|1998-12-04] alive Friday, six days after an ice bridge [fell|-] under them.
A pilot [spotted|1998-12-03] their red tent Thursday evening.
The two men [left|1998-11-20] the base camp on Nov. 20.
"We [ate|-] snow," one of them [told|1998-12-04] reporters Friday.`,
  },
  {
    dct: '2022-11-16',
    text: `The museum [returned|2022-11-15] eleven bronzes to Benin on Tuesday.
They [were looted|1897] by British troops in 1897 and [bought|1901] by the museum four years later.
A committee [recommended|2021-06] the return in June 2021.
Two more pieces [will follow|2023] next year, the director [said|2022-11-15] at a ceremony on Tuesday.`,
  },
  {
    dct: '2019-03-21',
    text: `Voters in Halden [rejected|2019-03-17] a plan for a cable car on Sunday by 58 percent to 42.
Mayor Petra Lund [had campaigned|-] for it.
She [said|2019-03-21] on Thursday that she [would not resign|-].
The council [spent|2018] half a million crowns on plans in 2018.
A new plan [is due|../2019-05-31] by the end of May.`,
  },
  {
    dct: '2025-05-02',
    text: `Vexa, a chip designer, yesterday [cut|2025-05-01] its forecast for the year and [said|2025-05-01] it [would close|-] its office in Leeds.
Its shares [lost|2025-05-02] a fifth of their value in early trading on Friday.
The company [hired|2024-11] a new finance chief last November.
It [employs|-] 3,000 people.
Analysts [had warned|2025-04] in April that orders [were slowing|2025-04].`,
  },
  {
    dct: '2001-07-16',
    text: `Storms [knocked|2001-07-15] out power to 200,000 homes Sunday, and crews [were working|2001-07-16] Monday to restore it.
One man [died|2001-07-15] when a tree [hit|2001-07-15] his car.
The worst storm on record, in August 1978, [killed|1978-08] 19 people.
Forecasters expect more rain on Wednesday.`,
  },
  {
    dct: '2018-01-09',
    text: `The novelist Ines Caballero [won|2018-01-08] the Alder prize on Monday for a book that [appeared|2017-04] in April.
Caballero, 34, [grew|-] up in Lima and [moved|2005] to Lyon in 2005.
She [wrote|2015/2016] the novel in 2015 and 2016 while she [worked|-] as a nurse.
The jury [read|-] 120 books.
The prize [was founded|1962] in 1962.`,
  },
  {
    dct: '2023-06-30',
    text: `A court in The Hague [ordered|2023-06-28] the state on Wednesday to pay 12,000 farmers.
The farmers [sued|2020] in 2020 after the government [had cut|2019-07] their quotas in July 2019.
The state has until 28 September to appeal.
"Justice [was|2023-06-28] done today," their lawyer [said|2023-06-28] outside the court.
A lower court [dismissed|2021-12] the case in December 2021.`,
  },
];
