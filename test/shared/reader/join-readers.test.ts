import { describe, expect, it } from 'vitest';
import { readClauses } from '#shared/claim/extract-claims.ts';
import { joinReaders } from '#shared/reader/join-readers.ts';
import { createSecondReader } from '#shared/reader/second-reader.ts';
import { articleOf } from '../../support/claim-samples.ts';

const TEXT =
  'The council of Orvel sold the mill in March 2024. Its mayor resigned on Friday, a day before the vote. The mill had closed in 2019.';
const SOLD = {
  sentence: 0,
  clause: 'The council of Orvel sold the mill in March 2024',
  date: { sentence: 0, words: 'in March 2024' },
  status: 'happened',
  negated: false,
  source: null,
};

function readWith(...facts: readonly object[]) {
  const article = articleOf(TEXT, '2024-05-15');
  const secondReader = createSecondReader({
    model: 'm',
    get: () => ({ kind: 'answer', prompt: '1', answer: { facts } }),
  });
  const read = readClauses(article);
  return {
    rules: read.clauses.filter(({ isClaim }) => isClaim).map(({ draft }) => draft),
    ...secondReader(article, read),
  };
}

const draftOf = (quote: string, { drafts }: ReturnType<typeof readWith>) =>
  drafts.find((draft) => draft.quote.startsWith(quote));

describe('two readers', () => {
  it('who agree make one claim that is surer than either', () => {
    const told = readWith(SOLD);
    const own = told.rules.find(({ quote }) => quote.startsWith('The council'))!;
    const joined = draftOf('The council', told)!;
    expect(told.drafts.filter(({ quote }) => quote.startsWith('The council')).length).toBe(1);
    expect(joined).toMatchObject({ date: { edtf: '2024-03' }, reader: { by: 'both', otherDate: null } });
    expect(joined.confidence.date).toBeGreaterThan(own.confidence.date);
  });

  it('who differ on a date show the one that words state, with the lower confidence, and tell the other', () => {
    const told = readWith({ ...SOLD, date: { sentence: 2, words: 'in 2019' } });
    const own = told.rules.find(({ quote }) => quote.startsWith('The council'))!;
    const joined = draftOf('The council', told)!;
    expect(joined).toMatchObject({
      date: { edtf: '2019' },
      dateBasis: 'story',
      reader: { by: 'both', otherDate: { edtf: '2024-03' } },
    });
    expect(joined.confidence.date).toBeLessThanOrEqual(own.confidence.date);
  });

  it('leave a date that the rules are sure of where the model points at none', () => {
    const joined = draftOf('The council', readWith({ ...SOLD, date: 'none' }))!;
    expect(joined).toMatchObject({ date: { edtf: '2024-03' }, dateBasis: 'stated' });
  });

  it('take no publication day for what is to come', () => {
    const joined = draftOf(
      'Its mayor',
      readWith({ ...SOLD, sentence: 1, clause: 'Its mayor resigned', date: 'publication', status: 'planned' }),
    );
    expect(joined?.date?.edtf).not.toBe('2024-05-15');
  });

  it('are less sure together of what only one of them tells', () => {
    const { rules } = readWith();
    const doubted = rules.map((draft) => ({ ...draft, confidence: { ...draft.confidence, checkable: 0.8 } }));
    const alone = joinReaders(doubted, [], 'm');
    expect(alone.map(({ confidence }) => confidence.checkable)).toEqual(doubted.map(() => 0.4));
    expect(alone.every(({ reader }) => reader?.by === 'rules')).toBe(true);
  });

  it('are one where a part of the article has no answer', () => {
    const article = articleOf(TEXT, '2024-05-15');
    const secondReader = createSecondReader({ model: 'm', get: () => ({ kind: 'none', why: 'over-budget' }) });
    const read = readClauses(article);
    const { drafts, secondReading } = secondReader(article, read);
    expect(secondReading).toEqual({ model: 'm', prompt: null, state: 'over-budget', dropped: {} });
    expect(drafts).toEqual(read.clauses.flatMap(({ draft, isClaim }) => (isClaim ? [draft] : [])));
  });
});
