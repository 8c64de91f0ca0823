const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The thousand words that news uses most, by how many articles have them. */
export const COMMON_WORDS = words(`
  a the of to and in for is that on with by it at from as has an be was said this have or are which about will not more but also up been its they their
  one all than were year time who out when would had into can some two after just other new he over so we first like you no if only his now what there
  years could people last million most many get while where them through because before do including make even how made down any being company well
  around off share much going between our back three next each very those way know take same both did such these during may say see help part still work
  then think own since according few told end might your come already use group under her need another week several reported want us really making
  should against good she look too later little early him day here recent called home shares world go something every right took until set without days
  five long my market best lot never months four used earlier different says found likely across top business life past show find less left place high
  future added far support big major further me former money full number fact month important came point announced doing give start third become face
  include deal small always having continue though price stock does second why news keep based whether put better others billion things getting along
  away great among change public president information times move hit nearly course strong data real case common least latest team feel available pay
  able name known using cents looking six large expected family plan ago yet net industry night comes together makes ever currently government companies
  coming enough asked recently season offer higher got country within run began working anything led again live today record due process saying current
  weeks often series increase open potential total seen level addition possible quarter officials trading state trying key close provide hard taking
  plans compared adding means needs given thing bring power play system history outside released believe similar actually reason clear late game media
  create certain question quickly per love whole police worth head takes started instead done list value control experience income lower following buy
  half includes needed body role room moment leave area must final old almost statement rate children behind interest biggest sense ability became
  nothing turned despite financial social report someone call problems issue continued special sales problem wrote kind went single remain additional
  amount either performance health saw heard else held response significant line allow original once taken prices food products paid return results
  executive director however lead yesterday closed soon hold loss short city members stage decision action cause above matter school hours security
  global points community bit cost running example person issues try period true themselves turn access air risk man remains program agreement chief
  sold reports release spent comment break ready ended percent car technology job features development light service impact personal production
  everything official terms result gave chairman front let longer estimated national ones agreed expect rest mind fall video earnings version minutes
  lost services local ways itself looks finally forward charge reach consider sure outstanding effect efforts entire created concern revenue costs
  international shows largest board hand growing related concerns changes order largely fight heart policy office rose officer approach add continues
  simple sources anyone energy easy gain rather pretty everyone received low designed human couple law building levels increased sell tried playing sign
  kept popular previous initial begin purchase posted huge tell previously included mean sale war model fell probably success management stay test wants
  nine favorite below launched avoid online phone force research safety multiple wanted black summer talking capital talk young toward thought starting
  near throughout built dollars federal debt drive operations scene areas cash hope eight idea decided allowed living position conference workers story
  calls shot unit focus investment form events interview operating staff holding step whose effort general leaving noted goes majority simply senior
  beginning music win age quality military specific feature average space visit charges ground side giving event option thousands effective lives stake
  works meet exactly situation drop involved requires cut gives understand alone particularly felt massive benefits creating free growth killed rights
  death strategy credit profit feeling shared care critical offering firm cover beyond lines network product signed sometimes stop receive offered match
  worked details various trade water countries systems legal effects campaign showed businesses am design experts selling seeing private annual
  political choice inside learn bad ask material serious message member named date powerful hear holds directly content games users friends jobs
  economic computer met white relationship fans attack himself allows chance remember source offers demand competition connection failed reached
  analysts parts tough highly proposed happen spokesman conditions hundreds shown seems played seeking enjoy responded cannot closely considered
  attention particular economy title meeting options tools build site regular account gets pressure region main sent environment safe expensive
  published especially explained certainly hands words leading declined present decades lack extra nor pass vehicle activity goal bid house yourself
  court assets morning challenge search address spending helped type questions states grow opportunity post happy numbers shift followed push expects
  complete perfect independent core reportedly driven difficult extended setting strength faced students women film families holiday career players
  residents leader cases primary block sort town brand watch driving improve range groups claim save filed ahead maker adds criminal raise caused raised
  brought positive completely forces died accounts contract party tax won crisis shareholders status figure measures seem knew payments earned
  experienced subject quite press individual accused fully attempt check immediately happening eventually providing term wait telling noting study tech
  kids dropped piece programs grew website happened land notes center foreign red seven nobody none neither whom monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december tomorrow tonight eleven twelve twenty hundred
  thousand nineteen noon midnight weekend spring winter autumn
`);

const SPELT = words(`
  ain't amn't aren't can't could've couldn't couldn't've daren't didn't doesn't don't everybody's everyone's g'day hadn't hadn't've hasn't haven't he'd
  he'd've he'll he'll've he's here's how'd how'll how're how's I'd I'd've I'll I'll've I'm I've isn't it'd it'd've it'll it'll've it's let's ma'am
  mayn't may've mightn't might've mustn't mustn't've must've needn't nobody's o'clock o'er oughtn't shan't she'd she'd've she'll she'll've she's
  should've shouldn't shouldn't've somebody's someone's something's so's that'd that'll that're that's that've there'd there'll there're there's
  there've these're they'd they'd've they'll they'll've they're they've this'll this's those're 'tis to've 'twas wasn't we'd we'd've we'll we'll've
  we're we've weren't what'd what'll what're what's what've when'd when'll when's where'd where'll where're where's where've which'd which'll which's
  who'd who'd've who'll who're who's who've why'd why'll why're why's won't won't've would've wouldn't wouldn't've y'all y'all're y'all'd've you'd
  you'd've you'll you'll've you're you've 'cause 'em 'er 'til 'bout rock'n'roll d'you d'ye ne'er e'en
`);

/** The contractions of English, with a plain apostrophe, with a curly one, and with none; and those that never have one. */
export const CONTRACTIONS: readonly string[] = [
  ...SPELT,
  ...SPELT.map((word) => word.replaceAll("'", '\u2019')),
  ...SPELT.map((word) => word.replaceAll("'", '')),
  ...words(
    'cannot gonna gotta wanna gimme lemme dunno kinda sorta outta hafta oughta coulda woulda shoulda whatcha innit',
  ),
];

/** What every object has: words that a table of words would seem to know. */
export const PROPERTY_NAMES = words('constructor Constructor prototype toString valueOf hasOwnProperty __proto__');
