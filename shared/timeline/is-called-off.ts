/** Verbs that end what was planned, where they are the fact's own. */
const ENDS =
  /(?<!\b(?:the|an?|its|his|her|their|this|that|of|to|not|never|previously|long)\s)\b(?:cancel(?:s|l?ed|l?ing)?|call(?:ed|s)? off|scrap(?:ped|s)?|abandon(?:s|ed)|postpone[ds]? indefinitely)\b|\bthe cancellation of\b/i;

/** Whether a fact's words tell that something planned is off: `was cancelled`; not `an abandoned mill`, `threatened to cancel it`. */
export const isCalledOff = (words: string): boolean => ENDS.test(words);
