import type { Published } from '../article.ts';
import { capturedPublication, RELATIVE_STAMP } from '../publication-time.ts';
import { statedLine } from '../stated-line.ts';

const LONGEST_HEADLINE = 200;
const LONGEST_PREAMBLE_LINE = 80;

/** Whether a line reads like a headline: short, several words, no full stop at its end. */
export const isHeadline = (line: string): boolean =>
  line.length > 0 &&
  line.length <= LONGEST_HEADLINE &&
  /\s/.test(line) &&
  /[\p{L}\d]/u.test(line) &&
  !/[.,;:]$/.test(line);

/** What the lines between headline and text say. */
export type Preamble = {
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: Published | null;
  /** A stamp is there, if only one that cannot be dated. */
  readonly isStamped: boolean;
  readonly end: number;
};

/** Short lines between headline and body: by-line, publisher, date, in any order, each at most once. */
export function readPreamble(lines: readonly string[], from: number, capturedAt: string | undefined): Preamble {
  let found: Preamble = { publisher: null, author: null, published: null, isStamped: false, end: from };
  for (let at = from; at < Math.min(lines.length, from + 8); at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const next = line.length > LONGEST_PREAMBLE_LINE ? null : withLine(found, line, capturedAt);
    if (!next) break;
    found = { ...next, end: at + 1 };
  }
  return found.published || found.author || found.isStamped ? found : { ...found, publisher: null, end: from };
}

function withLine(found: Preamble, line: string, capturedAt: string | undefined): Preamble | null {
  if (RELATIVE_STAMP.test(line))
    return { ...found, isStamped: true, published: found.published ?? capturedPublication(line, capturedAt) };
  const stated = found.published ? null : statedLine(line);
  if (stated)
    return {
      ...found,
      ...stated,
      author: found.author ?? stated.author,
      publisher: stated.publisher ?? found.publisher,
    };
  const author = /^By ([A-Z].{2,60})$/.exec(line)?.[1];
  if (author && !found.author) return { ...found, author };
  return !found.publisher && !/[.!?]["”']?$/.test(line) ? { ...found, publisher: line } : null;
}

/** `Home  News  Sport  Sign in`, `Home | News | Sport` */
const MENU = /^(?:[\p{L}\d&]+(?: [\p{L}\d&]+){0,2}(?:\s{2,}|\s*[|·•]\s*|$)){3,20}$/u;

/** Whether a line is a site's menu rather than a headline. */
export const isMenu = (line: string): boolean => line.length <= LONGEST_HEADLINE && MENU.test(line);
