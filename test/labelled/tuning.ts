import type { LabelledArticle } from './labelled-article.ts';

/** Invented news that the rules may be tuned on. */
export const TUNING: readonly LabelledArticle[] = [
  {
    kind: 'politics',
    dct: '2024-03-13',
    text: `Prime Minister Alan Whitcombe [said|happened] on Tuesday that his government [would scrap|planned @Alan Whitcombe] the levy on second homes by the end of the year.
"We [will not wait|planned not @Alan Whitcombe] for another review," he [told|happened] reporters outside the Treasury.
The opposition leader, Dame Harriet Oyelaran, [accused|happened] him of panic and [said|happened] the plan [would cost|planned/possible @Harriet Oyelaran] councils {£340m|340m GBP}.
Mr Whitcombe [denied|happened/denied] that he [had discussed|denied @Alan Whitcombe] the levy with developers.
According to a leaked memo, officials [warned|happened @#memo] last autumn that the repeal [could push|possible @#memo @officials] prices up by {3 per cent|3 %}.
The bill [is due|planned] to be published on 22 March, though it [may be delayed|possible] if the Lords [object|possible].`,
  },
  {
    kind: 'markets',
    dct: '1996-10-17',
    text: `Shares in Castleton Steel Corp. [fell|happened] {$2.25|2.25 USD} to {$41.50|41.5 USD} on Thursday after the company [posted|happened] a third-quarter loss.
The Pittsburgh-based steelmaker [said|happened] it [lost|happened @Castleton Steel Corp.] {$18.4 million|18.4m USD}, or {31 cents|0.31 USD /share} a share, compared with a profit of {$7 million|7m USD} a year earlier.
Revenue [rose|happened] {2 percent|2 %} to {$612 million from $600 million|600m->612m USD}.
\`\`It [was|happened @Paul Rezek] a terrible quarter,'' [said|happened] Paul Rezek, who [follows|ongoing] the industry for Barlow & Hume.
\`\`Nobody [saw|happened not @Paul Rezek] it coming.''
The company [expects|planned @Walter Kinnick] to return to profit in the first half of 1997, Chairman Walter Kinnick [said|happened] in a statement.`,
  },
  {
    kind: 'sport',
    dct: '2023-05-21',
    text: `Rovers [beat|happened] Ashford Town 3-1 on Saturday to secure promotion for the first time since 1988.
Captain Lena Marsh [scored|happened] twice in front of {14,200 fans|14200 fans} at Hill Lane.
"I [have dreamed|ongoing @Lena Marsh] of this since I [was|happened @Lena Marsh] six," she [said|happened].
"Tonight we [celebrate|ongoing/planned @Lena Marsh], and tomorrow we [start|planned/ongoing @Lena Marsh] again."
Ashford, who [finished|happened] {12 points|12 points} behind the champions, [will face|planned] Melton in the play-offs next week.
Manager Joe Tarrant [has been linked|happened] with a move to Spain, but the club [insisted|happened] he [is not leaving|denied/ongoing/planned not @the club].`,
  },
  {
    kind: 'science',
    dct: '2022-09-08',
    text: `A team led by the University of Lund [has found|happened @#study] traces of liquid water beneath a crater on Mars, according to a study published in the journal Planetary Letters on Wednesday.
The probe [detected|happened @researchers] the signal at a depth of {about 1.5 kilometres|~1.5 kilometres}, the researchers [wrote|happened].
"If this [holds|possible @Ingrid Solberg] up, it [changes|ongoing/possible @Ingrid Solberg] where we [look|ongoing @Ingrid Solberg] for life," [said|happened] Ingrid Solberg, a planetary scientist who [was not involved|happened not] in the work.
Dr Solberg [cautioned|happened] that salt [might explain|possible @Ingrid Solberg] the reading.
The European agency [plans|planned] to send a second orbiter in 2026, which [will map|planned] the region with radar.`,
  },
  {
    kind: 'disaster',
    dct: '2021-08-15',
    text: `A magnitude {6.8|6.8 magnitude} earthquake [struck|happened] the northern coast of the island early on Saturday, [killing|happened] {at least 27 people|>=27 people} and [injuring|happened] {more than 300|>300}.
Rescuers [were still digging|ongoing/happened] through the rubble of a school on Sunday.
"We [can hear|possible/ongoing @Maria Estevez] voices," [said|happened] Maria Estevez, a spokeswoman for the civil defence agency.
She [said|happened] {16 of the injured|16} [were|happened/ongoing @Maria Estevez] in a critical condition.
The government [has declared|happened] a state of emergency and [asked|happened] neighbouring countries for help.
Officials [fear|ongoing] the death toll [will rise|planned/possible @Officials].
Electricity [has not been restored|happened/ongoing not] in the town of Palo Verde, home to {some 45,000 residents|~45000 residents}.`,
  },
  {
    kind: 'courts',
    dct: '2019-11-05',
    text: `A former executive at Northgate Bank [was sentenced|happened] to seven years in prison on Monday for hiding losses of {$95 million|95m USD}.
Judge Ruth Abelson [called|happened] the scheme "brazen" and [ordered|happened] him to repay {$12.5 million|12.5m USD}.
Prosecutors [alleged|happened] that Peter Lorne [forged|possible @Prosecutors] signatures between 2012 and 2015.
The indictment [says|happened/ongoing] he [moved|happened @#indictment] money through shell companies in Malta.
Mr Lorne, who [had pleaded|happened @Dana Whitlock?] not guilty, [will appeal|planned @Dana Whitlock], his lawyer Dana Whitlock [said|happened].
She [rejected|happened/denied] claims that her client [had destroyed|denied @Dana Whitlock] evidence.
The bank [declined|happened] to comment.`,
  },
  {
    kind: 'business',
    dct: '2024-06-04',
    text: `Harwell Motors [will close|planned @Harwell Motors=carmaker] its Leeds plant next spring, the carmaker [announced|happened] on Monday, [putting|planned/possible/happened @Harwell Motors=carmaker?] {1,200 jobs|1200 jobs} at risk.
Chief executive Sofia Brandt [told|happened] the Financial Courier that demand for diesel vans [had collapsed|happened @Sofia Brandt].
"There [is|ongoing not @Sofia Brandt] no way back," she [said|happened].
The union [believes|ongoing] the decision [was taken|happened @The union] months ago.
Harwell [employs|ongoing] {between 8,000 and 9,000 people|8000..9000 people} in Britain.
It [sold|happened] {41,300 vans|41300 vans} last year, {down 8%|8 %} on 2022.
A spokesman for the business department [said|happened] ministers [were seeking|ongoing/happened @spokesman for the business department] a buyer.`,
  },
  {
    kind: 'tech',
    dct: '2024-02-02',
    text: `Chipmaker Veltron [is in talks|ongoing @people familiar with the matter] to buy the British start-up Corelight for {as much as $3bn|<=3bn USD}, {two people|2 people} familiar with the matter [said|happened].
A deal [could be announced|possible @people] as early as next week, the people [said|happened], [adding|happened] that no final decision [had been made|happened not @people].
Veltron [did not respond|happened not] to a request for comment.
Corelight [was founded|happened] in 2016 by {two Cambridge graduates|2 graduates} and [raised|happened] {$85m|85m USD} in 2022.
Its chips [use|ongoing @Corelight=company] {up to 40% less power|<=40 %} than those of rivals, the company [claims|happened/ongoing].
Regulators in Brussels [would have to approve|planned/possible] the takeover.
Sign up for our [newsletter|none].`,
  },
  {
    kind: 'health',
    dct: '2023-01-19',
    text: `Cases of measles in the capital [have doubled|ongoing @health officials] since November, health officials [said|happened] on Wednesday.
The Public Health Board [recorded|happened] {214 infections|214 infections} in the first two weeks of January, {up from 97|97} in the same period last year.
"Vaccination [remains|ongoing @Amir Haddad] the best protection," [said|happened] Dr Amir Haddad, the board's director.
He [urged|happened] parents to check records.
A report by the hospital regulator [blames|ongoing/happened] the closure of {three clinics|3 clinics} for the fall in coverage.
The ministry [said|happened] it [was not|denied/happened/ongoing not @The ministry] aware of any closures.
A new campaign [is expected|planned/possible] to begin in February.`,
  },
  {
    kind: 'weather',
    dct: '2020-02-09',
    text: `Storm Bertha [is expected|planned] to reach the west coast late on Sunday, [bringing|planned/ongoing] winds of {up to 130 km/h|<=130 km /hour}.
The Met Service [has issued|happened] a red warning for {four counties|4 counties}.
Forecasters [say|happened/ongoing] {between 60 and 90 millimetres|60..90 millimetres} of rain [could fall|possible @Forecasters] in a day.
Airlines [cancelled|happened] {at least 140 flights|>=140 flights} on Saturday.
Rail operators [advised|happened] passengers not to travel.
"Please [stay|none] at home," the mayor of Galway, Orla Keane, [wrote|happened] on Twitter.
Schools [will remain|planned] shut until Tuesday if the forecast [proves|possible] right.`,
  },
  {
    kind: 'politics',
    dct: '1989-11-02',
    text: `The Senate Banking Committee chairman, Donald Ferris, [said|happened] yesterday he [won't seek|planned not @Donald Ferris] a fifth term.
Mr. Ferris, a Democrat from Ohio, [has served|ongoing] since 1966.
He [was quoted|happened] by the Dayton Gazette as saying that he [wanted|happened/ongoing @Dayton Gazette @Donald Ferris] "to fish and sleep."
Republicans [said|happened] they [intend|planned @Republicans] to spend {$3 million|3m USD} on the race.
A poll taken for the party in September [showed|happened] Representative Carl Boehm [leading|ongoing/happened @#poll] {by 11 percentage points|11 percentage points}.
The seat [hasn't been|happened/ongoing not] in Republican hands since World War II.`,
  },
  {
    kind: 'markets',
    dct: '2022-12-15',
    text: `The central bank [raised|happened] its key rate {from 3% to 3.5%|3->3.5 %} on Thursday, the ninth increase in a row.
Governor Helen Adair [said|happened] inflation [had probably peaked|happened/possible @Helen Adair] but [would stay|planned/possible @Helen Adair] high for some time.
{Two of the nine members|2} [voted|happened] to leave rates unchanged.
Economists at Lombard Street [think|ongoing] the bank [will pause|planned/possible @Economists at Lombard Street] in the spring.
The FTSE 100 [closed|happened] {0.9%|0.9 %} lower at {7,426.2 points|7426.2 points}, while the pound [slipped|happened] to {$1.22|1.22 USD}.
"They [are|ongoing @Tom Birch] behind the curve," [said|happened] Tom Birch of Mercer Capital, who [expects|planned/ongoing/possible] the rate to reach {4.25%|4.25 %} by March.`,
  },
  {
    kind: 'business',
    dct: '2018-07-27',
    text: `Bellwether Foods [has agreed|happened/planned] to sell its biscuit division to Italy's Grandi SpA for {€1.1bn|1.1bn EUR} in cash.
The sale, which [needs|ongoing/planned] approval from shareholders, [should be completed|planned/possible] by October.
Bellwether [bought|happened] the business in 2009 for {€640m|640m EUR}.
In a letter to staff, chief executive Martin Osei [promised|happened] that there [would be|planned not @Martin Osei] no compulsory redundancies before 2020.
Grandi's finance director, Lucia Ferro, [described|happened] the price as fair.
"We [looked|happened @Lucia Ferro] at this company three times," she [told|happened] Milano Oggi.
"Each time we [liked|happened @Lucia Ferro] it more."`,
  },
  {
    kind: 'disaster',
    dct: '1991-06-10',
    text: `A ferry carrying {about 250 passengers|~250 passengers} [sank|happened @coast guard] in heavy seas off the southern Philippines on Sunday, the coast guard [said|happened].
{Forty-three people|43 people} [were confirmed|happened @Ramon Dizon] dead and {112|112} [were missing|ongoing/happened @Ramon Dizon], Capt. Ramon Dizon [told|happened] a news conference in Cebu.
Survivors [said|happened] the vessel [had been overloaded|happened @Survivors] with cargo.
The owner, Sulpicio Bay Lines, [denied|happened/denied] the charge.
The official news agency [reported|happened] that the captain [told|happened @news agency] investigators he [had ignored|happened @news agency @captain] a storm warning.
President Corazon Aguilar [ordered|happened] an inquiry.
It [is|ongoing/happened] the worst accident in the area since 1987, when {4,300 people|4300 people} [drowned|happened].`,
  },
  {
    kind: 'courts',
    dct: '2022-03-30',
    text: `The Supreme Court [ruled|happened] by six to three that the state [may not ban|possible/planned/ongoing not @The Supreme Court] the sale of the pills.
Justice Owen Carrick, writing for the majority, [said|happened] the law [went|happened @Owen Carrick] too far.
The decision, Justice Nadia Rahman [wrote|happened] in a dissent, "[will sow|planned @Nadia Rahman] confusion".
Attorney General Bill Strand [tweeted|happened]: "This fight [is not over|ongoing/denied not @Bill Strand]."
He [is believed|ongoing/possible] to be weighing a run for governor.
Campaigners [say|happened/ongoing] the governor [told|happened @Campaigners] them last month that she [would sign|planned @Campaigners @governor] a new bill.
[Will|none] the court think again?`,
  },
  {
    kind: 'science',
    dct: '1998-04-23',
    text: `Researchers at Hale University [reported|happened] Thursday that mice given the drug [lived|happened @Researchers at Hale University] {20 percent|20 %} longer.
The findings, which [appear|ongoing/happened] in today's issue of Cell Biology Review, [surprised|happened] even their authors.
"I [didn't believe|happened not @Susan Aldrich] it at first," [said|happened] Susan Aldrich, the lead author.
"We [ran|happened @Susan Aldrich] the test again and [got|happened @Susan Aldrich] the same result."
Human trials [are|planned/ongoing @Susan Aldrich] at least five years away, she [added|happened].
In the view of Robert Kane, a biologist at Dunmore College, the sample [was|happened/ongoing @Robert Kane] too small.
It [remains|ongoing] unclear whether the effect [is|possible/ongoing] lasting.`,
  },
];
