import { StartError } from './start-error.ts';

/** Variables of the laptop alone. */
export const DEAD_HINT_QUEUE = 'DEAD_HINT_QUEUE_URL';
/** The folder that keeps everything; unset where nothing is kept. */
export const DATA_FOLDER = 'DATA_FOLDER';

/** The settings of the local run; an empty variable counts as unset. */
export type LocalSettings = {
  readonly port: number;
  /** Folder of the data; null keeps nothing. */
  readonly dataDir: string | null;
  readonly hasSamples: boolean;
};

const DEFAULT_PORT = 8080;

/** Reads `PORT` (0 picks one), `DATA_DIR` (`memory` keeps nothing), `SAMPLES` (`none`). Throws a `StartError` on a port that is none. */
export function readSettings(
  { PORT, DATA_DIR, SAMPLES }: Readonly<Record<string, string | undefined>>,
  defaultDir: string,
): LocalSettings {
  const port = PORT ? Number(PORT) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`PORT is no port: ${PORT}. Set it to a number from 1 to 65535, or to 0 for any that is free.`);
  return { port, dataDir: DATA_DIR === 'memory' ? null : DATA_DIR || defaultDir, hasSamples: SAMPLES !== 'none' };
}
