const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns of people and bodies that no ending tells. */
const SPEAKERS = words(
  'people person police family couple crew staff government parliament ministry department management establishment council court bank company firm group team club party union agency office authority bureau board committee commission administration association federation foundation organisation organization corporation institution institute university college school church army navy military force opposition coalition delegation campaign regulator watchdog regime state nation country city town county district embassy mission league media press newspaper paper magazine broadcaster outlet channel network station site website platform blog account community public jury panel audience cabinet congress senate house majority minority source sources official officials friend friends husband wife mother father mom dad mum son daughter brother sister aunt uncle cousin niece nephew king queen prince princess president prime chief chair boss head coach star spokesman spokeswoman judge captain colonel general sergeant marshal guard critic sceptic skeptic mechanic victim witness boy girl man woman men women child children kid teen teenager lad guy youth fan mate pal peer ally host guest cast rep reps vet medic monk nun priest bishop pope imam rabbi guru spy thief tourist native local expert aide nurse bride groom widow duke hero heroine athlete mayor tory democrat republican liberal conservative brand chain maker airline carrier insurer label studio charity start-up startup tank thinktank trust fund society hospital clinic lab laboratory museum theatre theater ngo diplomat acrobat artist activist bloke clan tribe mob gang cartel syndicate dynasty estate household pair duo trio quartet band side squad unit pollster ceo cfo mp mps npc old developer giant anyone everybody expat alum alumni lawmaker delegate candidate advocate associate graduate undergraduate postgraduate magistrate laureate surrogate appointee academic academy alliance conference assembly',
);
const PERSONAL =
  /(?:[^aeiou]er|[aeiou]{1,2}[^aeiou]+er|or|ist|ian|man|men|woman|women|person|people|ant|ent|ee|eer|ress|boss|body|folk|smith)s?$/;
/** Nouns that end like people and are none. */
const THINGS = words(
  'number matter order water weather winter summer river power offer error factor colour color floor door letter cover paper counter answer chapter quarter monster disaster december september october november never other another rather shelter centre center computer corner danger dinner finger flower fever folder gender hammer header ladder laser layer leather liver lumber manner marker meter mirror motor pepper poster powder printer register rubber shower silver slipper spider tower trailer transfer tractor trigger tumor tumour vapour anchor favor favour flavor honor honour humor indicator interior labor labour major minor sensor terror vector cent percent per-cent moment event document content accident incident comment argument element environment equipment experiment fragment instrument investment judgement judgment payment movement treatment statement settlement shipment talent tournament agreement achievement amendment announcement appointment assessment development employment engagement enforcement extent improvement involvement measurement requirement replacement retirement present current continent absent silent recent different important restaurant plant grant warrant elephant constant instant distant amount want coffee fee tree knee degree guarantee decree referee',
);
const ABSTRACT = /(?:ity|ness|tion|sion|ment|ism|ance|ence|ship|hood|dom|ure|ing|th|age|cy|sis|phy|gy|my|ics)s?$/;
const SILENT =
  /^(?:year|month|week|day|hour|minute|time|season|night|morning|decade|century|economy|market|price|inflation|oil|gut|heart|mind|car|truck|vehicle|plan|deal|bill|law|rule|case|game|match|move|fact|way|thing|reason|result|lot|rest|category|hope|purchase|catch|increase|rise|fall|drop|gain|loss|level|rate|share|stock|bond|money|cash|debt|sale|product|phone|app|system|device|machine|bridge|road|street|war|attack|crash|fire|storm|weather|life|death|word|voice|sound|feeling|look|smell|taste|face|hand|eye|body|item|store|tradition|life)s?$/;
/** Pronouns that stand for whoever, and for things. */
const NOT_SPEAKING =
  /^(?:this|that|these|all|what|which|everything|nothing|something|anything|anyone|anybody|nobody|no|neither|none|there|here|whatever|so|such|itself)$/;

/** How far a noun can be somebody who says something: people and bodies do, ideas and things do not. */
export type Voice = 'surely' | 'perhaps' | 'hardly' | 'never';

/** `hardly`: by its ending it names an idea, as `strategy`. */
export function canSpeak(noun: string, lemma: string = noun): Voice {
  if (NOT_SPEAKING.test(noun)) return 'never';
  if (SPEAKERS.has(noun) || SPEAKERS.has(lemma)) return 'surely';
  if (!THINGS.has(lemma) && PERSONAL.test(noun)) return 'surely';
  if (SILENT.test(lemma) || SILENT.test(noun) || THINGS.has(lemma)) return 'never';
  return ABSTRACT.test(lemma) || ABSTRACT.test(noun) ? 'hardly' : 'perhaps';
}
