import type { ThemeName } from './temper.ts';

/**
 * A mistake that the protocol must not have: a patch of the production code, all of whose pieces must apply. `theme`: in
 * which worlds it shows soonest, where it seldom does in others.
 */
export type Mutant = { readonly name: string; readonly theme: ThemeName | null; readonly patches: readonly Patch[] };
type Patch = { readonly file: string; readonly from: string; readonly to: string };

const INGEST = 'functions/ingest.ts';
const INPUTS = 'functions/object-inputs.ts';
const ANNOUNCE = 'functions/announce.ts';
const TIMELINE = 'functions/timeline.ts';
const COMMIT = 'functions/commit-version.ts';
const VIEWS = 'functions/views.ts';
const FIND_VIEW = 'functions/find-view.ts';
const CLEAN = 'functions/clean-up.ts';
const RECONCILE = 'functions/reconcile.ts';
const SWEEP = 'functions/sweep.ts';
const DEAD_LETTERS = 'functions/dead-letters.ts';
const OBJECTS = 'shared/store/object-facts.ts';
const PARTS = 'shared/store/timeline-facts.ts';
const TOPIC_FACTS = 'shared/store/topic-facts.ts';
const TABLE = 'shared/store/dynamodb-table.ts';
const KEYS = 'shared/store/keys.ts';
const TOPICS = 'functions/routes/topics.ts';
const UPLOADS = 'functions/routes/uploads.ts';
const TIMELINES = 'functions/routes/timelines.ts';

type Pieces = readonly (readonly [file: string, from: string, to: string])[];
const mutant = (name: string, ...patches: Pieces): Mutant => themed(null, name, ...patches);
const themed = (theme: ThemeName | null, name: string, ...patches: Pieces): Mutant => ({
  name,
  theme,
  patches: patches.map(([file, from, to]) => ({ file, from, to })),
});

const READ_HEAD = '      const head = await ports.store.getObjectHead(object);\n';
const READ_OBJECT = '      const stored = await ports.objects.get(key);\n';
const PUT_PARTS = '  const parts = await store.putGeneration(name, generation);\n';
const PUT_POSTINGS = '  await store.putPostings(name, generation);\n';
const SWAP = '      if (!(await swap(ports, object, head, next))) continue;\n';
const ANNOUNCED = '      await announce(ports, { object, gen: next.gen, rev: next.rev });\n';
const IF_REV = "expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev }";
const ALWAYS = "({ kind: 'older', than: 1e9 })";
const SUGGEST =
  '  for (const definition of suggestionsOf(ports, articles.get(gen) ?? [])) await putSuggested(ports, definition);\n';
const ASK = '  const tickets = await askListeners(ports, [...articles.values()].flat());\n';
const READ_TIMELINE_HEAD = '      const head = await ports.store.getTimelineHead(name);\n';
const READ_TICKET = '      const { ticket: answered, delaySeconds } = await ports.store.getTicket(topic);\n';
const BUILD = '      const built = await buildVersion(ports, topic, record, asOf);\n';
const SUBSCRIBE =
  "  if (record.state.kind === 'live') await store.subscribe(id, record.rev, line.listeningTerms(record.definition));\n";
const DEFINE =
  '  if (!(await store.swapTopic(id, record.rev - 1, record)) && !(await isThere(ports, record))) return null;\n';
const SUBSCRIBE_SUGGESTED =
  '  await store.subscribe(definition.id, record.rev, line.listeningTerms(record.definition));\n';
const DEFINE_SUGGESTED = '  await store.swapTopic(definition.id, 0, record);\n';
const FOLLOW = '      if (!asOf && !isFollowed(head, record, ports)) await follow(ports, record);\n';
const PUT_LISTENS =
  "      await table.putIf({ ...topicKeys.listens(topic, term), rev }, { kind: 'older', than: rev });\n";
const PUT_MARK = '      await table.put(termKeys.listened(term));\n';
const PUT_SUBSCRIPTION =
  "      await table.putIf({ ...termKeys.subscription(term, topic), rev }, { kind: 'older', than: rev });\n";
const DELETE_SUBSCRIPTION = '      await table.deleteIf(termKeys.subscription(term, topic), isOlder);\n';
const DELETE_LISTENS = '      await table.deleteIf(topicKeys.listens(topic, term), isOlder);\n';
const PUT_TICKETS = '    await table.write(rows);\n';
const PUT_ASKED = '    await table.put(objectKeys.asked(object, gen));\n';
const DELETE_PART = "table.deleteIf(topicKeys.part(topic, name), { kind: 'older', than: maxRev + 1 })";
const PUT_PART = "table.putIf({ ...topicKeys.part(topic, name), rev, body }, { kind: 'older', than: rev })";

