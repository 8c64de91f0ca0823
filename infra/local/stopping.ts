const LATEST_MS = 2000;
const LOOK_MS = 200;

/** How a start learns that it is to end, and says what is to be closed then. */
export type Stopping = {
  readonly isStopping: () => boolean;
  /** Closed at the end, what was named last first. */
  readonly onStop: (close: () => unknown) => void;
};

/**
 * Ends the process at SIGINT and SIGTERM, and when npm, which started it, is gone: npm hands a SIGTERM to its shell, and
 * both end without a word to us. Heads are swapped atomically and messages come again: there is nothing to finish.
 */
export function stopOnSignals(): Stopping {
  const closers: (() => unknown)[] = [];
  let isStopping = false;
  const end = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await Promise.race([closeAll(closers), new Promise((late) => setTimeout(late, LATEST_MS))]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  if (process.env.npm_lifecycle_event === 'start') onOrphaned(end);
  return { isStopping: () => isStopping, onStop: (close) => closers.push(close) };
}

async function closeAll(closers: readonly (() => unknown)[]): Promise<void> {
  for (const close of closers.toReversed()) await Promise.resolve(close()).catch(() => undefined);
}

/** The system gives a process whose parent has ended another one. */
function onOrphaned(end: () => Promise<void>): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end();
  }, LOOK_MS).unref();
}
