import type { TaggedToken } from '../../text/part-of-speech.ts';
import { spansFrom } from '../../text/sorted-spans.ts';
import type { Attribution, Entity } from '../claim.ts';
import { DOCUMENTS } from '../grammar/cue-words.ts';
import { lower, type Range, type Subject } from '../grammar/source-phrase.ts';
import { type Cast, findDescribed, fits, type Gender, isAnyCompany, isPublicBody, lastPerson } from '../names/cast.ts';
import type { Discourse, SentenceReading } from './discourse.ts';

/** Whom a source's words mean: under which name in the article, whether a document, and how sure that is. */
export type Meant = Pick<Attribution, 'resolved' | 'kind' | 'confidence'>;

/** What is known where a source stands: whom the article speaks of, and who says the clause that it stands in. */
export type Known = { readonly before: Discourse; readonly holder: Attribution | null };

const CONFIDENT = 0.9;
const DESCRIBED = 0.8;
const PRONOUN = 0.75;
const GUESSED = 0.6;
const UNKNOWN = 0.4;

const speaker = (resolved: string | null, confidence: number): Meant => ({ resolved, kind: 'speaker', confidence });

/** Whom a source means: a name under its fullest form, who a pronoun or a description stands for, else its words only. */
export function resolveSource(reading: SentenceReading, source: Subject, known: Known): Meant {
  const { tokens } = reading;
  const { phrase } = source;
  const written = tokens.slice(phrase.first, phrase.last).map(lower).join(' ');
  if (/^(?:he|she|his|her)$/.test(written)) return resolvePerson(reading, written, source, known);
  if (/^(?:it|its|they|their)$/.test(written)) return resolveBody(reading, written, known);
  const head = headOf(reading, phrase);
  const name = nameAt(reading, phrase, head);
  if (name) return speaker(isJoint(reading, phrase) ? null : name, CONFIDENT);
  if (isDocument(tokens[head]!))
    return { resolved: documentNamed(reading, phrase, { ...known, head }), kind: 'document', confidence: CONFIDENT };
  return resolveDescription(reading, source, { ...known, head });
}

/** Whether a noun names a paper or a recording. */
export const isDocument = (head: TaggedToken): boolean => DOCUMENTS.has(lower(head)) || DOCUMENTS.has(head.lemma);

/** `The strategy`, of which the article has named the `National Security Strategy`; `the report` of the body that spoke last. */
function documentNamed(
  reading: SentenceReading,
  { first, last }: Range,
  { before, head }: Known & { readonly head: number },
): string | null {
  if (!isDefinite(reading.tokens, { first, last }, head)) return null;
  const described = findByDescription(reading, { first, last })?.name ?? null;
  if (described !== null && reading.cast.named.get(described)?.type !== 'person') return described;
  const author = /^(?:report|statement)$/.test(lower(reading.tokens[head])) ? (before.quoted?.resolved ?? null) : null;
  return author !== null && reading.cast.named.get(author)?.type === 'organisation' ? author : null;
}

/** `it` and `they`: the body that speaks already, else for `it` the one that the article speaks of. */
function resolveBody({ cast }: SentenceReading, written: string, { before, holder }: Known): Meant {
  const outer = holder?.resolved ?? null;
  const isBody = outer !== null && cast.named.get(outer)?.type !== 'person';
  const body = isBody ? outer : /^it/.test(written) ? before.body : null;
  return speaker(body, body ? GUESSED : UNKNOWN);
}

/** Who is named farther away is not whom a word means; so every source costs the same however long the text is. */
const NEAR_UNITS = 6000;

/** `he` and `she`: who speaks already, who is named before it in the sentence, whom the article speaks of, who was named last. */
function resolvePerson(
  { tokens, entities, cast, quotations }: SentenceReading,
  written: string,
  { phrase }: Subject,
  { before, holder }: Known,
): Meant {
  const gender: Gender = /^(?:she|her)$/.test(written) ? 'woman' : 'man';
  const [start, place] = [tokens[0]!.start, tokens[phrase.first]!.start];
  // Whom a quotation names is hardly who speaks in it.
  const outside = ({ start: at }: Entity): boolean =>
    spansFrom(quotations, start - 800, at).every(({ end }) => end <= at);
  const here = spansFrom(entities, start, place - 1).find(
    (entity) =>
      entity.type === 'person' && fits(cast.named.get(entity.name)?.gender ?? null, gender) && outside(entity),
  );
  const candidates = [holder?.resolved ?? null, here?.name ?? null, before.person];
  const found =
    candidates.find((name) => name !== null && isPerson(cast, name, gender)) ??
    lastPerson(cast, spansFrom(entities, start - NEAR_UNITS, place - 1), gender);
  return speaker(found, found ? PRONOUN : UNKNOWN);
}

