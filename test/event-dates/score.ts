import { dateEvent } from '#shared/claim/dating/event-time.ts';
import { readSentences, readText } from '#shared/claim/read-sentences.ts';
import { apart } from '#shared/text/fence.ts';
import { overlaps } from '#shared/text/span.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { type DatedPassage, readMarks } from './dated-passage.ts';

export type DateScore = {
  readonly right: number;
  /** Given a date that is not the event's. */
  readonly wrong: number;
  /** Given none though it has one. */
  readonly missing: number;
  readonly misses: readonly string[];
};

/** Compares the date of each marked event with its mark: the same range of days. */
export function scoreEventDates(passages: readonly DatedPassage[]): DateScore {
  const score = { right: 0, wrong: 0, missing: 0, misses: [] as string[] };
  for (const passage of passages) {
    const { text, events } = readMarks(passage);
    const sentences = apart(readSentences(readText(text, toDateValue(passage.dct)))).read;
    for (const { start, end, edtf } of events) {
      const got = sentences.flatMap((sentence) => {
        const event = sentence.events.find(({ head }) => overlaps(sentence.tokens[head]!, { start, end }));
        return event ? [dateEvent(event, sentence).time] : [];
      })[0];
      const isRight = sameRange(got?.date.edtf ?? null, edtf);
      if (isRight) score.right++;
      else if (got) score.wrong++;
      else score.missing++;
      if (!isRight)
        score.misses.push(
          `${edtf ?? '-'}, not ${got?.date.edtf ?? '-'} (${got?.relation} ${got?.probability.toFixed(2)}): ${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
            '\n',
            ' / ',
          ),
        );
    }
  }
  return score;
}

function sameRange(got: string | null, wanted: string | null): boolean {
  const [a, b] = [got, wanted].map((edtf) => (edtf === null ? null : toDateValue(edtf)));
  return a?.earliest === b?.earliest && a?.latest === b?.latest;
}
