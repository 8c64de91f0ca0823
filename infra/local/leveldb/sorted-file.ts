import { maskedChecksum } from './checksum.ts';
import { unpackSnappy } from './snappy.ts';
import { readVarint } from './varint.ts';

const FOOTER_BYTES = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** Kind and checksum of a block stand behind it. */
const TRAILER_BYTES = 5;
const SNAPPY = 1;

/** Where a block stands. */
type Place = { readonly offset: number; readonly size: number };

/**
 * What is wrong with a sorted file (`.ldb`); null when nothing is. Its footer leads to an index of all blocks; each has
 * a checksum, which LevelDB does not look at when it reads (LevelDB, doc/table_format).
 */
export function faultOfSortedFile(file: Buffer): string | null {
  try {
    const footer = file.subarray(-FOOTER_BYTES);
    if (footer.length < FOOTER_BYTES || !footer.subarray(-MAGIC.length).equals(MAGIC)) return 'its end is missing';
    const { place: more, end } = readPlace(footer, 0);
    const { place: index } = readPlace(footer, end);
    for (const directory of [more, index])
      for (const place of readPlaces(blockAt(file, directory))) blockAt(file, place);
    return null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof BrokenBlockError) return error.message;
    throw error;
  }
}

class BrokenBlockError extends Error {
  override name = 'BrokenBlockError';
}

/** A block as it was written. Throws where it is not that any more. */
function blockAt(file: Buffer, { offset, size }: Place): Buffer {
  const end = offset + size;
  if (end + TRAILER_BYTES > file.length) throw new BrokenBlockError(`a block at byte ${offset} is not there`);
  if (maskedChecksum(file.subarray(offset, end + 1)) !== file.readUInt32LE(end + 1))
    throw new BrokenBlockError(`a block at byte ${offset} has not the bytes of its checksum`);
  const block = file.subarray(offset, end);
  return file[end] === SNAPPY ? unpackSnappy(block) : block;
}

/** The places that a directory block names: each entry is a key, of which the beginning is shared, and a place. */
function readPlaces(block: Buffer): Place[] {
  const places: Place[] = [];
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const own = readVarint(block, shared.end);
    const length = readVarint(block, own.end);
    const value = length.end + own.value;
    places.push(readPlace(block, value).place);
    at = value + length.value;
  }
  return places;
}

function readPlace(bytes: Buffer, at: number): { readonly place: Place; readonly end: number } {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.end);
  return { place: { offset: offset.value, size: size.value }, end: size.end };
}
