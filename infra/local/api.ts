import { createApi } from '#functions/api.ts';
import { createApiPorts } from '#functions/api-ports.ts';
import { HttpError } from '#functions/http-error.ts';
import type { HttpHandler } from '#functions/middleware/http.ts';
import type { FaultLog } from '#functions/middleware/problem.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { createTelemetry } from '#functions/telemetry.ts';
import type { Journal } from './decisions/journal.ts';
import { recordDecisions } from './decisions/record.ts';
import { type DiskLack, type Room, readRoom } from './room.ts';

/**
 * The api as Lambda runs it, on a disk that can be full; what people decide is also written into the journal, where
 * there is one.
 */
export async function createLocalApi(journal: Journal | null): Promise<HttpHandler> {
  const ports = await createApiPorts();
  const recorded = journal ? recordDecisions(ports, journal) : ports;
  const { fault } = createTelemetry('api');
  // That the disk is full is told to whoever asks, and is no fault of ours.
  const log: FaultLog = (error, place) => error instanceof HttpError || fault(error, place);
  return createApi(withinRoom(recorded, readRoom()), log);
}

/** Takes no upload and no decision that the disk could not keep; removing is always possible, for that makes room. */
function withinRoom(ports: ApiPorts, { hindrance, refusalOf }: Room): ApiPorts {
  const { store, uploads } = ports;
  return {
    ...ports,
    store: {
      ...store,
      swapTopic: async (...topic) => throwIf(await hindrance()) ?? store.swapTopic(...topic),
      putCorrection: async (correction) => throwIf(await hindrance()) ?? store.putCorrection(correction),
    },
    uploads: {
      presign: async (upload) => throwIf(await refusalOf(0)) ?? uploads.presign(upload),
      hindrance,
    },
  };
}

/** Throws a lack of room as HTTP tells it (RFC 4918, section 11.5). */
function throwIf(lack: DiskLack | null): null {
  if (lack) throw new HttpError(507, lack.reason, lack.detail);
  return null;
}
