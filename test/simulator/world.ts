import { createHash } from 'node:crypto';
import type { Line, Ports } from '#functions/ports.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { type Client, portsOver } from './ports-over.ts';
import { createRandom, type Random } from './random.ts';
import { type BucketCommand, SimulatedBucket } from './simulated-bucket.ts';
import { SimulatedTable, type Stored, type TableCommand } from './simulated-table.ts';
import { createToyLine } from './toy-line.ts';

/** What can go wrong, each with its probability at a step. */
export type Faults = {
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly lateCopy: number;
  readonly throttled: number;
  readonly undone: number;
  readonly crash: number;
  readonly duplicate: number;
  readonly lostEvent: number;
  readonly stale: number;
  readonly slow: number;
};
export const NO_FAULTS: Faults = {
  lostRequest: 0,
  lostReply: 0,
  lateCopy: 0,
  throttled: 0,
  undone: 0,
  crash: 0,
  duplicate: 0,
  lostEvent: 0,
  stale: 0,
  slow: 0,
};
export const FAULTS: Faults = {
  lostRequest: 0.01,
  lostReply: 0.015,
  lateCopy: 0.01,
  throttled: 0.01,
  undone: 0.1,
  crash: 0.012,
  duplicate: 0.1,
  lostEvent: 0.05,
  stale: 1,
  slow: 0.1,
};

type Service = 'table' | 'bucket' | 'queue' | 'pause';
type Command = { readonly constructor: { readonly name: string }; readonly input: Record<string, unknown> };
type Parked = {
  readonly process: Process;
  readonly service: Service;
  readonly command: Command;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** On its way without anybody who waits for it, until then. */
  lapsesAt: number | null;
};
/** One run of a function: it may die, and then nothing of it happens any more but what is under way already. */
export type Process = {
  readonly name: string;
  readonly message: Message | null;
  readonly startedAt: number;
  /** After so many calls it stalls once, and nearly everything else goes first. */
  callsToStall: number;
  readonly patience: number;
  isDead: boolean;
  isDone: boolean;
  error: Error | null;
};
export type QueueName = 'hints' | 'timelines';
type Message = {
  readonly queue: QueueName;
  readonly body: string;
  visibleAt: number;
  receives: number;
  isGone: boolean;
};

export type Counts = {
  deliveries: number;
  reads: number;
  crashes: number;
  faults: number;
  steps: number;
  dead: number;
};

/** Queues' consumers: what a message starts, and what follows when it was received too often. */
export type Consumers = {
  readonly handle: (queue: QueueName, body: string, ports: Ports) => Promise<unknown>;
  readonly handleDead: (queue: QueueName, body: string, ports: Ports) => Promise<unknown>;
};

export type WorldOptions = {
  readonly faults: Faults;
  readonly consumers: Consumers;
  readonly isTraced?: boolean;
  /** Functions that may run at a time for messages. */
  readonly mostRunning?: number;
  /** Functions are ended after so long, as Lambda does. */
  readonly timeOutMs?: number;
};

const VISIBILITY_MS = 60_000;
const MOST_RECEIVES = 5;
/** What is on the network arrives by then or never. */
const NETWORK_MS = 5 * 60_000;
/** Out of so many chances a stalled call takes one. */
const PATIENCE = [10, 40, 160];
const LATEST_STALL = 30;
const MOST_RUNNING = 5;
/** So many items a query answers at a time: in some worlds each is a page of its own. */
const PAGE_ITEMS = [1, 4, 40, 40];
/** Topics of these worlds are small, and some are to be too large. */
const MOST_CLAIMS_AT_ONCE = 2;
const CLOCK_SKEW_MS = 5000;
/** Functions of the version before still take messages for so long. */
const RETIRING_MS = 10 * 60_000;
/** Names of processes by whose death nothing is missed. */
const CHANGE_NOTHING: ReadonlySet<string> = new Set(['reader', 'uploader', 'reconcile', 'dead letters']);
/** Sort keys of the few items that change: told to whoever watches. */
const WATCHED: ReadonlySet<string> = new Set(['HEAD', 'DEF']);

