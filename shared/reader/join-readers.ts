import type { Draft } from '../claim/draft-claim.ts';
import { spansIn } from '../text/sorted-spans.ts';
import type { Span } from '../text/span.ts';

/** Two focuses tell one fact where they share so much of the shorter. */
const SAME_SHARE = 0.4;

/** A date of the rules that is likelier than this stands where the model found none. */
const SURE = 0.7;

/** How much a model's silence, and a model's word, say about a fact: its share among facts over its share elsewhere. */
const SILENCE = 1 / 6;

/**
 * The claims of two readers, in the order of the text. Where both tell a fact it is one claim: with the model's words and
 * date; where their dates differ the lower confidence is shown, and the rules' date is told beside. What only rules tell
 * has to be surer of itself.
 */
export function joinReaders(rules: readonly Draft[], model: readonly Draft[], name: string): readonly Draft[] {
  const met = new Set<Draft>();
  const ofText = rules.filter(({ field }) => field === 'text').toSorted((a, b) => a.start - b.start);
  const named = model.map((draft): Draft => {
    const same = spansIn(ofText, draft).filter((own) => isSameFact(own.focus, draft.focus));
    for (const own of same) met.add(own);
    const own = same.toSorted((a, b) => shareOf(b.focus, draft.focus) - shareOf(a.focus, draft.focus))[0];
    return own ? joined(own, draft, name) : { ...draft, reader: { by: 'model', model: name, otherDate: null } };
  });
  const alone = rules.filter((own) => !met.has(own)).map((own) => unseconded(own, name));
  return [...named, ...alone].toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A headline's claims stand behind those of the text, as they did. */
const placeOf = ({ field, focus }: Draft): number => (field === 'headline' ? Number.MAX_SAFE_INTEGER : focus.start);

const shareOf = (a: Span, b: Span): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));

const isSameFact = (a: Span, b: Span): boolean => shareOf(a, b) >= SAME_SHARE;

/**
 * Two witnesses of one fact: what both say is surer, and where they differ the lower confidence counts. The model's date
 * is shown; where no words that it pointed at state one, that of the rules, if they are sure of it.
 */
function joined(own: Draft, draft: Draft, model: string): Draft {
  const isAgreed = own.date?.edtf === draft.date?.edtf;
  const [a, b] = [own.confidence.date, draft.confidence.date];
  const [shown, other] = draft.date === null && own.date !== null && a >= SURE ? [own, draft] : [draft, own];
  return {
    ...draft,
    date: shown.date,
    dateBasis: shown.dateBasis,
    confidence: {
      ...draft.confidence,
      date: hundredths(isAgreed ? 1 - (1 - a) * (1 - b) : Math.min(a, b)),
      checkable: hundredths(1 - (1 - own.confidence.checkable) * (1 - draft.confidence.checkable)),
    },
    rules: [...new Set([...own.rules, ...draft.rules])],
    reader: { by: 'both', model, otherDate: isAgreed ? null : other.date },
  };
}

/** Bayes' rule: a fact that the model passed over is one less likely. */
function unseconded(own: Draft, model: string): Draft {
  const odds = (SILENCE * own.confidence.checkable) / Math.max(1e-9, 1 - own.confidence.checkable);
  const checkable = own.field === 'headline' ? own.confidence.checkable : hundredths(odds / (1 + odds));
  return { ...own, confidence: { ...own.confidence, checkable }, reader: { by: 'rules', model, otherDate: null } };
}

const hundredths = (share: number): number => Math.round(share * 100) / 100;
