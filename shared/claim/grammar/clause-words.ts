import type { TaggedToken } from '../../text/part-of-speech.ts';

/** Words that lead in a clause about the noun before them. */
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'where', 'when']);
/** Words that set a clause beside another. */
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet']);

/** Whether a word is a comma. */
export const isComma = (token: TaggedToken | undefined): boolean => token?.text === ',';
