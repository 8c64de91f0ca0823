import type { DynamoDbTable, Item } from './dynamodb-table.ts';
import type { ArticleListRow, Correction, FactStore, ReconcileCursor, UploadRecord } from './fact-store.ts';
import { correctionKeys, listKeys, reconcileKey, SHARDS, secretKey, uploadKeys } from './keys.ts';
import { listDescending } from './merged-lists.ts';

type PeopleFacts = Pick<
  FactStore,
  | 'listCorrections'
  | 'listCorrectionsOf'
  | 'putCorrection'
  | 'listArticles'
  | 'getUpload'
  | 'putUpload'
  | 'putUploadIfAbsent'
  | 'putFailure'
  | 'getCursorSecret'
  | 'getReconcileCursor'
  | 'putReconcileCursor'
>;

/** What people decided and sent, the list of articles, and where the reconcile stopped. */
export const peopleFacts = (table: DynamoDbTable): PeopleFacts => ({
  async listCorrections(owner) {
    return (await table.query(correctionKeys.all(owner), 'strong')).map(plain<Correction>);
  },

  async listCorrectionsOf(owner, target) {
    return (await table.query(correctionKeys.ofTarget(owner, target), 'strong')).map(plain<Correction>);
  },

  putCorrection: (correction) =>
    table.putIf(
      { ...correctionKeys.revision(correction.owner, correction.target, correction.rev), ...correction },
      { kind: 'absent' },
    ),

  async listArticles(request) {
    const shards = Array.from({ length: SHARDS }, (_, shard) => listKeys.articles(shard));
    const { rows, next } = await listDescending(table, shards, request);
    return { rows: rows.map(plain<ArticleListRow>), next };
  },

  async getUpload(id) {
    const item = await table.get(uploadKeys.upload(id), 'strong');
    return item && plain<UploadRecord>(item);
  },

  async putUpload(upload) {
    await table.set(uploadKeys.upload(upload.id), upload);
  },

  async putUploadIfAbsent(upload) {
    await table.putIf({ ...uploadKeys.upload(upload.id), ...upload }, { kind: 'absent' });
  },

  async putFailure(id, key, failed) {
    await table.set(uploadKeys.upload(id), { id, key, failed });
  },

  async getCursorSecret(fresh) {
    await table.putIf({ ...secretKey, secret: fresh }, { kind: 'absent' });
    return (await table.get(secretKey, 'strong'))!.secret as string;
  },

  async getReconcileCursor() {
    const item = await table.get(reconcileKey, 'strong');
    return item && plain<ReconcileCursor>(item);
  },

  putReconcileCursor: (cursor) => table.put({ ...reconcileKey, ...cursor }),
});

function plain<Value>({ pk: _pk, sk: _sk, ...value }: Item): Value {
  return value as unknown as Value;
}
