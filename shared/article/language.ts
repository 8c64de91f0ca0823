const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is was that for it with as on by at from are be has have said not this were which'.split(' '),
  ),
  de: new Set('der die das und ist nicht mit von zu den dem ein eine für auf im sich des hat als auch wird'.split(' ')),
  fr: new Set('le la les des et est une un du que dans pour qui sur pas au avec ce il plus par'.split(' ')),
  es: new Set('el la los las de que y en un una es por con para del se no su al lo como más'.split(' ')),
  it: new Set('il la che di e è un una per con del della non sono le dei al nel gli ha'.split(' ')),
  pt: new Set('o a os as que de e do da em um uma para com não no na por mais dos se'.split(' ')),
  nl: new Set('de het een en van in is dat op te voor met zijn niet aan er om ook als bij'.split(' ')),
};
const WORDS_READ = 400;
/** Running text of a language has at least this share of its function words. */
const LEAST_SHARE = 0.12;
const LEAST_SHARE_SHORT = 0.05;

/** BCP 47 primary subtag of a text by its function words; the page's own word where the text is too short; else `und`. */
export function detectLanguage(text: string, stated: string | null = null): string {
  const words =
    text
      .slice(0, 8000)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, WORDS_READ) ?? [];
  const shares = Object.entries(FUNCTION_WORDS).map(([language, known]) => {
    const count = words.filter((word) => known.has(word)).length;
    return { language, share: count / Math.max(1, words.length) };
  });
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  const least = words.length < 40 ? LEAST_SHARE_SHORT : LEAST_SHARE;
  if (best && words.length > 0 && best.share >= least) return best.language;
  return stated ?? (/^[\p{Script=Latin}\P{L}]*$/u.test(text.slice(0, 2000)) && words.length < 40 ? 'en' : 'und');
}
