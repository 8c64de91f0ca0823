import { isDatedByPublication } from '#shared/present/timeline-view.ts';
import { type Command, EXIT, onlyOne, textOf } from '../command.ts';
import { findTopic } from '../find-topic.ts';
import { formatTable } from '../print-table.ts';
import { readTimeline } from '../read-timeline.ts';

const MOST = 1000;

/** Shows a topic's timeline. */
export const timeline: Command = {
  name: 'timeline',
  usage: 'TOPIC [--top N] [--as-of DATE] [--from DATE] [--to DATE] [--status S] [--q WORDS]',
  summary: 'the entries of a topic, oldest first',
  options: {
    top: { type: 'string' },
    'as-of': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    status: { type: 'string' },
    q: { type: 'string' },
  },
  run: async (call) => {
    const { values, print, connection } = call;
    const found = await findTopic(connection(), onlyOne(call, 'which topic, by its name or id'));
    const asked = {
      top: textOf(call, 'top'),
      asOf: textOf(call, 'as-of'),
      from: textOf(call, 'from'),
      to: textOf(call, 'to'),
      status: textOf(call, 'status'),
      q: textOf(call, 'q'),
    };
    const { topic, entries } = await readTimeline(connection(), found.id, asked, MOST);
    if (values.json) print(JSON.stringify({ topic, entries }, null, 2));
    else
      print(
        `${topic.name} (${topic.id})\n${formatTable(
          ['DATE', 'STATUS', 'ORIGINS', 'PUBLISHERS', 'STATEMENT'],
          entries.map((entry) => [
            entry.date ? `${isDatedByPublication(entry) ? 'reported ' : ''}${entry.date.edtf}` : '–',
            entry.status,
            entry.origins,
            entry.publishers.join(', '),
            entry.statement,
          ]),
        )}`,
      );
    return EXIT.done;
  },
};
