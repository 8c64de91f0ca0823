import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Claim } from '#shared/claim/claim.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const TWO_CLOCKS = `<!doctype html><html lang="en"><head><title>Crane falls into basin</title>
<meta property="article:published_time" content="2024-03-13T09:00:00Z"></head><body><article><h1>Crane falls into basin</h1>
<p>A crane fell into the harbour of Tarbet on Monday, the port authority said. It will close the basin next week.</p>
<p>The crane was built by Corvale on 4 May 1998. Tarbet paid Corvale $2 million for it in 1999.</p>
<p>The authority inspected the crane last month and found no fault, said its head, Jane Holt.</p></article></body></html>`;
const FRENCH = `Un village rachète son phare

Le Ponant
2 mars 2021

La commune de Kerlouan a racheté mardi pour un euro symbolique le phare que l’État voulait fermer depuis dix ans. Construit en 1868, l’édifice guide encore les bateaux de pêche qui rentrent la nuit, mais son entretien coûtait 90 000 euros par an, selon la préfecture.`;

describe('what was read', () => {
  let system: LocalSystem;
  let written = '';

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        written += chunk;
        return true;
      });
    system = await startLocalSystem(undefined, 'INFO');
    await system.put('articles/crane/crane.html', TWO_CLOCKS, { contentType: 'text/html' });
    await system.put('articles/phare/phare.txt', FRENCH, { contentType: 'text/plain' });
    await system.drain();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await system.stop();
  });

  const articleOf = async (upload: string) => {
    const [{ id }] = (await system.call('GET', `/v1/uploads/${upload}`)).json.articles;
    return (await system.call('GET', `/v1/articles/${id}`)).json;
  };
  const correct = async (id: string, publishedAt: string | null) => {
    const { status } = await system.call('PATCH', `/v1/articles/${id}`, { body: { publishedAt } });
    expect(status).toBe(202);
    await system.drain();
  };
  const datesOf = ({ claims }: { claims: readonly Claim[] }): ReadonlyMap<string, string> =>
    new Map(claims.map(({ id, date, saidOn }) => [id, `${date?.edtf} ${saidOn?.edtf}`]));

  it('moves exactly the dates that hang on the publication when a person corrects it, and tells both', async () => {
    const before = await articleOf('crane');
    const known = datesOf(before);
    await correct(before.id, '2023-06-14');
    const after = await articleOf('crane');
    const moved = datesOf(after);
    expect([...moved.keys()]).toEqual([...known.keys()]);
    expect(after.text).toBe(before.text);
    const quoteOf = new Map(before.claims.map(({ id, quote }: Claim) => [id, quote]));
    const changed = [...known.keys()].filter((id) => known.get(id) !== moved.get(id)).map((id) => quoteOf.get(id));
    const kept = [...known.keys()].filter((id) => known.get(id) === moved.get(id)).map((id) => quoteOf.get(id));
    expect(changed.length).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThan(0);
    for (const quote of changed) expect(quote).not.toMatch(/1998|1999/);
    expect(kept.join('\n')).toMatch(/1998/);
    expect([...known.values()].join()).toContain('2024-03-11');
    expect([...moved.values()].join()).toContain('2023-06-12');
    expect(after.published).toMatchObject({ edtf: '2023-06-14', basis: 'corrected' });
    expect(after.published.evidence[0].says).toContain('2024-03-13 (stated)');
  });

  it('takes the correction back with null', async () => {
    const { id } = await articleOf('crane');
    await correct(id, '2020-01-01');
    await correct(id, null);
    const article = await articleOf('crane');
    expect(article.published).toMatchObject({ edtf: '2024-03-13', basis: 'stated' });
    expect([...datesOf(article).values()].join()).toContain('2024-03-11');
  });

  it('keeps an article in another language, dated, without claims, and counts it', async () => {
    const article = await articleOf('phare');
    expect(article).toMatchObject({ language: 'fr', claims: [], published: { edtf: '2021-03-02' } });
    expect(written).toContain('"notExtracted":1');
    expect(written).toMatch(/"NotExtracted":\[(?:1,0|0,1)\]/);
  });
});