/** Everything outside the production code, under one seeded scheduler: each call parks, and the generator picks what happens next. */
export class World {
  readonly random: Random;
  readonly table: SimulatedTable;
  readonly bucket = new SimulatedBucket();
  readonly counts: Counts = { deliveries: 0, reads: 0, crashes: 0, faults: 0, steps: 0, dead: 0 };
  readonly trace: string[] = [];
  /** Ids of the topics that may come to be. */
  readonly topics = new Set<string>();
  faults: Faults;
  now = Date.parse('2025-01-01T00:00:00Z');
  line: Line = createToyLine('1');
  /** Whether every event, message and request had its effect: nothing has to be found by a reconcile. */
  isComplete = true;
  /** Messages whose function threw. */
  readonly failures: string[] = [];
  /** Told of every change of a head or a definition; null when it was deleted. */
  onChange: (key: { readonly pk: string; readonly sk: string }, item: Stored | null) => void = () => {};
  #retiring: { readonly line: Line; readonly until: number } | null = null;
  #calls = 0;
  #kill: { readonly at: number; readonly when: 'before' | 'after' } | null = null;
  readonly #parked: Parked[] = [];
  readonly #messages: Message[] = [];
  readonly #processes: Process[] = [];
  readonly #options: WorldOptions;

  constructor(seed: number, options: WorldOptions) {
    this.random = createRandom(seed);
    this.table = new SimulatedTable({ pageItems: this.random.pick(PAGE_ITEMS) });
    this.faults = options.faults;
    this.#options = options;
  }

  /** Starts a piece of production code as a process of its own. */
  start(name: string, work: (ports: ApiPorts & Ports) => Promise<unknown>, message: Message | null = null): Process {
    const process = {
      name,
      message,
      startedAt: this.now,
      callsToStall: this.random.chance(this.faults.slow) ? this.#randomStall() : Number.MAX_SAFE_INTEGER,
      patience: this.random.pick(PATIENCE),
      isDead: false,
      isDone: false,
      error: null,
    };
    this.#processes.push(process);
    work(this.#portsOf(process)).then(
      () => this.#finish(process, null),
      (error: Error) => this.#finish(process, error),
    );
    return process;
  }

  /** New rules: functions that still run keep theirs, and so do some that are started during the next minutes. */
  deploy(line: Line): void {
    this.#retiring = { line: this.line, until: this.now + RETIRING_MS };
    this.line = line;
  }

