import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '#infra/local/decisions/decision.ts';
import { openJournal } from '#infra/local/decisions/journal.ts';

const removal = (name: string): Decision => ({ kind: 'removal', key: `articles/${name}/${name}.txt` });

describe('openJournal', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-journal-'));
    path = join(folder, 'decisions.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keys = async (): Promise<string[]> => {
    const { journal, lines } = await openJournal(path);
    await journal.close();
    return lines.map((line) => (line.kind === 'removal' ? line.key.split('/')[1]! : line.kind));
  };
  const add = async (...names: readonly string[]): Promise<void> => {
    const { journal } = await openJournal(path);
    await Promise.all(names.map((name) => journal.append(removal(name))));
    await journal.close();
  };

  it('keeps what was appended, in that order, over every start', async () => {
    await add(...Array.from({ length: 50 }, (_, index) => `a${index}`));
    await add('b');
    expect(await keys()).toEqual([...Array.from({ length: 50 }, (_, index) => `a${index}`), 'b']);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(52);
  });

  it('is new once', async () => {
    const first = await openJournal(path);
    await first.journal.close();
    const second = await openJournal(path);
    await second.journal.close();
    expect([first.isNew, second.isNew]).toEqual([true, false]);
  });

  it('drops half a line at the end, wherever it was cut, and goes on behind the whole ones', async () => {
    await add('a', 'b');
    const whole = readFileSync(path);
    const first = whole.indexOf('\n') + 1;
    for (let length = first; length < whole.length; length += 7) {
      rmSync(path);
      appendFileSync(path, whole.subarray(0, length));
      await add('c');
      expect(await keys()).toEqual(length === whole.length - 1 ? ['a', 'b', 'c'] : ['a', 'c']);
    }
  });

  it('keeps a whole line that only lacks its end', async () => {
    await add('a', 'b');
    const whole = readFileSync(path);
    rmSync(path);
    appendFileSync(path, whole.subarray(0, whole.length - 1));
    await add('c');
    expect(await keys()).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what is no decision and says where it stands', async () => {
    await add('a');
    appendFileSync(path, 'words\n{"kind":"removal"}\n\n{"kind":"unheard","id":"1","at":"2026"}\n');
    await add('b');
    const { journal, lines, unread } = await openJournal(path);
    await journal.close();
    expect(lines).toHaveLength(2);
    expect(unread).toEqual([2, 3, 5]);
  });
});
