import type { Line } from '#functions/ports.ts';
import { topicLine } from '#functions/topic-line.ts';
import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { shortHash } from '#shared/text/digest.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { toyTopicLine } from './toy-timeline.ts';

/**
 * The line for the simulation: extraction, topics and timelines of a toy language, so that nothing but the protocol is
 * put to the test. A text is paragraphs `headline`, then sentences `On 2024-05-06 Alpha opened.`; `---` begins another
 * article; `refuse` is refused. Claims and entries tell by which version they were made. `padding`: dots behind every
 * statement, so that few entries fill a page.
 */
export const createToyLine = (extractorVersion: string, padding = 0): Line => ({
  ...toyTopicLine(extractorVersion, padding),
  extractArticles: extractToy(extractorVersion),
});

/** The same extraction, then the real topics and timelines. */
export const createTopicalLine = (): Line => ({ ...topicLine, extractArticles: extractToy('1') });

const extractToy =
  (extractorVersion: string): Line['extractArticles'] =>
  async (upload, { uploadId, owner, corrections }) => {
    const text = Buffer.from(upload.bytes).toString('utf8');
    if (text.startsWith('refuse'))
      return { kind: 'refused', refusal: { reason: 'no-article', detail: 'It says so.' }, faults: [] };
    const articles = text.split('\n---\n').flatMap((piece, ordinal): Article[] => {
      const id = `${owner}-${shortHash(piece.split('\n')[0]!, String(ordinal))}`;
      const own = corrections.find(({ target }) => target === id);
      if (own?.hidden) return [];
      return [
        toyArticle(piece, {
          id,
          uploadId,
          owner,
          publishedAt: own?.publishedAt ?? upload.metadata.publishedAt ?? null,
          version: extractorVersion,
        }),
      ];
    });
    return { kind: 'articles', articles, orphans: [], faults: [] };
  };

type Toy = {
  readonly id: string;
  readonly uploadId: string;
  readonly owner: string;
  readonly publishedAt: string | null;
  readonly version: string;
};

function toyArticle(piece: string, { id, uploadId, owner, publishedAt, version }: Toy): Article {
  const [headline = '', ...sentences] = piece.split('\n');
  const text = sentences.join('\n');
  const claims = [...text.matchAll(/On (\d{4}-\d\d-\d\d) [^\n]+/g)].map((match): Claim => {
    const [quote] = match;
    const names = [...quote.matchAll(/[A-Z][a-z]{3,}/g)];
    return {
      id: `${owner}-${shortHash(id, quote)}`,
      articleId: id,
      uploadId,
      field: 'text',
      start: match.index,
      end: match.index + quote.length,
      quote,
      focus: { start: match.index, end: match.index + quote.length },
      date: toDateValue(match[1]!),
      saidOn: null,
      dateBasis: 'stated',
      status: 'happened',
      negated: false,
      attribution: [],
      figures: [],
      entities: names.map((name) => ({
        name: name[0],
        type: 'other',
        start: match.index + name.index,
        end: match.index + name.index + name[0].length,
      })),
      topics: [],
      confidence: { date: 1, status: 1, source: 1, checkable: 1 },
      rules: [version],
    };
  });
  const published = { edtf: publishedAt, basis: publishedAt ? ('given' as const) : ('unknown' as const), evidence: [] };
  return {
    id,
    uploadId,
    headline,
    publisher: null,
    wire: null,
    author: null,
    url: null,
    language: 'en',
    text,
    published,
    modified: null,
    fingerprint: [],
    timexes: [],
    claims,
    unread: [],
  };
}
