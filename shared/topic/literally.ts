/** Words as a pattern that means nothing but them. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
