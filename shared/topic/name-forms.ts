import type { Article } from '../claim/extracted-article.ts';
import { initialsOf, SUFFIX } from './initials.ts';
import type { TopicDefinition } from './topic.ts';
import { literally, type TopicKind, topicKind } from './topic-kind.ts';

/** How articles may write a topic's name: in full, and for short where they have it in full. */
export type NameForms = {
  readonly kind: TopicKind;
  readonly full: RegExp;
  /** Forms that count where `beside` stands in the article too. */
  readonly short: RegExp | null;
  readonly beside: RegExp;
  /** What behind a form makes it another name, or people's. */
  readonly notIt: RegExp | null;
  /** The noun by which it is called again: `the store`, `the company`. */
  readonly noun: RegExp | null;
};

/** Common nouns that end names; another word may stand before them: `iTunes Music Store`. */
const GENERIC =
  /^(?:store|shop|market|markets|service|network|system|programme|program|project|network|bank|bridge|airport)$/i;
const COMPANY_NOUNS =
  'company|firm|group|bank|airline|carrier|carmaker|automaker|planemaker|manufacturer|maker|retailer|start-up|startup|publisher|agency|union|club|team|party|ministry|broadcaster|network|studio|label|chain|developer|operator|utility|insurer|lender|giant|conglomerate|corporation|organisation|organization|watchdog|regulator|charity';
const THING_NOUNS =
  'device|phone|smartphone|handset|product|model|aircraft|plane|airliner|jet|jetliner|helicopter|car|vehicle|truck|software|app|service|site|website|platform|game|console|tablet|computer|laptop|player|port|harbour|mine|factory|ship|ferry|vessel|submarine|capsule|spacecraft|rocket|satellite|probe|telescope|missile|drug|vaccine|bridge|tunnel|dam|reactor|plant|building|tower|stadium|museum|film|movie|book|album|store|market|index';

/** The forms of a topic's names, by rule and by what its articles show of them. */
export function nameForms({ name, aliases }: TopicDefinition, articles: readonly Article[]): NameForms {
  const kind = topicKind(name, articles);
  const texts = articles.map(({ headline, text }) => `${headline ?? ''}\n${text}`);
  const names = [...new Set([name, ...aliases].flatMap((each) => [each, ...alsoInFull(each, texts)]))];
  const shorts = [...new Set(names.flatMap((each) => shortForms(each, kind)))];
  const known = [...names, ...names.flatMap(initialsOf).filter((initials) => isShownBeside(initials, names, texts))];
  const nouns = nounsOf(known, kind, texts);
  return {
    kind,
    full: anyOf(known.map(pattern)),
    short: shorts.length > 0 ? anyOf(shorts) : null,
    beside: anyOf([...known.map(pattern), ...names.flatMap(makerOf)]),
    notIt: kind !== 'thing' ? null : /\s/.test(name.trim()) ? NOT_A_NUMBER : NOT_A_NAME,
    noun:
      kind === 'person' || kind === 'event' || nouns === ''
        ? null
        : new RegExp(`\\b[Tt]he (?:new )?(?:${nouns})\\b`, 'gu'),
  };
}

/** `iPhone 4 owners`: people take part, not the thing. */
const PEOPLE = '(?:user|customer|owner|buyer|fan|line|range|famil)(?:s|ies|y)?\\b';
const NOT_A_NUMBER = new RegExp(`^ (?:\\d|${PEOPLE})`, 'u');
/** `iPod Touch` is another thing than an iPod. */
const NOT_A_NAME = new RegExp(`^ (?:\\p{Lu}\\p{Ll}|\\d|${PEOPLE})`, 'u');

/** What is named after where it is: `the port of Lenz`. */
const SITES = 'port|harbour|airport|mine|museum|stadium|university|diocese|city|town';
/** Any company is called so. */
const ANY_COMPANY = ['company', 'firm', 'group'];

/**
 * What it is: the noun that ends its name, or that articles put beside it. `the Starliner capsule`, `the airline Corvus
 * Air`, `iTunes Store`, `the port of Lenz`.
 */
