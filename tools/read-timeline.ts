import type { Entry } from '#shared/timeline/timeline.ts';
import type { Topic } from '#shared/topic/topic.ts';
import type { Connection } from './connection.ts';

/** What of a timeline is wanted, as the API's query spells it. */
export type Asked = Readonly<Record<string, string | undefined>>;
const BUILDING = 202;
const LARGEST_PAGE = 100;

type TimelinePage = { readonly topic: Topic; readonly entries: readonly Entry[]; readonly next?: string };

/** The pages of a topic's timeline; waits while a view as of a day is being put together. */
export async function* timelinePages(
  { send }: Connection,
  id: string,
  asked: Asked,
  limit = LARGEST_PAGE,
): AsyncGenerator<TimelinePage, undefined> {
  const query = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  let path: string | undefined =
    `/v1/topics/${encodeURIComponent(id)}/timeline?${new URLSearchParams([...query, ['limit', String(limit)]])}`;
  while (path) {
    const answer: Response = await send(path);
    if (answer.status === BUILDING) {
      await new Promise((pause) => setTimeout(pause, Number(answer.headers.get('retry-after') ?? 2) * 1000));
      continue;
    }
    const page = (await answer.json()) as TimelinePage;
    yield page;
    path = page.next;
  }
}

/** At most so many entries of a topic. */
export async function readTimeline(
  connection: Connection,
  id: string,
  asked: Asked,
  most: number,
): Promise<{ readonly topic: Topic; readonly entries: readonly Entry[] }> {
  const entries: Entry[] = [];
  let topic: Topic | null = null;
  for await (const page of timelinePages(connection, id, asked, Math.min(LARGEST_PAGE, most))) {
    topic = page.topic;
    entries.push(...page.entries);
    if (entries.length >= most) break;
  }
  return { topic: topic!, entries: entries.slice(0, most) };
}
