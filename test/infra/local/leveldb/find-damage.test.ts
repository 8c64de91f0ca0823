import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedTable } from '#infra/local/embedded-table.ts';
import { maskedChecksum } from '#infra/local/leveldb/checksum.ts';
import { findDamage } from '#infra/local/leveldb/find-damage.ts';
import { createRandom } from '../../../simulator/random.ts';

const FOOTER_BYTES = 48;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Writes so much that LevelDB sorts some of it into files; the rest stays in its log. */
async function fill(folder: string, rounds: number): Promise<void> {
  const { endpoint, tableName, stop } = await startEmbeddedTable(folder);
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const random = createRandom(rounds);
  for (let round = 0; round < rounds; round++) {
    const requests = Array.from({ length: 25 }, (_, row) => ({
      PutRequest: {
        Item: {
          pk: { S: `O#${round}` },
          sk: { S: `G#${row}` },
          // Some that can be packed and some that cannot.
          words: { S: row % 2 ? 'the bridge opened '.repeat(200) : String(random.below(1e9)).repeat(400) },
        },
      },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
  }
  client.destroy();
  await stop();
}

describe('findDamage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-leveldb-'));
  const [whole, copy] = [join(folder, 'whole'), join(folder, 'copy')];
  let files: readonly string[];

  beforeAll(async () => {
    await fill(whole, 60);
    await fill(whole, 8);
    files = readdirSync(whole).filter((name) => /^(?:\d+\.(?:log|ldb)|MANIFEST.*)$/.test(name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const damaged = async (damage: () => void): Promise<string | null> => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(whole, copy, { recursive: true });
    damage();
    return findDamage(copy);
  };

  it('finds nothing in what is whole, and in what is not there yet', async () => {
    expect(files.some((name) => name.endsWith('.ldb'))).toBe(true);
    expect(files.some((name) => name.endsWith('.log') && readFileSync(join(whole, name)).length > 100_000)).toBe(true);
    expect(await damaged(() => {})).toBeNull();
    expect(await findDamage(mkdtempSync(join(folder, 'empty-')))).toBeNull();
  });

  it('knows the checksum of the standard', () => {
    // RFC 3720, B.4: 32 bytes of nought have 0x8a9136aa, unmasked.
    const crc = 0x8a9136aa;
    expect(maskedChecksum(new Uint8Array(32))).toBe((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  });

  it('finds any byte that was changed', async () => {
    const random = createRandom(14);
    const unseen: string[] = [];
    await damaged(() => {});
    for (let attempt = 0; attempt < 300; attempt++) {
      const name = random.pick(files);
      const bytes = readFileSync(join(whole, name));
      // The footer of a sorted file is part unused.
      const at = random.below(bytes.length - (name.endsWith('.ldb') ? FOOTER_BYTES : 0));
      bytes[at]! ^= 1 << random.below(8);
      writeFileSync(join(copy, name), bytes);
      if ((await findDamage(copy)) === null) unseen.push(`${name} ${at}`);
      cpSync(join(whole, name), join(copy, name));
    }
    expect(unseen).toEqual([]);
  });

  it('finds a file that was cut within a record, or overwritten', async () => {
    for (const name of files) {
      const { length } = readFileSync(join(whole, name));
      expect(await damaged(() => truncateSync(join(copy, name), length - 3))).toContain(name);
      expect(await damaged(() => writeFileSync(join(copy, name), Buffer.alloc(length, 'x')))).toContain(name);
    }
  });

  it('finds that CURRENT is missing, or names nothing', async () => {
    expect(await damaged(() => rmSync(join(copy, 'CURRENT')))).toContain('CURRENT');
    expect(await damaged(() => writeFileSync(join(copy, 'CURRENT'), 'MANIFEST-999999\n'))).toContain('CURRENT');
  });
});
