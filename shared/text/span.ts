/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** The words of a span. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
