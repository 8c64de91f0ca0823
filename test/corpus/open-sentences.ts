import type { MarkedSentence } from './sentences.ts';

/** Sentences that the tagger does not read as they were written down, and why: kept, so that what is open stays known. */
export const OPEN_SENTENCES: ReadonlyMap<MarkedSentence, string> = new Map([
  ['The study covered [1990|1990]-[1995|1995] and found little change.', 'a dashed range is one expression here'],
  ['The quake struck at [4:27 a.m.|2024-03-13T04:27] local time', 'the zone is taken into the words'],
  ['Fourth-quarter sales beat those of [the year-ago quarter|2022-Q4].', 'the mark of the first quarter was forgotten'],
  ['It has been the driest [spring|2024-SP] on record.', 'a season without preposition or article'],
  ['He was jailed [a decade ago|2014] for fraud.', 'decades are counted in decades: vague, not wrong'],
  ['He landed on [June 5, 1944|1944-06-05], [the day before|1944-06-04] the storm.', 'the day hangs on the storm'],
  [
    'Profit was up from [a year earlier|2007-Q3] in [the quarter|2008-Q3] that ended [Sept. 30|2008-09-30].',
    'the quarter is named after the comparison',
  ],
  ['The amnesty was timed for [Eid al-Fitr|2011-08-30].', 'the nearer Eid was the one before'],
  ['She called at [about 2am|2023-10-05T02:00], her sister said.', 'about stays outside, as in the first set'],
  ['Rescuers had hoped to reach the miners by [Thursday|2010-01-21].', 'what had been hoped for may be over'],
  ['Lawyers expect a verdict by [Wednesday|2010-01-27].', 'written on a Wednesday: today or in a week'],
  ['It began [a century ago|1914] with a loan of £5.', 'centuries are counted in centuries: vague, not wrong'],
  ['The site was cleared [a decade earlier|2004].', 'decades are counted in decades: vague, not wrong'],
  [
    'The first flight was on [16 June 1963|1963-06-16]; [the day before|1963-06-15] it had rained.',
    'the day could hang on what follows',
  ],
  [
    'He was extradited in [November 2004|2004-11]. The hearing, set for [January|2005-01], was put off three times. On [18 April 2005|2005-04-18] he pleaded guilty, and on [9 June|2005-06-09] he was sent to prison.',
    'set for looks ahead, and in news from publication',
  ],
  [
    'The club won the title in [1994|1994]. It lost only once between [August|1994-08] and [December|1994-12].',
    'one bare year makes no story: founded in 1994, in August it closed',
  ],
  [
    'He took office on [20 January 1981|1981-01-20], at noon precisely.',
    'day and time are one expression here, comma or not',
  ],
  [
    'On [9 November|2016-11-09], at [2:40 a.m.|2016-11-09T02:40], she rang him.',
    'day and time are one expression here, comma or not',
  ],
  ['Some [200 years ago|1815] this was a lake.', 'some belongs to the words here, as about does'],
  ['Firefighters were called at [about 3am on Sunday|2016-11-13T03:00].', 'about stays outside before a time of day'],
  ['The 1812 Overture closed the concert.', 'a name with a year in it'],
  [
    'He was born in [1809|1809] and went to sea in [December 1831|1831-12]. The ship reached the islands in [September 1835|1835-09]; it was home by [the following October|1836-10].',
    'the following October of a September can be next month',
  ],
]);
