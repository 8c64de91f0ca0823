import { isDeepStrictEqual } from 'node:util';
import type { ApiPorts } from '#functions/routes/route.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import type { Decision } from './decision.ts';
import type { Journal } from './journal.ts';

/**
 * The api's ports, which write down what people decide before it is done: what the table loses is done again from there.
 * Everything that the api writes of topics and corrections is somebody's decision.
 */
export function recordDecisions(ports: ApiPorts, journal: Journal): ApiPorts {
  const { store, objects } = ports;
  return {
    ...ports,
    store: {
      ...store,
      swapTopic: (topic, expectedRev, record) =>
        decide(journal, { kind: 'topic', record }, store, () => store.swapTopic(topic, expectedRev, record)),
      putCorrection: (correction) =>
        decide(journal, { kind: 'correction', correction }, store, () => store.putCorrection(correction)),
    },
    objects: {
      ...objects,
      remove: async (key) => {
        await journal.append({ kind: 'removal', key });
        await objects.remove(key);
      },
    },
  };
}

async function decide(
  journal: Journal,
  decision: Decision,
  store: FactStore,
  put: () => Promise<boolean>,
): Promise<boolean> {
  const id = await journal.append(decision);
  let isPut = false;
  try {
    isPut = await put();
  } finally {
    // A reply that got lost makes the SDK repeat a write that succeeded, and it may end in an error.
    if (!isPut && !(await isThere(store, decision).catch(() => true))) await journal.revoke(id);
  }
  return isPut;
}

async function isThere(store: FactStore, decision: Decision): Promise<boolean> {
  if (decision.kind === 'removal') return true;
  if (decision.kind === 'topic')
    return isDeepStrictEqual(await store.getTopic(decision.record.definition.id), decision.record);
  const { owner, target } = decision.correction;
  return (await store.listCorrectionsOf(owner, target)).some((known) => isDeepStrictEqual(known, decision.correction));
}
