import { describe, expect, it } from 'vitest';
import { chooseRepresentation } from '#functions/middleware/representation.ts';
import { pathTo } from '#shared/present/paths.ts';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';

describe('chooseRepresentation', () => {
  it.each(TIMELINE_FORMATS)('gives $title at its address, whatever else is accepted', ({ name, extension }) => {
    for (const accept of ['*/*', 'text/html', 'text/csv'])
      expect(chooseRepresentation({ path: pathTo.timeline('topic', extension), accept })).toBe(name);
  });

  const byAccept = TIMELINE_FORMATS.filter(({ name }) => name !== 'claimsCsv');
  it.each(byAccept)('gives $title to who accepts it', ({ name, mediaType }) => {
    expect(chooseRepresentation({ path: pathTo.timeline('topic'), accept: `${mediaType}, text/html;q=0.5` })).toBe(
      name,
    );
  });
});
