import type { Article } from '../claim/extracted-article.ts';
import { COUNTRIES, ORGANISATION_WORDS } from '../claim/names/entity-words.ts';
import { MEN, WOMEN } from '../claim/names/first-names.ts';
import { readCalledAgain } from './called-again.ts';
import { COMMON_WORDS } from './common-words.ts';
import { initialsOf, SUFFIX } from './initials.ts';
import { literally } from './literally.ts';
import { callingsOf, countriesOf, normaliseCountries } from './names.ts';
import { bestSpelling, namePattern } from './spelling.ts';
import type { TopicDefinition } from './topic.ts';
import { type TopicKind, topicKind } from './topic-kind.ts';

/** How articles may write a topic's name: in full, and for short where they have it in full. */
export type NameForms = {
  readonly kind: TopicKind;
  readonly full: RegExp;
  /** Forms that count where `beside` stands in the article too. */
  readonly short: RegExp | null;
  readonly beside: RegExp;
  /** What behind a form makes it another name, or people's. */
  readonly notIt: RegExp | null;
  /** The nouns by which it is called again: `the store`, `the company`. */
  readonly noun: RegExp | null;
};

/** The forms of a topic's names, by rule and by what its articles show of them. */
export function nameForms({ name, aliases }: TopicDefinition, articles: readonly Article[]): NameForms {
  const texts = articles.map(({ headline, text }) => `${headline ?? ''}\n${text}`);
  const asked = [name, ...aliases].map((each) => bestSpelling(each, texts));
  const names = [...new Set(asked.flatMap((each) => [each, ...alsoInFull(each, texts)]))];
  const initials = [...new Set(names.flatMap((each) => initialsBeside(each, texts)))];
  const patterns = [...names.map(namePattern), ...names.flatMap(inserted), ...initials.map(dotted)];
  const called = readCalledAgain(names, patterns, texts);
  const kind = topicKind({ names: [...names, ...initials], patterns, texts, called }, articles);
  const shorts = [...new Set(names.flatMap((each) => shortForms(each, kind, texts)))];
  const nouns = kind === 'person' ? rolesBeside(patterns, texts) : kind === 'event' ? [] : called.nounsOf(kind);
  const isCentral = nouns.includes('central bank') || texts.some((text) => hasGovernor(names, text));
  const seats = isCentral ? names.flatMap(centralBank) : [];
  const full = [
    ...[...patterns, ...seats].map((each) => (kind === 'thing' || kind === 'organisation' ? `${each}${PLURAL}` : each)),
  ];
  return {
    kind,
    full: anyOf(full),
    short: shorts.length > 0 ? anyOf(kind === 'thing' ? shorts.map((each) => `(?:${each})${PLURAL}`) : shorts) : null,
    beside: anyOf([...full, ...names.flatMap(makerOf)]),
    notIt: notItOf(name, kind),
    noun: nounPattern(kind === 'organisation' && nouns.length === 0 ? ANY_COMPANY : nouns, kind),
  };
}

/** `A380s`, `A380's`, `iPods`; of names that end with an s nothing is added. */
const PLURAL = "(?:(?<![sS])['’]?s(?![\\p{L}\\p{N}]))?";

/** `iPhone 4 owners`: people take part, not the thing. */
const PEOPLE = '(?:user|customer|owner|buyer|fan|line|range|famil)(?:s|ies|y)?\\b';
const NOT_A_NUMBER = `^ (?:\\d|${PEOPLE})`;
/** `iPod Touch` is another thing than an iPod. */
const NOT_A_NAME = `^ (?:\\p{Lu}\\p{Ll}|\\d|${PEOPLE})`;
/** What a company makes, and who only stands in a relation to it: `an Airbus A330 crashed`, `Boeing's European rival`. */
const PRODUCTS =
  'aircraft|(?:air|jet)?(?:liner|plane)s?|jets?|superjumbos?|helicopters?|cars?|vehicles?|trucks?|vans?|phones?|smartphones?|handsets?|computers?|laptops?|tablets?|drugs?|vaccines?|engines?|tankers?';
const RELATIVES =
  '(?:rival|competitor|parent|owner|subsidiar|supplier|customer|shareholder|investor|critic|union)(?:s|y|ies)?';
