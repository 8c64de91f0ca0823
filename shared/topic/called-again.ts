/**
 * Nouns by which news calls a thing again, in groups: what is called by one of a group is called by all of them. Behind the
 * bar stand words of names that say of what group they are: `Halden Air` is an airline.
 */
const GROUPS = {
  organisation: `company firm group business conglomerate corporation giant | corp company group holdings industries
airline carrier company firm group | air airlines airways airline aviation
carmaker automaker manufacturer maker company firm group | motors motor automotive
planemaker manufacturer maker company firm group | aerospace aircraft
bank lender company group | bank banco banque bancorp
central bank | -
retailer chain grocer supermarket company firm group | stores markets
insurer company firm group | insurance assurance
start-up startup company firm | labs technologies
publisher company firm group | press books
broadcaster network channel station company | broadcasting television radio
studio company | studios pictures
label company | records
miner producer company firm group | mining steel
dairy brewer brewery winery distillery maker company firm | -
builder developer company firm | homes construction
drugmaker company firm | pharmaceuticals pharma laboratories
utility company firm | energy power electric gas water
operator company firm group | railways railway rail
agency | agency
ministry department | ministry department
regulator watchdog agency | regulator
university college school | university college school
court tribunal judges | court tribunal
board | board
commission | commission
committee panel | committee
council | council
corps service | corps
force service | force
army | army
navy | navy
union | union
party | party
club team side | club fc united rovers athletic
charity foundation | foundation trust charity
institute institution centre center | institute institution academy centre center
exchange bourse | exchange
newspaper paper daily tabloid | times post gazette herald tribune chronicle guardian telegraph
hospital clinic | hospital clinic infirmary
museum gallery | museum gallery
association federation league organisation organization body | association federation league confederation
parliament assembly house | parliament assembly`,
  thing: `aircraft plane airplane airliner jet jetliner superjumbo jumbo | -
helicopter aircraft chopper | helicopter
ship vessel ferry liner boat tanker freighter trawler yacht tug | ferry
submarine vessel boat | submarine
rover robot spacecraft craft | rover
probe spacecraft craft orbiter lander satellite | probe orbiter lander satellite
capsule spacecraft craft spaceship | capsule
rocket launcher missile | rocket
telescope observatory | telescope observatory
car vehicle model suv truck lorry van | -
train locomotive | -
phone smartphone handset device model | phone
tablet device player gadget model | tablet
computer laptop machine console device | computer console
drug medicine pill treatment vaccine jab shot | drug vaccine
software app program tool update | app software
service site website platform network | service
store shop | store shop
model chatbot assistant | -
novel book memoir biography bestseller thriller | novel book
film movie drama comedy thriller sequel picture | film movie
series show programme program sitcom drama | series show
album record disc | album
song single track hit | song
play musical production drama | play musical
opera ballet production | opera ballet
painting picture portrait canvas | painting
game title | game
index gauge benchmark barometer | index composite average
currency | krone krona krona kroner euro dollar pound sterling yen crown koruna real peso rupee franc rand ruble rouble lira won yuan renminbi zloty forint shekel dinar dirham baht ringgit rupiah riyal leu lev hryvnia bitcoin
cryptocurrency token coin | -
building tower skyscraper | tower
stadium arena ground | stadium arena
plant factory mill refinery reactor | plant factory refinery reactor
law act bill statute | act bill law
treaty pact accord | treaty pact accord`,
  place: `town city capital port | -
village hamlet | -
lake reservoir | lake
river stream | river
valley | valley
island isle | island isle
mountain peak volcano summit | mount mountain peak
bridge crossing span | bridge
airport | airport
harbour harbor port | harbour harbor
street road avenue | street road avenue
park square | park square
canal | canal
tunnel | tunnel
dam | dam
mine pit | mine
prison jail | prison`,
} as const;

export type CalledKind = keyof typeof GROUPS;
type Group = { readonly kind: CalledKind; readonly nouns: readonly string[]; readonly names: ReadonlySet<string> };

