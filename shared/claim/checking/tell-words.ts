const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words by which somebody praises, blames or weighs. */
export const VERDICTS = words(
  'absolutely absurd amazing amazingly appalling arguably astonishing awesome awful bad beautiful beautifully best better bizarre boring brave brilliant brilliantly charming cheap clever clearly cool crazy critical cruel crucial cute dangerous dark deep delicious delightful difficult disappointing disastrous dull easily easy effective elegant enormous essential excellent exceptional excited exciting extraordinary extremely fabulous fair fantastic fascinating favorite favourite fine fortunately fun funny genius glorious good gorgeous great greatest happy hard helpful honest hopefully horrible huge ideal important impossible impressive incredible incredibly inevitable inspiring intense interesting ironically likely lovely lucky magic magical magnificent memorable mere merely nice notorious obvious obviously odd outrageous perfect perfectly pleasant poor popular positive powerful pretty priceless proper proud pure rare real really remarkable ridiculous right risky romantic sad sadly safe scary serious shocking silly simple simply smart solid special spectacular stellar strange strong stunning stupid successful super sure surely surprising surprisingly sweet talented terrible terrific thrilling tough toxic tragic tremendous true truly ugly undoubtedly unfair unfortunate unfortunately unique unusual useful valuable vital weak weird wild wonderful worst worth worthy wrong',
);
/** Words by which a sentence speaks of what is so in general. */
export const GENERAL = words(
  'always usually often sometimes typically generally commonly normally rarely seldom frequently never ever every everyone everybody anyone anybody someone somebody people things nobody most many some any each whenever wherever whatever whoever regularly traditionally basically essentially',
);
/** Words that leave open what they tell. */
export const HEDGES = words(
  'perhaps maybe possibly probably presumably apparently seemingly likely almost nearly kind sort rather quite somewhat',
);
/** Words that lead a thought on, as essays and talks do. */
export const ESSAY = words(
  'so well yes no now then still yet thus therefore indeed instead besides moreover however though although because if whether while unless like just even only too also again anyway of course actually',
);
/** Nouns of papers, offices and persons by whom facts become known. */
export const OFFICIAL = words(
  'police court judge jury prosecutor prosecutors attorney lawyer lawyers officer officers official officials ministry minister government council parliament congress senate agency department authorities spokesman spokeswoman spokesperson commission committee board bank company firm army military soldiers troops forces president mayor governor senator lawmakers lawsuit indictment bill law ruling verdict sentence trial hearing inquest suspect defendant victim victims election vote poll survey study report data figures statement letter contract deal agreement budget shares revenue profit sales',
);
/** Words of grammar: the closed classes. */
export const GRAMMAR = words(
  'about above across after against along also although among amid and another any around as at away because been before behind below between beyond both but by can could despite down during each either else enough even ever few for from had has have her here him his how however i if in into is it its itself just last later least less like many may me might more most much must my near never no nor not now of off often on once one only onto or other our out over own per same she should since so some still such than that the their them then there these they this those though through throughout to together too toward towards under unless until up upon us very was we were what whatever when where whether which while who whose why will with within without would yet you your',
);
/** Marks of what newspapers print around their articles. */
export const BOILERPLATE =
  /\b(?:newsletter|subscribe|subscription|sign up|signed up|copyright|all rights reserved|read more|follow (?:us|me|him|her)|click (?:here|on)|cookies?|advertis\w+|terms of (?:use|service)|privacy policy|contributed to this (?:report|story|article)|contributed reporting|is a (?:senior |staff |freelance |political |national )?(?:reporter|writer|journalist|correspondent|columnist|editor|author|professor)\b|opinions? expressed|image credit|photo(?:graph)? by|getty images|file photo|pictured|you can (?:read|find|watch|listen|reach|buy|get)|contact (?:us|the)|email(?:ed)? (?:us|to)|for more (?:information|on)|check out|stay tuned|watch (?:the|below)|listen to|our (?:readers|site|website|team|editors)|this (?:article|story|post|piece|column|review) )/i;
/** `did not respond to a request for comment`: told of every article, about none. */
export const NO_COMMENT =
  /\b(?:(?:did(?:n['\u2019]t| not)|has(?:n['\u2019]t| not)|have(?:n['\u2019]t| not)) (?:yet )?(?:immediately |yet |return|respond|repl|answer|comment)|declined to (?:comment|be (?:named|interviewed)|elaborate|say)|(?:requests?|asked) for (?:further )?comment|could not (?:immediately )?be reached|was not immediately available|(?:has|have) (?:been )?(?:contacted|reached out|approached|asked)\b.{0,60}\b(?:comment|response)|on condition of anonymity)/i;
