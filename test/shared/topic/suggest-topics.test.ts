import { describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import { suggestTopics } from '#shared/topic/suggest-topics.ts';
import { readSamples } from '../../support/samples.ts';

async function suggested(headline: string, text: string): Promise<string[]> {
  const upload = {
    bytes: Buffer.from(`${headline}\n\n${text}`),
    fileName: null,
    contentType: 'text/plain',
    metadata: { publishedAt: '2024-03-13' },
  };
  const extracted = await extractArticles(upload, { uploadId: 'a', owner: 'a', corrections: [] });
  return extracted.kind === 'articles' ? suggestTopics(extracted.articles).map(({ name }) => name) : [];
}

const TEXT = `Orro said on Monday that its Kestrel 4 would cost $249. The Kestrel 4 comes out on 2 April. Orro made the
  Kestrel 3 for two years. Jo Bering, who runs Orro, called the Kestrel 4 a joy on Monday.`.replaceAll('\n', ' ');

describe('suggestTopics', () => {
  it.each([
    ["Orro's Kestrel 4 comes in April", 'Kestrel 4'],
    ['Orro shows Kestrel 4', 'Orro'],
    ['Orro says Kestrel 4 comes in April', 'Kestrel 4'],
  ])('%s → %s', async (headline, name) => {
    expect(await suggested(headline, TEXT)).toEqual([name]);
  });

  it('names what two countries make with each other', async () => {
    const text = 'Britain and India signed a trade deal on Monday. Britain opens its market. India lowers tariffs.';
    expect(await suggested('India and Britain sign trade deal', text)).toEqual(['India\u2013UK trade deal']);
  });

  it.each([
    ['Friday is payday', 'Wages are paid on Friday. Workers like Friday. On Friday shops are full.'],
    ['Shops are full', 'Shops sold 4,000 umbrellas on Monday. Shops open at nine.'],
    ['Sign in to read more', 'Sign in to read more. Sign in on Monday.'],
    ['Rain in the north', 'It rained for 12 days in March.'],
  ])('suggests nothing from %s', async (headline, text) => {
    expect(await suggested(headline, text)).toEqual([]);
  });

  it.each([
    [
      'Brenwick',
      'The mayor Ada Quill resigned on Monday. Quill ran Brenwick for six years. Ada Quill was fined $900 in March. She sold a boat on 2 March. Quill left the city on Tuesday.',
      ['Ada Quill'],
    ],
    [
      'Orlo',
      'An earthquake in Orlo cut the power on Monday. The quake killed 40 people in Orlo. Troops reached Orlo on Tuesday.',
      ['Orlo earthquake'],
    ],
    [
      'WOLF DANE',
      'WOLF DANE, host: Good evening. WOLF DANE said rain fell on Monday. WOLF DANE thanked WOLF DANE on 2 March.',
      [],
    ],
    [
      'God',
      'God was praised in Orlo on Monday. God helped, said a priest on 2 March. God saved 9 men. God was thanked on 3 March.',
      [],
    ],
  ])('needs no headline: %s', async (_title, text, names) => {
    expect(await suggested('', text)).toEqual(names);
  });

  it('suggests from the samples what a reader would name', async () => {
    const names = [
      ...new Set((await readSamples()).flatMap((article) => suggestTopics([article])).map(({ name }) => name)),
    ];
    expect(names).toEqual(expect.arrayContaining(['DeepSeek', 'Starliner', 'UK\u2013US trade deal']));
    const others = [
      'Boeing',
      'European Central Bank',
      'NASA',
      'Nintendo',
      'Switch 2',
      'Notre-Dame',
      'Nvidia',
      'SpaceX',
    ];
    expect(names.filter((name) => !others.includes(name))).toHaveLength(3);
  });
});
