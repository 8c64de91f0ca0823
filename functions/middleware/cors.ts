/** What other origins may do, written once for the handlers, the stack's preflight answers and the laptop's. */
export const CORS = {
  origin: '*',
  methods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
  /** The last three carry IAM signatures (SigV4). */
  headers: ['content-type', 'if-none-match', 'authorization', 'x-amz-date', 'x-amz-security-token'],
  exposedHeaders: ['etag', 'link', 'location'],
  maxAgeSeconds: 3600,
} as const;
