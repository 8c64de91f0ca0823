import type { LabelledArticle } from './labelled-article.ts';

/** Invented news that no rule may be tuned on: its scores say how the rules do on sentences they were not made for. */
export const HELD: readonly LabelledArticle[] = [
  {
    kind: 'politics',
    dct: '2025-02-20',
    text: `Chancellor Miriam Okafor [has ruled|happened @Treasury] out a rise in fuel duty this year, the Treasury [confirmed|happened] on Wednesday.
Ms Okafor [told|happened] MPs she [was|ongoing/happened @Miriam Okafor] "not minded" to touch the rate, which [has stood|ongoing/happened @Miriam Okafor?] at {53p|0.53 GBP /litre} a litre since 2022.
Campaigners [welcomed|happened] the move, but the Green leader, Tomas Reid, [called|happened] it a gift to polluters.
"She [has bought|happened @Tomas Reid] a few headlines," Mr Reid [said|happened].
"She [has not bought|ongoing not @Tomas Reid] a single bus."
The measure [will cost|planned @Fiscal Research Council] {about £2.4bn|~2.4bn GBP} by 2027, according to the Fiscal Research Council.
A further announcement [is expected|planned] in the spring statement on 26 March.`,
  },
  {
    kind: 'politics',
    dct: '1994-09-28',
    text: `WASHINGTON -- The House [voted|happened] Tuesday to require lobbyists to disclose gifts worth {more than $20|>20 USD}.
Speaker Warren Tate [said|happened] he [would bring|planned @Warren Tate] the measure to the floor again if the Senate [balked|possible/planned @Warren Tate].
The White House [denied|happened/denied] reports that the president [was considering|denied @The White House] a veto.
"He [supports|ongoing @Ellen Grady] this bill, and he [will sign|planned @Ellen Grady] it," press secretary Ellen Grady [said|happened].
Rep. Louis Pruitt of Texas [argued|happened] that the rules [might chill|possible @Louis Pruitt] free speech.
His aides [say|happened/ongoing] he [has told|happened @aides] donors he [is leaving|planned/ongoing @aides @Louis Pruitt] Congress.`,
  },
  {
    kind: 'markets',
    dct: '2023-08-03',
    text: `Oil [climbed|happened] for a sixth week as Gulf producers [extended|happened] output cuts of {1 million barrels a day|1m barrels /day}.
Brent crude [rose|happened] {1.4 per cent|1.4 %} to {$85.40|85.4 USD /barrel} a barrel on Thursday.
The cuts, which [began|happened @energy ministry?] in July, [will run|planned @energy ministry] until the end of September, the energy ministry [said|happened].
Prices [could reach|possible @Bayard Securities] {$95|95 USD} by December, analysts at Bayard Securities [wrote|happened] in a note.
Fuel demand [is forecast|planned/possible] to grow by {between 1.2% and 1.5%|1.2..1.5 %} next year.
Shares in Trident Oil [jumped|happened] {6%|6 %} after it [lifted|happened] its dividend to {24 cents from 20 cents|0.2->0.24 USD}.`,
  },
  {
    kind: 'markets',
    dct: '1989-10-31',
    text: `Marlowe Industries Inc., a maker of pumps and valves, [said|happened] it [agreed|happened @Marlowe Industries Inc.] to acquire Tolland Corp. for {$27 a share|27 USD /share}, or {$310 million|310m USD}.
Tolland [had rejected|happened] an offer of {$24.50|24.5 USD} in August.
In New York Stock Exchange composite trading, Tolland [closed|happened] at {$26.125|26.125 USD}, {up 87.5 cents|0.875 USD}.
Marlowe [expects|planned] the purchase to add {20 cents a share|0.2 USD /share} to earnings in 1990.
"We [don't see|ongoing not @Francis Doyle] any antitrust problem," [said|happened] Francis Doyle, Marlowe's president and chief executive officer.
He [conceded|happened] that the price [was|ongoing/happened @Francis Doyle] steep.`,
  },
  {
    kind: 'sport',
    dct: '2024-07-08',
    text: `Top seed Irina Volkova [was knocked|happened] out of the championships on Sunday by the 19-year-old qualifier Mei Tanaka, who [won|happened] 6-4 7-5.
Tanaka, ranked {112th|none} in the world, [had never won|happened not] a match on grass before last week.
"It [feels|ongoing @Mei Tanaka] like a dream," she [said|happened].
"I [will try|planned @Mei Tanaka] to sleep, but I [don't think|ongoing not @Mei Tanaka] I [can|possible/ongoing @Mei Tanaka]."
Volkova [blamed|happened] a wrist injury and [said|happened] she [may skip|possible @Irina Volkova] the Olympics.
Her coach [is understood|ongoing] to have advised a rest of two months.
The winner [will take|planned] home {£2.7m|2.7m GBP}, {up 14.9%|14.9 %} on last year.`,
  },
  {
    kind: 'sport',
    dct: '1995-05-03',
    text: `The owners' latest proposal [would cap|possible/planned @union official] payrolls at {$44 million|44m USD}, a union official [said|happened] Tuesday.
Players [have refused|ongoing] to talk about a cap since the strike [began|happened] last August.
"They [want|ongoing @Dale Horgan] to turn back the clock," Dale Horgan, the union's chief, [told|happened] the Cleveland Standard.
The league's lawyer, Stuart Breen, [disputed|happened/denied] that and [said|happened] the offer [was|ongoing/happened @Stuart Breen] fair.
If no deal [is reached|possible] by Friday, the season [will open|planned/possible] with replacement players.
Attendance [fell|happened] {from 31,600 to 25,300 a game|31600->25300 /game} in the first week.`,
  },
  {
    kind: 'science',
    dct: '2024-10-11',
    text: `Antarctic sea ice [shrank|happened @#survey] to {16.9 million square kilometres|16.9m square kilometres} in September, the second-smallest winter peak on record, a new survey [shows|happened/ongoing].
The survey, released by the Polar Data Centre on Thursday, [found|happened] that the ice [was|happened/ongoing @#survey] also thinner than usual.
Prof Anders Lie, who [led|happened] the work, [said|happened] warm water [was|ongoing/happened @Anders Lie] the likely cause.
He [did not rule|happened not] out a recovery.
Other scientists [doubt|ongoing] that the ice [will return|possible/planned @Other scientists] to its former extent.
"We [might be looking|possible @Carla Fuentes] at a new normal," [wrote|happened] Carla Fuentes in an editorial for the journal Cryosphere Today.`,
  },
  {
    kind: 'science',
    dct: '2020-12-02',
    text: `A capsule carrying {5.4 grams|5.4 grams} of rock from an asteroid [will land|planned @space agency] in the Australian desert on Sunday, Japan's space agency [says|happened/ongoing].
The probe, Kestrel 2, [left|happened] the asteroid in November 2019 after [firing|happened] a copper ball into its surface.
Mission manager Haruto Sano [said|happened] his team [had practised|happened @Haruto Sano] the recovery {more than 30 times|none}.
"The heat shield [must hold|possible/planned @Haruto Sano]," he [added|happened].
If it [does|possible], the sample [could reveal|possible] how water [came|happened] to Earth.
The agency [had hoped|happened] to bring back {at least 0.1 grams|>=0.1 grams}.`,
  },
  {
    kind: 'disaster',
    dct: '2023-02-16',
    text: `The number of people killed by the floods [has risen|happened @interior minister=Joao Bembe] to {61|61}, the interior minister [said|happened] on Thursday, as rain [continued|ongoing/happened @interior minister=Joao Bembe?] to fall on the delta.
{Nearly 12,000 homes|~12000 homes} [have been destroyed|happened] and {a quarter of a million people|250000 people} [are living|ongoing] in camps.
Minister Joao Bembe [said|happened] helicopters [would drop|planned @Joao Bembe] food to villages that boats [cannot reach|possible/ongoing not @Joao Bembe?].
Aid groups [accused|happened] the authorities of [ignoring|happened @Aid groups?] warnings.
"We [told|happened @Sister Agnes Moyo] them in January that the dam [was leaking|happened/ongoing @Sister Agnes Moyo]," Sister Agnes Moyo of Caritas [said|happened].
The dam's operator [says|happened/ongoing] it [never received|denied/happened not @The dam's operator] such a warning.
More rain [is|planned/ongoing] on the way.`,
  },
  {
    kind: 'disaster',
    dct: '1998-01-09',
    text: `An avalanche [swept|happened @police] away {three cabins|3 cabins} near the resort of Val Torrent on Thursday night, [killing|happened @police] {eleven skiers|11 skiers}, police [said|happened].
{Two children|2 children} [were pulled|happened] alive from the snow after six hours.
A police spokesman, Henri Clavel, [said|happened] that rescuers [were searching|ongoing/happened @Henri Clavel] for {four others|4}.
The regional newspaper, L'Echo des Alpes, [reported|happened] that guides [had warned|happened @L'Echo des Alpes] the hotel owner.
The owner [could not be reached|happened/possible not] for comment.
"It [came|happened @survivor] down like a train," one survivor [told|happened] French radio.
The slopes [were to reopen|planned] on Saturday, but the mayor [said|happened] they [would stay|planned @the mayor] closed.`,
  },
  {
    kind: 'courts',
    dct: '2021-06-24',
    text: `{Three former guards|3 guards} at the Millbrook detention centre [were cleared|happened] of manslaughter on Thursday.
The jury of {twelve|12} [took|happened] four hours to reach its verdict.
Prosecutor Leila Haas [had claimed|happened] the men [left|happened @Leila Haas] Daniel Obi, 34, without water for two days.
The defence [maintained|happened] that nobody [knew|happened/denied not @The defence] he [was|happened @The defence] ill.
Court documents [show|happened/ongoing] the centre [paid|happened @#documents] Mr Obi's family {£180,000|180000 GBP} in 2019.
His sister Grace, quoted by the Evening Mail, [said|happened] the family [was|ongoing/happened @Grace] "broken".
The centre's operator, Sentinel Care, [is to lose|planned] its contract in September.`,
  },
  {
    kind: 'courts',
    dct: '2001-03-15',
    text: `A federal appeals court on Wednesday [overturned|happened] the conviction of Victor Salas, a Miami banker accused of laundering {$40 million|40m USD}.
In a 62-page opinion, the court [held|happened] that the search of his home [had been|happened @court] illegal.
Mr. Salas's lawyers [said|happened] he [could be|possible @lawyers] free within days.
Prosecutors [have not decided|happened/ongoing not] whether they [will seek|possible/planned] a new trial.
The United States attorney, Guy Lennox, [said|happened] only that his office [was reviewing|ongoing/happened @Guy Lennox] the ruling.
The lawsuit [accuses|ongoing] Mr. Salas of paying {"dozens" of couriers|none}.`,
  },
  {
    kind: 'business',
    dct: '2024-11-21',
    text: `Retailer Pennywise [is considering|ongoing/possible @Sky Business] the closure of {up to 80 shops|<=80 shops}, Sky Business [has learned|happened].
The chain, which [trades|ongoing] from {430 stores|430 stores}, [has lost|ongoing] money for three years.
In an email seen by the Guardian Post, chairwoman Anita Desai [told|happened] managers that "hard choices" [lay|ongoing/happened @Anita Desai] ahead.
Pennywise [said|happened] it [would not comment|planned/possible not @Pennywise] on speculation.
Its lenders, led by Arden Bank, [have given|happened] it until 15 January to raise {£60m to £75m|60m..75m GBP}.
Sales [were|happened] {5.5% lower|5.5 %} in the 13 weeks to 26 October.
[Read|none] more: the best shops for Christmas gifts.`,
  },
  {
    kind: 'business',
    dct: '2015-04-29',
    text: `Carmaker Oriel [is recalling|ongoing] {1.4 million|1.4m} pickups worldwide because the brakes [can fail|possible/ongoing].
The defect [has been blamed|happened @Oriel=company] for {nine accidents|9 accidents}, the company [said|happened] in a filing with regulators.
Owners [will be told|planned] by letter in May.
Oriel [insists|ongoing/happened] that it [acted|happened @Oriel] as soon as it [learned|happened @Oriel] of the fault in February.
But documents reviewed by Reuters [suggest|ongoing] engineers [knew|happened @#documents] as early as 2013.
"Safety [comes|ongoing @Oriel] first," the company [said|happened].
Analyst Ben Whitford [puts|ongoing] the cost at {roughly $700m|~700m USD}.
Shares [ended|happened] the day {3.8 percent|3.8 %} down.`,
  },
  {
    kind: 'tech',
    dct: '2025-01-30',
    text: `OpenField, the maker of the chatbot Lyra, [is raising|ongoing @Wall Street Ledger @people?] {$4bn|4bn USD} at a valuation of {$60bn|60bn USD}, the Wall Street Ledger [reported|happened] on Wednesday, citing people close to the talks.
The round [would value|possible/planned @Wall Street Ledger?] the company at {more than twice|none} its price last June.
Founder Jonas Pike [posted|happened] on X that the report [was|denied/ongoing/happened @Jonas Pike] "mostly wrong".
Lyra [has|ongoing @OpenField] {200 million weekly users|200m users}, according to OpenField.
It [launched|happened] a 5G version in 2024.
Some users [complained|happened] that their chats [had been read|happened @users] by contractors.
The firm [has said|happened] it [will not train|planned not @OpenField] models on private messages.
[Have|none] you been affected?`,
  },
  {
    kind: 'health',
    dct: '2022-05-12',
    text: `A pill made by Ferrand Laboratories [cut|happened @Ferrand Laboratories=drugmaker] the risk of stroke by {28%|28 %} in a trial of {9,400 patients|9400 patients}, the drugmaker [said|happened] on Thursday.
{Fewer than 2 per cent|<2 %} of those who [took|happened] it [had|happened] serious side effects.
The results [have not been peer-reviewed|happened/ongoing not].
Dr Paula Nyberg of Karlsborg Hospital [said|happened] she [hoped|ongoing/happened @Paula Nyberg] the pill [would be|possible/planned @Paula Nyberg] available within a year.
"But we [need|ongoing @Paula Nyberg] to see the full data," she [told|happened] the BBC World Report.
Ferrand [intends|planned] to file for approval before the end of the third quarter.
It [has yet to set|planned/happened/ongoing not] a price.`,
  },
  {
    kind: 'weather',
    dct: '2019-07-25',
    text: `Temperatures [hit|happened @weather service] {41.8C|41.8 °C} in the town of Lingholt on Thursday, [breaking|happened @weather service] a record set in 1944, the weather service [said|happened].
The heat [has been linked|happened] to {five deaths|5 deaths}.
Trains [ran|happened] at half speed because rails [were buckling|happened/ongoing].
The service [predicted|happened] that Friday [would be|planned/possible @service] cooler, with highs of {around 33 degrees|~33 degrees}.
Water companies [are asking|ongoing] customers to use {no more than 100 litres a day|<=100 litres /day}.
"There [is|ongoing not @Kees Brandsma] no shortage," [said|happened] Kees Brandsma, who [heads|ongoing] the industry body, "but we [are being|ongoing @Kees Brandsma] careful."
[Stay|none] safe and [enjoy|none] the sunshine!`,
  },
];
