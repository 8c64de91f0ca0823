import { findDates } from '../dates-in-words.ts';
import type { Line } from './lines.ts';

/** A kind of line that stands in an article's body and is none of its text. */
export type JunkRule = {
  readonly name: string;
  readonly examples: readonly string[];
  /** Lines that look alike and are text. */
  readonly counterexamples: readonly string[];
  readonly isJunk: (line: Line) => boolean;
};

const MOST_LINKED = 0.8;
const ENDS_SENTENCE = /[.!?…]["'’”)\]]*$/;
const matches =
  (pattern: RegExp, longest: number) =>
  ({ words }: Line): boolean =>
    words.length <= longest && pattern.test(words);

/** In order of how often they apply. */
export const JUNK_RULES: readonly JunkRule[] = [
  {
    name: 'mark without words',
    examples: ['* * *', '|', '•', '***'],
    counterexamples: ['42', 'Yes.'],
    isJunk: ({ words }) => !/[\p{L}\p{N}]/u.test(words),
  },
  {
    name: 'invitation to read something else',
    examples: [
      'Read more: Harbour pilots vote on new rota',
      'READ ALSO: The long road to Tarbet',
      'Related: Who owns the river?',
      'See also: Our guide to tide tables',
      'More on this story',
      'More from Business',
      'You may also like',
      'Recommended reading',
      'Most read',
      'Watch: the moment the crane tipped',
    ],
    counterexamples: [
      'Related costs rose by 4% to £12m.',
      'Read more than a hundred pages a day, he told his students.',
      'Watch out for ice on the roads, the council said.',
    ],
    isJunk: (line) =>
      matches(
        /^(?:[►▶→»>•*-]\s*)?(?:also read|read (?:more|next|also|on|the full (?:story|article|report))|related(?: (?:articles?|stories|news|coverage|content|topics?|links?|posts?|reading|video))?|see also|see more|more (?:on this(?: story)?|from [\p{L} ]{2,40}|stories|news|coverage|top stories|like this|in [\p{Lu}]\w+)|what to read next|you (?:may|might) (?:also )?(?:like|be interested in|want to read)|don[’']t miss|in case you missed it|recommended(?: (?:reading|for you|stories|videos?))?|most (?:read|popular|viewed)|top stories|editor[’']s? (?:picks?|choice)|trending(?: now)?|up next|next (?:article|story|up)|previous (?:article|story)|explore more|further reading|keep reading|continue reading)(?:$|\s*[:–—|»→>-])/iu,
        200,
      )(line) ||
      (matches(
        /^(?:watch|listen|video|photos?|gallery|live|opinion|analysis|podcast|quiz|explainer)\s*(?::|$|[|–—])/i,
        140,
      )(line) &&
        !ENDS_SENTENCE.test(line.words)),
  },
  {
    name: 'offer of a subscription, newsletter, app or account',
    examples: [
      'Sign up for our morning newsletter',
      'Subscribe now for full access.',
      'Already a subscriber? Log in',
      'This article is for subscribers only.',
      'Get the day’s headlines in your inbox every morning.',
      'Follow us on Facebook and Instagram',
      'Download our app',
      'To continue reading, create a free account.',
    ],
    counterexamples: [
      'Subscribers numbered 4.2 million at the end of March.',
      'He signed up for the navy at 17.',
      'The app was downloaded a million times, the company said.',
    ],
    isJunk: matches(
      /^(?:please )?(?:sign up|subscribe|register|log ?in|sign in|join)\b(?!.{0,60}\b(?:said|told|says)\b).{0,30}\b(?:now|today|here|to|for|free|newsletter|account|access)\b|^(?:already (?:a |have )|not a subscriber|not registered|to (?:continue reading|read the (?:full|rest))|you(?:[’']ve| have) (?:reached|read|\d+ free)|this (?:article|story|content) is (?:for|available|only|reserved)|enter your e-?mail|get (?:an?|the|our|all|more|unlimited)\b.{0,80}\b(?:inbox|newsletter|e-?mail|app|alerts?|access)|thank you for (?:subscribing|signing|registering)|thanks for (?:subscribing|signing)|by (?:signing up|subscribing|clicking|entering|continuing|registering),? (?:you|i) |our newsletter|download (?:the|our|now)|follow (?:us|me|@\w+|\w+ on (?:x|twitter|facebook|instagram|telegram|whatsapp))|like us on|find us on|support (?:our|independent|quality) |become a (?:member|subscriber|supporter)|we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|manage (?:cookies|preferences|consent)|we value your privacy)/i,
      260,
    ),
  },
  {
    name: 'word of a button, box or advertisement',
    examples: [
      'Advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
      'Share this article',
      'Comments',
      'Copy link',
      'Loading…',
      'Story continues below',
      'This slideshow requires JavaScript.',
      '[button link="/kit"] Send us your kit[/button]',
      '— Oona Petrie (@oona) February 9, 2022',
    ],
    counterexamples: ['Comments by the minister caused anger.', 'Share prices fell.'],
    isJunk: matches(
      /^(?:[-–—\s]*(?:advertisement|advertising|sponsored(?: content)?|promoted|ads?|adverts?|publicité|anzeige)[-–—\s]*(?:continue reading below|scroll to continue|story continues below.*|article continues.*|below)?|(?:article|story|content) continues (?:below|after).{0,40}|scroll (?:down )?to continue|share(?: this)?(?: (?:article|story|post|page|on .{2,40}|via .{2,30}))?|share on.{0,40}|tweet(?: this)?|pin it|e-?mail(?: this)?|print(?: this)?(?: (?:article|page))?|save(?: (?:article|for later))?|bookmark|copy(?: link)?|link copied!?|copied|facebook|twitter|whatsapp|linkedin|reddit|telegram|messenger|pinterest|instagram|comments?(?: \(\d+\))?|\d+ comments?|(?:view|show|hide|post|leave|add|join)(?: a| all| your)? (?:comments?|conversation|the conversation)|no comments yet\W*|loading\W*|close|menu|search|next|previous|back to top|skip (?:to|advertisement|ad).{0,40}|play(?: video)?|pause|mute|unmute|expand|collapse|toggle caption|hide caption|view (?:image|gallery|full ?size).{0,40}|image(?: caption| source| credit)?|(?:photo|picture|image) ?(?:credit|source|by|:).{0,120}|enlarge(?: this)? image|getty images.{0,60}|media caption.{0,200}|image (?:caption|source),?.{0,200}|tags?:?.{0,120}|topics:?|filed under:?.{0,100}|categories:?.{0,80}|report (?:a typo|an error).{0,60}|correct(?:ions)?:? ?$|contact us.{0,60}|click here.{0,100}|\d+ (?:shares|likes|views|reads|min(?:ute)?s? read)|(?:est\. )?reading time:?.{0,20}|listen to (?:this )?(?:article|story).{0,20}|this slideshow requires.{0,40}|\[\/?[a-z_-]{2,20}(?: [^\]]*)?\].{0,200}|[—–-] ?.{2,60} \(@\w{1,20}\) [a-z]{3,9}\.? \d{1,2}, \d{4})$/i,
      240,
    ),
  },
  {
    name: 'the same in other languages',
    examples: [
      'Mehr zum Thema',
      'Lesen Sie auch: Die lange Straße',
      'Anzeige',
      'Lire aussi : Le pont',
      'Publicidad',
      'Leggi anche',
    ],
    counterexamples: [
      'Anzeigen wurden keine erstattet.',
      'Mehr zum Thema weiß der Förster.',
      'Lire aussi peu est un luxe.',
    ],
    isJunk: (line) =>
      matches(
        /^(?:mehr (?:zum thema|dazu)|lesen sie (?:auch|mehr|hier)|auch interessant|weiterlesen|zum artikel|lire (?:aussi|également|la suite)|[àa] lire (?:aussi|également)|voir aussi|sur le même sujet|lea? (?:también|además)|te puede interesar|más información|leggi anche|approfondi(?:sci|menti)|leia (?:também|mais)|lees (?:ook|verder)|läs (?:också|mer|även)|les også)(?:$|\s*[:–—|»→>-])/iu,
        200,
      )(line) ||
      matches(
        /^(?:anzeige|werbung|teilen|drucken|kommentare?|kommentieren|merken|zurück(?: zur übersicht)?|nach oben|publicité|partager|imprimer|commenter|commentaires|publicidad|compartir|imprimir|comentarios|pubblicità|condividi|stampa|commenti|publicidade|compartilhar|advertentie|delen|reacties|annons|dela|dpa|afp|ap|sid|kna|epd)(?: \(\d+\))?\W*$/iu,
        60,
      )(line),
  },
  {
    name: 'caption with its credit',
    examples: [
      'The crane before it fell (Image: TIDEWIRE)',
      'The basin in April. Credit: Oona Petrie/The Wharf',
      'Cranes over Tarbet (Photo by Oona Petrie for The Wharf)',
      'The harbour at night. Photograph: Oona Petrie/Tidewire',
    ],
    counterexamples: [
      'The bank gave them credit: a million crowns over ten years.',
      'He found the picture (a photo of the crane) in a drawer.',
      'The minister took the credit.',
    ],
    isJunk: matches(
      /\((?:image|photo|picture|pic|credit|source|file|handout|courtesy)s?(?: credit)?(?: by|:| from| courtesy) ?[^()]{2,80}\)$|[.!?”"'’)] ?(?:photo(?:graph)?|image|picture|illustration|video)?s? ?(?:credit|photo(?:graph)?|image|picture|illustration|courtesy)s?(?: by|:) ?\p{Lu}[^.]{1,70}\.?$/iu,
      300,
    ),
  },
  {
    name: 'by-line',
    examples: [
      'By Oona Petrie',
      'By OONA PETRIE and TOMASZ WILK',
      'By Oona Petrie, Science editor',
      'Written by Oona Petrie',
      'Staff reporter',
    ],
    counterexamples: ['By Monday the water had gone.', 'By Friday, Harbour Lane was dry again, neighbours said.'],
    isJunk: ({ words }) => isByline(words),
  },
  {
    name: 'stamp of time',
    examples: [
      '13 May 2025',
      'Published: 13 May 2025 at 09:30 GMT',
      'Updated 2 hours ago',
      'Tue, May 13, 2025, 9:30 AM',
      'First published on Tue 13 May 2025 05.00 BST',
    ],
    counterexamples: ['On 13 May 2025 the bridge was closed.', 'Published in 2019, it sold a million copies.'],
    isJunk: ({ words }) => isStamp(words),
  },
  {
    name: 'by-line with its date',
    examples: ['Oona Petrie, 13 May 2025', 'Oona Petrie | The Wharf | May 13, 2025', 'LONDON, 13 May 2025'],
    counterexamples: ['Born in Tarbet, 13 May 1925, he was a pilot', 'Oona Petrie left on 13 May 2025.'],
    isJunk: ({ words }) => isBylineDate(words),
  },
  {
    name: 'note of a feed',
    examples: ['The post Crane falls into basin appeared first on The Wharf.'],
    counterexamples: ['The post appeared first in 1871.'],
    isJunk: matches(/^the post .+ appeared first on /i, 300),
  },
  {
    name: 'line of rights',
    examples: [
      '© 2025 Harbour Media Ltd. All rights reserved.',
      'Copyright 2025 The Ledger',
      'Our Standards: The Ledger Trust Principles.',
    ],
    counterexamples: ['Copyright law has to change, the minister said on Monday in a speech to publishers.'],
    isJunk: matches(
      /^(?:©|\(c\) ?\d{4}|copyright(?: ©| \(c\))? ?\d{4}|all rights reserved|our standards:|the views expressed|terms (?:of|and)|privacy policy)|\ball rights reserved\b/i,
      300,
    ),
  },
  {
    name: 'line made of links',
    examples: [],
    counterexamples: ['The minister said so on Monday.'],
    isJunk: ({ words, linked, tag }) =>
      linked > MOST_LINKED * words.length && !(tag === 'p' && words.length > 100 && ENDS_SENTENCE.test(words)),
  },
];

const BYLINE =
  /^(?:[Ww]ritten |[Rr]eported |[Ww]ords |[Ss]tory |[Pp]osted |[Tt]ext )?[Bb][Yy]:? (?:the )?[\p{Lu}@][\p{L}.’'-]+(?: (?:[\p{Lu}][\p{L}.’'-]*|de|van|von|der|bin|al|el|la|le|da|du|and|&|of)){0,8}(?:(?:,| in | for | at | [|•·-]).{0,70})?$/u;
const DESK = /^(?:staff (?:reporter|writer)|associated press|reuters|agencies|press association|our correspondent)$/i;

/** Whether a line says who wrote the article and nothing else. */
export const isByline = (words: string): boolean =>
  words.length <= 120 && !ENDS_SENTENCE.test(words) && (BYLINE.test(words) || DESK.test(words));

const NAMES =
  /^(?:(?:by|from|published|posted|on|at|in|and|of|the|for|de|van|von|[\p{Lu}\d][\p{L}\d.'’-]*)(?:[\s,|•·–—:/()]+|$))*$/u;

/** Whether a short line is names and a full date and nothing else: `Oona Petrie, 13 May 2025`. */
export function isBylineDate(words: string): boolean {
  if (words.length > 110 || /[.!?]$/.test(words) || words.split(' ').length > 16) return false;
  const [date, ...more] = findDates(words);
  if (!date || more.length > 1) return false;
  const rest = more.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), words);
  const names = (rest.slice(0, date.start) + rest.slice(date.end)).replace(STAMP_WORDS, ' ');
  return NAMES.test(names.replace(/^[\s,|•·–—:/()-]+/, '').trim());
}

const STAMP_WORDS =
  /\b(?:first|last|originally)?\s*(?:published|updated|posted|modified|date|on|at|edited|created|issued|am|pm|a\.m\.?|p\.m\.?|gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|ist|aest|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|read|uhr|clock|h|um|le|à|klo|vom|am|nr|no|press ?release|news ?release|pressemitteilung|medienmitteilung|medieninformation|veröffentlicht|publiziert|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;

/** Whether a line is a date with nothing around it but labels and the time of day. */
export function isStamp(words: string): boolean {
  if (words.length > 100 || (!/\d/.test(words) && !/^(?:updated|published|just now|yesterday)$/i.test(words)))
    return false;
  const dates = findDates(words);
  if (dates.length === 0 && !/\bago$|^(?:(?:updated|published|posted)(?: at)?:? )?\d{1,2}[:.]\d{2}/i.test(words))
    return /^(?:updated|published)$/i.test(words);
  let rest = words;
  for (const { start, end } of dates.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return rest.replace(STAMP_WORDS, '').replace(/[\d\s.,:;|()•·–—/@+-]+/g, '').length <= 2;
}

export const isJunkLine = (line: Line): boolean => JUNK_RULES.some(({ isJunk }) => isJunk(line));
