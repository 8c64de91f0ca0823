import type { Objects, Queue, ReaderMessage } from '../ports.ts';

export type ReadAgainPorts = { readonly objects: Pick<Objects, 'list'>; readonly readers: Queue<ReaderMessage> };

/**
 * Has a model read all uploads that it has not answered in its newest words: those that were over budget or got no answer,
 * and those that were read before the words changed. Answers how many it was told of; what is answered costs nothing.
 */
export async function readAgain({ objects, readers }: ReadAgainPorts): Promise<number> {
  let [after, told]: [string | null, number] = [null, 0];
  for (;;) {
    const { objects: listed, isLast } = await objects.list(after);
    for (const { key } of listed) await readers.send({ key, again: true });
    told += listed.length;
    after = listed.at(-1)?.key ?? null;
    if (isLast || after === null) return told;
  }
}
