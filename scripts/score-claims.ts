/**
 * Scores claims on labelled news pages: `npm run score:claims -- [--folds N | --product | --fresh | --reader NAME]`.
 *
 * Each page of `../shared/data/claims` is read with weights learnt from the others (and from pages labelled here, from
 * TimeBank and invented reports): that is the honest figure for what is learnt. `--product` reads them with the project's
 * own weights, `--fresh` so reads ten pages that nothing was learnt from, `--reader` with a model beside the rules
 * (`rules`, `recorded`, `openai:<address>#<model>`, `bedrock:<model id>`). Prints the table of
 * `../shared/measure/claims/score.mjs`, and how often what is given with some confidence is right.
 */
import { readClauses, type Weights } from '../shared/claim/extract-claims.ts';
import { plainArticle } from '../test/support/plain-article.ts';
import * as checkable from './learning/checkable-examples.ts';
import * as dates from './learning/date-examples.ts';
import { type LabelledPage, readGivenPages, readOwnPages, readScorer, type Scored } from './learning/labelled-pages.ts';
import { readWithModel } from './score-reader.ts';

const options = process.argv.slice(2);
const folds = options.includes('--folds') ? Number(options[options.indexOf('--folds') + 1]) : 10;
const { scorePage, totals } = await readScorer();
const pages = options.includes('--fresh') ? readOwnPages('fresh') : readGivenPages();

const reader = options.includes('--reader') ? (options[options.indexOf('--reader') + 1] ?? 'rules') : null;
if (reader && reader !== 'rules') await printReadings(reader);
else {
  const isLearnt = reader === 'rules' || options.includes('--fresh') || options.includes('--product');
  print(isLearnt ? pages.map((page) => score(page)) : await leavingOut(pages));
}

/** The table for the rules, for the model, and for both, over the pages that the model has answers about. */
async function printReadings(name: string): Promise<void> {
  const read = await readWithModel(name, pages);
  for (const by of ['rules', 'model', 'both'] as const) {
    console.log(`\n== ${by}`);
    print(read.map(([page, readings]) => scorePage(page, readings[by])));
  }
}

function score(page: LabelledPage, weights?: Weights): Scored {
  const { clauses } = readClauses(plainArticle(page.text, page.publishedAt), weights);
  return scorePage(
    page,
    clauses.flatMap(({ draft, isClaim }) => (isClaim ? [draft] : [])),
  );
}

async function leavingOut(all: readonly LabelledPage[]): Promise<Scored[]> {
  const { timeBank, invented } = await dates.readDocuments();
  const documents = [
    ...timeBank.flatMap((document) => dates.examplesOfDocument(document)),
    ...invented.flatMap((document) => dates.examplesOfDocument(document, dates.INVENTED)),
  ];
  const teach = (page: LabelledPage) => ({
    facts: checkable.examplesOfPage(page),
    dates: dates.examplesOfPage(page),
  });
  const examples = all.map(teach);
  const more = readOwnPages('more').map(teach);
  const found: Scored[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = [...more, ...examples.filter((_, at) => at % folds !== fold)];
    const weights = {
      checkable: checkable.learnCheckable(
        others.map(({ facts }) => facts),
        timeBank,
      ),
      dates: dates.learnDates([...documents, ...others.flatMap((each) => each.dates)]),
    };
    for (const [at, page] of all.entries()) if (at % folds === fold) found.push(score(page, weights));
  }
  return found;
}

function print(all: readonly Scored[]): void {
  const t = totals(all);
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(
    `${all.length} pages, ${t.facts} facts, ${t.claims} claims: ${t.drop} on sentences without a fact, ${t.repeat} repeats, ${t.extra} beside the facts`,
  );
  for (const [key, name] of [
    ['found', 'found'],
    ['date', 'date right'],
    ['dateWhole', 'date right, read alone'],
    ['all', 'all right'],
  ] as const)
    console.log(name.padEnd(26), `P ${percent(t[key].P)}  R ${percent(t[key].R)}  F1 ${percent(t[key].F)}`);
  console.log(
    `of matched: status ${percent(t.statusOf)} %, source ${percent(t.sourceOf)} % (named ${t.sourcesGiven}); dates right by basis ${JSON.stringify(t.recallBy)}`,
  );
  const rows = all.flatMap((page) => page.rows);
  calibrate(
    'checkable',
    rows
      .filter(({ label }) => label !== 'maybe')
      .map(({ c, label }) => ({ said: c.confidence.checkable, isRight: label === 'keep' })),
  );
  calibrate(
    'date',
    rows.flatMap(({ c, grade, fact }) =>
      fact && grade ? [{ said: c.confidence.date, isRight: grade.dateRight }] : [],
    ),
  );
}

type Said = { readonly said: number; readonly isRight: boolean };

/** How far what is said with some confidence is right that often (expected calibration error over tenths). */
function calibrate(name: string, all: readonly Said[]): void {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    all.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === bin),
  );
  const error =
    bins.reduce(
      (sum, bin) => sum + Math.abs(bin.reduce((apart, { said, isRight }) => apart + said - (isRight ? 1 : 0), 0)),
      0,
    ) / all.length;
  const shown = bins.flatMap((bin, at) =>
    bin.length > 0
      ? [`.${at}: ${((100 * bin.filter(({ isRight }) => isRight).length) / bin.length).toFixed(0)} % of ${bin.length}`]
      : [],
  );
  console.log(`${name}: expected calibration error ${error.toFixed(3)}; ${shown.join(', ')}`);
}
