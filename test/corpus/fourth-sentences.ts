import type { Sentences } from './sentences.ts';

/**
 * What a reading of 300 expressions of news pages showed to be wrong, in sentences of our own, written on 2026-11-28 before any rule for it;
 * marks as in DATE_KINDS; one that is not read yet was left out. First run: 9 of 34 whole
 * (two marks were wrong and are mended): nouns 5 of 17, what has happened 1 of 4, names and shapes 3 of 13; of the next 300: 0 of 6.
 */
export const FOURTH_SENTENCES: Sentences = {
  'nouns, names and participles that look like verbs to come': {
    dct: '2022-03-17',
    sentences: [
      'The builder was freed on bail on [Friday|2022-03-11] after a short hearing.',
      'Ms Tarn was named as lead engineer on [Monday|2022-03-14].',
      'There was surprise in Harm on [Tuesday|2022-03-15] when the mill shut.',
      'In a rare televised address [late Sunday|2022-03-13], the premier asked for calm.',
      'She had wept in the witness stand on [Wednesday|2022-03-16], and two guards are off duty.',
      'He had said in a letter read in court on [Tuesday|2022-03-15] that he was innocent.',
      'He was pleased with a fine outing against Josh Pike on [Saturday|2022-03-12].',
      'The twins, who range in height from 1 to 2 metres, were in class on [Monday|2022-03-14].',
      'He is accused of shooting dead a guard in [the early hours of Tuesday|2022-03-15].',
      'He had not heard the broadcast on [Sunday|2022-03-13] so could not comment.',
      'She gave him all she could spare in [January|2022-01].',
      "The keeper should not have missed [Sunday|2022-03-13]'s train.",
      'The council still refuses to condemn the stabbing on [March 2|2022-03-02].',
      'With the slick reaching the coast [late on Tuesday|2022-03-15], the ministry is preparing to close the beaches.',
      'The firm still holds 24 percent of the shares as of [Feb. 20|2022-02-20].',
      'The riots led to the [November 6|2021-11-06] attack on the mint.',
    ],
  },
  'what the next 300 showed': {
    dct: '2022-03-15',
    sentences: [
      'It will sit all day for the first time, following late starts on [Wednesday|2022-03-09] and a strike.',
      'The skier is in jail but could be moved to house arrest in [August|2022-08].',
      'He is likely to stay at home or be returned to prison on [Wednesday|2022-03-16].',
      'Shares in the maker, which reports its results on [Wednesday|2022-03-16], fell.',
      'They sang Sunday Bloody Sunday.',
      'He was arrested in [April|2021-04] for a [June 21|2021-06-21] call to her office.',
      'The bank cut the overnight lending rate.',
      'The update came on Patch Tuesday.',
      "He faced the singer's mother, June, in court.",
      'Lawyers for June and Barry Holt wept.',
      'Browsers: 54,331,197 Month-on-month: 4 per cent.',
    ],
  },
  'what has happened counts from no day to come': {
    dct: '2022-03-17',
    sentences: [
      'The guard was shot on [5 March|2022-03-05]. The hearing resumes on [Monday|2022-03-21]. Nobody had been on duty [that night|2022-03-05].',
      'The ship sank on [Monday|2022-03-14]. An inquiry opens on [Friday|2022-03-18]. The last call came at [9:15 p.m.|2022-03-14] from the bridge.',
      'The choir sang on [Tuesday|2022-03-15]. It will sing in Bonn on [Sunday|2022-03-20]. It had flown home [the following day|2022-03-16].',
      'A second body was found [a day later|XXXX-XX-XX].',
      'He came in [2021|2021] and left [three years later|XXXX].',
      'He came in [2018|2018] and left [three years later|2021].',
      'The vote was brought forward to [Saturday|2022-03-19].',
      'The trial begins on [Monday|2022-03-21]. [That day|2022-03-21] the jury will be sworn in.',
    ],
  },
  'names and shapes': {
    dct: '2022-03-17',
    sentences: [
      'June Holt wept. Barry and June are begging for privacy.',
      'April Stone sang. The choir thanked April for it. In [April|2022-04] it will sing again.',
      'A NEW PLANT MAY CURE MALARIA',
      'Send it to the DEC appeal.',
      'This fall from grace took [a week|P1W].',
      'A year 9 boy and two pupils of Year 3 sang.',
      'She runs the quarter-mile.',
      'The Sunday Night reporters filmed the house.',
      'The tremor of [last Wednesday|2022-03-09] killed nine.',
      'It snowed [last Monday|2022-03-14].',
      'He phoned [late on November 12|2019-11-12] and into [November 13, 2019|2019-11-13].',
      '[2d ago|2022-03-15] / [9:09 PM UTC|2022-03-15]',
      'The watch ran from [November 12|2019-11-12] to [the morning of November 13, 2019|2019-11-13].',
    ],
  },
};
