import { statfs } from 'node:fs/promises';
import type { DiskLackReason } from '#functions/contract/problems.ts';
import { DATA_FOLDER } from './variables.ts';

const MB = 1024 * 1024;
/** With less nothing is begun: the table ends for good at the first write that fails. */
const LEAST_BYTES = 8 * MB;
/** With less no upload is taken: what was taken before needs it. */
const SPARE_BYTES = 16 * MB;
/** What is derived from an upload takes so many times its size; measured on articles. */
const TIMES_ITS_SIZE = 10;

/** Why the disk of a laptop takes nothing more. */
export type DiskLack = { readonly reason: DiskLackReason; readonly detail: string };

/** The room on the disk that keeps everything. */
export type Room = {
  /** What keeps everything from being begun; null while there is room. */
  readonly hindrance: () => Promise<DiskLack | null>;
  /** What keeps an upload of so many bytes out; null where it fits, with all that follows from it. */
  readonly refusalOf: (bytes: number) => Promise<DiskLack | null>;
};

/** The room on the disk of a folder. */
export function roomOf(folder: string): Room {
  const lackOf = async (needed: number): Promise<DiskLack | null> => {
    const found = await statfs(folder).catch(({ message }: Error) => message);
    if (typeof found === 'string') return { reason: 'disk-gone', detail: `${folder} cannot be reached: ${found}.` };
    const free = found.bavail * found.bsize;
    if (free >= needed) return null;
    const detail = `The disk of ${folder} is full: ${inMb(free)} MB are free, and this needs ${inMb(needed)} MB.`;
    return { reason: 'disk-full', detail };
  };
  return {
    hindrance: () => lackOf(LEAST_BYTES),
    refusalOf: (bytes) => lackOf(SPARE_BYTES + TIMES_ITS_SIZE * bytes),
  };
}

const inMb = (bytes: number): string => (bytes / MB).toFixed(1);

/** What is kept in memory has room. */
export const ENDLESS_ROOM: Room = { hindrance: async () => null, refusalOf: async () => null };

/** The room of the folder that the environment names. */
export function readRoom(): Room {
  const folder = process.env[DATA_FOLDER];
  return folder ? roomOf(folder) : ENDLESS_ROOM;
}
