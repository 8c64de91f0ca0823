const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const names = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Words before a name that say it is a person's; they are not part of the name. */
export const TITLES = words(
  'Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Sir Dame Lord Lady Baroness President Vice Prime Minister Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman Gov Governor Mayor Judge Justice General Gen Colonel Col Captain Capt Major Maj Sergeant Sgt Admiral Adm Lieutenant Lt Commander King Queen Prince Princess Pope Cardinal Bishop Archbishop Reverend Rev Chairman Chairwoman Chair Director Chief Officer Analyst Coach Manager Founder Sister Brother Spokesman Spokeswoman Spokesperson Ambassador Commissioner Attorney Premier Foreign Defence Defense Finance Treasury Trade Business Home Health Energy Deputy Former UK US British American Chinese Indian Russian French German Japanese Speaker Prosecutor Conservative Labour Republican Democrat Democratic Archduke Ayatollah Sheikh Imam Rabbi',
);
/** These alone make a person of what follows. */
export const PERSON_TITLES = words(
  'Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Sir Dame Lord Lady Baroness President Minister Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman Gov Governor Mayor Judge Justice General Gen Colonel Col Captain Capt Major Maj Sergeant Sgt Admiral Adm Lieutenant Lt Commander King Queen Prince Princess Pope Cardinal Bishop Archbishop Reverend Rev Chairman Chairwoman Premier Coach Speaker Ayatollah Sheikh Imam Rabbi Commissioner Ambassador',
);
/** These begin an organisation's name that goes on with `of` or `for`. */
export const ORGANISATION_HEADS = words(
  'First University College School Institute Institution Academy Center Centre Council Commission Committee Agency Authority Administration Ministry Department Bureau Office Court Church Bank House Board Group Association Federation Society Foundation Organization Organisation League Union Chamber Confederation Museum Hospital Campaign Campaigners Friends Secretary Fund Party Parliament Army Museum Royal',
);
export const ORGANISATIONS = names(
  'Apple|Google|Alphabet|Microsoft|Amazon|Meta|Facebook|Instagram|WhatsApp|YouTube|TikTok|ByteDance|Twitter|Netflix|Tesla|SpaceX|Nvidia|Intel|AMD|Qualcomm|Broadcom|Oracle|Cisco|Dell|Adobe|Salesforce|OpenAI|Anthropic|DeepSeek|Samsung|Sony|Nintendo|Huawei|Tencent|Alibaba|Baidu|Xiaomi|Foxconn|TSMC|SoftBank|Nokia|Ericsson|Boeing|Airbus|Lockheed|Raytheon|Toyota|Honda|Nissan|Hyundai|Kia|Volkswagen|BMW|Daimler|Mercedes|Porsche|Audi|Renault|Peugeot|Stellantis|Fiat|Ferrari|Ford|Chrysler|Volvo|Saab|Siemens|Bosch|Bayer|BASF|Philips|Shell|Exxon|ExxonMobil|Chevron|TotalEnergies|Equinor|Gazprom|Rosneft|Aramco|Walmart|Tesco|Sainsbury|Asda|Aldi|Lidl|Carrefour|Ikea|Starbucks|Pepsi|PepsiCo|Unilever|Nestle|Pfizer|Moderna|AstraZeneca|Novartis|Roche|Sanofi|Merck|Barclays|Lloyds|NatWest|HSBC|Santander|UBS|Citigroup|Citi|JPMorgan|Goldman Sachs|Morgan Stanley|Merrill Lynch|Lehman Brothers|Wells Fargo|BlackRock|Visa|Mastercard|PayPal|Uber|Lyft|Airbnb|Spotify|Ryanair|EasyJet|Lufthansa|Reuters|Bloomberg|Newsweek|Forbes|Politico|Axios|Yahoo|Interfax|Tass|Xinhua|NATO|Nato|Nasa|NASA|Unicef|Unesco|Opec|Interpol|Europol|Hamas|Hezbollah|Taliban|Greenpeace|Amnesty|Oxfam|Caritas|Fifa|Uefa|Labour|Congress|Parliament|Pentagon|Kremlin|Treasury|Downing Street|White House|Buckingham Palace|Federal Reserve|Fed|Red Cross|United Nations|European Union|Supreme Court|State Department|Wall Street Journal|New York Times|Real Madrid|Barcelona FC|Bundesbank|Bundestag|Knesset|Duma|Garante|Verizon|Vodafone|Rolls-Royce|Hewlett-Packard|Honeywell|Kodak|Xerox|Unisys|Compaq|Chase|McDonald',
);
export const PLACE_WORDS = words(
  'City County State Province Island Islands River Lake Sea Ocean Bay Strait Straits Gulf Mountain Mountains Valley Desert Peninsula Street Avenue Road Lane Square Park Coast Beach Harbour Harbor Port Canal Bridge Airport Station Base Hill Hills Creek Falls Springs Heights Forest Village Crossing',
);
/** Before another capitalised word these make a place of it. */
export const PLACE_HEADS = words(
  'Lake Mount Cape Port Fort San Santa Saint St Gulf Isle North South East West New Palo Val Puerto Rio El Los Las',
);
/** Capitalised words that begin sentences and calendars, letters that stand for no name. */
export const NO_NAMES = words(
  'The A An In On At It He She They We I You But And Or This That These Those After Before Since As For If When While With By From Under Its His Her Their Our My Your There Here However Meanwhile Although Though Because Despite During Until Both Some Many Most All No Not What Who Why How Where Which Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Feb Apr Aug Sept Sep Oct Nov Dec Tue Tues Thu Thurs Spring Summer Autumn Winter Christmas Easter AM PM EST EDT PST GMT BST CET UTC AI CEO CFO CTO COO GDP TV DNA HIV VAT MP MPs PC EV EVs IPO CPI ID IT QR URL FAQ PDF OK Covid COVID Yes',
);
/** A share of one of these is a share of a company. */
export const HOLDINGS = /^(?:shares?|stakes?|stocks?|investments?|interests?|holdings?|investors?|bonds|jobs)$/;
/** Nouns that describe a company or a body beside its name. */
export const BODY_NOUNS =
  /^(?:company|firm|group|bank|airline|retailer|agency|ministry|union|club|team|university|college|charity|regulator|watchdog|paper|newspaper|broadcaster|utility|insurer|lender|chain|publisher|concern|carrier|start-up|startup|conglomerate|brokerage|steelmaker|party|subsidiary|unit|manufacturer|operator|\p{Ll}*maker)$/u;
/** Nouns that describe a person beside a name. */
export const PERSON_NOUNS =
  /^(?:chief|chairman|chairwoman|president|director|executive|analyst|economist|spokesman|spokeswoman|spokesperson|leader|founder|owner|lawyer|attorney|professor|scientist|researcher|minister|secretary|senator|mayor|governor|judge|coach|captain|manager|editor|author|officer|engineer|doctor|teacher|student|worker|actor|actress|singer|player|star|official|head|boss|partner|husband|wife|son|daughter|mother|father|brother|sister|resident|survivor|driver|farmer|banker|trader|strategist|commissioner|ambassador|prosecutor|reporter|journalist|historian|expert|member|candidate|nominee|champion|striker|goalkeeper|astronaut|pilot|qualifier|seed)$/;
