/** Names the rules that claims were extracted and timelines built by; to be raised whenever the same bytes give others. */
export const EXTRACTOR_VERSION = '17';
