import type { Status } from '../claim/claim.ts';
import { shortHash } from '../text/digest.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import { findConflicts } from './conflict.ts';
import type { EntryCorrection } from './entry-correction.ts';
import type { Fact } from './fact.ts';
import type { Entry } from './timeline.ts';

/** An entry with the ids of all its claims, not only of those it shows. */
export type BuiltEntry = Entry & { readonly claimIds: readonly string[] };

const MOST_CLAIMS_SHOWN = 50;
const LONGEST_STATEMENT = 280;
const CANCELS = /\b(?:cancel\w*|call(?:ed|s)? off|scrap(?:ped|s)?|abandon\w*|postpone[ds]? indefinitely)\b/i;

export type EntryContext = {
  readonly topicId: string;
  readonly origins: ReadonlyMap<string, string>;
  readonly corrections: readonly EntryCorrection[];
};

/** One fact's entry from its claims, the first published first; null when a person hid it. */
export function buildEntry(facts: readonly Fact[], { topicId, origins, corrections }: EntryContext): BuiltEntry | null {
  const claims = facts.map(({ claim }) => claim);
  const id = `${topicId}-${shortHash(claims[0]!.id)}`;
  const correction = corrections.find(({ target }) => claims.some((claim) => claim.id === target) || target === id);
  if (correction?.hidden) return null;
  const articles = [...new Map(facts.map(({ article }) => [article.id, article])).values()];
  const corrected = correction?.date ? toDateValue(correction.date) : null;
  const days = articles.flatMap(({ published }) => published.edtf ?? []).toSorted();
  return {
    id,
    topicId,
    date: corrected ?? entryDate(facts),
    statement: statementOf(facts),
    status: correction?.status ?? statusOf(facts),
    claimCount: claims.length,
    claims: claims.slice(0, MOST_CLAIMS_SHOWN).map((claim) => ({ ...claim, topics: [topicId] })),
    claimIds: claims.map((claim) => claim.id),
    articles: articles.map(({ id: articleId, headline, publisher }) => ({ id: articleId, headline, publisher })),
    publishers: unique(articles.flatMap(({ publisher }) => publisher ?? [])),
    origins: new Set(articles.map((article) => origins.get(article.id))).size,
    importance: importanceOf(facts, origins),
    conflicts: findConflicts(facts, origins),
    published: { first: days[0] ?? null, last: days.at(-1) ?? null },
    speakers: unique(
      claims.flatMap(({ attribution }) => attribution.map(({ source, resolved }) => resolved ?? source)),
    ),
    entities: unique(claims.flatMap(({ entities }) => entities.map(({ name }) => name))),
    history: historyOf(facts),
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

/** The date that most claims state, stated ones before reported ones, then the narrowest, then the first told. */
function entryDate(facts: readonly Fact[]): DateValue | null {
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

/** Word for word from an article: the sentence that tells most, as long as it can be read at a glance; else the claim. */
function statementOf(facts: readonly Fact[]): string {
  const date = entryDate(facts);
  const [best] = facts.toSorted((a, b) => tells(b, date) - tells(a, date));
  const { sentence, claim } = best!;
  const words = sentence.length <= LONGEST_STATEMENT ? sentence : claim.quote;
  return words.length <= LONGEST_STATEMENT ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_STATEMENT))} …`;
}

function tells({ claim, date, sentence }: Fact, entry: DateValue | null): number {
  const hasDate = date !== null && date.edtf === entry?.edtf ? 3 : 0;
  const length = sentence.length > LONGEST_STATEMENT ? -2 : sentence.length < 40 ? -1 : 0;
  const isSaying = claim.rules.includes('content') ? 0 : 0.3;
  return (
    hasDate +
    length +
    isSaying +
    Math.min(2, claim.figures.length * 0.5) +
    Math.min(1, claim.entities.length * 0.3) +
    (claim.dateBasis === 'stated' ? 1 : 0)
  );
}

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
        CANCELS.test(claim.quote) &&
        facts.some((fact) => fact.claim.status === 'planned'),
    )
  )
    return 'cancelled';
  const rank: Readonly<Record<Status, number>> = { happened: 4, denied: 3, ongoing: 2, planned: 1, possible: 0 };
  const lastDay = reportDay(told.at(-1)!);
  const latest = told.filter((fact) => reportDay(fact) === lastDay || fact.claim.status === 'happened');
  return latest.map(({ claim }) => claim.status).toSorted((a, b) => rank[b] - rank[a])[0]!;
}

function historyOf(facts: readonly Fact[]): Entry['history'] {
  const history: { status: string; on: string | null; claimIds: string[] }[] = [];
  for (const { claim, article } of facts.filter(({ date }) => date !== null).toSorted(byReport)) {
    const last = history.at(-1);
    if (last && last.status === claim.status) last.claimIds.push(claim.id);
    else history.push({ status: claim.status, on: article.published.edtf, claimIds: [claim.id] });
  }
  return history;
}

/** Independent origins first, then the number of claims, stated days and figures; rounded, so that sums cannot differ. */
function importanceOf(facts: readonly Fact[], origins: ReadonlyMap<string, string>): number {
  const tellers = new Set(facts.map(({ article }) => origins.get(article.id))).size;
  const isStatedDay = facts.some(({ claim, date }) => claim.dateBasis === 'stated' && date?.precision === 'day')
    ? 1
    : 0;
  const isLead = facts.some(({ ordinal }) => ordinal <= 1) ? 0.8 : 0;
  const isDone = facts.some(({ claim }) => claim.status === 'happened' && !claim.rules.includes('present')) ? 0.5 : 0;
  return (
    Math.round(
      (2 * Math.log2(1 + tellers) + Math.log2(1 + facts.length) * 0.5 + isStatedDay + isLead + isDone) * 1000,
    ) / 1000
  );
}
