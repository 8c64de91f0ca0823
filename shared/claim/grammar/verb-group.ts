import type { TaggedToken } from '../../text/part-of-speech.ts';
import { isNegated } from './negation.ts';
import { endOfGroup } from './verb-chain.ts';
import { isAuxiliary, isInfinitive, isParticipleForm, isPastForm, isTo, lower } from './verb-form.ts';
import { isAlleged, isLasting, isSequel, isThreat, withGovernors } from './verb-standing.ts';
import { startsGroup } from './verb-start.ts';
import { BE, CONDITIONAL, FUTURE, HAVE, INTENDING, POSSIBLE, REPORTING, SCHEDULED } from './verb-words.ts';

/** How a verb stands to the world: done, going on, meant, open. */
export type Modality = 'past' | 'present' | 'planned' | 'conditional' | 'possible';
export type VerbForm = 'finite' | 'infinitive' | 'gerund';
/** The tense of the first word that has one; `modal` behind can, would and the like, `none` where the form has none. */
export type VerbTense = 'past' | 'present' | 'future' | 'modal' | 'none';

/** A verb with its auxiliaries; indices into the sentence's tokens, half-open. */
export type VerbGroup = {
  readonly first: number;
  readonly last: number;
  readonly head: TaggedToken;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly tense: VerbTense;
  readonly modality: Modality;
  readonly negated: boolean;
  /** Past form without an auxiliary: `announced` may also be a participle. */
  readonly isBarePast: boolean;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isPassive: boolean;
  readonly isCopula: boolean;
  /** `allegedly broke`, `is believed to have left`: told as what somebody says or thinks, who is not named. */
  readonly isAlleged: boolean;
  /** Behind it stands how long it has lasted. */
  readonly isLasting: boolean;
  /** `comes after a strike`, `is dead`: the present names what has taken place. */
  readonly isSequel: boolean;
  /** The verb that an infinitive or a gerund leans on; null of finite ones. */
  readonly governor: { readonly lemma: string; readonly modality: Modality } | null;
};

/** The verb groups of a sentence, in order. `won't have replaced` → one group, planned, negated. */
export function findVerbGroups(tokens: readonly TaggedToken[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!startsGroup(tokens, at)) continue;
    const last = endOfGroup(tokens, at);
    const group = describeGroup(tokens, at, last);
    const before = groups.at(-1);
    if (before && isHelped(before, group))
      groups.push({ ...group, form: 'infinitive', tense: 'none', modality: before.modality });
    else groups.push(before && isParallel(tokens, before, group) ? { ...group, ...standingOf(before) } : group);
    at = last - 1;
  }
  const plan = groups.some(({ form }) => form === 'finite') ? -1 : tokens.findIndex((_, at) => isPlan(tokens, at));
  if (plan >= 0) groups.push(describeGroup(tokens, plan, plan + 1));
  return withGovernors(
    withoutNouns(
      tokens,
      groups.toSorted((a, b) => a.first - b.first),
    ),
  );
}

/** `The 300-pound tackle briefly entered`, `Tuition resets do lead to`: of two verbs with nothing between, the first is a noun. */
const withoutNouns = (tokens: readonly TaggedToken[], groups: readonly VerbGroup[]): VerbGroup[] =>
  groups.filter((group, at) => {
    const next = groups[at + 1];
    const isPlain = group.last - group.first === 1 && group.tense === 'present' && !isAuxiliary(group.head);
    if (!isPlain || next?.form !== 'finite' || REPORTING.has(group.lemma)) return true;
    const between = tokens.slice(group.last, next.first);
    const before = tokens[group.first - 1];
    if (between.length === 0) return !(isAuxiliary(tokens[next.first]!) && before?.pos !== 'PRON');
    const isSingular = before?.pos === 'NOUN' && !/(?:s|people|police|men|women|children)$/.test(lower(before));
    return !(isSingular && lower(group.head) === group.head.lemma && between.every(({ pos }) => pos === 'ADV'));
  });

/** `the port plans to open`: what the tagger takes for a noun is the verb where the sentence has no other. */
const isPlan = (tokens: readonly TaggedToken[], at: number): boolean =>
  at > 0 &&
  tokens[at]!.pos === 'NOUN' &&
  INTENDING.has(tokens[at]!.lemma) &&
  lower(tokens[at]) !== tokens[at]!.lemma &&
  isTo(tokens[at + 1]) &&
  isInfinitive(tokens, at + 1);

const standingOf = ({ form, tense, modality }: VerbGroup): Pick<VerbGroup, 'form' | 'tense' | 'modality'> => ({
  form,
  tense,
  modality,
});

/** `to buy or lease`, `could fall off and destroy`: a base form behind a conjunction stands as the verb before it does. */
function isParallel(tokens: readonly TaggedToken[], before: VerbGroup, { first, last, head }: VerbGroup): boolean {
  const isBase = last - first === 1 && lower(head) === head.lemma && !isAuxiliary(head);
  const wantsBase = before.form === 'infinitive' || before.tense === 'modal' || before.tense === 'future';
  if (!isBase || !wantsBase) return false;
  const leads = lower(tokens[first - 1]);
  if (/^(?:and|or|but|then|,)$/.test(leads)) return true;
  return tokens[first - 1]?.pos === 'ADV' && /^(?:and|or|but)$/.test(lower(tokens[first - 2]));
}

