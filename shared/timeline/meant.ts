import type { DateValue } from '../time/date-value.ts';
import { describeEdtf } from '../time/describe-date.ts';
import type { Timex } from '../time/timex.ts';
import type { Fact } from './fact.ts';
import type { Meant } from './timeline.ts';

/** A person or thing that a sentence begins with and does not name. */
const PRONOUN = /^(?:He|She|They|It)\b/;
/** Days that depend on when the words were written. */
const RELATIVE =
  /\b(?:yesterday|today|tonight|tomorrow|last|next|this|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:ago|earlier|later)\b/i;

/**
 * Who or when words of a statement mean, from what was resolved in the article of the first fact that has them: `He` who
 * speaks, `tomorrow`, where that is not the date of the entry.
 */
export function meantIn(statement: string, facts: readonly Fact[], date: DateValue | null): Meant[] {
  const fact = facts.find(({ sentence }) => holds(sentence, statement));
  if (!fact) return [];
  const who = whoIsMeant(statement, fact);
  return [...(who ? [who] : []), ...daysMeant(statement, fact, date)];
}

/** Whether a statement is of a sentence: its end stays as it is, whatever was left out before. */
const holds = (sentence: string, statement: string): boolean =>
  sentence.replaceAll(/\s+/g, ' ').trim().endsWith(statement.slice(1));

/** The name of whom a sentence begins with, where it begins with a pronoun for one who says something in it. */
export function whoIsMeant(words: string, { claim }: Fact): Meant | null {
  const pronoun = PRONOUN.exec(words)?.[0];
  const link = claim.attribution.find(({ source, resolved }) => resolved !== null && source === pronoun);
  return pronoun && link ? { start: 0, end: pronoun.length, says: link.resolved! } : null;
}

function daysMeant(statement: string, { article, claim }: Fact, date: DateValue | null): Meant[] {
  const inQuote = article.timexes.filter(({ start, end }) => start >= claim.start && end <= claim.end);
  return inQuote.flatMap((timex) => {
    const start = isRelative(timex) && timex.edtf !== date?.edtf ? statement.indexOf(timex.text) : -1;
    return start < 0 ? [] : [{ start, end: start + timex.text.length, says: describeEdtf(timex.edtf!) }];
  });
}

/** `Thursday, 8 May 2025` says its day. */
const isRelative = ({ text, type, edtf, stated }: Timex): boolean =>
  edtf !== undefined && type === 'DATE' && RELATIVE.test(text) && !stated.includes('day');
