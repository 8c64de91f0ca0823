import { setTimeout } from 'node:timers/promises';
import type { Pause } from '#shared/store/dynamodb-table.ts';

/** Waits between attempts: exponential, from 25 ms to 3 s, with full jitter. */
export const jitteredPause: Pause = (attempt) => setTimeout(Math.random() * Math.min(3000, 25 * 2 ** attempt));
