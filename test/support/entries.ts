import type { Claim } from '#shared/claim/claim.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { Topic } from '#shared/topic/topic.ts';

/** A ready topic, with what a test says differently. */
export const makeTopic = (changes: Partial<Topic> = {}): Topic => ({
  id: 'tariffs',
  name: 'UK–US trade deal',
  aliases: [],
  required: [],
  excluded: [],
  entities: [],
  suggested: true,
  state: 'ready',
  entries: 1,
  first: '2025-05-08',
  last: '2025-06-30',
  ...changes,
});

/** A claim about 8 May 2025 from one article, with what a test says differently. */
export const makeClaim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'claim-1',
  articleId: 'article-1',
  uploadId: 'upload-1',
  field: 'text',
  start: 0,
  end: 42,
  quote: 'Britain and the United States signed on 8 May.',
  focus: { start: 0, end: 42 },
  date: toDateValue('2025-05-08'),
  saidOn: null,
  dateBasis: 'stated',
  status: 'happened',
  negated: false,
  attribution: [],
  figures: [],
  entities: [],
  topics: [],
  confidence: { date: 0.9, status: 0.9, source: 0.9, checkable: 1 },
  rules: ['day and month'],
  ...changes,
});

/** An entry with one claim of one article; the date is given as EDTF, null for none. */
export const makeEntry = (edtf: string | null, changes: Partial<Entry> = {}): Entry => {
  const date = edtf === null ? null : toDateValue(edtf);
  return {
    id: `entry-${edtf ?? 'undated'}`.replaceAll('/', '_'),
    topicId: 'tariffs',
    date,
    statement: 'Britain and the United States signed on 8 May.',
    status: 'happened',
    claimCount: 1,
    claims: [makeClaim({ date })],
    articleCount: 1,
    articles: [
      {
        id: 'article-1',
        headline: 'Deal signed',
        publisher: 'The Wharf',
        author: null,
        url: 'https://wharf.example/deal',
        published: '2025-05-09',
      },
    ],
    publishers: ['The Wharf'],
    origins: 1,
    importance: 0.5,
    conflicts: [],
    published: { first: '2025-05-09', last: '2025-05-09' },
    speakers: [],
    entities: [],
    history: [],
    ...changes,
  };
};
