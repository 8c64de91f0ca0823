import type { ReadArticle } from '../article/article.ts';
import type { Attribution, Claim } from '../claim/claim.ts';
import { quoteOf, trimMarks } from '../claim/claim-span.ts';
import { statedDates } from '../claim/dating/stated-dates.ts';
import type { Draft } from '../claim/draft-claim.ts';
import type { ReadClauses } from '../claim/extract-claims.ts';
import { findFigures } from '../claim/figures/find-figures.ts';
import { covers, overlaps, type Span, slice } from '../text/span.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';
import type { GroundedFact } from './ground-proposals.ts';

/** The rule of a claim that a model pointed at. */
export const NAMED_BY_MODEL = 'named by a model';

/** How often each is right, as a model names it: of recorded answers on labelled pages. */
const CONFIDENCE = {
  stated: 0.9,
  story: 0.75,
  publication: 0.8,
  none: 0.7,
  status: 0.85,
  source: 0.85,
  checkable: 0.8,
};

/**
 * The claim of a fact that a model pointed at. Its words, figures, names and the date that its date words state are read
 * by our own code; what rules read of the same words (`like`) says the rest.
 */
export function draftProposal(fact: GroundedFact, article: ReadArticle, read: ReadClauses, like: Draft | null): Draft {
  const { text } = article;
  const focus = trimMarks(text, fact.clause);
  const span = quoteOf(focus, { span: fact.sentence, text });
  const attribution = attributionOf(fact.source, text, like);
  const dated = dateOf(fact, article, read);
  return {
    field: 'text',
    ...span,
    quote: slice(text, span),
    focus,
    ...dated.date,
    saidOn: like?.saidOn ?? (attribution.length > 0 ? publication(article) : null),
    status: fact.status,
    negated: fact.negated,
    attribution,
    figures: findFigures(
      text,
      focus,
      read.timexes.filter((timex) => overlaps(timex, focus)),
    ),
    entities: read.entities.filter((entity) => covers(span, entity)),
    topics: [],
    confidence: {
      date: dated.confidence,
      status: CONFIDENCE.status,
      source: attribution.length > 0 ? attribution[0]!.confidence : CONFIDENCE.source,
      checkable: CONFIDENCE.checkable,
    },
    rules: [NAMED_BY_MODEL, ...dated.rules],
  };
}

type Dated = {
  readonly date: Pick<Claim, 'date' | 'dateBasis'>;
  readonly confidence: number;
  readonly rules: readonly string[];
};

const UNDATED: Dated = { date: { date: null, dateBasis: null }, confidence: CONFIDENCE.none, rules: [] };

/** What the date words state by the rules for expressions, or the day of publication: never a date of the model's. */
function dateOf({ date, sentence, status }: GroundedFact, article: ReadArticle, { timexes }: ReadClauses): Dated {
  if (date === 'none') return UNDATED;
  if (date === 'publication') {
    const day = /^(?:happened|ongoing)$/.test(status) ? publication(article) : null;
    return day
      ? { date: { date: day, dateBasis: 'publication' }, confidence: CONFIDENCE.publication, rules: [] }
      : UNDATED;
  }
  const within = timexes.filter((timex) => overlaps(timex, date));
  const stated = statedDates(within, article.text);
  const widest = stated.toSorted((a, b) => shared(b.timex, date) - shared(a.timex, date))[0];
  if (!widest) return UNDATED;
  const isOwn = covers(sentence, date);
  return {
    date: { date: widest.date, dateBasis: isOwn ? 'stated' : 'story' },
    confidence: isOwn ? CONFIDENCE.stated : CONFIDENCE.story,
    rules: [widest.timex.rule],
  };
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const publication = ({ published }: ReadArticle): DateValue | null =>
  published.edtf ? toDateValue(published.edtf) : null;

/** The source that was pointed at; where rules read the same one, with its cue and the name that it stands for. */
function attributionOf(source: Span | null, text: string, like: Draft | null): Attribution[] {
  if (!source) return [];
  const words = slice(text, source);
  const known = like?.attribution.find((link) => isSame(link.source, words) || isSame(link.resolved ?? '', words));
  if (known) return [known.resolved === null && known.source !== words ? { ...known, resolved: words } : known];
  const cue = like?.attribution.at(-1)?.cue ?? null;
  return [{ source: words, resolved: null, cue, kind: 'speaker', confidence: CONFIDENCE.source }];
}

/** `Ms Ada Holt` and `Holt`. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}
