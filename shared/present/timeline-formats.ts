/** The machine-readable representations of a timeline, in the order in which pages offer them. */
export const TIMELINE_FORMATS = [
  { name: 'json', extension: '.json', mediaType: 'application/json', title: 'JSON' },
  { name: 'csv', extension: '.csv', mediaType: 'text/csv', title: 'CSV' },
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
] as const;

export type TimelineFormat = (typeof TIMELINE_FORMATS)[number]['name'];
