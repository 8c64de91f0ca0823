import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { type Decision, type JournalLine, parseLine } from './decision.ts';

/** What people decided, in a file of lines (JSON Lines): it is only added to, and anybody can read it. */
export type Journal = {
  /** Answers the decision's name when it is on the disk. */
  readonly append: (decision: Decision) => Promise<string>;
  /** Takes back a decision that came to nothing: somebody else was faster. */
  readonly revoke: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What a journal held when it was opened; `unread`: the numbers of lines that are none. */
export type OpenedJournal = {
  readonly journal: Journal;
  readonly isNew: boolean;
  readonly lines: readonly JournalLine[];
  readonly unread: readonly number[];
};

/** Opens a journal, or begins one. Half a line at its end was never answered for, and goes. */
export async function openJournal(path: string): Promise<OpenedJournal> {
  const isNew = !existsSync(path);
  const text = isNew ? '' : await readFile(path, 'utf8');
  const file = await open(path, 'a');
  const tail = text.slice(text.lastIndexOf('\n') + 1);
  if (tail !== '' && parseLine(tail)) await file.appendFile('\n');
  else if (tail !== '') await file.truncate(Buffer.byteLength(text) - Buffer.byteLength(tail));
  const written = (parseLine(tail) ? text : text.slice(0, text.length - tail.length)).split('\n');
  const read = written.map((line) => (line.trim() === '' ? null : parseLine(line)));
  return {
    journal: journalOf(file),
    isNew,
    lines: read.filter((line) => line !== null),
    unread: written.flatMap((line, index) => (line.trim() !== '' && read[index] === null ? index + 1 : [])),
  };
}

function journalOf(file: FileHandle): Journal {
  let last: Promise<unknown> = Promise.resolve();
  const write = (line: JournalLine): Promise<void> => {
    const written = last.then(() => appendWhole(file, `${JSON.stringify(line)}\n`));
    last = written.catch(() => undefined);
    return written;
  };
  return {
    append: async (decision) => {
      const id = randomUUID();
      await write({ id, at: new Date().toISOString(), ...decision });
      return id;
    },
    revoke: (id) => write({ kind: 'revoked', id }),
    close: async () => {
      await last;
      await file.close();
    },
  };
}

/** A line, down to the disk. What cannot be written whole, on a full disk, leaves nothing. */
async function appendWhole(file: FileHandle, line: string): Promise<void> {
  const { size } = await file.stat();
  try {
    await file.appendFile(line);
    await file.datasync();
  } catch (error) {
    await file.truncate(size).catch(() => undefined);
    throw error;
  }
}
