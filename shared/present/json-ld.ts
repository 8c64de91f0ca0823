import { formatJson } from './json.ts';
import { pathTo } from './paths.ts';
import type { TimelineView } from './timeline-view.ts';

/**
 * JSON-LD: schema.org events with EDTF dates, each with the claims and articles that tell of it. It is made to be put into
 * script elements, so that no `<` stands in it.
 */
export const renderJsonLd = ({ topic, entries }: TimelineView): string =>
  formatJson({
    '@context': { '@vocab': 'https://schema.org/', edtf: 'http://id.loc.gov/datatypes/edtf/EDTF' },
    '@type': 'ItemList',
    '@id': pathTo.timeline(topic.id),
    name: topic.name,
    itemListElement: entries.map((entry) => ({
      '@type': 'Event',
      '@id': pathTo.entry(entry.id),
      name: entry.statement,
      ...(entry.date && { temporalCoverage: { '@value': entry.date.edtf, '@type': 'edtf' } }),
      subjectOf: entry.claims.map((claim) => ({
        '@type': 'Claim',
        '@id': pathTo.claim(claim.id),
        text: claim.quote,
        appearance: { '@type': 'NewsArticle', '@id': pathTo.article(claim.articleId) },
      })),
    })),
  }).replaceAll('<', '\\u003c');
