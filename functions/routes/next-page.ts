type Asked = Readonly<Record<string, string | number | undefined>>;

/** What leads to the next page of a list: in its headers and in its body; nothing without a cursor. */
export function toNext(
  path: string,
  asked: Asked,
  cursor: string | null,
): { readonly headers: Readonly<Record<string, string>>; readonly body: { readonly next?: string } } {
  if (cursor === null) return { headers: {}, body: {} };
  const next = addressOf(path, { ...asked, cursor });
  return { headers: { link: `<${next}>; rel="next"` }, body: { next } };
}

/** A path with a query of what is not undefined. */
export function addressOf(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  return `${path}?${query}`;
}
