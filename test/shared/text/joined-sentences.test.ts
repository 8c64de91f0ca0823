import { describe, expect, it } from 'vitest';
import { splitSentences } from '#shared/text/sentences.ts';
import { slice } from '#shared/text/span.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map((span) => slice(text, span));

describe('texts joined without a stop', () => {
  it.each([
    ['Mr Voss faces four years in prison if convicted', 'The man who built the dam has pleaded not guilty.'],
    ['Landslide hits mountain town', 'A landslide has cut off the town of Orla.'],
    ['9 November 2011 Last updated at 10:48 GMT Help', 'Orla has a new mayor.'],
    ['Page last updated at 11:14 GMT, Thursday, 3 February 2011', 'Orla has a new mayor.'],
  ])('are apart: %s | %s', (first, second) => {
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
  });

  it.each([
    'He sang in the film The long road home in 1999.',
    'Bullet hole A was far from bullet hole B.',
    'She read him The old man and the sea.',
    '"We heard the noise The people made," she said.',
    'The judge of the court in Orla spoke to The Herald.',
  ])('are not: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});