function nounsOf(names: readonly string[], kind: TopicKind, texts: readonly string[]): string {
  const nouns = kind === 'organisation' ? COMPANY_NOUNS : THING_NOUNS;
  const any = names.map(pattern).join('|');
  const beside = [
    new RegExp(`(?:${any})(?:,? (?:a|an|the))?(?: [\\p{L}-]+){0,2} (${nouns})s?\\b`, 'gu'),
    new RegExp(`\\b(${nouns}),? (?:${any})`, 'gu'),
    new RegExp(`\\b(${kind === 'organisation' ? SITES : nouns}) of (?:${any})`, 'gu'),
  ];
  const last = names.flatMap((name) => new RegExp(`\\b(?:${nouns})$`, 'i').exec(name)?.[0].toLowerCase() ?? []);
  const told = texts.flatMap((text) => beside.flatMap((near) => [...text.matchAll(near)].map((found) => found[1]!)));
  return [...new Set([...last, ...told, ...(kind === 'organisation' ? ANY_COMPANY : [])])].toSorted().join('|');
}

/** Without what a company's name may lack, without its possessor, and with its part with a digit first. */
function alsoInFull(name: string, texts: readonly string[]): string[] {
  const forms: string[] = [];
  if (SUFFIX.test(name)) forms.push(name.replace(SUFFIX, ''));
  const [first, ...rest] = name.split(' ');
  const possessed = new RegExp(`${literally(first!)}['’]s? ${literally(rest.join(' '))}`);
  if (rest.length > 1 && texts.some((text) => possessed.test(text))) forms.push(rest.join(' '));
  if (rest.length === 1 && /^\d+[A-Za-z]+$/.test(rest[0]!)) forms.push(`${rest[0]} ${first}`);
  return [...forms, ...spelledOut(name, texts)];
}

/** `GM` → `General Motors`, where an article has both. */
function spelledOut(name: string, texts: readonly string[]): string[] {
  if (!/^\p{Lu}{2,5}$/u.test(name)) return [];
  const words = [...name].map((letter) => `${letter}\\p{Ll}+`).join('(?: of| and| for| the)? ');
  const both = texts.filter((text) => new RegExp(`\\b${name}\\b`).test(text));
  return [...new Set(both.flatMap((text) => text.match(new RegExp(`\\b${words}\\b`, 'gu')) ?? []))];
}

/** `Boeing 787` → Boeing: where the maker is named its model stands for itself. */
const MODEL = /\b(?:\p{Lu}+-?\d{2,}|\d{3,4})(?: \p{Lu}{2,})?$/u;
const makerOf = (name: string): string[] => {
  const maker = name.replace(MODEL, '').trim();
  return maker !== '' && maker !== name ? [literally(maker)] : [];
};

/** Initials stand for a name where an article has both. */
const isShownBeside = (initials: string, names: readonly string[], texts: readonly string[]): boolean => {
  const short = new RegExp(`(?<![\\p{L}\\p{N}.])${initials}(?![\\p{L}\\p{N}])`, 'u');
  return texts.some((text) => short.test(text) && names.some((name) => text.includes(name)));
};

/** Patterns of what an article that has a name in full may say for short. */
function shortForms(name: string, kind: TopicKind): string[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  if (kind === 'person') return [literally(words.at(-1)!), `${literally(words[0]!)}(?! \\p{Lu})`];
  const model = MODEL.exec(name)?.[0];
  const called = words.filter((word) => /^\p{Lu}\p{L}{2,}$/u.test(word));
  const alone =
    kind === 'thing' && called.length === 1 ? [`(?<=\\b[Tt]he )${literally(called[0]!)}(?! (?:\\p{Lu}|\\d))`] : [];
  const inserted = GENERIC.test(words.at(-1)!)
    ? [`${words.slice(0, -1).map(literally).join('\\s')}\\s\\p{L}+\\s${anyCase(words.at(-1)!)}`]
    : [];
  return [...(model && model !== name ? [literally(model)] : []), ...alone, ...inserted];
}

/** A name in any spelling of its small parts: `iTunes store` is `iTunes Store`; a capital stays one. */
function pattern(name: string): string {
  const plural = /[sx\d]$/i.test(name) || name.includes(' ') ? '' : 's?';
  return (
    name
      .trim()
      .split(/[\s\u2010-\u2015-]+/)
      .map(anyCase)
      .join('[\\s\\u2010-\\u2015-]+') + plural
  );
}

const anyCase = (word: string): string =>
  /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word)
    ? `[${word[0]}${word[0]!.toUpperCase()}]${literally(word.slice(1))}`
    : literally(word);

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}]|\\.\\d)`,
    'gu',
  );
