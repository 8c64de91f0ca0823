import type { TaggedToken } from '../../text/part-of-speech.ts';
import { spansFrom, spansIn } from '../../text/sorted-spans.ts';
import type { Span } from '../../text/span.ts';
import { type Attribution, type Entity, NOT_NAMED } from '../claim.ts';
import type { Clause } from '../grammar/clauses.ts';
import { DOCUMENTS } from '../grammar/cue-words.ts';
import { lower, type Range, type Subject } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { type Cast, findDescribed, fits, type Gender, isAnyCompany, lastPerson } from '../names/cast.ts';
import type { Saying } from './saying.ts';
import { findSayings } from './sayings.ts';

/** A sentence's words and clauses, and what the article has named and quoted. */
export type SentenceReading = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Span[];
  readonly cast: Cast;
};

/** Whom the article speaks of and whom it quotes, carried from sentence to sentence. */
export type Discourse = {
  readonly person: string | null;
  readonly body: string | null;
  readonly quoted: Attribution | null;
};
export const NOBODY: Discourse = { person: null, body: null, quoted: null };

/** The sources of each clause, outermost first; the clause and the verb by which it is said, where it has one. */
export type Sourced = {
  readonly chains: readonly (readonly Attribution[])[];
  readonly saidBy: readonly (number | null)[];
  readonly reportedBy: readonly (VerbGroup | null)[];
  readonly discourse: Discourse;
};

const CONFIDENT = 0.9;
const DESCRIBED = 0.8;
const PRONOUN = 0.75;
const GUESSED = 0.6;
const INHERITED = 0.6;
const UNKNOWN = 0.4;

type Sourcing = Saying & { readonly by: Attribution };

/** Who says each clause of a sentence (PARC 3.0: source, cue, content). No source means that the publisher speaks. */
export function attributeClauses(reading: SentenceReading, before: Discourse): Sourced {
  const { clauses, tokens } = reading;
  const quotation = quotationOfWords(reading);
  const groups = [...new Set(clauses.flatMap(({ verbs }) => verbs))].filter((group) => !isAttributive(tokens, group));
  const sayings = resolveAll(reading, findSayings({ tokens, clauses, groups, quotation }), before);
  const inherited = sayings.length === 0 ? inheritedFrom(before) : null;
  const chains = clauses.map((clause) => chainOf(clause, sayings));
  return {
    chains: chains.map((chain, index) =>
      inherited && isQuoted(clauses[index]!, tokens, quotation)
        ? [inherited]
        : withoutRepeats(chain.map(({ by }) => by)),
    ),
    saidBy: chains.map((chain, index) => clauseOf(clauses, chain.at(-1), index)),
    reportedBy: chains.map((chain) => chain.at(-1)?.verb ?? null),
    discourse: followDiscourse(reading, sayings, before),
  };
}

/** `newly appointed chairman`: a participle before its noun is no verb of the sentence. */
const isAttributive = (tokens: readonly TaggedToken[], { isBarePast, first, last }: VerbGroup): boolean =>
  isBarePast &&
  /^(?:DET|ADJ|ADV)$/.test(tokens[first - 1]?.pos ?? '') &&
  /(?:ly|ed|^the|^an?)$/i.test(tokens[first - 1]!.text) &&
  tokens[last]?.pos === 'NOUN';

/** For each word, the number of the quotation that it stands in, or -1. */
function quotationOfWords({ tokens, quotations }: SentenceReading): number[] {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const near = spansIn(quotations, { start, end });
  return tokens.map((token) =>
    near.findIndex((quotation) => quotation.start <= token.start && token.end <= quotation.end),
  );
}

/** A quotation without a saying in its sentence goes on with whom was quoted last. */
const inheritedFrom = ({ quoted }: Discourse): Attribution | null =>
  quoted && { ...quoted, cue: null, confidence: Math.min(quoted.confidence, INHERITED) };

/** Whether all words of a clause stand in quotation marks. */
const isQuoted = ({ first, last }: Clause, tokens: readonly TaggedToken[], quotation: readonly number[]): boolean => {
  const words = tokens
    .slice(first, last)
    .flatMap(({ pos }, at) => (pos === 'PUNCT' ? [] : [quotation[first + at]! >= 0]));
  return words.length > 0 && words.every(Boolean);
};

/** Nobody hands a word on so often; a text that repeats `he said that` must not cost the square of it. */
const MOST_HOLDING = 8;

