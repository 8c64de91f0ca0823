import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import type { Route } from '../routes/route.ts';
import { referenceTo } from './json-schemas.ts';
import type { HeaderName, Operation, Success } from './operation.ts';
import { OPERATIONS } from './operations.ts';

export type Described = Readonly<Record<string, unknown>>;
type Format = (typeof TIMELINE_FORMATS)[number];

/** The form of a timeline that a route's path ends in; undefined for every other route. */
export const formatOf = ({ path }: Pick<Route, 'path'>): Format | undefined =>
  TIMELINE_FORMATS.find(({ extension }) => path.endsWith(`/timeline${extension}`));

/** The answers of an operation that are no problem; a GET may also be answered by 304. */
export function describeSuccess(route: Route, { answers }: Operation): Record<string, unknown> {
  const isCached = route.method === 'GET' && route.name !== 'health';
  const described = Object.entries(answers).map(([status, success]) => {
    const content = contentOf(route, status, success);
    const negotiated = Object.keys(content).length > 1;
    const names: HeaderName[] = [
      ...(isCached && status === '200' ? (['etag', 'cache-control'] as const) : []),
      ...(negotiated ? (['vary'] as const) : []),
      ...(success.headers ?? []),
    ];
    return [
      status,
      {
        description: success.says,
        ...(names.length > 0 && { headers: headersOf(names) }),
        ...(Object.keys(content).length > 0 && { content }),
      },
    ] as const;
  });
  const unchanged = {
    description: 'What the client has is what it would get',
    headers: headersOf(['etag', 'cache-control']),
  };
  return Object.fromEntries([...described, ...(isCached ? [['304', unchanged] as const] : [])]);
}

/** Headers by their names among the components. */
export const headersOf = (names: readonly HeaderName[]): Described =>
  Object.fromEntries([...new Set(names)].map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The media types that a route's address can answer in. */
export const mediaTypesOf = (route: Route, { answers }: Operation): readonly string[] => [
  ...new Set(Object.entries(answers).flatMap(([status, success]) => Object.keys(contentOf(route, status, success)))),
];

function contentOf(route: Route, status: string, { json, isPage, media = [] }: Success): Record<string, unknown> {
  const format = formatOf(route);
  if (format && status === '200') return { [format.mediaType]: { schema: schemaOf(format) } };
  const others = route.name === 'getTimeline' && status === '200' ? OTHER_FORMATS : [];
  return {
    ...(json && { 'application/json': { schema: referenceTo(json) } }),
    ...(isPage && { 'text/html': { schema: { type: 'string' } } }),
    ...Object.fromEntries(media.map((type) => [type, { schema: { type: 'string' } }])),
    ...Object.fromEntries(others.map((other) => [other.mediaType, { schema: schemaOf(other) }])),
  };
}

const OTHER_FORMATS = TIMELINE_FORMATS.filter(({ name }) => name !== 'json');

const schemaOf = ({ name, mediaType }: Format): Described =>
  name === 'json'
    ? referenceTo(OPERATIONS.getTimeline.answers[200].json)
    : { type: name === 'cslJson' ? 'array' : /[/+]json$/.test(mediaType) ? 'object' : 'string' };
