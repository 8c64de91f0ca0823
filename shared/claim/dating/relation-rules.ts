import type { Claim } from '../claim.ts';
import type { Relation } from './date-candidates.ts';

/** The rule's name for each way in which a date is tied to its event. */
export const RELATION_RULES: Readonly<Record<Relation, string>> = {
  own: 'date: its own words',
  around: 'date: the words around it',
  reporter: 'date: the day it was said',
  reported: 'date: what it reports',
  'lead-in': 'date: the words that lead the sentence in',
  when: 'date: the clause that when ties to it',
  before: 'date: the clause before',
  after: 'date: the clause behind',
  story: 'date: the story around it',
  publication: 'date: publication',
};

/** Ties by which a date is understood from words that are about something else. */
export const IMPLIED: ReadonlySet<Relation> = new Set(['before', 'after', 'story']);
const IMPLIED_RULES = new Set([...IMPLIED].map((relation) => RELATION_RULES[relation]));

/** Whether a claim's date is only understood from what is told around it. */
export const isImplied = ({ rules }: Claim): boolean => rules.some((rule) => IMPLIED_RULES.has(rule));
