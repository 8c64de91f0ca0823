import { covers, overlaps } from '../../text/span.ts';
import { sideOf, tenseAspect } from '../dating/event-traits.ts';
import { dateOfTimex } from '../dating/stated-dates.ts';
import type { ClauseEvent } from '../grammar/clause-events.ts';
import { subjectKind } from '../grammar/subject-kind.ts';
import { verbClasses } from '../grammar/verb-classes.ts';
import { mainClause, verbMarks, type WholeSentence } from './sentence-marks.ts';

/** What tells, of the events in a sentence that states a fact, which of them is one: names that weights are learnt for. */
export function eventMarks(event: ClauseEvent, sentence: WholeSentence): string[] {
  const { clauses, events, timexes, entities, sourced, tokens, dct, quotations } = sentence;
  const { kind, verb } = event;
  const clause = clauses[event.clause]!;
  const isOwn = kind === clause.kind;
  const of = isOwn ? kind : `inner ${kind}`;
  const own = timexes.filter((timex) => covers(event, timex)).flatMap((timex) => dateOfTimex(timex) ?? []);
  const finite = clauses.filter((each) => each.verb?.form === 'finite');
  const rank = finite.indexOf(clause);
  const reporting = sourced.saidBy.some((by) => by === event.clause);
  const chain = sourced.chains[event.clause] ?? [];
  const words = event.last - event.first;
  const classes = verb ? verbClasses(verb) : ['noun'];
  const tense = tenseAspect(verb);
  const main = mainClause(sentence);
  const names = entities.filter((entity) => covers(event, entity)).length;
  const subject = verb
    ? subjectKind(
        tokens.slice(event.first, verb.first).filter(({ pos }) => pos !== 'PUNCT'),
        entities,
      )
    : 'none';
  const others = events.filter(
    (other) => other !== event && other.verb?.form === 'finite' && other.kind === clauses[other.clause]!.kind,
  ).length;
  const marks = [
    of,
    `${of} ${tense}`,
    ...classes.flatMap((each) => [`${of} ${each}`, `${of} ${each} ${tense}`]),
    `${of} rank ${rank < 0 ? 'none' : Math.min(3, rank)} of ${Math.min(4, finite.length)}`,
    `others ${Math.min(3, others)}`,
    `${of} connector ${isOwn ? (clause.connector ?? 'bare') : 'inner'}`,
    `${of} words ${words < 3 ? 0 : words < 6 ? 1 : words < 11 ? 2 : words < 20 ? 3 : 4}`,
    `${of} dates ${Math.min(2, own.length)}`,
    ...own.map((date) => `${of} date ${date.precision} ${sideOf(date, dct)}`),
    `${of} subject ${subject}`,
    `names ${Math.min(3, names)}`,
    `${of} said ${chain.length > 0 ? (chain[0]!.resolved ? 'named' : chain[0]!.kind) : 'none'}`,
    ...(reporting ? ['reports', ...classes.map((each) => `reports ${each}`)] : [`reports none`]),
    ...(clause === main ? ['is main', `is main ${tense}`] : []),
    ...(quotations.some((quotation) => overlaps(quotation, tokens[event.head]!)) ? ['quoted', `${of} quoted`] : []),
    ...verbMarks('verb', verb),
  ];
  return [...new Set(marks)];
}
