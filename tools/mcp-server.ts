import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { tellEntry } from '#shared/present/exports/told-entry.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { type Connection, ProblemError, UnreachableError } from './connection.ts';
import { extractClaims, RefusedError } from './extract.ts';
import { findTopic } from './find-topic.ts';
import { readTimeline } from './read-timeline.ts';

const MOST_ENTRIES = 50;
const NOTHING_OVERDUE: ReadonlySet<string> = new Set();
const READS = { readOnlyHint: true, openWorldHint: false } as const;

/** A tool's answer; what Dateline refuses is told to the assistant, who can ask differently. */
async function answer(work: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await work(), null, 1) }] };
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof UnreachableError || error instanceof RefusedError))
      throw error;
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}

const topic = z.string().describe('Name or id of a topic, as find_topics gives them.');
const day = z.string().describe('EDTF: 2025-06-13, 2025-06 or 2025.');

/** Dateline's read tools, so that an assistant can quote dated facts with their sources. */
export function createMcpServer(connection: Connection): McpServer {
  const server = new McpServer({ name: 'dateline', version: '0.1.0' });
  const tell = (entry: Entry) => tellEntry(entry, { base: connection.base, overdue: NOTHING_OVERDUE });
  server.registerTool(
    'find_topics',
    {
      description: 'Topics that have a timeline; with words, those whose names hold them.',
      inputSchema: { words: z.string().optional(), limit: z.int().min(1).max(100).optional() },
      annotations: READS,
    },
    ({ words, limit = 20 }) =>
      answer(() =>
        connection.ask(`/v1/topics?${new URLSearchParams({ ...(words && { q: words }), limit: String(limit) })}`),
      ),
  );
  server.registerTool(
    'timeline',
    {
      description:
        'Dated entries of a topic, oldest first, each with the claims that tell it: exact quote, speaker, publisher, headline, address and day of publication. Dates are EDTF with the first and last day they can mean.',
      inputSchema: {
        topic,
        top: z.int().min(1).max(MOST_ENTRIES).optional().describe('Only so many of the most important.'),
        asOf: day.optional().describe('Only what was published by then.'),
        from: day.optional(),
        to: day.optional(),
        q: z.string().optional().describe('Only entries with these words.'),
      },
      annotations: READS,
    },
    ({ topic: wanted, top, ...asked }) =>
      answer(async () => {
        const { id } = await findTopic(connection, wanted);
        const query = { ...asked, top: top === undefined ? undefined : String(top) };
        const { topic: found, entries } = await readTimeline(connection, id, query, MOST_ENTRIES);
        return { topic: found, entries: entries.map(tell) };
      }),
  );
  server.registerTool(
    'entry',
    { description: 'One entry with all that tells it.', inputSchema: { id: z.string() }, annotations: READS },
    ({ id }) => answer(async () => tell(await connection.ask(`/v1/entries/${encodeURIComponent(id)}`))),
  );
  server.registerTool(
    'why_this_date',
    {
      description: 'Why a claim has its date, status and source, in plain words.',
      inputSchema: { claim: z.string().describe('The id of a claim.') },
      annotations: READS,
    },
    ({ claim }) => answer(() => connection.ask(`/v1/claims/${encodeURIComponent(claim)}/why`)),
  );
  server.registerTool(
    'due',
    {
      description: 'Plans of a topic whose day has passed with no report that they happened, and those to come.',
      inputSchema: { topic, on: day.optional().describe('The day to look from; today without it.') },
      annotations: READS,
    },
    ({ topic: wanted, on }) =>
      answer(async () => {
        const { id } = await findTopic(connection, wanted);
        const found = await connection.ask(
          `/v1/topics/${encodeURIComponent(id)}/due${on ? `?on=${encodeURIComponent(on)}` : ''}`,
        );
        return { ...found, overdue: found.overdue.map(tell), upcoming: found.upcoming.map(tell) };
      }),
  );
  server.registerTool(
    'extract',
    {
      description: 'The dated claims of a text, read here; nothing is stored.',
      inputSchema: { text: z.string(), publishedAt: day.optional().describe('The day on which the text came out.') },
      annotations: READS,
    },
    ({ text, publishedAt }) =>
      answer(async () => ({ claims: await extractClaims(text, { ...(publishedAt && { publishedAt }) }) })),
  );
  return server;
}
