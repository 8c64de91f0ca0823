import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Claim } from '#shared/claim/claim.ts';
import { formatCsv } from '#shared/present/exports/csv.ts';
import { describeSpeakers } from '#shared/present/speakers.ts';
import { type Command, EXIT, textOf, UsageError } from '../command.ts';
import { extractArticles, type ReadArticle, RefusedError } from '../extract.ts';
import { formatTable } from '../print-table.ts';

type ReadFile = { readonly file: string; readonly articles: readonly ReadArticle[]; readonly refused?: string };
type Row = { readonly file: string; readonly article: ReadArticle; readonly claim: Claim };

const COLUMNS = {
  file: ({ file }: Row) => file,
  headline: ({ article }: Row) => article.headline,
  publisher: ({ article }: Row) => article.publisher,
  published: ({ article }: Row) => article.published.edtf,
  date: ({ claim }: Row) => claim.date?.edtf,
  earliest: ({ claim }: Row) => claim.date?.earliest,
  latest: ({ claim }: Row) => claim.date?.latest,
  date_basis: ({ claim }: Row) => claim.dateBasis,
  said_on: ({ claim }: Row) => claim.saidOn?.edtf,
  status: ({ claim }: Row) => claim.status,
  negated: ({ claim }: Row) => claim.negated,
  speaker: ({ claim }: Row) => describeSpeakers(claim),
  quote: ({ claim }: Row) => claim.quote,
};

/** Reads files here, without a server. */
export const extract: Command = {
  name: 'extract',
  usage: 'FILE… [--published-at DATE] [--json | --csv] [--all]',
  summary: 'the dated claims of files; asks no server',
  options: {
    'published-at': { type: 'string' },
    'captured-at': { type: 'string' },
    csv: { type: 'boolean' },
    all: { type: 'boolean' },
  },
  run: async (call) => {
    const { positionals, values, print, tell } = call;
    if (positionals.length === 0) throw new UsageError('Say which files.');
    const [publishedAt, capturedAt] = [textOf(call, 'published-at'), textOf(call, 'captured-at')];
    const known = { ...(publishedAt && { publishedAt }), ...(capturedAt && { capturedAt }), all: values.all === true };
    const read: ReadFile[] = [];
    for (const file of positionals) read.push(await readOne(file, known));
    if (values.json) print(JSON.stringify(read, null, 2));
    else if (values.csv) print(formatCsv(COLUMNS, read.flatMap(rowsOf)).trimEnd());
    else print(read.map(describe).join('\n\n'));
    const refused = read.filter((each) => each.refused);
    for (const { file, refused: why } of refused) tell(`${file}: ${why}`);
    return refused.length > 0 ? EXIT.failed : EXIT.done;
  },
};

async function readOne(file: string, known: object): Promise<ReadFile> {
  try {
    const articles = await extractArticles(await readFile(file), { ...known, fileName: basename(file) });
    return { file, articles };
  } catch (error) {
    if (error instanceof RefusedError) return { file, articles: [], refused: `${error.message} (${error.reason})` };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { file, articles: [], refused: 'There is no such file.' };
    throw error;
  }
}

const rowsOf = ({ file, articles }: ReadFile): Row[] =>
  articles.flatMap((article) => article.claims.map((claim) => ({ file, article, claim })));

const describe = (read: ReadFile): string =>
  [
    read.file,
    ...read.articles.map(({ headline, publisher, published, claims }) =>
      [
        `${headline ?? 'without a headline'} · ${publisher ?? 'publisher unknown'} · ${published.edtf ?? 'day unknown'} (${published.basis})`,
        formatTable(
          ['DATE', 'SAID ON', 'STATUS', 'SOURCE', 'WORDS'],
          claims.map((claim) => [
            claim.date ? `${claim.dateBasis === 'publication' ? 'reported ' : ''}${claim.date.edtf}` : '–',
            claim.saidOn?.edtf,
            claim.negated ? `${claim.status}, negated` : claim.status,
            describeSpeakers(claim),
            claim.quote,
          ]),
        ),
      ].join('\n'),
    ),
  ].join('\n');
