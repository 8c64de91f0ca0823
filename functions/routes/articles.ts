import type { Claim } from '#shared/claim/claim.ts';
import { type Decided, explainClaim } from '#shared/claim/explain-claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { renderArticlePage } from '#shared/present/article-page.ts';
import { renderWhyPage } from '#shared/present/why-page.ts';
import type { CorrectedFields, ObjectHead } from '#shared/store/fact-store.ts';
import { ownerOf } from '#shared/store/keys.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { checkMatch, tagOf, tagWith, unchanged } from '../entity-tag.ts';
import { beingReplaced, gone, type HttpError, notFound } from '../http-error.ts';
import { asPageOrData, wantsPage } from '../middleware/representation.ts';
import { writeCorrection } from '../write-correction.ts';
import { articleInCodePoints, claimInCodePoints } from './code-points.ts';
import { toNext } from './next-page.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownArticle, shownClaim } from './shown-words.ts';

/** Articles, newest publication first, unknown dates before them. */
export async function listArticles(request: Request, { store, cursors }: ApiPorts): Promise<AnswerOf<'listArticles'>> {
  const { query } = checkRequest('listArticles', request);
  const { limit } = query;
  const after = cursors.open('articles', query.cursor)?.[0] ?? null;
  const { rows, next } = await store.listArticles({ after, limit });
  const heads = await store.getObjectHeads([...new Set(rows.map(({ object }) => object))]);
  const articles = rows
    .filter(({ object, gen }) => heads.get(object)?.gen === gen)
    .map(({ articleId, uploadId, headline, publisher, url, published }) => ({
      id: articleId,
      uploadId,
      headline,
      publisher,
      url,
      published,
    }));
  const onward = toNext(request.path, { limit }, next && cursors.seal('articles', [next]));
  return { headers: onward.headers, body: { articles, ...onward.body } };
}

/** One article with its temporal expressions and claims. */
export async function getArticle(request: Request, ports: ApiPorts): Promise<AnswerOf<'getArticle'>> {
  const { query } = checkRequest('getArticle', request);
  const { etag, known } = await tagged(request, ports);
  if (known) return known;
  const { article } = await findArticle(request.params.id!, ports);
  const plain = shownArticle(article, ports);
  const shown = query.codePoints ? articleInCodePoints(plain, article) : plain;
  const answer = asPageOrData(request, shown, () => renderArticlePage(shown));
  return { ...answer, headers: { ...answer.headers, etag } };
}

/** One claim. */
export async function getClaim(request: Request, ports: ApiPorts): Promise<AnswerOf<'getClaim'>> {
  const { query } = checkRequest('getClaim', request);
  const { etag, known } = await tagged({ ...request, accept: 'application/json' }, ports);
  if (known) return known;
  const { claim, article } = await findClaim(request.params.id!, ports);
  const shown = shownClaim(claim, ports);
  return { headers: { etag }, body: query.codePoints ? claimInCodePoints(shown, article) : shown };
}

/** Why a claim has its date, status and source, in plain words and in data. */
export async function explain(request: Request, ports: ApiPorts): Promise<AnswerOf<'explainClaim'>> {
  const { claim, article, object } = await findClaim(request.params.id!, ports);
  const decided = await listDecided(object, claim.id, ports);
  const why = explainClaim(shownClaim(claim, ports), article, decided);
  return asPageOrData(request, why, () => renderWhyPage(why, article));
}

/** What people decided about a claim and have not taken back, newest first; who did is for those who may correct. */
async function listDecided(owner: string, id: string, { store }: ApiPorts): Promise<Decided[]> {
  const history = await store.listCorrectionsOf(owner, id);
  return history
    .toReversed()
    .slice(0, 1)
    .map(({ at, why, after: { date, status } }) => ({
      at: new Date(at).toISOString(),
      why,
      date: date ?? null,
      status: status ?? null,
    }));
}

/** The tag of an article or claim in the form that is asked for, and the answer to who has it. */
async function tagged(request: Request, ports: ApiPorts) {
  const { tag } = await stateOf(request.params.id!, ports);
  const form = wantsPage(request) ? 'page' : request.query.codePoints ? 'points' : null;
  const etag = form ? tagWith(tag, form) : tag;
  return { etag, known: unchanged(request, etag, ports.cache.heads) };
}

