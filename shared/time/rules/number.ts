import type { Surroundings } from '../rule.ts';

/** What a number counts or measures when it stands before it: `1998 shares` is no year. */
const COUNTED =
  /^(?:-(?:strong|mile|page|seat|acre|hectare|foot|ton|tonne|word|member|metre|meter|square|pound|horsepower|bed|room|odd)\b|\s+(?:shares?|people|points?|miles?|dollars|per\s?cent|men|women|troops|votes|jobs|feet|tons|tonnes|words|pages|seats|copies|barrels|acres|hectares|kilomet|met(?:er|re)s?|pounds|euros?|francs|yen|marks|roubles|rupees|units|employees|workers|members|homes|houses|families|cases|deaths|soldiers|students|pupils|children|patients|prisoners|refugees|migrants|passengers|tickets|letters|calories|hours|days|weeks|years|billion|million|hertz|[kmg]?hz|watts?|[kmg]w|volts?|rpm|cc|b?hp|horsepower|lit(?:re|er)s|gallons|gram|kilo|ounces|inches|yards|degrees|knots|block|k?m\b|[kmg]g\b|[cm]m\b|mph\b|kph\b|%)|,?\s(?:in all|in total|altogether)\b)/i;
const MEASURED =
  /(?:[$£€#]|\b(?:no\.|nos\.|number|flight|route|room|highway|section|article|page|model|boeing|chapter|interstate|unit|gate|invoice|port|channel|bus|train|platform|lot|locker|ward|apartment|suite|code|extension|windows|peugeot|about|nearly|some|than|least|almost|approximately|roughly|total of))\s*$/i;

/** Whether the words behind a number say what it counts. */
export const isCounted = (after: string): boolean => COUNTED.test(after);

/** `80 to 2000 …`, `between 800 and 1200 …`: the other end is no year. */
const RANGE_OF_NUMBERS = /(?:^|[^\d:.,/-])\d{1,3} (?:to|and|or) $/;
const TELEPHONE_BEFORE = /\d{3} (?:\d{2,5} )?$|\d \(?0\d{2,4}\)? $|\b0\d{1,4}[ )-]{1,2}$/;
const TELEPHONE_AFTER = /^[ -]\d{3,}/;

/** Behind such a word stands a year, however old: `in 1066`, `since about 1200`. */
const SURELY_DATED =
  /\b(?:in|since|circa|year|until|till|by|before|after|between|spring|summer|autumn|winter)\s(?:about\s|around\s|early\s|late\s)?$/i;
const DATED =
  /(?:\b(?:of|from|to|and|or|about|around|an?|the|this|that|his|her|its|their|born|died|dated|founded)\s|['\u2019]s\s|\d{3,4},?\s(?:and\s)?|[(\u2013-]\s?)$/i;
/** `1000 jerrycans`, `1200 of his men`. */
const COUNTS_PLURAL = /^\s(?:of\s|(?:[a-z]+\s)?(?:[a-z]+s|men|women|people|children)\b)/;
const OF_THEM = /^\sof\s(?:his|her|its|their|our|my|the|these|those|them|us)\b/;
const FIRST_MODERN_YEAR = 1800;

/** Whether four digits are a number and no year, by the words around them; older years need a word that dates. */
export function isNumber(year: number, { before, after }: Pick<Surroundings, 'before' | 'after'>): boolean {
  if (isCounted(after) || MEASURED.test(before)) return true;
  if (TELEPHONE_BEFORE.test(before) || TELEPHONE_AFTER.test(after)) return true;
  if (SURELY_DATED.test(before)) return false;
  if (OF_THEM.test(after) || (RANGE_OF_NUMBERS.test(before) && /^\s\p{L}/u.test(after))) return true;
  return year < FIRST_MODERN_YEAR && (!DATED.test(before) || COUNTS_PLURAL.test(after));
}
