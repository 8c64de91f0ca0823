import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type Command, EXIT } from '../command.ts';
import { createMcpServer } from '../mcp-server.ts';

/** Serves assistants over standard input and output until they hang up. */
export const mcp: Command = {
  name: 'mcp',
  usage: '',
  summary: 'a server of the Model Context Protocol over standard input and output, for assistants',
  options: {},
  run: async ({ connection }) => {
    const server = createMcpServer(connection());
    const ended = new Promise<void>((end) => {
      server.server.onclose = end;
      process.stdin.once('end', end);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    return EXIT.done;
  },
};
