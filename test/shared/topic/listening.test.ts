import { describe, expect, it } from 'vitest';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { candidateTest, listeningTerms, lookUps } from '#shared/topic/listening.ts';
import { suggestTopics } from '#shared/topic/suggest-topics.ts';
import { articleTerms, indexTerms } from '#shared/topic/terms.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { candidatesOf, readSamples } from '../../support/samples.ts';

describe('listeningTerms', () => {
  it.each([
    ['University of Leeds', ['leed', 'leeds', 'ul']],
    ['Bank of Latvia', ['bl', 'latvia', 'latvias']],
    ['Orro', ['orro', 'orros']],
    ['Kestrel 4', ['kestrel', 'kestrels']],
    ['Sarn Valley Authority', ['sva', 'valley', 'valleys']],
    ['UK\u2013US trade deal', ['trade', 'trades']],
    ['The Who', ['the who', 'tw']],
    ['First Official News', ['first official', 'fon']],
  ])('%s → %j', (name, terms) => {
    expect(listeningTerms(topicOf(name))).toEqual(terms);
  });
});

describe('lookUps', () => {
  it.each([
    [
      'Meridian Alder',
      [
        [['ma']],
        [
          ['meridian', 'meridians'],
          ['alder', 'alders'],
        ],
      ],
    ],
    ['Bank of Latvia', [[['bl']], [['latvia', 'latvias']]]],
    ['Orro', [[['orro', 'orros']]]],
  ])('finds the articles of %s by any of %j', (name, ways) => {
    expect(lookUps(topicOf(name))).toEqual(ways);
  });
});

describe('candidateTest', () => {
  const isCandidate = (name: string, text: string, aliases: readonly string[] = []): boolean =>
    candidateTest({ name, aliases: [...aliases] })(
      indexTerms(articleTerms({ headline: null, text, claims: [] } as never)),
    );

  it.each([
    ['Bank of Latvia', 'The Bank of Latvia cut its rate.'],
    ['University of Leeds', 'Leeds has two universities.'],
    ['Sarn floods', 'Sarn was flooded, and flooding went on.'],
    ['Orro Group', 'Orro made a loss.'],
    ['Orro Tern Freighter', 'The Tern Freighter flew.'],
    ['General Mills', 'GM rose.'],
    ['Haiti earthquake', 'A tremor shook Haiti.'],
    ['New Day', 'It was the first issue of New Day.'],
    ['UK\u2013US trade deal', 'Britain and America signed a deal on trade.'],
  ])('%s can be meant by: %s', (name, text) => {
    expect(isCandidate(name, text)).toBe(true);
  });

  it.each([
    ['Bank of Latvia', 'Latvia held an election.'],
    ['University of Leeds', 'Leeds beat York.'],
    ['Meridian Alder', 'Meridian Brook opened a shop.'],
    ['UK\u2013US trade deal', 'Canada and the US signed a deal on trade.'],
    ['Orro', 'Nobody came.'],
    ['New Day', 'A new day began.'],
  ])('%s cannot be meant by: %s', (name, text) => {
    expect(isCandidate(name, text)).toBe(false);
  });

  it('takes each alias for a name', () => {
    expect(isCandidate('Bank of Latvia', 'Latvijas Banka cut its rate.', ['Latvijas Banka'])).toBe(true);
  });

  it('leaves out no article that a timeline would have a claim of', async () => {
    const articles = await readSamples();
    const names = new Set([
      ...articles.flatMap((article) => suggestTopics([article])).map(({ name }) => name),
      ...articles.flatMap(({ claims }) => claims.flatMap(({ entities }) => entities.map(({ name }) => name))),
    ]);
    let left = 0;
    for (const name of names) {
      const definition = topicOf(name);
      const heard = new Set(listeningTerms(definition));
      const all = articles.filter((article) => articleTerms(article).some((term) => heard.has(term)));
      const candidates = candidatesOf(definition, articles);
      if (candidates.length === all.length) continue;
      const claimsOf = (some: typeof articles) =>
        buildTimeline({ definition, articles: some, corrections: [] }).entries.map(({ claimIds }) => claimIds);
      expect(claimsOf(candidates), name).toEqual(claimsOf(all));
      left += all.length - candidates.length;
    }
    expect(left).toBeGreaterThan(10);
  });
});