const MODELS = `(?:\\p{Lu}{1,4}-?\\d|\\d{3}|(?:${PRODUCTS})\\b)`;
const NOT_A_COMPANY = `^(?:-\\p{Ll}|[- ]\\p{Lu}{0,4}-?\\d| ${MODELS}|['’]s?(?: [\\p{Ll}-]+){0,3} ${MODELS}|(?:['’]s?)?(?: [\\p{L}-]+)? ${RELATIVES}\\b)`;
/** `Dunmere Capital` is no place. */
const NOT_A_PLACE = `^ (?:${[...ORGANISATION_WORDS].filter((word) => word !== 'City').join('|')})\\b`;

function notItOf(name: string, kind: TopicKind): RegExp | null {
  switch (kind) {
    case 'thing':
      return new RegExp(/\s/.test(name.trim()) ? NOT_A_NUMBER : NOT_A_NAME, 'u');
    case 'organisation':
      return new RegExp(NOT_A_COMPANY, 'u');
    case 'place':
      return new RegExp(NOT_A_PLACE, 'u');
    case 'person':
    case 'event':
      return null;
  }
}

/** `Norway's central bank`, `the Norwegian central bank` for a Bank of Norway that is called one, or has a governor. */
function centralBank(name: string): string[] {
  const [, seat] = /^Bank of (\p{Lu}[\p{L} ]+)$/u.exec(name) ?? [];
  if (!seat) return [];
  const callings = [seat, ...callingsOf(normaliseCountries(seat)).map(capitalised)];
  return [...new Set(callings)].map((calling) => `${literally(calling)}(?:['’]s)? central bank`);
}

/** Banks of other countries are companies: `Bank of America`. */
const hasGovernor = (names: readonly string[], text: string): boolean =>
  names.some((name) =>
    new RegExp(
      `${literally(name)}(?:['’]s)? governor\\b|\\b[Gg]overnor of (?:the )?${literally(name)}|${literally(name)}[^]{0,200}\\b[Ii]ts governor\\b`,
      'u',
    ).test(text),
  );

/** Any company is called so. */
const ANY_COMPANY = ['company', 'firm', 'group'];
/** Before a noun these tell it from the one that was named. */
const OTHER =
  '(?!other|rival|same|next|second|third|previous|former|old|older|parent|whole|entire|local|national|two|three)';

const nounPattern = (nouns: readonly string[], kind: TopicKind): RegExp | null =>
  nouns.length === 0 || kind === 'event'
    ? null
    : new RegExp(`\\b[Tt]h(?:e|is) (?:${OTHER}[\\p{Ll}][\\p{Ll}-]+ )?(?:${nouns.join('|')})\\b(?! of \\p{Lu})`, 'gu');

/** By what work a person is called: `the novelist` for who was `novelist Velasco`. */
const ROLES =
  'novelist|author|writer|poet|engineer|judge|mayor|minister|president|chancellor|senator|governor|rider|cyclist|striker|goalkeeper|driver|pilot|singer|actor|actress|director|painter|composer|scientist|physicist|economist|lawyer|banker|businessman|businesswoman|billionaire|tycoon|politician|chairman|chairwoman|general|admiral|king|queen|prince|princess|pope|bishop|archbishop|captain|coach|champion';
function rolesBeside(patterns: readonly string[], texts: readonly string[]): string[] {
  const any = patterns.join('|');
  const beside = [
    new RegExp(`\\b(${ROLES}) (?:${any})`, 'giu'),
    new RegExp(`(?:${any}), (?:a|an|the|who is)(?: [\\p{L}-]+){0,2}? (${ROLES})\\b`, 'gu'),
  ];
  const told = texts.flatMap((text) => beside.flatMap((near) => [...text.matchAll(near)].map((found) => found[1]!)));
  return [...new Set([...told.map((role) => role.toLowerCase()), '\\d\\d-year-old'])];
}

