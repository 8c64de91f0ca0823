import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Dateline in a process of its own. */
export type Started = {
  readonly base: string;
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly printed: () => string;
};

type Settings = Readonly<Record<string, string | undefined>>;
/** How it is started: by npm, as a user does, or by Node, so that a signal meets no other process first. */
type By = 'npm' | 'node';

/** Starts Dateline on a free port, without samples unless the settings say so; answers when the page can be opened. */
export async function startDateline(settings: Settings, by: By = 'node'): Promise<Started> {
  const { child, printed } = run(settings, by);
  const base = await new Promise<string>((ready, failed) => {
    const look = (): void => {
      const address = /Dateline is at (http:\S+)/.exec(printed())?.[1];
      if (address) ready(address);
    };
    child.stdout!.on('data', look);
    child.once('exit', (code) => failed(new Error(`ended with ${code} before it was up: ${printed()}`)));
  });
  child.removeAllListeners('exit');
  return { base, process: child, printed };
}

/** Starts Dateline where it will not get far: its exit code, and what it printed. */
export async function startInVain(
  settings: Settings,
  user?: number,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const { child, printed } = run(settings, 'node', user);
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, printed: printed() };
}

function run(settings: Settings, by: By, user?: number): { child: ChildProcess; printed: () => string } {
  const [command, args] = by === 'npm' ? ['npm', ['start', '--silent']] : [process.execPath, ['infra/local/serve.ts']];
  const child = spawn(command, args as string[], {
    cwd: root,
    // A group of its own, so that a test can end whatever is left of it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', SAMPLES: 'none', ...settings },
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let told = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (words: Buffer) => {
      told += words;
    });
  return { child, printed: () => told };
}

/** Waits until a process is no more. */
export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));

/** Ends a Dateline, and whatever it left in its group. */
export async function stopDateline({ process: child }: Pick<Started, 'process'>): Promise<void> {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
  await ended(child);
}
