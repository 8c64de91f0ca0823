import { CITIES } from './cities.ts';
import { COUNTRIES } from './entity-words.ts';

/** Places that a name alone tells: countries, regions, cities. */
export const KNOWN_PLACES: ReadonlySet<string> = new Set([...CITIES, ...COUNTRIES]);
