import type { Topic } from '../../topic/topic.ts';
import type { ToldArticle, ToldEntry } from './told-entry.ts';

/** What an export tells beside its entries. Addresses are absolute where the origin is known. */
export type ExportHead = {
  readonly topic: Topic;
  /** The origin that addresses begin with; empty where it is not known. */
  readonly base: string;
  /** The export's own address. */
  readonly self: string;
  /** ISO date-time at which the timeline was built. */
  readonly updated: string;
  /** Whether a byte order mark is wanted, by which spreadsheets know UTF-8. */
  readonly hasBom?: boolean;
};

/**
 * One form of a timeline, written piece by piece, so that a whole export needs no more memory than its largest entry
 * (and, where sources are listed once, the ids of those).
 */
export type EntryWriter = {
  readonly open: () => string;
  readonly each: (entry: ToldEntry) => string;
  readonly close: () => string;
};

/** Gives every article that is told of a number, by its first appearance. */
export function numberSources(): {
  readonly numberOf: (article: ToldArticle) => number;
  readonly sources: () => readonly ToldArticle[];
} {
  const known = new Map<string, { readonly number: number; readonly article: ToldArticle }>();
  return {
    numberOf: (article) => {
      const number = known.get(article.id)?.number ?? known.size + 1;
      if (number > known.size) known.set(article.id, { number, article });
      return number;
    },
    sources: () => [...known.values()].map(({ article }) => article),
  };
}

/** Writes something for each article the first time that it is told of. `isFirst`: nothing was written before it. */
export const eachSource = (write: (article: ToldArticle, isFirst: boolean) => string): EntryWriter['each'] => {
  const seen = new Set<string>();
  return ({ claims }) =>
    claims
      .map(({ article }) => {
        if (seen.has(article.id)) return '';
        seen.add(article.id);
        return write(article, seen.size === 1);
      })
      .join('');
};

/** Items of a JSON list, with commas between them. */
export const listItems = (): ((json: string) => string) => {
  let isFirst = true;
  return (json) => {
    const item = isFirst ? json : `,${json}`;
    isFirst = false;
    return item;
  };
};
