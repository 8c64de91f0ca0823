const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const names = (list: string): ReadonlySet<string> => new Set(list.split('|'));

export const ORGANISATION_WORDS = words(
  'Inc Corp Corporation Co Company Companies Ltd Limited plc PLC LLC LLP AG SA SpA NV GmbH Bancorp Bancorporation Group Holding Holdings Bank Banco Banque Fund Trust Capital Partners Ventures Securities Investments Insurance Industries International Technologies Technology Electronics Semiconductor Pharmaceuticals Laboratories Laboratory Labs Foods Steel Oil Petroleum Energy Airlines Airways Motors Motor Stores Systems Software Communications University College School Institute Institution Academy Center Centre Council Commission Committee Agency Authority Administration Ministry Department Dept Bureau Office Court Party Parliament Congress Senate House Commons Lords Union League Association Federation Confederation Society Foundation Fund Organization Organisation Club Team FC United Rovers City Army Navy Force Forces Police Guard Corps Board Exchange Times Post Journal News Press Herald Tribune Gazette Ledger Courier Chronicle Guardian Telegraph Mail Observer Echo Reuters Bloomberg Newsweek Studios Pictures Records Entertainment Media Network Networks Hospital Clinic Church Museum Downing Pentagon Kremlin Treasury Fed Cross Nations Platforms Airline Railways Railway Service Services Alliance Coalition Movement Watch International Brothers Bros Tribunal Assembly Cabinet',
);
const PLACES = names(
  'UK|US|USA|UAE|America|Britain|England|Scotland|Wales|Europe|Asia|Africa|Antarctica|Latin America|Middle East|Far East|Balkans|Caribbean|Scandinavia|Crimea|Donbas|Siberia|Tibet|Xinjiang|Catalonia|Bavaria|Saxony|Tuscany|Sicily|Corsica|Brittany|Kashmir|Punjab|Bengal|Gaza|West Bank|Himalayas|Alps|Andes|Sahara|Arctic|Atlantic|Pacific|Mediterranean|Baltic|Kyiv|Kiev|Bonn|Geneva|Lausanne|Delhi|Calcutta|Bombay|Peking|Saigon|Rangoon|Scunthorpe|Cambridge|Oxford|York|Exeter|Durham|Hong Kong|Kosovo|Yugoslavia|Soviet Union|Czechoslovakia|East Germany|West Germany|North Korea|South Korea|Ivory Coast|Burma|Congo|Zaire|Holland|Wall Street|Silicon Valley|Hollywood|Capitol Hill|Westminster|Whitehall|Brooklyn|Manhattan|Queens|Bronx|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Nova Scotia|New South Wales|Queensland|Tasmania|Kent|Essex|Sussex|Surrey|Yorkshire|Lancashire|Cornwall|Devon|Norfolk|Suffolk|Cumbria|Northern Ireland|Turkey|Vatican|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|NH|NJ|NM|NY|NC|ND|Okla|Ore|Pa|RI|SC|SD|Tenn|Tex|Va|Vt|Wash|Wis|WVa|Wyo|DC|Galway|Guangdong|Newcastle|Annapolis|Cape Canaveral|Tallahassee',
);
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const NO_COUNTRIES = words('UN EU EZ QO ZZ XA XB');

/** English names of the countries that have an ISO 3166 code, and the places above. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...PLACES,
  ...[...CODES].flatMap((a) =>
    [...CODES].flatMap((b) => (NO_COUNTRIES.has(a + b) ? [] : (regionNames.of(a + b) ?? []))),
  ),
]);
