import { extractArticles } from '#shared/claim/extract-articles.ts';
import { type Fact, factsOf } from '#shared/timeline/fact.ts';
import { dateAgreement } from '#shared/timeline/same-fact.ts';
import type { Story, Telling } from './stories.ts';

/** Two tellings of a story whose dates go together, and whether they state the same fact. */
export type LabelledPair = {
  readonly story: string;
  readonly a: Fact;
  readonly b: Fact;
  readonly isSame: boolean;
  /** The story's facts: words are weighed by how common they are among them. */
  readonly facts: readonly Fact[];
};

/** All pairs of a story's tellings; those whose dates lie apart are no question and are left out. */
export async function pairsOf({ story, tellings }: Story): Promise<LabelledPair[]> {
  const read = await Promise.all(tellings.map((telling, index) => factOf(telling, `${story}-${index}`)));
  const told = read.filter((telling) => telling !== null);
  const facts = told.map(({ fact }) => fact);
  return told.flatMap(({ fact: a, event }, index) =>
    told
      .slice(index + 1)
      .filter(({ fact: b }) => dateAgreement(a.date, b.date) > 0)
      .map(({ fact: b, event: other }) => ({ story, a, b, isSame: event === other, facts })),
  );
}

/** The fact of the claim that holds the marked verb; null where none does. */
async function factOf([event, on, marked]: Telling, id: string): Promise<{ event: string; fact: Fact } | null> {
  const text = marked.replace(/[[\]]/g, '');
  const verb = marked.indexOf('[');
  const upload = {
    bytes: Buffer.from(text),
    fileName: null,
    contentType: 'text/plain',
    metadata: { publishedAt: on },
  };
  const extracted = await extractArticles(upload, { uploadId: id, owner: id, corrections: [] });
  if (extracted.kind !== 'articles') throw new Error(`${id} cannot be read`);
  const [article] = extracted.articles;
  const holding = article!.claims
    .filter(({ field, start, end }) => field === 'text' && start <= verb && verb < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return holding[0] ? { event, fact: factsOf(article!, [holding[0]])[0]! } : null;
}
