/** What a company's name may lack. */
export const SUFFIX =
  /,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|LLC|AG|SA|SE|NV|GmbH|Group|Holdings?)\.?$/;

/** `General Motors` → `GM`; names of one word, or with small ones, have none. */
export function initialsOf(name: string): string[] {
  const words = name.replace(SUFFIX, '').split(/[\s-]+/);
  const capitals = words.filter((word) => !/^(?:of|the|and|for|&)$/.test(word));
  const hasInitials = capitals.length > 1 && capitals.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  return hasInitials ? [capitals.map((word) => word[0]).join('')] : [];
}
