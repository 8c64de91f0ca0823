import { type Measures, measure } from './measure.ts';
import { type HtmlPage, ROOT } from './page.ts';
import { type Look, prune, silent } from './prune.ts';

/** A page without some of its nodes, and what is left of it. */
export type Part = { readonly page: HtmlPage; readonly gone: Uint8Array; readonly measures: Measures };

/** What all steps ask of a page, counted once: the page as people see it, and the page without what its names rule out. */
export type Survey = { readonly seen: Part; readonly loose: Part; readonly strict: Part };

const surveys = new WeakMap<HtmlPage, Survey>();

/** Each part is counted when it is first asked for; none is ever changed. */
export function surveyOf(page: HtmlPage): Survey {
  const known = surveys.get(page);
  if (known) return known;
  const survey = lazySurvey(page);
  surveys.set(page, survey);
  return survey;
}

function lazySurvey(page: HtmlPage): Survey {
  const unread = silent(page);
  const seen: Part = { page, gone: unread, measures: measure(page, unread) };
  const parts = new Map<Look, Part>();
  const pruned = (look: Look): Part => {
    const known = parts.get(look);
    if (known) return known;
    const gone = prune(page, seen.measures, look);
    // Most pages have no names that only the strict look rules out.
    const same = [...parts.values()].find((other) => gone.every((mark, at) => mark === other.gone[at]));
    const part = same ?? { page, gone, measures: measure(page, gone, seen.measures) };
    parts.set(look, part);
    return part;
  };
  /** Where names rule out nearly all that there is to read, they mean something else on this site. */
  const named = (look: Look): Part => {
    const part = pruned(look);
    if (proseOf(part) >= ENOUGH_PROSE || proseOf(seen) < ENOUGH_PROSE) return part;
    const unnamed = pruned('unnamed');
    return proseOf(unnamed) >= ENOUGH_PROSE && proseOf(part) < LEAST_SHARE * proseOf(unnamed) ? unnamed : part;
  };
  return {
    seen,
    get loose() {
      return named('loose');
    },
    get strict() {
      return named('strict');
    },
  };
}

const ENOUGH_PROSE = 500;
/** A short article beside offers and links keeps more than this. */
const LEAST_SHARE = 0.2;
const proseOf = ({ measures }: Part): number => measures.prose[ROOT]!;
