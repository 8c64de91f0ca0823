import './older-node.ts';
import { parseArgs } from 'node:util';
import { type Call, type Command, EXIT, type ExitCode, UsageError } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { type Connection, connect, ProblemError, UnreachableError } from './connection.ts';

const COMMON = {
  url: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HELP = `Dateline: dated, sourced claims from news articles, and timelines of topics.

${COMMANDS.map(({ name, usage, summary }) => `  dateline ${name} ${usage}\n      ${summary}`).join('\n')}

  --json         for programs
  --url ADDRESS  where Dateline is (DATELINE_URL; http://127.0.0.1:8080); Amazon's own hosts are asked with
                 a signature (SigV4) by the AWS environment; DATELINE_SIGN=1 signs for other hosts too
  --token TOKEN  a bearer token instead (DATELINE_TOKEN)

Ends in 0 when all is done, 1 when something was refused or is not there, 2 when it was not understood,
3 when nobody answers.`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await run(process.argv.slice(2));

async function run([name = '', ...rest]: readonly string[]): Promise<ExitCode> {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const isAsked = /^(?:--help|-h|help)$/.test(name);
    (isAsked ? print : tell)(name === '' || isAsked ? HELP : `There is no command “${name}”.\n\n${HELP}`);
    return isAsked ? EXIT.done : EXIT.usage;
  }
  try {
    return await start(command, rest);
  } catch (error) {
    return explain(error as Error, command);
  }
}

async function start(command: Command, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...COMMON, ...command.options },
    allowPositionals: true,
  }) as { values: Record<string, string | boolean | undefined>; positionals: string[] };
  if (values.help) {
    print(`dateline ${command.name} ${command.usage}\n    ${command.summary}`);
    return EXIT.done;
  }
  let connected: Connection | null = null;
  const address = { url: values.url as string | undefined, token: values.token as string | undefined };
  const call: Call = { values, positionals, print, tell, connection: () => (connected ??= connect(address)) };
  return command.run(call);
}

function explain(error: Error, { name, usage }: Command): ExitCode {
  const isUsage = error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) tell(`${error.message}\ndateline ${name} ${usage}`);
  else if (error instanceof ProblemError) tell(`${error.message} (${error.code})`);
  else if (error instanceof UnreachableError) tell(error.message);
  else tell(`Something went wrong: ${error.stack ?? error.message}`);
  if (isUsage) return EXIT.usage;
  return error instanceof UnreachableError ? EXIT.unreachable : EXIT.failed;
}
