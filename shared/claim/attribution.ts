import type { TaggedToken } from '../text/part-of-speech.ts';
import type { Attribution, Entity } from './claim.ts';
import type { Clause } from './clauses.ts';
import { entitiesFrom } from './entities-from.ts';
import { DENYING, DOCUMENT_SOURCES, REPORTING, SAYING } from './verb-words.ts';

/** A sentence's words and clauses, and what the article has named so far. */
export type SentenceReading = {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
};

/** Whom pronouns stand for, carried from sentence to sentence. */
export type Speakers = { readonly person: string | null; readonly quoted: Attribution | null };

/** The sources of each clause, outermost first, and its reporting clause's index where it has one. */
export type Sourced = {
  readonly chains: readonly (readonly Attribution[])[];
  readonly saidBy: readonly (number | null)[];
  readonly speakers: Speakers;
};

const QUOTE_START = /^["\u201c\u2018']/;
const PERSONAL = /^(?:he|she)$/i;
const GROUP = /^(?:it|they)$/i;
const CONFIDENT = 0.9;
const RESOLVED_PRONOUN = 0.75;
const INHERITED = 0.6;

/** Who says each clause of a sentence (PARC 3.0: source, cue, content). No source means that the publisher speaks. */
export function attributeClauses(reading: SentenceReading, speakers: Speakers): Sourced {
  const { clauses, text } = reading;
  const according = accordingTo(reading);
  let current = speakers;
  const sayings = new Map<number, Attribution>();
  clauses.forEach((clause, index) => {
    if (!isReporting(reading, index)) return;
    const source = sourceOf(reading, clause, current);
    if (!source) return;
    sayings.set(index, source);
    current = { person: source.resolved ?? current.person, quoted: source };
  });
  const saidBy = clauses.map((_, index) => sayingOf(reading, index, sayings));
  const isQuoteOnly =
    sayings.size === 0 &&
    !according &&
    QUOTE_START.test(text.slice(clauses[0]?.start ?? 0, (clauses[0]?.start ?? 0) + 1));
  const inherited = isQuoteOnly && speakers.quoted ? [{ ...speakers.quoted, cue: null, confidence: INHERITED }] : [];
  const chains = saidBy.map((by) => [...(according ? [according] : []), ...inherited, ...chainOf(by, saidBy, sayings)]);
  const person = current.person ?? null;
  return { chains, saidBy, speakers: { person: lastPerson(reading) ?? person, quoted: according ?? current.quoted } };
}

function chainOf(
  by: number | null,
  saidBy: readonly (number | null)[],
  sayings: ReadonlyMap<number, Attribution>,
): Attribution[] {
  const chain: number[] = [];
  // A quote between two sayings can lead round in a circle: each saying counts once.
  for (let at = by; at !== null && !chain.includes(at); at = saidBy[at] ?? null) chain.unshift(at);
  return chain.map((at) => sayings.get(at)!);
}

/** A verb of saying that has something to say in the sentence: after it, or before it in quotes or behind a comma. */
function isReporting({ clauses, text, tokens }: SentenceReading, index: number): boolean {
  const clause = clauses[index]!;
  const { verb } = clause;
  if (!verb || verb.form === 'infinitive' || !(REPORTING.has(verb.lemma) || DENYING.has(verb.lemma))) return false;
  const next = clauses[index + 1];
  const before = index > 0 ? text.slice(clauses[index - 1]!.start, clause.start) : '';
  // `the initial terms announced last month`: a participle reports nothing.
  if (verb.isBarePast && tokens[clause.first]!.pos === 'ADP' && clause.first < verb.first) return false;
  const isAside = clause.connector !== null && !/^(?:and|but|as)$/.test(clause.connector);
  const isAfterContent =
    !isAside &&
    (SAYING.has(verb.lemma) || /["\u201d\u2019]\s*$/.test(before)) &&
    /[,"\u201d\u2019'?!](?:\s*["\u201d\u2019'])?\s*$/.test(before) &&
    wordsBesides(clause, tokens) <= 14;
  return (
    next?.kind === 'content' ||
    isAfterContent ||
    DENYING.has(verb.lemma) ||
    /["\u201c\u2018']/.test(text.slice(clause.start, clause.end))
  );
}

const wordsBesides = ({ first, last }: Clause, tokens: readonly TaggedToken[]): number =>
  tokens.slice(first, last).filter(({ pos }) => pos !== 'PUNCT').length;

/** The saying that a clause belongs to: the nearest before it, or one that ends the sentence. */
function sayingOf(
  { clauses, text }: SentenceReading,
  index: number,
  sayings: ReadonlyMap<number, Attribution>,
): number | null {
  const clause = clauses[index]!;
  for (let at = index - 1; at >= 0; at--) {
    if (!sayings.has(at)) continue;
    const isOwnStatement =
      clause.kind === 'main' &&
      /^(?:and|but|while)$/.test(clause.connector ?? '') &&
      clause.verb !== null &&
      sayings.has(index);
    return isOwnStatement ? sayingOf({ clauses, text } as SentenceReading, at, sayings) : at;
  }
  for (let at = index + 1; at < clauses.length; at++) {
    if (
      sayings.has(at) &&
      /[,"\u201d\u2019'?!](?:\s*["\u201d\u2019'])?\s*$/.test(text.slice(clause.start, clauses[at]!.start))
    )
      return at;
  }
  return null;
}

function sourceOf(reading: SentenceReading, clause: Clause, speakers: Speakers): Attribution | null {
  const { tokens, text } = reading;
  const verb = clause.verb!;
  const cue = text.slice(tokens[verb.first]!.start, tokens[verb.last - 1]!.end);
  const before = nounPhraseBefore(tokens, clause.first, verb.first);
  const phrase = before ?? nounPhraseAfter(tokens, verb.last, clause.last);
  if (!phrase) return speakers.quoted && { ...speakers.quoted, cue, confidence: INHERITED };
  const source = text.slice(phrase[0]!.start, phrase.at(-1)!.end);
  return attribution(source, cue, reading, speakers);
}

function attribution(
  source: string,
  cue: string | null,
  { entities, tokens }: SentenceReading,
  speakers: Speakers,
): Attribution {
  const last = source.split(/\s+/).at(-1)!.toLowerCase();
  const isDocument =
    DOCUMENT_SOURCES.has(last) ||
    source.split(/\s+/).some((word) => /^(?:report|study|survey|filing|poll|media)$/i.test(word));
  if (PERSONAL.test(source) || GROUP.test(source)) {
    const resolved = PERSONAL.test(source) ? speakers.person : (speakers.quoted?.resolved ?? null);
    return { source, resolved, cue, kind: 'speaker', confidence: resolved ? RESOLVED_PRONOUN : 0.4 };
  }
  const start = tokens[0]?.start ?? 0;
  const near = entitiesFrom(entities, start - NEAR_UNITS, start + NEAR_UNITS);
  const named = near.filter(({ name }) => source.includes(surnameOf(name)));
  const person = named.find(({ type }) => type === 'person') ?? named.find(({ name }) => source.includes(name)) ?? null;
  return {
    source,
    resolved: person?.name ?? null,
    cue,
    kind: isDocument ? 'document' : 'speaker',
    confidence: CONFIDENT,
  };
}

/** Who is named farther away is not whom a surname means; so every source costs the same however long the text is. */
const NEAR_UNITS = 20_000;

const surnameOf = (name: string): string => name.split(' ').at(-1)!;

const isNominal = ({ pos }: TaggedToken): boolean => /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|ADP|PART)$/.test(pos);

/** The subject before a reporting verb: back over adverbs and an apposition to where the noun phrase begins. */
function nounPhraseBefore(tokens: readonly TaggedToken[], first: number, verb: number): readonly TaggedToken[] | null {
  let end = verb;
  while (
    end > first &&
    (/^(?:ADV|AUX|PUNCT)$/.test(tokens[end - 1]!.pos) ||
      /^(?:on|however|also)$/i.test(tokens[end - 1]!.text) ||
      isDay(tokens[end - 1]!))
  )
    end--;
  let start = first;
  while (
    start < end &&
    (/^(?:CCONJ|SCONJ|PUNCT|ADV)$/.test(tokens[start]!.pos) || /^(?:who|which|that)$/i.test(tokens[start]!.text))
  )
    start++;
  if (start < end && /^(?:ADP|SCONJ)$/.test(tokens[start]!.pos)) start = afterComma(tokens, start, end) ?? start;
  const comma = tokens.slice(start, end).findIndex(({ text }) => text === ',');
  const phrase = tokens.slice(start, comma > 0 ? start + comma : end);
  return phrase.some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos)) ? trimmed(phrase) : null;
}

const isDay = ({ text }: TaggedToken): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/i.test(text);

function afterComma(tokens: readonly TaggedToken[], from: number, to: number): number | null {
  for (let at = from; at < to - 1; at++) if (tokens[at]!.text === ',') return at + 1;
  return null;
}

/** `says Marina Zhang, an associate professor`. */
function nounPhraseAfter(tokens: readonly TaggedToken[], from: number, to: number): readonly TaggedToken[] | null {
  const phrase: TaggedToken[] = [];
  for (let at = from; at < to && isNominal(tokens[at]!); at++) phrase.push(tokens[at]!);
  return phrase.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos)) ? trimmed(phrase) : null;
}

function trimmed(phrase: readonly TaggedToken[]): readonly TaggedToken[] {
  const first = phrase.findIndex(({ pos }) => pos !== 'ADP' && pos !== 'PART');
  return phrase.slice(Math.max(0, first));
}

/** `according to X`, `in X's words`: the source of the whole sentence. */
function accordingTo(reading: SentenceReading): Attribution | null {
  const { tokens, text } = reading;
  const at = tokens.findIndex((token, index) => /^according$/i.test(token.text) && tokens[index + 1]?.text === 'to');
  const phrase = at >= 0 ? nounPhraseAfter(tokens, at + 2, tokens.length) : null;
  if (!phrase) return null;
  return attribution(text.slice(phrase[0]!.start, phrase.at(-1)!.end), 'according to', reading, {
    person: null,
    quoted: null,
  });
}

/** The first person that a sentence names is whom `he` and `she` mean next. */
function lastPerson({ entities, tokens }: SentenceReading): string | null {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  return (
    entitiesFrom(entities, start, end).find((entity) => entity.type === 'person' && entity.end <= end)?.name ?? null
  );
}
