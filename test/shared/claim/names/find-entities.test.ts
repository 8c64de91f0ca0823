import { describe, expect, it } from 'vitest';
import { findEntities } from '#shared/claim/names/find-entities.ts';
import { tagWords } from '#shared/text/part-of-speech.ts';

const named = (text: string): string[] =>
  findEntities(text, tagWords(text)).map(
    ({ name, type, start, end }) => `${text.slice(start, end)} = ${name} (${type})`,
  );

describe('findEntities', () => {
  it.each([
    [
      'Mr Lang met Keir Lang’s wife in Rome.',
      ['Lang = Keir Lang (person)', 'Keir Lang = Keir Lang (person)', 'Rome = Rome (place)'],
    ],
    [
      'The Bank of England (BoE) met. The BoE cut rates.',
      [
        'Bank of England = Bank of England (organisation)',
        'BoE = Bank of England (organisation)',
        'BoE = Bank of England (organisation)',
      ],
    ],
    [
      'Ruth Adeyemi-Cole left the Pittsburgh-based firm.',
      ['Ruth Adeyemi-Cole = Ruth Adeyemi-Cole (person)', 'Pittsburgh = Pittsburgh (place)'],
    ],
    [
      'Castleton Steel Corp. sank. Castleton shares fell.',
      [
        'Castleton Steel Corp. = Castleton Steel Corp. (organisation)',
        'Castleton = Castleton Steel Corp. (organisation)',
      ],
    ],
    [
      'Veltron, the chipmaker, bought Corelight. Shares in Corelight rose.',
      [
        'Veltron = Veltron (organisation)',
        'Corelight = Corelight (organisation)',
        'Corelight = Corelight (organisation)',
      ],
    ],
    ['Shareholders of Marlowe & Co. voted.', ['Marlowe & Co. = Marlowe & Co. (organisation)']],
    ['Manager Joe O’Brien left.', ['Joe O’Brien = Joe O’Brien (person)']],
    ['Theresa May flew to New Delhi in May.', ['Theresa May = Theresa May (person)', 'New Delhi = New Delhi (place)']],
    ['US-China talks failed.', ['US = US (place)', 'China = China (place)']],
    ['Steve Stich of NASA spoke.', ['Steve Stich = Steve Stich (person)', 'NASA = NASA (organisation)']],
  ])('%j → %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'Analysts expect more on Friday. Heavy rain fell. Schools closed. Sign in to read more.',
    'Rates Must Fall Before Spring Begins',
    'However, the prime minister said in March that AI and GDP grew.',
  ])('finds nothing in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('believes a headline only what the text names too', () => {
    const text = 'Lang Says Rates Must Fall Soon\nMr Lang spoke in Rome.';
    expect(named(text)).toEqual(['Lang = Lang (person)', 'Lang = Lang (person)', 'Rome = Rome (place)']);
  });
});
