import { covers } from '../text/span.ts';
import { describeEdtf } from '../time/describe-date.ts';
import type { Timex } from '../time/timex.ts';
import type { Attribution, Claim } from './claim.ts';
import type { Article } from './extracted-article.ts';

/** What a person decided about a claim, and when and why. */
export type Decided = {
  readonly at: string;
  readonly why: string | null;
  readonly date: string | null;
  readonly status: string | null;
};

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
  readonly said: { readonly value: string | null; readonly because: string };
  readonly publication: Article['published'];
  readonly status: { readonly value: string; readonly because: string };
  readonly source: { readonly chain: Claim['attribution']; readonly because: string };
  readonly confidence: Claim['confidence'];
  readonly rules: readonly string[];
  /** Only where a model reads beside the rules. */
  readonly readers?: { readonly by: 'rules' | 'model' | 'both'; readonly model: string; readonly because: string };
  /** Newest first. */
  readonly decided: readonly Decided[];
};

/** Explains a claim from its article and from what people decided about it, in words that a journalist understands. */
export function explainClaim(claim: Claim, article: Article, decided: readonly Decided[] = []): Explanation {
  const given = decided.find(({ date }) => date !== null) ?? null;
  const timex = given ? null : timexOf(claim, article);
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
      because: given ? becauseOfPerson(given) : becauseOfDate(claim, article, timex),
    },
    said: { value: claim.saidOn?.edtf ?? null, because: becauseOfSaying(claim, article) },
    publication: article.published,
    status: { value: claim.status, because: becauseOfStatus(claim, decided) },
    source: { chain: claim.attribution, because: becauseOfSource(claim, article) },
    confidence: claim.confidence,
    rules: claim.rules,
    ...(claim.reader && { readers: explainReaders(claim.reader) }),
    decided,
  };
}

const explainReaders = (told: NonNullable<Claim['reader']>): NonNullable<Explanation['readers']> => ({
  by: told.by,
  model: told.model,
  because: becauseOfReaders(told),
});

/** Who told it, and what the other one would have said. A model names no date: it points at words. */
function becauseOfReaders({ by, model, otherDate }: NonNullable<Claim['reader']>): string {
  const who = {
    rules: `The rules found it; the model ${model} passed over it, so it counts as less certain.`,
    model: `The model ${model} pointed at these words; the rules alone would not have kept them.`,
    both: `The rules and the model ${model} both found it.`,
  }[by];
  return otherDate ? `${who} They differ on the date: the other is ${describeEdtf(otherDate.edtf)}.` : who;
}

/** The expression that dates a claim: its own, else the last before it, else the first behind (`In May, … the UK vowed`). */
function timexOf({ start, end, focus, date }: Claim, { timexes }: Article): Timex | null {
  const same = timexes.filter(({ edtf }) => edtf !== undefined && edtf === date?.edtf);
  return (
    same.find((each) => covers(focus, each)) ??
    same.find((each) => covers({ start, end }, each)) ??
    same.findLast((each) => each.end <= start) ??
    same[0] ??
    null
  );
}

const day = (at: string): string => describeEdtf(at.slice(0, 10));
const because = (why: string | null): string => (why ? `, because: “${why}”` : '');
const inWords = (values: readonly string[]): string => values.map(describeEdtf).join(' or ');
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const becauseOfPerson = ({ at, date, why }: Decided): string =>
  `A person gave this date, ${describeEdtf(date!)}, on ${day(at)}${because(why)}.`;

