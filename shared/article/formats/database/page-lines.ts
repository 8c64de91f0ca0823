import { linesBelow } from '../../html/lines.ts';
import { ROOT } from '../../html/page.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { surveyOf } from '../../html/survey.ts';

/** The lines of a page of a database, blank ones between them. */
export function pageLines(source: string): readonly string[] {
  const page = parseHtml(source);
  return linesBelow(page, surveyOf(page).seen.gone, [ROOT]).flatMap(({ words }) => [words, '']);
}
