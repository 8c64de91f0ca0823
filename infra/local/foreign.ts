import type { IncomingHttpHeaders } from 'node:http';

/** Names by which a machine calls itself; a name of the internet that leads here has been turned round to reach us. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

/** Whether a request was sent to another name than this machine's own, as a page does whose name was bound to 127.0.0.1 (DNS rebinding). */
export const hasForeignHost = ({ host = '' }: IncomingHttpHeaders): boolean => !OWN_HOST.test(host);

/**
 * Whether a page of another origin sent a request. Browsers say so with everything that can write (`Origin`, Fetch
 * standard) and with every request (`Sec-Fetch-Site`); programs say neither.
 */
export function hasForeignOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== `http://${host}`;
}

/** Whether a browser sent a request for a page, whatever its origin. */
export const isFromPage = (headers: IncomingHttpHeaders): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
