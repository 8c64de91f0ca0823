import { TIMELINE_FORMATS, type TimelineFormat } from '#shared/present/timeline-formats.ts';
import type { Answer, Request } from '../routes/request.ts';

/** How a resource is shown: the page, JSON, or one of a timeline's other forms. */
export type Representation = 'page' | TimelineFormat;

/** By the path's extension, else by what the client accepts most; JSON where it does not say. */
export function chooseRepresentation({ path, accept }: Pick<Request, 'path' | 'accept'>): Representation {
  const byExtension = TIMELINE_FORMATS.find(({ extension }) => path.endsWith(`/timeline${extension}`));
  if (byExtension) return byExtension.name;
  return (
    acceptedTypes(accept)
      .map(representationOf)
      .find((found) => found !== null) ?? 'json'
  );
}

/** Whether a client wants a page to look at. */
export const wantsPage = (request: Pick<Request, 'path' | 'accept'>): boolean =>
  chooseRepresentation(request) === 'page';

/** A page for who wants one, the data for everybody else. */
export const asPageOrData = <Data>(request: Request, data: Data, renderPage: () => string): Answer<Data | string> =>
  wantsPage(request)
    ? { headers: { vary: 'accept', 'content-type': 'text/html; charset=utf-8' }, body: renderPage() }
    : { headers: { vary: 'accept' }, body: data };

/** The media ranges of an `Accept` header, most wanted first, without those of weight 0. */
export function acceptedTypes(accept: string): string[] {
  const ranges = accept.split(',').map((range, index) => {
    const [type = '', ...options] = range.trim().toLowerCase().split(';');
    const quality = Number(/^\s*q=([\d.]+)/.exec(options.find((option) => /^\s*q=/.test(option)) ?? 'q=1')?.[1] ?? 1);
    return { type, quality, index };
  });
  return ranges
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index)
    .map(({ type }) => type);
}

function representationOf(type: string): Representation | null {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  if (type === '*/*' || type === 'application/*') return 'json';
  return TIMELINE_FORMATS.find(({ mediaType }) => mediaType === type)?.name ?? null;
}
