import { formatTimeline } from './exports/write-timeline.ts';
import { formatJson } from './json.ts';
import { TIMELINE_FORMATS, type TimelineFormat } from './timeline-formats.ts';
import { renderTimelinePage } from './timeline-page.ts';
import type { TimelineView } from './timeline-view.ts';

/** A timeline in one of its forms, with its media type. */
export const renderTimeline = (
  format: TimelineFormat | 'page',
  view: TimelineView,
): { readonly contentType: string; readonly body: string } => ({
  contentType: contentTypeOf(format),
  body: renderBody(format, view),
});

/** The media type of a form, with its charset where it is text. */
export function contentTypeOf(format: TimelineFormat | 'page'): string {
  const mediaType = format === 'page' ? 'text/html' : TIMELINE_FORMATS.find(({ name }) => name === format)!.mediaType;
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}

function renderBody(format: TimelineFormat | 'page', view: TimelineView): string {
  if (format === 'page') return renderTimelinePage(view);
  const { topic, entries, next, overdue = new Set() } = view;
  if (format === 'json') return formatJson({ topic, entries, ...(next && { next }) });
  const { base = '', self = '', updated = '1970-01-01T00:00:00Z', hasBom = false } = view;
  return formatTimeline(format, entries, { head: { topic, base, self, updated, hasBom }, overdue });
}
