import { describe, expect, it } from 'vitest';
import { labelledDates } from '#shared/article/html/date-labels.ts';

const read = (line: string): readonly string[] =>
  labelledDates(line, { isAmerican: false, hasShortYears: true }).map(({ day, label }) => `${label} ${day}`);

describe('labelledDates', () => {
  it.each([
    ['Published: 3 March 2016', ['published 2016-03-03']],
    ['Submitted by Priya on Thu, 06/14/2012 - 10:32', ['published 2012-06-14']],
    ['Publié le 02 mars 2021 à 18h12 - Mis à jour le 04 mars 2021', ['published 2021-03-02', 'modified 2021-03-04']],
    ['Last updated 1 February 2023, first published 9 September 2021', ['modified 2023-02-01', 'published 2021-09-09']],
    ['Pressemitteilung Nr. 34/2014 vom 18.06.2014', ['published 2014-06-18']],
    ['Stand: 03.02.15', ['modified 2015-02-03']],
    ['Joined: 5 January 2009', ['unrelated 2009-01-05']],
    ['© 1 January 2020', ['unrelated 2020-01-01']],
    ['3 March 2016', ['none 2016-03-03']],
    ['March 2016', []],
  ])('%s → %j', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});
