import type { CorrectedFields, Correction } from '#shared/store/fact-store.ts';
import { changedMeanwhile } from './entity-tag.ts';
import { HttpError } from './http-error.ts';
import type { Ports } from './ports.ts';

const MOST_ATTEMPTS = 5;

/** What somebody decides: about what (in its own words, as it stands today), which change, and who. */
export type Decision = Pick<Correction, 'owner' | 'target' | 'words' | 'by'> & {
  readonly change: CorrectedFields;
  /** Of how many decisions about it the change knows; undefined where that is all the same. */
  readonly knows?: number | undefined;
};

/** Writes one more line into a target's history: its state before and after. Throws `conflict` where others are faster, `changed-meanwhile` where it knew of fewer. */
export async function writeCorrection(
  { owner, target, words, by, change, knows }: Decision,
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
): Promise<{ readonly before: CorrectedFields; readonly after: CorrectedFields }> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const last = (await store.listCorrectionsOf(owner, target)).at(-1);
    if (knows !== undefined && (last?.rev ?? 0) !== knows) throw changedMeanwhile();
    const before = last?.after ?? {};
    const after = { ...before, ...change };
    const why = change.note ?? null;
    const told = { words: words ?? last?.words ?? null, by, why, at: clock.now() };
    if (await store.putCorrection({ owner, target, rev: (last?.rev ?? 0) + 1, before, after, ...told }))
      return { before, after };
  }
  throw new HttpError(409, 'conflict', 'Somebody else changed this at the same time; read it and try again.');
}
