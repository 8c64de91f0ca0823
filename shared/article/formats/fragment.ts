import { cleanParagraph } from '../body-junk.ts';
import { mainText } from '../html/main-text.ts';
import { parseHtml } from '../html/parse-html.ts';

/** The text of some markup that is known to be one article's body, from a feed or a record. */
export function readFragment(markup: string): string {
  const page = parseHtml(`<body><article>${unescaped(markup)}</article></body>`);
  return mainText(page, { headline: null, author: null, claimed: null })
    .map(({ words }) => cleanParagraph(words).text)
    .filter((line) => line !== '')
    .join('\n');
}

const TAG = /<[a-z][^<>]*>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|li|img|span|blockquote)\b/i;

/** Markup that was escaped once more than it should have been. */
function unescaped(markup: string): string {
  if (TAG.test(markup) || !ESCAPED_TAG.test(markup)) return markup;
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
