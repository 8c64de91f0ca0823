/** Words that every text of a language is full of; English first, which wins where it is level. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is was that for it with as on by at from are be has have said not this were which',
  de: 'der die das und ist nicht mit von zu den dem ein eine für auf im sich des hat als auch wird',
  fr: 'le la les des et est une un du que dans pour qui sur pas au avec ce il plus par',
  es: 'el la los las de que y en un una es por con para del se no su al lo como más',
  it: 'il la che di e è un una per con del della non sono le dei al nel gli ha',
  pt: 'o a os as que de e do da em um uma para com não no na por mais dos se',
  nl: 'de het een en van in is dat op te voor met zijn niet aan er om ook als bij',
  sv: 'och att det som en på är av för med till den har inte om ett han men var från',
  da: 'og det er en til på som med af at den har ikke der de et blev også fra ved',
  no: 'og det er en til på som med av å den har ikke de et ble også fra ved etter',
  fi: 'ja on ei se että oli hän mutta ovat joka kun myös niin sen kuin mukaan voi tai',
  pl: 'i w nie na się z do to że jest o jak po przez od za ale był oraz który',
  cs: 'a se na je v že to s z do o i ve jako pro za by ale od podle který byl',
  tr: 've bir bu için da de ile olarak çok daha en gibi olan sonra kadar ne ama var değil',
  ro: 'și în de a la cu pe care nu din o un este au pentru mai că să fost după',
  hu: 'a az és hogy nem is egy ez meg de volt van csak már mint még után vagy azt',
  id: 'yang dan di itu dengan untuk dari ini tidak pada dalam akan ada oleh juga karena ke',
  ca: 'el la els les de que i en un una és per amb del no al es més com han',
};
/** For languages that their script tells; the letters of one that tell it from others first. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['uk', /[іїєґ]/],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['fa', /[پچژگ]/],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
];
const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** Indexes of the languages that have a word. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesByWord();
const CHARS_READ = 4000;
const WORDS_READ = 400;
/** Running text of a language has at least this share of its function words; names and figures leave English fewer. */
const LEAST_SHARE = 0.12;
const LEAST_SHARE_SHORT = 0.05;
const SHORT_WORDS = 40;

function languagesByWord(): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  for (const [index, language] of LANGUAGES.entries())
    for (const word of FUNCTION_WORDS[language]!.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  return byWord;
}

/**
 * BCP 47 primary subtag of a text: by its script, or by its function words; the page's own word where they do not tell;
 * else English for a short text in Latin letters, and `und` for a long one.
 */
export function detectLanguage(text: string, stated: string | null = null): string {
  const sample = text.slice(0, CHARS_READ).toLowerCase();
  const words = sample.match(/\p{L}+/gu)?.slice(0, WORDS_READ) ?? [];
  const isLatin = (sample.match(/[a-z]/g)?.length ?? 0) * 2 >= words.join('').length;
  if (!isLatin) return SCRIPTS.find(([, letters]) => letters.test(sample))?.[0] ?? 'und';
  const isShort = words.length < SHORT_WORDS;
  const { language, count, english } = mostFrequent(words);
  const share = count / Math.max(1, words.length);
  // In a few words of English a word or two can be another language's by chance.
  const isClear = language === 'en' || !isShort || count > english + 1;
  if (count > 0 && isClear && share >= (isShort ? LEAST_SHARE_SHORT : LEAST_SHARE)) return language;
  if (stated) return stated.toLowerCase().split(/[-_]/)[0]!;
  return isShort || (language === 'en' && share >= LEAST_SHARE_SHORT) ? 'en' : 'und';
}

/** Whether the rules for claims and dates are of a language: English ones on French text would be guesses. */
export const isExtracted = (language: string): boolean => language === 'en';

function mostFrequent(words: readonly string[]): { language: string; count: number; english: number } {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  for (const word of words) for (const index of LANGUAGES_OF.get(word) ?? []) counts[index]!++;
  const best = counts.reduce((top, count, index) => (count > counts[top]! ? index : top), 0);
  return { language: LANGUAGES[best]!, count: counts[best]!, english: counts[0]! };
}
