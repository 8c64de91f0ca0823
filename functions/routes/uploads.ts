import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { ObjectHead, UploadRecord } from '#shared/store/fact-store.ts';
import { objectId } from '#shared/store/keys.ts';
import type { uploadSchema } from '../contract/answers.ts';
import type { newUploadSchema } from '../contract/bodies.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { badRequest, HttpError, notFound } from '../http-error.ts';
import { isSendable, uploadKey } from '../object-inputs.ts';
import type { Ports } from '../ports.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';

const HOUR_MS = 3_600_000;

/**
 * A place for one file, and where to send it. The same `id` again keeps its first key: a new version of the same upload,
 * which stays what it is until something is sent.
 */
export async function createUpload(
  request: Request,
  { store, uploads, clock }: ApiPorts,
): Promise<AnswerOf<'createUpload'>> {
  const { body: wanted } = checkRequest('createUpload', request);
  const metadata = metadataOf(wanted);
  const id = wanted.id ?? randomUUID();
  const known = wanted.id ? await store.getUpload(id) : null;
  const key = known?.key ?? uploadKey(id, wanted.fileName);
  if (!isSendable(key))
    throw new HttpError(
      409,
      'unsendable-key',
      'This upload was put into the bucket under a key that no form can send.',
    );
  const upload = await uploads.presign({
    key,
    contentType: wanted.contentType ?? 'application/octet-stream',
    metadata,
  });
  await store.putUpload({ id, key, expiresAt: clock.now() + HOUR_MS });
  return { status: 201, headers: { location: `/v1/uploads/${encodeURIComponent(id)}` }, body: { id, upload } };
}

type Said = Pick<z.infer<typeof newUploadSchema>, 'publishedAt' | 'capturedAt' | 'url' | 'publisher'>;

/** What S3 keeps with an object, names and values together. */
const MOST_METADATA_BYTES = 2048;

/** What the uploader says, as S3 keeps it with the object. Throws `bad-body` where that is more than S3 takes. */
function metadataOf({ publishedAt, capturedAt, url, publisher }: Said): Record<string, string> {
  const said = Object.entries({ 'published-at': publishedAt, 'captured-at': capturedAt, url, publisher }).flatMap(
    ([name, value]) => (value ? [[name, encodeURIComponent(value)] as const] : []),
  );
  if (said.join('').length > MOST_METADATA_BYTES)
    throw badRequest(
      'bad-body',
      `url and publisher are too long together: S3 keeps ${MOST_METADATA_BYTES} bytes of them.`,
    );
  return Object.fromEntries(said);
}

/** What became of an upload: `waiting` until all that follows from it can be read. */
export async function getUpload({ params }: Request, ports: ApiPorts): Promise<AnswerOf<'getUpload'>> {
  const id = params.id!;
  const upload = await ports.store.getUpload(id);
  const object = upload?.key ? objectId(upload.key) : id;
  const head = await ports.store.getObjectHead(object);
  if (!upload && !head) throw notFound();
  const state = await stateOf(ports, { upload, head, object });
  return { body: { id, ...state, ...(state.state === 'waiting' && (await ports.uploads.hindrance())) } };
}

type State = Omit<z.infer<typeof uploadSchema>, 'id'>;
type Known = { readonly upload: UploadRecord | null; readonly head: ObjectHead | null; readonly object: string };

async function stateOf(ports: ApiPorts, { upload, head, object }: Known): Promise<State> {
  const none = { articles: [] };
  const isCurrent = head !== null && (await seesNewest(ports, head));
  // What was repaired since is no failure any more, nor is what was sent since.
  if (upload?.failed && !isCurrent && (await isOlder(ports, upload.key, upload.failed.at)))
    return { state: 'failed', reason: 'ingest-failed', ...none };
  if (!isCurrent)
    return { state: upload && ports.clock.now() > upload.expiresAt && !head ? 'expired' : 'waiting', ...none };
  if (!(await isReadable(ports, object, head))) return { state: 'waiting', ...none };
  if (head.outcome.kind === 'removed') return { state: 'removed', ...none };
  if (head.outcome.kind === 'refused') return { state: 'refused', ...head.outcome.refusal, ...none };
  const generation = await ports.store.getGeneration({ object, gen: head.gen, parts: head.parts });
  return {
    state: 'done',
    articles: (generation?.articles ?? []).map(({ article: { id, headline } }) => ({ id, headline })),
  };
}

/** Whether the head was made from what the bucket holds now. */
async function seesNewest({ objects }: ApiPorts, head: ObjectHead): Promise<boolean> {
  const stored = await objects.head(head.key);
  if (!stored) return head.outcome.kind === 'removed';
  return head.seen !== null && head.seen.etag === stored.etag && head.seen.lastModified === stored.lastModified;
}

/** Whether what is stored was there in an earlier second: S3 tells times in whole ones, and nothing fails so soon. */
async function isOlder({ objects }: ApiPorts, key: string, time: number): Promise<boolean> {
  const stored = await objects.head(key);
  return stored !== null && Date.parse(stored.lastModified) < Math.floor(time / 1000) * 1000;
}

/** Every topic that the generation asked has answered its ticket. */
async function isReadable({ store }: Pick<Ports, 'store'>, object: string, { gen }: ObjectHead): Promise<boolean> {
  const asked = await store.listAsked({ object, gen });
  if (!asked) return false;
  const heads = await store.getTimelineHeads(Object.keys(asked));
  return Object.entries(asked).every(([topic, ticket]) => (heads.get(topic)?.answered ?? 0) >= ticket);
}

/** Removes the object; what was derived from it follows. */
export async function deleteUpload(
  { params }: Request,
  { store, objects, hints }: ApiPorts,
): Promise<AnswerOf<'deleteUpload'>> {
  const id = params.id!;
  const upload = await store.getUpload(id);
  const key = upload?.key ?? (await store.getObjectHead(id))?.key;
  if (!key) throw notFound();
  await objects.remove(key);
  await hints.send({ key });
  const location = `/v1/uploads/${encodeURIComponent(id)}`;
  return { status: 202, headers: { location, 'retry-after': '1' }, body: { id, state: 'waiting' } };
}
