/** An upload that is well understood and holds no article: what it is instead, as a stable reason and in words. */
export class RefusedUploadError extends Error {
  override name = 'RefusedUploadError';
  readonly reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
