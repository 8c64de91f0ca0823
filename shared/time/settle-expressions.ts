import { type AnchorName, type Direction, type Expression, mapOccurrences, type Recurring } from './expression.ts';
import { orderEnds, shareYears } from './joined-dates.ts';
import type { Match } from './match-rules.ts';
import type { Stance } from './narrative.ts';
import { createTenseReader, type TaggedWord, type Tense } from './tense.ts';

/** A match whose every occurrence has its direction. `isOpen`: nothing told which, so the other may be meant. */
export type Settled = Match & { readonly isOpen: boolean };

type Text = { readonly text: string; readonly tokens: readonly TaggedWord[] | null; readonly stance: Stance };

/** Gives each bare weekday, month and day the direction and the year that the text around it tells. */
export function settleExpressions(matches: readonly Match[], { text, tokens, stance }: Text): Settled[] {
  const readTense = createTenseReader(text, tokens);
  const asides = stance === 'retelling' ? matches.map(asTold) : matches;
  const settled = shareYears(asides, text).map((match) => {
    let isOpen = false;
    const expression = mapOccurrences(match.expression, (occurrence) => {
      if (occurrence.direction !== 'tense' && occurrence.direction !== 'this') return occurrence;
      const tense = readTense(match);
      if (occurrence.direction === 'this')
        return { ...occurrence, direction: tense === 'future' ? 'future' : 'same-year' };
      isOpen ||= tense === null || tense === 'present';
      const isEnd = tense === null && END.test(text.slice(Math.max(0, match.start - 8), match.start));
      const anchor = anchorFor(occurrence.of.kind, tense, stance);
      return {
        ...occurrence,
        anchor,
        direction: isEnd && anchor === 'passage' ? 'end' : directionOf(occurrence.of.kind, tense),
      };
    });
    return { ...match, expression, isOpen };
  });
  return orderEnds(settled, text);
}

/** A history's `today` is no day (`the fort is today a museum`), its `tomorrow` that of the men it quotes. */
const asTold = (match: Match): Match => ({ ...match, expression: dayAsTold(match.expression) });

function dayAsTold(expression: Expression): Expression {
  if (expression.kind === 'clock') return { ...expression, of: dayAsTold(expression.of) };
  if (expression.kind !== 'shift' || expression.unit !== 'day' || expression.anchor !== 'dct') return expression;
  return expression.count === 0 ? { kind: 'vague', reference: 'PRESENT_REF' } : { ...expression, anchor: 'passage' };
}

/** What a bare weekday, month or day hangs on: `the 14th` on the date beside it, the others on what the text tells of. */
function anchorFor(kind: Recurring['kind'], tense: Tense | null, stance: Stance): AnchorName {
  if (kind === 'day-of-month') return tense === 'future' && stance === 'news' ? 'dct' : 'nearby';
  return stance === 'retelling' || isTold(kind, tense) ? 'passage' : 'dct';
}

/** In news, a passage of the past carries months, days of a month, seasons and holidays; weekdays and quarters are the paper's own. */
const isTold = (kind: Recurring['kind'], tense: Tense | null): boolean =>
  (tense === 'past' || tense === 'pluperfect' || tense === null) && !/^(?:weekday|weekend|quarter|half)$/.test(kind);

/** Results of a quarter are reported, in whatever tense, when it is just over. */
function directionOf(kind: Recurring['kind'], tense: Tense | null): Direction {
  if (tense === 'future' && (kind === 'quarter' || kind === 'half')) return 'nearest';
  if (tense === 'present') return kind === 'weekday' || kind === 'weekend' ? 'future' : DEFAULT_DIRECTIONS[kind];
  return tense === 'pluperfect' ? 'earlier' : (tense ?? DEFAULT_DIRECTIONS[kind]);
}

/** What is meant where no verb tells: news speaks of the weekday just past, of dates nearby. */
const DEFAULT_DIRECTIONS: Readonly<Record<Recurring['kind'], Direction>> = {
  weekday: 'past',
  weekend: 'past',
  month: 'nearest',
  'month-day': 'nearest',
  'day-of-month': 'nearest',
  season: 'nearest',
  quarter: 'past',
  half: 'past',
  holiday: 'nearest',
};

const END = /\b(?:until|till)\s$/i;
