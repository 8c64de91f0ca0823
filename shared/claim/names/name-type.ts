import type { TaggedToken } from '../../text/part-of-speech.ts';
import type { Entity } from '../claim.ts';
import { ORGANISATION_WORDS } from './entity-words.ts';
import { KNOWN_PLACES } from './known-places.ts';
import { isFirstName, type Reading, type Run } from './name-runs.ts';
import { BODY_NOUNS, HOLDINGS, ORGANISATIONS, PERSON_NOUNS, PLACE_HEADS, PLACE_WORDS } from './name-words.ts';

export type NameType = Entity['type'];
/** How far a name's words and neighbours speak for a type. */
export type Vote = { readonly type: NameType; readonly weight: number };

const SURE = 10;
const LIKELY = 4;
const HINT = 1;
const COMPANY_ENDING = /^(?:Inc|Corp|Co|Ltd|Limited|plc|PLC|LLC|LLP|AG|SA|SpA|NV|GmbH|Bancorp|Group|Holdings?)\.?$/;

/** What a name's own words say about it. */
export function voteByWords(name: string, { title }: Run, common: ReadonlySet<string>): Vote[] {
  const parts = name.split(/[ -]/).filter(Boolean);
  const last = parts.at(-1)!;
  if (title && title !== 'description') return [{ type: 'person', weight: SURE }];
  if (KNOWN_PLACES.has(name) || KNOWN_PLACES.has(name.replaceAll('.', ''))) return [{ type: 'place', weight: SURE }];
  if (ORGANISATIONS.has(name) || COMPANY_ENDING.test(last) || /[&]|\bof the\b/.test(name))
    return [{ type: 'organisation', weight: SURE }];
  // `Oskar Bridge`, not `Idris Okafor-Lane`.
  if (parts.length > 1 && PLACE_WORDS.has(name.split(' ').at(-1)!) && !ORGANISATION_WORDS.has(last))
    return [{ type: 'place', weight: LIKELY }];
  // `Southern California`, `Inner Mongolia`
  if (parts.length === 2 && KNOWN_PLACES.has(last) && !isFirstName(parts[0]!))
    return [{ type: 'place', weight: LIKELY }];
  if (isPersonal(parts)) return [{ type: 'person', weight: SURE }];
  if (parts.some((part) => ORGANISATION_WORDS.has(part.replace(/[.,]$/, ''))))
    return [{ type: 'organisation', weight: LIKELY + HINT }];
  if (parts.length > 1 && PLACE_HEADS.has(parts[0]!)) return [{ type: 'place', weight: LIKELY }];
  if (/^\p{Lu}{2,6}$/u.test(name)) return [{ type: 'organisation', weight: LIKELY }];
  if (/\d/.test(name)) return [{ type: 'other', weight: LIKELY }];
  const isStrange =
    parts.length >= 2 && parts.length <= 4 && parts.every((part) => isWritten(part) && !common.has(part.toLowerCase()));
  return isStrange ? [{ type: 'person', weight: HINT }] : [];
}

/** `Ann Lee`, `Maria del Carmen Ortiz`, `Walter P. Kinnick`: a first name and at most three more words, none of a body. */
const isPersonal = (parts: readonly string[]): boolean =>
  parts.length >= 2 &&
  parts.length <= 5 &&
  isFirstName(parts[0]!) &&
  parts.slice(1).every((part) => isWritten(part) && !COMPANY_ENDING.test(part)) &&
  !/^(?:University|College|School|Hospital|Airport|Street|Road|Park|Stadium|Foundation|Institute|Bridge|Square|Lake|City|County|Island|Hotel|Airlines|Motors|Industries|Bank|Prize)$/.test(
    parts.at(-1)!,
  );

const isWritten = (part: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.?|\p{Lu}\.\p{Lu}\.|(?:Mc|Mac|O['’]|D['’]|L['’]|De|Di|Van|La)\p{Lu}\p{Ll}+|de|del|della|di|da|des|du|der|den|la|le|von|van|bin|ibn|al|el|y|Jr\.?|Sr\.?)$/u.test(
    part,
  );

/** What stands around a name says about it. */
export function voteByContext({ tokens }: Reading, { first, last, title }: Run): Vote[] {
  const [before, after] = [lower(tokens[first - 1]), lower(tokens[last])];
  const next = lower(tokens[last + 1]);
  const votes: Vote[] = title === 'description' ? [{ type: 'person', weight: SURE }] : [];
  if (/^(?:in|near|outside|across|around|throughout)$/.test(before))
    votes.push({ type: HOLDINGS.test(lower(tokens[first - 2])) ? 'organisation' : 'place', weight: LIKELY });
  if (/^(?:at|joined|by|against|versus|beat|acquire|buy|bought|acquired)$/.test(before))
    votes.push({ type: 'organisation', weight: HINT });
  if (/^(?:of|in)$/.test(before) && HOLDINGS.test(lower(tokens[first - 2])))
    votes.push({ type: 'organisation', weight: LIKELY });
  if (
    HOLDINGS.test(after) ||
    (/^['\u2019]s?$/.test(after) &&
      (HOLDINGS.test(next) ||
        /^(?:chief|chairman|board|customers|products|profits?|sales|earnings|directors|president|spokesman|spokeswoman)$/.test(
          next,
        )))
  )
    votes.push({ type: 'organisation', weight: LIKELY });
  if (PERSON_NOUNS.test(before)) votes.push({ type: 'person', weight: last - first > 1 ? LIKELY : HINT });
  if (BODY_NOUNS.test(before)) votes.push({ type: 'organisation', weight: LIKELY });
  if (after === ',') votes.push(...voteByApposition(tokens, last + 1));
  if (after === 'city' || after === 'province') votes.push({ type: 'place', weight: LIKELY });
  if (last - first === 1 && /^(?:VERB|AUX)$/.test(tokens[last]?.pos ?? ''))
    votes.push({ type: 'organisation', weight: HINT });
  return votes;
}

const lower = (token: TaggedToken | undefined): string => token?.text.toLowerCase() ?? '';

/** `, the chipmaker,`; `, chairman of the bank,`; `, 34,`. */
function voteByApposition(tokens: readonly TaggedToken[], from: number): Vote[] {
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? '') && /^[,.)]$/.test(tokens[from + 1]?.text ?? ''))
    return [{ type: 'person', weight: LIKELY }];
  for (let at = from; at < Math.min(tokens.length, from + 6); at++) {
    const word = lower(tokens[at]);
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|ADV|PRON|PART|PUNCT|CCONJ|NUM)$/.test(tokens[at]!.pos) ||
      word === ',' ||
      word === 'and'
    )
      break;
    const isHead = !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
    if (isHead && BODY_NOUNS.test(word)) return [{ type: 'organisation', weight: LIKELY }];
    if (isHead && PERSON_NOUNS.test(word)) return [{ type: 'person', weight: LIKELY }];
  }
  return [];
}
