import { renderChangesFeed } from '#shared/present/changes-feed.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { gone } from '../http-error.ts';
import { readChanges } from '../read-changes.ts';
import { findTopic } from '../read-timeline.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownEntry } from './shown-words.ts';
import { showTopic } from './topics.ts';

const ATOM = 'application/atom+xml';

/** What changed in a topic's timeline since a version; without one, from which version to ask on. */
export async function listChanges(request: Request, ports: ApiPorts): Promise<AnswerOf<'listChanges'>> {
  const { since } = checkRequest('listChanges', request).query;
  const { id, record, head } = await findTopic(ports, request.params.id!);
  const version = head?.version ?? null;
  const next = version && `${request.path}?since=${encodeURIComponent(version)}`;
  const changes = since && version ? await changesOf(id, { since, version }, ports) : [];
  const shown = changes.map((change) => ({ ...change, entry: shownEntry(change.entry, ports) }));
  const topic = showTopic(record, head);
  const headers = { vary: 'accept' };
  if (request.accept.includes(ATOM) || request.path.endsWith('.atom')) {
    const { base } = request;
    const updated = new Date(head?.builtAt ?? 0).toISOString();
    const self = base + request.path + (since ? `?since=${encodeURIComponent(since)}` : '');
    const body = renderChangesFeed({ topic, changes: shown, base, self, updated, version: version ?? '' });
    return { headers: { ...headers, 'content-type': ATOM }, body };
  }
  return { headers, body: { topic, since: since ?? null, version, changes: shown, ...(next && { next }) } };
}

/** Throws `gone` where the version is kept no more: what was replaced goes an hour later. */
async function changesOf(id: string, { since, version }: { since: string; version: string }, ports: ApiPorts) {
  if (since === version) return [];
  const [before, after] = await Promise.all([ports.store.getRoot(id, since), ports.store.getRoot(id, version)]);
  if (!before) throw gone('That version is kept no more: read the timeline, and ask again from its newest version.');
  if (!after) throw gone('The timeline was replaced meanwhile; ask again.');
  return readChanges(ports, id, { before, after });
}
