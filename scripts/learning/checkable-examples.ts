/** What is learnt from of which sentences of news state facts that somebody could check, and which of their events do. */
import type { CheckableWeights } from '../../shared/claim/checkable.ts';
import { eventMarks } from '../../shared/claim/checking/event-marks.ts';
import { marksAround, sentenceMarks } from '../../shared/claim/checking/sentence-marks.ts';
import { SAYING } from '../../shared/claim/grammar/verb-words.ts';
import { type ReadSentence, readSentences, readText } from '../../shared/claim/read-sentences.ts';
import { apart } from '../../shared/text/fence.ts';
import { overlaps, type Span } from '../../shared/text/span.ts';
import { toDateValue } from '../../shared/time/edtf.ts';
import { type DatedPassage, readMarks } from '../../test/event-dates/dated-passage.ts';
import { LEARNT } from '../../test/event-dates/learnt.ts';
import type { TimeBankDocument } from '../time-bank.ts';
import { type LabelledPage, type LabelledSentence, labelSentences } from './labelled-pages.ts';
import { type Choice, learnWeights, rounded, yesOrNo } from './log-linear.ts';

const SENTENCES = { rounds: 120, ridge: 12, fewest: 8 };
const EVENTS = { rounds: 120, ridge: 5, fewest: 8 };

/** What one page teaches. */
export type PageExamples = { readonly sentences: readonly Choice[]; readonly events: readonly Choice[] };

/**
 * A sentence that people differ about teaches nothing; events are told apart where the sentence states a fact. Each line
 * teaches once more by itself: people give the extractor single paragraphs, too.
 */
export function examplesOfPage(page: LabelledPage): PageExamples {
  const labelled = labelSentences(page);
  const lines = Map.groupBy(labelled, ({ sentence }) => page.text.lastIndexOf('\n', sentence.span.start));
  return {
    sentences: [...sentencesOf(labelled, 1), ...[...lines.values()].flatMap((line) => sentencesOf(line, BY_ITSELF))],
    events: labelled.flatMap(({ sentence, facts, label }) =>
      label === 'keep' && facts.some(Boolean)
        ? sentence.events.map((event, at) =>
            yesOrNo(eventMarks(event, sentence), facts[at] !== null, facts[at] ? KEPT : 1),
          )
        : [],
    ),
  };
}

const BY_ITSELF = 0.3;
/** On pages that were left out, what was given .5 was a fact seven times of ten: this much more a fact counts. */
const KEPT = 1.3;

function sentencesOf(labelled: readonly LabelledSentence[], weight: number): Choice[] {
  const marks = labelled.map(({ sentence }, ordinal) => sentenceMarks({ ...sentence, ordinal }, labelled.length));
  return labelled.flatMap(({ label }, at) =>
    label === 'maybe'
      ? []
      : [
          yesOrNo(
            [...marks[at]!, ...marksAround(marks, at)],
            label === 'keep',
            label === 'keep' ? KEPT * weight : weight,
          ),
        ],
  );
}

/**
 * What invented reports teach: a sentence with an event of known date states a fact, a bare saying left out. They are short
 * and of hard news, which the labelled pages seldom are.
 */
export function examplesOfReport({ text, dct, events }: Report, weight = REPORT): PageExamples {
  const sentences = apart(readSentences(readText(text, toDateValue(dct)))).read;
  const states = ({ tokens, events: own }: ReadSentence): boolean =>
    own.some(
      ({ head, verb }) =>
        (verb === null || !SAYING.has(verb.lemma)) && events.some((marked) => overlaps(marked, tokens[head]!)),
    );
  const labelled = sentences.map((sentence) => ({
    sentence,
    label: states(sentence) ? ('keep' as const) : ('maybe' as const),
    facts: [],
  }));
  return { sentences: sentencesOf(labelled, weight), events: [] };
}

/** A text with the words of its dated events. */
type Report = { readonly text: string; readonly dct: string; readonly events: readonly Span[] };

const reportOf = (passage: DatedPassage): Report => {
  const { text, events } = readMarks(passage);
  return { text, dct: passage.dct, events: events.filter(({ edtf }) => edtf !== null) };
};

/** What TimeBank teaches: its dispatches of agencies have many events that are dated and news. */
const reportOfDocument = ({ text, publishedAt, annotations }: TimeBankDocument): Report => ({
  text,
  dct: publishedAt,
  events: annotations.flat().filter(({ kind }) => kind === 'dated'),
});

const REPORT = 2;
/** More of them would make news of whatever agencies write: on pages left out precision falls. */
const DISPATCH = 0.3;

/** What is learnt from some pages, from the invented reports and from TimeBank's dispatches. */
export function learnCheckable(
  pages: readonly PageExamples[],
  timeBank: readonly TimeBankDocument[],
): CheckableWeights {
  const all = [
    ...pages,
    ...LEARNT.map((passage) => examplesOfReport(reportOf(passage))),
    ...timeBank.map((document) => examplesOfReport(reportOfDocument(document), DISPATCH)),
  ];
  return {
    sentence: rounded(
      learnWeights(
        all.flatMap(({ sentences }) => sentences),
        SENTENCES,
      ),
    ),
    event: rounded(
      learnWeights(
        all.flatMap(({ events }) => events),
        EVENTS,
      ),
    ),
  };
}
