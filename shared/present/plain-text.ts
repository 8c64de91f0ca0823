/** Marks that turn the direction of text around; in a line of somebody else's they can hide what it says. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words on one line, without control characters and direction marks. */
export const plainLine = (words: string): string =>
  [...words.replace(DIRECTION_MARKS, '')]
    .map((character) => (character < ' ' || character === '\u007f' ? ' ' : character))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
