import type { Match } from './match-rules.ts';

const GAME =
  /\b(?:touchdowns?|field goals?|fumbles?|interceptions?|punt(?:ed|s)?|quarterbacks?|kick-?offs?|half-?time|rebounds?|three-pointers?|free throws?|offside|penalt(?:y|ies)|free kicks?|corner kicks?|own goal|goalkeepers?|midfielders?|strikers?|defenders?|stoppage time|extra time|scoreless|equali[sz]er|yards?|linebackers?)\b/gi;
const BUSINESS =
  /\b(?:revenues?|profits?|earnings|sales|shares|shareholders|investors|analysts|fiscal|economy|economic|growth)\b/gi;
/** So many words of a game, and more of them than of business, make a text the report of one. */
const LEAST_WORDS = 3;

/** A match has quarters and halves of its own: in the report of one they are no time of the year, unless a year stands with them. */
export function dropGamePeriods(matches: readonly Match[], text: string): readonly Match[] {
  const isPeriod = ({ rule, start, end }: Match): boolean =>
    rule === 'quarter or half by number' && !/\d{4}|year|fiscal/.test(text.slice(start, end));
  return matches.some(isPeriod) && isOfGame(text) ? matches.filter((match) => !isPeriod(match)) : matches;
}

function isOfGame(text: string): boolean {
  const ofGame = text.match(GAME)?.length ?? 0;
  return ofGame >= LEAST_WORDS && ofGame > (text.match(BUSINESS)?.length ?? 0);
}
