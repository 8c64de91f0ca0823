import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';
import { processorMs } from '../support/processor-time.ts';

const UNITS = 160 * 1024;
/** A field may cost so many times what it costs to refuse the same words under a name that no body has. */
const MOST_TIMES = 20;

/** Words that make a careless pattern or parser of one kind of field go back again and again. */
const FAMILIES: Readonly<Record<string, (units: number) => string>> = {
  'a media type without end': (units) => `a/${'a'.repeat(units)}\n`,
  'media types': (units) => 'a/a;'.repeat(units / 4),
  dates: (units) => '2025-01-01/'.repeat(units / 11),
  'marks of dates': (units) => `2025${'~?%'.repeat(units / 3)}`,
  digits: (units) => '1'.repeat(units),
  'a long host': (units) => `http://${'a.'.repeat(units / 2)}`,
  'names and passwords': (units) => `https://${'a@'.repeat(units / 2)}`,
  slashes: (units) => `http:${'/'.repeat(units)}`,
  blanks: (units) => `!${' '.repeat(units)}!`,
  dots: (units) => '.'.repeat(units),
  'signs of a form': (units) => '\u0024{'.repeat(units / 2),
  'what is invisible': (units) => '\u200b'.repeat(units / 3),
};

const FIELDS: readonly (readonly [method: string, path: string, base: object, fields: readonly string[]])[] = [
  [
    'POST',
    '/v1/uploads',
    { fileName: 'a.txt' },
    ['fileName', 'id', 'contentType', 'publishedAt', 'capturedAt', 'url', 'publisher'],
  ],
  [
    'POST',
    '/v1/extract',
    { text: 'The bridge fell.' },
    ['contentType', 'publishedAt', 'capturedAt', 'url', 'publisher'],
  ],
  ['POST', '/v1/topics', {}, ['name']],
  ['PATCH', '/v1/topics/x', {}, ['name', 'mergeInto']],
  ['POST', '/v1/topics/x/merge', {}, ['into']],
  ['PATCH', '/v1/articles/x', {}, ['publishedAt', 'note']],
  ['PATCH', '/v1/claims/x', {}, ['date', 'status', 'note']],
  ['PATCH', '/v1/entries/x', {}, ['statement', 'mergeWith', 'date', 'status', 'note']],
];

describe('a field of 160 KB', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  const cost = async (method: string, path: string, body: object): Promise<number> => {
    const before = processorMs();
    const { status } = await system.call(method, path, { body });
    expect(status).toBe(400);
    return processorMs() - before;
  };

  const cases = FIELDS.flatMap(([method, path, base, fields]) =>
    fields.map((field) => ({ method, path, base, field })),
  );

  it.each(cases)(
    '$method $path refuses as $field, no dearer than as nothing',
    async ({ method, path, base, field }) => {
      const times = async (): Promise<number> => {
        let [asField, asNothing] = [0, 0];
        for (const make of Object.values(FAMILIES)) {
          const words = make(UNITS);
          asNothing += await cost(method, path, { ...base, unheard: words });
          asField += await cost(method, path, { ...base, [field]: words });
        }
        return asField / asNothing;
      };
      // Both are a few milliseconds: a collector's pause in one of them counts for much, three times over for little.
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3 && least >= MOST_TIMES; run++) least = Math.min(least, await times());
      expect(least).toBeLessThan(MOST_TIMES);
    },
  );
});
