import { createHash } from 'node:crypto';
import { sqsQueue } from '#functions/aws.ts';
import { s3Objects } from '#functions/aws-objects.ts';
import { createCursors } from '#functions/cursor.ts';
import { ENVIRONMENT } from '#functions/environment.ts';
import type { Hint, Line, Ports, TimelineMessage } from '#functions/ports.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import { createRandom, type Random } from './random.ts';
import { type BucketCommand, SimulatedBucket } from './simulated-bucket.ts';
import { SimulatedTable, type TableCommand } from './simulated-table.ts';
import { createToyLine } from './toy-line.ts';

/** What can go wrong, each with its probability at a step. */
export type Faults = {
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly throttled: number;
  readonly undone: number;
  readonly crash: number;
  readonly duplicate: number;
  readonly lostEvent: number;
};
export const NO_FAULTS: Faults = {
  lostRequest: 0,
  lostReply: 0,
  throttled: 0,
  undone: 0,
  crash: 0,
  duplicate: 0,
  lostEvent: 0,
};
export const FAULTS: Faults = {
  lostRequest: 0.01,
  lostReply: 0.015,
  throttled: 0.01,
  undone: 0.1,
  crash: 0.012,
  duplicate: 0.1,
  lostEvent: 0.05,
};

type Service = 'table' | 'bucket' | 'queue' | 'pause';
type Parked = {
  readonly process: Process;
  readonly service: Service;
  readonly command: { readonly constructor: { readonly name: string }; readonly input: Record<string, unknown> };
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};
/** One run of a function: it may die, and then nothing of it happens any more. */
export type Process = {
  readonly name: string;
  isDead: boolean;
  isDone: boolean;
  error: Error | null;
  readonly message: Message | null;
};
type Message = {
  readonly queue: 'hints' | 'timelines';
  readonly body: string;
  visibleAt: number;
  receives: number;
  isGone: boolean;
};

export type Counts = { deliveries: number; reads: number; crashes: number; faults: number; steps: number };

const VISIBILITY_MS = 60_000;
const MOST_RUNNING = 5;

/** Told of every write to a head, for the checks. */
export type HeadWatcher = (item: Record<string, unknown> & { pk: string; sk: string }) => void;

/** Everything outside the production code, under one seeded scheduler: each call parks, and the generator picks what happens next. */
export class World {
  readonly random: Random;
  readonly table = new SimulatedTable();
  readonly bucket = new SimulatedBucket();
  readonly counts: Counts = { deliveries: 0, reads: 0, crashes: 0, faults: 0, steps: 0 };
  readonly trace: string[] = [];
  faults: Faults;
  now = Date.parse('2025-01-01T00:00:00Z');
  line: Line = createToyLine('1');
  onHead: HeadWatcher = () => {};
  handle: (queue: Message['queue'], body: string, ports: Ports) => Promise<unknown> = async () => {};
  readonly #parked: Parked[] = [];
  readonly #messages: Message[] = [];
  readonly #processes: Process[] = [];
  readonly #isTraced: boolean;

  constructor(seed: number, faults: Faults, isTraced = false) {
    this.random = createRandom(seed);
    this.faults = faults;
    this.#isTraced = isTraced;
    process.env[ENVIRONMENT.hintQueue] = 'hints';
    process.env[ENVIRONMENT.timelineQueue] = 'timelines';
  }

  /** Starts a piece of production code as a process of its own. */
  start(name: string, work: (ports: ApiPorts & Ports) => Promise<unknown>, message: Message | null = null): Process {
    const process: Process = { name, isDead: false, isDone: false, error: null, message };
    this.#processes.push(process);
    work(this.#portsOf(process)).then(
      () => this.#finish(process, null),
      (error: Error) => this.#finish(process, error),
    );
    return process;
  }

