import type { Timex } from '../time/timex.ts';
import type { Claim } from './claim.ts';
import type { Article } from './extracted-article.ts';

/** Why a claim has its date, status and source. */
export type Explanation = {
  readonly claimId: string;
  readonly quote: string;
  readonly date: {
    readonly value: string | null;
    readonly basis: Claim['dateBasis'];
    readonly words: string | null;
    readonly expression: string | null;
    readonly countedFrom: string | null;
    readonly rule: string | null;
    readonly stated: readonly string[];
    readonly inferred: readonly string[];
    readonly otherReadings: readonly string[];
    readonly because: string;
  };
  readonly publication: Article['published'];
  readonly status: { readonly value: string; readonly because: string };
  readonly source: { readonly chain: Claim['attribution']; readonly because: string };
  readonly confidence: Claim['confidence'];
  readonly rules: readonly string[];
};

/** Explains a claim from its article, in words that a journalist understands. */
export function explainClaim(claim: Claim, article: Article): Explanation {
  const timex =
    article.timexes.find(
      (each) => each.start >= claim.start && each.end <= claim.end && each.edtf === claim.date?.edtf,
    ) ?? outside(claim, article);
  return {
    claimId: claim.id,
    quote: claim.quote,
    date: {
      value: claim.date?.edtf ?? null,
      basis: claim.dateBasis,
      words: timex?.text ?? null,
      expression: timex?.expression ?? null,
      countedFrom: timex?.anchor?.value ?? null,
      rule: timex?.rule ?? null,
      stated: timex?.stated ?? [],
      inferred: timex?.inferred ?? [],
      otherReadings: timex?.alternatives ?? [],
      because: becauseOfDate(claim, article, timex),
    },
    publication: article.published,
    status: { value: claim.status, because: becauseOfStatus(claim) },
    source: { chain: claim.attribution, because: becauseOfSource(claim, article) },
    confidence: claim.confidence,
    rules: claim.rules,
  };
}

/** The words can stand before the clause: `In May, … the UK vowed`. */
const outside = ({ start, date }: Claim, { timexes }: Article): Timex | null =>
  timexes.findLast((each) => each.edtf === date?.edtf && each.end <= start && start - each.end < 300) ?? null;

function becauseOfDate({ date, dateBasis, saidOn }: Claim, { published }: Article, timex: Timex | null): string {
  if (!date)
    return saidOn
      ? `No words say when it takes place; it was said on ${saidOn.edtf}.`
      : 'No words say when it takes place.';
  if (dateBasis === 'publication')
    return `Nothing in the words dates it; it is the article's own news, so it is dated by the publication (${published.edtf}).`;
  if (!timex) return 'A person gave this date.';
  const counted = timex.anchor?.value
    ? `, counted from ${timex.anchor.kind === 'dct' ? 'the publication' : `“${timex.anchor.text ?? ''}”`} (${timex.anchor.value})`
    : '';
  const inferred = timex.inferred.length > 0 ? ` The ${timex.inferred.join(' and ')} is inferred.` : '';
  const others = timex.alternatives.length > 0 ? ` It can also be read as ${timex.alternatives.join(' or ')}.` : '';
  return `“${timex.text}” is read as ${timex.expression}${counted}: ${date.edtf}.${inferred}${others}`;
}

const STATUS_WORDS: Readonly<Record<Claim['status'], string>> = {
  happened: 'The verb tells it as done',
  ongoing: 'The verb tells it as going on',
  planned: 'The verb tells it as meant or due',
  possible: 'The words leave it open',
  denied: 'The source denies it',
};

const becauseOfStatus = ({ status, negated, rules }: Claim): string =>
  `${STATUS_WORDS[status]}${negated ? ', in the negative' : ''} (${rules.filter((rule) => rule !== 'main').join(', ')}).`;

function becauseOfSource({ attribution }: Claim, { publisher }: Article): string {
  if (attribution.length === 0) return `No source is named: ${publisher ?? 'the publisher'} itself says so.`;
  const links = attribution.map(
    ({ source, resolved, cue }) =>
      `${resolved && resolved !== source ? `${source} (${resolved})` : source}${cue ? ` “${cue}”` : ''}`,
  );
  return `The words name who says so: ${links.join(', then ')}.`;
}
