import { createIngest } from '#functions/ingest.ts';
import type { Ports, TimelineMessage } from '#functions/ports.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { createTimelineWork } from '#functions/timeline-work.ts';
import { portsOver } from '../simulator/ports-over.ts';
import { type BucketCommand, SimulatedBucket } from '../simulator/simulated-bucket.ts';
import { SimulatedTable, type TableCommand } from '../simulator/simulated-table.ts';
import { createTopicalLine } from '../simulator/toy-line.ts';

/** As many rows as a megabyte holds. */
const ROWS_A_PAGE = 5000;

/** The production code over tables in memory, with real topics and timelines of a toy language (or of the language given), and a clock to be set. */
export class TopicalSystem {
  now = Date.parse('2025-01-01T00:00:00Z');
  /** Calls to the table so far. */
  calls = 0;
  readonly messages: TimelineMessage[] = [];
  readonly #table = new SimulatedTable({ pageItems: ROWS_A_PAGE });
  readonly #bucket = new SimulatedBucket();
  readonly #line: Ports['line'];

  constructor(line: Ports['line'] = createTopicalLine()) {
    this.#line = line;
  }

  portsOf(mostClaimsAtOnce?: number): ApiPorts & Ports {
    return portsOver({
      table: {
        send: async (command: unknown) => {
          this.calls++;
          return this.#table.execute(command as TableCommand, { lag: 0, leave: 0 });
        },
      } as never,
      bucket: { send: async (command: unknown) => this.#bucket.execute(command as BucketCommand, this.now) } as never,
      queues: { send: async ({ input }) => void this.messages.push(JSON.parse(input.MessageBody as string)) },
      pause: async () => {},
      clock: { now: () => this.now },
      line: this.#line,
      mostClaimsAtOnce,
    });
  }

  /** An article of a headline and sentences, ingested with all that follows. */
  async put(ports: Ports, key: string, publishedAt: string, lines: readonly string[]): Promise<void> {
    await this.ingest(ports, key, publishedAt, lines);
    await this.handle(ports);
  }

  /** The same, and what it asks for waits. */
  async ingest(ports: Ports, key: string, publishedAt: string, lines: readonly string[]): Promise<void> {
    this.#bucket.put(key, lines.join('\n'), { 'published-at': publishedAt }, this.now);
    await createIngest(ports)(key);
  }

  /** What waits in the queue, but for clean-ups of objects; what comes in meanwhile waits for the next time. */
  async handle(ports: Ports): Promise<void> {
    const work = createTimelineWork(ports);
    for (const message of this.messages.splice(0)) if (message.kind !== 'clean-object') await work(message);
  }
}
