import type { CachePolicy } from '../cache-policy.ts';
import type { Access } from '../contract/access.ts';
import type { OperationName } from '../contract/operations.ts';
import type { DiskLackReason } from '../contract/problems.ts';
import type { AnswerOf } from '../contract/typed.ts';
import type { Cursors } from '../cursor.ts';
import type { Objects, Ports, TopicLine, UploadTarget } from '../ports.ts';
import type { Request } from './request.ts';

/** What is to be uploaded: its key, media type and percent-encoded metadata. */
export type PlannedUpload = {
  readonly key: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** What the API's routes reach out to. */
export type ApiPorts = Omit<Ports<TopicLine>, 'objects'> & {
  readonly objects: Pick<Objects, 'head' | 'remove'>;
  readonly cursors: Cursors;
  readonly uploads: {
    readonly presign: (upload: PlannedUpload) => Promise<UploadTarget>;
    /** What keeps uploads that were sent from being read for now: on a laptop, a full disk. Null where nothing does. */
    readonly hindrance: () => Promise<{ readonly reason: DiskLackReason; readonly detail: string } | null>;
  };
  /** As of a day, topics of more claims are built by the timeline function, not while somebody waits. */
  readonly mostClaimsAtOnce: number;
  /** Whom it lets in. */
  readonly access: Access;
  readonly cache: CachePolicy;
  /** Names the code that makes the bytes: another one may make others of the same version. */
  readonly build: string;
  /** Whether full texts are shown to readers who may not write. */
  readonly showsFullText: boolean;
};

/** What answers a route, as its contract says. */
export type RouteHandler<Name extends OperationName = OperationName> = (
  request: Request,
  ports: ApiPorts,
) => Promise<AnswerOf<Name>>;

/** A route of the table. `access`: reads may be open where writes are not. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly name: OperationName;
  readonly function: 'api' | 'extract';
  readonly access: 'read' | 'write';
};
