import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { Span } from '../../text/span.ts';
import { cutsOf, isInSubject, isSubject } from './clause-cuts.ts';
import { joinSubjects, joinTails } from './clause-joins.ts';
import { COORDINATORS, isComma, RELATIVES } from './clause-words.ts';
import { lower } from './source-phrase.ts';
import { findVerbGroups, type VerbGroup } from './verb-group.ts';
import { HALF_SUBORDINATORS, INTENDING, REPORTING, SUBORDINATORS } from './verb-words.ts';

/** `nominal`: a stretch without a verb of its own; `content`: what a reporting verb before it reports. */
export type ClauseKind = 'main' | 'subordinate' | 'relative' | 'content' | 'nominal' | 'participial';

/** A stretch of a sentence around one verb (or none); `first`, `last` are token indices, half-open. */
export type Clause = Span & {
  readonly kind: ClauseKind;
  readonly first: number;
  readonly last: number;
  /** The verb that dates and statuses the clause; null in nominal ones. */
  readonly verb: VerbGroup | null;
  /** All its verbs, in order. */
  readonly verbs: readonly VerbGroup[];
  /** The subordinator or conjunction that leads it in, lower case. */
  readonly connector: string | null;
};

/** The clauses of a sentence, in order; together they hold all of its tokens. */
export function splitClauses(tokens: readonly TaggedToken[]): Clause[] {
  if (tokens.length === 0) return [];
  const groups = findVerbGroups(tokens);
  const cuts = [...new Set([0, ...cutsOf(tokens, groups), tokens.length])].toSorted((a, b) => a - b);
  const pieces = cuts.slice(1).map((last, index) => ({ first: cuts[index]!, last }));
  return joinTails(
    joinSubjects(
      pieces.map((piece) => toClause(tokens, groups, piece)),
      tokens,
    ),
    tokens,
  );
}

function toClause(
  tokens: readonly TaggedToken[],
  groups: readonly VerbGroup[],
  { first, last }: { first: number; last: number },
): Clause {
  const verbs = groups.filter((group) => group.first >= first && group.last <= last);
  const verb =
    mainVerb(verbs.filter((group) => !isInSubject(tokens, groups, groups.indexOf(group) + 1))) ?? mainVerb(verbs);
  const [lead, second] = [lower(tokens[first]), lower(tokens[first + 1])];
  const isThat = lead === 'that' && verbs[0] !== undefined && isSubject(tokens, first, verbs[0]);
  const isSubordinator = SUBORDINATORS.has(lead) && !isPreposition(tokens, groups, first);
  const isLead = !isThat && (isSubordinator || COORDINATORS.has(lead));
  const connector = isLead ? lead : RELATIVES.has(second) ? second : null;
  const before = groups.filter((group) => group.last <= first).at(-1);
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    verb,
    verbs,
    connector,
    kind: kindOf({
      verb,
      connector,
      isReported: before !== undefined && REPORTING.has(before.lemma) && isAdjacent(tokens, before.last, first),
    }),
  };
}

/** `Since 2021, the index has risen`, `After the vote, he left`: a comma ends what it leads in before any verb. */
function isPreposition(tokens: readonly TaggedToken[], groups: readonly VerbGroup[], first: number): boolean {
  if (!HALF_SUBORDINATORS.has(lower(tokens[first]))) return false;
  const verb = groups.find((group) => group.first > first);
  return verb !== undefined && tokens.slice(first, verb.first).some(isComma);
}

/** Nothing but words of time, place and hearer stands between a reporting verb and what it reports. */
const isAdjacent = (tokens: readonly TaggedToken[], from: number, to: number): boolean =>
  to - from <= 12 && !tokens.slice(from, to).some(({ text }) => /^[.;]$/.test(text));

/** The first finite verb; `intended to cut` is governed by its first, `who police say was armed` by what they say. */
function mainVerb(verbs: readonly VerbGroup[]): VerbGroup | null {
  const [first, second] = verbs.filter(({ form }) => form === 'finite');
  const isInserted = second !== undefined && REPORTING.has(first!.lemma) && second.first === first!.last;
  return (isInserted ? second : first) ?? verbs[0] ?? null;
}

function kindOf({
  verb,
  connector,
  isReported,
}: {
  verb: VerbGroup | null;
  connector: string | null;
  isReported: boolean;
}): ClauseKind {
  if (!verb) return 'nominal';
  if (connector !== null && RELATIVES.has(connector) && !(isReported && connector === 'whose'))
    return connector === 'when' ? 'subordinate' : 'relative';
  if (isReported && (connector === null || connector === 'that' || connector === 'whether')) return 'content';
  if (connector === 'that') return 'relative';
  if (connector !== null && !COORDINATORS.has(connector)) return 'subordinate';
  if (verb.form === 'gerund') return 'participial';
  return 'main';
}

/** Whether a clause's verb means what its infinitive says: `intended to cut`. */
export const intendedVerb = ({ verb, verbs }: Clause): VerbGroup | null => {
  if (!verb || !(INTENDING.has(verb.lemma) || INTENDING.has(verb.head.text.toLowerCase()))) return null;
  // `was going through each room to see`
  const far = verb.lemma === 'go' ? 0 : FARTHEST_INFINITIVE;
  const meant = verbs.find((group) => group.first >= verb.last && group.form === 'infinitive');
  return meant && meant.first - verb.last <= far ? meant : null;
};
const FARTHEST_INFINITIVE = 8;
