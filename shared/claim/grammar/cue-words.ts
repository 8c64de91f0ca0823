import { DENYING, REPORTING } from './verb-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs by which somebody is made the source of what stands beside them (PARC 3.0's cues in news). */
export const CUES: ReadonlySet<string> = new Set([
  ...REPORTING,
  ...DENYING,
  ...words(
    'highlight share specify detail outline recount continue conclude laugh shout plead insist relay attest attribute cite agree advise affirm assure bet blog boast calculate conjecture counter cry decide determine dispute feel figure foresee guess hear hint hold inform joke judge lament learn notify opine post proclaim project quip reaffirm realise realize reckon reiterate remark remind repeat rule signal speculate stipulate stipulate stress swear teach underline underscore understand',
  ),
]);

/** After these a noun phrase is whom it is said to, and what is said follows: `told MPs that`. */
export const TO_HEARERS = words('tell inform assure warn remind notify advise show promise convince persuade teach');
/** These have content only behind `that` or in quotation marks: `called the scheme "brazen"`. */
export const NAMING = words(
  'highlight share specify detail outline recount continue conclude laugh shout plead relay attest attribute cite agree describe call ask urge rule decide hold determine hear learn understand post write repeat signal figure judge recall mention describe realise realize express find show indicate reveal dispute dismiss reject refute calculate project feel',
);
/** Passive, these make their subject the hearer: `MPs were told that`. */
export const HEARING = words('tell inform warn assure notify advise');
/** Adverbs by which a clause is somebody's word whom it does not name. */
export const HEARSAY = words('reportedly allegedly supposedly purportedly');
/** Nouns that hold what somebody says: `his claim that`, `warnings by the bank that`, `in her view`. */
export const SPOKEN_NOUNS = words(
  'claim warning allegation assertion suggestion statement assessment belief view opinion fear concern contention admission denial promise pledge prediction forecast report announcement argument complaint acknowledgement acknowledgment insistence message email letter notice news vow threat demand testimony remark comment signal indication rumour rumor finding accusation declaration disclosure revelation conclusion assurance estimate hint word',
);
/** Nouns whose phrase is a paper or a recording, not a person or a body. */
export const DOCUMENTS = words(
  'report study survey statement filing document paper article magazine website data figure figures poll memo memorandum letter indictment lawsuit suit complaint census record records email e-mail transcript book diary prospectus review analysis audit note tweet post video footage communique affidavit petition brief opinion dossier file leaflet press-release release leak cable documents reports files minutes results findings application draft resolution disclosure brochure strategy guidance policy guideline readout summary index reading number ranking list spreadsheet contract will obituary diary website page webpage caption message text manifesto charter treaty clause bill act order ruling verdict judgment judgement decision warrant subpoena deposition testimony motion image photo photograph picture screenshot recording tape clip interview research census tracker calculator estimate projection forecast statistic statistics accounts balance-sheet earnings notice advisory bulletin newsletter blog post-mortem autopsy',
);
