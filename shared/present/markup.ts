/** Markup that is already safe to send: made by the `markup` tag only. */
export type Markup = { readonly source: string };

/** What may stand in a template: nothing, text (escaped), or markup (kept). */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Bidirectional overrides and isolates, and the three invisible marks that act like them.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// What neither HTML nor XML 1.0 may hold: control characters but tab and line ends, lone surrogates, non-characters.
const NOT_A_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const codePoint = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text whose bidirectional controls can be seen and turn nothing around: U+202E → `[U+202E]`; what XML forbids → U+FFFD. */
export const markControls = (text: string): string =>
  text.replace(BIDI_CONTROLS, codePoint).replace(NOT_A_CHARACTER, '\ufffd');

/** Text as it may stand between tags and inside quoted attributes, in HTML and in XML. */
export const escapeText = (text: string): string =>
  markControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const sourceOf = (content: Content): string => {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return 'source' in content ? content.source : content.map(sourceOf).join('');
};

/**
 * Template tag for HTML and XML: every value is escaped unless it is markup itself.
 * Values stand between tags or inside quoted attributes, never in tag names, scripts or styles.
 */
export const markup = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  source: String.raw({ raw: strings }, ...values.map(sourceOf)),
});

/** The address if it is an absolute http or https one; null for every other scheme and for what is no address. */
export const safeLink = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};
