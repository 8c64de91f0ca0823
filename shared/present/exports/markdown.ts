import { plainLine } from '../plain-text.ts';
import { type EntryWriter, type ExportHead, numberSources } from './entry-writer.ts';
import type { ToldArticle, ToldClaim, ToldEntry } from './told-entry.ts';

/** Words that CommonMark shows as they are: what would be markup, an entity or a tag stands behind a backslash. */
const words = (text: string): string => text.replace(/[\\`*_[\]<>&~|#$]/g, '\\$&');

/** An address between angle brackets, where only line ends and brackets need care. */
const link = (title: string, url: string): string =>
  `[${words(title)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;

const bounds = ({ date }: ToldEntry): string =>
  date === null ? '' : ` (\`${date.edtf}\`: ${date.earliest ?? 'open'} to ${date.latest ?? 'open'})`;

const renderClaim = ({ quote, speaker, date, saidOn, status, negated }: ToldClaim, number: number): string => {
  const told = [
    speaker && words(speaker),
    date && `about \`${date.edtf}\``,
    saidOn && `said on \`${saidOn.edtf}\``,
    negated ? `${status}, negated` : status,
  ];
  return `  - “${words(quote)}” — ${told.filter(Boolean).join('; ')} \\[${number}\\]\n`;
};

const renderSource = ({ publisher, headline, author, url, link: here, published }: ToldArticle): string =>
  [
    author && words(author),
    link(headline ?? 'without a headline', url ?? here),
    publisher && words(publisher),
    published ?? 'day unknown',
    url && words(url),
  ]
    .filter(Boolean)
    .join(', ');

/** A report: each entry with its claims, whose numbers lead to the sources at the end. */
export function writeMarkdown({ topic, base, self, updated }: ExportHead): EntryWriter {
  const { numberOf, sources } = numberSources();
  return {
    open: () =>
      `# ${words(plainLine(topic.name))}\n\nA timeline by Dateline, as of ${updated.slice(0, 10)}: ${link('its entries', self || base)}.\n\n`,
    each: (entry) =>
      `- **${words(entry.when)}**${bounds(entry)}: ${words(entry.statement)} *${entry.status}*, ${link('entry', entry.link)}\n${entry.claims
        .map((claim) => renderClaim(claim, numberOf(claim.article)))
        .join('')}${entry.conflicts.map((conflict) => `  - Sources disagree: ${words(conflict)}\n`).join('')}`,
    close: () =>
      `\n## Sources\n\n${sources()
        .map((article, index) => `${index + 1}. ${renderSource(article)}\n`)
        .join('')}`,
  };
}
