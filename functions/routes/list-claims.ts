import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { type ClaimFilter, filterClaims, type PlacedClaim } from '#shared/claim/filter-claims.ts';
import type { ArticleRow } from '#shared/store/fact-store.ts';
import { termKeys } from '#shared/store/keys.ts';
import { positionOf } from '#shared/store/position.ts';
import { normaliseCountries } from '#shared/topic/names.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { generationBatches } from '../generation-batches.ts';
import { badRequest } from '../http-error.ts';
import { ALL_PAGES, findTopic, readStretch, readVersion } from '../read-timeline.ts';
import { toNext } from './next-page.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownClaim } from './shown-words.ts';
import { scopeOf } from './topics.ts';

/** Claims that stand together: those of an entry of a topic, or of an article. */
type Group = { readonly place: string; readonly claims: readonly PlacedClaim[] };
/** Some groups behind a place, and the place of the last one that was looked at; null at the end. */
type Batch = { readonly groups: readonly Group[]; readonly next: string | null };
type Place = { readonly after: string | null; readonly skip: number };
/** Where groups come from; `version`: of a topic's timeline, empty for words. */
type Source = { readonly version: () => string; readonly read: (after: string | null) => Promise<Batch> };

/** Batches that one request reads, and articles in one of a word's. */
const MOST_BATCHES = 4;
const ARTICLES_A_BATCH = 50;

/** Claims of a topic in the order of its timeline, or those that a name or a rare word leads to, newest articles first. */
export async function listClaims(request: Request, ports: ApiPorts): Promise<AnswerOf<'listClaims'>> {
  const { limit, cursor, ...query } = checkRequest('listClaims', request).query;
  const scope = scopeOf('claims', JSON.stringify(query));
  const [version = '', after = '', skip = '0'] = ports.cursors.open(scope, cursor) ?? [];
  const source = query.topic
    ? await topicSource(query.topic, version, ports)
    : wordSource(query.q ?? query.entity ?? query.speaker ?? '', ports);
  const start = { after: after || null, skip: Number(skip) };
  const { claims, next: place } = await collect(source.read, start, limit, query);
  const next = place && ports.cursors.seal(scope, [source.version(), place.after ?? '', String(place.skip)]);
  const onward = toNext(request.path, { ...query, limit }, next);
  return { headers: onward.headers, body: { claims: claims.map((claim) => shownClaim(claim, ports)), ...onward.body } };
}

/** So many claims that have what is asked, from a place on, and where the others begin. */
async function collect(
  read: Source['read'],
  start: Place,
  limit: number,
  asked: ClaimFilter,
): Promise<{ readonly claims: readonly Claim[]; readonly next: Place | null }> {
  const claims: Claim[] = [];
  let { after, skip } = start;
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    const { groups, next } = await read(after);
    for (const group of groups) {
      const found = filterClaims(group.claims, asked).slice(skip);
      const room = limit - claims.length;
      claims.push(...found.slice(0, room));
      if (found.length > room) return { claims, next: { after, skip: skip + room } };
      [after, skip] = [group.place, 0];
    }
    if (next === null) return { claims, next: null };
    after = next;
  }
  return { claims, next: { after, skip: 0 } };
}

/** The entries of a timeline, a page of it at a time; of each the claims that it shows. */
async function topicSource(topic: string, begun: string, ports: ApiPorts): Promise<Source> {
  const { id, head } = await findTopic(ports, topic);
  let version = begun || (head?.version ?? '');
  const all = {
    order: 'asc',
    limit: Number.MAX_SAFE_INTEGER,
    accepts: () => true,
    isWanted: ALL_PAGES,
    mostPages: 1,
  } as const;
  const read = async (after: string | null): Promise<Batch> => {
    if (!head) return { groups: [], next: null };
    const stretch = await readVersion(ports, { name: id, version }, async (root, name) => {
      version = name;
      return readStretch(ports, id, root, { ...all, after });
    });
    const groups = stretch.entries.map((entry) => ({
      place: positionOf(entry),
      claims: entry.claims.map((claim) => ({
        claim,
        publisher: entry.articles.find((article) => article.id === claim.articleId)?.publisher ?? null,
      })),
    }));
    return { groups, next: stretch.next };
  };
  return { version: () => version, read };
}

/** The articles that hold some words, newest first. Throws `no-subject` for words that are all too common. */
function wordSource(words: string, { store, line }: ApiPorts): Source {
  const [term] = line.listeningTerms(topicOf(words));
  if (!term) throw badRequest('no-subject', 'The words asked for are all too common.');
  const wanted = ` ${normaliseCountries(words)} `;
  const holdsWords = ({ text, headline }: Article): boolean =>
    ` ${normaliseCountries(`${headline ?? ''}\n${text}`)} `.includes(wanted);
  const read = async (after: string | null): Promise<Batch> => {
    const { rows, next } = await store.listPostingsPage(term, { after, limit: ARTICLES_A_BATCH });
    const articles = await liveArticles(rows, store);
    const groups = rows.map((row) => {
      const article = articles.get(row);
      const claims = article && holdsWords(article) ? article.claims : [];
      return {
        place: termKeys.posting(term, row).sk,
        claims: claims.map((claim) => ({ claim, publisher: article!.publisher })),
      };
    });
    return { groups, next };
  };
  return { version: () => '', read };
}

/** The articles of those postings that the objects' heads still name. */
async function liveArticles(
  rows: readonly ArticleRow[],
  store: ApiPorts['store'],
): Promise<ReadonlyMap<ArticleRow, Article>> {
  const heads = await store.getObjectHeads([...new Set(rows.map(({ object }) => object))]);
  const live = rows.filter(({ object, gen }) => heads.get(object)?.gen === gen);
  const found = new Map<ArticleRow, Article>();
  for (const names of generationBatches(heads)) {
    const generations = await store.getGenerations(names);
    for (const row of live) {
      const article = generations.get(row.object)?.articles[row.ordinal]?.article;
      if (article) found.set(row, article);
    }
  }
  return found;
}
