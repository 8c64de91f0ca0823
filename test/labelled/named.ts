/**
 * Invented articles with their names marked: `<Keir Lang|p>` a person, `o` an organisation, `l` a place, `x` another name
 * (found or not, both are right). `<Lang|p Keir Lang>`: a short form with the fullest name that the article has.
 * `tuning` may be tuned on, `held` never.
 */
export const NAMED: Readonly<Record<'tuning' | 'held', readonly string[]>> = {
  tuning: [
    `<Lang|p Keir Lang> Says Rates Must Fall
Prime Minister <Keir Lang|p> told the <House of Commons|o> on Friday that rates must fall.
Mr <Lang|p Keir Lang> met the governor of the <Bank of England|o> (<BoE|o Bank of England>), <Ruth Adeyemi-Cole|p>, in <London|l>.
The <BoE|o Bank of England> declined to comment.
<Labour|o> MPs cheered, while <Conservatives|x> booed.
Sir <John Redfern|p>, a former chancellor, said the <UK|l> could not afford it.
However, <Redfern|p John Redfern> added that <Scotland|l> would gain.`,
    `<Castleton Steel Corp.|o> said it will buy <Marlowe & Co.|o> of <Toledo|l>, <Ohio|l>.
<Castleton|o Castleton Steel Corp.> shares rose on the <New York Stock Exchange|o>.
Analysts at <Goldman Sachs|o> and <Barlow & Hume|o> praised the deal.
<Walter P. Kinnick|p>, chairman of <Castleton|o Castleton Steel Corp.>, will run the group from <Pittsburgh|l>.
Shareholders of <Marlowe|o Marlowe & Co.> vote in March.
<Kinnick|p Walter P. Kinnick> joined from <U.S. Steel|o> in 1988.`,
    `Researchers at the <University of Lund|o> and <Tsinghua University|o> found water on <Mars|x>.
Dr <Ingrid Solberg|p> of the <European Space Agency|o> (<ESA|o European Space Agency>) led the team.
The <ESA|o European Space Agency> launched the probe from <French Guiana|l> in 2019.
"It is a surprise," <Solberg|p Ingrid Solberg> said.
<NASA|o> plans a mission with <Japan|l>'s <JAXA|o>.
Scientists in <Sweden|l> and <South Korea|l> will help.`,
    `Heavy rain hit <Sri Lanka|l> on Monday, the <Red Cross|o> said.
Rivers burst their banks near <Kandy|l> and <Nuwara Eliya|l>.
President <Anura Perera|p> flew from <New Delhi|l> to <Colombo|l>.
Mrs <Perera|p Anura Perera>'s office asked the <World Bank|o> for help.
The <United Nations|o> (<UN|o United Nations>) sent tents.
Schools in the <Central Province|l> are closed until Wednesday.`,
    `<Veltron|o>, the chipmaker, is in talks with <Corelight|o>, people familiar with the matter said.
<Veltron|o>'s chief executive, <Jean-Luc Moreau|p>, declined to comment.
Shares in <Corelight|o> jumped in <Frankfurt|l>.
The <European Commission|o> in <Brussels|l> must approve the deal.
<Moreau|p Jean-Luc Moreau> used to work for <Apple|o> and <Siemens AG|o>.
Sign in to read more from <Reuters|o>.`,
    `<Rovers|o> beat <Ashford Town|o> 3-1 at <Hill Lane|l>.
<Lena Marsh|p> scored twice for <Rovers|o>.
Manager <Joe O'Brien|p> praised <Marsh|p Lena Marsh>.
<Ashford|o Ashford Town> face <Real Madrid|o> in <Spain|l> next week.
On Saturday <O'Brien|p Joe O'Brien> turns 50.
Fans from <Newcastle|l> travelled by train.`,
  ],
  held: [
    `<Okafor|p Miriam Okafor> Rules Out Fuel Tax Rise
Chancellor <Miriam Okafor|p> has ruled out a rise in fuel duty, the <Treasury|o> confirmed on Wednesday.
Ms <Okafor|p Miriam Okafor> spoke in <Westminster|l> after talks with <Tomas Reid|p>, leader of the <Green Party|o>.
The <Institute for Fiscal Studies|o> (<IFS|o Institute for Fiscal Studies>) called it a surprise.
Economists at the <IFS|o Institute for Fiscal Studies> expect cuts in <Wales|l>.
Meanwhile, <Reid|p Tomas Reid> flew to <Cardiff|l>.
Ministers from <France|l> and <Germany|l> were in the room.`,
    `<Oriel Motor Co.|o> is recalling pickups, the <National Highway Traffic Safety Administration|o> said in <Washington|l>.
<Ben Whitford|p>, an analyst at <Morgan Stanley|o>, expects a loss.
<Oriel|o Oriel Motor Co.> builds cars in <Detroit|l>, <Michigan|l>, and in <Mexico|l>.
Last year <Whitford|p Ben Whitford> left <J.P. Morgan|o>.
<Senator Louis Pruitt|p Louis Pruitt> of <Texas|l> asked the <Justice Department|o> to act.
Documents show that <Oriel|o Oriel Motor Co.> knew.`,
    `A federal court in <Miami|l> freed <Victor Salas|p>, a banker.
<Salas|p Victor Salas>'s lawyer, <Maria del Carmen Ortiz|p>, thanked Judge <Ruth Abelson|p>.
The <FBI|o> searched the <Banco del Sur|o> in 1999.
<Guy Lennox|p>, the <US|l> attorney, will appeal to the <Supreme Court|o>.
Ms <Ortiz|p Maria del Carmen Ortiz> studied at <Yale University|o>.
Prosecutors from <Puerto Rico|l> joined the case.`,
    `Police in <Val Torrent|l> said the avalanche killed eleven skiers on Thursday.
<Henri Clavel|p> of the <Gendarmerie|o> spoke to <L'Echo des Alpes|o>.
Mayor <Odile Vasseur|p> closed the slopes above <Lake Annecy|l>.
Rescuers came from <Switzerland|l> and <Italy|l>.
<Clavel|p Henri Clavel> and <Vasseur|p Odile Vasseur> will meet on Friday.
Survivors were flown to <Grenoble|l>.`,
    `<OpenField|o>, the maker of <Lyra|x>, is raising money from <SoftBank|o> and <Sequoia Capital|o>.
Founder <Jonas Pike|p> wrote on <X|x> that the <Wall Street Ledger|o> was wrong.
<Pike|p Jonas Pike> lives in <San Francisco|l>.
<Meta Platforms Inc.|o> and <Google|o> are rivals of <OpenField|o>.
In <India|l>, the <Ministry of Electronics|o> blocked <Lyra|x>.
Users in <Hong Kong|l> complained.`,
    `<Ferrand Laboratories|o> tested its pill at <Karlsborg Hospital|o>.
Dr <Paula Nyberg|p> presented the data in <Geneva|l> to the <World Health Organization|o> (<WHO|o World Health Organization>).
The <WHO|o World Health Organization>'s chief, <Tedros Abate|p>, welcomed them.
<Ferrand|o Ferrand Laboratories> trades in <Paris|l>.
Both <Nyberg|p Paula Nyberg> and <Abate|p Tedros Abate> warned of side effects.
Trials in <South Africa|l> start in June.`,
  ],
};
