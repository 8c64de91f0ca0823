import type { Entry } from '#shared/timeline/timeline.ts';
import type { Topic } from '#shared/topic/topic.ts';
import type { Connection } from './connection.ts';

/** What of a timeline is wanted, as the API's query spells it. */
export type Asked = Readonly<Record<string, string | undefined>>;
const BUILDING = 202;

/** At most so many entries of a topic; waits while a view as of a day is being put together. */
export async function readTimeline(
  { send }: Connection,
  id: string,
  asked: Asked,
  most: number,
): Promise<{ readonly topic: Topic; readonly entries: readonly Entry[] }> {
  const query = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const entries: Entry[] = [];
  let topic: Topic | null = null;
  let path: string | undefined =
    `/v1/topics/${encodeURIComponent(id)}/timeline?${new URLSearchParams([...query, ['limit', String(Math.min(100, most))]])}`;
  while (path && entries.length < most) {
    const answer: Response = await send(path);
    if (answer.status === BUILDING) {
      await new Promise((pause) => setTimeout(pause, Number(answer.headers.get('retry-after') ?? 2) * 1000));
      continue;
    }
    const page = (await answer.json()) as { topic: Topic; entries: Entry[]; next?: string };
    topic = page.topic;
    entries.push(...page.entries);
    path = page.next;
  }
  return { topic: topic!, entries: entries.slice(0, most) };
}
