import { EVENT_NOUNS } from '../claim/grammar/verb-words.ts';

/** Nouns of happenings that a topic can be, beside those that a clause can tell. */
const HAPPENINGS = new Set(
  `affair blackout blockade campaign catastrophe collision conflict coup cyclone deal derailment disaster disease dispute drought emergency epidemic eruption
famine feud flu fraud hack heatwave hijacking hostage inquest kidnapping landslide lawsuit leak measles mutiny negotiations occupation outage plague plot
poisoning pollution proceedings rebellion recall recovery reform relations rescue revolt rioting riots row saga scandal shortage shutdown siege sinking spill
standoff storms tariff tariffs tornado transition truce tsunami turmoil typhoon unrest uprisings violence virus wars wildfire wildfires`.split(
    /\s+/,
  ),
);
/** Event nouns that end names of bodies and works. */
const NO_HAPPENINGS = new Set(['congress', 'convention', 'press', 'report', 'publication', 'test', 'issue', 'review']);

/** Whether a noun at the end of a name says that something happens: `Haiti earthquake`, `Sarn flood`. */
export const isHappening = (noun: string): boolean =>
  !NO_HAPPENINGS.has(noun) && (HAPPENINGS.has(noun) || EVENT_NOUNS.has(noun));

/** Disasters and upheavals that news calls by where they were. */
const DISASTERS = new Set(
  `earthquake quake tremor tsunami flood floods flooding hurricane typhoon cyclone tornado storm spill slick eruption drought famine wildfire wildfires blaze
landslide crash derailment sinking collision explosion blast bombing bombings shooting massacre siege coup uprising outbreak epidemic blackout`.split(
    /\s+/,
  ),
);
/** Whether a noun is what struck a place: a story by itself, beside whoever is named in it. */
export const isDisaster = (noun: string): boolean => DISASTERS.has(noun);

/** Words that news puts for one another when it speaks of such a happening again. */
const CALLED: readonly (readonly string[])[] = [
  'crisis conflict war unrest uprising revolution violence fighting protest protests clashes revolt rebellion rebels turmoil demonstrations riots strife insurgency',
  'earthquake quake tremor tremors',
  'flu influenza virus outbreak epidemic pandemic infection infections',
  'spill slick leak',
  'storm hurricane typhoon cyclone tornado',
  'flood floods flooding flooded',
  'fire fires wildfire wildfires blaze blazes',
  'crash accident collision wreckage derailment',
  'attack attacks bombing bombings blast blasts shooting massacre explosion',
  'death died dead dies killed',
  'trial court verdict jury prosecutors',
  'election elections vote votes poll polls ballot',
  'strike walkout stoppage',
  'merger takeover acquisition',
  'deal agreement pact accord treaty',
  'sinking sank sunk sinks capsized capsizing shipwreck',
  'talks negotiations',
  'truce ceasefire armistice',
  'murder murdered killing stabbing',
  'inquiry inquest investigation probe',
].map((words) => words.split(' '));

/** The words by which a happening is called, a word itself among them. `quake` → earthquake, quake, tremor … */
export const calledAlso = (word: string): readonly string[] => CALLED.find((words) => words.includes(word)) ?? [word];