/** Mistakes with objects and their generations. */
const OBJECT_MUTANTS: readonly Mutant[] = [
  mutant('no compare-and-set of an object head', [
    OBJECTS,
    `{ ...objectKeys.head(object), ...head },\n      ${IF_REV},`,
    `{ ...objectKeys.head(object), ...head },\n      ${ALWAYS},`,
  ]),
  themed('turns', 'S3 read before the head', [INGEST, READ_HEAD + READ_OBJECT, READ_OBJECT + READ_HEAD]),
  themed('turns', 'no-op without bump', [INGEST, 'if (!(await swap(', 'if (next.gen !== head?.gen && !(await swap(']),
  mutant('gen = content hash alone', [
    KEYS,
    '(rev: number, inputs: string | null): string',
    '(_rev: number, inputs: string | null, rev = 0): string',
  ]),
  mutant('commit before staging', [
    INGEST,
    PUT_PARTS,
    '  const parts = 1;\n  void store.putGeneration(name, generation).catch(() => {});\n',
  ]),
  mutant('postings before parts', [INGEST, PUT_PARTS + PUT_POSTINGS, PUT_POSTINGS + PUT_PARTS]),
  mutant('tombstone dropped', [
    OBJECTS,
    'swapObjectHead: (object, expectedRev, head) =>\n    table.putIf(',
    "swapObjectHead: (object, expectedRev, head) =>\n    head.outcome.kind === 'removed' ? table.deleteIf(objectKeys.head(object), { kind: 'rev', is: expectedRev }) :\n    table.putIf(",
  ]),
  mutant('clean-up without delay', [CLEAN, 'CLEAN_AFTER_SECONDS = 15 * 60', 'CLEAN_AFTER_SECONDS = 0']),
  mutant('clean-up up to the current rev', [
    ANNOUNCE,
    'name !== gen && revisionOf(name) <= rev',
    'name !== gen && revisionOf(name) <= rev + 1',
  ]),
  themed('upgrades', 'sweeper without bump', [
    SWEEP,
    'if (await store.bumpObjectHead(object, head.rev))',
    'if (head.rev > 0)',
  ]),
  mutant('UnprocessedItems ignored', [TABLE, '(answer.UnprocessedItems?.[this.#name] ?? [])', '([] as unknown[])']),
  themed('curators', 'UnprocessedKeys ignored', [
    TABLE,
    '(answer.UnprocessedKeys?.[this.#name]?.Keys ?? [])',
    '([] as unknown[])',
  ]),
  mutant('corrections missing from inputs', [INPUTS, '...readers,\n    digestOf(corrections),', '...readers,']),
  themed(
    'editors',
    'corrections read before the head',
    [INGEST, READ_HEAD, `      const early = await ports.store.listCorrections(object);\n${READ_HEAD}`],
    [INGEST, '{ object, key, head, stored })', '{ object, key, head, stored, early } as never)'],
    [
      INGEST,
      '  const corrections = await store.listCorrections(object);',
      '  const corrections = early as Awaited<ReturnType<typeof store.listCorrections>>;',
    ],
    [
      INGEST,
      '{ object, key, head, stored }: Staged)',
      '{ object, key, head, stored, early }: Staged & { early?: unknown })',
    ],
  ),
  themed(
    'ruins',
    'stray generation deleted before its terms were announced',
    [CLEAN, 'if (!head || !(await store.hasAsked({ object, gen: head.gen }))) return 0;', 'if (!head) return 0;'],
    [RECONCILE, 'if (!(await store.hasAsked({ object: objectId(head.key), gen: head.gen }))) return false;', ''],
  ),
  mutant('a repaired upload stays failed', [UPLOADS, 'upload?.failed && !isCurrent &&', 'upload?.failed &&']),
  mutant('records of what was asked left behind', [KEYS, "from: 'ASKED#'", "from: 'G#'"]),
  themed('regrets', 'nothing is bumped where nothing was', [
    INGEST,
    READ_HEAD + READ_OBJECT,
    `${READ_HEAD}${READ_OBJECT}      if (!head && !stored) return { object, outcome: 'removed', rev: 0, claims: 0, notExtracted: 0 };\n`,
  ]),
  themed('ruins', 'a tombstone that no reconcile finds', [INGEST, '  await ports.store.putObjectRow(key);\n', '']),
  themed('ruins', 'a failure that no reconcile finds', [DEAD_LETTERS, '  await store.putObjectRow(key);\n', '']),
  themed('removals', 'a deletion whose event was lost is not noticed', [
    RECONCILE,
    "if (!listed) return head.outcome.kind === 'removed';",
    'if (!listed) return true;',
  ]),
];

