import { type Measures, measure } from './measure.ts';
import type { HtmlPage } from './page.ts';
import { prune, silent } from './prune.ts';

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
  const parts = new Map<boolean, Part>();
  const pruned = (isStrict: boolean): Part => {
    const known = parts.get(isStrict);
    if (known) return known;
    const gone = prune(page, seen.measures, isStrict);
    const other = parts.get(!isStrict);
    // Most pages have no names that only the strict look rules out.
    const isSame = other !== undefined && gone.every((mark, at) => mark === other.gone[at]);
    const part = isSame ? other : { page, gone, measures: measure(page, gone, seen.measures) };
    parts.set(isStrict, part);
    return part;
  };
  return {
    seen,
    get loose() {
      return pruned(false);
    },
    get strict() {
      return pruned(true);
    },
  };
}
