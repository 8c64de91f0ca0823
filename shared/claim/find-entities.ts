import type { TaggedToken } from '../text/part-of-speech.ts';
import type { Entity } from './claim.ts';
import { COUNTRIES, NO_NAMES, ORGANISATION_WORDS, PERSON_TITLES, PLACE_WORDS, TITLES } from './entity-words.ts';

/** A run of capitalised words, before anything is known about it. */
type Run = { readonly tokens: readonly TaggedToken[]; readonly title: string | null };

const LINKS = new Set(['of', 'the', '&', 'de', 'la', 'von', 'van', 'bin', 'al', 'for']);
const bare = (token: TaggedToken): string => token.text.replace(/\.$/, '');

/**
 * People, organisations and places that a text names, in order, each under its fullest name in the text:
 * `Mr Allen` is `Gregory C Allen` where the text says so before.
 */
export function findEntities(text: string, tokens: readonly TaggedToken[]): Entity[] {
  const mentions = findRuns(text, tokens).map((run) => mentionOf(text, run));
  const full = fullNames(mentions);
  // The last one that is put in stays: backwards, that is the first mention.
  const types = new Map(mentions.toReversed().flatMap(({ name, type }) => (type === 'other' ? [] : [[name, type]])));
  return mentions.map((mention) => {
    const name = full.get(mention.name) ?? mention.name;
    return { ...mention, name, type: mention.type === 'other' ? (types.get(name) ?? 'other') : mention.type };
  });
}

function findRuns(text: string, tokens: readonly TaggedToken[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!beginsName(tokens, at)) continue;
    const last = endOfRun(text, tokens, at);
    const run = withoutTitles(tokens.slice(at, last));
    if (run) runs.push(run);
    at = last - 1;
  }
  return runs;
}

const isName = (token: TaggedToken | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  (token.pos === 'PROPN' || /^\p{Lu}{2,}$/u.test(token.text) || /[a-z]\p{Lu}/u.test(token.text));

const beginsName = (tokens: readonly TaggedToken[], at: number): boolean =>
  isName(tokens[at]) && !NO_NAMES.has(tokens[at]!.text);

function endOfRun(text: string, tokens: readonly TaggedToken[], first: number): number {
  let last = first + 1;
  for (let at = last; at < tokens.length; at++) {
    const between = text.slice(tokens[at - 1]!.end, tokens[at]!.start);
    if (!/^ ?$/.test(between) || (between === '' && !/^['’]/.test(tokens[at]!.text) && !/[-/]/.test(tokens[at]!.text)))
      break;
    if (isName(tokens[at]) && !NO_NAMES.has(tokens[at]!.text)) last = at + 1;
    else if (!LINKS.has(tokens[at]!.text) || !isName(tokens[at + 1]) || at - last > 1) break;
  }
  return last;
}

function withoutTitles(tokens: readonly TaggedToken[]): Run | null {
  let from = 0;
  let title: string | null = null;
  while (from < tokens.length - 1 && TITLES.has(bare(tokens[from]!))) {
    if (PERSON_TITLES.has(bare(tokens[from]!))) title = bare(tokens[from]!);
    from++;
  }
  // `US Army`: without a person's title the first words belong to the name.
  return { tokens: title ? tokens.slice(from) : tokens, title };
}

function mentionOf(text: string, { tokens, title }: Run): Entity {
  const { start } = tokens[0]!;
  const raw = text.slice(start, tokens.at(-1)!.end);
  const name = raw.replace(/['’]s?$/, '').replace(/\.$/, (stop) => (/\b\p{Lu}\.$/u.test(raw) ? stop : ''));
  return { name, type: title ? 'person' : typeOf(name), start, end: start + name.length };
}

function typeOf(name: string): Entity['type'] {
  const parts = name.split(' ');
  if (COUNTRIES.has(name) || COUNTRIES.has(name.replaceAll('.', ''))) return 'place';
  if (parts.some((part) => ORGANISATION_WORDS.has(part.replace(/[.,]$/, '')))) return 'organisation';
  if (parts.length > 1 && PLACE_WORDS.has(parts.at(-1)!)) return 'place';
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  if (/\d/.test(name)) return 'other';
  const isPerson =
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) =>
      /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.?|(?:Mc|Mac|O['’])\p{Lu}\p{Ll}+|de|la|von|van|bin|al)$/u.test(part),
    );
  return isPerson ? 'person' : 'other';
}

/** A surname alone stands for the person named in full; the first such in the text. */
function fullNames(mentions: readonly Entity[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const { name, type } of mentions) {
    const parts = name.split(' ');
    const surname = parts.at(-1)!;
    if (type !== 'person' || parts.length < 2) continue;
    if (!full.has(surname)) full.set(surname, name);
    // `Sir Keir` is called by his first name.
    if (!full.has(parts[0]!)) full.set(parts[0]!, name);
  }
  return full;
}
