import type { DatedPassage } from './dated-passage.ts';

/** Invented news that the weights of event dates are learnt from, beside TimeBank. */
export const LEARNT: readonly DatedPassage[] = [
  {
    dct: '2024-06-14',
    text: `Harbour authority staff in Kelby [walked|2024-06-13] out on Thursday after talks over night pay [collapsed|2024-06-13].
The union [said|2024-06-14] the strike would last until Sunday.
Ferries to the outer islands have been [suspended|2024-06-13/..] since Thursday, and the authority expects no sailings before Monday.
Last year a similar walkout [cost|2023] the port 4 million euros.`,
  },
  {
    dct: '2019-11-05',
    text: `Pallister Foods [reported|2019-11-05] a loss of $12 million for the third quarter on Tuesday, its first since 2011.
Sales [fell|2019-35] 8% in the quarter as two of its plants [stood|2019-35] idle.
Chief executive Rosa Tamblyn, who [joined|2018-02] the company in February 2018, [said|2019-11-05] the plants [reopened|2019-10-28] on 28 October.
The board [will meet|2019-12-03] on 3 December to set the dividend.
Shares [closed|2019-11-05] down 11%.`,
  },
  {
    dct: '2021-03-09',
    text: `The avalanche that [buried|2021-03-06] the hamlet of Sorn on Saturday [killed|2021-03-06] nine people, police [confirmed|2021-03-09] on Tuesday.
Rescuers [found|2021-03-08] the last two bodies on Monday evening.
The road to the valley [had been closed|2021-03-03] three days before the slide because of heavy snow.
In 1999 an avalanche [struck|1999] the same slope without loss of life.
Snow is forecast to return at the weekend.`,
  },
  {
    dct: '2016-09-22',
    text: `Judge Harold Penrose yesterday [sentenced|2016-09-21] a former mayor of Ashcombe to six years in prison for fraud.
Colin Draper, 58, [was arrested|2015-05] in May 2015 and [charged|2015-08] that August.
The court [heard|2016-09-21] that he [had taken|2012/2014] bribes between 2012 and 2014.
His lawyers [said|2016-09-21] he [would appeal|-].
The trial [began|2016-09-05] on 5 September.`,
  },
  {
    dct: '2023-01-17',
    text: `A spacecraft built by students [reached|2023-01-16] orbit on Monday, the university of Tarn [announced|2023-01-17].
It [was launched|2023-01-14] from French Guiana on Saturday.
The team [received|2023-01-16] the first signal at noon.
"We [cried|2023-01-16]," [said|2023-01-17] Noor Haddad, who [leads|-] the project.
The craft is due to [open|2023-03] its mirror in March.`,
  },
  {
    dct: '1997-07-25',
    text: `VALLETTA (Wire) _ Striking dockers [returned|1997-07-25] to work Friday after the government [agreed|1997-07-24] Thursday to drop its plan for a private terminal.
A spokesman [said|1997-07-25] the agreement [was signed|1997-07-24] late Thursday.
The strike [began|1997-07-14] July 14.
Twelve ships [were waiting|1997-07-25] outside the port Friday.
The government [announced|1997-05] the plan in May.`,
  },
  {
    dct: '2022-05-30',
    text: `Rovers [won|2022-05-28] the cup for the first time in 40 years on Saturday, [beating|2022-05-28] Eastleigh 2-1.
Malik Osei [scored|2022-05-28] both goals in the second half.
The striker [came|2022-01] from Belmont in January for 3 million pounds.
"I [dreamed|-] of this," he [said|2022-05-28] after the match.
The team [will parade|2022-06-01] the trophy through the city on Wednesday.`,
  },
  {
    dct: '2018-10-02',
    text: `The Nobel committee for letters [will announce|2018-10-04] its choice on Thursday, the academy [said|2018-10-02] on Tuesday.
No prize [was awarded|2017] last year after a scandal that [broke|2017-11] in November 2017.
Two members [resigned|2018-04] in April.
A new chair [took|2018-06-01] office on 1 June.`,
  },
  {
    dct: '2025-02-10',
    text: `Lindqvist Motors [is recalling|2025-02-10] 41,000 vans because of a fault in their brakes, the regulator [said|2025-02-10] in a notice published on Monday.
The fault [was discovered|2024-12] in December, when a van [rolled|2024-12-19] into a canal in Ghent on 19 December.
Nobody [was hurt|2024-12-19].
Owners [will receive|../2025-03-31] a letter by the end of March.
In October 2023 the company [recalled|2023-10] 12,000 cars for a similar fault.`,
  },
  {
    dct: '2014-04-29',
    text: `Prime Minister Ilse Brandt [survived|2014-04-28] a vote of no confidence on Monday night.
Five deputies of her own party [voted|2014-04-28] against her.
The opposition [tabled|2014-04-22] the motion a week ago after the finance minister [resigned|2014-04-18] on 18 April.
Ms Brandt [has led|2011/..] the country since 2011.
She is expected to [reshuffle|2014-04-28/2014-05-04] her cabinet this week.
Elections [must be held|../2015-05] by May 2015.`,
  },
  {
    dct: '2020-08-19',
    text: `Scientists [have found|2020-08-19] a colony of penguins by looking at pictures from space, according to a study published on Wednesday.
The colony [was photographed|2019-10] in October 2019 by a European satellite.
In 2016 a storm [destroyed|2016] the ice on which another colony [bred|-].
The team plans to [visit|2021] the site in 2021.`,
  },
  {
    dct: '2011-12-12',
    text: `Trading in shares of Orvane Bank [was halted|2011-12-12] today after they [fell|2011-12-12] by a third in the first hour.
The bank [said|2011-12-12] it [knew|-] of no reason for this.
On Friday it [had denied|2011-12-09] that it [needed|-] fresh capital.
The regulator [banned|2011-08] short selling in August.
The bank [passed|2011-07] a stress test in July.`,
  },
  {
    dct: '2017-03-28',
    text: `A fire [destroyed|2017-03-26] the oldest mill in the county on Sunday night.
About 60 firefighters [fought|2017-03-26] the blaze, which [broke|2017-03-26] out shortly before midnight.
The cause [is not known|-].
The mill [was built|1786] in 1786 and [closed|1983] in 1983.
It [was sold|2016] to a developer last year.
Police [appealed|2017-03-28] for witnesses.`,
  },
  {
    dct: '2008-09-26',
    text: `House prices [fell|2008-08] 1.4 percent in August, the fourth decline in a row, the statistics office [said|2008-09-26] Friday.
Sales [dropped|2008-08] to their lowest level since records [began|1991] in 1991.
Economists [had expected|-] a fall of 1 percent.
In July, prices [slipped|2008-07] 0.9 percent.
The central bank [meets|2008-10-02] next Thursday and is [expected|-] to cut rates.`,
  },
  {
    dct: '2013-06-03',
    text: `The singer Dorotea Vance, who [died|2013-06-01] on Saturday aged 81, [sold|-] more than 30 million records.
Born in Cork in 1932, she [moved|1949] to London in 1949 and [made|1953] her first recording four years later.
She [married|1961] the conductor Leo Stahl in 1961; he [died|1998] in 1998.
Her funeral [will take|2013-06-08] place in Cork on 8 June.`,
  },
  {
    dct: '2024-11-21',
    text: `Customs officers at Veyle [seized|2024-11-19] two tonnes of eel in a container on Tuesday.
The shipment [had left|2024-11-02] Bilbao on 2 November.
Three men [were arrested|2024-11-20] on Wednesday and [appeared|2024-11-21] in court today.
They [are accused|-] of smuggling since at least 2021.
If convicted, they [face|-] five years in prison.`,
  },
  {
    dct: '2003-02-18',
    text: `Negotiators [ended|2003-02-17] a second day of talks on Monday without agreement.
The first round [took|2003-01] place in January in Geneva.
A diplomat [told|2003-02-18] reporters that both sides [had moved|-] on fishing rights.
The talks [resume|2003-02-24] on February 24.
The islands [have been|1974/..] divided since a war in 1974.`,
  },
  {
    dct: '2010-07-07',
    text: `Castleton Steel [agreed|2010-07-07] to buy its rival Norfab for $2.1 billion in cash, the companies [said|2010-07-07] Wednesday.
The deal is expected to [close|2010-36] in the fourth quarter.
Norfab [rejected|2010-03] an offer of $1.7 billion in March.
Norfab shares [jumped|2010-07-07] 19 percent to $38.40.
Castleton [earned|2009] $310 million in 2009.`,
  },
  {
    dct: '2015-01-29',
    text: `The regulator [fined|2015-01-28] Telsin, a phone company, 8 million pounds on Wednesday for cold calls.
Telsin [made|2014] 3 million calls last year.
It [stopped|2014-10] the calls in October, after the regulator [wrote|2014-09] to it in September.
A spokeswoman for Telsin [apologised|2015-01-28].
"This [should never have happened|-]," she [said|2015-01-28].`,
  },
  {
    dct: '2021-12-30',
    text: `More than 4,000 people [fled|2021-12-29/2021-12-30] their homes overnight as a river in the north [burst|2021-12-29] its banks on Wednesday.
Water [stood|2021-12-30] two metres deep in the market on Thursday morning.
Soldiers [were building|2021-12-30] walls of sand.
The last flood, in 2007, [killed|2007] 11 people.
The rain is expected to [stop|../2022-01-01] by Saturday.`,
  },
  {
    dct: '1999-05-11',
    text: `The Senate [approved|1999-05-10] the farm bill, 61-38, Monday evening.
The House [passed|1999-04-20] its version April 20.
The president [has promised|-] to sign it.
A committee [will begin|1999-05-17] next Monday to reconcile the two versions.
"It [was|1999-05-10] a long night," [said|1999-05-10] Sen. Paula Whitmore.`,
  },
  {
    dct: '2023-09-06',
    text: `The app [was downloaded|2023-08] nine million times in August, more than any other.
Its maker, a firm of six people in Porto, [raised|2023-09-06] 20 million euros on Wednesday.
It [started|2022-06] the service in June 2022, and [charged|2022-06/2023-02] nothing until February.
From next month, users [will pay|2023-10] two euros a month.`,
  },
];
