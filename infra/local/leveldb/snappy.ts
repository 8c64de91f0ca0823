import { readVarint } from './varint.ts';

/** Unpacks a block (Snappy's format description): its length, then pieces of its own and copies of what came before. */
export function unpackSnappy(packed: Buffer): Buffer {
  const { value: length, end } = readVarint(packed, 0);
  const unpacked = Buffer.alloc(length);
  for (let at = end, to = 0; at < packed.length; ) {
    const piece = readPiece(packed, at);
    if (piece.back === 0) packed.copy(unpacked, to, piece.end, piece.end + piece.length);
    // Byte by byte: a copy may reach into what it writes.
    else for (let index = to; index < to + piece.length; index++) unpacked[index] = unpacked[index - piece.back]!;
    at = piece.end + (piece.back === 0 ? piece.length : 0);
    to += piece.length;
  }
  return unpacked;
}

/** `back`: how far back a copy begins; 0 for bytes that follow at `end`. */
type Piece = { readonly length: number; readonly back: number; readonly end: number };

function readPiece(packed: Buffer, at: number): Piece {
  const tag = packed.readUInt8(at);
  const [rest, next] = [tag >> 2, at + 1];
  switch (tag & 3) {
    case 0: {
      const bytes = Math.max(0, rest - 59);
      const length = bytes === 0 ? rest : packed.readUIntLE(next, bytes);
      return { length: length + 1, back: 0, end: next + bytes };
    }
    case 1:
      return { length: (rest & 7) + 4, back: ((tag >> 5) << 8) | packed.readUInt8(next), end: next + 1 };
    case 2:
      return { length: rest + 1, back: packed.readUInt16LE(next), end: next + 2 };
    default:
      return { length: rest + 1, back: packed.readUInt32LE(next), end: next + 4 };
  }
}
