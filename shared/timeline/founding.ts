import { type Claim, focusWords } from '../claim/claim.ts';
import { isImplied } from '../claim/dating/relation-rules.ts';
import type { Fact } from './fact.ts';
import { leans } from './readable.ts';

/** What is hardly a fact, or hardly of its day, is shown where something else tells it, too. */
const LEAST_CHECKABLE = 0.7;
const LEAST_STORY_DATE = 0.7;
/** An article tells its own news in its first sentences. */
const LEAD_SENTENCES = 3;
/** Kinds of clauses that tell something beside what their sentence is about. */
const BESIDE = ['relative', 'subordinate', 'participial', 'participle', 'infinitive'];
/** Saying it is what happened. */
const DEEDS =
  /^(?:announc|apologi[sz]|accus|threat|pledg|promis|vow|den[yi]|admi|confess|confirm|rul|order|declar|reject|reveal|disclos|testif|recommend|propos|plead|demand|unveil|appeal|estimat|predict|forecast)/;
/** What is said there is on record. */
const IN_COURT =
  /\b(?:told|testified|heard|before) (?:(?:the|a|an|its|their) )?(?:\p{L}+ ){0,2}(?:court|judge|jury|jurors|inquest|inquiry|tribunal|parliament|senate|committee|commission|hearing)\b/iu;
/** What comes before these words is dated by what comes behind them only as later or earlier. */
const MARKS =
  /\b(?:after|since|following|before|until|ahead of|in the wake of|aftermath of|despite|amid)(?: [^\s,;:—–]+){0,7} $/i;

/**
 * Whether a claim can be an entry by itself: an event of its day that somebody reports. A scene, an opinion and what
 * somebody merely says is none, nor what is dated only by what it refers to.
 */
export const isEvent = (fact: Fact): boolean =>
  isSure(fact) &&
  (fact.claim.date !== null || isDeed(fact)) &&
  !isScene(fact.claim) &&
  !isMused(fact.claim) &&
  !(isInPassing(fact.claim) && leans(fact.sentence));

/** `The court could hear`, `should have taken account`: what nobody known holds possible, and what was not done. */
const isMused = ({ status, attribution, rules, ...claim }: Claim): boolean =>
  (status === 'possible' && attribution.length === 0 && !rules.includes('hearsay')) ||
  (status === 'planned' && /\bshould have\b/.test(focusWords(claim)));

/** `He was speaking beside the chancellor`: what went on while something happened, without a day of its own. */
const isScene = (claim: Claim): boolean =>
  claim.dateBasis !== 'stated' && /^(?:\S+ ){1,4}(?:was|were) (?:\S+ly )?\S+ing\b/.test(focusWords(claim));

/**
 * Whether its sentence is a report of it, early in the article where the date is that of the article: what is told in
 * passing, or further down, supports an entry of a topic that many articles tell, and is one where few do.
 */
export function isReport(fact: Fact): boolean {
  const { date, dateBasis, confidence } = fact.claim;
  if (isInPassing(fact.claim)) return false;
  if (date === null || dateBasis === 'stated') return true;
  return fact.ordinal < LEAD_SENTENCES && (dateBasis === 'publication' || confidence.date >= LEAST_STORY_DATE);
}

/** Whether a claim tells in passing what happened on a day of its own: an entry where its day has no other. */
export const isBackground = (fact: Fact): boolean =>
  isSure(fact) && isInPassing(fact.claim) && fact.claim.dateBasis === 'stated' && !isImplied(fact.claim);

/** Where a sentence leans on the one before, what it tells in passing is nobody's report. */
const isSure = (fact: Fact): boolean =>
  fact.claim.confidence.checkable >= LEAST_CHECKABLE &&
  !isReference(fact) &&
  !isState(fact.claim) &&
  !isLiveSaying(fact) &&
  !(isInPassing(fact.claim) && leans(fact.sentence));

/**
 * What somebody believes, and what is still so since a month or a year, or beside what its story tells of:
 * `is still struggling to recover from the storms of 2008`, `The company is financed by a hedge fund.`
 */
const isState = ({ rules, date, dateBasis }: Claim): boolean =>
  rules.includes('content of a hope or belief') ||
  (rules.includes('present with a date past') && date !== null && (date.precision !== 'day' || dateBasis === 'story'));

/** What a live page notes that somebody says, where its stamp is all the date there is: `1553 An aid worker tells …`. */
function isLiveSaying(fact: Fact): boolean {
  const { claim, article, sentence } = fact;
  if (claim.dateBasis !== 'stated' || !SAYS.test(sentence) || isDeed(fact)) return false;
  return !article.timexes.some(
    ({ type, start, end, edtf }) =>
      type === 'DATE' && start >= claim.start && end <= claim.end && edtf === claim.date?.edtf,
  );
}
const SAYS = /\b(?:says?|tells?|believes?|adds?|tweets?|e-?mails?|writes?)\b/;

/** Whether its clause tells something beside what its sentence is about. */
export const isInPassing = ({ rules, attribution }: Claim): boolean =>
  BESIDE.includes(rules.at(-1) ?? '') && attribution.length === 0;

/** A saying without a day of its own is an event where it does something: it announces, denies, promises, says how many. */
function isDeed({ claim, sentence }: Fact): boolean {
  const { attribution, status, figures } = claim;
  return (
    status === 'planned' ||
    status === 'denied' ||
    figures.some(({ unit }) => unit !== null) ||
    attribution.some(({ cue }) => cue !== null && DEEDS.test(cue)) ||
    IN_COURT.test(sentence)
  );
}

/** Whether its day is only that of something it refers to: `a huge effort was launched following Tuesday's quake`. */
function isReference({ claim, article }: Fact): boolean {
  if (claim.dateBasis !== 'stated' || claim.field !== 'text') return false;
  const { start, end } = claim.focus;
  const dated = article.timexes.filter(
    (timex) => timex.start >= start && timex.end <= end && timex.edtf === claim.date?.edtf,
  );
  const words = focusWords(claim);
  return (
    dated.length > 0 &&
    dated.every(
      (timex) =>
        isBehindMark(words, timex.start - start) ||
        (/^['’]s /.test(words.slice(timex.end - start)) && OF.test(words.slice(0, timex.start - start))),
    )
  );
}

/** `victims of Tuesday's quake`, not `Tuesday's quake`, `killed in Tuesday's quake`, `destroyed by Tuesday's quake`. */
const OF = /\b(?:of|from|with|to|about|over|for|on|caused by|shown by) (?:the |last |this )?$/i;

function isBehindMark(words: string, at: number): boolean {
  const mark = MARKS.exec(words.slice(0, at));
  return mark !== null && mark.index > 0;
}
