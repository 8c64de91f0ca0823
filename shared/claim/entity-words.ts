const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before a name that say it is a person's; they are not part of the name. */
export const TITLES = words(
  'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness President Vice Prime Minister Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman Gov Governor Mayor Judge Justice General Gen Colonel Col Captain Capt Major Maj Sergeant Sgt Admiral Adm Lieutenant Lt Commander King Queen Prince Princess Pope Cardinal Bishop Archbishop Reverend Rev Chairman Chairwoman Chair Director Chief Officer Analyst Coach Spokesman Spokeswoman Spokesperson Ambassador Commissioner Attorney Premier Foreign Defence Defense Finance Treasury Trade Business Home Health Energy Deputy Former UK US British American Chinese Indian Russian French German Japanese',
);
/** These alone make a person of what follows. */
export const PERSON_TITLES = words(
  'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness President Minister Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman Gov Governor Mayor Judge Justice General Gen Colonel Col Captain Capt Major Maj Sergeant Sgt Admiral Adm Lieutenant Lt Commander King Queen Prince Princess Pope Cardinal Bishop Archbishop Reverend Rev Chairman Chairwoman Premier',
);
export const ORGANISATION_WORDS = words(
  'Inc Corp Corporation Co Company Ltd Limited plc PLC LLC LLP AG SA NV GmbH Group Holding Holdings Bank Fund Trust Capital Partners Ventures Industries International Technologies Systems Labs Laboratory Laboratories Motors Airlines Airways University College School Institute Institution Academy Center Centre Council Commission Committee Agency Authority Administration Ministry Department Bureau Office Court Party Parliament Congress Senate House Union League Association Federation Society Foundation Organization Organisation Club Team FC United Army Navy Force Forces Police Guard Corps Board Exchange Times Post Journal News Press Herald Tribune Guardian Telegraph Reuters Bloomberg Newsweek Studios Pictures Records Entertainment Media Network Networks Airport Hospital Church Museum Downing Pentagon Kremlin Treasury Fed',
);
export const PLACE_WORDS = words(
  'City County State Province Island Islands River Lake Sea Ocean Bay Strait Mountain Mountains Valley Desert Peninsula Street Avenue Road Square Park Coast Beach Harbour Harbor Port Canal Bridge Airport Station Base',
);
export const PLACES = words(
  'UK US USA EU UAE America Britain England Scotland Wales Europe Asia Africa Antarctica Washington London Paris Berlin Moscow Beijing Tokyo Brussels Geneva Delhi Mumbai Shanghai Shenzhen Hangzhou Guangdong Seoul Taipei Hanoi Jakarta Manila Sydney Melbourne Canberra Ottawa Toronto Mexico Madrid Rome Milan Vienna Athens Kyiv Kiev Warsaw Prague Budapest Istanbul Ankara Tehran Baghdad Damascus Jerusalem Gaza Cairo Nairobi Lagos Johannesburg Boston Chicago Houston Dallas Miami Atlanta Detroit Seattle Denver Philadelphia Baltimore Phoenix California Texas Florida Ohio Michigan Pennsylvania Virginia Illinois Georgia Alaska Hawaii Arizona Nevada Oregon Colorado Scunthorpe Sheffield Manchester Liverpool Birmingham Leeds Edinburgh Glasgow Cardiff Belfast Dublin Crimea Donbas Siberia Tibet Xinjiang Catalonia Bavaria',
);
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** English names of the countries that have an ISO 3166 code, and the places above. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...PLACES,
  ...[...CODES].flatMap((a) => [...CODES].flatMap((b) => regionNames.of(a + b) ?? [])),
]);
/** Capitalised words that begin sentences and calendars, never names of their own. */
export const NO_NAMES = words(
  'The A An In On At It He She They We I But And This That These Those After Before Since As For If When While With By From Under Its His Her Their There However Meanwhile Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Spring Summer Autumn Winter Christmas Easter AM PM EST EDT GMT BST',
);
