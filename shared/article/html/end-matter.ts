import type { Line } from './lines.ts';

/** A kind of line that stands below an article and says something of its author, its sources or its publisher. */
export type EndRule = {
  readonly name: string;
  readonly examples: readonly string[];
  /** Last lines of articles that look alike. */
  readonly counterexamples: readonly string[];
  readonly pattern: RegExp;
};

const LONGEST = 700;

export const END_RULES: readonly EndRule[] = [
  {
    name: 'who the author is',
    examples: [
      'Oona Petrie is a senior reporter for The Wharf, covering ports and weather.',
      'Oona is an award-winning freelance writer who lives in Tarbet.',
      'Tomasz Wilk covers fisheries for the Ledger. He joined the paper in 2011.',
      'Oona Petrie has been the science editor of The Wharf since 2016.',
      'Ada Holt is professor of law at the University of Corran and the author of “The Long Quay”.',
      'The Ledger Editorial Board consists of Oona Petrie, Tomasz Wilk and Ada Holt.',
    ],
    counterexamples: [
      'Ada Holt is the third mayor to resign this year.',
      'The bridge is a reminder of the war.',
      'Holt covers the costs herself.',
    ],
    pattern:
      /^(?:the )?\p{Lu}[\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]*){0,4}(?:, .{3,60},)? (?:(?:is|was|works as|has been) (?:an? |the |our )?(?:[\p{L}’'-]+ ){0,5}?(?:reporter|writer|editor|correspondent|journalist|columnist|producer|contributor|blogger|intern|fellow|professor|lecturer|author|novelist|photographer|critic|staffer)\b|(?:covers|writes (?:about|for|on)|reports (?:on|for)|edits) [\p{L}’' ,&-]{3,80} (?:for|at) |(?:editorial board )(?:consists|includes|is made up))/iu,
  },
  {
    name: 'how to reach or follow the author',
    examples: [
      '— Contact Oona Petrie at oona@wharf.example. Follow her on X, @oona.',
      'Follow Oona on Twitter: @oona',
      'Reach the reporters at desk@wharf.example or on Twitter at http://x.example/oona.',
      'Email: oona@wharf.example',
      'Got a tip? Write to tips@wharf.example.',
    ],
    counterexamples: ['Contact with the crew was lost at noon.', 'Follow-up talks begin on Monday in Tarbet.'],
    pattern:
      /^[\s—–-]*(?:you can )?(?:contact|e-?mail|reach|follow|tweet|write to|(?:have|got) (?:a |any )?(?:news )?tips?\b|send (?:us )?(?:tips|feedback|comments)).{0,200}(?:@|https?:|\bon (?:x|twitter|facebook|instagram|threads|bluesky|linkedin)\b)/i,
  },
  {
    name: 'who else worked on it',
    examples: [
      'Tomasz Wilk contributed to this report.',
      'Contributing: Tidewire; Ada Holt, The Wharf',
      'Reporting by Oona Petrie; Editing by Sigrid Moe',
      'Additional reporting by agencies',
      'Wire researcher Ada Holt in Tarbet contributed.',
    ],
    counterexamples: ['Frost and hail contributed to the loss.', 'Reporting by the witnesses is now easier, she said.'],
    pattern:
      /^(?:[Ww]ith )?(?:[Aa]dditional |[Ff]urther )?(?:[Cc]ontribut(?:ing|ors?):|(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation|[Pp]hotography|[Gg]raphics|[Cc]ompiled|[Ee]dited|[Rr]eported|[Ww]ritten) (?:by|from) (?:the )?(?:\p{Lu}|agencies|our|staff)(?!.*\b(?:said|says|told)\b))|\bcontributed (?:to this (?:report|story|article|piece)|(?:additional )?reporting)\b|^.{0,100}\p{Lu}\p{L}+(?: in \p{Lu}[\p{L} ]+)? contributed\.$/u,
  },
  {
    name: 'where it was published or comes from',
    examples: [
      'This article was originally published by The Wharf.',
      'Originally published as Crane falls into basin',
      'Provided by University of Corran',
      'More information: Oona Petrie et al, Cranes and basins, Harbour Science (2023).',
      'Citation: Crane falls into basin (2023, December 22) retrieved 24 December 2023',
      'This document is subject to copyright. No part may be reproduced without permission.',
      'This story first appeared on Tidewire.',
      'Crane falls into basin was originally published in Harbour Things on Media.',
      'Read related topics: Harbour',
      'This article appeared in the Business section of the print edition under the headline "Down she goes"',
      'From the May 13th 2025 edition',
    ],
    counterexamples: [
      'Originally the quay was of wood.',
      'This story is not over, the mayor said.',
      'From the first edition on it was a success.',
    ],
    pattern:
      /^(?:(?:an? )?(?:version of )?this (?:article|story|piece|report|post|interview|essay|column)(?: was)? (?:has been |is )?(?:originally|first|previously|also|republished|adapted|produced|appear(?:s|ed) in (?:the|our) )|from the .{4,30} (?:edition|issue)$|originally (?:published|appeared|posted)\b|(?:provided|distributed|republished|supplied) by [\p{Lu}]|(?:more information|journal information|citation|source|sources|references|doi|related topics|read related topics|explore further):|this document is subject to|republished (?:from|with permission))|^.{1,200} was originally (?:published|posted) (?:in|on|by|at) \p{Lu}/iu,
  },
  {
    name: 'appeal to subscribe, share, pay or go on elsewhere',
    examples: [
      'Want more harbour news? Sign up for our free newsletter.',
      '[Want great stories delivered right to your inbox? Create or log in to your account.]',
      'Get more from Harbour Sports Follow your favorites',
      'Like this story? Share it with a friend!',
      'For more news from the coast, visit wharf.example/coast.',
      'If you buy something through a link, we may earn a commission.',
      'If you purchase a product through a link on our site, we may receive compensation.',
      'Support our journalism with a gift of a crown a week.',
      'Thank you for reading The Wharf.',
      'Tell us what you think in the comments.',
    ],
    counterexamples: [
      'Like this story, most end well.',
      'Get more sleep, the doctors said.',
      'For more than a year he waited.',
    ],
    pattern:
      /^\[?(?:want (?:to |more |great |the ).{0,120}\?|get (?:more from|the latest|our|a daily)\b|sign up\b|subscribe\b|like this (?:story|article|post)\?|enjoyed? this\b.{0,40}\?|for (?:more|the latest|all the latest) (?!than).{0,80}(?:visit|go to|see|read|follow|click|check out|subscribe|sign up)\b|to (?:learn|read|find out|see) more\b.{0,80}(?:visit|stream|go to|read|click|see)\b|if you (?:buy|purchase|click|make a purchase)\b|.{0,120}\bmay (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?(?:commission|compensation)|(?:please )?(?:support|donate|consider (?:supporting|donating|making))\b.{0,80}(?:journalism|newsroom|work|gift|donation|today)|thank(?:s| you) for (?:reading|your (?:support|interest|time))|(?:tell us|let us know)\b.{0,60}(?:think|comments)|(?:click|tap) here|download (?:the|our))/i,
  },
];

/** Headings above what a company, an office or a publisher says of itself below each of its releases. */
const BOILERPLATE_HEADING =
  /^(?:About (?:[Tt]he )?\p{Lu}|ABOUT\b|[Nn]otes? (?:to|for) [Ee]ditors?|(?:[Mm]edia|[Pp]ress) (?:[Cc]ontacts?|[EeIi]nquiries)|[Cc]ontacts?:?$|[Ff]or (?:further|more|media) (?:[Ii]nformation|[EeIi]nquiries)|[Ff]orward[- ][Ll]ooking [Ss]tatements|[Ss]afe [Hh]arbou?r|[Dd]isclaimer:?$|Über (?:die |das |den )?\p{Lu}|À propos d)/u;
const isBoilerplateHeading = ({ words }: Line): boolean =>
  words.length <= 80 && !/[.!?…]["'”’)]*$/.test(words) && BOILERPLATE_HEADING.test(words);

const isEndMatter = ({ words }: Line): boolean =>
  words.length <= LONGEST && END_RULES.some(({ pattern }) => pattern.test(words));

/** A line below the text that begins with the author's name, or the first one, tells of the author. */
function bioOf(author: string | null): (line: Line) => boolean {
  const names =
    author
      ?.split(/,| and /)[0]
      ?.trim()
      .split(' ') ?? [];
  const [first] = names;
  if (first === undefined || names.length < 2 || first.length < 3) return () => false;
  const starts = [names.join(' '), first].map((name) => `${name} `);
  return ({ words }) =>
    words.length <= LONGEST &&
    starts.some((start) => words.startsWith(start)) &&
    /\b(?:is|has|was|covers?|writes?|joined|works?|lives?|studied|reports?|specialises|specializes)\b/.test(
      words.slice(0, 80),
    );
}

/** Below an article so many lines at most are end matter, and no more than this share of it. */
const MOST_LINES = 12;
const LARGEST_SHARE = 0.4;

const MOST_CHARS_BETWEEN = 180;
const charsOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words.length, 0);

/** Lines of an article without what stands below its end. */
export function withoutEndMatter(lines: readonly Line[], author: string | null): readonly Line[] {
  const isBio = bioOf(author);
  const least = Math.max(lines.length - MOST_LINES, Math.ceil(lines.length * LARGEST_SHARE));
  let end = lines.length;
  for (let at = lines.length - 1; at >= least; at--) {
    const line = lines[at]!;
    if (isEndMatter(line) || isBio(line)) end = at;
    // Other short lines may stand between and below them: a name, a film's title.
    else if (charsOf(lines.slice(at, end)) > MOST_CHARS_BETWEEN) break;
  }
  const heading = lines.findIndex((line, at) => at >= least && at < end && isBoilerplateHeading(line));
  if (heading >= 0) end = heading;
  return end === lines.length ? lines : lines.slice(0, end);
}