/** Mistakes with what ingest asks of topics. */
const ANNOUNCEMENT_MUTANTS: readonly Mutant[] = [
  mutant('subscriptions looked up before the commit', [INGEST, SWAP + ANNOUNCED, ANNOUNCED + SWAP]),
  mutant('terms of the new generation only', [ANNOUNCE, '[...articles.values()].flat()', '(articles.get(gen) ?? [])']),
  themed('suggestions', 'ASKED#gen put before the tickets', [
    ANNOUNCE,
    ASK,
    `  await store.putAsked({ object, gen }, {});\n${ASK}`,
  ]),
  mutant('no announcement on a repeated delivery', [
    INGEST,
    'await announce(ports, {',
    'if (head?.gen !== next.gen) await announce(ports, {',
  ]),
  themed(
    'suggestions',
    'suggested topic put after the look-up',
    [ANNOUNCE, SUGGEST, ''],
    [ANNOUNCE, ASK, ASK + SUGGEST],
  ),
  themed(
    'suggestions',
    'suggested topic put before its subscriptions',
    [ANNOUNCE, SUBSCRIBE_SUGGESTED, ''],
    [ANNOUNCE, DEFINE_SUGGESTED, DEFINE_SUGGESTED + SUBSCRIBE_SUGGESTED],
  ),
  themed('suggestions', 'topics asked that are only listened for', [
    ANNOUNCE,
    "  const live = [...(await store.getTopics(topics))].filter(([, { state }]) => state.kind === 'live');\n",
    '  if (topics.length > 0) return topics;\n  const live: [string, TopicRecord][] = [];\n',
  ]),
  mutant('queue deduplication that drops a second change', [
    'functions/aws.ts',
    '  send: async (message, delaySeconds = 0) => {',
    '  send: async (message, delaySeconds = 0) => {\n    const { topic } = message as { topic?: string };\n    const store = globalThis as { sent?: Set<string> };\n    store.sent ??= new Set();\n    if (topic && (message as { kind?: string }).kind === "rebuild" && store.sent.has(topic)) return;\n    if (topic) store.sent.add(topic);',
  ]),
];

/** Mistakes with the rows by which topics listen. */
const SUBSCRIPTION_MUTANTS: readonly Mutant[] = [
  mutant('a subscription without its mark', [TOPIC_FACTS, '      await table.put(termKeys.listened(term));\n', '']),
  mutant('marks of listeners read eventually', [
    TOPIC_FACTS,
    "terms.map(termKeys.listened), 'strong'",
    "terms.map(termKeys.listened), 'eventual'",
  ]),
  themed('suggestions', 'listeners read eventually', [
    TOPIC_FACTS,
    "termKeys.subscriptions(term), 'strong'",
    "termKeys.subscriptions(term), 'eventual'",
  ]),
  themed('curators', 'only the first page of listeners asked', [
    ANNOUNCE,
    '      const others = listeners.filter((topic) => !asked.has(topic));\n',
    '      const others = listeners.filter((topic) => !asked.has(topic));\n      if (others.length > 0 && asked.size > 0) break;\n',
  ]),
  mutant('subscriptions of a retired topic left behind', [
    RECONCILE,
    "    if (record.state.kind !== 'live') await sweepSubscriptions(ports, topic, record.rev);\n",
    '',
  ]),
  themed('comebacks', 'subscriptions of a topic that came back taken back', [
    TOPIC_FACTS,
    "{ kind: 'older', than: maxRev + 1 } as const",
    "{ kind: 'older', than: 1e9 } as const",
  ]),
  themed('comebacks', 'subscriptions taken back at once', [
    CLEAN,
    "({ kind: 'unsubscribe', topic, maxRev }, CLEAN_AFTER_SECONDS)",
    "({ kind: 'unsubscribe', topic, maxRev }, 0)",
  ]),
  themed('comebacks', 'a subscription put without its condition', [
    TOPIC_FACTS,
    "await table.putIf({ ...termKeys.subscription(term, topic), rev }, { kind: 'older', than: rev });",
    'await table.put({ ...termKeys.subscription(term, topic), rev });',
  ]),
  themed('comebacks', 'a subscription put before the row that leads to it', [
    TOPIC_FACTS,
    PUT_LISTENS + PUT_MARK + PUT_SUBSCRIPTION,
    PUT_SUBSCRIPTION + PUT_MARK + PUT_LISTENS,
  ]),
  themed('farewells', 'the row that leads to a subscription taken back first', [
    TOPIC_FACTS,
    DELETE_SUBSCRIPTION + DELETE_LISTENS,
    DELETE_LISTENS + DELETE_SUBSCRIPTION,
  ]),
  themed('glances', 'tickets put after the record of them', [
    OBJECTS,
    PUT_TICKETS + PUT_ASKED,
    PUT_ASKED + PUT_TICKETS,
  ]),
];

