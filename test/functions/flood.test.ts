import { beforeAll, describe, expect, it } from 'vitest';
import { line } from '#functions/line.ts';
import type { Ports } from '#functions/ports.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { requestOf } from '../simulator/readers.ts';
import { processorMs } from '../support/processor-time.ts';
import { TopicalSystem } from '../support/topical-system.ts';

const ITEMS = 300;
/** Uploads of their own are each told to all that listen; so many show as much. */
const UPLOADS = 60;
const WORD = 'Meridian';
/** Work may be so many times what it is without the flood. */
const MOST_CALLS = 1.5;
const MOST_TIME = 3;

const SYLLABLES = ['ba', 'ce', 'do', 'fe', 'ga', 'ho', 'ke', 'lu', 'mo', 'ne'];
/** Shorter than the word: that is the one which all of them listen to. */
const nameOf = (number: number): string => {
  const digits = [...String(number).padStart(3, '0')].map(Number);
  const name = digits.map((digit) => SYLLABLES[digit]).join('');
  return name[0]!.toUpperCase() + name.slice(1);
};
/** Nothing in common but the first word of their names. */
const itemOf = (number: number) => {
  const name = `${WORD} ${nameOf(number)}`;
  const day = 1 + (number % 28);
  const text = `${name} opened on ${day} February 2024. ${name} sold ${number + 20} boats in January. ${name} said on Monday that it would close a yard in May. The owner of ${name} is Jane Holt.`;
  return { title: `${name} opens a yard`, text };
};
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Yards</title>${Array.from(
  { length: ITEMS },
  (_, n) => {
    const { title, text } = itemOf(n);
    return `<item><title>${title}</title><description>${text}</description><pubDate>Fri, 01 Mar 2024 09:00:00 GMT</pubDate></item>`;
  },
).join('')}</channel></rss>`;
/** About somebody else; the word stands in it. */
const ARTICLE = [
  `Corvale Steel moves to ${WORD}`,
  '',
  ...Array.from(
    { length: 30 },
    (_, number) =>
      `Corvale Steel moved shop ${number} to ${WORD} Street on ${1 + (number % 9)} March 2024. Corvale Steel paid $${number + 3} million for it, the company said on Monday.`,
  ),
];

type Cost = { readonly calls: number; readonly rebuilds: number; readonly ms: number };

/** A system of the whole line, and what one more article costs it, with all that follows. */
class Flooded extends TopicalSystem {
  readonly ports: ApiPorts & Ports;
  #copies = 0;

  constructor() {
    super(line);
    this.ports = this.portsOf();
  }

  async measure(): Promise<Cost> {
    await this.handle(this.ports);
    const [calls, start] = [this.calls, processorMs()];
    await this.ingest(this.ports, `articles/move${this.#copies++}/a.txt`, '2024-03-10', ARTICLE);
    const rebuilds = this.messages.filter(({ kind }) => kind === 'rebuild').length;
    await this.handle(this.ports);
    return { calls: this.calls - calls, rebuilds, ms: processorMs() - start };
  }

  /** Of a few alike the least: what else the machine does in the thread comes and goes. */
  async cost(): Promise<Cost> {
    const costs: Cost[] = [];
    for (let copy = 0; copy < 5; copy++) costs.push(await this.measure());
    return costs.toSorted((a, b) => a.ms - b.ms)[0]!;
  }
}

const FLOODS: Readonly<Record<string, (system: Flooded) => Promise<unknown>>> = {
  'a feed': (system) => system.ingest(system.ports, 'articles/feed/yards.rss', '2024-03-01', [feed]),
  'an upload each': async (system) => {
    for (let number = 0; number < UPLOADS; number++) {
      const { title, text } = itemOf(number);
      await system.ingest(system.ports, `articles/yard${number}/a.txt`, '2024-03-01', [title, '', text]);
    }
  },
  'topics that somebody defines': async (system) => {
    for (let number = 0; number < ITEMS; number++)
      await createTopic(requestOf({}, { name: `${WORD} ${nameOf(number)}` }), system.ports);
  },
};

describe('after a flood of names that begin with one word', () => {
  // What runs for the first time is slow.
  beforeAll(async () => void (await new Flooded().cost()));

  it.each(Object.keys(FLOODS))('by %s an article with the word costs what it costs without', async (name) => {
    const system = new Flooded();
    await FLOODS[name]!(system);
    const [without, flooded] = [await new Flooded().cost(), await system.cost()];
    const ratio = (of: keyof Cost): string => (flooded[of] / without[of]).toFixed(2);
    console.log(
      `flood by ${name}: ${flooded.calls} calls beside ${without.calls} (${ratio('calls')}), ${flooded.rebuilds} rebuilds beside ${without.rebuilds}, ${flooded.ms.toFixed(0)} ms beside ${without.ms.toFixed(0)} (${ratio('ms')})`,
    );
    expect(flooded.rebuilds).toBe(without.rebuilds);
    expect(flooded.calls).toBeLessThan(without.calls * MOST_CALLS);
    expect(flooded.ms).toBeLessThan(without.ms * MOST_TIME);
  });
});
