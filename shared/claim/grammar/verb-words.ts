const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BE = words("be is are was were been being am 's 're 'm");
export const HAVE = words("have has had having 've ve");
export const DO = words('do does did');
export const FUTURE = words("will 'll ll wo shall sha");
export const POSSIBLE = words('may might could can ca');
export const CONDITIONAL = words("would 'd should must ought need");
export const PAST_FORMS_LIKE_BASE = words(
  'beat bet bid broadcast burst cast cost cut hit hurt let put quit rid set shed shut split spread thrust upset',
);

/** Past forms that the tagger takes for nouns behind a noun or a name's number: `net rose to`, `the Dow 30 lost`. */
export const PAST_FORMS_LIKE_NOUN = words(
  'rose fell lost won found saw left felt spoke led met burst split broke included',
);

/** Verbs by which somebody is made the source of what follows (PARC 3.0's cues in news). */
export const REPORTING = words(
  'say tell announce report add note state claim argue warn insist confirm deny acknowledge admit explain declare estimate predict forecast believe think expect hope reveal disclose suggest indicate tweet write complain contend assert maintain recall reply respond caution concede allege conclude stress emphasise emphasize mention comment observe testify rule find show ask describe call urge promise pledge vow doubt fear highlight share specify figure',
);
/** Of those, the ones by which an act of saying happens on a day. */
export const SAYING = words(
  'say tell announce report add note state claim argue warn insist confirm deny acknowledge admit explain declare reveal disclose tweet write complain contend assert reply respond caution concede allege stress emphasise emphasize comment testify urge describe mention',
);
/** Passive with an infinitive or behind `it`, these hide who says it: `is said to have left`. */
export const IMPERSONAL = words(
  'say believe think understand report allege rumour rumor suspect presume fear claim feel',
);
/** Of those, the ones that leave open whether it is so. */
export const HEARD = words('say believe think allege rumour rumor suspect presume fear claim');
/** A gerund behind these goes on with them: `began trading`. */
export const BEGINNING = words('begin start stop keep continue resume finish avoid quit consider suggest risk');
/** Of how things are, not of what takes place. */
export const STATIVE = words(
  'be have own hold include contain belong consist cost know want like love hate remain stay seem appear live exist mean represent employ lack owe equal total depend require involve operate deserve matter resemble possess feature comprise understand reflect support oppose need look feel',
);
export const DENYING = words('deny refute reject dismiss dispute');
export const HOPING = words('hope wish fear doubt believe think suspect consider');
/** With an infinitive after them: what is meant to be, not what is. */
export const INTENDING = words(
  'plan intend aim vow pledge promise agree propose seek want hope expect threaten offer prepare schedule decide vote ask order commit undertake mean try due set likely poised slated ready bound going about need',
);
/** Of those, the ones that are acts. */
export const DECIDING = words('agree decide vow pledge promise vote offer propose order ask threaten undertake commit');
/** Scheduled by their present tense: `the next decision is due on 24 July`. */
export const SCHEDULED = words('due set scheduled expected planned slated');
export const CHANGING = words(
  'cut raise increase lower slash fall rise drop grow jump climb soar surge plunge reduce decline gain lose slide slip widen narrow shrink expand boost double triple tumble sink dip advance up down hike trim advance ease',
);
export const SUBORDINATORS = words(
  'when while where who whom whose which that because although though if unless until whether whereas as after before since once so why how what',
);
/** These are prepositions too; a clause follows only where a verb does. */
export const HALF_SUBORDINATORS = words('after before since until as for than so');
/** Nouns that name something which takes place: with a date of their own they are a claim. */
export const EVENT_NOUNS = words(
  'release launch talks meeting summit election vote referendum attack strike strikes war invasion crash collapse merger acquisition deal agreement accord treaty announcement resignation appointment arrest trial verdict ruling decision hearing debate visit trip speech address remarks interview conference ceremony inauguration coronation funeral death birth wedding earthquake quake hurricane storm flood fire explosion blast shooting bombing massacre protest protests march rally riot coup match game final race tournament games opening closure closing sale purchase auction offering listing flotation deadline review inquiry investigation report publication issue test tests flight landing docking mission drills exercise exercises operation raid withdrawal evacuation ceasefire truce uprising revolution default bankruptcy crisis recession outbreak pandemic lockdown closing start beginning end expiry premiere festival exhibition concert tour crackdown ban sanctions boycott walkout convention congress primary primaries caucus nomination impeachment split breakup takeover bid buyout rout sell-off slump rally peak jump rise fall drop increase cut cuts hike',
);
const EVENT_ENDING = /(?:tion|sion|ment|ance|ence|ings?|al|ure)s?$/;

/** Whether a noun names an event, by list or by how such nouns end. */
export const isEventNoun = (noun: string): boolean =>
  EVENT_NOUNS.has(noun) || (noun.length > 6 && EVENT_ENDING.test(noun));
