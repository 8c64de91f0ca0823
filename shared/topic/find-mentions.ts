import type { Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { NameForms } from './name-forms.ts';

/** A place of a text where somebody or something is named or meant; `isTopic`: it is the topic. */
export type Mention = Span & { readonly isTopic: boolean };

const PERSON_PRONOUN = /\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Hh]ers|[Hh]imself|[Hh]erself)\b/gu;
const THING_PRONOUN = /\b(?:[Ii]t|[Ii]ts|[Ii]tself)\b/gu;
/** `It` that means nothing: `it is expected that`. */
const EMPTY_IT =
  /^it (?:is|was|will be|would be|has been|remains|seems|appears|became|took)(?: (?:announced|disclosed|revealed|reported|said)\b|(?: (?:not|also|still|now|un\w+))? ?(?:that|to|clear|unclear|likely|unlikely|possible|expected|estimated|believed|reported|known|hoped|thought|time|only|because)\b)/i;
/** `Shares in its maker Orro rose`: another takes part, whom the words name by what it is to the topic. */
const ITS_OTHER =
  /^its (?:maker|owner|parent|rival|developer|producer|publisher|operator|supplier|author|director|creator|composer|designer|architect|driver)s?\b/i;
/** A pronoun means what was named at most so many sentences before. */
const LONGEST_MEMORY = 3;

/** `like`: another of the topic's own kind; `other`: what is neither that nor a person. */
type Reference = Span & {
  readonly kind: 'topic' | 'person' | 'like' | 'other' | 'owner' | 'like owner' | 'he' | 'it' | 'oblique it' | 'noun';
};

/** Whom `he` and what `it` mean: whether it is the topic, and how many sentences ago it was named. */
type Focus = { readonly isTopic: boolean; readonly age: number };
/** `like`: whom a noun means, among the topic and others of its kind; `the plane` is none of the airlines. */
type Foci = { readonly person: Focus; readonly thing: Focus; readonly like: Focus };
const NOBODY: Focus = { isTopic: false, age: LONGEST_MEMORY + 1 };

/**
 * Where a text names or means a topic's subject, and whom else it names, in order: by name, for short, by a pronoun and
 * by the noun it is called again by. The first that a sentence names is whom the pronouns behind it mean.
 */
export function findMentions(forms: NameForms, article: Article, sentences: readonly Span[]): readonly Mention[] {
  const references = referencesOf(forms, article);
  const mentions: Mention[] = [];
  let foci: Foci = { person: NOBODY, thing: NOBODY, like: NOBODY };
  let at = 0;
  for (const sentence of sentences) {
    let named: Named = { person: null, thing: null, like: null };
    while (at < references.length && references[at]!.start < sentence.start) at++;
    for (; at < references.length && references[at]!.start < sentence.end; at++) {
      const { start, end } = references[at]!;
      const means = readReference(references[at]!, { named, foci, isPerson: forms.kind === 'person' });
      for (const name of means.names) named = { ...named, [name]: named[name] ?? means.isTopic };
      mentions.push({ start, end, isTopic: means.isTopic });
    }
    foci = {
      person: next(foci.person, named.person),
      thing: next(foci.thing, named.thing),
      like: next(foci.like, named.like),
    };
  }
  return mentions;
}

/** Whether the first person, the first thing and the first of its kind that a sentence has named so far is the topic. */
type Named = Readonly<Record<keyof Foci, boolean | null>>;
type Reading = { readonly named: Named; readonly foci: Foci; readonly isPerson: boolean };
type Meaning = { readonly isTopic: boolean; readonly names: readonly (keyof Named)[] };

/** What a reference means, and as what it counts among those that the sentence names. */
function readReference({ kind }: Reference, { named, foci, isPerson }: Reading): Meaning {
  const { person, thing, like } = foci;
  switch (kind) {
    case 'topic':
      return { isTopic: true, names: isPerson ? ['person', 'like'] : ['thing', 'like'] };
    case 'person':
      return { isTopic: false, names: isPerson ? ['person', 'like'] : ['person'] };
    case 'like':
      return { isTopic: false, names: ['thing', 'like'] };
    case 'other':
      return { isTopic: false, names: ['thing'] };
    case 'owner':
      // `Boeing's Starliner landed`: who owns is not who acts.
      return { isTopic: false, names: [] };
    case 'like owner':
      // `Tollan's chief said the company lost money`.
      return { isTopic: false, names: ['like'] };
    case 'he':
      return {
        isTopic: isPerson && (named.person ?? isInMind(person, LONGEST_MEMORY)),
        names: isPerson ? ['person', 'like'] : ['person'],
      };
    case 'it':
      return { isTopic: !isPerson && (named.thing ?? isInMind(thing, 1)), names: ['thing'] };
    case 'oblique it':
      return { isTopic: !isPerson && isInMind(thing, 1), names: [] };
    case 'noun': {
      const isTopic = named.like ?? isInMind(like, LONGEST_MEMORY);
      return { isTopic, names: isTopic ? ['thing', 'like'] : [] };
    }
  }
}

