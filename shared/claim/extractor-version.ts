/** Names the rules that claims were extracted by; to be raised whenever the same bytes give other claims. */
export const EXTRACTOR_VERSION = '3';
