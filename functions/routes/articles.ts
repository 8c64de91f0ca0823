import type { Claim } from '#shared/claim/claim.ts';
import { type Decided, explainClaim } from '#shared/claim/explain-claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { renderArticlePage } from '#shared/present/article-page.ts';
import { renderWhyPage } from '#shared/present/why-page.ts';
import type { CorrectedFields, ObjectHead } from '#shared/store/fact-store.ts';
import { ownerOf } from '#shared/store/keys.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { beingReplaced, gone, type HttpError, notFound } from '../http-error.ts';
import { asPageOrData } from '../middleware/representation.ts';
import { writeCorrection } from '../write-correction.ts';
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
  const { article } = await findArticle(request.params.id!, ports);
  const shown = shownArticle(article, ports);
  return asPageOrData(request, shown, () => renderArticlePage(shown));
}

/** One claim. */
export async function getClaim({ params }: Request, ports: ApiPorts): Promise<AnswerOf<'getClaim'>> {
  return { body: shownClaim((await findClaim(params.id!, ports)).claim, ports) };
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
  return correct({ target: request.params.id!, change, by: request.by }, ports);
}

/** Hides an article, in this and in every later version of its upload. */
export async function hideArticle({ params, by }: Request, ports: ApiPorts): Promise<AnswerOf<'hideArticle'>> {
  return correct({ target: params.id!, change: { hidden: true }, by }, ports);
}

/** Hides a claim, or corrects its date or status. */
export async function correctClaim(request: Request, ports: ApiPorts): Promise<AnswerOf<'correctClaim'>> {
  const { body: change } = checkRequest('correctClaim', request);
  return correct({ target: request.params.id!, change, by: request.by }, ports);
}

type Wanted = { readonly target: string; readonly change: CorrectedFields; readonly by: string | null };

/** Writes one more line into a target's history and lets ingest draw the consequences. */
async function correct({ target, change, by }: Wanted, ports: ApiPorts): Promise<AnswerOf<'correctClaim'>> {
  const { object: owner, head, articles } = await findObject(target, ports);
  const words = wordsOf(target, articles);
  if (words === null && (await ports.store.listCorrectionsOf(owner, target)).length === 0) throw wasThere();
  const decided = await writeCorrection({ owner, target, change, words, by }, ports);
  await ports.hints.send({ key: head.key });
  return { status: 202, body: { id: target, ...decided } };
}

/** An article's headline or a claim's quote, null where neither has the id. */
function wordsOf(id: string, articles: readonly Article[]): string | null {
  const article = articles.find((each) => each.id === id);
  if (article) return article.headline ?? article.text.slice(0, LONGEST_WORDS);
  const claim = articles.flatMap(({ claims }) => claims).find((each) => each.id === id);
  return claim?.quote.slice(0, LONGEST_WORDS) ?? null;
}

const LONGEST_WORDS = 300;
