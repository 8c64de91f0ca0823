import { describe, expect, it } from 'vitest';
import { shownArticle, shownClaim, shownEntry } from '#functions/routes/shown-words.ts';
import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import type { Entry } from '#shared/timeline/timeline.ts';

const long = 'The mayor read out the whole decision. '.repeat(20);
const claim = { id: 'c', quote: long } as Claim;
const entry = { id: 'e', statement: long, claims: [claim], articles: [] } as unknown as Entry;
const article = { id: 'a', text: long, claims: [claim], fingerprint: ['x'] } as unknown as Article;

describe('what readers are shown of an article’s words', () => {
  it('is quotes of at most 300 characters', () => {
    const rights = { showsFullText: false };
    expect(shownClaim(claim, rights).quote).toHaveLength(300);
    expect(shownEntry(entry, rights)).toMatchObject({
      statement: long.slice(0, 300),
      claims: [{ quote: long.slice(0, 300) }],
    });
    expect(JSON.stringify(shownArticle(article, rights))).not.toContain(long);
    expect(shownArticle(article, rights)).not.toHaveProperty('text');
  });

  it('is everything where full texts are shown, but never the fingerprint', () => {
    const rights = { showsFullText: true };
    expect(shownEntry(entry, rights)).toEqual(entry);
    expect(shownArticle(article, rights)).toEqual({ id: 'a', text: long, claims: [claim], unread: [] });
  });
});
