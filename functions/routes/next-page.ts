type Asked = Readonly<Record<string, string | number | undefined>>;
type Headers = Readonly<Record<string, string>>;

/** What leads to other pages of a list: in its headers and in its body. Without a cursor this is the last page. */
export function toNext(
  path: string,
  asked: Asked,
  cursor: string | null,
): { readonly headers: Headers; readonly body: { readonly next?: string } } {
  const next = cursor === null ? null : addressOf(path, { ...asked, cursor });
  return { headers: linksOf({ next, first: addressOf(path, asked) }), body: next === null ? {} : { next } };
}

/** Addresses by what they are to the page, as a header (RFC 8288); none without any. */
export function linksOf(addresses: Readonly<Record<string, string | null>>): Headers {
  const links = Object.entries(addresses).flatMap(([rel, address]) => (address ? [`<${address}>; rel="${rel}"`] : []));
  return links.length > 0 ? { link: links.join(', ') } : {};
}

/** A path with a query of what is not undefined. */
export function addressOf(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  return `${path}?${query}`;
}
