import { type Connection, ProblemError } from './connection.ts';

export type FoundTopic = { readonly id: string; readonly name: string; readonly entries: number };

/** The topic of an id or a name, in whatever case. Throws where none has it, naming those that are like it. */
export async function findTopic({ ask }: Connection, wanted: string): Promise<FoundTopic> {
  if (/^[\w.-]+$/.test(wanted)) {
    const byId = await ask(`/v1/topics/${encodeURIComponent(wanted)}`).catch((error) => {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    });
    if (byId) return byId;
  }
  const { topics } = (await ask(`/v1/topics?${new URLSearchParams({ q: wanted, limit: '20' })}`)) as {
    topics: FoundTopic[];
  };
  const [only] = topics;
  const exact = topics.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (exact) return exact;
  if (only && topics.length === 1) return only;
  const others = topics.map(({ name }) => name).join(', ');
  throw new ProblemError(404, 'not-found', `No topic is called “${wanted}”${others && `; there are ${others}`}.`);
}
