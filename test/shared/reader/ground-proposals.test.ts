import { describe, expect, it } from 'vitest';
import { findWords } from '#shared/reader/find-words.ts';
import { groundProposals } from '#shared/reader/ground-proposals.ts';
import type { Proposal } from '#shared/reader/proposal.ts';
import { readRequests } from '#shared/reader/read-request.ts';

const TEXT =
  'The mill at Orvel closed in May 2019, “for good”, its owner said. Nobody – not even the mayor – objected.';
const found = (words: string, text = TEXT): string | null => {
  const span = findWords(text, { start: 0, end: text.length }, words);
  return span && text.slice(span.start, span.end);
};

describe('words that a model copied', () => {
  it.each([
    ['The mill at Orvel closed', 'The mill at Orvel closed'],
    ['the MILL at orvel', 'The mill at Orvel'],
    ['closed in May 2019, "for good"', 'closed in May 2019, “for good'],
    ['Nobody - not even the mayor - objected', 'Nobody – not even the mayor – objected'],
    ['… in May 2019, …', 'in May 2019'],
    ['mill  at\nOrvel', 'mill at Orvel'],
  ])('%o stand in the text', (words, expected) => {
    expect(found(words)).toBe(expected);
  });

  it.each(['he mill at Orvel', 'The mill at Orve', 'mill in Orvel', 'The mill closed', '', '…', '"', '2019-05'])(
    '%o do not',
    (words) => {
      expect(found(words)).toBeNull();
    },
  );

  it('are found behind a place that only looks like them', () => {
    expect(found('art', 'The artist sold art.')).toBe('art');
  });

  it('are found where the text hides breaks and marks in them', () => {
    expect(found('new pier', 'A new\u00AD\u2028pier.')).toBe('new\u00AD\u2028pier');
  });
});

const FACT: Proposal = {
  sentence: 0,
  clause: 'The mill at Orvel closed in May 2019',
  date: { sentence: 0, words: 'in May 2019' },
  status: 'happened',
  negated: false,
  source: { sentence: 0, words: 'its owner' },
};
const ground = (...proposals: Proposal[]) => groundProposals(TEXT, [{ proposals, misshapen: 0 }]);

describe('proposals', () => {
  it('become stretches of the text', () => {
    const [fact] = ground(FACT).facts;
    expect(TEXT.slice(fact!.clause.start, fact!.clause.end)).toBe(FACT.clause);
    expect(fact!.source && TEXT.slice(fact!.source.start, fact!.source.end)).toBe('its owner');
  });

  it.each<[string, Partial<Proposal>]>([
    ['no such sentence', { sentence: 2 }],
    ['no such sentence', { sentence: -1 }],
    ['clause not in its sentence', { clause: 'The mill closed' }],
    ['clause not in its sentence', { sentence: 1 }],
    ['date words not in their sentence', { date: { sentence: 0, words: '1 May 2019' } }],
    ['date words not in their sentence', { date: { sentence: 9, words: 'in May 2019' } }],
    ['source not in its sentence', { source: { sentence: 0, words: 'the mayor' } }],
  ])('are dropped and counted: %s', (why, change) => {
    expect(ground({ ...FACT, ...change })).toEqual({ facts: [], dropped: { [why]: 1 } });
  });

  it('that tell a clause twice count once, and one inside another is a fact of its own', () => {
    expect(ground(FACT, { ...FACT, clause: 'The mill at Orvel closed' }).dropped).toEqual({ 'told twice': 1 });
    const inner = { ...FACT, clause: 'not even the mayor', sentence: 1, source: null };
    expect(ground({ ...FACT, sentence: 1, clause: TEXT.slice(66), source: null }, inner).facts.length).toBe(2);
  });
});

describe('what a model is asked', () => {
  it('numbers sentences, each on one line', () => {
    const [request] = readRequests('A mill\u2028closed. It was\u0085old.');
    expect(request!.sentences.split('\n').every((line, at) => line.startsWith(`${at}: `))).toBe(true);
  });

  it('is the same for the same text, and comes in parts where the text is long', () => {
    const long = 'The mill at Orvel closed in May 2019. '.repeat(400);
    const requests = readRequests(long);
    expect(requests.length).toBe(3);
    expect(readRequests(long)).toEqual(requests);
    expect(requests[1]!.sentences.startsWith('150: ')).toBe(true);
    expect(readRequests('')).toEqual([]);
  });
});
