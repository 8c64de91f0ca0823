import { cutVersion, type Version } from '#shared/store/cut-version.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import type { BuiltEntry } from '#shared/timeline/build-entry.ts';
import { SimulatedTable, type TableCommand } from '../simulator/simulated-table.ts';

/** A version in a table that counts the pages that are read. */
export class StoredVersion {
  readonly store: FactStore;
  readonly version: Version;
  readonly entries: readonly BuiltEntry[];
  pages = 0;

  readonly #name: string;

  constructor(name: string, entries: readonly BuiltEntry[]) {
    this.#name = name;
    this.entries = entries;
    const table = new SimulatedTable();
    const send = async (command: TableCommand) => {
      if ((command.input.Key as { sk: string } | undefined)?.sk.startsWith('P#')) this.pages++;
      return table.execute(command, { lag: 0, leave: 0 });
    };
    this.store = createDynamoDbFactStore(new DynamoDbTable({ send } as never, 'simulated', async () => {}));
    this.version = cutVersion({ topicId: name, entries });
  }

  async put(): Promise<void> {
    await this.store.putParts(this.#name, 1, this.version.parts);
    this.pages = 0;
  }

  get opened() {
    return { name: this.#name, root: this.version.root };
  }
}
