import type { Entry } from '#shared/timeline/timeline.ts';
import type { LocalSystem } from './local-system.ts';

const A_FILE = 50;
const DAY_MS = 86_400_000;

/** Words without what is not seen, so that what is seen can be compared. */
export const bare = (text: string): string => text.replace(/[\s\p{C}\p{Z}]+/gu, '');

const dayOf = (index: number): string => new Date(Date.UTC(2021, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);
const spoken = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
/** A character as JSON spells it in ASCII: bytes full of controls would be taken for another encoding. */
const inAscii = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** An article whose words, headline, publisher and address are a payload each. */
const articleOf = (payload: string, index: number) => ({
  headline: `Ostmouth pier ${payload}`,
  content_html: `<p>${escaped(`The port of Ostmouth opened pier ${index} for ${payload} on ${spoken(dayOf(index))}.`)}</p>`,
  datePublished: dayOf(index + 1),
  publisher: { name: payload },
  author: { name: payload },
  url: `https://ann:secret@evil.example/?${payload}`,
});

/** The entries of a topic's timeline, page after page. */
export async function readEntries(system: LocalSystem, topic: string): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let path: string | undefined = `/v1/topics/${topic}/timeline?limit=100`; path; ) {
    const { json } = await system.call('GET', path);
    all.push(...json.entries);
    path = json.next;
  }
  return all;
}

/** A topic with an entry for nearly each payload, which stands in its words, headline, publisher and address; its id. */
export async function buildHostileTimeline(system: LocalSystem, payloads: readonly string[]): Promise<string> {
  for (let from = 0; from < payloads.length; from += A_FILE) {
    const items = payloads.slice(from, from + A_FILE).map((payload, index) => articleOf(payload, from + index));
    const body = JSON.stringify({ items }).replace(/[^\0-~]/g, inAscii);
    await system.put(`articles/file-${from}/feed.json`, body, { contentType: 'application/json' });
  }
  await system.drain();
  const topic = (await system.call('POST', '/v1/topics', { body: { name: 'Ostmouth' } })).json.id as string;
  await system.drain();
  await reword(system, topic, payloads);
  return topic;
}

/** Every entry says a payload, and the topic has one in its name; first those whose article has no claim. */
async function reword(system: LocalSystem, topic: string, payloads: readonly string[]): Promise<void> {
  const told = await readEntries(system, topic);
  const names = bare(told.flatMap(({ publishers }) => publishers).join());
  const isTold = (payload: string): boolean => names.includes(bare(payload));
  const statements = payloads.toSorted((a, b) => Number(isTold(a)) - Number(isTold(b)));
  for (const [index, { id }] of told.entries())
    await system.call('PATCH', `/v1/entries/${id}`, { body: { statement: statements[index % payloads.length] } });
  const name = '</title>"><script>alert(1)</script>=1;=1\u2028\u202e Ostmouth';
  await system.call('PATCH', `/v1/topics/${topic}`, { body: { name, aliases: [name, 'Ostmouth'] } });
  await system.drain();
}
