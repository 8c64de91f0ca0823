import { describe, expect, it } from 'vitest';
import { type ClauseReading, readClauses } from '#shared/claim/extract-claims.ts';
import { plainArticle } from '../../../support/plain-article.ts';

const read = (text: string): readonly ClauseReading[] => readClauses(plainArticle(text, '2024-03-13')).clauses;

/** Who says the clauses that some words stand in, outermost first. */
function sources(text: string, words: readonly string[]): string[] {
  const clauses = read(text);
  return words.map((word) => {
    const place = text.indexOf(word);
    const [narrowest] = clauses
      .filter(({ clause }) => clause.start <= place && place < clause.end)
      .toSorted((a, b) => a.clause.end - a.clause.start - (b.clause.end - b.clause.start));
    const chain = narrowest?.draft.attribution ?? [];
    return chain.map(({ source, resolved }) => resolved ?? source).join(' > ') || 'nobody';
  });
}

describe('attributeClauses', () => {
  it.each([
    ['"We lost," said Ann Lee of Mercer Capital, who left.', ['lost', 'left'], ['Ann Lee', 'nobody']],
    ['"We lost," she said, "but we tried." Ann Lee wept.', ['tried'], ['she']],
    ['Prices will fall, two people familiar with the plan said.', ['fall'], ['two people familiar with the plan']],
    ['The decision, Ann Lee wrote in a dissent, "will sow confusion".', ['sow'], ['Ann Lee']],
    ['Ann Lee, chairman and chief executive of Oriel, on Friday said that sales fell.', ['fell'], ['Ann Lee']],
    ['The party leader, Dame Ann Lee, told the Courier that taxes would rise.', ['rise'], ['Ann Lee']],
    ['According to a leaked memo, officials warned that it could fail.', ['fail'], ['a leaked memo > officials']],
    ['Turnout was 61%, according to the electoral commission.', ['was'], ['the electoral commission']],
    ["In Ann Lee's view, the guards were asleep.", ['asleep'], ['Ann Lee']],
    ['Ann Lee was quoted by the Daily Gazette as saying that she slept.', ['slept'], ['Daily Gazette > Ann Lee']],
    ['Reuters reported that Ann Lee had told aides she was leaving.', ['was leaving'], ['Reuters > Ann Lee']],
    ['Ann Lee resigned on Friday, saying she had lost faith.', ['resigned', 'lost'], ['nobody', 'Ann Lee']],
    ["The minister's claim that crime fell was checked.", ['fell'], ['The minister']],
    ['Ann Lee denied that she had paid.', ['paid'], ['Ann Lee']],
    ['Ann Lee rejected claims that she had paid.', ['paid'], ['Ann Lee']],
    ['Ann Lee said she hoped it would end.', ['end'], ['Ann Lee']],
    ['The study, published on Monday, found that rates fell.', ['fell'], ['The study']],
    ['Analysts said the bank, which cut 90 jobs, would pay more.', ['pay'], ['Analysts']],
    ['Ann Lee posted on X that the report was wrong.', ['wrong'], ['Ann Lee']],
    ['Tokyo, for its part, warned Beijing that it would respond.', ['respond'], ['Tokyo']],
  ])('%j: who says %j → %j', (text, words, expected) => {
    expect(sources(text, words)).toEqual(expected);
  });

  it.each([
    ['A man said to be the leader was arrested on Friday.', 'arrested'],
    ['The terms announced last month took effect.', 'took'],
    ['The firm announced a plan that will cut 90 jobs.', 'cut'],
    ['As expected, the bank cut rates.', 'cut'],
    ['Ann Lee said it was late, but the club called it early.', 'called'],
    ['He is said to have left Rome in 2012.', 'said'],
    ['The firm reportedly paid $4m for it.', 'paid'],
    ['MPs were told in March that the bridge was unsafe.', 'unsafe'],
    ['All this suggests that rates will fall.', 'fall'],
    ['Much oil, he hoped, would come.\nSafety says it all.', 'all'],
    ['Oriel was criticised for not disclosing that it lost money.', 'lost'],
  ])('%j: nobody says %j', (text, word) => {
    expect(sources(text, [word])).toEqual(['nobody']);
  });

  it.each([
    ['a quotation by itself goes on', '"We lost," Ann Lee said.\n"We will try again."', 'try', 'Ann Lee'],
    ['a quotation over two sentences', 'Ann Lee said: "We lost. We will try again."', 'try', 'Ann Lee'],
    ['what stands after a lost mark', '"We lost,\' Ann Lee said. Sales fell. "No" was all.', 'fell', 'nobody'],
    ['she, of a woman', 'Tom Birch met Ann Lee. She said it rained.', 'rained', 'Ann Lee'],
    ['a title', 'Prime Minister Ann Lee left. Rain fell. The prime minister said it was late.', 'late', 'Ann Lee'],
    ['the carmaker', 'Oriel Motor Co. will close, the carmaker said.', 'close', 'Oriel Motor Co.'],
    ['a spokesman for a body', 'A spokesman for Oriel Motor Co. said it would close.', 'would', 'Oriel Motor Co.'],
    [
      'a body whose spokeswoman has spoken',
      'An IBM spokeswoman said the company had told users that it knew.',
      'knew',
      'IBM',
    ],
  ])('%s', (_, text, word, expected) => {
    expect(sources(text, [word])).toEqual([expected]);
  });

  it('tells documents from people', () => {
    const kindOf = (text: string): string | undefined => read(text).at(-1)?.draft.attribution[0]?.kind;
    expect(kindOf('The indictment says he paid $4m.')).toBe('document');
    expect(kindOf('Ann Lee said he paid $5m.')).toBe('speaker');
  });
});
