import { readFileSync } from 'node:fs';

export type S3EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Post'
  | 'ObjectRemoved:Delete'
  | 'ObjectRemoved:DeleteMarkerCreated';

/** A message as S3 puts it into a queue, for a key: recorded, with the event's name and the form-encoded key changed. */
export function s3Event(name: S3EventName, key: string): string {
  const recorded = JSON.parse(
    readFileSync(new URL('../fixtures/events/s3-object-created.json', import.meta.url), 'utf8'),
  );
  const [record] = recorded.Records;
  const encoded = encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/').replaceAll('%252F', '%252F');
  return JSON.stringify({
    Records: [{ ...record, eventName: name, s3: { ...record.s3, object: { ...record.s3.object, key: encoded } } }],
  });
}
