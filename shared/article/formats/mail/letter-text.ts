const SIGNATURE = /^-- ?$/;
const LONGEST_SIGNATURE = 15;
const QUOTED = /^\s?>/;
const ATTRIBUTION = /^(?:on|am|le|el|il|den)\b.{5,200}(?:wrote|schrieb|écrit|escribió|scritto|skrev)\s?:\s*$/i;
/** An answer to a letter, quoted below, is shorter than what it answers to; an article above a letter is not. */
const SHORTEST_ARTICLE = 200;

/** The text of a letter without its signature and without the letters that it answers to. */
export function letterText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const isAllQuoted = lines.every((line) => line.trim() === '' || QUOTED.test(line));
  const own = isAllQuoted ? lines.map((line) => line.replace(/^(?:\s?>)+ ?/, '')) : withoutThread(lines);
  return withoutSignature(own).join('\n');
}

function withoutThread(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((_, at) => isAttribution(lines, at));
  const kept = start < 0 ? lines : lines.slice(0, start);
  const isEnough = kept.join('\n').trim().length >= SHORTEST_ARTICLE;
  if (!isEnough) return lines.map((line) => line.replace(/^(?:\s?>)+ ?/, ''));
  return kept.filter((line) => !QUOTED.test(line));
}

/** `On Mon, 4 Mar 2024 Ada wrote:` above a quotation, on a line or two. */
function isAttribution(lines: readonly string[], at: number): boolean {
  const inOne = ATTRIBUTION.test(lines[at]!);
  if (!inOne && !ATTRIBUTION.test(`${lines[at]} ${lines[at + 1] ?? ''}`)) return false;
  const next = lines.slice(at + (inOne ? 1 : 2), at + MOST_LINES_BETWEEN).find((line) => line.trim() !== '');
  return next !== undefined && QUOTED.test(next);
}
const MOST_LINES_BETWEEN = 6;

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  return at > 0 && lines.length - at <= LONGEST_SIGNATURE ? lines.slice(0, at) : lines;
}
