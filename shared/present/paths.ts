const segment = encodeURIComponent;

/** A query in the order given, without what is empty: `?from=2025&q=car`; empty string when nothing is left. */
export const formatQuery = (query: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** Addresses of the API's resources, relative to its origin. */
export const pathTo = {
  topic: (id: string): string => `/v1/topics/${segment(id)}`,
  timeline: (id: string, extension = ''): string => `/v1/topics/${segment(id)}/timeline${extension}`,
  due: (id: string): string => `/v1/topics/${segment(id)}/due`,
  entry: (id: string): string => `/v1/entries/${segment(id)}`,
  entryClaims: (id: string): string => `/v1/entries/${segment(id)}/claims`,
  article: (id: string): string => `/v1/articles/${segment(id)}`,
  claim: (id: string): string => `/v1/claims/${segment(id)}`,
  why: (id: string): string => `/v1/claims/${segment(id)}/why`,
} as const;
