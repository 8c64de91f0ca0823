import type { TaggedToken } from '../../text/part-of-speech.ts';
import { covers, overlaps, type Span } from '../../text/span.ts';
import type { Timex } from '../../time/timex.ts';
import type { DatingContext } from '../dating/date-candidates.ts';
import { sideOf, tenseAspect } from '../dating/event-traits.ts';
import { dateOfTimex } from '../dating/stated-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Clause } from '../grammar/clauses.ts';
import { subjectKind } from '../grammar/subject-kind.ts';
import { verbClasses } from '../grammar/verb-classes.ts';
import { lower } from '../grammar/verb-form.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { SAYING } from '../grammar/verb-words.ts';
import type { Sourced } from '../sayings/attribution.ts';
import * as tell from './tell-words.ts';

/** A sentence with its words, names, dates and sources. */
export type WholeSentence = DatingContext & { readonly span: Span; readonly sourced: Sourced };

/** What tells, without its words, whether a sentence states a fact: names that weights are learnt for. */
export type SentenceMarks = readonly string[];

/** The marks of one of `count` sentences. */
export function sentenceMarks(sentence: WholeSentence, count: number): SentenceMarks {
  const words = sentence.tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SYM');
  const spoken = new Set(words.filter((token) => sentence.quotations.some((quotation) => covers(quotation, token))));
  const main = mainClause(sentence);
  // What no neighbour asks for is not told of a sentence without an event.
  const isTold = sentence.events.length > 0;
  return [
    ...shapeMarks(sentence, { words, count }),
    ...voiceMarks(words, spoken),
    ...verbMarks('main', main?.verb ?? null),
    ...(main ? subjectMarks(main, sentence) : ['no verb']),
    ...told(sentence),
    ...(isTold ? nameMarks(sentence) : []),
    ...timeMarks(sentence, main),
    ...(isTold ? [...wordMarks(words, spoken), ...grammarMarks(words)] : []),
  ];
}

/**
 * The clause that a sentence stands on: the first main one with a finite verb; of a saying, what is said by it.
 * `The firm says it trained a model` stands on the training.
 */
export function mainClause({ clauses, saidBy }: Pick<DatingContext, 'clauses' | 'saidBy'>): Clause | null {
  const main =
    clauses.find(({ kind, verb }) => kind === 'main' && verb?.form === 'finite') ??
    clauses.find(({ verb }) => verb?.form === 'finite') ??
    null;
  const at = main ? clauses.indexOf(main) : -1;
  const said = clauses.find(({ verb }, index) => saidBy[index] === at && verb?.form === 'finite');
  return (main?.verb && SAYING.has(main.verb.lemma) && said) || main;
}

const bin = (value: number, ...edges: readonly number[]): number => edges.filter((edge) => value >= edge).length;

const FEW = 8;
type Counted = { readonly words: readonly TaggedToken[]; readonly count: number };