/** Names the state of an article or claim: the generation that holds it, and how often people decided about it. */
async function stateOf(id: string, { store, build, showsFullText }: ApiPorts) {
  const object = ownerOf(id);
  const [head, history] = await Promise.all([
    object === '' ? null : store.getObjectHead(object),
    store.listCorrectionsOf(object, id),
  ]);
  const decisions = history.at(-1)?.rev ?? 0;
  return { tag: tagOf(build, id, head?.gen, head?.outcome.kind, decisions, showsFullText), decisions };
}

type Found = { readonly object: string; readonly head: ObjectHead; readonly articles: readonly Article[] };

async function findObject(id: string, { store }: ApiPorts): Promise<Found> {
  const object = ownerOf(id);
  const head = object === '' ? null : await store.getObjectHead(object);
  if (!head) throw notFound();
  if (head.outcome.kind !== 'done') throw gone('The upload that this came from is no longer there.');
  const generation = await store.getGeneration({ object, gen: head.gen, parts: head.parts });
  if (!generation) throw beingReplaced();
  return { object, head, articles: generation.articles.map(({ article }) => article) };
}

/** Ids are made from words: one that is gone was in an earlier version, or was hidden. */
const wasThere = (): HttpError =>
  gone('This is no longer there: a newer version of its upload does not hold it, or a person hid it.');

async function findArticle(
  id: string,
  ports: ApiPorts,
): Promise<{ readonly article: Article; readonly object: string }> {
  const { articles, object } = await findObject(id, ports);
  const article = articles.find((each) => each.id === id);
  if (!article) throw wasThere();
  return { article, object };
}

async function findClaim(
  id: string,
  ports: ApiPorts,
): Promise<{ readonly claim: Claim; readonly article: Article; readonly object: string }> {
  const { articles, object } = await findObject(id, ports);
  for (const article of articles) {
    const claim = article.claims.find((each) => each.id === id);
    if (claim) return { claim, article, object };
  }
  throw wasThere();
}

/** Corrects an article's publication date (`null` takes it back) or hides it; every date that hangs on it follows. */
export async function correctArticle(request: Request, ports: ApiPorts): Promise<AnswerOf<'correctArticle'>> {
  const { body: change } = checkRequest('correctArticle', request);
  return correct({ request, target: request.params.id!, change, by: request.by }, ports);
}

/** Hides an article, in this and in every later version of its upload. */
export async function hideArticle(request: Request, ports: ApiPorts): Promise<AnswerOf<'hideArticle'>> {
  return correct({ request, target: request.params.id!, change: { hidden: true }, by: request.by }, ports);
}

/** Hides a claim, or corrects its date or status. */
export async function correctClaim(request: Request, ports: ApiPorts): Promise<AnswerOf<'correctClaim'>> {
  const { body: change } = checkRequest('correctClaim', request);
  return correct({ request, target: request.params.id!, change, by: request.by }, ports);
}

type Wanted = {
  readonly request: Request;
  readonly target: string;
  readonly change: CorrectedFields;
  readonly by: string | null;
};

/** Writes one more line into a target's history and lets ingest draw the consequences. */
async function correct({ request, target, change, by }: Wanted, ports: ApiPorts): Promise<AnswerOf<'correctClaim'>> {
  const { object: owner, head, articles } = await findObject(target, ports);
  const words = wordsOf(target, articles);
  if (words === null && (await ports.store.listCorrectionsOf(owner, target)).length === 0) throw wasThere();
  const knows = request.ifMatch === undefined ? undefined : await knownDecisions(request, ports);
  const decided = await writeCorrection({ owner, target, change, words, by, knows }, ports);
  await ports.hints.send({ key: head.key });
  const location = request.path;
  return { status: 202, headers: { location, 'retry-after': '1' }, body: { id: target, ...decided } };
}

/** How many decisions the state that a change is made for knows of. Throws `changed-meanwhile` for another state. */
async function knownDecisions(request: Request, ports: ApiPorts): Promise<number> {
  const { tag, decisions } = await stateOf(request.params.id!, ports);
  checkMatch(request, tag);
  return decisions;
}

/** An article's headline or a claim's quote, null where neither has the id. */
function wordsOf(id: string, articles: readonly Article[]): string | null {
  const article = articles.find((each) => each.id === id);
  if (article) return article.headline ?? article.text.slice(0, LONGEST_WORDS);
  const claim = articles.flatMap(({ claims }) => claims).find((each) => each.id === id);
  return claim?.quote.slice(0, LONGEST_WORDS) ?? null;
}

const LONGEST_WORDS = 300;
