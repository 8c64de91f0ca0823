import { shortHash } from '../text/digest.ts';
import { countriesOf, normaliseTopic } from './names.ts';

/** A topic's name as it is told from others: two countries count in either order. `US-UK Trade Deal` = `UK–US trade deal`. */
export function topicKey(name: string): string {
  const normalised = normaliseTopic(name);
  const countries = countriesOf(normalised);
  if (countries.length !== 2) return normalised;
  const rest = normalised.split(' ').filter((word) => !countries.includes(word));
  return [...countries, ...rest].join(' ');
}

/** The id of the topic of that name. */
export const topicId = (name: string): string => shortHash('topic', topicKey(name));
