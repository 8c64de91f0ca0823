import { expect, it } from 'vitest';
import { cheapestTerms } from '#functions/look-up.ts';
import { readArticles } from '#functions/timeline.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { TopicalSystem } from '../support/topical-system.ts';

it('looks a topic up by the word of its name that fewest articles have', async () => {
  const system = new TopicalSystem();
  const ports = system.portsOf();
  const put = (number: number, text: string) =>
    system.ingest(ports, `articles/n${number}/a.txt`, '2024-03-10', ['News', text]);
  for (let number = 0; number < 12; number++) await put(number, 'On 2024-03-09 Meridian opened gate 5.');
  await put(12, 'On 2024-03-09 Meridian opened Quay for Harbour12.');
  const definition = topicOf('Meridian Quay');
  expect(await cheapestTerms(ports, definition)).toEqual(expect.arrayContaining(['quay', 'quays']));
  expect(await cheapestTerms(ports, definition)).not.toContain('meridian');
  expect((await readArticles(ports, definition))!.stored).toHaveLength(1);
});
