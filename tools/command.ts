import type { ParseArgsConfig } from 'node:util';
import type { Connection } from './connection.ts';

/** What a command gets: what was typed, where to print, and a Dateline to ask (connected when it is first used). */
export type Call = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly print: (text: string) => void;
  /** For people only: progress and warnings, never part of the result. */
  readonly tell: (text: string) => void;
  readonly connection: () => Connection;
};

export const EXIT = { done: 0, failed: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command of `dateline`. */
export type Command = {
  readonly name: string;
  /** What follows its name: `TOPIC [--top N]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<ExitCode>;
};

/** What was typed is no use of the command. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An option's text; undefined where it was not given. */
export const textOf = ({ values }: Pick<Call, 'values'>, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The one thing that a command is about. Throws `UsageError` without it. */
export function onlyOne({ positionals }: Pick<Call, 'positionals'>, what: string): string {
  if (positionals.length === 0) throw new UsageError(`Say ${what}.`);
  return positionals.join(' ');
}
