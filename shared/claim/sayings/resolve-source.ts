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
  if (/^(?:it|its)$/.test(written)) return resolveBody(reading, known);
  if (/^(?:they|their)$/.test(written)) return resolveMany(reading, known);
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
  const isPlain = /^(?:document|paper)$/.test(lower(reading.tokens[head])) && head - first > 1;
  const described = findByDescription(reading, { first, last: isPlain ? last - 1 : last })?.name ?? null;
  if (described !== null && reading.cast.named.get(described)?.type !== 'person') return described;
  const author = /^(?:report|statement)$/.test(lower(reading.tokens[head])) ? (before.quoted?.resolved ?? null) : null;
  return author !== null && reading.cast.named.get(author)?.type === 'organisation' ? author : null;
}

/** `it`: the body that speaks already, else the one that the article speaks of. */
function resolveBody({ cast }: SentenceReading, { before, holder }: Known): Meant {
  const outer = holder?.resolved ?? null;
  const isBody = outer !== null && cast.named.get(outer)?.type !== 'person';
  const body = isBody ? outer : before.body;
  return speaker(body, body ? GUESSED : UNKNOWN);
}

/** `they`: several, or a body, who speak already or spoke last: `officials`, `Ann Lee and Tom Birch`. */
function resolveMany({ cast }: SentenceReading, { before, holder }: Known): Meant {
  const isSeveral = ({ source, resolved }: Attribution): boolean =>
    resolved === null ? /(?:[^s]s|people|police)$|\band\b/.test(source) : cast.named.get(resolved)?.type !== 'person';
  const many = [holder, before.quoted].find((by) => by !== null && isSeveral(by));
  return speaker(many ? (many.resolved ?? many.source) : null, many ? GUESSED : UNKNOWN);
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
  const beside = apposition && nameBeside(reading, apposition);
  if (beside) return speaker(beside.name, CONFIDENT);
  if (/^(?:spokes(?:man|woman|person)|rep|representative)$/.test(lower(tokens[head]))) {
    const body = namedWithin(reading, phrase).find(({ type }) => type !== 'person');
    if (body) return speaker(body.name, DESCRIBED);
  }
  if (!isDefinite(tokens, phrase, head)) return speaker(null, CONFIDENT);
  // `An IBM spokeswoman said the company …`: the body that speaks.
  const speaking = holder?.resolved ? cast.named.get(holder.resolved) : undefined;
  if (speaking?.type === 'organisation' && isAnyCompany(lower(tokens[head]))) return speaker(speaking.name, DESCRIBED);
  const body = isAnyCompany(lower(tokens[head])) ? bodyBefore(reading, phrase, before) : null;
  const described = findByDescription(reading, { first: phrase.first, last: head + 1 });
  if (body && body !== described?.name) return speaker(body, GUESSED);
  if (described) return speaker(described.name, described.isSure ? DESCRIBED : GUESSED);
  return speaker(null, CONFIDENT);
}

const OFFICE =
  /^(?:minister|secretary|president|chief|director|officer|official|leader|chairman|executive|head|court)$/;

/** `the business secretary`, not `the dam's operator`. */
const isDefinite = (tokens: readonly TaggedToken[], { first, last }: Range, head: number): boolean =>
  /^(?:the|this|that)$/.test(lower(tokens[first])) &&
  head === last - 1 &&
  !tokens.slice(first, last).some(({ text }) => /^['\u2019]s?$/.test(text));

/** `Oriel sold`, not `a KIE is`. */
function isSubject(tokens: readonly TaggedToken[], { start, end }: Entity): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  return !/^an?$/.test(lower(before)) && /^(?:VERB|AUX)$/.test(tokens.find((token) => token.start >= end)?.pos ?? '');
}

/** What can be a company: named before in the sentence, else whom the article speaks of. */
function bodyBefore({ tokens, entities, cast }: SentenceReading, { first }: Range, { body }: Discourse): string | null {
  const here = spansFrom(entities, tokens[0]!.start, tokens[first]!.start - 1)
    .filter((entity) => isSubject(tokens, entity))
    .map(({ name }) => name);
  const isCompanyLike = (name: string | null): name is string =>
    name !== null && !isPublicBody(name) && /^(?:organisation|other)$/.test(cast.named.get(name)?.type ?? '');
  return [...here, body].find(isCompanyLike) ?? null;
}

/** `The bank's head, Ann Lee,`, `Gulf power, the United Arab Emirates,`: a person's name, or one right behind the comma. */
function nameBeside(reading: SentenceReading, apposition: Range): Entity | null {
  const names = namedWithin(reading, apposition);
  const starts = [apposition.first, apposition.first + 1].map((at) => reading.tokens[at]?.start);
  return names.find(({ type }) => type === 'person') ?? names.find(({ start }) => starts.includes(start)) ?? null;
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
  const own = findDescribed(cast, before, words);
  // `the prime minister` is no minister of another kind.
  return own ?? (words.length > 1 && OFFICE.test(words.at(-1)!) ? null : findDescribed(cast, before, words.slice(-1)));
}

/** `AST Research Inc. and Sun Microsystems Inc.` are not one of them. */
function isJoint(reading: SentenceReading, phrase: Range): boolean {
  const names = namedWithin(reading, phrase);
  const ands = reading.tokens.slice(phrase.first, phrase.last).filter((token) => lower(token) === 'and');
  return ands.some((and) => names.some(({ end }) => end <= and.start) && names.some(({ start }) => start >= and.end));
}

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
