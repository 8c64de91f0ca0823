import { describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { createMembership } from '#shared/topic/membership.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

const topic = (name: string, given: Partial<TopicDefinition> = {}): TopicDefinition => ({
  ...topicOf(name),
  id: 't',
  ...given,
});

async function articleOf(headline: string, text: string, publishedAt = '2024-03-13'): Promise<Article> {
  const upload = {
    bytes: Buffer.from(`${headline}\n\n${text}`),
    fileName: null,
    contentType: 'text/plain',
    metadata: { publishedAt },
  };
  const extracted = await extractArticles(upload, { uploadId: headline, owner: headline, corrections: [] });
  if (extracted.kind !== 'articles') throw new Error(headline);
  return extracted.articles[0]!;
}

/** Quotes of the claims that belong; in brackets those that do only with a claim that belongs. */
async function membersOf(definition: TopicDefinition, headline: string, text: string): Promise<string[]> {
  const article = await articleOf(headline, text);
  const { core, near } = createMembership(definition, [article])(article);
  return article.claims.flatMap((claim) =>
    core.includes(claim) ? [claim.quote] : near.includes(claim) ? [`[${claim.quote}]`] : [],
  );
}

describe('createMembership', () => {
  it('takes in what a person does, by name, surname and pronoun', async () => {
    const members = await membersOf(
      topic('Mara Venn'),
      'Carmaker names new chief',
      'The carmaker Tollan appointed Mara Venn chief executive on Monday. Ms Venn joined Tollan in 2011. She ran its plant in Lisbon until 2019. Shares in Tollan rose 4% on Monday.',
    );
    expect(members).toEqual([
      'The carmaker Tollan appointed Mara Venn chief executive on Monday.',
      'Ms Venn joined Tollan in 2011.',
      'She ran its plant in Lisbon until 2019.',
    ]);
  });

  it('leaves out what others do in an article about it', async () => {
    const members = await membersOf(
      topic('Kestrel 4'),
      'Orders for Kestrel 4 swamp shops',
      'Orders of the Kestrel 4 began on Tuesday. Shares in its maker Orro rose 2% on Tuesday. Last year Mobix sold 9 million handsets.',
    );
    expect(members[0]).toContain('Kestrel 4');
    expect(members.filter((quote) => !quote.startsWith('['))).toHaveLength(1);
  });

  it('tells things apart by the number in their name', async () => {
    const text = 'Orro stopped making the Kestrel 3 on 1 March. It will release the Kestrel 4 on 20 March.';
    expect((await membersOf(topic('Kestrel 3'), 'Orro news', text)).join()).not.toContain('Kestrel 4');
    expect((await membersOf(topic('Kestrel 4'), 'Orro news', text)).join()).not.toContain('Kestrel 3');
  });

  it('follows a thing by the noun that articles put beside its name', async () => {
    const members = await membersOf(
      topic('Halcyon'),
      'Probe reaches comet',
      'The Halcyon probe reached the comet on 2 March. The probe left Earth in 2017. The agency celebrated on Sunday.',
    );
    expect(members).toContain('The probe left Earth in 2017.');
    expect(members.join()).not.toContain('celebrated');
  });

  it('knows a company by its initials where an article has both', async () => {
    const members = await membersOf(
      topic('Baltic Ferries'),
      'Ferry line orders ships',
      'Baltic Ferries ordered two ships on Monday. BF paid $300 million for them in February.',
    );
    expect(members).toHaveLength(2);
  });

  it.each([
    ['BF', 'Baltic Ferries ordered two ships on Monday. BF sold an old one on 1 March.', 2],
    [
      'Sarn 500',
      'On Monday the Sarn 500 index fell 3%. The Sarn had lost 2% on 7 March. The Orlo 100 rose 1% on Monday.',
      2,
    ],
    ['Kestrel 787', 'Kestrel rolled out its first 787 on 4 March. The mayor praised Kestrel on 5 March.', 1],
    ['Orro', "Orro sued Tollan on Monday. Tollan's chief said the company lost $3 million in 2023.", 1],
  ])('knows %s by what it is called', async (name, text, count) => {
    const members = await membersOf(topic(name), 'Notes', text);
    expect(members.filter((quote) => !quote.startsWith('['))).toHaveLength(count);
  });

  it('goes on with a clause that has no subject of its own', async () => {
    const members = await membersOf(
      topic('Mara Venn'),
      'A career',
      'Mara Venn left the bank in 2015 and founded a museum in 2016.',
    );
    expect(members.join(' | ')).toContain('founded a museum in 2016');
  });

  it('needs both countries of a deal, not only the kind of deal', async () => {
    const deal = topic('UK\u2013US trade deal');
    const ours = await membersOf(deal, 'Leaders sign', 'The United States and Britain signed a trade deal on 8 March.');
    const other = await membersOf(
      deal,
      'Shop shares fall',
      'Shares of Kanto fell 3% on Monday after the trade deal between the US and Japan.',
    );
    expect([ours.length > 0, other]).toEqual([true, []]);
  });

  it('takes in an event whose words stand in any form and place', async () => {
    const members = await membersOf(
      topic('Ostmouth flood'),
      'Thousands flee in Ostmouth',
      'The river Sarn flooded the town of Ostmouth on 9 March. Soldiers brought 4,000 people to safety on 10 March.',
    );
    expect(members).toHaveLength(2);
  });

  it('leaves out of an event what its words tell of another', async () => {
    const flood = topic('Harlow flood');
    const about = await membersOf(
      flood,
      'Flood kills six in Harlow',
      'A flood killed six people in Harlow on Monday. The mayor said that the water rose within an hour. A storm closed the airport of Selby on Sunday. Pumps drained the last streets on Tuesday.',
    );
    expect(about.join(' ')).toContain('Pumps drained');
    expect(about.join(' ')).not.toContain('Selby');
    const choir = await membersOf(
      flood,
      'Harlow choir sings in Selby',
      'The choir of Harlow sang in Selby on Monday. A flood in Brazil killed forty people on Sunday.',
    );
    expect(choir).toEqual([]);
  });

  it('takes what is also called by what happened for an event', async () => {
    const members = await membersOf(
      topic('Harlow', { aliases: ['flood'] }),
      'Flood kills six in Harlow',
      'A flood killed six people in Harlow on Monday. Pumps drained the last streets on Tuesday.',
    );
    expect(members.join(' ')).toContain('Pumps drained');
  });

  it('means by the deal the one that was told last', async () => {
    const members = await membersOf(
      topic('Tollan–Orro merger'),
      'Tollan and Orro to merge',
      'Tollan and Orro agreed on Monday to merge. The merger was approved by both boards on Tuesday. Another merger was called off on Friday: Mobix left it. The merger would have made 400 people redundant last year.',
    );
    expect(members).toContain('The merger was approved by both boards on Tuesday.');
    expect(members.join(' ')).not.toContain('called off');
    expect(members.join(' ')).not.toContain('redundant');
  });

  it('wants all that is required and nothing that is excluded', async () => {
    const text = 'Mara Venn won a prize on 1 March. Mara Venn sold her flat on 2 March.';
    expect(await membersOf(topic('Mara Venn', { required: ['prize'] }), 'Notes', text)).toHaveLength(1);
    expect((await membersOf(topic('Mara Venn', { excluded: ['flat'] }), 'Notes', text)).join()).not.toContain('flat');
  });
});
