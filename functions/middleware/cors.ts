/** What other origins may do, written once for both gateways: API Gateway answers for it, and the laptop's does the same. */
export const CORS = {
  origin: '*',
  methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
  /** The last three carry IAM signatures (SigV4). */
  headers: ['content-type', 'if-match', 'if-none-match', 'authorization', 'x-amz-date', 'x-amz-security-token'],
  exposedHeaders: ['etag', 'link', 'location', 'retry-after', 'allow', 'content-disposition'],
  maxAgeSeconds: 3600,
} as const;
