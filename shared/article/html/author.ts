import { isByline, isBylineDate } from './junk-lines.ts';
import { linesBelow } from './lines.ts';
import { elementsBelow, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { surveyOf } from './survey.ts';

const AUTHOR_RANKS: readonly RegExp[] = [
  /(?:^| )(?:author|author name|byline name|fn)(?: |$)/,
  /(?:^| )(?:author|by ?line|submitted|written ?by|writer|reporter)(?: |$)/,
];

/** The author in a meta tag, or in the element that is named most plainly after one. */
export function authorOf(page: HtmlPage, meta: ReadonlyMap<string, string>): string | null {
  const stated = ['author', 'article:author', 'byl', 'dc.creator', 'sailthru.author', 'parsely-author']
    .map((name) => meta.get(name))
    .find((name) => name && !/^https?:|^@/.test(name));
  if (stated) return stated.replace(/^by /i, '');
  const found = [...elementsBelow(page, ROOT)].flatMap((at) => {
    const { attributes } = page[at]!;
    const names = page[at]!.names;
    const isMarked = attributes.rel === 'author' || /^(?:author|creator)$/.test(attributes.itemprop ?? '');
    const rank = isMarked ? -1 : AUTHOR_RANKS.findIndex((pattern) => pattern.test(names.trim()));
    const name = rank >= 0 || isMarked ? personIn(wordsBelow(page, at)) : null;
    return name ? [{ rank, name }] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.name ?? null;
}

const PERSON =
  /^(?:(?:written |reported |posted )?by:? )?((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|bin|al|el|la|le|da|di|du|and|&|,)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|bin|al|el|la|le|da|di|du|and|&)){1,7})/u;

/** `By Oona Petrie for The Wharf on Monday` → Oona Petrie; null where no name stands first. */
function personIn(words: string): string | null {
  if (words.length > 160) return null;
  const name = PERSON.exec(words.replace(/^by:? /i, ''))?.[1];
  return name
    ? name.split(/ (?:For|On|In|At|Updated|Published|Posted)(?: |$)/)[0]!.replace(/[ ,&]+$|(?: and)$/g, '')
    : null;
}

const LINES_BELOW_HEADLINE = 6;
const BYLINE = /^(?:written |reported |posted )?by:? (?=\p{Lu})/iu;

/** The author in a line below the headline: `By Oona Petrie, 13 May 2025`. */
export function bylineBelow(page: HtmlPage, headline: string | null): string | null {
  if (headline === null) return null;
  const lines = linesBelow(page, surveyOf(page).seen.gone, [ROOT]);
  const at = lines.findIndex(({ words }) => words === headline);
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + LINES_BELOW_HEADLINE);
  const byline = below.find(({ words }) => BYLINE.test(words) && (isByline(words) || isBylineDate(words)));
  return byline ? personIn(byline.words) : null;
}
