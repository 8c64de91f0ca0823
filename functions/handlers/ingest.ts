import { createIngestHandler } from './ingest-handler.ts';

/** Upload events → claims → topics to rebuild. */
export const handler = createIngestHandler();
