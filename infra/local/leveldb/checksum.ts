/** CRC-32C (Castagnoli; RFC 3720, B.4) of every byte, its polynomial mirrored. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

const MASK_DELTA = 0xa282ead8;

/** The checksum of some bytes as LevelDB keeps it: CRC-32C, turned and shifted (util/crc32c.h). */
export function maskedChecksum(bytes: Uint8Array): number {
  let crc = -1;
  // By index: a table of hundreds of megabytes is read at every start, and an iterator takes five times as long.
  for (let index = 0; index < bytes.length; index++) crc = TABLE[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  crc = ~crc;
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
