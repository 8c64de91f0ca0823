import type { Correction, ObjectHead } from '#shared/store/fact-store.ts';
import { objectId } from '#shared/store/keys.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { beingReplaced, notFound } from '../http-error.ts';
import { newestOf } from '../object-inputs.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';

/**
 * What people decided about an upload's articles and claims: what, in whose words, who, when, why. `orphaned` where the
 * newest version has nothing any more that a decision could change; it is kept, and holds again if that comes back.
 */
export async function listCorrections({ params }: Request, { store }: ApiPorts): Promise<AnswerOf<'listCorrections'>> {
  const id = params.id!;
  const upload = await store.getUpload(id);
  const object = upload?.key ? objectId(upload.key) : id;
  const head = await store.getObjectHead(object);
  if (!upload && !head) throw notFound();
  const newest = newestOf(await store.listCorrections(object)).toSorted((a, b) => b.at - a.at);
  const orphans = head?.outcome.kind === 'done' ? await orphansOf(object, head, store) : null;
  return { body: { corrections: newest.map((correction) => shown(correction, orphans)) } };
}

/** What people corrected and the newest version has not. */
async function orphansOf(
  object: string,
  { gen, parts }: ObjectHead,
  store: ApiPorts['store'],
): Promise<ReadonlySet<string>> {
  const generation = await store.getGeneration({ object, gen, parts });
  if (!generation) throw beingReplaced();
  return new Set(generation.orphans);
}

/** `orphans`: null where the upload has no articles any more. */
type Orphans = ReadonlySet<string> | null;

const shown = ({ target, words, after, at, by, why }: Correction, orphans: Orphans) => ({
  id: target,
  words,
  decided: after,
  at: new Date(at).toISOString(),
  by,
  why,
  state: stateOf(target, after, orphans),
});

function stateOf(target: string, after: Correction['after'], orphans: Orphans): 'applied' | 'orphaned' | 'taken back' {
  const { note: _note, ...decided } = after;
  if (Object.values(decided).every((value) => value === null || value === false)) return 'taken back';
  return orphans !== null && !orphans.has(target) ? 'applied' : 'orphaned';
}