function becauseOfDate({ date, dateBasis }: Claim, { published }: Article, timex: Timex | null): string {
  if (!date) return 'No words say when it takes place, so it has no date.';
  if (dateBasis === 'publication')
    return `No words date it. It is told as news in the past tense, so it stands at the day it was published, ${describeEdtf(date.edtf)}: that is when it was reported, perhaps not when it happened.`;
  if (dateBasis === 'story')
    return `Its own words give no date. The story does: ${timex ? `“${timex.text}”` : 'what is told around it'} gives ${describeEdtf(date.edtf)}.`;
  if (!timex) return `The words around it give ${describeEdtf(date.edtf)}.`;
  const words = describeEdtf(date.edtf);
  return [
    timex.text === words
      ? `The words say “${words}”.`
      : `The words “${timex.text}” mean ${words}${countedFrom(timex, published)}.`,
    timex.stated.length > 0 && timex.inferred.length > 0
      ? `The ${listed(timex.stated)} ${timex.stated.length > 1 ? 'are' : 'is'} in the words; the ${listed(timex.inferred)} ${timex.inferred.length > 1 ? 'are' : 'is'} inferred.`
      : '',
    timex.alternatives.length > 0 ? `They can also be read as ${inWords(timex.alternatives)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const BASES: Readonly<Record<Article['published']['basis'], string>> = {
  given: 'which whoever sent the article gave',
  stated: 'which the page states',
  capture: 'counted from when the page was captured',
  inferred: 'inferred from the text',
  corrected: 'which a person corrected',
  unknown: 'which is not known',
};

function countedFrom({ anchor }: Timex, { basis }: Article['published']): string {
  if (!anchor?.value) return '';
  const from = describeEdtf(anchor.value);
  if (anchor.kind === 'dct') return `, counted from the day of publication, ${from}, ${BASES[basis]}`;
  return `, counted from ${anchor.text ? `“${anchor.text}”` : 'the time that the story has reached'}, ${from}`;
}

function becauseOfSaying({ saidOn, attribution }: Claim, { published }: Article): string {
  if (!saidOn) return attribution.length > 0 ? 'No words say when it was said.' : 'The article itself says so.';
  return saidOn.edtf === published.edtf
    ? `It was said by the day of publication, ${describeEdtf(saidOn.edtf)}.`
    : `It was said ${describeEdtf(saidOn.edtf)}, as the words tell of the saying.`;
}

const STATUS_WORDS: Readonly<Record<Claim['status'], string>> = {
  happened: 'It is told as done',
  ongoing: 'It is told as going on',
  planned: 'It is told as meant, due or expected',
  possible: 'The words leave open whether it is so',
  denied: 'Somebody denies it',
};
/** Names of rules that tell what kind of clause it is, not why it has its status. */
const KINDS = /^(?:main|content|relative|subordinate|participial|nominal|corrected by a person)$/;

function becauseOfStatus({ status, negated, rules, confidence }: Claim, decided: readonly Decided[]): string {
  const given = decided.find((decision) => decision.status !== null);
  if (given) return `A person gave this status on ${day(given.at)}${because(given.why)}.`;
  const rule = rules.findLast((name) => !KINDS.test(name));
  const doubt = confidence.status < 0.7 ? ' The words are not plain.' : '';
  return `${STATUS_WORDS[status]}${negated ? ', and as not being so' : ''}${rule ? ` (rule: ${rule})` : ''}.${doubt}`;
}

function becauseOfSource({ attribution, status }: Claim, { publisher }: Article): string {
  const teller = publisher ?? 'the publisher';
  if (attribution.length === 0) return `The words name nobody else, so ${teller} itself says so.`;
  const links = attribution.map((link, at) => describeLink(link, at === attribution.length - 1 && status === 'denied'));
  return links.length === 1
    ? `${links[0]}, as ${teller} reports.`
    : `${links[0]}, as ${teller} reports; and so, at second hand: ${links.slice(1).join('; ')}.`;
}

/** `Keir Starmer says so (“said”)`; `“the carmaker” is read as Oriel, who denies it (“denied”)`. */
function describeLink({ source, resolved, cue, kind, confidence }: Attribution, isDenial: boolean): string {
  const says = isDenial ? 'denies it' : 'says so';
  const words = cue === null ? ': a quotation without a name goes on with whom was quoted before' : ` (“${cue}”)`;
  const doubt = confidence < CERTAIN && cue !== null ? ', which is not certain' : '';
  if (kind === 'document') return `A document ${says}, “${source}”${words}`;
  return resolved === null || resolved === source
    ? `${source} ${says}${words}${doubt}`
    : `“${source}” is read as ${resolved}, who ${says}${words}${doubt}`;
}

/** Below this a source is told to be doubtful. */
const CERTAIN = 0.65;