/** Without what a company's name may lack, without its possessor, with its parts in another order or for short. */
function alsoInFull(name: string, texts: readonly string[]): string[] {
  const forms: string[] = [];
  const words = name.split(' ');
  const [first, ...rest] = words;
  if (SUFFIX.test(name)) forms.push(name.replace(SUFFIX, ''));
  const possessed = new RegExp(`${literally(first!)}['’]s? ${literally(rest.join(' '))}`);
  if (rest.length > 1 && texts.some((text) => possessed.test(text))) forms.push(rest.join(' '));
  if (rest.length === 1 && /^\d+[A-Za-z]+$/.test(rest[0]!)) forms.push(`${rest[0]} ${first}`);
  // `China Eastern Airlines` → `China Eastern`; `Tanfeld 40 index` → `Tanfeld 40`.
  const isGeneric = /^\p{Ll}/u.test(rest.at(-1) ?? '') ? /\d/.test(name) : ORGANISATION_WORDS.has(rest.at(-1) ?? '');
  if (rest.length > 1 && isGeneric && !/^(?:of|for|and|the|&)$/.test(rest.at(-2)!))
    forms.push(words.slice(0, -1).join(' '));
  const seat = /^(University|College|Ministry|Department) of (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)$/u.exec(name);
  if (seat) forms.push(`${seat[2]} ${seat[1]}`);
  if (rest.length > 2 && isOfCountry(first!)) forms.push(rest.join(' '));
  return [...forms, ...ofCountry(words), ...aroundModel(words), ...spelledOut(name, texts)];
}

/** `United States Air Force` → `US Air Force`, `American Air Force`; not of what is called by one country alone. */
function ofCountry(words: readonly string[]): string[] {
  const lengths = [3, 2, 1].filter((length) => words.length - length > 1);
  for (const length of lengths) {
    const country = normaliseCountries(words.slice(0, length).join(' '));
    if (countriesOf(country).join(' ') !== country) continue;
    const rest = words.slice(length).join(' ');
    return callingsOf(country).map(
      (calling) => `${calling.length < 4 ? calling.toUpperCase() : capitalised(calling)} ${rest}`,
    );
  }
  return [];
}
const capitalised = (words: string): string => words.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

/** `Boeing 787 Dreamliner` → `Boeing 787`, `787 Dreamliner`. */
function aroundModel(words: readonly string[]): string[] {
  const at = words.findIndex((word) => /\d/.test(word));
  if (at < 1 || at === words.length - 1 || !/^\p{Lu}/u.test(words.at(-1)!)) return [];
  return [words.slice(0, at + 1).join(' '), words.slice(at).join(' ')];
}

/** `GM` → `General Motors`, where an article has both. */
function spelledOut(name: string, texts: readonly string[]): string[] {
  if (!/^\p{Lu}{2,5}$/u.test(name)) return [];
  const words = [...name].map((letter) => `${letter}\\p{Ll}+`).join('(?: of| and| for| the)? ');
  const both = texts.filter((text) => new RegExp(`\\b${name}\\b`).test(text));
  return [...new Set(both.flatMap((text) => text.match(new RegExp(`\\b${words}\\b`, 'gu')) ?? []))];
}

/** Initials stand for a name where an article has both; and what an article puts in brackets behind it. */
function initialsBeside(name: string, texts: readonly string[]): string[] {
  const having = texts.filter((text) => text.includes(name));
  const shown = initialsOf(name).filter((initials) => {
    const short = new RegExp(`(?<![\\p{L}\\p{N}.])${dotted(initials)}(?![\\p{L}\\p{N}])`, 'u');
    return having.some((text) => short.test(text));
  });
  const bracket = new RegExp(`${namePattern(name)} \\((\\p{Lu}[\\p{L}]{0,5}\\p{Lu})\\)`, 'gu');
  return [...new Set([...shown, ...having.flatMap((text) => [...text.matchAll(bracket)].map((found) => found[1]!))])];
}

/** `CSB` is `C.S.B.`. */
const dotted = (initials: string): string =>
  [...initials]
    .map((letter) => `${letter}\\.?`)
    .join('')
    .replace(/\\\.\?$/, '');

