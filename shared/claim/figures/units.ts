/** A unit behind a number: what it is called, how long its words are, by how much it scales the number, and per what. */
export type UnitReading = {
  readonly unit: string | null;
  readonly length: number;
  readonly factor: number;
  readonly per: string | null;
  /** Whether the words are a measure (money, share, length), not a noun that is counted. */
  readonly isMeasure: boolean;
};

/** Marks and codes before a number. */
export const CURRENCY_MARKS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  '\u00a3': 'GBP',
  '\u20ac': 'EUR',
  '\u00a5': 'JPY',
  '\u20b9': 'INR',
  '\u20a9': 'KRW',
  '\u20bd': 'RUB',
  rs: 'INR',
  'rs.': 'INR',
  dm: 'DEM',
  dlrs: 'USD',
  sfr: 'CHF',
};
const CODES = 'USD EUR GBP CHF JPY CNY INR SEK NOK DKK PLN BRL ZAR RUB AUD CAD HKD KRW NZD SGD'.split(' ');
export const CURRENCY = String.raw`(?:(?:US|AU|A|C|NZ|HK|S|R)?\$|[\u00a3\u20ac\u00a5\u20b9\u20a9\u20bd]|(?:Rs\.?|DM|SFr|dlrs|${CODES.join('|')}) ?)`;

/** The ISO 4217 code of what stands before a number. */
export const currencyOf = (mark: string): string =>
  CURRENCY_MARKS[mark.trim().toLowerCase()] ?? mark.trim().toUpperCase();

const measure = (unit: string, factor = 1, per: string | null = null) => ({ unit, factor, per });
/** Measures by their words; the first that fits. */
const MEASURES: readonly (readonly [RegExp, ReturnType<typeof measure>])[] = [
  [/^ ?(?:percentage points?|ppts?|pp)\b/i, measure('percentage points')],
  [/^ ?(?:basis points?|bps)\b/i, measure('basis points')],
  [/^ ?-?(?:%|per ?cent\b|percent\b|pct\b)/i, measure('%')],
  [/^ (?:Canadian|Cdn) (?:dollars?|cents?)\b/i, measure('CAD')],
  [/^ Australian dollars?\b/i, measure('AUD')],
  [/^ Hong Kong dollars?\b/i, measure('HKD')],
  [/^ New Zealand dollars?\b/i, measure('NZD')],
  [/^[ -](?:US |U\.S\. |American )?(?:dollars?|dlrs)\b/i, measure('USD')],
  [/^ (?:US |U\.S\. )?cents?\b/i, measure('USD', 0.01)],
  [/^ ?(?:p|pence|penny)\b/, measure('GBP', 0.01)],
  [/^-pounds?\b/i, measure('pounds')],
  [/^[ -](?:pounds? sterling|pounds?(?! of\b| heav|-force| over| per square))\b/i, measure('GBP')],
  [/^[ -]euros?\b/i, measure('EUR')],
  [/^ (?:Deutsche |German )?(?:deutschmarks?|D-marks?|marks)\b/i, measure('DEM')],
  [/^ Swiss francs?\b/i, measure('CHF')],
  [/^ French francs?\b/i, measure('FRF')],
  [/^ yen\b/i, measure('JPY')],
  [/^ (?:yuan|renminbi)\b/i, measure('CNY')],
  [/^ won\b(?! (?:the|a|his|her|in|on|by)\b)/i, measure('KRW')],
  [/^ rupees?\b/i, measure('INR')],
  [/^ rou?bles?\b/i, measure('RUB')],
  [/^ (?:Swedish )?kronor\b/i, measure('SEK')],
  [/^ (?:Italian )?lire\b/i, measure('ITL')],
  [/^ zlotys?\b/i, measure('PLN')],
  [/^ rand\b/i, measure('ZAR')],
  [/^ ?(?:km\/h|kph|kmh)\b/i, measure('km', 1, 'hour')],
  [/^ ?mph\b/i, measure('miles', 1, 'hour')],
  [/^ ?(?:\u00b0 ?C|C)\b(?!-)/, measure('\u00b0C')],
  [/^ ?(?:\u00b0 ?F|F)\b(?!-)/, measure('\u00b0F')],
  [/^[ -]degrees? (?:Celsius|centigrade|C)\b/i, measure('\u00b0C')],
  [/^[ -]degrees? (?:Fahrenheit|F)\b/i, measure('\u00b0F')],
  [/^[ -]?magnitude\b/i, measure('magnitude')],
  [/^ ?(?:sq|square) ?(?:km|kilomet(?:re|er)s?)\b/i, measure('square kilometres')],
  [/^ ?(?:sq|square) ?(?:m|met(?:re|er)s?)\b/i, measure('square metres')],
  [/^ square (?:miles?)\b/i, measure('square miles')],
  [/^ square (?:feet|foot)\b/i, measure('square feet')],
  [/^ cubic met(?:re|er)s?\b/i, measure('cubic metres')],
  [/^m(?= (?:tall|high|deep|wide|long|above|below|away|sprint|hurdles|freestyle)\b)/, measure('metres')],
  [/^[ -]?(?:km|kilomet(?:re|er)s?)\b/i, measure('kilometres')],
  [/^[ -]?(?:mm|millimet(?:re|er)s?)\b/i, measure('millimetres')],
  [/^[ -]?(?:cm|centimet(?:re|er)s?)\b/i, measure('centimetres')],
  [/^[ -]met(?:re|er)s?\b/i, measure('metres')],
  [/^[ -]miles?\b/i, measure('miles')],
  [/^[ -](?:feet|foot|ft)\b/i, measure('feet')],
  [/^[ -]inch(?:es)?\b/i, measure('inches')],
  [/^[ -]?(?:kg|kilograms?|kilos?)\b/i, measure('kilograms')],
  [/^[ -](?:grams?|grammes?)\b/i, measure('grams')],
  [/^[ -](?:milligrams?|mg)\b/i, measure('milligrams')],
  [/^[ -](?:tonnes?|metric tons?)\b/i, measure('tonnes')],
  [/^[ -]tons?\b/i, measure('tons')],
  [/^[ -]?(?:MW|megawatts?)\b/i, measure('megawatts')],
  [/^[ -]?(?:GW|gigawatts?)\b/i, measure('gigawatts')],
  [/^[ -]lit(?:re|er)s?\b/i, measure('litres')],
  [/^[ -]hectares?\b/i, measure('hectares')],
  [/^[ -]acres?\b/i, measure('acres')],
  [/^[ -]barrels?\b/i, measure('barrels')],
];

