/**
 * Timelines of prepared topics, built without a server: `node scripts/read-topics.ts TASKS OUT [--only a,b] [--draw SEED
 * COUNT] [--top N] [--lists]`, where `TASKS/<topic>` is a task of `../shared/measure/tls`. Writes what `measure/tls/score.mjs`
 * reads to `OUT/<topic>.json`, prints how many entries share their words, and entries drawn at random with the
 * sentences that tell them, the most important ones, or due lists, conflicts and what was called off. What was read of articles is kept in `OUT/read`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticles } from '../shared/claim/extract-articles.ts';
import type { Article } from '../shared/claim/extracted-article.ts';
import type { BuiltEntry } from '../shared/timeline/build-entry.ts';
import { buildTimeline } from '../shared/timeline/build-timeline.ts';
import { isPlan, topEntries } from '../shared/timeline/filter-entries.ts';
import { candidateTest } from '../shared/topic/listening.ts';
import { articleTerms, indexTerms } from '../shared/topic/terms.ts';
import { topicOf } from '../shared/topic/topic-of.ts';
import { createRandom } from '../test/simulator/random.ts';

type Task = { readonly id: string; readonly topic: string | null; readonly keywords: readonly string[] } & Limits;
type Limits = { readonly start: string; readonly end: string; readonly sentencesPerDate: number };
type Given = { readonly id: string; readonly source: string; readonly publishedAt: string; readonly text: string };
type Drawn = { readonly topic: string; readonly entry: BuiltEntry; readonly articles: readonly Article[] };

const [tasks, out] = process.argv.slice(2) as [string, string];
const option = (name: string, at = 1): string | undefined => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + at];
};
const readJson = <Value>(...path: readonly string[]): Value => JSON.parse(readFileSync(join(...path), 'utf8'));

/** What the articles of a task hold, read once. */
async function articlesOf(id: string): Promise<readonly Article[]> {
  const kept = join(out, 'read', `${id}.json`);
  if (existsSync(kept)) return readJson(kept);
  const folder = join(tasks, id, 'articles');
  const articles: Article[] = [];
  for (const name of readdirSync(folder)) articles.push(...(await read(id, readJson(folder, name))));
  mkdirSync(join(out, 'read'), { recursive: true });
  writeFileSync(kept, JSON.stringify(articles));
  return articles;
}

/** As the adapter of the measure uploads them. */
async function read(task: string, { id, source, publishedAt, text }: Given): Promise<readonly Article[]> {
  const upload = {
    bytes: Buffer.from(text),
    fileName: `${task}-${id}.txt`,
    contentType: 'text/plain; charset=utf-8',
    metadata: { publishedAt, publisher: source },
  };
  const extracted = await extractArticles(upload, { uploadId: id, owner: id, corrections: [] });
  return extracted.kind === 'articles' ? extracted.articles : [];
}

function build({ topic, keywords }: Task, articles: readonly Article[]): readonly BuiltEntry[] {
  const name = topic ?? keywords.join(' ');
  const definition = { ...topicOf(name), aliases: [...keywords] };
  const isCandidate = candidateTest(definition);
  const candidates = articles.filter((article) => isCandidate(indexTerms(articleTerms(article))));
  return buildTimeline({ definition, articles: candidates, corrections: [] }).entries;
}

/** The days of a timeline with their weightiest statements, as the adapter of the measure reads them. */
function daysOf(
  { start, end, sentencesPerDate }: Limits,
  entries: readonly BuiltEntry[],
  articles: readonly Article[],
) {
  const within = entries.filter(
    ({ date }) =>
      date && date.earliest === date.latest && date.earliest! >= start.slice(0, 10) && date.latest! <= end.slice(0, 10),
  );
  return [...Map.groupBy(within, ({ date }) => date!.earliest!)].map(([date, group]) => ({
    date,
    score: group.reduce((sum, { importance }) => sum + importance, 0),
    sentences: [
      ...new Set(group.toSorted((a, b) => b.importance - a.importance).map((e) => wordsOf(e, articles))),
    ].slice(0, sentencesPerDate),
  }));
}

