import { describe, expect, it } from 'vitest';
import { readClauses } from '#shared/claim/extract-claims.ts';
import { articleOf } from '../../../support/claim-samples.ts';

/** The date of a sentence's main clause, and what gave it. */
function dateOf(text: string): string {
  const { clauses } = readClauses(articleOf(text, '2024-03-13'));
  const main = clauses.find(({ clause }) => clause.kind === 'main')!;
  return `${main.draft.date?.edtf ?? null} ${main.draft.dateBasis}`;
}

describe('statedDates', () => {
  it.each([
    ['The canal was dry from 3 June 2022 to 19 August 2022.', '2022-06-03/2022-08-19'],
    ['Ms Orne chaired the board from 2011 to the end of 2014.', '2011/2014-12'],
    ['The fair (04 May, 2023 – 06 May, 2023) drew forty thousand visitors.', '2023-05-04/2023-05-06'],
    ['The 2014–2015 drought emptied three reservoirs near Orlu.', '2014/2015'],
    ['The swimming pool will be closed from Thursday to Saturday.', '2024-03-14/2024-03-16'],
    ['Rents in Harmsby have doubled in the last five years.', '2019-03-13/2024-03-13'],
    ['Orders fell sharply in the last three days of May 2023.', '2023-05-29/2023-05-31'],
    ['The new fee applies from 5 September.', '2024-09-05'],
    ['The levy was in force from 2019.', '2019'],
    ['The charter dates from 1348.', '1348'],
  ])('"%s" → %s', (text, edtf) => {
    expect(dateOf(text)).toBe(`${edtf} stated`);
  });
});

describe('isBeside', () => {
  it.each([
    'The index rose 4 percent from December.',
    'Turnover improved from 2022.',
    'The rate was lower than in 2019.',
    'Passenger numbers were down by a fifth from January.',
  ])('"%s" is not of the time that it compares with', (text) => {
    expect(dateOf(text)).not.toMatch(/stated/);
  });
});

describe('isToCome', () => {
  it.each([
    ['The talks have been postponed until Monday.', '../2024-03-18 stated'],
    ['The hearing was moved to 4 April.', '2024-04-04 stated'],
    ['The vote was brought forward to Friday.', '2024-03-15 stated'],
    ['The bridge stays closed until the end of this week.', '../2024-03-17 stated'],
    ['The bridge was closed until Monday.', '../2024-03-11 stated'],
  ])('"%s" → %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe('isBeyondDays', () => {
  it.each([
    'The grave was dug around 2000 BC.',
    'The edict was read out on 4 May 234 BC.',
    'The boy was found on 31 September.',
  ])('"%s" is not of the day of publication', (text) => {
    expect(dateOf(text)).toBe('null null');
  });
});
