import { describe, expect, it } from 'vitest';
import { joined, readable } from '#shared/timeline/readable.ts';

describe('readable', () => {
  it.each([
    ['SARN, Norland (Wire) - Two bridges fell on Friday.', 'Two bridges fell on Friday.'],
    ['SARN — Two bridges fell on Friday.', 'Two bridges fell on Friday.'],
    ['Sarn (NWA) — Two bridges fell on Friday.', 'Two bridges fell on Friday.'],
    ['1403 The mayor of Sarn has resigned.', 'The mayor of Sarn has resigned.'],
    ['14:03 GMT: The mayor of Sarn has resigned.', 'The mayor of Sarn has resigned.'],
    ['2.30pm: The mayor of Sarn has resigned.', 'The mayor of Sarn has resigned.'],
    ['Page last updated at 09:12 GMT, Monday, 3 May 2021 10:12 UK Two bridges fell.', 'Two bridges fell.'],
    ['3 May 2021 Last updated at 09:12 GMT Help Two bridges fell.', 'Two bridges fell.'],
    ['BRIDGES FALL IN SARN Two bridges have fallen.', 'Two bridges have fallen.'],
    ['• Two bridges fell on Friday.', 'Two bridges fell on Friday.'],
    ['But the council refused to pay.', 'The council refused to pay.'],
    ['"Two bridges fell on Friday.', 'Two bridges fell on Friday.'],
  ])('%j → %j', (sentence, words) => {
    expect(readable(sentence)).toBe(words);
  });

  it.each([
    '1403 people were counted in Sarn.',
    'At 14:03 the bridge fell.',
    'On 3 May 2021 the bridge fell.',
    'Andersen resigned on Friday.',
    'The minister (Liberal) resigned on Friday.',
    '"We shall pay," the council said.',
    'The UN said that it had sent an updated list on 3 May.',
  ])('leaves %j as it is', (sentence) => {
    expect(readable(sentence)).toBe(sentence);
  });
});

describe('joined', () => {
  const ARTICLE = 'Quake in Orla. The rescuers came late. Many rescuers slept.';

  it.each([
    ['Strong quake hits Orla A quake has struck the town.', ['Strong quake hits Orla', 'A quake has struck the town.']],
    [
      'Child saved from rubble Rescuers have freed a child.',
      ['Child saved from rubble', 'Rescuers have freed a child.'],
    ],
    ['Orla waits for help There was no water on Friday.', ['Orla waits for help', 'There was no water on Friday.']],
  ])('%j → %j', (sentence, parts) => {
    expect(joined(sentence, ARTICLE)).toEqual(parts);
  });

  it.each([
    'Doctors found hepatitis A in the water.',
    'She read from The Sarn Herald on Friday.',
    'He asked Lindgren about the bridge.',
    'The chairman of A and B resigned.',
  ])('leaves %j whole', (sentence) => {
    expect(joined(sentence, ARTICLE)).toEqual([sentence]);
  });
});
