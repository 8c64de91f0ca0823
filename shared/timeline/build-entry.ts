import { focusWords, type Status } from '../claim/claim.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import { isMeant, markOf } from './apply-decisions.ts';
import { findConflicts } from './conflict.ts';
import type { EntryCorrection } from './entry-correction.ts';
import type { Fact } from './fact.ts';

import { isCalledOff } from './is-called-off.ts';
import { meantIn } from './meant.ts';
import type { Move } from './moves.ts';
import { countConflicts, seriesOf } from './series.ts';
import { standsAlone } from './statement.ts';

import type { Conflict, Entry, Series } from './timeline.ts';
import type { ToldGroup } from './told-once.ts';
import type { DayWeights } from './weigh-days.ts';
import type { WordWeights } from './weigh-words.ts';
import { SAYING } from './word-classes.ts';

/** An entry with the ids of all its claims and articles, not only of those it shows. */
export type BuiltEntry = Entry & { readonly claimIds: readonly string[]; readonly articleIds: readonly string[] };

/** However many articles tell a fact, its entry is of bounded size. */
const MOST_CLAIMS_SHOWN = 50;
const MOST_ARTICLES_SHOWN = 200;
const MOST_NAMES_SHOWN = 500;
const MOST_STEPS_SHOWN = 50;
const MOST_SIDES_SHOWN = 20;
export type EntryContext = {
  readonly topicId: string;
  readonly origins: ReadonlyMap<string, string>;
  readonly corrections: readonly EntryCorrection[];
  readonly weightOfDay: DayWeights;
  readonly weightOfWords: WordWeights;
  readonly moves: ReadonlyMap<Fact, Move>;
};

