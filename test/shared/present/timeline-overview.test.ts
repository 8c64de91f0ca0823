import { describe, expect, it } from 'vitest';
import { renderTimelinePage } from '#shared/present/timeline-page.ts';
import type { TimelineView } from '#shared/present/timeline-view.ts';
import { makeEntry, makeTopic } from '../../support/entries.ts';

const ENTRIES = ['1962', '2021-03-04', '2021-03-19', '2021-05-02'].map((edtf) =>
  makeEntry(edtf, { id: `e-${edtf}`, statement: `It opened gate ${edtf}.` }),
);
const WHOLE = {
  entries: 340,
  months: [
    ['1962', 2],
    ['2021-03', 300],
    ['2021-05', 38],
  ],
} as const;
const page = (changes: Partial<TimelineView>): string =>
  renderTimelinePage({ topic: makeTopic(), entries: ENTRIES, whole: WHOLE, total: 340, ...changes });

describe('the page of a large topic', () => {
  const opening = page({ moments: ENTRIES.slice(1, 3), next: '/next' });

  it('opens with its key moments, then years and months with how many entries each has', () => {
    const [moments, years, first] = ['Key moments', 'aria-label="Years and months"', 'id="e-e-2021-03-04"'].map(
      (part) => opening.indexOf(part),
    );
    expect(moments).toBeGreaterThan(0);
    expect(years).toBeGreaterThan(moments!);
    expect(first).toBeGreaterThan(years!);
    expect(opening).toContain('?from=2021-03&amp;to=2021-03">Mar</a> <span class="meta">300</span>');
    expect(opening).toContain('4 of 340 entries here');
  });

  it('draws where the whole topic lies, not the page', () => {
    expect(opening).toContain('<title>March 2021: 300</title>');
    expect(opening).toContain('<title>May 2021: 38</title>');
  });

  it('folds the background of earlier years', () => {
    expect(opening).toMatch(
      /<details class="background"><summary>Background: 1 entry before 2021<\/summary>\s*<section[^>]*><h2>1962/,
    );
  });

  it('says how many answer to a filter, and why nothing does', () => {
    expect(page({ filter: { status: 'planned' }, total: 38 })).toContain('4 of 38 entries here (of 340 in all)');
    expect(page({ filter: { status: 'denied' }, entries: [], total: 0 })).toContain(
      'None of the 340 entries of this timeline has status “denied”',
    );
  });

  it('tells in brackets who is meant', () => {
    const entry = makeEntry('2021-05-02', {
      statement: 'He opened it.',
      meant: [{ start: 0, end: 2, says: 'Ole <b>' }],
    });
    expect(page({ entries: [entry] })).toMatch(/He <span class="meant"[^>]*>\[Ole &lt;b&gt;\]<\/span> opened it\./);
  });
});
