/** Other names of the countries that news calls by several; as they stand in normalised text. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  britain: 'uk',
  british: 'uk',
  'united kingdom': 'uk',
  'great britain': 'uk',
  'u k': 'uk',
  briton: 'uk',
  britons: 'uk',
  america: 'usa',
  american: 'usa',
  americans: 'usa',
  'united states': 'usa',
  'united states of america': 'usa',
  'u s': 'usa',
  us: 'usa',
  chinese: 'china',
  russian: 'russia',
  french: 'france',
  german: 'germany',
  japanese: 'japan',
  indian: 'india',
  canadian: 'canada',
  mexican: 'mexico',
  'european union': 'eu',
  ukrainian: 'ukraine',
  israeli: 'israel',
  iranian: 'iran',
  australian: 'australia',
  italian: 'italy',
  spanish: 'spain',
};
/** What people and things of a country are called. */
const DEMONYMS: readonly string[] = [
  'egypt egyptian egyptians',
  'libya libyan libyans',
  'syria syrian syrians',
  'haiti haitian haitians',
  'iraq iraqi iraqis',
  'afghanistan afghan afghans',
  'turkey turkish turks',
  'greece greek greeks',
  'poland polish',
  'sweden swedish',
  'norway norwegian norwegians',
  'denmark danish',
  'finland finnish',
  'netherlands dutch',
  'belgium belgian',
  'switzerland swiss',
  'austria austrian',
  'hungary hungarian',
  'portugal portuguese',
  'ireland irish',
  'scotland scottish',
  'brazil brazilian',
  'argentina argentine argentinian',
  'chile chilean',
  'venezuela venezuelan',
  'colombia colombian',
  'peru peruvian',
  'cuba cuban',
  'yemen yemeni',
  'tunisia tunisian',
  'algeria algerian',
  'morocco moroccan',
  'sudan sudanese',
  'somalia somali',
  'kenya kenyan',
  'nigeria nigerian',
  'ethiopia ethiopian',
  'lebanon lebanese',
  'jordan jordanian',
  'pakistan pakistani pakistanis',
  'bangladesh bangladeshi',
  'nepal nepalese nepali',
  'thailand thai',
  'vietnam vietnamese',
  'indonesia indonesian',
  'malaysia malaysian',
  'philippines filipino philippine',
  'taiwan taiwanese',
  'korea korean koreans',
  'kosovo kosovar',
  'serbia serbian serb',
  'bosnia bosnian',
  'croatia croatian',
  'georgia georgian',
  'armenia armenian',
  'chechnya chechen',
  'burma burmese',
  'kuwait kuwaiti',
  'europe european europeans',
  'africa african',
];
const COUNTRY_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COUNTRY_NAMES),
  ...DEMONYMS.flatMap((line) => {
    const [country, ...demonyms] = line.split(' ');
    return demonyms.map((demonym) => [demonym, country!] as const);
  }),
]);
const COUNTRIES = new Set([
  ...Object.values(COUNTRY_NAMES),
  ...'vietnam korea taiwan brazil turkey egypt poland greece sweden norway switzerland pakistan indonesia philippines'.split(
    ' ',
  ),
]);

/** Every way in which a normalised text may call a country: `uk` → uk, british, united kingdom … */
export const callingsOf = (country: string): string[] => [
  country,
  ...[...COUNTRY_OF].flatMap(([calling, of]) => (of === country ? [calling] : [])),
];

/**
 * A name as it is compared: lower case, no accents, possessives or marks, one space. `DeepSeek's` → `deepseek`;
 * `UK–US trade deal` → `uk us trade deal`.
 */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same with one name for each country. `us` counts as a country only in capitals. */
export const normaliseCountries = (text: string): string => {
  const marked = text.replace(/\bU\.?S\.?(?:A\.?)?(?![\w])/g, 'usa').replace(/\bU\.?K\.?(?![\w])/g, 'uk');
  return normaliseName(marked)
    .replace(
      /\b(?:united (?:kingdom|states)(?: of america)?|great britain|european union)\b/g,
      (name) => COUNTRY_NAMES[name]!,
    )
    .replace(/\b[a-z]+\b/g, (word) => (word === 'us' ? word : (COUNTRY_OF.get(word) ?? word)));
};

/** A topic's name so normalised, whoever asks for it in whatever case: beside another country `us` is one, too. */
export const normaliseTopic = (name: string): string =>
  normaliseCountries(name.replace(/(?<=[\p{L}.]+[-\u2010-\u2015])us\b|\bus(?=[-\u2010-\u2015]\p{L})/giu, 'US'));

/** The countries of a normalised text, each once, in alphabetical order. */
export const countriesOf = (normalised: string): string[] =>
  [...new Set(normalised.split(' ').filter((word) => COUNTRIES.has(word)))].toSorted();

/** As people write it. */
export const COUNTRY_SPELLING: Readonly<Record<string, string>> = { uk: 'UK', usa: 'US', eu: 'EU' };
export const spellCountry = (country: string): string =>
  COUNTRY_SPELLING[country] ?? country[0]!.toUpperCase() + country.slice(1);
