/** Larger uploads are refused before they are parsed. */
export const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024;
