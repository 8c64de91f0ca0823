import type { Claim } from '#shared/claim/claim.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { Connection } from './connection.ts';

/** An entry with all of its claims and their articles; most have all of theirs already. */
export async function wholeEntry({ ask }: Connection, entry: Entry): Promise<Entry> {
  if (entry.claimCount === entry.claims.length) return entry;
  const claims: Claim[] = [];
  for (let path: string | undefined = `/v1/entries/${encodeURIComponent(entry.id)}/claims?limit=100`; path; ) {
    const page: { claims: Claim[]; next?: string } = await ask(path);
    claims.push(...page.claims);
    path = page.next;
  }
  const articles = new Map(entry.articles.map((article) => [article.id, article]));
  for (const { articleId } of claims) {
    if (articles.has(articleId)) continue;
    const { id, headline, publisher, author, url, published } = await ask(
      `/v1/articles/${encodeURIComponent(articleId)}`,
    );
    articles.set(articleId, { id, headline, publisher, author, url, published: published.edtf });
  }
  return { ...entry, claims, articles: [...articles.values()] };
}
