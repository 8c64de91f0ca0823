import type { Command } from '../command.ts';
import { due } from './due.ts';
import { exportCommand } from './export.ts';
import { extract } from './extract.ts';
import { importCommand } from './import.ts';
import { ingest } from './ingest.ts';
import { mcp } from './mcp.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { why } from './why.ts';

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  extract,
  ingest,
  topics,
  timeline,
  due,
  why,
  exportCommand,
  importCommand,
  mcp,
];
