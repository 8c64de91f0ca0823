/** A number in groups of seven bits, the lowest first, and where it ends. Throws RangeError where it does not. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = at, factor = 1; ; index++, factor *= 128) {
    const byte = bytes.readUInt8(index);
    value += (byte & 127) * factor;
    if (byte < 128) return { value, end: index + 1 };
  }
}
