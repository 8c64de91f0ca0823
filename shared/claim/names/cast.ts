import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { Entity } from '../claim.ts';
import { lower } from '../grammar/source-phrase.ts';
import { MEN, WOMEN } from './first-names.ts';
import { ORGANISATIONS } from './name-words.ts';

export type Gender = 'woman' | 'man';

/** Somebody or some body that an article names: and by which words it is described. */
export type Member = {
  readonly name: string;
  readonly type: Entity['type'];
  readonly gender: Gender | null;
  /** Words of the titles and descriptions beside its name, lower case: `prime`, `minister`. */
  readonly roles: ReadonlySet<string>;
};

/** Who is who in an article; the entities are its own. */
export type Cast = { readonly named: ReadonlyMap<string, Member> };

const WOMAN =
  /^(?:mrs|ms|miss|dame|lady|baroness|queen|princess|duchess|spokeswoman|chairwoman|congresswoman|businesswoman|actress|mother|sister|daughter|wife|widow|policewoman|saleswoman|waitress|nun)$/;
const MAN =
  /^(?:mr|sir|lord|king|prince|duke|pope|spokesman|chairman|congressman|businessman|actor|father|brother|son|husband|policeman|fireman|salesman|priest|cardinal)$/;
const MOST_ROLE_WORDS = 8;

/** Gathers who is who: names with their titles (`Prime Minister Ann Lee`) and descriptions (`Ann Lee, the prime minister,`). */
export function readCast(tokens: readonly TaggedToken[], entities: readonly Entity[]): Cast {
  const found = new Map<string, { type: Entity['type']; roles: Set<string> }>();
  let at = 0;
  for (const entity of entities) {
    while (at < tokens.length && tokens[at]!.start < entity.start) at++;
    const member = found.get(entity.name) ?? { type: entity.type, roles: new Set<string>() };
    found.set(entity.name, member);
    for (const word of [...titleWords(tokens, at), ...descriptionWords(tokens, at, entity.end)]) member.roles.add(word);
  }
  const members = [...found].map(
    ([name, { type, roles }]): Member => ({ name, type, roles, gender: genderOf(name, roles) }),
  );
  return { named: new Map(members.map((member) => [member.name, member])) };
}

/** The words right before a name: `chief executive`, `Prime Minister`, `carmaker`. */
function titleWords(tokens: readonly TaggedToken[], at: number): string[] {
  const words: string[] = [];
  for (let back = at - 1; back >= 0 && words.length < MOST_ROLE_WORDS; back--) {
    const token = tokens[back]!;
    if (!/^(?:NOUN|PROPN|ADJ|CCONJ)$/.test(token.pos) && !/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?$/.test(token.text)) break;
    if (token.end + 1 < tokens[back + 1]!.start) break;
    words.push(lower(token).replace(/\.$/, ''));
  }
  return words;
}

/** The words of `, the president of the bank,` behind a name. */
function descriptionWords(tokens: readonly TaggedToken[], at: number, end: number): string[] {
  let next = at;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  if (tokens[next]?.text !== ',') return [];
  const words: string[] = [];
  for (let on = next + 1; on < tokens.length && words.length < MOST_ROLE_WORDS; on++) {
    const { pos, text } = tokens[on]!;
    // `In the Gazette, the mayor argued`: a subject, not a description.
    if (/^(?:VERB|AUX)$/.test(pos) && !/(?:ed|ing)$/.test(text)) return [];
    if (!/^(?:NOUN|PROPN|ADJ|DET|ADP|CCONJ|PART|NUM)$/.test(pos) && !/^['\u2019]s$/.test(text)) break;
    // Behind `of`, `at` stands whom it works for.
    if (pos === 'ADP' || (pos === 'CCONJ' && words.length === 0)) break;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ') words.push(lower(tokens[on]));
  }
  return words;
}

function genderOf(name: string, roles: ReadonlySet<string>): Gender | null {
  const words = [...roles];
  if (words.some((word) => WOMAN.test(word))) return 'woman';
  if (words.some((word) => MAN.test(word))) return 'man';
  const [first] = name.split(' ');
  return WOMEN.has(first!) ? 'woman' : MEN.has(first!) ? 'man' : null;
}

const GENERIC = /^(?:company|firm|group|business|concern|corporation|carrier|operator|organisation|organization)$/;
const TRADE =
  /(?:maker|manufacturer|producer|retailer|airline|insurer|lender|chain|publisher|utility|brewer|start-up|startup|developer|supplier|broadcaster|bank|brokerage|refiner|miner|builder|grocer|thrift)$/;

/**
 * Whom a description means that stands behind some names (`the prime minister`, `the carmaker`): who is so described, the
 * last first, or, for words that fit any company, the one named most. Null where nobody fits. `isSure`: only one does.
 */
export function findDescribed(
  { named }: Cast,
  before: readonly Entity[],
  description: readonly string[],
): { readonly name: string; readonly isSure: boolean } | null {
  const head = description.at(-1);
  const times = new Map<string, number>();
  for (const { name } of before.toReversed()) times.set(name, (times.get(name) ?? 0) + 1);
  const members = [...times.keys()].flatMap((name) => named.get(name) ?? []).filter(({ type }) => type !== 'place');
  const described = members.filter((member) => description.every((word) => isDescribed(member, word)));
  if (!head || described.length > 0) return choose(described);
  if (!isAnyCompany(head)) return null;
  return choose(members.filter(isCompany).toSorted((a, b) => times.get(b.name)! - times.get(a.name)!));
}

/** Whether a noun can mean any company: `the firm`, `the carmaker`. */
export const isAnyCompany = (noun: string): boolean => GENERIC.test(noun) || TRADE.test(noun);

const choose = ([first, second]: readonly Member[]): { readonly name: string; readonly isSure: boolean } | null =>
  first ? { name: first.name, isSure: second === undefined } : null;

const isDescribed = ({ roles, name, type }: Member, word: string): boolean =>
  roles.has(word) || (type !== 'person' && name.toLowerCase().split(/[\s-]/).includes(word));

const ENDING =
  /\b(?:Inc|Corp|Co|Ltd|Limited|plc|PLC|LLC|AG|SA|S\.A|SpA|NV|GmbH|Group|Holdings?|Motors?|Airlines?|Industries|Technologies|Foods|Stores|Bancorp|Laboratories)\b\.?$/;
const BODY =
  /\b(?:Ministry|Department|University|Court|Council|Parliament|Senate|House|Police|Commission|Committee|Party|Union|Treasury|Exchange|Times|News|Post|Journal|Reuters|Bloomberg|Congress|Government|Agency|Board)\b/;
/** Whether a name is that of a ministry, a court, a paper: no company. */
export const isPublicBody = (name: string): boolean => BODY.test(name);
const isCompany = ({ type, name, roles }: Member): boolean =>
  type === 'organisation' &&
  !BODY.test(name) &&
  (ENDING.test(name) || ORGANISATIONS.has(name) || [...roles].some((role) => TRADE.test(role) || GENERIC.test(role)));

/** The person of some names, the last first, whom a pronoun can mean. */
export const lastPerson = ({ named }: Cast, before: readonly Entity[], gender: Gender): string | null =>
  before.findLast(({ name, type }) => type === 'person' && fits(named.get(name)?.gender ?? null, gender))?.name ?? null;

/** Whether somebody can be meant by `he` or `she`; who is not known to be either can. */
export const fits = (own: Gender | null, asked: Gender): boolean => own === null || own === asked;
