import { formatJson } from '../json.ts';
import { pathTo } from '../paths.ts';
import { type EntryWriter, type ExportHead, listItems } from './entry-writer.ts';
import type { ToldArticle, ToldClaim, ToldEntry } from './told-entry.ts';

/** Of EDTF what schema.org's dates can hold: a year, a month of one, a day. */
const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

const organisation = (name: string | null) => name && { publisher: { '@type': 'Organization', name } };

const renderArticle = ({ link, headline, publisher, author, url, published }: ToldArticle) => ({
  '@type': 'NewsArticle',
  '@id': link,
  ...(headline && { headline }),
  ...(url && { url }),
  ...(published && ISO_DATE.test(published) && { datePublished: published }),
  ...(author && { author: { '@type': 'Person', name: author } }),
  ...organisation(publisher),
});

/** A review is what a person decided about a claim, never what rules made of it. */
const renderReview = ({ link, quote }: ToldClaim) => ({
  '@type': 'ClaimReview',
  '@id': `${link}/why`,
  claimReviewed: quote,
  reviewBody: 'A person corrected the date or the status of this claim.',
});

const renderClaim = (claim: ToldClaim) => ({
  '@type': 'Claim',
  '@id': claim.link,
  text: claim.quote,
  ...(claim.speaker && { author: { '@type': 'Thing', name: claim.speaker } }),
  ...(claim.date && { temporalCoverage: edtf(claim.date.edtf) }),
  ...(claim.saidOn && { saidOn: edtf(claim.saidOn.edtf) }),
  status: claim.status,
  appearance: renderArticle(claim.article),
  ...(claim.isReviewed && { review: renderReview(claim) }),
});

const edtf = (value: string) => ({ '@value': value, '@type': 'edtf' });

/** `startDate` and `endDate` only as far as the date has ends that schema.org can spell. */
function renderDates({ date }: ToldEntry) {
  if (date === null) return {};
  const [start = '', end = start] = date.edtf.split('/');
  return {
    temporalCoverage: edtf(date.edtf),
    ...(ISO_DATE.test(start) && { startDate: start }),
    ...(ISO_DATE.test(end) && { endDate: end }),
    earliest: date.earliest,
    latest: date.latest,
  };
}

const renderEvent = (entry: ToldEntry) => ({
  '@type': 'Event',
  '@id': entry.link,
  name: entry.statement,
  ...renderDates(entry),
  status: entry.status,
  ...(entry.status === 'moved' && { eventStatus: 'https://schema.org/EventRescheduled' }),
  ...(entry.status === 'cancelled' && { eventStatus: 'https://schema.org/EventCancelled' }),
  ...(entry.saidOn.length > 0 && { saidOn: entry.saidOn.map(edtf) }),
  subjectOf: entry.claims.map(renderClaim),
});

/** It is made to be put into script elements, so that no `<` stands in it. */
const formatSafely = (value: unknown): string => formatJson(value).replaceAll('<', '\\u003c');

/** JSON-LD: schema.org events with EDTF dates, each with the claims and articles that tell of it. */
export function writeJsonLd({ topic, base }: ExportHead): EntryWriter {
  const item = listItems();
  const own = (name: string): string => `urn:dateline:${name}`;
  const head = formatSafely({
    '@context': {
      '@vocab': 'https://schema.org/',
      edtf: 'http://id.loc.gov/datatypes/edtf/EDTF',
      status: own('status'),
      saidOn: own('said-on'),
      earliest: own('earliest'),
      latest: own('latest'),
    },
    '@type': 'ItemList',
    '@id': base + pathTo.timeline(topic.id),
    name: topic.name,
  });
  return {
    open: () => `${head.slice(0, -1)},"itemListElement":[`,
    each: (entry) => item(formatSafely(renderEvent(entry))),
    close: () => ']}',
  };
}
