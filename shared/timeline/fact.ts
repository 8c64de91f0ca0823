import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import { COMMON_WORDS } from '../topic/common-words.ts';
import { normaliseCountries } from '../topic/names.ts';
import { VERB_CLASSES } from './verb-classes.ts';

/** A claim with what it is compared by: its date, and the stems, names and figures of its sentence's words. */
export type Fact = {
  readonly claim: Claim;
  readonly article: Article;
  readonly sentence: string;
  /** Where its sentence stands among the article's. */
  readonly ordinal: number;
  readonly date: DateValue | null;
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
};

/** The facts of an article's claims, in the claims' order. */
export function factsOf(article: Article, claims: readonly Claim[]): Fact[] {
  const sentences = splitSentences(article.text);
  let at = 0;
  return claims.map((claim) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= claim.start) at++;
    while (at > 0 && sentences[at]!.start > claim.start) at--;
    const sentence = claim.field === 'text' && sentences[at] ? slice(article.text, sentences[at]!) : claim.quote;
    return { claim, article, sentence, ordinal: at, date: claim.date, ...compared(claim) };
  });
}

function compared({ quote, entities, figures, attribution }: Claim): Pick<Fact, 'stems' | 'names' | 'figures'> {
  const names = [...entities.map(({ name }) => name), ...attribution.flatMap(({ resolved }) => resolved ?? [])].map(
    normaliseCountries,
  );
  return {
    stems: new Set(normaliseCountries(quote).split(' ').filter(isTelling).flatMap(stemsOf)),
    names: new Set(names),
    figures: new Set(
      figures.map(({ value, from, to, unit }) => [value ?? '', from ?? '', to ?? '', unit ?? ''].join(' ')),
    ),
  };
}

/** A word's stem, and the class of events that it tells. */
function stemsOf(word: string): string[] {
  const cut = stem(word);
  const kind = CLASS_OF_STEM.get(cut) ?? CLASS_OF_STEM.get(word);
  return kind ? [cut, kind] : [cut];
}

const isTelling = (word: string): boolean => word.length > 2 && !COMMON_WORDS.has(word);

/** Cuts the endings that one fact's tellings differ in. `launched`, `launches`, `launching` → `launch`. */
export const stem = (word: string): string =>
  word.length <= 4
    ? word
    : word
        .replace(/(?:ations?|ments?|ings?|edly|ers?|ions?)$/, '')
        .replace(/(?:ied|ies)$/, 'y')
        .replace(/(?:ed|es|s|ly|e)$/, '')
        .replace(/([^aeiou])\1$/, '$1') || word;

const CLASS_OF_STEM: ReadonlyMap<string, string> = new Map([...VERB_CLASSES].map(([word, kind]) => [stem(word), kind]));
