/** Names of the twelve months in each language that pages are stamped in; short forms without their full stop. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'january february march april may june july august september october november december',
  englishShort: 'jan feb mar apr may jun jul aug sep oct nov dec',
  german: 'januar februar märz april mai juni juli august september oktober november dezember',
  germanShort: 'jän feber mär apr mai jun jul aug sept okt nov dez',
  french: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  frenchShort: 'janv févr mars avr mai juin juil aout sept oct nov déc',
  spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  spanishShort: 'ene feb mar abr may jun jul ago set oct nov dic',
  italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  italianShort: 'gen febr marz apr mag giu lug ago sett ott nov dic',
  portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  portugueseShort: 'jan fev mar abr mai jun jul ago set out nov dez',
  dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
  dutchShort: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
  swedish: 'januari februari mars april maj juni juli augusti september oktober november december',
  danish: 'januar februar marts april maj juni juli august september oktober november desember',
  finnish:
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  turkish: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  polish: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  czech: 'ledna února března dubna května června července srpna září října listopadu prosince',
  hungarian: 'január február március április május június július augusztus szeptember október november december',
  romanian: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  catalan: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  indonesian: 'januari februari maret april mei juni juli agustus september oktober november desember',
  russian: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ukrainian: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  greek:
    'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
};
/** Words that stand for a month beside those of their language: `Jänner`, `1 setiembre`. */
const OTHER_NAMES: readonly (readonly [name: string, month: number])[] = [
  ['jänner', 1],
  ['fév', 2],
  ['marz', 3],
  ['mrz', 3],
  ['maerz', 3],
  ['setiembre', 9],
];

/** The number of the month, 1 to 12, by its name in lower case. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.values(NAMES).flatMap((names) => names.split(' ').map((name, index) => [name, index + 1] as const)),
  ...OTHER_NAMES,
]);
