import { renderAtom } from './atom.ts';
import { renderCalendar } from './calendar.ts';
import { renderCsv } from './csv.ts';
import { formatJson } from './json.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderJsonLd } from './json-ld.ts';
import { TIMELINE_FORMATS, type TimelineFormat } from './timeline-formats.ts';
import { renderTimelineJs } from './timeline-js.ts';
import { renderTimelinePage } from './timeline-page.ts';
import type { TimelineView } from './timeline-view.ts';

type Renderer = (view: TimelineView) => string;

const RENDERERS: Readonly<Record<TimelineFormat | 'page', Renderer>> = {
  page: renderTimelinePage,
  json: ({ topic, entries, next }) => formatJson({ topic, entries, ...(next && { next }) }),
  csv: renderCsv,
  calendar: renderCalendar,
  atom: renderAtom,
  jsonFeed: renderJsonFeed,
  timelineJs: renderTimelineJs,
  jsonLd: renderJsonLd,
};

/** A timeline in one of its forms, with its media type. */
export const renderTimeline = (
  format: TimelineFormat | 'page',
  view: TimelineView,
): { readonly contentType: string; readonly body: string } => {
  const mediaType = format === 'page' ? 'text/html' : TIMELINE_FORMATS.find(({ name }) => name === format)!.mediaType;
  const hasCharset = /^text\//.test(mediaType);
  return { contentType: hasCharset ? `${mediaType}; charset=utf-8` : mediaType, body: RENDERERS[format](view) };
};
