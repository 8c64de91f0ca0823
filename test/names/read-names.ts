import { readdirSync, readFileSync } from 'node:fs';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { candidateTest } from '#shared/topic/listening.ts';
import { createMembership } from '#shared/topic/membership.ts';
import { articleTerms, indexTerms } from '#shared/topic/terms.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

/** A sentence of an article about a name, and whether what it tells belongs to the topic of that name. */
export type Marked = { readonly text: string; readonly belongs: boolean };
export type MarkedArticle = {
  readonly published: string;
  readonly headline: string;
  readonly sentences: readonly Marked[];
};
export type NamedTopic = { readonly kind: string; readonly name: string; readonly articles: readonly MarkedArticle[] };

/** Forty names of eight kinds with three articles each: `# name`, `= day headline`, `+` what belongs, `-` what does not. */
export function readNames(): NamedTopic[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) =>
      sections(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), '# ').map(([name, body]) => ({
        kind: file.replace('.txt', ''),
        name: name!,
        articles: sections(body!, '= ').map(([title, lines]) => ({
          published: title!.slice(0, 10),
          headline: title!.slice(11),
          sentences: lines!
            .trim()
            .split('\n')
            .map((line) => ({ text: line.slice(2), belongs: line.startsWith('+') })),
        })),
      })),
    );
}

/** The parts of a text that begin with a mark: each one's first line and the rest. */
const sections = (text: string, mark: string): string[][] =>
  `\n${text}`
    .split(`\n${mark}`)
    .slice(1)
    .map((part) => [part.split('\n', 1)[0]!, part.slice(part.indexOf('\n') + 1)]);

/** A marked article as it is read, with all of its claims: also those that are probably no facts. */
export async function extractMarked({ published, headline, sentences }: MarkedArticle): Promise<Article> {
  const upload = {
    bytes: Buffer.from(`${headline}\n\n${sentences.map(({ text }) => text).join(' ')}`),
    fileName: null,
    contentType: 'text/plain',
    metadata: { publishedAt: published },
  };
  const extracted = await extractArticles(upload, {
    uploadId: headline,
    owner: headline,
    corrections: [],
    isAll: true,
  });
  if (extracted.kind !== 'articles') throw new Error(headline);
  return extracted.articles[0]!;
}

/** What became of a marked sentence; null where no claim was found in it. */
export type Judged = Marked & { readonly headline: string; readonly isMember: boolean | null };

/** Which of a topic's sentences belong to it by rule. */
export async function judgeTopic({ name, articles }: NamedTopic, asked = name): Promise<Judged[]> {
  const read = await Promise.all(articles.map(extractMarked));
  const definition = topicOf(asked);
  const isCandidate = candidateTest(definition);
  const candidates = read.filter((article) => isCandidate(indexTerms(articleTerms(article))));
  const membersOf = createMembership(definition, candidates);
  return articles.flatMap(({ headline, sentences }, index) => {
    const article = read[index]!;
    const core = candidates.includes(article) ? membersOf(article).core : [];
    return sentences.map((sentence) => {
      const start = article.text.indexOf(sentence.text);
      const isInside = (claim: { start: number; end: number }): boolean =>
        claim.start >= start && claim.end <= start + sentence.text.length + 1;
      const claims = article.claims.filter(isInside);
      return {
        ...sentence,
        headline,
        isMember: claims.length === 0 ? null : claims.some((claim) => core.includes(claim)),
      };
    });
  });
}
