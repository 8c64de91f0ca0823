import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBedrockModel } from '../functions/reader/bedrock-model.ts';
import type { Model } from '../functions/reader/model.ts';
import { createOpenAiModel } from '../functions/reader/openai-model.ts';
import { readChoice } from '../functions/reader/settings.ts';
import type { Draft } from '../shared/claim/draft-claim.ts';
import { readClauses } from '../shared/claim/extract-claims.ts';
import type { Pointer, Proposal } from '../shared/reader/proposal.ts';
import { readRequests } from '../shared/reader/read-request.ts';
import { createSecondReader, type KnownAnswer } from '../shared/reader/second-reader.ts';
import { plainArticle } from '../test/support/plain-article.ts';
import type { LabelledPage } from './learning/labelled-pages.ts';

/** The drafts of a page by each reading. */
export type Readings = Readonly<Record<'rules' | 'model' | 'both', readonly Draft[]>>;

type Range = readonly [number, number];
type Placed<Words> = Words extends Pointer ? { readonly sentence: number; readonly words: Range } : Words;
/** An answer as it is kept here: by offsets into a text that stays outside the project. */
type Recorded = {
  readonly page: string;
  readonly prompt: string;
  readonly facts: readonly (Omit<Proposal, 'clause' | 'date' | 'source'> & {
    readonly clause: Range;
    readonly date: Placed<Proposal['date']>;
    readonly source: Placed<Proposal['source']>;
  })[];
};

const ANSWERS = resolve(import.meta.dirname, '../test/labelled/answers');

/**
 * Reads pages by the rules, by a model, and by both. `recorded` replays what a large model answered, once, about twenty of
 * the given pages; `openai:…` and `bedrock:…` ask.
 */
export async function readWithModel(name: string, pages: readonly LabelledPage[]): Promise<[LabelledPage, Readings][]> {
  const answersOf = name === 'recorded' ? replay() : asking(modelOf(name));
  const read: [LabelledPage, Readings][] = [];
  for (const page of pages) {
    const answers = await answersOf(page);
    if (answers) read.push([page, readingsOf(page, answers)]);
  }
  return read;
}

type AnswersOf = (page: LabelledPage) => Promise<ReadonlyMap<string, unknown> | null>;

function replay(): AnswersOf {
  const recorded = new Map(
    readdirSync(ANSWERS).map((file) => {
      const answer = JSON.parse(readFileSync(join(ANSWERS, file), 'utf8')) as Recorded;
      return [answer.page, answer];
    }),
  );
  return async ({ id, text }) => {
    const answer = recorded.get(id);
    const words = ([start, end]: Range): string => text.slice(start, end);
    const point = <To extends { readonly sentence: number; readonly words: Range }>({ sentence, words: at }: To) => ({
      sentence,
      words: words(at),
    });
    const facts = answer?.facts.map(({ clause, date, source, ...rest }) => ({
      ...rest,
      clause: words(clause),
      date: typeof date === 'string' ? date : point(date),
      source: source && point(source),
    }));
    return facts ? new Map(readRequests(text).map(({ hash }) => [hash, { facts }])) : null;
  };
}

const asking =
  (model: Model): AnswersOf =>
  async ({ text }) => {
    const answers = new Map<string, unknown>();
    for (const request of readRequests(text)) answers.set(request.hash, (await model.ask(request)).answer);
    return answers;
  };

function modelOf(name: string): Model {
  const choice = readChoice(name)!;
  return choice.kind === 'bedrock'
    ? createBedrockModel(choice.modelId)
    : createOpenAiModel({ ...choice, key: process.env.READER_API_KEY || null });
}

function readingsOf({ text, publishedAt }: LabelledPage, answers: ReadonlyMap<string, unknown>): Readings {
  const article = plainArticle(text, publishedAt);
  const read = readClauses(article);
  const get = (hash: string): KnownAnswer => ({ kind: 'answer', prompt: '', answer: answers.get(hash) });
  const { drafts } = createSecondReader({ model: 'scored', get })(article, read);
  return {
    rules: read.clauses.flatMap(({ draft, isClaim }) => (isClaim ? [draft] : [])),
    model: drafts.filter(({ reader }) => reader?.by !== 'rules'),
    both: drafts,
  };
}
