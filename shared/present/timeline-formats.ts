/**
 * The machine-readable representations of a timeline, in the order in which pages offer them. Of two with one media type
 * the first is given to who accepts it, the other at its address alone.
 */
export const TIMELINE_FORMATS = [
  { name: 'json', extension: '.json', mediaType: 'application/json', title: 'JSON' },
  { name: 'csv', extension: '.csv', mediaType: 'text/csv', title: 'CSV' },
  { name: 'claimsCsv', extension: '.claims.csv', mediaType: 'text/csv', title: 'CSV of claims' },
  { name: 'claimsNdjson', extension: '.ndjson', mediaType: 'application/x-ndjson', title: 'NDJSON of claims' },
  { name: 'markdown', extension: '.md', mediaType: 'text/markdown', title: 'Markdown report' },
  { name: 'calendar', extension: '.ics', mediaType: 'text/calendar', title: 'calendar' },
  { name: 'atom', extension: '.atom', mediaType: 'application/atom+xml', title: 'Atom feed' },
  { name: 'jsonFeed', extension: '.feed.json', mediaType: 'application/feed+json', title: 'JSON Feed' },
  {
    name: 'timelineJs',
    extension: '.timeline.json',
    mediaType: 'application/vnd.timelinejs+json',
    title: 'TimelineJS',
  },
  { name: 'jsonLd', extension: '.jsonld', mediaType: 'application/ld+json', title: 'JSON-LD' },
  { name: 'ris', extension: '.ris', mediaType: 'application/x-research-info-systems', title: 'sources as RIS' },
  { name: 'bibtex', extension: '.bib', mediaType: 'application/x-bibtex', title: 'sources as BibTeX' },
  {
    name: 'cslJson',
    extension: '.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    title: 'sources as CSL-JSON',
  },
] as const;

export type TimelineFormat = (typeof TIMELINE_FORMATS)[number]['name'];
