import { describe, expect, it } from 'vitest';
import { splitClauses } from '#shared/claim/grammar/clauses.ts';
import { readFactuality } from '#shared/claim/grammar/factuality.ts';
import { tagWords } from '#shared/text/part-of-speech.ts';
import { toDateValue } from '#shared/time/edtf.ts';

/** Status of the first clause with a verb, `not` where it is negated. */
function factuality(sentence: string): string {
  const clause = splitClauses(tagWords(sentence)).find(({ verb }) => verb !== null)!;
  const { status, negated } = readFactuality(clause, { reportedBy: null, date: null, dct: toDateValue('2024-03-13') });
  return negated ? `not ${status}` : status;
}

describe('readFactuality', () => {
  it.each([
    ['The ferry was nowhere to be found.', 'happened'],
    ['The yard has yet to ship a boat.', 'not ongoing'],
    ['The owner failed to pay the crew.', 'not happened'],
    ['The mayor was unable to vote.', 'not happened'],
    ['No date was set.', 'not happened'],
    ['Nobody paid the crew.', 'not happened'],
    ['The captain asked them not to swim.', 'happened'],
    ['No fewer than nine boats sank.', 'happened'],
    ['Mara Lind has led the yard since 2019.', 'ongoing'],
    ['The lock has been shut for nine years.', 'ongoing'],
    ['The lock has been repaired.', 'happened'],
    ['The price is expected to reach 40 crowns.', 'possible'],
    ['The yard wants to sell the dock.', 'ongoing'],
    ['The yard had hoped to sell the dock.', 'happened'],
    ['The yard plans to sell the dock.', 'planned'],
    ['The dock is likely to close.', 'possible'],
    ['The captain probably slept.', 'possible'],
  ])('"%s": %s', (sentence, status) => {
    expect(factuality(sentence)).toBe(status);
  });
});
