/** Half-open `[start, end)`, in minutes since 1970-01-01T00:00Z. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Touching spans do not overlap; an empty one overlaps nothing. */
export const overlaps = (a: Span, b: Span): boolean => Math.max(a.start, b.start) < Math.min(a.end, b.end);

export const liesIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Minutes; 0 for a span that ends before it starts. */
export const lengthOf = (span: Span): number => Math.max(0, span.end - span.start);

export const commonPart = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});
