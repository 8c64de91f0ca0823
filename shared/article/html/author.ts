import { statedLine } from '../stated-line.ts';
import { isByline, isBylineDate } from './junk-lines.ts';
import { type Line, linesBelow } from './lines.ts';
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
  const byline = linesUnder(page, headline).find(
    ({ words }) => BYLINE.test(words) && (isByline(words) || isBylineDate(words)),
  );
  return byline ? personIn(byline.words) : null;
}

/** Words that newspapers and agencies have in their names and people have not. */
const PUBLISHERS_WORD =
  /\b(?:the|news|times|post|courier|herald|gazette|ledger|tribune|journal|daily|press|mail|guardian|telegraph|chronicle|standard|observer|review|wire|agency|magazine|weekly|mercury|dispatch|echo|argus|globe|independent|radio|television|tv|bulletin|express|mirror|register|reporter|sentinel|advertiser|examiner|inquirer)\b/i;

/** The publisher in a line below the headline: `The Ledger, 2 May 2023`. A name alone is a person's, likelier. */
export function publisherBelow(page: HtmlPage, headline: string | null): string | null {
  const stated = linesUnder(page, headline).flatMap(({ words }) =>
    isBylineDate(words) ? (statedLine(words) ?? []) : [],
  );
  return stated.find(({ publisher }) => publisher !== null && PUBLISHERS_WORD.test(publisher))?.publisher ?? null;
}

const seenLines = new WeakMap<HtmlPage, readonly Line[]>();

/** The lines that people see of a page; asked for twice, and dear. */
function linesOf(page: HtmlPage): readonly Line[] {
  const lines = seenLines.get(page) ?? linesBelow(page, surveyOf(page).seen.gone, [ROOT]);
  seenLines.set(page, lines);
  return lines;
}

function linesUnder(page: HtmlPage, headline: string | null): readonly Line[] {
  if (headline === null) return [];
  const lines = linesOf(page);
  const at = lines.findIndex(({ words }) => words === headline);
  return at < 0 ? [] : lines.slice(at + 1, at + 1 + LINES_BELOW_HEADLINE);
}
