import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { calledAlso, isDisaster } from './happenings.ts';

/** A happening with the place or the name that it is told by: `Haiti earthquake`, `earthquake in Haiti`, `Gulf oil spill`. */
const NAME = '(?<!\\p{L})(\\p{Lu}\\p{L}{1,30}(?:[ -](?:of )?\\p{Lu}\\p{L}{1,30}){0,2})';
const BEFORE = new RegExp(
  `${NAME}(?:['’]s?)? ((?:oil |plane |train |air |ferry |bus |mine |bird |swine )?)(\\p{Ll}{4,30})\\b`,
  'gu',
);
const BEHIND = new RegExp(
  `\\b((?:oil |plane |train |air |ferry |bus |mine )?)(\\p{Ll}{4,30}) (?:in|off|at|near) (?:the )?${NAME}`,
  'gu',
);
const LEAD_SENTENCES = 4;
const LEAST_TOLD = 2;

/**
 * What happened, where an article's headline or first sentences say so by the place, and the text says it again, in whatever
 * words news has for it: `Haiti's quake`, `the earthquake`.
 */
export function happeningOf({ headline, text }: Article): { readonly name: string; readonly weight: number } | null {
  const sentences = splitSentences(text);
  const lead = `${headline ?? ''}\n${text.slice(0, sentences.slice(0, LEAD_SENTENCES).at(-1)?.end ?? 0)}`;
  const told = [
    ...[...lead.matchAll(BEFORE)].map(([, place, of, noun]) => ({ place: place!, of: of!, noun: noun! })),
    ...[...lead.matchAll(BEHIND)].map(([, of, noun, place]) => ({ place: place!, of: of!, noun: noun! })),
  ].filter(({ place, noun }) => isDisaster(noun) && !BEGINS.test(place));
  const weighed = told.map(({ place, of, noun }) => ({
    name: `${place} ${of}${CALLED_BY[noun] ?? noun}`,
    weight: Math.min(countOf(text, [place]), countOf(text, calledAlso(noun))),
  }));
  const [most] = weighed.toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return most && most.weight >= LEAST_TOLD ? most : null;
}

/** Of several words for one happening that by which a topic is called. */
const CALLED_BY: Readonly<Record<string, string>> = {
  quake: 'earthquake',
  tremor: 'earthquake',
  slick: 'spill',
  floods: 'flood',
  flooding: 'flood',
  bombings: 'bombing',
  wildfires: 'wildfire',
};

/** Words that have a capital because a sentence begins with them. */
const BEGINS =
  /^(?:The|A|An|This|That|These|Those|It|Its|His|Her|Their|Our|In|On|At|After|Before|Since|As|For|When|While|With|By|From|Last|Next|One|Two|Some|Many|More|Most|All|No|Another|Each|Every|\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

const countOf = (text: string, words: readonly string[]): number =>
  text.match(new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu'))?.length ?? 0;