/** The sayings that hold a clause, outermost first; of very many the last. */
function chainOf(clause: Clause, sayings: readonly Sourcing[]): Sourcing[] {
  const place = clause.verb?.first ?? clause.first;
  const holding = sayings.filter(({ contents }) => isWithin(contents, place)).slice(-MOST_HOLDING);
  const depth = ({ at }: Sourcing): number =>
    holding.filter((other) => other.at !== at && isWithin(other.contents, at)).length;
  return holding.toSorted((a, b) => depth(a) - depth(b) || a.at - b.at);
}

const isWithin = (contents: readonly Range[], place: number): boolean =>
  contents.some(({ first, last }) => first <= place && place < last);

/** `Ann Lee said she hoped`: one source, once. */
const withoutRepeats = (chain: readonly Attribution[]): Attribution[] =>
  chain.filter(({ resolved, source }, at) => {
    const outer = chain[at - 1];
    return !outer || (resolved ?? source) !== (outer.resolved ?? outer.source);
  });

function clauseOf(clauses: readonly Clause[], saying: Saying | undefined, own: number): number | null {
  if (!saying) return null;
  const index = clauses.findIndex(({ first, last }) => first <= saying.at && saying.at < last);
  return index < 0 || index === own ? null : index;
}

function resolveAll(reading: SentenceReading, sayings: readonly Saying[], before: Discourse): Sourcing[] {
  const resolved: Sourcing[] = [];
  for (const saying of sayings)
    resolved.push({ ...saying, by: resolveSource(reading, saying, { before, outer: resolved }) });
  return resolved;
}

type Known = { readonly before: Discourse; readonly outer: readonly Sourcing[] };

function resolveSource(reading: SentenceReading, { source, cue, at }: Saying, { before, outer }: Known): Attribution {
  const words = wordsOf(reading, cue);
  if (!source) return { source: NOT_NAMED, resolved: null, cue: words, kind: 'speaker', confidence: GUESSED };
  const written = wordsOf(reading, source.phrase);
  const by = (resolved: string | null, confidence: number, kind: Attribution['kind'] = 'speaker'): Attribution => ({
    source: written,
    resolved,
    cue: words,
    kind,
    confidence,
  });
  const holder = outer.findLast(({ contents }) => isWithin(contents, at))?.by ?? null;
  if (/^(?:he|she|his|her|it|its|they|their)$/i.test(written))
    return resolvePronoun(reading, written, { before, holder, source, by });
  const head = headOf(reading.tokens, source.phrase);
  const name = nameAt(reading, source.phrase, head);
  if (name) return by(isJoint(reading, source.phrase) ? null : name, CONFIDENT);
  if (DOCUMENTS.has(lower(reading.tokens[head])) || DOCUMENTS.has(reading.tokens[head]!.lemma))
    return by(null, CONFIDENT, 'document');
  return resolveDescription(reading, source, { head, by, holder });
}

type By = (resolved: string | null, confidence: number) => Attribution;

function resolvePronoun(
  { tokens, entities, cast }: SentenceReading,
  written: string,
  { before, holder, source, by }: { before: Discourse; holder: Attribution | null; source: Subject; by: By },
): Attribution {
  const word = written.toLowerCase();
  if (/^(?:it|its|they|their)$/.test(word)) {
    const outer = holder?.resolved ?? null;
    const isBody = outer !== null && cast.named.get(outer)?.type !== 'person';
    const body = isBody ? outer : /^it/.test(word) ? before.body : null;
    return by(body, body ? GUESSED : UNKNOWN);
  }
  const gender: Gender = /^(?:she|her)$/.test(word) ? 'woman' : 'man';
  const [start, place] = [tokens[0]!.start, tokens[source.phrase.first]!.start];
  const here = spansFrom(entities, start, place - 1).find(
    ({ type, name }) => type === 'person' && fits(cast.named.get(name)?.gender ?? null, gender),
  );
  const candidates = [holder?.resolved ?? null, here?.name ?? null, before.person];
  const found =
    candidates.find((name) => name !== null && isPerson(cast, name, gender)) ??
    lastPerson(cast, spansFrom(entities, start - NEAR_UNITS, place - 1), gender);
  return by(found, found ? PRONOUN : UNKNOWN);
}

/** Who is named farther away is not whom a word means; so every source costs the same however long the text is. */
const NEAR_UNITS = 6000;

const isPerson = ({ named }: Cast, name: string, gender: Gender): boolean => {
  const member = named.get(name);
  return member?.type === 'person' && fits(member.gender, gender);
};