/** One fact's entry from its claims, the first published first; null when a person hid it. */
export function buildEntry(
  { facts, statement: words, beside }: ToldGroup,
  { topicId, origins, corrections, weightOfDay, weightOfWords, moves }: EntryContext,
): BuiltEntry | null {
  const claims = [...facts, ...beside].map(({ claim }) => claim);
  const id = `${topicId}-${markOf(claims[0]!.id)}`;
  const correction = corrections.find(({ target }) => isMeant(target, facts));
  if (correction?.hidden) return null;
  const articles = [...new Map(facts.map(({ article }) => [article.id, article])).values()];
  const corrected = correction?.date ? toDateValue(correction.date) : null;
  const date = corrected ?? entryDate(facts);
  const statement = correction?.statement ?? words;
  const meant = statement === words ? meantIn(words, facts, date) : [];
  const told = statusOf(facts);
  const move = told === 'planned' ? facts.map((fact) => moves.get(fact)).find((each) => each !== undefined) : undefined;
  const status = correction?.status ?? (move ? 'moved' : told);
  const series = seriesOf(facts, origins).map(withFirstPoints);
  const days = articles.flatMap(({ published }) => published.edtf ?? []).toSorted();
  return {
    id,
    topicId,
    date,
    statement,
    ...(meant.length > 0 && { meant }),
    status,
    ...(status === 'moved' && move?.to && { movedTo: move.to }),
    claimCount: claims.length,
    claims: claims.slice(0, MOST_CLAIMS_SHOWN).map((claim) => ({ ...claim, topics: [topicId] })),
    claimIds: claims.map((claim) => claim.id),
    articleCount: articles.length,
    articleIds: articles.map((article) => article.id),
    articles: articles
      .slice(0, MOST_ARTICLES_SHOWN)
      .map(({ id: articleId, headline, publisher, author, url, published }) => ({
        id: articleId,
        headline,
        publisher,
        author,
        url,
        published: published.edtf,
      })),
    publishers: unique(articles.flatMap(({ publisher }) => publisher ?? [])),
    origins: new Set(articles.map((article) => origins.get(article.id))).size,
    importance: importanceOf(facts, origins, {
      dayWeight: weightOfDay(date),
      wordWeight: weightOfWords(statement, date?.edtf),
      isReadable: standsAlone(statement),
      isToll: series.length > 0,
    }),
    conflicts: [...findConflicts(facts, origins), ...countConflicts(facts, origins)].map(withFirstClaims),
    ...(series.length > 0 && { series }),
    published: { first: days[0] ?? null, last: days.at(-1) ?? null },
    speakers: unique(
      claims.flatMap(({ attribution }) => attribution.map(({ source, resolved }) => resolved ?? source)),
    ),
    entities: unique(claims.flatMap(({ entities }) => entities.map(({ name }) => name))),
    history: [...historyOf(facts), ...(move ? [stepOf(move)] : [])],
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST_NAMES_SHOWN).toSorted();

const withFirstClaims = ({ kind, sides }: Conflict): Conflict => ({
  kind,
  sides: sides
    .slice(0, MOST_SIDES_SHOWN)
    .map(({ value, claimIds }) => ({ value, claimIds: claimIds.slice(0, MOST_CLAIMS_SHOWN) })),
});

const withFirstPoints = ({ counted, points }: Series): Series => ({
  counted,
  points: points
    .slice(-MOST_STEPS_SHOWN)
    .map((point) => ({ ...point, claimIds: point.claimIds.slice(0, MOST_CLAIMS_SHOWN) })),
});

/** The date that most claims state, stated ones before reported ones, then the narrowest, then the first told. */
export function entryDate(facts: readonly Fact[]): DateValue | null {
  const dated = facts.filter(({ date }) => date !== null);
  const stated = dated.filter(({ claim }) => claim.dateBasis === 'stated');
  const counted = Map.groupBy(stated.length > 0 ? stated : dated, ({ date }) => date!.edtf);
  const [best] = [...counted.values()].toSorted(
    (a, b) => width(a[0]!.date!) - width(b[0]!.date!) || b.length - a.length,
  );
  return best?.[0]?.date ?? null;
}

const width = ({ earliest, latest }: DateValue): number =>
  earliest && latest ? Date.parse(latest) - Date.parse(earliest) : Number.MAX_SAFE_INTEGER;

const byReport = (a: Fact, b: Fact): number => (reportDay(a) < reportDay(b) ? -1 : reportDay(a) > reportDay(b) ? 1 : 0);
const reportDay = ({ article }: Fact): string => article.published.edtf ?? '9999';

/** The last word of those who date the fact: what was planned and then reported as done has happened. */
function statusOf(facts: readonly Fact[]): Entry['status'] {
  const dated = facts.filter(({ date }) => date !== null);
  const told = (dated.length > 0 ? dated : facts).toSorted(byReport);
  if (
    told.some(
      ({ claim }) =>
        claim.status === 'happened' &&
        isCalledOff(focusWords(claim)) &&
        facts.some((fact) => fact.claim.status === 'planned'),
    )
  )
    return 'cancelled';
  const rank: Readonly<Record<Status, number>> = { happened: 4, denied: 3, ongoing: 2, planned: 1, possible: 0 };
  const lastDay = reportDay(told.at(-1)!);
  const latest = told.filter((fact) => reportDay(fact) === lastDay || fact.claim.status === 'happened');
  return latest.map(({ claim }) => claim.status).toSorted((a, b) => rank[b] - rank[a])[0]!;
}

const stepOf = ({ by }: Move): Entry['history'][number] => ({
  status: 'moved',
  on: by.article.published.edtf,
  claimIds: [by.claim.id],
});

function historyOf(facts: readonly Fact[]): Entry['history'] {
  const history: { status: string; on: string | null; claimIds: string[] }[] = [];
  for (const { claim, article } of facts.filter(({ date }) => date !== null).toSorted(byReport)) {
    const last = history.at(-1);
    if (last && last.status === claim.status) last.claimIds.push(claim.id);
    else history.push({ status: claim.status, on: article.published.edtf, claimIds: [claim.id] });
  }
  return history
    .slice(-MOST_STEPS_SHOWN)
    .map((step) => ({ ...step, claimIds: step.claimIds.slice(0, MOST_CLAIMS_SHOWN) }));
}

/** A toll is of what happened: its line stands below that of the happening itself. */
const TOLL = 8;

type Told = {
  readonly dayWeight: number;
  readonly wordWeight: number;
  readonly isReadable: boolean;
  readonly isToll: boolean;
};

/**
 * Days to which a topic's articles look back matter most; then words that others of that day use, independent origins, claims, lead, deed and words that
 * can be read alone. Rounded, so that sums cannot differ.
 */
function importanceOf(
  facts: readonly Fact[],
  origins: ReadonlyMap<string, string>,
  { dayWeight, wordWeight, isReadable, isToll }: Told,
): number {
  const tellers = new Set(facts.map(({ article }) => origins.get(article.id))).size;
  const isStatedDay = facts.some(({ claim, date }) => claim.dateBasis === 'stated' && date?.precision === 'day');
  const isLead = facts.some(({ ordinal }) => ordinal <= 1);
  const isDone = facts.some(({ claim }) => claim.status === 'happened' && claim.dateBasis === 'stated');
  const isSaying = facts.every(({ heads }) => heads.has(SAYING));
  const sum =
    dayWeight +
    8 * wordWeight +
    2 * Math.log2(1 + tellers) +
    0.5 * Math.log2(1 + facts.length) +
    (isStatedDay ? 1 : 0) +
    (isLead ? 2.5 : 0) +
    (isDone ? 0.5 : 0) +
    (isReadable ? 0.4 : 0) -
    (isSaying ? 0.5 : 0) -
    (isToll ? TOLL : 0);
  return Math.round(sum * 1000) / 1000;
}
