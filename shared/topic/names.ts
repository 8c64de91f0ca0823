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
const COUNTRIES = new Set([
  ...Object.values(COUNTRY_NAMES),
  ...'vietnam korea taiwan brazil turkey egypt poland greece sweden norway switzerland pakistan indonesia philippines'.split(
    ' ',
  ),
]);

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
    .replace(/\b[a-z]+\b/g, (word) => (word === 'us' ? word : (COUNTRY_NAMES[word] ?? word)));
};

/** The countries of a normalised text, each once, in alphabetical order. */
export const countriesOf = (normalised: string): string[] =>
  [...new Set(normalised.split(' ').filter((word) => COUNTRIES.has(word)))].toSorted();

/** As people write it. */
export const COUNTRY_SPELLING: Readonly<Record<string, string>> = { uk: 'UK', usa: 'US', eu: 'EU' };
export const spellCountry = (country: string): string =>
  COUNTRY_SPELLING[country] ?? country[0]!.toUpperCase() + country.slice(1);
