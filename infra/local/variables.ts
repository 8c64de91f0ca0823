/** Variables of the laptop alone. */
export const DEAD_HINT_QUEUE = 'DEAD_HINT_QUEUE_URL';

/** The settings of the local run; an empty variable counts as unset. */
export type LocalSettings = {
  readonly port: number;
  /** Folder of the data; null keeps nothing. */
  readonly dataDir: string | null;
  readonly hasSamples: boolean;
};

const DEFAULT_PORT = 8080;

/** Reads `PORT` (0 picks one), `DATA_DIR` (`memory` keeps nothing), `SAMPLES` (`none`). Throws on a port that is none. */
export function readSettings(
  { PORT, DATA_DIR, SAMPLES }: Readonly<Record<string, string | undefined>>,
  defaultDir: string,
): LocalSettings {
  const port = PORT ? Number(PORT) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${PORT}`);
  return { port, dataDir: DATA_DIR === 'memory' ? null : DATA_DIR || defaultDir, hasSamples: SAMPLES !== 'none' };
}