  /** S3 tells of a change, more than once, or not at all. */
  tellOf(key: string): void {
    if (this.random.chance(this.faults.lostEvent)) {
      this.counts.faults++;
      return;
    }
    const copies = this.random.chance(this.faults.duplicate) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) this.send('hints', JSON.stringify({ key }), this.random.below(3000));
  }

  send(queue: Message['queue'], body: string, delayMs: number): void {
    this.#messages.push({ queue, body, visibleAt: this.now + delayMs, receives: 0, isGone: false });
  }

  /** Whether something can still happen without anybody asking. */
  get isBusy(): boolean {
    return this.#parked.length > 0 || this.#running() > 0 || this.#messages.some(({ isGone }) => !isGone);
  }

  #running(): number {
    return this.#processes.filter(({ isDead, isDone }) => !isDead && !isDone).length;
  }

  /** One step: a delivery, or the effect of a parked call, with or without a fault. */
  async step(): Promise<boolean> {
    await settle();
    this.counts.steps++;
    const due = this.#messages.filter(({ isGone, visibleAt }) => !isGone && visibleAt <= this.now);
    const canDeliver =
      due.length > 0 &&
      this.#processes.filter(({ isDead, isDone, message }) => message && !isDead && !isDone).length < MOST_RUNNING;
    if (canDeliver && (this.#parked.length === 0 || this.random.chance(0.2)))
      return this.#deliver(this.random.pick(due));
    if (this.#parked.length > 0) return this.#run(this.#parked.splice(this.random.below(this.#parked.length), 1)[0]!);
    const next = Math.min(...this.#messages.filter(({ isGone }) => !isGone).map(({ visibleAt }) => visibleAt));
    if (!Number.isFinite(next)) return false;
    this.now = Math.max(this.now + 1, next);
    return true;
  }

  #deliver(message: Message): boolean {
    this.counts.deliveries++;
    message.receives++;
    message.visibleAt = this.now + VISIBILITY_MS;
    this.#log('deliver', `${message.queue} ${message.body}`);
    const twice = this.random.chance(this.faults.duplicate) ? 2 : 1;
    for (let copy = 0; copy < twice; copy++)
      this.start(message.queue, (ports) => this.handle(message.queue, message.body, ports), message);
    return true;
  }

  #finish(process: Process, error: Error | null): void {
    if (process.isDead) return;
    process.isDone = true;
    process.error = error;
    if (process.message && !error) process.message.isGone = true;
    this.#processes.splice(this.#processes.indexOf(process), 1);
    if (error) this.#log('failed', `${process.name} ${error.message}`);
  }

  #run(parked: Parked): boolean {
    const { process, service, command } = parked;
    if (process.isDead) return true;
    this.now += this.random.below(50);
    if (this.random.chance(this.faults.crash)) return this.#crash(parked, 'before');
    if (this.random.chance(this.faults.lostRequest)) return this.#fail(parked, 'lost request');
    if (service !== 'pause' && this.random.chance(this.faults.throttled)) return this.#fail(parked, 'throttled');
    let answer: unknown;
    try {
      answer = this.#effect(parked);
    } catch (error) {
      this.#log('refused', `${process.name} ${command.constructor.name} ${(error as Error).name}`);
      parked.reject(error as Error);
      return true;
    }
    this.#log('done', `${process.name} ${command.constructor.name} ${keyOf(command.input)}`);
    if (this.random.chance(this.faults.crash)) return this.#crash(parked, 'after');
    // The SDK tries again by itself: a winning conditional write then meets its own result.
    if (this.random.chance(this.faults.lostReply)) return this.#repeat(parked);
    parked.resolve(answer);
    return true;
  }

  #effect({ service, command, process }: Parked): unknown {
    if (service === 'pause') return undefined;
    if (service === 'bucket') return this.bucket.execute(command as BucketCommand, this.now);
    if (service === 'queue') {
      const { QueueUrl, MessageBody, DelaySeconds } = command.input as {
        QueueUrl: Message['queue'];
        MessageBody: string;
        DelaySeconds: number;
      };
      return this.send(QueueUrl, MessageBody, DelaySeconds * 1000 + this.random.below(500));
    }
    const leave = this.random.chance(this.faults.undone) ? 1 + this.random.below(5) : 0;
    const answer = this.table.execute(command as TableCommand, { lag: this.random.next(), leave });
    const item = command.input.Item as { pk: string; sk: string } | undefined;
    if (command.constructor.name === 'PutCommand' && item?.sk === 'HEAD') this.onHead(item);
    void process;
    return answer;
  }

  #repeat(parked: Parked): boolean {
    this.counts.faults++;
    this.#log('lost reply', parked.process.name);
    this.#parked.push(parked);
    return true;
  }

  #crash({ process }: Parked, when: string): boolean {
    this.counts.crashes++;
    process.isDead = true;
    this.#processes.splice(this.#processes.indexOf(process), 1);
    this.#log('crash', `${process.name} ${when}`);
    return true;
  }

  #fail({ process, reject }: Parked, why: string): boolean {
    this.counts.faults++;
    this.#log(why, process.name);
    reject(Object.assign(new Error(why), { name: 'SimulatedFault' }));
    return true;
  }

  #log(what: string, detail: string): void {
    if (this.#isTraced) this.trace.push(`${this.now} ${what} ${detail}`);
  }

  #portsOf(process: Process): ApiPorts & Ports {
    const client = (service: Service) => ({
      send: (command: Parked['command']) =>
        new Promise((resolve, reject) => this.#parked.push({ process, service, command, resolve, reject })),
    });
    const pause = () => client('pause').send({ constructor: { name: 'Pause' }, input: {} }) as Promise<void>;
    const table = new DynamoDbTable(client('table') as never, 'simulated', pause);
    const queues = client('queue') as never;
    return {
      store: createDynamoDbFactStore(table),
      objects: s3Objects(client('bucket') as never, 'simulated'),
      hints: sqsQueue<Hint>(queues, ENVIRONMENT.hintQueue),
      timelines: sqsQueue<TimelineMessage>(queues, ENVIRONMENT.timelineQueue),
      // Clocks of two machines differ.
      clock: { now: () => this.now + (process.name.length % 3) * 400 },
      line: this.line,
      cursors: createCursors('simulated'),
      uploads: { presign: async () => ({ method: 'POST', url: 'simulated' }) },
      showsFullText: true,
    };
  }

  /** Steps until nothing more happens; throws when that takes too long. */
  async drain(mostSteps = 200_000): Promise<void> {
    for (let steps = 0; steps < mostSteps; steps++) if (!(await this.step()) && !this.isBusy) return;
    throw new Error(`not quiet after ${mostSteps} steps`);
  }

  digest(): string {
    return createHash('sha256').update(this.trace.join('\n')).digest('hex').slice(0, 16);
  }
}

const keyOf = ({ Key, Item }: Record<string, unknown>): string => {
  const { pk, sk } = (Key ?? Item ?? {}) as { pk?: string; sk?: string };
  return typeof Key === 'string' ? Key : `${pk ?? ''} ${sk ?? ''}`;
};

/** Lets every promise that can go on do so. */
const settle = (): Promise<void> => new Promise((settled) => setImmediate(settled));