/** Mistakes with timelines. */
const TIMELINE_MUTANTS: readonly Mutant[] = [
  mutant('timeline head compare-and-set missing', [PARTS, IF_REV, ALWAYS]),
  mutant('no-op rebuild without bump', [
    COMMIT,
    '(!(await store.swapTimelineHead(name, head?.rev ?? 0, next))',
    '(!(isSame || (await store.swapTimelineHead(name, head?.rev ?? 0, next)))',
  ]),
  themed('laggards', 'page put unconditional', [
    PARTS,
    PUT_PART,
    'table.put({ ...topicKeys.part(topic, name), rev, body })',
  ]),
  mutant('page skipped because it exists', [
    PARTS,
    "rev, body }, { kind: 'older', than: rev })",
    "rev, body }, { kind: 'absent' })",
  ]),
  mutant('page deleted without condition', [
    PARTS,
    DELETE_PART,
    `table.deleteIf(topicKeys.part(topic, name), ${ALWAYS})`,
  ]),
  themed(
    'laggards',
    'page deleted against the current head only',
    [PARTS, DELETE_PART, `table.deleteIf(topicKeys.part(topic, name), ${ALWAYS})`],
    [
      CLEAN,
      '  await store.deleteParts(topic, maxRev, dropped.parts);',
      "  const now = await store.getTimelineHead(topic);\n  const root = now && (await store.getRoot(topic, now.version));\n  const { partNames } = await import('#shared/store/cut-version.ts');\n  const listed = root ? await partNames(now.version, root, (name) => store.getNode(topic, name)) : [];\n  await store.deleteParts(topic, maxRev, dropped.parts.filter((name) => !listed.includes(name)));",
    ],
  ),
  mutant('pages cleaned away under their readers', [
    CLEAN,
    'if (clock.now() - message.since >= HOUR_MS) return false;',
    'if (clock.now() > 0) return false;',
  ]),
  mutant(
    'postings read before the head',
    [
      TIMELINE,
      READ_TIMELINE_HEAD,
      `      const known = await ports.store.getTopic(topic);\n      const early = known && (await buildVersion(ports, topic, known));\n${READ_TIMELINE_HEAD}`,
    ],
    [TIMELINE, BUILD, '      const built = early;\n'],
  ),
  themed(
    'curators',
    'ASKED read after the postings',
    [TIMELINE, READ_TICKET, ''],
    [TIMELINE, BUILD, BUILD + READ_TICKET],
  ),
  mutant("membership by the posting's own gen", [
    TIMELINE,
    'live.map(([object, head]) => named(object, head))',
    'live.map(([object, head]) => named(object, { ...head, gen: postings.flat().find((row) => row.object === object)!.gen }))',
  ]),
  mutant('postings read eventually', [
    TOPIC_FACTS,
    "termKeys.postings(term, until), 'strong'",
    "termKeys.postings(term, until), 'eventual'",
  ]),
  mutant('heads of objects read eventually', [
    OBJECTS,
    "objects.map(objectKeys.head), 'strong'",
    "objects.map(objectKeys.head), 'eventual'",
  ]),
  mutant('generations remembered by their object alone', [
    'functions/remember-generations.ts',
    'const keyOf = ({ object, gen }: SizedGeneration): string',
    "const keyOf = ({ object }: SizedGeneration, gen = ''): string",
  ]),
  themed('upgrades', 'timelines of older rules kept', [
    RECONCILE,
    ' &&\n  head.extractorVersion === extractorVersion',
    '',
  ]),
  themed('rewording', 'a decision whose ticket got lost is not noticed', [
    RECONCILE,
    '  head.decisions === decisions &&\n',
    '',
  ]),
  mutant('parts of lost races left behind', [RECONCILE, '      await sweepTimeline(ports, topic, head);\n', '']),
  mutant('list rows of lost races left behind', [RECONCILE, '  await sweepShownTopics(ports, rows);\n', '']),
  mutant('a walk moves on to the newest version', [
    TIMELINES,
    'const version = reading.version || head.version;',
    'const { version } = head;',
  ]),
  mutant('entries found by their own name only', [
    'functions/read-timeline.ts',
    '  if (!position) return null;',
    '  if (!position) throw notFound();',
  ]),
];

