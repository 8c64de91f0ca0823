/**
 * What no representation shows: control characters but tab and line ends, separators that only some programs take for
 * line ends, half surrogate pairs, and code points that are no characters. XML 1.0 has none of most of them.
 */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text without control characters: blanks stand in their place, so that offsets still hold. */
export const withoutControls = (text: string): string =>
  text.replace(CONTROLS, (character) => ' '.repeat(character.length));

/** Marks that turn the direction of text around; in a line of somebody else's they can hide what it says. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words on one line, without control characters and direction marks. */
export const plainLine = (words: string): string =>
  withoutControls(words.replace(DIRECTION_MARKS, ''))
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
