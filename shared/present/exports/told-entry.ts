import type { Claim } from '../../claim/claim.ts';
import { isCorrected } from '../../claim/correction.ts';
import type { DateValue } from '../../time/date-value.ts';
import { describeDate } from '../../time/describe-date.ts';
import type { Entry } from '../../timeline/timeline.ts';
import { safeLink } from '../markup.ts';
import { pathTo } from '../paths.ts';
import { plainLine } from '../plain-text.ts';
import { describeSpeakers } from '../speakers.ts';
import { isDatedByPublication, shownStatus } from '../timeline-view.ts';

/** An article as exports name it. `link`: its address here; `url`: where it was published; `published`: EDTF. */
export type ToldArticle = {
  readonly id: string;
  readonly link: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: string | null;
};

/** A claim with the words, who says them, and the article that they stand in. */
export type ToldClaim = {
  readonly id: string;
  readonly link: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly date: DateValue | null;
  readonly dateBasis: Claim['dateBasis'];
  readonly saidOn: DateValue | null;
  readonly status: string;
  readonly negated: boolean;
  readonly isReviewed: boolean;
  readonly article: ToldArticle;
  /** Where the quote stands in the article's text or headline, in UTF-16 units. */
  readonly place: Pick<Claim, 'field' | 'start' | 'end'>;
};

/** An entry as every export tells it: texts on one line, addresses absolute, a plan past its day overdue. */
export type ToldEntry = {
  readonly id: string;
  readonly link: string;
  readonly statement: string;
  readonly date: DateValue | null;
  /** Its date in words; of what is dated by publication alone `reported 13 June 2025`. */
  readonly when: string;
  readonly dateBasis: 'publication' | 'told' | null;
  /** EDTF of each day on which its claims were said. */
  readonly saidOn: readonly string[];
  readonly status: string;
  readonly publishers: readonly string[];
  readonly origins: number;
  readonly claimCount: number;
  readonly conflicts: readonly string[];
  readonly published: Entry['published'];
  readonly claims: readonly ToldClaim[];
};

export type Telling = { readonly base: string; readonly overdue: ReadonlySet<string> };

/** An entry with its sources, ready to be written in any form. `base`: the origin that addresses begin with. */
export function tellEntry(entry: Entry, { base, overdue }: Telling): ToldEntry {
  const { id, date, origins, claimCount, published } = entry;
  const articles = new Map(entry.articles.map((article) => [article.id, article]));
  return {
    id,
    link: base + pathTo.entry(id),
    statement: plainLine(entry.statement),
    date,
    when: date === null ? 'date unknown' : `${isDatedByPublication(entry) ? 'reported ' : ''}${describeDate(date)}`,
    dateBasis: date && (isDatedByPublication(entry) ? 'publication' : 'told'),
    saidOn: [...new Set(entry.claims.flatMap(({ saidOn }) => saidOn?.edtf ?? []))],
    status: shownStatus(entry, overdue),
    publishers: entry.publishers.map(plainLine),
    origins,
    claimCount,
    conflicts: entry.conflicts.map(({ sides }) => sides.map(({ value }) => plainLine(value)).join(' / ')),
    published,
    claims: entry.claims.map((claim) => tellClaim(claim, articles.get(claim.articleId), base)),
  };
}

function tellClaim(claim: Claim, article: Entry['articles'][number] | undefined, base: string): ToldClaim {
  const { id, quote, date, dateBasis, saidOn, status, negated, field, start, end } = claim;
  const speaker = describeSpeakers(claim);
  return {
    id,
    link: base + pathTo.claim(id),
    quote: plainLine(quote),
    speaker: speaker && plainLine(speaker),
    date,
    dateBasis,
    saidOn,
    status,
    negated,
    isReviewed: isCorrected(claim),
    article: tellArticle(claim.articleId, article, base),
    place: { field, start, end },
  };
}

const line = (words: string | null | undefined): string | null => (words ? plainLine(words) : null);

const tellArticle = (id: string, article: Entry['articles'][number] | undefined, base: string): ToldArticle => ({
  id,
  link: base + pathTo.article(id),
  headline: line(article?.headline),
  publisher: line(article?.publisher),
  author: line(article?.author),
  url: safeLink(article?.url ?? null),
  published: article?.published ?? null,
});

/** A claim's source in one line: `Ada Holt, The Ledger, “Bridge to open”, 2025-06-14, https://…`. */
export const describeSource = ({ speaker, article }: Pick<ToldClaim, 'speaker' | 'article'>): string =>
  [speaker, article.publisher, article.headline && `“${article.headline}”`, article.published, article.url]
    .filter(Boolean)
    .join(', ');
