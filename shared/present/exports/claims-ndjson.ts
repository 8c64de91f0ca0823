import { formatJson } from '../json.ts';
import type { EntryWriter } from './entry-writer.ts';

/** A line of JSON for each claim, with the entry and the article that it belongs to. */
export const writeClaimsNdjson = (): EntryWriter => ({
  open: () => '',
  each: ({ id, link, statement, date, when, status, claims }) =>
    claims.map((claim) => `${formatJson({ ...claim, entry: { id, link, statement, date, when, status } })}\n`).join(''),
  close: () => '',
});
