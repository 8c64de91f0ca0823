import { maskedChecksum } from './checksum.ts';

const BLOCK_BYTES = 32 * 1024;
const HEADER_BYTES = 7;

/**
 * What is wrong with a log, or with a manifest, which is written as one; null when nothing is. Blocks of 32 KB hold
 * pieces of records: checksum, length, kind, then bytes (LevelDB, doc/log_format). LevelDB itself leaves out what does
 * not fit and goes on behind it.
 */
export function faultOfLog(file: Buffer): string | null {
  for (let at = 0; at < file.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left;
      continue;
    }
    if (at + HEADER_BYTES > file.length) return 'it ends in the middle of a record';
    const end = at + HEADER_BYTES + file.readUInt16LE(at + 4);
    if (end - at > left) return `a record at byte ${at} is longer than its block`;
    if (end > file.length) return 'it ends in the middle of a record';
    if (maskedChecksum(file.subarray(at + HEADER_BYTES - 1, end)) !== file.readUInt32LE(at))
      return `a record at byte ${at} has not the bytes of its checksum`;
    at = end;
  }
  return null;
}
