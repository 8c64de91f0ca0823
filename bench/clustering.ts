import type { Claim } from '../shared/claim/claim.ts';
import type { Article } from '../shared/claim/extracted-article.ts';
import { addDays } from '../shared/time/calendar.ts';
import { toDateValue } from '../shared/time/edtf.ts';
import { clusterFacts } from '../shared/timeline/cluster-facts.ts';
import { type Fact, factsOf } from '../shared/timeline/fact.ts';
import { inWords, type Row } from './measure.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const CLAIMS_AN_ARTICLE = 10;
/** One in five claims is about one month, as in a topic's great days. */
const IN_ONE_MONTH = 0.2;
const VERBS =
  'attacked agreed rejected signed closed opened bought sold launched cut raised arrested sued won lost left'.split(
    ' ',
  );

/** Clustering of generated claims at two sizes: what ten times as many cost. */
export function measureClustering(): readonly Row[] {
  const [small, large] = [SMALL, LARGE].map((size) => {
    const facts = generatedFacts(size);
    const before = process.cpuUsage();
    const groups = clusterFacts(facts).length;
    const { user, system } = process.cpuUsage(before);
    return { seconds: (user + system) / 1e6, groups };
  });
  return [
    {
      what: `clustering of ${inWords(LARGE)} claims`,
      figure: `${large!.seconds.toFixed(1)} s, ${inWords(large!.groups)} entries`,
      beside: `${inWords(SMALL)} claims ${small!.seconds.toFixed(1)} s`,
      ratio: `${(large!.seconds / small!.seconds).toFixed(1)} × the time`,
    },
  ];
}

/** Claims of articles in which one event is told by some of them in other words, figures and order. */
function generatedFacts(count: number): Fact[] {
  const random = seeded(7);
  const word = (): string => `w${Math.floor(random() ** 3 * 20_000).toString(36)}ly`;
  const events = Array.from({ length: Math.ceil(count / 3) }, () => ({
    day: addDays('2023-01-01', Math.floor(random() < IN_ONE_MONTH ? 300 + random() * 30 : random() * 730)),
    verb: VERBS[Math.floor(random() * VERBS.length)]!,
    names: [`Name${Math.floor(random() ** 2 * 3000)}`, `Name${Math.floor(random() ** 2 * 3000)}`],
    words: Array.from({ length: 6 }, word),
  }));
  return Array.from({ length: count / CLAIMS_AN_ARTICLE }, (_, number) => {
    const told = Array.from({ length: CLAIMS_AN_ARTICLE }, () => {
      const { day, verb, names, words } = events[Math.floor(random() * events.length)]!;
      const said = words.map((each) => (random() < 0.7 ? each : word())).join(' ');
      return { day, names, quote: `${names[0]} ${verb} ${names[1]} ${said} ${Math.floor(random() * 90)} ${word()}.` };
    });
    return factsOf(...articleOf(number, told));
  }).flat();
}

type Told = { readonly day: string; readonly names: readonly string[]; readonly quote: string };

function articleOf(number: number, told: readonly Told[]): [Article, Claim[]] {
  const id = `a${number}`;
  const text = told.map(({ quote }) => quote).join('\n');
  let start = 0;
  const claims = told.map(({ day, names, quote }, index): Claim => {
    const claim: Claim = {
      id: `${id}-${index}`,
      articleId: id,
      uploadId: id,
      field: 'text',
      start,
      end: start + quote.length,
      quote,
      focus: { start, end: start + quote.length },
      date: toDateValue(day),
      saidOn: null,
      dateBasis: 'stated',
      status: 'happened',
      negated: false,
      attribution: [],
      figures: [],
      entities: names.map((name) => ({ name, type: 'organisation', start, end: start + name.length })),
      topics: [],
      confidence: { date: 1, status: 1, source: 1, checkable: 1 },
      rules: [],
    };
    start += quote.length + 1;
    return claim;
  });
  const article = { id, headline: null, text, claims, published: { edtf: '2025-01-01' } } as unknown as Article;
  return [article, claims];
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