const isPerson = ({ named }: Cast, name: string, gender: Gender): boolean => {
  const member = named.get(name);
  return member?.type === 'person' && fits(member.gender, gender);
};

function resolveDescription(
  reading: SentenceReading,
  { phrase, apposition }: Subject,
  { head, holder, before }: Known & { readonly head: number },
): Meant {
  const { tokens, cast } = reading;
  const beside = apposition && namedWithin(reading, apposition).find(({ type }) => type === 'person');
  if (beside) return speaker(beside.name, CONFIDENT);
  if (/^(?:spokes(?:man|woman|person)|rep|representative)$/.test(lower(tokens[head]))) {
    const body = namedWithin(reading, phrase).find(({ type }) => type !== 'person');
    if (body) return speaker(body.name, DESCRIBED);
  }
  if (!isDefinite(tokens, phrase, head)) return speaker(null, CONFIDENT);
  // `An IBM spokeswoman said the company …`: the body that speaks.
  const speaking = holder?.resolved ? cast.named.get(holder.resolved) : undefined;
  if (speaking?.type === 'organisation' && isAnyCompany(lower(tokens[head]))) return speaker(speaking.name, DESCRIBED);
  if (isAnyCompany(lower(tokens[head])) && before.body && !isPublicBody(before.body))
    return speaker(before.body, GUESSED);
  const described = findByDescription(reading, { first: phrase.first, last: head + 1 });
  if (described) return speaker(described.name, described.isSure ? DESCRIBED : GUESSED);
  return speaker(null, CONFIDENT);
}

/** `the business secretary`, not `the dam's operator`. */
const isDefinite = (tokens: readonly TaggedToken[], { first, last }: Range, head: number): boolean =>
  /^(?:the|this|that)$/.test(lower(tokens[first])) &&
  head === last - 1 &&
  !tokens.slice(first, last).some(({ text }) => /^['\u2019]s?$/.test(text));

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

/**
 * Index of the word that a noun phrase is about: the last noun before `of`, `for`, `at` and the like; the person whom
 * a phrase ends with behind the name of a body (`the envoy to the UN Ann Lee`), not whom it belongs to (`friends of Ann Lee`).
 */
export function headOf(reading: SentenceReading, { first, last }: Range): number {
  const { tokens } = reading;
  const names = namedWithin(reading, { first, last });
  let head = first;
  for (let at = first; at < last; at++) {
    const { pos, text, start } = tokens[at]!;
    const isNominal = /^(?:NOUN|PROPN|PRON)$/.test(pos) || /^\p{Lu}/u.test(text) || isAge(tokens, at);
    const isInName = names.some((name) => name.start < start && start < name.end);
    if (at > first && !isInName && (pos === 'ADP' || (pos === 'VERB' && !isNominal && isNoun(tokens[at - 1]!)))) {
      const person = personAtEnd(reading, { first: at, last });
      return person ?? head;
    }
    if (isNominal) head = at;
  }
  return head;
}

/** `the 25-year-old` */
const isAge = (tokens: readonly TaggedToken[], at: number): boolean =>
  lower(tokens[at]) === 'old' && tokens[at - 1]?.text === '-';

/** `people familiar`, `analysts polled`: a noun right before a participle. */
const isNoun = ({ pos }: TaggedToken): boolean => pos === 'NOUN' || pos === 'PROPN';

/** The last word of a person's name at the end of a phrase, where more stands before it than whom a preposition leads in. */
function personAtEnd(reading: SentenceReading, { first, last }: Range): number | null {
  const { tokens } = reading;
  const names = namedWithin(reading, { first, last });
  const person = names.at(-1);
  if (person?.type !== 'person' || person.end !== tokens[last - 1]!.end) return null;
  const isOwner = /^(?:of|for|from|by|with)$/.test(lower(tokens[first]));
  return names.length > 1 || !isOwner ? last - 1 : null;
}

/** The names in a range of words. */
export const namedWithin = ({ entities, tokens }: SentenceReading, { first, last }: Range): readonly Entity[] =>
  last > first
    ? spansFrom(entities, tokens[first]!.start, tokens[last - 1]!.end - 1).filter(
        ({ end }) => end <= tokens[last - 1]!.end,
      )
    : [];

/** The name that a word of a phrase belongs to. */
export const nameAt = (reading: SentenceReading, phrase: Range, head: number): string | null =>
  namedWithin(reading, phrase).find(
    ({ start, end }) => start <= reading.tokens[head]!.start && reading.tokens[head]!.end <= end,
  )?.name ?? null;