/** `helped spark a sell-off` */
const isHelped = (before: VerbGroup, { first, last, head }: VerbGroup): boolean =>
  before.lemma === 'help' && before.last === first && last - first === 1 && lower(head) === head.lemma;

function describeGroup(tokens: readonly TaggedToken[], first: number, last: number): VerbGroup {
  const words = tokens.slice(first, last);
  const head = words.at(-1)!;
  const form = formOf(words);
  const isHad = isShortHad(words);
  const tense = isHad ? 'past' : form === 'finite' ? tenseOf(words) : 'none';
  const before = words.slice(0, -1).map(lower);
  const isLed = (set: ReadonlySet<string>): boolean => before.some((word) => set.has(word));
  const isHas = isShortHas(tokens, { first, last });
  const isRead = words.length === 1 && lower(head) === 'read' && isOne(tokens[first - 1]);
  const isPassive = !isHas && isLed(BE) && !/ing$/.test(head.text) && !before.includes('to');
  return {
    first,
    last,
    head,
    lemma: lemmaOf(head),
    form,
    tense,
    modality:
      isHas || isHad || isRead
        ? 'past'
        : isThreat(tokens, { first, last })
          ? 'possible'
          : modalityOf(words, { form, tense, next: lower(tokens[last]) }),
    negated: isNegated(tokens, { first, last }),
    isBarePast: words.length === 1 && form === 'finite' && isPastForm(head) && !isAuxiliary(head),
    isPerfect: isLed(HAVE) || isHas || isHad,
    isProgressive: isLed(BE) && /ing$/.test(head.text),
    isPassive,
    isCopula: BE.has(lower(head)),
    isAlleged: isAlleged(tokens, { first, last }, isPassive),
    isLasting: isLasting(tokens, { first, last }),
    isSequel: isSequel(tokens, { first, last }),
    governor: null,
  };
}

/** `She read it aloud`: of one person the present would be `reads`. */
const isOne = (subject: TaggedToken | undefined): boolean =>
  subject?.pos === 'PROPN' || /^(?:he|she|it)$/.test(lower(subject));

/** `he'd sold 1,000 copies`, `she'd been paid`: had; behind `would` stands a base form. */
const isShortHad = ([lead, next]: readonly TaggedToken[]): boolean =>
  lower(lead) === "'d" && next !== undefined && isParticipleForm(next) && lower(next) !== next.lemma;

/** `He's won races`: a participle with its object behind it is no passive. */
function isShortHas(tokens: readonly TaggedToken[], { first, last }: { first: number; last: number }): boolean {
  const [subject, lead, next] = [lower(tokens[first - 1]), lower(tokens[first]), tokens[last]];
  if (lead !== "'s" || last - first < 2 || !isPastForm(tokens[last - 1]!)) return false;
  return (
    /^(?:he|she|who|it|that)$/.test(subject) &&
    (/^(?:DET|NUM|NOUN|PROPN|PRON)$/.test(next?.pos ?? '') || lower(tokens[last - 1]) === 'been')
  );
}

/** What these are forms of, whatever the tagger takes them for. */
const DISGUISED: Readonly<Record<string, string>> = { said: 'say', alleged: 'allege', warning: 'warn' };

function lemmaOf(head: TaggedToken): string {
  if (BE.has(lower(head))) return 'be';
  const disguised = DISGUISED[lower(head)];
  if (disguised) return disguised;
  return lower(head) === head.lemma || head.pos !== 'ADJ' ? head.lemma.toLowerCase() : lower(head);
}

function formOf(words: readonly TaggedToken[]): VerbForm {
  const [firstWord] = words;
  if (isTo(firstWord)) return 'infinitive';
  return /ing$/.test(lower(firstWord)) ? 'gerund' : 'finite';
}

function tenseOf(words: readonly TaggedToken[]): VerbTense {
  const [lead, ...rest] = words.map(lower);
  const isAlone = rest.length === 0;
  if (FUTURE.has(lead!) || (rest.includes('going') && rest.includes('to'))) return 'future';
  if (!isAlone && (POSSIBLE.has(lead!) || CONDITIONAL.has(lead!))) return 'modal';
  if (/^(?:may|might|can|ca|could|would|should|must)$/.test(lead!)) return 'modal';
  return isPastForm(words[0]!) ? 'past' : 'present';
}

type Described = { readonly form: VerbForm; readonly tense: VerbTense; readonly next: string };

function modalityOf(words: readonly TaggedToken[], { form, tense, next }: Described): Modality {
  const all = words.map(lower);
  const [lead] = all;
  if (all.includes('likely') && tense !== 'future') return 'possible';
  if (form === 'infinitive' || tense === 'future') return 'planned';
  if (tense === 'modal') return POSSIBLE.has(lead!) && !all.includes('have') ? 'possible' : 'conditional';
  if (all.slice(0, -1).some((word) => BE.has(word)) && all.includes('to'))
    return all.includes('nowhere') ? (tense === 'past' ? 'past' : 'present') : 'planned';
  if (SCHEDULED.has(all.at(-1)!) && BE.has(lead!) && /^(?:to|for|on|in|by|this|next)$/.test(next)) return 'planned';
  if (HAVE.has(lead!) && words.length > 1 && !all.includes('to')) return 'past';
  return tense === 'past' ? 'past' : 'present';
}
