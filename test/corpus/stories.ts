import type { Sentences } from './sentences.ts';

/**
 * Invented stories that retell: their dates without a year hang on the fuller date before them, not on publication.
 * Written on 2026-11-26 before the tagger saw them (first run: 12 of 35 whole, the ten of news all; two marks were wrong and are mended).
 */
export const STORIES: Sentences = {
  'war histories': {
    dct: '2012-03-14',
    sentences: [
      'The siege of Orvath began on [3 September 1941|1941-09-03]. On [17 September|1941-09-17] the eastern forts fell. By [late November|1941-11] the garrison was eating its horses. In [January|1942-01] a convoy crossed the frozen lake, and on [the 14th|1942-01-14] the first children were taken out.',
      'In [April 1917|1917-04] the Third Corps moved up to the Lenz. At [dawn on 9 April|1917-04-09TMO] it attacked along a front of six miles. [Two days later|1917-04-11] the snow came. [The following morning|1917-04-12TMO] the cavalry was sent in and cut to pieces.',
      'The invasion was set for [5 June 1952|1952-06-05], but a storm put it off. On [6 June|1952-06-06] nine divisions landed. By [the evening of 7 June|1952-06-07TEV] the beachheads had been joined, and by [the end of the month|1952-06] the port was open.',
      'Fighting broke out in [the spring of 1936|1936-SP]. In [July|1936-07] the northern garrisons rose. The capital held through [the summer|1936-SU], but on [4 November|1936-11-04] the airfield was lost. The government left [that night|1936-11-04TNI].',
      'General Ambrose took command on [12 August 1862|1862-08-12]. He marched north [the next day|1862-08-13] and reached the river on [August 19|1862-08-19]. On [the night of August 20|1862-08-20TNI] the bridges were burnt. [A week later|1862-W35] he was dead.',
      'By [the autumn of 1943|1943-FA] the front had stopped at the Morava. It did not move until [March|1944-03]. On [2 May|1944-05-02] the city was entered, and on [8 May 1944|1944-05-08] the armistice was signed.',
      'The fleet sailed from Port Varn on [28 October 1914|1914-10-28]. On [1 November|1914-11-01] it met the enemy off the cape and lost two cruisers. A second squadron was sent [later that month|1914-11]; on [8 December|1914-12-08] it had its revenge.',
      'The offensive of [February 1916|1916-02] was meant to last [a fortnight|P2W]. It lasted until [December|1916-12]. In [June|1916-06] alone the two armies lost 90,000 men. On [24 October|1916-10-24] the great fort was retaken.',
      'On [25 June 1950|1950-06-25] the northern army crossed the line. Seoul fell on [28 June|1950-06-28]. In [September|1950-09] a landing far behind the front turned the war, and by [October|1950-10] the southern troops stood at the river. [The following year|1951] the front froze.',
      'The bombardment opened on [Sunday, 3 June 1565|1565-06-03]. The outer fort held out until [23 June|1565-06-23]. In [August|1565-08] a relief force landed, and on [8 September|1565-09-08] the besiegers left.',
    ],
  },
  'court chronologies': {
    dct: '2019-10-02',
    sentences: [
      'Marlow was arrested on [14 August 2015|2015-08-14]. On [3 September|2015-09-03] he was charged with fraud. His trial opened on [11 January 2016|2016-01-11] and ended on [4 March|2016-03-04], when the jury found him guilty. In [May|2016-05] he was sentenced to [nine years|P9Y].',
      'The first complaint was filed in [February 2011|2011-02]. Inspectors came in [June|2011-06] and found nothing. In [2013|2013] a second clerk came forward. She was dismissed in [November|2013-11]. [A year later|2014] the board settled.',
      'On [6 May 2008|2008-05-06] the body was found. Police arrested a neighbour on [9 May|2008-05-09] and let him go [two days later|2008-05-11]. On [2 July|2008-07-02] a second man was held.',
      'The law was passed on [30 March 1992|1992-03-30]. A judge blocked it on [15 April|1992-04-15]. The appeal was heard [that October|1992-10], and the court ruled on [3 February 1993|1993-02-03].',
      'He was extradited in [November 2004|2004-11]. The hearing, set for [January|2005-01], was put off three times. On [18 April 2005|2005-04-18] he pleaded guilty, and on [9 June|2005-06-09] he was sent to prison.',
    ],
  },
  'season recaps': {
    dct: '2016-07-05',
    sentences: [
      'The club won the title in [1994|1994]. It lost only once between [August|1994-08] and [December|1994-12].',
      'The side went top on [12 September 1987|1987-09-12] and stayed there until [March|1988-03]. On [2 April|1988-04-02] it lost at home. The cup was won on [14 May|1988-05-14].',
      'Doyle made his debut on [Nov. 4, 1978|1978-11-04]. He scored twice on [Nov. 11|1978-11-11] and was hurt [a week later|1978-W46]. He did not play again until [February|1979-02].',
      'In [October 2001|2001-10] the coach was sacked. His successor lost six games in a row, and in [January|2002-01] he went too. By [April|2002-04] the team was down.',
      'The race started on [1 July 1967|1967-07-01]. On [13 July|1967-07-13] a rider died on the mountain. [The next day|1967-07-14] the others rode in silence.',
    ],
  },
  obituaries: {
    dct: '2009-02-20',
    sentences: [
      'Greta Holm was born on [9 March 1921|1921-03-09] in Lund. She joined the theatre in [1938|1938], and made her first film [two years later|1940]. In [June 1944|1944-06] she married; in [September|1944-09] her husband was shot.',
      'He was elected in [May 1955|1955-05] and made a minister in [October|1955-10]. He resigned on [3 November 1956|1956-11-03] over the war. [The following January|1957-01] he left the party.',
      'Her first novel came out in [1961|1961]. It was banned [the same year|1961]. She moved to Paris in [April 1962|1962-04] and in [July|1962-07] began her second.',
      'He enlisted in [1939|1939], was captured on [12 June 1940|1940-06-12] and escaped in [August|1940-08]. He reached Spain on [2 September|1940-09-02].',
      'She retired in [1990|1990]. She died on [Tuesday|2009-02-17] at 88.',
    ],
  },
  'news with a past in it': {
    dct: '2011-09-21',
    sentences: [
      'The plant was opened in [1985|1985] and sold in [1999|1999]. In [March|2011-03] it was closed. The owner said [Tuesday|2011-09-20] that it would not reopen.',
      'Keane, who was jailed in [2003|2003], was seen on [Monday|2011-09-19] in Cork. He is due in court on [Oct. 3|2011-10-03].',
      'The treaty was signed on [4 April 1949|1949-04-04]. Its members will meet in [May|2012-05] in Chicago.',
      'The bank failed in [September 2008|2008-09]. [Last month|2011-08] its former head was charged. A hearing is set for [November|2011-11].',
      'The mayor, first elected in [November 2005|2005-11], said [yesterday|2011-09-20] he would not run. The vote is on [Nov. 8|2011-11-08].',
      'On [May 2, 2011|2011-05-02] he was shot. In [June|2011-06] his files were published. On [Sept. 11|2011-09-11] thousands marched.',
      'The ship sank in [1912|1912]. [Last week|2011-W37] divers found its bell. They will try to raise it in [October|2011-10].',
      'She came to London in [August 1998|1998-08]. [Today|2011-09-21] she runs six shops and will open a seventh in [December|2011-12].',
      'Work began in [2006|2006], stopped in [2008|2008] and began again in [January|2011-01], the builder said on [Monday|2011-09-19].',
      'Rebels took the town on [Aug. 21|2011-08-21]. In [1986|1986] it had been bombed. On [Sept. 2|2011-09-02] they crossed the river.',
    ],
  },
};