function shapeMarks({ text, span, ordinal, clauses }: WholeSentence, { words, count }: Counted): string[] {
  const own = text.slice(span.start, span.end);
  const [isFirst, isLast] = [opensLine(text, span.start), closesLine(text, span.end)];
  const closing = /[.?!:,;\u2026]?["\u201d\u2019')\]]*$/.exec(own)![0][0] ?? 'none';
  const titled = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length / Math.max(1, words.length);
  return [
    'sentence',
    `words ${bin(words.length, 4, 7, 11, 16, 22, 30, 42)}`,
    `place ${ordinal < 3 ? ordinal : ordinal < 6 ? 'early' : 'later'}`,
    // A text of a few sentences has no end where bylines and calls stand.
    ...(count < FEW ? [] : [`part ${Math.floor((4 * ordinal) / count)}`, `from end ${bin(count - ordinal, 2, 4, 8)}`]),
    `ends ${/[\p{L}\p{N}]/u.test(closing) ? 'none' : closing}`,
    `paragraph ${isFirst ? 'first' : 'within'} ${isLast ? 'last' : 'more'}`,
    `capitals ${bin(titled, 0.05, 0.12, 0.2, 0.35, 0.6)}`,
    `clauses ${bin(clauses.length, 2, 3, 4, 6)}`,
    ...(tell.BOILERPLATE.test(own) ? ['boilerplate'] : []),
    ...(tell.NO_COMMENT.test(own) ? ['no comment'] : []),
    ...(/^[\u2022*\-\u2013\u2014#\d]/.test(own) ? ['bullet'] : []),
    ...(/^\(/.test(own) ? ['bracket'] : []),
    ...(/:/.test(own) ? ['colon'] : []),
    ...(/[\u2014\u2013]/.test(own) ? ['dash'] : []),
  ];
}

/** Blank units beside a sentence are few, a line may be all of the text. */
const isBlank = (unit: string | undefined): boolean => unit !== undefined && unit !== '\n' && /\s/.test(unit);

function opensLine(text: string, start: number): boolean {
  let at = start;
  while (isBlank(text[at - 1])) at--;
  return at === 0 || text[at - 1] === '\n';
}

function closesLine(text: string, end: number): boolean {
  let at = end;
  while (isBlank(text[at])) at++;
  return at === text.length || text[at] === '\n';
}

const FIRST = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;
const SECOND = /^(?:you|your|yours|yourself|y'all)$/;

function voiceMarks(words: readonly TaggedToken[], spoken: ReadonlySet<TaggedToken>): string[] {
  const share = spoken.size / Math.max(1, words.length);
  const marks = [`quoted ${share === 0 ? 'none' : share === 1 ? 'all' : bin(share, 0.2, 0.5, 0.8)}`];
  for (const token of words) {
    const where = spoken.has(token) ? 'in quotes' : 'outside';
    const word = lower(token);
    if (FIRST.test(word)) marks.push(`${/^(?:we|us|our)/.test(word) ? 'we' : 'I'} ${where}`);
    if (SECOND.test(word)) marks.push(`you ${where}`);
  }
  return [...new Set(marks)];
}

/** Tense, class and shape of a verb. */
export function verbMarks(of: string, verb: VerbGroup | null): string[] {
  if (!verb) return [`${of} none`];
  const tense = tenseAspect(verb);
  return [
    `${of} ${tense}`,
    ...verbClasses(verb).flatMap((each) => [`${of} ${each}`, `${of} ${each} ${tense}`]),
    ...(verb.isPassive ? [`${of} passive`, `${of} passive ${tense}`] : []),
    ...(verb.negated ? [`${of} negated`] : []),
  ];
}

function subjectMarks(main: Clause, { tokens, entities, quotations }: WholeSentence): string[] {
  const from = tokens.slice(main.first, main.verb!.first).filter(({ pos }) => pos !== 'PUNCT');
  const marks = [`subject ${subjectKind(from, entities)}`, `lead words ${bin(from.length, 1, 2, 4, 8, 14)}`];
  const at = tokens[main.verb!.first]!;
  if (quotations.some((quotation) => overlaps(quotation, at))) marks.push('main verb quoted');
  return [...marks, `${marks[0]} ${tenseAspect(main.verb)}`];
}

/** Who says it, and what kind of thing is said. */
function told({ sourced, clauses }: WholeSentence): string[] {
  const at = sourced.chains.findIndex((chain) => chain.length > 0);
  const link = sourced.chains[at]?.[0];
  if (!link) return ['nobody says'];
  const by = sourced.saidBy[at] ?? null;
  return [
    `said by ${link.kind} ${link.resolved ? 'named' : 'unnamed'}`,
    ...verbMarks('said', clauses[at]!.verb),
    ...(by === null ? [] : verbMarks('saying', clauses[by]!.verb)),
    ...(link.cue === null ? ['said on'] : []),
  ];
}

function nameMarks({ entities, text, span, timexes }: WholeSentence): string[] {
  const of = (type: string): number =>
    new Set(entities.filter((each) => each.type === type).map(({ name }) => name)).size;
  const figures = findFigures(text, span, timexes);
  return [
    `people ${Math.min(3, of('person'))}`,
    `bodies ${Math.min(3, of('organisation'))}`,
    `places ${Math.min(3, of('place'))}`,
    `names ${bin(new Set(entities.map(({ name }) => name)).size, 1, 2, 3, 5, 8)}`,
    `figures ${Math.min(3, figures.length)}`,
    ...(figures.some(({ unit }) => unit !== null && /^[A-Z]{3}$/.test(unit)) ? ['money'] : []),
    ...(figures.some(({ unit }) => unit === '%') ? ['percent'] : []),
    ...(figures.some(({ kind }) => kind === 'change') ? ['change'] : []),
  ];
}

function timeMarks({ timexes, dct }: WholeSentence, main: Clause | null): string[] {
  if (timexes.length === 0) return ['no time'];
  const marks = timexes.flatMap((timex) => timeMark(timex, dct, main));
  return [...new Set(marks), `times ${Math.min(4, timexes.length)}`];
}

function timeMark(timex: Timex, dct: WholeSentence['dct'], main: Clause | null): string[] {
  const date = dateOfTimex(timex);
  if (!date) return [`time ${timex.type === 'DATE' ? timex.value.slice(0, 12) : timex.type}`];
  const name = `time ${date.precision} ${sideOf(date, dct)}`;
  return ['time dated', name, ...(main && covers(main, timex) ? [`${name} main`, 'time main'] : [])];
}

const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['verdict', tell.VERDICTS],
  ['general', tell.GENERAL],
  ['hedge', tell.HEDGES],
  ['official', tell.OFFICIAL],
  ['essay', tell.ESSAY],
];

/** How many words of each list a sentence has outside its quotations and in them; its verbs and their tenses. */
function wordMarks(words: readonly TaggedToken[], spoken: ReadonlySet<TaggedToken>): string[] {
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const token of words) {
    const where = spoken.has(token) ? ' quoted' : '';
    for (const [name, list] of LISTS) if (list.has(lower(token))) add(`${name}${where}`);
    if (token.pos === 'ADJ' || token.pos === 'ADV' || token.pos === 'PRON') add(token.pos);
    if (token.pos === 'VERB' && /ed$/.test(token.text)) add('-ed');
    if (token.pos === 'PROPN') add('PROPN');
    if (token.pos === 'NUM') add('NUM');
  }
  const lead = words[0];
  return [
    ...[...counts].map(([name, times]) => `${name} ${Math.min(4, times)}`),
    `lead ${lead ? lead.pos : 'none'}`,
    ...(lead && tell.ESSAY.has(lower(lead)) ? ['lead essay'] : []),
  ];
}

/** The words of grammar that a sentence has: prepositions, conjunctions, pronouns and the like. */
const grammarMarks = (words: readonly TaggedToken[]): string[] => [
  ...new Set(
    words
      .map(lower)
      .filter((word) => tell.GRAMMAR.has(word))
      .map((word) => `has ${word}`),
  ),
];

/** Those marks of a sentence that say something of its neighbours. */
const TOLD_AROUND =
  /^(?:main (?:past|present|copula|saying|future planned|noun|none|public act|harm)|quoted (?:all|none)|time dated|nobody says|I outside|you outside|subject (?:he|person|organisation|the|I|you)|no verb|ends .*|boilerplate)$/;

/** What the sentences before and behind tell of the one between them. */
export function marksAround(marks: readonly SentenceMarks[], at: number): string[] {
  const of = (index: number, where: string): string[] =>
    (marks[index] ?? ['nothing']).flatMap((mark) =>
      mark === 'nothing' || TOLD_AROUND.test(mark) ? [`${where} ${mark}`] : [],
    );
  return [...of(at - 1, 'before'), ...of(at + 1, 'after')];
}
