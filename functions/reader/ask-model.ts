import type { ReadRequest } from '#shared/reader/read-request.ts';
import { uploadOf } from '../object-inputs.ts';
import type { Hint, Objects, Queue, ReaderMessage } from '../ports.ts';
import type { AnswerBox } from './answer-box.ts';
import { MOST_TOKENS_OUT, type Model, ModelError } from './model.ts';
import { questionsAbout } from './questions-about.ts';
import { LEASE_SECONDS, type Spending, type Tokens } from './spending.ts';

/** All that asking a model reaches out to. */
export type AskingPorts = {
  readonly objects: Pick<Objects, 'get'>;
  readonly box: AnswerBox;
  readonly model: Model;
  readonly spending: Spending;
  readonly hints: Queue<Hint>;
  readonly readers: Queue<ReaderMessage>;
};

/** How it went with a message: questions that were answered, that nobody may pay for, that got no answer. */
export type AskedAbout = { readonly answered: number; readonly overBudget: number; readonly failed: number };

/** `isLast`: the queue brings the message no more. `hasTime`: whether there is time for another question. */
export type Patience = { readonly isLast: boolean; readonly hasTime: () => boolean };

/** An error is one that passes: the question is asked again later. */
type Outcome = 'answered' | 'overBudget' | 'failed' | 'known' | 'leased' | ModelError;

/**
 * Asks a model all that nobody has asked it about an upload, and has the upload read again. Each answer is kept before
 * anything is made of it, so that a message which comes twice asks nothing twice. Throws where the model may answer later.
 */
export async function askModel(
  ports: AskingPorts,
  { key, again = false }: ReaderMessage,
  { isLast, hasTime }: Patience,
): Promise<AskedAbout> {
  const stored = await ports.objects.get(key);
  const outcomes: Outcome[] = [];
  if (!stored?.bytes) return countOf(outcomes);
  for (const request of await questionsAbout(uploadOf(stored))) {
    if (!hasTime()) {
      await ports.readers.send({ key, again });
      break;
    }
    outcomes.push(await askOne(ports, request, { isLast, again }));
  }
  if (outcomes.some((outcome) => NEWS.has(outcome))) await ports.hints.send({ key });
  // Whoever asks may die of it: somebody has to come back when the lease is over.
  if (outcomes.includes('leased')) await ports.readers.send({ key, again }, LEASE_SECONDS);
  const trouble = outcomes.find((outcome) => outcome instanceof ModelError);
  if (trouble) throw trouble;
  return countOf(outcomes);
}

/** After these an upload reads otherwise than before. */
const NEWS: ReadonlySet<Outcome> = new Set(['answered', 'overBudget', 'failed']);

const countOf = (outcomes: readonly Outcome[]): AskedAbout => {
  const of = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return { answered: of('answered'), overBudget: of('overBudget'), failed: of('failed') };
};

async function askOne(
  { box, model, spending }: AskingPorts,
  request: ReadRequest,
  { isLast, again }: { readonly isLast: boolean; readonly again: boolean },
): Promise<Outcome> {
  const known = await box.get(request.hash);
  const isAnswered = known.kind === 'answer' && known.prompt === box.prompt;
  const isOpen = known.kind === 'none' && known.why === 'waiting';
  if (isAnswered || (!isOpen && !again)) return 'known';
  // Somebody else is asking just now, and will tell.
  if (!(await spending.lease(request.hash))) return 'leased';
  try {
    const guess = guessOf(request);
    if (!(await spending.reserve(guess))) return await keepNone(box, request, 'over-budget');
    try {
      const { answer, ...took } = await model.ask(request);
      await box.put(request.hash, { kind: 'answer', answer });
      await spending.settle(guess, took);
      return 'answered';
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      await spending.settle(guess, { tokensIn: error.passes ? 0 : guess.tokensIn, tokensOut: 0 });
      if (!error.passes || isLast) return await keepNone(box, request, 'failed');
      return error;
    }
  } finally {
    await spending.release(request.hash);
  }
}

async function keepNone(box: AnswerBox, { hash }: ReadRequest, why: 'over-budget' | 'failed'): Promise<Outcome> {
  await box.put(hash, { kind: 'none', why });
  return why === 'failed' ? 'failed' : 'overBudget';
}

/** About four units of English are a token; what a model writes of a text is rarely longer than the text. */
const UNITS_PER_TOKEN = 3;

function guessOf({ instructions, sentences, schema }: ReadRequest): Tokens {
  const told = instructions.length + sentences.length + JSON.stringify(schema).length;
  return {
    tokensIn: Math.ceil(told / UNITS_PER_TOKEN),
    tokensOut: Math.min(MOST_TOKENS_OUT, Math.ceil(sentences.length / UNITS_PER_TOKEN)),
  };
}