/** Before one of these a number counts nothing that its words name. */
const STOPS =
  /^(?:of|to|in|on|and|or|for|from|at|by|per|the|a|an|times?|is|was|were|are|be|been|who|which|that|with|after|before|up|down|as|than|each|every|but|had|has|have|will|would|may|might|could|can|said|says|when|while|since|until|over|under|against|into|it|he|she|they|we|not|so|if|versus|between|among|during|lower|higher|ahead|behind|away|ago|earlier|later|apart|apiece|consecutive|straight|including|because|about|around|lies|says|has|does|goes|comes|takes|makes|gets|shows|remains|stands|rises|falls|means|includes|needs|wants|plans|expects)$/i;
const IRREGULAR =
  /^(?:people|men|women|children|police|staff|personnel|cattle|sheep|fish|aircraft|spacecraft|dead|wounded|injured|missing|homeless|others|feet|percent|crew|series|species|mice|teeth|offspring|businessmen|congressmen|policemen|firemen|fishermen|servicemen|clergy|militia|infantry|livestock)$/i;
const MOST_WORDS = 4;

/** The unit in the words right behind a number; `after` begins where the number ends. */
export function readUnit(after: string): UnitReading {
  for (const [pattern, { unit, factor, per }] of MEASURES) {
    const match = pattern.exec(after);
    if (match) return { unit, factor, per, length: match[0].length, isMeasure: true };
  }
  return readNoun(after);
}

/** `former prison guards` → guards: the first plural noun behind at most three words; `1,100-bed` → bed. */
function readNoun(after: string): UnitReading {
  const none = { unit: null, length: 0, factor: 1, per: null, isMeasure: false };
  const joined = /^-(\p{Ll}{2,})\b(?<!-(?:strong|odd|plus|fold|old|time|nil|up))/u.exec(after);
  if (joined) return { ...none, unit: joined[1]!, length: joined[0].length };
  let at = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = /^ (?:of (?:its|the|their|his|her|our|these|those) )?([\p{L}][\p{L}'\u2019-]*)/u.exec(after.slice(at));
    if (!word || STOPS.test(word[1]!)) break;
    at += word[0].length;
    const noun = word[1]!;
    if (isPlural(noun) && !(COLLECTIVE.test(noun) && /^ \p{Ll}+[^su]s\b/u.test(after.slice(at))))
      return { ...none, unit: noun, length: at };
  }
  return none;
}

/** Before a plural noun these only say of what kind: `police officers`. */
const COLLECTIVE = /^(?:police|staff|crew|aircraft|children|women|men|people|fish|cattle)$/;
const isPlural = (word: string): boolean =>
  IRREGULAR.test(word) ||
  /^\p{Ll}.*(?:[^su'\u2019i]s|ees|ies|ses|xes|ues|cus)$/u.test(word) ||
  /^\p{Lu}\p{L}+(?:ans|ons|ots|lis|qis)$/u.test(word);

const PER_NOUNS =
  'year|month|week|day|hour|minute|second|night|quarter|person|head|share|unit|barrel|tonne|ton|litre|liter|gallon|pound|ounce|kilo|kilogram|metre|foot|mile|game|match|vehicle|car|household|family|pupil|student|employee|worker|passenger|ticket|bottle|pack|bushel|dose|piece|copy|ride|trip|acre|hectare|customer|patient|child|man|woman|home|room|seat|pop|go|time';
const PER = new RegExp(
  String.raw`^(?:[ -](?:a|an|each|every)[ -](${PER_NOUNS})(?! (?:ago|earlier|later|before|old|after|on|in which)\b)|(?: per |\/)(\p{Ll}[\p{L}]*))(?![\p{L}])`,
  'iu',
);

/** `a share`, `per litre`, `each year` right behind a figure. `a year earlier` is none. */
export function readPer(after: string): string | null {
  const match = PER.exec(after);
  return match ? (match[1] ?? match[2])!.toLowerCase() : null;
}