function resolveDescription(
  reading: SentenceReading,
  { phrase, apposition }: Subject,
  { head, by, holder }: { head: number; by: By; holder: Attribution | null },
): Attribution {
  const { tokens } = reading;
  const beside = apposition && namedWithin(reading, apposition).find(({ type }) => type === 'person');
  if (beside) return by(beside.name, CONFIDENT);
  if (/^spokes(?:man|woman|person)$/.test(lower(tokens[head]))) {
    const body = namedWithin(reading, phrase).find(({ type }) => type !== 'person');
    if (body) return by(body.name, DESCRIBED);
  }
  const isDefinite = /^(?:the|this|that)$/.test(lower(tokens[phrase.first])) && head === phrase.last - 1;
  // `An IBM spokeswoman said the company …`: the body that speaks.
  const speaking = holder?.resolved ? reading.cast.named.get(holder.resolved) : undefined;
  if (isDefinite && speaking?.type === 'organisation' && isAnyCompany(lower(tokens[head])))
    return by(speaking.name, DESCRIBED);
  const described = isDefinite ? findByDescription(reading, { first: phrase.first, last: head + 1 }) : null;
  return described ? by(described.name, described.isSure ? DESCRIBED : GUESSED) : by(null, CONFIDENT);
}

/** By all words of a description (`the business secretary`), else by its noun alone. */
function findByDescription(
  { tokens, entities, cast }: SentenceReading,
  { first, last }: Range,
): ReturnType<typeof findDescribed> {
  const place = tokens[first]!.start;
  const before = spansFrom(entities, place - NEAR_UNITS, place - 1);
  const words = tokens
    .slice(first, last)
    .filter(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
    .map(lower);
  return findDescribed(cast, before, words) ?? findDescribed(cast, before, words.slice(-1));
}

/** `AST Research Inc. and Sun Microsystems Inc.` are not one of them. */
const isJoint = (reading: SentenceReading, phrase: Range): boolean =>
  namedWithin(reading, phrase).length > 1 &&
  reading.tokens.slice(phrase.first, phrase.last).some((token) => lower(token) === 'and');

const wordsOf = ({ text, tokens }: SentenceReading, { first, last }: Range): string =>
  text.slice(tokens[first]!.start, tokens[last - 1]!.end);

/** The word that a noun phrase is about: the last noun before `of`, `for`, `at` and the like. */
function headOf(tokens: readonly TaggedToken[], { first, last }: Range): number {
  let head = first;
  for (let at = first; at < last; at++) {
    const { pos, text } = tokens[at]!;
    const isNominal = /^(?:NOUN|PROPN|PRON)$/.test(pos) || /^\p{Lu}/u.test(text);
    if (at > first && (pos === 'ADP' || (pos === 'VERB' && !isNominal && isNamed(tokens[at - 1]!)))) break;
    if (isNominal) head = at;
  }
  return head;
}

/** `people familiar`, `analysts polled`: a noun right before a participle. */
const isNamed = ({ pos }: TaggedToken): boolean => pos === 'NOUN' || pos === 'PROPN';

const namedWithin = ({ entities, tokens }: SentenceReading, { first, last }: Range): Entity[] =>
  last > first
    ? spansFrom(entities, tokens[first]!.start, tokens[last - 1]!.end - 1).filter(
        ({ end }) => end <= tokens[last - 1]!.end,
      )
    : [];

const nameAt = (reading: SentenceReading, phrase: Range, head: number): string | null =>
  namedWithin(reading, phrase).find(
    ({ start, end }) => start <= reading.tokens[head]!.start && reading.tokens[head]!.end <= end,
  )?.name ?? null;

/** Whom `he`, `it` and a quotation by itself mean in the next sentence. */
function followDiscourse(reading: SentenceReading, sayings: readonly Sourcing[], before: Discourse): Discourse {
  const { tokens, cast } = reading;
  const named = tokens.length > 0 ? spansFrom(reading.entities, tokens[0]!.start, tokens.at(-1)!.end) : [];
  const speaker = sayings.findLast(({ source }) => source !== null)?.by ?? null;
  const said = speaker?.resolved ? (cast.named.get(speaker.resolved) ?? null) : null;
  return {
    person: (said?.type === 'person' ? said.name : named.find(({ type }) => type === 'person')?.name) ?? before.person,
    body:
      (said && said.type !== 'person' ? said.name : named.find(({ type }) => type === 'organisation')?.name) ??
      before.body,
    quoted: speaker ?? before.quoted,
  };
}
