import type { VerbGroup } from './verb-group.ts';
import { INTENDING, SAYING, STATIVE } from './verb-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of what police, courts and parliaments do, and of what is done to others: news of single acts. */
const PUBLIC_ACTS = words(
  'accuse acquit adopt allege announce appeal appoint approve arrest ban block cancel charge clear condemn confirm convict declare deny deport detain dismiss drop elect endorse evacuate execute extradite file fine impose indict investigate jail kill launch nominate order overturn pardon pass plead probe prosecute publish raid ratify recall reject release remand repeal resign rule sack sanction seize sentence sign sue summon suspend testify uphold veto vote win withdraw',
);
/** Verbs of harm and accident. */
const HARM = words(
  'abduct assassinate attack beat bomb burn collapse collide crash damage destroy die drown explode fall fire flee flood hit hurt injure kidnap kill murder rape rob shoot slam sink stab steal strike suffer threaten wound',
);
/** Verbs of business: goods, money, posts. */
const DEALINGS = words(
  'acquire award begin build buy close complete create cut develop donate earn employ expand found fund gain grow hire increase introduce invest join lead leave lose lower merge move open own pay post promote purchase raise receive recruit reduce replace report retire return rise sell ship show start step stop take trade transfer unveil',
);
/** Verbs of contests. */
const CONTESTS = words(
  'beat claim compete concede defeat draw earn face finish host lose play qualify reach rank score sign snap top trail win',
);
/** Verbs of mind and feeling, and of how things seem: seldom something to check. */
const MINDS = words(
  'adore appreciate believe care consider deserve dream enjoy expect fancy fear feel find forget guess hate hope imagine know learn like look love matter mean mind miss need prefer realise realize reckon recognise recognize regret remember remind respect see seem sound suppose think trust understand want wish wonder worry',
);

const CLASSES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['saying', SAYING],
  ['public act', PUBLIC_ACTS],
  ['harm', HARM],
  ['mind', MINDS],
  ['contest', CONTESTS],
  ['dealing', DEALINGS],
  ['intending', INTENDING],
  ['stative', STATIVE],
];

/** Every kind of doing that a verb belongs to; `other` where it belongs to none. `sentenced` → public act. */
export function verbClasses({ lemma, isCopula }: VerbGroup): string[] {
  if (isCopula) return ['copula'];
  const found = CLASSES.flatMap(([name, list]) => (list.has(lemma) ? [name] : []));
  return found.length > 0 ? found : ['other'];
}
