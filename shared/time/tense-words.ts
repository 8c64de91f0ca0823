/** Past forms that do not end in -ed, as far as news uses them. */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  `was were had did said told made came went took gave got saw knew thought found became left felt put brought began kept
  held wrote stood heard let meant set met ran paid sat spoke led grew lost fell sent built understood drew broke spent
  cut rose drove bought wore chose won shot fled struck sold caught threw flew swore hit shut beat bore bound bred cost
  dealt dug fed fought forgot froze hid hung hurt laid lay lent lit rang rode sank sang shook shone slept slid split
  spread sprang stole stuck stung swam swept swung taught tore woke withdrew overcame undertook underwent foresaw
  gone been done given taken seen known shown driven written spoken broken chosen fallen risen stolen thrown worn
  slain sworn drawn grown flown begun sunk born ate blew bit clung crept forgave forbade knelt shrank spat sped strode
  strove quit burst shed thrust upset cast broadcast swung wept wrung overthrew overran undid retook rebuilt mistook withstood awoke lent burnt learnt dreamt`.split(
    /\s+/,
  ),
);

/** Modal verbs and contractions that look ahead. */
export const MODALS: ReadonlySet<string> = new Set(
  "will 'll shall would could should may might can must wo ca ought".split(' '),
);

export const BE: ReadonlySet<string> = new Set("is are am was were be been being 's 're 'm".split(' '));
/** Copulas of the present. */
export const IS: ReadonlySet<string> = new Set(['is', 'are', "'s"]);

/** Words that open a noun. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this that these those his her its their our my your'.split(' '),
);

/** Words that open a clause of its own. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas']);

export const HAVE: ReadonlySet<string> = new Set("has have had having 've".split(' '));

/** Participles and adjectives after which something is still to come. */
export const AWAITING: ReadonlySet<string> = new Set(
  `scheduled expected due set slated planned supposed likely required payable effective upcoming expiring maturing
  poised bound destined programmed forthcoming redeemable callable exercisable`.split(/\s+/),
);

/** Verbs after whose past form an infinitive has happened: `began to`, `managed to`. */
export const DONE_BEFORE_TO: ReadonlySet<string> = new Set(
  `began begun started continued managed failed tried used helped came went able forced allowed proceeded attempted
  struggled rushed sought gathered flew arrived travelled traveled found seen known shown heard made caused led enabled`.split(
    /\s+/,
  ),
);

/** Prepositions and nouns beside a date that look ahead, whatever the verb does. */
export const AHEAD_BEFORE_DATE: ReadonlySet<string> = new Set(
  'until till by through effective due deadline starting beginning'.split(' '),
);

/** Words for a beginning that is still to come when it has been announced: `has declared five days of mourning starting Thursday`. */
export const STARTING: ReadonlySet<string> = new Set(['starting', 'beginning', 'effective']);

/** Who `is accused` of a thing has done it before, or has not. */
export const ACCUSED: ReadonlySet<string> = new Set('accused suspected charged convicted blamed alleged'.split(' '));

/** Verbs of saying in the present: they do not date what is said. */
export const SAYS: ReadonlySet<string> = new Set('says say adds add notes argues explains tells'.split(' '));

/** Verbs, nouns and adjectives whose infinitive is still to come. */
export const INTENDING =
  /^(?:(?:plan|expect|agree|intend|hope|want|schedul|propos|decid|decision|vow|promis|pledg|offer|order|ask|urg|seek|need|prepar|aim|wait|commit|requir|threaten|deal|contract|call|refus)\w*|ready|likely|unlikely|due|set|is|are|be|been|being|willing|will|right|rights|options?|bids?|deadline|accord|authority|permission|said|says|told|about|slated|supposed|have|has|had)$/;

/** What can follow a `to` that is no infinitive's, for texts without tags. */
export const NO_VERB: ReadonlySet<string> = new Set(
  `a an the his her its their our my your this that these those one two three four five six seven eight nine ten about
  more less each all some any no such other new former current early late mid in on at by of from with for about and or
  but as than into over under between after before during through until since last next today yesterday tomorrow me him
  us them it who what where when how 's part end start court trial jail prison school work date power war peace death`.split(
    /\s+/,
  ),
);

/** Before a date that is itself part of a noun (`a June agreement`, `his May 31 remarks`): the clause's verb is not its. */
export const ARTICLES: ReadonlySet<string> = new Set("a an the his her its their our my your 's".split(' '));

/** Before a noun and `to`: who was the first to arrive has arrived. */
export const RANKED: ReadonlySet<string> = new Set(
  'first second third fourth fifth last latest only youngest oldest biggest largest most'.split(' '),
);

/** Verbs whose present tells of a plan, beside a day to come: `the line opens in May`. */
export const PLANNING =
  /^(?:(?:re)?opens?|closes?|begins?|starts?|ends?|finish(?:es)?|expires?|lapses?|runs?|votes?|meets?|convenes?|hosts?|holds?|hears?|rules?|decides?|debates?|steps?|stands?|retires?|resigns?|leaves?|quits?|returns?|resumes?|takes?|comes?|goes|go|launch(?:es)?|faces?|plays?|tours?|travels?|arrives?|departs?|airs?|premieres?|debuts?|kicks?|turns?|marks?|celebrates?|matures?|falls?|moves?|joins?|switch(?:es)?|changes?|enters?|becomes?|applies|apply|ceases?|rises?)$/;

/** Nouns of what is set for a day, and may be to come. */
export const PLANNABLE =
  /^(?:votes?|elections?|ballots?|polls?|primar(?:y|ies)|runoff|run-off|referendum|meetings?|summit|talks|match(?:es)?|games?|finals?|semi-?finals?|fixtures?|races?|release|rollout|debut|premiere|bouts?|clash|opener|gala|event|expiry|maturity|deliver(?:y|ies)|contracts?|futures|date|derby|hearings?|trial|session|sitting|deadline|debate|launch|ceremony|inauguration|funeral|wedding|rally|conference|congress|visit|trip|tour|concert|festival|parade|opening|budget|showdown|exams?|auction|sale|flights?|show|edition|paper|broadcast|press)$/;

/** Nouns of what nobody plans, or tells beforehand. */
export const UNPLANNED =
  /^(?:attacks?|shootings?|stabbings?|killings?|murders?|deaths?|crash(?:es)?|earthquakes?|quakes?|tremors?|explosions?|blasts?|bombings?|massacres?|robber(?:y|ies)|thefts?|burglar(?:y|ies)|raids?|accidents?|collisions?|derailments?|outbreaks?|riots?|assaults?|assassinations?|disasters?|traged(?:y|ies)|sinkings?|eruptions?|avalanches?|landslides?|insurrection|uprising|ambush(?:es)?|kidnappings?|abductions?)$/;

const MOVED =
  /^(?:forward|postponed|delayed|rescheduled|adjourned|deferred|pushed|put|moved|shifted|switched|extended|prolonged)$/;
const KEPT_FROM =
  /^(?:postponed|delayed|rescheduled|adjourned|deferred|pushed|put|moved|extended|prolonged|renewed|suspended|remanded|gave|given|shelved|barred|banned|grounded|frozen)$/;

/** Verbs that move a thing to another day, or keep it from going on before, by what stands in front of that day. */
export const MOVED_TO: ReadonlyMap<string, RegExp> = new Map([
  ['to', MOVED],
  ['for', MOVED],
  ['until', KEPT_FROM],
  ['till', KEPT_FROM],
  ['through', KEPT_FROM],
  ['beyond', KEPT_FROM],
]);
