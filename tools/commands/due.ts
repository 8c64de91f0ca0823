import type { Entry } from '#shared/timeline/timeline.ts';
import { type Command, EXIT, textOf } from '../command.ts';
import type { Connection } from '../connection.ts';
import { type FoundTopic, findTopic } from '../find-topic.ts';
import { formatTable } from '../print-table.ts';

type Due = { readonly topic: FoundTopic; readonly overdue: readonly Entry[]; readonly upcoming: readonly Entry[] };

/** Lists plans whose day has passed without a report, and those to come. */
export const due: Command = {
  name: 'due',
  usage: '[TOPIC] [--on DAY]',
  summary: 'plans that are overdue or to come, of one topic or of all',
  options: { on: { type: 'string' } },
  run: async (call) => {
    const { positionals, values, print, connection } = call;
    const to = connection();
    const topics = positionals.length > 0 ? [await findTopic(to, positionals.join(' '))] : await listTopics(to);
    const on = textOf(call, 'on');
    const all: Due[] = [];
    for (const { id } of topics)
      all.push(await to.ask(`/v1/topics/${encodeURIComponent(id)}/due${on ? `?on=${encodeURIComponent(on)}` : ''}`));
    const plans = all.filter(({ overdue, upcoming }) => overdue.length + upcoming.length > 0);
    if (values.json) print(JSON.stringify(plans, null, 2));
    else print(formatTable(['DUE', 'STATE', 'TOPIC', 'STATEMENT'], plans.flatMap(rowsOf)));
    return EXIT.done;
  },
};

const rowsOf = ({ topic, overdue, upcoming }: Due) => [
  ...overdue.map(({ date, statement }) => [date?.edtf, 'overdue', topic.name, statement]),
  ...upcoming.map(({ date, statement }) => [date?.edtf, 'to come', topic.name, statement]),
];

async function listTopics({ ask }: Connection): Promise<FoundTopic[]> {
  const topics: FoundTopic[] = [];
  for (let path: string | undefined = '/v1/topics?limit=100'; path; ) {
    const page: { topics: FoundTopic[]; next?: string } = await ask(path);
    topics.push(...page.topics);
    path = page.next;
  }
  return topics;
}
