import type { Period } from './period.ts';

/** What an expression means once its anchors are known. */
export type Reading = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  /** The calendar unit, where it is one. */
  readonly period: Period | null;
  /** Null where it cannot stand on a timeline. */
  readonly edtf: string | null;
};
