import { crc32, deflateRawSync } from 'node:zlib';

type Packed = {
  readonly name: string;
  readonly content: Uint8Array /** Place of another file's bytes. */;
  readonly at?: number;
};

/** A ZIP archive of some files, as any program writes it; `at` makes a file stand where another one does. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, at } of files) {
    const packed = at === undefined ? deflateRawSync(content) : new Uint8Array();
    const head = headOf(name, packed, content);
    directory.push(entryOf(name, head, at ?? offset));
    if (at !== undefined) continue;
    parts.push(head, packed);
    offset += head.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

function headOf(name: string, packed: Uint8Array, content: Uint8Array): Buffer {
  const head = Buffer.alloc(30 + name.length);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  head.write(name, 30, 'latin1');
  return head;
}

function entryOf(name: string, head: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  head.copy(entry, 6, 4, 30);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(0, 30);
  entry.writeUInt32LE(at, 42);
  entry.write(name, 46, 'latin1');
  return entry;
}
