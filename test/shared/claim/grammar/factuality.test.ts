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
    ['Neither the yard nor its owner has paid the crew.', 'not ongoing'],
    ['The captain pleaded not guilty to the charge.', 'happened'],
    ['The yard did not win an order until 1993.', 'happened'],
    ['The yard has kept a low profile.', 'ongoing'],
    ['Since then, the yard has sold boats to Norway.', 'ongoing'],
    ['The yard has so far refused the offer.', 'ongoing'],
    ['As of now, both owners have refused the offer.', 'ongoing'],
    ['The tax has been left in place.', 'ongoing'],
    ['The yard has won a race for the first time since 2019.', 'happened'],
    ["He'd sold nine boats.", 'happened'],
    ["He'd sell the boat.", 'possible'],
    ['The yard plans to more fully explain the fault.', 'planned'],
    ['The suit accuses the yard of fraud.', 'happened'],
    ['The decision comes days after a strike.', 'happened'],
    ['The captain is dead.', 'happened'],
    ['The captain faces up to ten years in prison.', 'possible'],
    ['The yard faces a shortage of steel.', 'ongoing'],
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
