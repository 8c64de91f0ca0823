import { createHash } from 'node:crypto';

/** A version of an object: its place in the history of all versions is its time. */
export type ObjectVersion = {
  readonly key: string;
  readonly ordinal: number;
  readonly body: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly lastModified: Date;
};

export type BucketCommand = {
  readonly constructor: { readonly name: string };
  readonly input: Record<string, unknown>;
};

const notFound = () => Object.assign(new Error('NoSuchKey'), { name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
const etagOf = (body: string): string => `"${createHash('md5').update(body).digest('hex')}"`;

/** S3 in memory: strongly consistent, one newest version a key, all versions remembered for the checks. */
export class SimulatedBucket {
  readonly history = new Map<string, ObjectVersion[]>();
  #ordinal = 0;

  /** Puts (or with a null body removes) an object; tells its events' key. */
  put(key: string, body: string | null, metadata: Readonly<Record<string, string>>, now: number): void {
    const versions = this.history.get(key) ?? [];
    const version = {
      key,
      ordinal: ++this.#ordinal,
      body,
      metadata,
      lastModified: new Date(Math.floor(now / 1000) * 1000),
    };
    this.history.set(key, [...versions, version]);
  }

  newest(key: string): ObjectVersion | null {
    return this.history.get(key)?.at(-1) ?? null;
  }

  execute({ constructor: { name }, input }: BucketCommand, now: number): Record<string, unknown> {
    const key = String(input.Key ?? '');
    const version = this.newest(key);
    switch (name) {
      case 'GetObjectCommand':
      case 'HeadObjectCommand': {
        if (version?.body == null) throw notFound();
        const { body } = version;
        return {
          ContentLength: body.length,
          ETag: etagOf(body),
          LastModified: version.lastModified,
          ContentType: 'text/plain',
          Metadata: version.metadata,
          Body: { transformToByteArray: async () => Buffer.from(body) },
        };
      }
      case 'DeleteObjectCommand':
        this.put(key, null, {}, now);
        return {};
      case 'ListObjectsV2Command':
        return this.#list(input);
      default:
        throw new Error(`The simulated bucket knows no ${name}`);
    }
  }

  #list({ StartAfter: after, MaxKeys: most }: Record<string, unknown>): Record<string, unknown> {
    const keys = [...this.history.keys()]
      .filter((key) => this.newest(key)!.body !== null && (after === undefined || key > String(after)))
      .toSorted();
    const page = keys.slice(0, Math.min(Number(most), 3));
    const Contents = page.map((Key) => {
      const { body, lastModified } = this.newest(Key)!;
      return { Key, ETag: etagOf(body!), LastModified: lastModified, Size: body!.length };
    });
    return { Contents, IsTruncated: keys.length > page.length };
  }
}
