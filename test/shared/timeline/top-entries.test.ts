import { beforeAll, describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { addDays } from '#shared/time/calendar.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topEntries } from '#shared/timeline/filter-entries.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

/** What everybody goes on referring to; every other day has news of its own that nobody mentions again. */
const GREAT_DAYS = [
  ['2021-03-04', 'the dam at Orlo broke'],
  ['2021-03-19', 'President Mera declared an emergency'],
  ['2021-05-02', 'the first trains reached Orlo'],
  ['2021-08-23', 'the operator Hydra admitted its guilt'],
  ['2021-11-30', 'parliament passed the Orlo law'],
  ['2022-02-14', 'the trial of three engineers began in Sarn'],
] as const;
const MINOR = [
  'Volunteers cleaned a school in Orlo',
  'The mayor of Orlo met farmers',
  'A lorry with food reached Orlo',
  'Students from Sarn collected money for Orlo',
  'Engineers measured the level of the river at Orlo',
];
const DAYS = 400;
const TOPIC = 'Orlo flood';

const inWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** One article a day for more than a year: its own small news, and one or two looks back. */
function textOf(day: string, number: number): string {
  const past = GREAT_DAYS.filter(([great]) => great < day);
  const back = [past.at(-1), past[(number * 7) % Math.max(1, past.length)]];
  const looks = [...new Set(back)].flatMap((great) => (great ? [`On ${inWords(great[0])} ${great[1]}.`] : []));
  const great = GREAT_DAYS.find(([each]) => each === addDays(day, -1));
  const own = great ? `Yesterday ${great[1]}.` : `${MINOR[number % MINOR.length]} on ${inWords(addDays(day, -1))}.`;
  return `News of the flood in Orlo, number ${number}\n\n${own} The flood at Orlo is a matter for the courts. ${looks.join(' ')}`;
}

describe('topEntries', () => {
  let articles: Article[];
  beforeAll(async () => {
    const read = await Promise.all(
      Array.from({ length: DAYS }, async (_, number) => {
        const day = addDays('2021-03-05', number);
        const metadata = { publishedAt: day };
        const upload = { bytes: Buffer.from(textOf(day, number)), fileName: null, contentType: 'text/plain', metadata };
        const extracted = await extractArticles(upload, { uploadId: day, owner: day, corrections: [] });
        return extracted.kind === 'articles' ? extracted.articles : [];
      }),
    );
    articles = read.flat();
  });

  it('chooses the days that are still referred to among hundreds that were news once', () => {
    const { entries } = buildTimeline({ definition: topicOf(TOPIC), articles, corrections: [] });
    expect(new Set(entries.map(({ date }) => date?.edtf)).size).toBeGreaterThan(300);
    const top = topEntries(entries, GREAT_DAYS.length);
    expect(top.map(({ date }) => date!.edtf)).toEqual(GREAT_DAYS.map(([day]) => day));
    for (const [index, [, words]] of GREAT_DAYS.entries()) expect(top[index]!.statement).toContain(words);
  });

  it('gives each date once before any gets a second entry', () => {
    const { entries } = buildTimeline({ definition: topicOf(TOPIC), articles: articles.slice(0, 60), corrections: [] });
    const days = topEntries(entries, 20).map(({ date }) => date!.edtf);
    expect(new Set(days).size).toBe(20);
  });
});