/** Mistakes with the claims that entries do not show. */
const CLAIM_LIST_MUTANTS: readonly Mutant[] = [
  mutant('claims beside a page taken for left behind', [
    'shared/store/cut-version.ts',
    '[name, ...claims.flatMap(({ parts }) => parts)]',
    '(claims.length > 0 ? [name] : [name])',
  ]),
  mutant('claims beside a page not looked for when nothing names them', [
    PARTS,
    "['V', 'I', 'P', 'M', 'C'].map",
    "['V', 'I', 'P', 'M'].map",
  ]),
];

/** Mistakes with what is kept of timelines as of a day. */
const VIEW_MUTANTS: readonly Mutant[] = [
  themed('memories', 'a view holds what came out later', [
    TIMELINE,
    '(until === null || dayOfArticle(article) <= until)',
    '(until !== null || dayOfArticle(article) <= String(until))',
  ]),
  themed('memories', 'a view never learns of a change', [
    FIND_VIEW,
    '!head || head.answered < ticket',
    '!isKept(head)',
  ]),
  themed('memories', 'a view that was dropped is shown', [
    VIEWS,
    'head !== null && head.answered > NONE',
    'head !== null',
  ]),
  themed('memories', 'a walk goes on in the view of a later day', [
    TIMELINES,
    'const begun = day ?',
    'const begun = !day ?',
  ]),
  themed('memories', 'a view that was begun and never finished is left behind', [
    RECONCILE,
    '  if (head) return sweepTimeline(ports, name, head);\n',
    '  if (head) return sweepTimeline(ports, name, head);\n  if (name) return;\n',
  ]),
  themed('memories', 'a view whose drop got lost is kept', [RECONCILE, 'if (isView(name)) await', 'if (!name) await']),
];

/** Mistakes with definitions. */
const DEFINITION_MUTANTS: readonly Mutant[] = [
  themed(
    'curators',
    'definition written before its subscriptions',
    [TOPICS, SUBSCRIBE + DEFINE, DEFINE + SUBSCRIBE],
    [TIMELINE, FOLLOW, ''],
  ),
  mutant('definition without compare-and-set', [TOPIC_FACTS, IF_REV, ALWAYS]),
  themed('echoes', 'a definition whose reply got lost is given up', [
    TOPICS,
    ' && !(await isThere(ports, record))',
    '',
  ]),
  themed('curators', 'ticket taken before the definition', [
    TOPICS,
    `${DEFINE}  await askForRebuild(ports, id);\n`,
    `  await askForRebuild(ports, id);\n${DEFINE}`,
  ]),
  themed('mergers', 'decisions copied only before a merge leads on', [
    TOPICS,
    '    if (target) await copyDecisions(ports, id, target);\n',
    '',
  ]),
  mutant('a merged topic leads on before its names are taken', [
    TOPICS,
    '    const target = mergeInto ? await mergeTarget(ports, id, mergeInto, record) : null;',
    "    if (mergeInto && mergeInto !== id) await define(ports, { rev: record.rev + 1, definition, state: { kind: 'merged', into: mergeInto } });\n    const target = mergeInto ? await mergeTarget(ports, id, mergeInto, record) : null;",
  ]),
];

/** The mistakes of the protocol's design page, both halves, and those that were found since. */
export const MUTANTS: readonly Mutant[] = [
  ...OBJECT_MUTANTS,
  ...ANNOUNCEMENT_MUTANTS,
  ...SUBSCRIPTION_MUTANTS,
  ...TIMELINE_MUTANTS,
  ...CLAIM_LIST_MUTANTS,
  ...VIEW_MUTANTS,
  ...DEFINITION_MUTANTS,
];
