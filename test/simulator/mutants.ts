/** A mistake that the protocol must not have: a patch of the production code, all of whose pieces must apply. */
export type Mutant = { readonly name: string; readonly patches: readonly Patch[] };
type Patch = { readonly file: string; readonly from: string; readonly to: string };

const INGEST = 'functions/ingest.ts';
const ANNOUNCE = 'functions/announce.ts';
const TIMELINE = 'functions/timeline.ts';
const CLEAN = 'functions/clean-up.ts';
const RECONCILE = 'functions/reconcile.ts';
const OBJECTS = 'shared/store/object-facts.ts';
const PARTS = 'shared/store/timeline-facts.ts';
const TABLE = 'shared/store/dynamodb-table.ts';
const TOPICS = 'functions/routes/topics.ts';

/** The mistakes of storage-protocol.md, both halves. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no compare-and-set of an object head',
    patches: [
      {
        file: OBJECTS,
        from: "expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev },\n    ),",
        to: "({ kind: 'older', than: 1e9 }),\n    ),",
      },
    ],
  },
  {
    name: 'S3 read before the head',
    patches: [
      {
        file: INGEST,
        from: '      const head = await ports.store.getObjectHead(object);\n      const stored = await ports.objects.get(key);',
        to: '      const stored = await ports.objects.get(key);\n      const head = await ports.store.getObjectHead(object);',
      },
    ],
  },
  {
    name: 'no-op without bump',
    patches: [
      { file: INGEST, from: '      if (!(await swap(', to: '      if (next.gen !== head?.gen && !(await swap(' },
    ],
  },
  {
    name: 'gen = content hash alone',
    patches: [
      {
        file: 'shared/store/keys.ts',
        from: 'pad(rev)}',
        to: 'pad(rev - rev)}',
      },
    ],
  },
  {
    name: 'commit before staging',
    patches: [
      {
        file: INGEST,
        from: 'const parts = await store.putGeneration(name, generation);',
        to: 'const parts = 1;\n  void store.putGeneration(name, generation).catch(() => {});',
      },
    ],
  },
  {
    name: 'postings before parts',
    patches: [
      {
        file: INGEST,
        from: '  const parts = await store.putGeneration(name, generation);\n  await store.putPostings(name, generation);',
        to: '  await store.putPostings(name, generation);\n  const parts = await store.putGeneration(name, generation);',
      },
    ],
  },
  {
    name: 'tombstone dropped',
    patches: [
      {
        file: OBJECTS,
        from: 'swapObjectHead: (object, expectedRev, head) =>\n    table.putIf(',
        to: "swapObjectHead: (object, expectedRev, head) =>\n    head.outcome.kind === 'removed' ? table.deleteIf(objectKeys.head(object), { kind: 'rev', is: expectedRev }) :\n    table.putIf(",
      },
    ],
  },
  {
    name: 'clean-up without delay',
    patches: [
      { file: ANNOUNCE, from: 'CLEAN_AFTER_SECONDS = 15 * 60', to: 'CLEAN_AFTER_SECONDS = 0' },
      { file: CLEAN, from: 'if (clock.now() - message.since < HOUR_MS) {', to: 'if (clock.now() < 0) {' },
      { file: TIMELINE, from: 'CLEAN_EVERY_SECONDS = 15 * 60', to: 'CLEAN_EVERY_SECONDS = 0' },
    ],
  },
  {
    name: 'clean-up up to the current rev',
    patches: [
      {
        file: CLEAN,
        from: 'revisionOf(gen) <= maxRev && revisionOf(gen) < head.rev',
        to: 'revisionOf(gen) <= Math.max(maxRev, head.rev) + 1',
      },
    ],
  },
  {
    name: 'sweeper without bump',
    patches: [
      {
        file: RECONCILE,
        from: 'const isMoved = head ? await store.bumpObjectHead(object, head.rev) : await putTombstone(ports, key);',
        to: 'const isMoved = true;',
      },
      { file: CLEAN, from: '&& revisionOf(gen) < head.rev', to: '' },
      { file: RECONCILE, from: 'maxRev: head?.rev ?? 1 }', to: 'maxRev: (head?.rev ?? 1) + 1 }' },
    ],
  },
  {
    name: 'UnprocessedItems ignored',
    patches: [{ file: TABLE, from: '(answer.UnprocessedItems?.[this.#name] ?? [])', to: '([] as unknown[])' }],
  },
  {
    name: 'timeline head compare-and-set missing',
    patches: [
      {
        file: PARTS,
        from: "expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev },",
        to: "({ kind: 'older', than: 1e9 }),",
      },
    ],
  },
  {
    name: 'no-op rebuild without bump',
    patches: [
      {
        file: TIMELINE,
        from: '(!(await store.swapTimelineHead(topic, head?.rev ?? 0, next))',
        to: '(!(isSame || (await store.swapTimelineHead(topic, head?.rev ?? 0, next)))',
      },
    ],
  },
  {
    name: 'page put unconditional',
    patches: [
      {
        file: PARTS,
        from: "table.putIf({ ...topicKeys.part(topic, name), rev, body }, { kind: 'older', than: rev })",
        to: 'table.put({ ...topicKeys.part(topic, name), rev, body })',
      },
    ],
  },
  {
    name: 'page skipped because it exists',
    patches: [
      { file: PARTS, from: "rev, body }, { kind: 'older', than: rev })", to: "rev, body }, { kind: 'absent' })" },
    ],
  },
  {
    name: 'page deleted without condition',
    patches: [
      {
        file: PARTS,
        from: "table.deleteIf(topicKeys.part(topic, name), { kind: 'older', than: maxRev + 1 })",
        to: "table.deleteIf(topicKeys.part(topic, name), { kind: 'older', than: 1e9 })",
      },
    ],
  },
  {
    name: 'postings read before the head',
    patches: [
      {
        file: TIMELINE,
        from: '      const head = await ports.store.getTimelineHead(topic);',
        to: '      const early = await ports.store.getTopic(topic).then((known) => known && buildVersion(ports, topic, known));\n      const head = await ports.store.getTimelineHead(topic);',
      },
      {
        file: TIMELINE,
        from: '      const version = await buildVersion(ports, topic, record);',
        to: '      const version = early;',
      },
    ],
  },
  {
    name: "membership by the posting's own gen",
    patches: [
      {
        file: TIMELINE,
        from: 'live.map(([object, head]) => named(object, head))',
        to: 'live.map(([object, head]) => named(object, { ...head, gen: postings.flat().find((row) => row.object === object)!.gen }))',
      },
    ],
  },
  {
    name: 'subscriptions looked up before the commit',
    patches: [
      {
        file: INGEST,
        from: '      if (!(await swap(',
        to: '      const [[object0, gen0], rev0] = [[object, next.gen], next.rev];\n      await announce(ports, { object: object0, gen: gen0, rev: rev0 });\n      if (!(await swap(',
      },
      { file: INGEST, from: '      await announce(ports, { object, gen: next.gen, rev: next.rev });', to: '' },
    ],
  },
  {
    name: 'terms of the new generation only',
    patches: [
      { file: ANNOUNCE, from: '[...articles.values()].flat().flatMap(', to: '(articles.get(gen) ?? []).flatMap(' },
    ],
  },
  {
    name: 'definition written before its subscriptions',
    patches: [
      { file: TOPICS, from: '  await store.subscribe(id, line.listeningTerms(record.definition));\n', to: '' },
      { file: TIMELINE, from: '  await store.subscribe(topic, line.listeningTerms(definition));\n', to: '' },
      {
        file: TOPICS,
        from: '  return record;\n}',
        to: '  await store.subscribe(id, line.listeningTerms(record.definition));\n  return record;\n}',
      },
    ],
  },
  {
    name: 'ASKED read after the postings',
    patches: [
      { file: TIMELINE, from: '      const answered = await ports.store.getTicket(topic);\n', to: '' },
      {
        file: TIMELINE,
        from: '      if (!version) continue;',
        to: '      if (!version) continue;\n      const answered = await ports.store.getTicket(topic);',
      },
    ],
  },
  {
    name: 'ASKED#gen put before the tickets',
    patches: [
      {
        file: ANNOUNCE,
        from: '  const tickets: Record<string, number> = {};',
        to: '  const tickets: Record<string, number> = {};\n  await store.putAsked({ object, gen }, {});',
      },
    ],
  },
  {
    name: 'corrections missing from inputs',
    patches: [
      {
        file: 'functions/object-inputs.ts',
        from: 'extractorVersion,\n    namesOf(corrections),',
        to: 'extractorVersion,',
      },
    ],
  },
  {
    name: 'corrections read before the head',
    patches: [
      {
        file: INGEST,
        from: '      const head = await ports.store.getObjectHead(object);',
        to: '      const early = await ports.store.listCorrections(object);\n      const head = await ports.store.getObjectHead(object);',
      },
      { file: INGEST, from: '{ object, key, head, stored })', to: '{ object, key, head, stored, early } as never)' },
      {
        file: INGEST,
        from: '  const corrections = await store.listCorrections(object);',
        to: '  const corrections = (early as never) ?? (await store.listCorrections(object));',
      },
      {
        file: INGEST,
        from: '{ object, key, head, stored }: Staged)',
        to: '{ object, key, head, stored, early }: Staged & { early?: unknown })',
      },
    ],
  },
  {
    name: 'stray generation deleted before its terms were announced',
    patches: [
      {
        file: CLEAN,
        from: 'if (!head || !(await store.getAsked({ object, gen: head.gen }))) return 0;',
        to: 'if (!head) return 0;',
      },
      { file: ANNOUNCE, from: 'CLEAN_AFTER_SECONDS = 15 * 60', to: 'CLEAN_AFTER_SECONDS = 1' },
    ],
  },
  {
    name: 'suggested topic put after the look-up',
    patches: [
      {
        file: ANNOUNCE,
        from: '  for (const definition of suggestionsOf(ports, articles.get(gen) ?? [])) await putSuggested(ports, definition);\n',
        to: '',
      },
      {
        file: ANNOUNCE,
        from: '  const tickets: Record<string, number> = {};',
        to: '  for (const definition of suggestionsOf(ports, articles.get(gen) ?? [])) await putSuggested(ports, definition);\n  const tickets: Record<string, number> = {};',
      },
    ],
  },
  {
    name: 'queue deduplication that drops a second change',
    patches: [
      {
        file: 'functions/aws.ts',
        from: '  send: async (message, delaySeconds = 0) => {',
        to: '  send: async (message, delaySeconds = 0) => {\n    const { topic } = message as { topic?: string };\n    const store = globalThis as { sent?: Set<string> };\n    store.sent ??= new Set();\n    if (topic && (message as { kind?: string }).kind === "rebuild" && store.sent.has(topic)) return;\n    if (topic) store.sent.add(topic);',
      },
    ],
  },
];
