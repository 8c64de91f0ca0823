/** Larger uploads are refused before they are parsed. */
export const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024;
/** Longer headlines and names are cut: they stand in rows and lists, and each item of the store has its bounds. */
export const LONGEST_HEADLINE = 1000;
export const LONGEST_NAME = 300;
/** No browser opens longer ones; they are dropped. */
export const LONGEST_URL = 2000;
