import type { Read } from '../article.ts';
import { RefusedUploadError } from '../refusal.ts';

/** Links that somebody kept for later, of browsers and services: no article is among them. */
export function readBookmarks(): readonly Read[] {
  throw new RefusedUploadError('links-only', 'The file holds saved links, and no text of an article.');
}
