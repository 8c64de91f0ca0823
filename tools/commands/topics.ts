import type { Topic } from '#shared/topic/topic.ts';
import { type Command, EXIT, textOf } from '../command.ts';
import { formatTable } from '../print-table.ts';

/** Lists topics, those that people defined first. */
export const topics: Command = {
  name: 'topics',
  usage: '[WORDS] [--limit N]',
  summary: 'topics that have a timeline, or whose names hold words',
  options: { limit: { type: 'string' } },
  run: async (call) => {
    const { positionals, values, print, connection } = call;
    const most = Number(textOf(call, 'limit') ?? 50);
    const q = positionals.join(' ');
    const { ask } = connection();
    const found: Topic[] = [];
    let path: string | undefined =
      `/v1/topics?${new URLSearchParams({ ...(q && { q }), limit: String(Math.max(1, Math.min(100, most))) })}`;
    while (path && found.length < most) {
      const page: { topics: Topic[]; next?: string } = await ask(path);
      found.push(...page.topics);
      path = page.next;
    }
    const shown = found.slice(0, most);
    if (values.json) print(JSON.stringify(shown, null, 2));
    else
      print(
        formatTable(
          ['ENTRIES', 'FROM', 'TO', 'ID', 'NAME'],
          shown.map(({ entries, first, last, id, name, suggested }) => [
            entries,
            first,
            last,
            id,
            suggested ? name : `${name} (defined)`,
          ]),
        ),
      );
    return EXIT.done;
  },
};
