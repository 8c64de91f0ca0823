import { cleanParagraph } from '../body-junk.ts';
import { mainText } from '../html/main-text.ts';
import { parseHtml } from '../html/parse-html.ts';

/** The text of some markup that is known to be one article's body, from a feed or a record. */
export function readFragment(markup: string): string {
  const page = parseHtml(`<body><article>${markup}</article></body>`);
  return mainText(page, { headline: null, author: null, claimed: null })
    .map(({ words }) => cleanParagraph(words).text)
    .filter((line) => line !== '')
    .join('\n');
}
