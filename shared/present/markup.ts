import { withoutCredentials } from '../text/web-address.ts';
import { withoutControls } from './plain-text.ts';

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

const codePoint = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text whose bidirectional controls can be seen and turn nothing around: U+202E → `[U+202E]`; other controls → blanks. */
export const markControls = (text: string): string => withoutControls(text).replace(BIDI_CONTROLS, codePoint);

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

/** The address, without user name and password, if it is an absolute http or https one; null for everything else. */
export const safeLink = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(withoutCredentials(address));
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};