  #lineOf({ message }: Process): Line {
    const isRetired = !message || !this.#retiring || this.#retiring.until < this.now;
    return isRetired || this.random.chance(0.5) ? this.line : this.#retiring!.line;
  }

  /** Kills the process that makes the nth call from now on, before or after its effect. */
  killAt(nth: number, when: 'before' | 'after'): void {
    this.#kill = { at: this.#calls + nth, when };
  }

  /** Calls that were answered so far. */
  get calls(): number {
    return this.#calls;
  }

  /** S3 tells of a change, more than once, or not at all. */
  tellOf(key: string): void {
    if (this.random.chance(this.faults.lostEvent)) {
      this.counts.faults++;
      this.isComplete = false;
      return;
    }
    const copies = this.random.chance(this.faults.duplicate) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) this.send('hints', JSON.stringify({ key }), this.random.below(3000));
  }

  send(queue: QueueName, body: string, delayMs: number): void {
    this.#messages.push({ queue, body, visibleAt: this.now + delayMs, receives: 0, isGone: false });
  }

  /** One step: a delivery, or the effect of a parked call, with or without a fault. False when nothing is left. */
  async step(): Promise<boolean> {
    await settle();
    this.counts.steps++;
    const due = this.#messages.filter(({ visibleAt }) => visibleAt <= this.now);
    if (due.length > 0 && this.#canDeliver() && (this.#parked.length === 0 || this.random.chance(0.2)))
      return this.#deliver(this.random.pick(due));
    if (this.#parked.length > 0) return this.#runOne(due);
    if (this.#messages.length === 0) return false;
    this.now = this.#messages.reduce((first, { visibleAt }) => Math.min(first, visibleAt), Number.MAX_SAFE_INTEGER);
    return true;
  }

  /** The effect of one parked call; one that is held up lets something else happen first, nearly always. */
  #runOne(due: readonly Message[]): boolean {
    const at = this.random.below(this.#parked.length);
    const { process, lapsesAt } = this.#parked[at]!;
    const isHeldUp = process.callsToStall === 0 || lapsesAt !== null;
    if (!isHeldUp || this.random.below(process.patience) === 0) return this.#run(this.#parked.splice(at, 1)[0]!);
    if (due.length > 0 && this.#canDeliver()) return this.#deliver(this.random.pick(due));
    this.now += this.random.below(1000);
    return true;
  }

  #canDeliver(): boolean {
    return this.#processes.filter(({ message }) => message).length < (this.#options.mostRunning ?? MOST_RUNNING);
  }

  /** Early calls more often than late ones. */
  #randomStall(): number {
    return this.random.below(1 + this.random.below(LATEST_STALL));
  }

  #deliver(message: Message): boolean {
    message.receives++;
    message.visibleAt = this.now + VISIBILITY_MS;
    const { handle, handleDead } = this.#options.consumers;
    if (message.receives > MOST_RECEIVES) {
      this.counts.dead++;
      this.isComplete = false;
      this.#drop(message);
      this.#log('dead', `${message.queue} ${message.body}`);
      this.start('dead letters', (ports) => handleDead(message.queue, message.body, ports));
      return true;
    }
    this.counts.deliveries++;
    this.#log('deliver', `${message.queue} ${message.body}`);
    const copies = this.random.chance(this.faults.duplicate) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++)
      this.start(message.queue, (ports) => handle(message.queue, message.body, ports), message);
    return true;
  }

  #drop(message: Message): void {
    if (!message.isGone) this.#messages.splice(this.#messages.indexOf(message), 1);
    message.isGone = true;
  }

  #finish(process: Process, error: Error | null): void {
    if (process.isDead) return;
    process.isDone = true;
    process.error = error;
    if (error?.name === 'SimulatedFault') this.#miss(process);
    if (process.message && !error) this.#drop(process.message);
    if (process.message && error) this.failures.push(`${process.message.queue}: ${error.message}`);
    this.#remove(process);
    if (error) this.#log('failed', `${process.name} ${error.message}`);
  }

  /** A message comes again; what somebody wanted to change does not. */
  #miss({ message, name }: Process): void {
    if (!message && !CHANGE_NOTHING.has(name)) this.isComplete = false;
  }

  #remove(process: Process): void {
    const at = this.#processes.indexOf(process);
    if (at >= 0) this.#processes.splice(at, 1);
  }

  #run(parked: Parked): boolean {
    const { process, service, command } = parked;
    this.now += this.random.below(50);
    if (parked.lapsesAt !== null) return this.#arriveLate(parked);
    if (this.now - process.startedAt > (this.#options.timeOutMs ?? Number.POSITIVE_INFINITY))
      return this.#crash(parked, 'timed out');
    process.callsToStall--;
    const planned = ++this.#calls === this.#kill?.at ? this.#kill.when : null;
    if (planned === 'before' || this.random.chance(this.faults.crash)) return this.#crash(parked, 'before');
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
    if (planned === 'after' || this.random.chance(this.faults.crash)) return this.#crash(parked, 'after');
    // The SDK tries again by itself: a winning conditional write then meets its own result.
    if (this.random.chance(this.faults.lostReply)) return this.#repeat(parked);
    if (isChange(command) && this.random.chance(this.faults.lateCopy)) this.#leave(parked);
    parked.resolve(answer);
    return true;
  }

  /** Whoever sent it is dead, or had its answer from another attempt. */
  #arriveLate(parked: Parked): boolean {
    if (this.now > parked.lapsesAt!) return true;
    try {
      this.#effect(parked);
      this.#log('late', `${parked.process.name} ${parked.command.constructor.name} ${keyOf(parked.command.input)}`);
    } catch (error) {
      this.#log('refused', `late ${parked.command.constructor.name} ${(error as Error).name}`);
    }
    return true;
  }

  #leave(parked: Parked): void {
    this.counts.faults++;
    this.#parked.push({ ...parked, lapsesAt: this.now + NETWORK_MS });
  }

  #effect({ service, command }: Parked): unknown {
    if (service === 'pause') return undefined;
    if (service === 'bucket') return this.bucket.execute(command as BucketCommand, this.now);
    if (service === 'queue') {
      const {
        QueueUrl,
        MessageBody,
        DelaySeconds = 0,
      } = command.input as {
        QueueUrl: QueueName;
        MessageBody: string;
        DelaySeconds?: number;
      };
      return this.send(QueueUrl, MessageBody, DelaySeconds * 1000 + this.random.below(500));
    }
    const leave = this.random.chance(this.faults.undone) ? 1 + this.random.below(5) : 0;
    const lag = this.random.chance(this.faults.stale) ? this.random.next() : 0;
    const answer = this.table.execute(command as TableCommand, { lag, leave });
    const { Item, Key } = command.input as { Item?: Stored; Key?: Stored };
    const key = Item ?? Key;
    if (key && WATCHED.has(key.sk) && command.constructor.name !== 'GetCommand')
      this.onChange(key, this.table.peek(key));
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
    this.#miss(process);
    this.#remove(process);
    for (const parked of this.#parked) if (parked.process === process) parked.lapsesAt ??= this.now + NETWORK_MS;
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
    if (this.#options.isTraced) this.trace.push(`${this.now} ${what} ${detail}`);
  }

  #portsOf(process: Process): ApiPorts & Ports {
    const client = (service: Service): Client => ({
      send: (command) =>
        new Promise((resolve, reject) =>
          this.#parked.push({ process, service, command, resolve, reject, lapsesAt: null }),
        ),
    });
    // Clocks of two machines differ.
    const skew = this.random.below(2 * CLOCK_SKEW_MS) - CLOCK_SKEW_MS;
    return portsOver({
      table: client('table'),
      bucket: client('bucket'),
      queues: client('queue'),
      pause: () => client('pause').send({ constructor: { name: 'Pause' }, input: {} }) as Promise<void>,
      clock: { now: () => this.now + skew },
      line: this.#lineOf(process),
      mostClaimsAtOnce: MOST_CLAIMS_AT_ONCE,
    });
  }

  /** Steps until nothing more happens; throws when that takes too long. */
  async drain(mostSteps = 200_000): Promise<void> {
    for (let steps = 0; steps < mostSteps; steps++) if (!(await this.step())) return;
    throw new Error(`not quiet after ${mostSteps} steps`);
  }

  digest(): string {
    return createHash('sha256').update(this.trace.join('\n')).digest('hex').slice(0, 16);
  }
}

/** What only reads may come again without anybody's noticing. */
const isChange = ({ constructor: { name } }: Command): boolean => !/^(?:Get|BatchGet|Query|List|Pause)/.test(name);

const keyOf = ({ Key, Item }: Record<string, unknown>): string => {
  const { pk, sk } = (Key ?? Item ?? {}) as { pk?: string; sk?: string };
  return typeof Key === 'string' ? Key : `${pk ?? ''} ${sk ?? ''}`;
};

/** Lets every promise that can go on do so. */
const settle = (): Promise<void> => new Promise((settled) => setImmediate(settled));
