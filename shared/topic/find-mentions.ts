import type { Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { NameForms } from './name-forms.ts';

/** A place of a text where somebody or something is named or meant; `isSubject`: it is the topic. */
export type Mention = Span & { readonly isSubject: boolean };

const PERSON_PRONOUN = /\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Hh]ers|[Hh]imself|[Hh]erself)\b/gu;
const THING_PRONOUN = /\b(?:[Ii]t|[Ii]ts|[Ii]tself)\b/gu;
/** `It` that means nothing: `it is expected that`. */
const EMPTY_IT = /^it (?:is|was|will be|would be|has been|remains|seems|appears|became|took)(?: (?:not|also|still|now|un\w+))? ?(?:that|to|clear|unclear|likely|unlikely|possible|expected|estimated|believed|reported|known|hoped|thought|time|only|because)\b/i;
/** A pronoun means what was named at most so many sentences before. */
const LONGEST_MEMORY = 3;

type Reference = Span & { readonly kind: 'subject' | 'person' | 'other' | 'he' | 'it' | 'noun' };

/** Whom `he` and what `it` mean: whether it is the topic, and how many sentences ago it was named. */
type Focus = { readonly isSubject: boolean; readonly age: number };
type Foci = { readonly person: Focus; readonly thing: Focus };
const NOBODY: Focus = { isSubject: false, age: LONGEST_MEMORY + 1 };

/**
 * Where a text names or means a topic's subject, and whom else it names, in order: by name, for short, by a pronoun and
 * by the noun it is called again by. The first that a sentence names is whom the pronouns behind it mean.
 */
export function findMentions(forms: NameForms, article: Article, sentences: readonly Span[]): readonly Mention[] {
  const references = referencesOf(forms, article);
  const isPerson = forms.kind === 'person';
  const mentions: Mention[] = [];
  let foci: Foci = { person: NOBODY, thing: NOBODY };
  let at = 0;
  for (const sentence of sentences) {
    let [person, thing] = [null as boolean | null, null as boolean | null];
    while (at < references.length && references[at]!.start < sentence.start) at++;
    for (; at < references.length && references[at]!.start < sentence.end; at++) {
      const { kind, start, end } = references[at]!;
      let isSubject = kind === 'subject';
      if (kind === 'he') isSubject = (person ??= foci.person.age <= LONGEST_MEMORY && foci.person.isSubject) && isPerson;
      else if (kind === 'it') isSubject = (thing ??= foci.thing.age <= 1 && foci.thing.isSubject) && !isPerson;
      else if (kind === 'noun') isSubject = thing ??= foci.thing.isSubject;
      else if (kind === 'person' || (isSubject && isPerson)) person ??= isSubject;
      else thing ??= isSubject;
      mentions.push({ start, end, isSubject });
    }
    foci = { person: next(foci.person, person), thing: next(foci.thing, thing) };
  }
  return mentions;
}

const next = ({ isSubject, age }: Focus, named: boolean | null): Focus =>
  named === null ? { isSubject, age: age + 1 } : { isSubject: named, age: 0 };

function referencesOf(forms: NameForms, { text, claims }: Article): Reference[] {
  const own = namesIn(text, forms).map((span): Reference => ({ ...span, kind: 'subject' }));
  const others = namedOnce(claims.flatMap(({ field, entities }) => (field === 'text' ? entities : [])))
    .filter(({ type }) => type !== 'place')
    .map(({ start, end, type }): Reference => ({ start, end, kind: type === 'person' ? 'person' : 'other' }));
  const pronouns = [
    ...spansOf(text, PERSON_PRONOUN).map((span): Reference => ({ ...span, kind: 'he' })),
    ...spansOf(text, THING_PRONOUN)
      .filter(({ start }) => !EMPTY_IT.test(text.slice(start, start + 60)))
      .map((span): Reference => ({ ...span, kind: 'it' })),
    ...(forms.noun ? spansOf(text, forms.noun) : []).map((span): Reference => ({ ...span, kind: 'noun' })),
  ];
  return withoutOverlaps([...own, ...others, ...pronouns]);
}

/** Where a text has one of the names; for short only where it has one in full. */
export function namesIn(text: string, { full, short, kind }: NameForms): Span[] {
  const inFull = spansOf(text, full);
  const spans = short && inFull.length > 0 ? [...inFull, ...spansOf(text, short)] : inFull;
  // `iPhone 4S` is no `iPhone`: what has a number or another name behind it is another thing.
  return kind === 'thing' ? spans.filter(({ end }) => !/^ (?:\p{Lu}\p{Ll}|\d)/u.test(text.slice(end, end + 3))) : spans;
}

export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** Nested claims name the same place twice. */
const namedOnce = (entities: readonly Entity[]): Entity[] => [
  ...new Map(entities.map((entity) => [entity.start, entity])).values(),
];

/** In order; of two that overlap the topic's own name stays, else the first. */
function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const rank = ({ kind }: Reference): number => (kind === 'subject' ? 0 : 1);
  const sorted = references.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const kept: Reference[] = [];
  for (const reference of sorted) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, reference)) kept.push(reference);
    else if (rank(reference) < rank(last)) kept[kept.length - 1] = reference;
  }
  return kept;
}
