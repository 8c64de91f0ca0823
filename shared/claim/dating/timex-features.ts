import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers } from '../../text/span.ts';
import type { DateValue } from '../../time/date-value.ts';
import type { Timex } from '../../time/timex.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { lower } from '../grammar/verb-form.ts';
import type { DateCandidate, DatingContext, Relation } from './date-candidates.ts';
import { type EventTraits, grainOf, sideOf, tenseAspect } from './event-traits.ts';
import { isCompared, type StatedDate } from './stated-dates.ts';

type Stated = { readonly relation: Relation; readonly date: DateValue; readonly timex: Timex };
type Around = {
  readonly traits: EventTraits;
  readonly event: ClauseEvent;
  readonly candidates: readonly DateCandidate[];
  readonly context: DatingContext;
};

/** What speaks for an expression of the sentence as the date of one of its events. */
export function timexFeatures({ relation: of, date, timex }: Stated, around: Around): string[] {
  const { traits, event, context } = around;
  const { kind, tense, verb } = traits;
  const at = context.tokens.findIndex(({ start }) => start >= timex.start);
  const side = sideOf(date, context.dct);
  const grain = grainOf(date);
  const led = leadOf(context.tokens, at, event);
  const rival = rivalOf(timex, around);
  const shape = shapeOf({ timex, date }, at, context);
  const inner = innerKind(timex, { event, context, led });
  const plain =
    shape.length === 0 && inner === null ? [`${of}|plain`, `${of}|plain|${rival}`, `${of}|plain|${kind}`] : [];
  return [
    of,
    `${of}|${kind}`,
    `${of}|${tense}`,
    `${of}|${side}|${tense}`,
    `${of}|${verb}`,
    `${of}|${led}`,
    `${of}|${led}|${kind}`,
    `${of}|${grain}`,
    `${of}|${grain}|${led}`,
    `${of}|${rival}`,
    `stated|${grain}|${verb}`,
    `stated|${side}|${tense}`,
    ...plain,
    ...shape.flatMap((each) => [`${of}|${each}`, `stated|${each}`]),
    ...(inner ? [`${of}|inside ${inner}`, `${of}|inside ${inner}|${verb}`] : []),
    ...placeFeatures(of, { at, led, rival, around }),
    ...(of === 'own' || of === 'around' ? [] : clauseFeatures(of, timex, around)),
  ];
}

const PREPOSITIONS = new Set(
  'on in at for of by since until from to during after before through between over within as'.split(' '),
);

/** The preposition that leads an expression in. `won't open until May` is `opens in May`. */
function leadOf(tokens: readonly TaggedToken[], at: number, { verb }: ClauseEvent): string {
  const before = lower(tokens[at - 1]);
  if (before === 'until' && verb?.negated) return 'in';
  if (PREPOSITIONS.has(before)) return before;
  return tokens[at - 1]?.pos === 'ADP' ? 'other preposition' : 'bare';
}

type Place = { readonly at: number; readonly led: string; readonly rival: string; readonly around: Around };

/** On which side of the event's word the expression stands, and how far. */
function placeFeatures(of: string, { at, led, rival, around: { event, context } }: Place): string[] {
  const apart = at - event.head;
  const side = apart > 0 ? 'behind' : 'ahead';
  const far = Math.abs(apart) < 4 ? 'close' : Math.abs(apart) < 10 ? 'near' : 'far';
  const between = apart > 0 ? context.tokens.slice(event.head + 1, at) : context.tokens.slice(at, event.head);
  const isParted = between.some(({ text }) => text === ',');
  const features = [`${of}|${side}`, `${of}|${side}|${far}`, `${of}|${rival}|${side}`, `${of}|${side}|${led}`];
  return isParted ? [...features, `${of}|comma between|${side}`] : features;
}

/** How an expression of another clause is tied to the event's clause. */
function clauseFeatures(
  of: string,
  timex: Timex,
  { traits, event, candidates, context: { clauses } }: Around,
): string[] {
  const { kind, tense, connector, reporter } = traits;
  const features = [`${of}|by ${connector}`, `${of}|${connector}|${tense}`, `${of}|reporter ${reporter}`];
  const at = clauses.findIndex((clause) => covers(clause, timex));
  if (at < 0) return features;
  const { kind: other, connector: lead, verb } = clauses[at]!;
  const dates = new Set(candidates.flatMap(({ timex: each, date }) => (each ? [date.edtf] : []))).size;
  const alone = `${of}|${dates === 1 ? 'only date' : 'one of some'}`;
  const { first, verb: own } = clauses[event.clause]!;
  const isShared = own !== null && own.first - first <= 2 && /^(?:and|but|or)$/.test(connector);
  return [
    ...features,
    alone,
    `${alone}|${kind}`,
    `${alone}|${kind}|of ${other}`,
    `${alone}|${tense}`,
    ...(isShared ? [`${of}|same subject`, `${of}|same subject|of ${other} ${tenseAspect(verb)}|${tense}`] : []),
    `${of}|of ${lead ?? 'bare'} ${tenseAspect(verb)}|${tense}`,
    `${of}|of ${other}|${kind}`,
    `${of}|${Math.abs(at - event.clause) === 1 ? 'beside' : 'away'}`,
  ];
}

/** Kind of the event inside the clause whose words hold the expression; null where it stands among none's. */
function innerKind(
  timex: Timex,
  { event, context, led }: { readonly event: ClauseEvent; readonly context: DatingContext; readonly led: string },
): string | null {
  const isNotUntil = led === 'in' && /until\s+$/.test(context.text.slice(Math.max(0, timex.start - 8), timex.start));
  if (isNotUntil) return null;
  const inner = context.events.find(
    (other) => other !== event && other.clause === event.clause && covers(event, other) && covers(other, timex),
  );
  return inner?.kind ?? null;
}

/** Signs that an expression belongs to something other than a verb. */
function shapeOf(one: StatedDate, at: number, { text, tokens, dct }: DatingContext): string[] {
  const { timex } = one;
  const next = tokens.find(({ start }) => start >= timex.end);
  const [before, noun] = [tokens[at - 1], tokens[at - 2]];
  const isPossessive = /^['\u2019]s?$/.test(next?.text ?? '');
  return [
    ...(timex.type === 'DURATION' ? ['length'] : []),
    ...(isCompared(text, one, dct) ? ['compared'] : []),
    ...(timex.anchor && timex.anchor.kind !== 'dct' ? ['counted from the text'] : []),
    ...(/\byears? (?:earlier|ago|before)$/i.test(timex.text) ? ['years apart'] : []),
    ...(tokens.slice(Math.max(0, at - 4), at).some(({ pos }) => pos === 'NUM') ? ['behind a figure'] : []),
    ...(isPossessive ? ['possessive'] : next?.pos === 'NOUN' ? ['before a noun'] : []),
    ...(noun?.pos === 'NOUN' && before?.pos === 'ADP' ? [`at a noun ${lower(before)}`] : []),
  ];
}

/** Which of the sentence's expressions with the same relation is nearest to the event. */
function rivalOf(timex: Timex, { event, candidates, context }: Around): string {
  const own = candidates.find((each) => each.timex === timex)!;
  const rivals = candidates.filter((each) => each.timex && each.relation === own.relation);
  if (rivals.length === 1) return 'alone';
  const from = context.tokens[event.head]!.start;
  const away = ({ start, end }: Timex): number => Math.max(start - from, (from - end) * 1.5);
  const nearest = rivals.toSorted((a, b) => away(a.timex!) - away(b.timex!))[0]!;
  return nearest === own ? 'nearest' : 'not nearest';
}