const isInMind = ({ isTopic, age }: Focus, memory: number): boolean => isTopic && age <= memory;

/** `NASA decided that bringing them home in it was too risky`: not the one that acts. */
const isOblique = (text: string, at: number): boolean =>
  /\b(?:in|on|with|of|by|for|from|aboard|to|inside|about) $/.test(text.slice(Math.max(0, at - 8), at));

const next = ({ isTopic, age }: Focus, named: boolean | null): Focus =>
  named === null ? { isTopic, age: age + 1 } : { isTopic: named, age: 0 };

function referencesOf(forms: NameForms, { text, claims }: Article): Reference[] {
  const own = namesIn(text, forms).map((span): Reference => ({ ...span, kind: 'topic' }));
  const others = namedAnywhere(
    text,
    claims.flatMap(({ field, entities }) => (field === 'text' ? entities : [])),
  )
    .filter(({ type }) => type !== 'place')
    .map(({ start, end, type }): Reference => {
      const isOwner = /^['’]s? /.test(text.slice(end, end + 3));
      const isLike = (type === 'organisation') === (forms.kind === 'organisation');
      const kind = type === 'person' ? 'person' : isLike ? 'like' : 'other';
      return { start, end, kind: !isOwner ? kind : kind === 'like' ? 'like owner' : 'owner' };
    });
  const pronouns = [
    ...spansOf(text, PERSON_PRONOUN).map((span): Reference => ({ ...span, kind: 'he' })),
    ...spansOf(text, THING_PRONOUN)
      .filter(
        ({ start }) => !EMPTY_IT.test(text.slice(start, start + 60)) && !ITS_OTHER.test(text.slice(start, start + 20)),
      )
      .map((span): Reference => ({ ...span, kind: isOblique(text, span.start) ? 'oblique it' : 'it' })),
    ...(forms.noun ? spansOf(text, forms.noun) : []).map((span): Reference => ({ ...span, kind: 'noun' })),
  ];
  return withoutOverlaps([...own, ...others, ...pronouns]);
}

/** Where a text has one of the names; for short only where it has one in full. */
export function namesIn(text: string, { full, short, beside, notIt }: NameForms): Span[] {
  const inFull = spansOf(text, full);
  const isNamed = short !== null && (inFull.length > 0 || spansOf(text, beside).length > 0);
  const spans = isNamed ? [...inFull, ...spansOf(text, short)] : inFull;
  return notIt ? spans.filter(({ end }) => !notIt.test(text.slice(end, end + NEAR))) : spans;
}

/** So far behind a name stands what makes it another's. */
const NEAR = 48;

export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** What claims name, once each, and the same names where the text has them outside of claims. */
function namedAnywhere(text: string, entities: readonly Entity[]): Pick<Entity, 'start' | 'end' | 'type'>[] {
  const named = new Map(entities.map((entity) => [entity.start, entity]));
  const types = new Map(entities.map(({ name, type }) => [name, type]));
  const elsewhere = spansOf(text, CAPITALS).flatMap((span) => {
    const type = types.get(text.slice(span.start, span.end));
    return type === undefined || named.has(span.start) ? [] : [{ ...span, type }];
  });
  return [...named.values(), ...elsewhere];
}
/** A run of words with capitals. */
const CAPITALS = /\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*)*/gu;

/** In order; of two that overlap the topic's own name stays, else the first. */
function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const rank = ({ kind }: Reference): number => (kind === 'topic' ? 0 : 1);
  const sorted = references.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const kept: Reference[] = [];
  for (const reference of sorted) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, reference)) kept.push(reference);
    else if (rank(reference) < rank(last)) kept[kept.length - 1] = reference;
  }
  return kept;
}