/** The statement where an article has it word for word, else the words of the first claim. */
function wordsOf({ statement, claims, articleIds }: BuiltEntry, articles: readonly Article[]): string {
  const isQuoted = articles.some(({ id, text }) => articleIds.includes(id) && text.includes(statement));
  return isQuoted ? statement : claims[0]!.quote;
}

/** Entries beyond the first with the same words, at the same date and at any. */
function report(topic: string, entries: readonly BuiltEntry[]): void {
  const repeats = (keyOf: (entry: BuiltEntry) => string): number => entries.length - new Set(entries.map(keyOf)).size;
  const told = repeats(({ statement }) => statement);
  const dated = repeats(({ statement, date }) => `${date?.edtf} ${statement}`);
  const share = ((100 * told) / entries.length).toFixed(1);
  const several = entries.filter(({ articleCount }) => articleCount > 1).length;
  const cut = entries.filter(({ statement }) => statement.endsWith(' …')).length;
  const [conflicts, due] = [entries.filter((e) => e.conflicts.length > 0).length, entries.filter(isPlan).length];
  console.log(
    `${topic}: ${entries.length} entries (${several} of several articles, ${cut} cut, ${conflicts} with conflicts, ${due} plans), ` +
      `same words ${told} (${share} %), at the same date ${dated}`,
  );
}

function print({ topic, entry, articles }: Drawn, index: number): void {
  const { date, statement, status, importance, claims, articleIds } = entry;
  console.log(
    `\n${index + 1}. ${topic} [${date?.edtf ?? 'undated'}] ${status} (${articleIds.length} articles, ${importance})`,
  );
  console.log(`   ${statement.replaceAll(/\s+/g, ' ')}`);
  for (const claim of claims.slice(0, 6)) {
    const { text, published } = articles.find(({ id }) => id === claim.articleId)!;
    const [before, after] = [
      text.slice(Math.max(0, claim.start - 150), claim.start),
      text.slice(claim.end, claim.end + 80),
    ];
    const quote = claim.quote.replace(text.slice(claim.focus.start, claim.focus.end), (focus) => `«${focus}»`);
    const said = `c${claim.confidence.checkable.toFixed(2)} d${claim.confidence.date.toFixed(2)} ${claim.status} ${claim.date?.edtf ?? '–'} ${claim.dateBasis ?? ''} ${claim.rules
      .filter((rule) => !rule.includes('='))
      .slice(-2)
      .join('/')}`;
    console.log(`   - [${published.edtf}] ${said}: …${before}⟦${quote}⟧${after}…`.replaceAll(/\s+/g, ' '));
  }
}

function printLists(drawn: Drawn): void {
  const { entry } = drawn;
  if (entry.status === 'moved')
    console.log(`\n   MOVED to ${entry.movedTo?.edtf} by ${entry.history.at(-1)!.claimIds.join()}`);
  if (
    isPlan(entry) ||
    ['cancelled', 'moved', 'denied'].includes(entry.status) ||
    entry.conflicts.length > 0 ||
    entry.series
  )
    print(drawn, 0);
  for (const { counted, points } of entry.series ?? [])
    console.log(`   SERIES ${counted}: ${points.map(({ on, value }) => `${on} ${value}`).join(' → ')}`);
  for (const { sides } of entry.conflicts)
    console.log(`   CONFLICT ${sides.map(({ value, claimIds }) => `${value} (${claimIds.length})`).join(' | ')}`);
}

const all: Drawn[] = [];
const wanted = option('only')?.split(',') ?? readdirSync(tasks);
for (const id of wanted) {
  const task = readJson<Task>(tasks, id, 'task.json');
  const articles = await articlesOf(id);
  const entries = build(task, articles);
  report(id, entries);
  writeFileSync(join(out, `${id}.json`), JSON.stringify({ timeline: daysOf(task, entries, articles) }));
  const drawn = entries.map((entry): Drawn => ({ topic: id, entry, articles }));
  if (process.argv.includes('--lists')) drawn.forEach(printLists);
  const top = topEntries(entries, Number(option('top') ?? 0));
  for (const [index, entry] of top.entries()) print({ topic: id, entry, articles }, index);
  all.push(...drawn);
}
const random = createRandom(Number(option('draw') ?? 1));
for (let index = 0; index < Number(option('draw', 2) ?? 0) && all.length > 0; index++)
  print(all.splice(random.below(all.length), 1)[0]!, index);