const NOUN_GROUPS: readonly Group[] = (Object.keys(GROUPS) as CalledKind[]).flatMap((kind) =>
  GROUPS[kind].split('\n').map((line) => {
    const [nouns, names] = line.split(' | ');
    return { kind, nouns: nouns === 'central bank' ? [nouns] : nouns!.split(' '), names: new Set(names!.split(' ')) };
  }),
);
const EVERY_NOUN = [...new Set(NOUN_GROUPS.flatMap(({ nouns }) => nouns))].toSorted((a, b) => b.length - a.length);
const NOUNS = EVERY_NOUN.join('|');

/** By which nouns articles call something again, and how often they show of each kind that it is of it. */
export type CalledAgain = {
  /** By the words of the name and by what stands before it: `the drug Velora`. */
  readonly named: Readonly<Record<CalledKind, number>>;
  /** By what stands behind it, too: that may be another's, `Airbus aircraft`. */
  readonly counts: Readonly<Record<CalledKind, number>>;
  readonly nounsOf: (kind: CalledKind) => readonly string[];
};

/**
 * Reads from the last or first word of a name, from the nouns beside it (`the drug Velora`, `the Starliner capsule`, `Arlen,
 * a maker of batteries`), and from what begins the next sentence (`Halden Air ordered … The airline paid …`) what it is.
 */
export function readCalledAgain(
  names: readonly string[],
  patterns: readonly string[],
  texts: readonly string[],
): CalledAgain {
  const any = `(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`;
  const before = [
    new RegExp(`\\b(${NOUNS})s?,? ["“‘']?${any}`, 'gu'),
    new RegExp(`\\b(${NOUNS}) of ${any}`, 'gu'),
    new RegExp(`${any}["”’']?, (?:a|an|the|its|his|her)(?: [\\p{L}-]+){0,3}? (${NOUNS})s?\\b`, 'gu'),
  ];
  const behind = [
    new RegExp(`${any}["”’']? (${NOUNS})s?\\b`, 'gu'),
    new RegExp(`${any}[^.!?\\n]{0,200}[.!?]["”’']? The (?:new |big |giant )?(${NOUNS})\\b`, 'gu'),
  ];
  const named = countNouns(before, texts);
  const all = countNouns([...before, ...behind], texts);
  const words = new Set(names.flatMap((name) => headsOf(name)));
  const groups = NOUN_GROUPS.map((group) => ({ ...group, isNamed: [...group.names].some((word) => words.has(word)) }));
  const most = (kind: CalledKind, times: ReadonlyMap<string, number>): number =>
    Math.max(
      ...groups
        .filter((group) => group.kind === kind)
        .map(({ nouns, isNamed }) => (isNamed ? 2 : 0) + Math.max(...nouns.map((noun) => times.get(noun) ?? 0))),
    );
  const byKind = (times: ReadonlyMap<string, number>): Record<CalledKind, number> => ({
    organisation: most('organisation', times),
    thing: most('thing', times),
    place: most('place', times),
  });
  return {
    named: byKind(named),
    counts: byKind(all),
    nounsOf: (kind) => [
      ...new Set(
        groups
          .filter((group) => group.kind === kind && (group.isNamed || group.nouns.some((noun) => all.has(noun))))
          .flatMap(({ nouns }) => nouns),
      ),
    ],
  };
}

function countNouns(patterns: readonly RegExp[], texts: readonly string[]): ReadonlyMap<string, number> {
  const told = texts.flatMap((text) => patterns.flatMap((near) => [...text.matchAll(near)].map((found) => found[1]!)));
  const times = new Map<string, number>();
  for (const noun of told) times.set(noun, (times.get(noun) ?? 0) + 1);
  return times;
}

/** The words of a name by which it says what it is: the last, and the first before `of`. */
function headsOf(name: string): string[] {
  const words = name.toLowerCase().split(/[\s-]+/);
  return [
    words.at(-1)!,
    ...(/^(?:of|for|and)$/.test(words[1] ?? '') || /^(?:lake|mount|isle)$/.test(words[0]!) ? [words[0]!] : []),
  ];
}