/** `Boeing 787` → Boeing: where the maker is named its model stands for itself. */
const MODEL = /(?:\p{Lu}+-?\d{2,}|\d{3,4})\p{L}?/u;
const makerOf = (name: string): string[] => {
  const [maker, ...rest] = name.split(' ');
  return rest.some((word) => new RegExp(`^${MODEL.source}$`, 'u').test(word)) ? [literally(maker!)] : [];
};
/** A bare number is a model only where it stands as a noun does: `the 787`, `its first 787`, `787s`. */
const AS_NOUN = '(?<=\\b(?:[Tt]he|an?|[Ii]ts|[Tt]heir|new|first|last|of|\\d+|\\p{Lu}\\p{Ll}+) )';

/** Common nouns that end names; another word may stand before them: `iTunes Music Store`. */
const GENERIC =
  /^(?:store|shop|market|markets|service|network|system|programme|program|project|network|bank|bridge|airport)$/i;

/** Patterns of what an article that has a name in full may say for short. */
function shortForms(name: string, kind: TopicKind, texts: readonly string[]): string[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  switch (kind) {
    case 'person':
      return [...surnames(words), `${literally(words[0]!)}(?! \\p{Lu})`];
    case 'thing':
      return shortThing(words);
    case 'organisation':
      return shortBody(words, texts);
    case 'place':
    case 'event':
      return [];
  }
}

/** `Holm`, `van der Holm`, `Van der Holm`. */
const surnames = (words: readonly string[]): string[] => {
  const rest = words.slice(1).join(' ');
  return [...new Set([namePattern(words.at(-1)!), namePattern(rest), namePattern(capitalised(rest))])];
};

/** `the 787`, `Dreamliners`, `the Fusion`. */
function shortThing(words: readonly string[]): string[] {
  const model = words.find((word, at) => at > 0 && new RegExp(`^${MODEL.source}$`, 'u').test(word));
  const isBare = model !== undefined && /^\d+$/.test(model);
  const behind = model ? words.slice(words.indexOf(model) + 1).filter((word) => /^\p{Lu}\p{L}{3,}$/u.test(word)) : [];
  const alone = words.filter((word) => /^\p{Lu}\p{L}{3,}$/u.test(word) && !COMMON_WORDS.has(word.toLowerCase()));
  return [
    ...(model ? [isBare ? `${AS_NOUN}${model}|${model}(?=['’]?s\\b)` : literally(model)] : []),
    ...behind.map(namePattern),
    ...(words.length > 3
      ? []
      : alone.map((word) => `(?<=\\b(?:[Tt]he|first|new) )${literally(word)}(?! (?:\\p{Lu}|\\d))`)),
  ];
}

/** `Corvane` for Corvane Motors; `the Air Force` for one of a country. */
function shortBody(words: readonly string[], texts: readonly string[]): string[] {
  const [first, ...rest] = words as [string, ...string[]];
  const isFirst = isDistinctive(first, texts) ? [`${namePattern(first)}(?! \\p{Lu})`] : [];
  const isOwn = rest.length > 1 && (isOfCountry(first) || /^(?:Royal|National|International|Federal)$/.test(first));
  return [...isFirst, ...(isOwn ? [`(?<=\\b[Tt]he )${namePattern(rest.join(' '))}`] : [])];
}

const isOfCountry = (word: string): boolean => countriesOf(normaliseCountries(word)).length > 0 || word === 'United';

/** A first word that names nothing but its company: not `New`, `British`, `London`, `Coastal`. */
const isDistinctive = (word: string, texts: readonly string[]): boolean =>
  /^\p{Lu}[\p{L}-]{2,}$/u.test(word) &&
  !COMMON_WORDS.has(word.toLowerCase()) &&
  !ORGANISATION_WORDS.has(word) &&
  !COUNTRIES.has(word) &&
  !MEN.has(word) &&
  !WOMEN.has(word) &&
  countriesOf(normaliseCountries(word)).length === 0 &&
  !/(?:al|ic|an|ish|ese|ern|ing|ive|ous|ary)$/.test(word) &&
  !texts.some((text) => new RegExp(`\\b${word.toLowerCase()}\\b`).test(text));

const inserted = (name: string): string[] => {
  const words = name.split(/\s+/);
  return words.length > 1 && GENERIC.test(words.at(-1)!)
    ? [`${words.slice(0, -1).map(namePattern).join('\\s')}\\s\\p{L}+\\s${namePattern(words.at(-1)!)}`]
    : [];
};

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}]|\\.\\d)`,
    'gu',
  );
