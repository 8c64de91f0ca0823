import type { Article } from '#shared/claim/extracted-article.ts';
import type { ObjectHead, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { isView, ownerOf } from '#shared/store/keys.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { Stored } from './simulated-table.ts';
import { TableState } from './state.ts';
import type { World } from './world.ts';

type State = { readonly gen: string; readonly articles: readonly Article[] };
/** Something that was current until then and may still be read. */
type Replaced = { readonly owner: string; readonly name: string; readonly parts: number; readonly at: number };
type Key = { readonly pk: string; readonly sk: string };

const BEFORE_THE_FIRST: State = { gen: '', articles: [] };
const MOST_TOLD = 5;
const MINUTE_MS = 60_000;
/** What was replaced stays whole for so long, less what clocks differ by. */
const GENERATION_STAYS_MS = 14 * MINUTE_MS;
const VERSION_STAYS_MS = 59 * MINUTE_MS;

/** The promises that are watched at every change of a head while a world runs; each violation is a sentence. */
export class Watch {
  readonly violations: string[] = [];
  /** Entries of every version that was ever committed, of any topic. */
  readonly versions = new Set<string>();
  /** Ids that readers were given, as addresses. */
  readonly handedOut = new Set<string>();
  readonly state: TableState;
  readonly #world: World;
  readonly #before = new Map<string, Stored>();
  readonly #ordinals = new Map<string, number>();
  readonly #states = new Map<string, State[]>();
  readonly #definitions = new Map<string, TopicRecord>();
  /** By topic and object: which of the object's committed states its timeline counted last. */
  readonly #counted = new Map<string, number>();
  readonly #claims = new Map<string, string>();
  #replaced: Replaced[] = [];

  constructor(world: World) {
    this.#world = world;
    this.state = new TableState(world.table);
    world.onChange = (key, item) => this.#see(key, item);
  }

  violate(what: string): void {
    if (this.violations.length < MOST_TOLD && !this.violations.includes(what)) this.violations.push(what);
  }

  #see(key: Key, item: Stored | null): void {
    const name = `${key.pk} ${key.sk}`;
    const before = this.#before.get(name) ?? null;
    if (!item) {
      this.violate(`${name} was deleted`);
      return;
    }
    this.#before.set(name, item);
    if (before && (item.rev as number) <= (before.rev as number))
      this.violate(`${name} went from revision ${before.rev} to ${item.rev}`);
    const id = key.pk.slice(2);
    if (key.sk === 'DEF') this.#seeDefinition(id, item as never);
    else if (key.pk.startsWith('O#')) this.#seeObject(id, item as never, before as never);
    else this.#seeTimeline(id, item as never, before as never);
  }

  /** P9: a topic leads to the one that it became only when that one has taken its name. */
  #seeDefinition(topic: string, record: TopicRecord): void {
    this.#definitions.set(`${topic} ${record.rev}`, record);
    const { state, definition } = record;
    if (state.kind !== 'merged') return;
    const hasTaken = [...this.#definitions].some(
      ([key, { definition: other }]) =>
        key.startsWith(`${state.into} `) && [other.name, ...other.aliases].includes(definition.name),
    );
    if (!hasTaken) this.violate(`P9 ${topic} leads to ${state.into}, which does not have its name`);
  }

  #replace(replaced: Omit<Replaced, 'at'>): void {
    const at = this.#world.now;
    this.#replaced = this.#replaced.filter((each) => at - each.at < VERSION_STAYS_MS);
    this.#replaced.push({ ...replaced, at });
  }

  /** What was replaced lately can still be read whole. */
  checkReplaced(): void {
    for (const { owner, name, parts, at } of this.#replaced) {
      const age = this.#world.now - at;
      if (parts === 0 && age < VERSION_STAYS_MS && !this.state.version(owner, name))
        this.violate(`P8 a version of ${owner} was cleaned away after ${age / MINUTE_MS} minutes`);
      if (parts > 0 && age < GENERATION_STAYS_MS && !this.state.generation(owner, { gen: name, parts }))
        this.violate(`P2 a generation of ${owner} was cleaned away after ${age / MINUTE_MS} minutes`);
    }
  }

  #seeObject(object: string, head: ObjectHead, before: ObjectHead | null): void {
    this.#followsBucket(head);
    const isSame = before !== null && before.inputs === head.inputs;
    if (isSame && (before.gen !== head.gen || before.committedAt !== head.committedAt))
      this.violate(`P1 ${head.key} was committed anew from the same inputs`);
    if (before && !isSame && before.gen === head.gen) this.violate(`P2 ${head.key} kept its generation`);
    if (before?.gen === head.gen) return;
    const articles = this.state.generation(object, head);
    if (!articles) {
      this.violate(`P2 ${head.key} was committed without all of its parts`);
      return;
    }
    if (before && before.parts > 0) this.#replace({ owner: object, name: before.gen, parts: before.parts });
    const states = this.#states.get(object) ?? [BEFORE_THE_FIRST];
    this.#states.set(object, [...states, { gen: head.gen, articles: articles.map(({ article }) => article) }]);
  }

  /** P7: an object's head follows the bucket's versions and never goes back. */
  #followsBucket(head: ObjectHead): void {
    const versions = this.#world.bucket.history.get(head.key) ?? [];
    const last = this.#ordinals.get(head.key) ?? 0;
    const isGone = head.outcome.kind === 'removed';
    const next = versions.find(
      ({ body, ordinal, lastModified }) =>
        ordinal >= last &&
        (isGone ? body === null : body !== null && lastModified.toISOString() === head.seen?.lastModified),
    );
    if (next) this.#ordinals.set(head.key, next.ordinal);
    else if (versions.length > 0 || !isGone) this.violate(`P7 ${head.key} went back behind version ${last}`);
  }

  /** Of a topic, or of a view, which follows no object and may be dropped. */
  #seeTimeline(topic: string, head: TimelineHead, before: TimelineHead | null): void {
    if (before && head.answered < before.answered && !isView(topic))
      this.violate(`P7 ${topic} answers less than it did`);
    if (before && before.version === head.version && before.builtAt !== head.builtAt)
      this.violate(`P7 ${topic} says that it was built anew, and was not`);
    const version = this.state.version(topic, head.version);
    if (!version) {
      this.violate(`P2 ${topic} was swapped to a version of which a part is missing`);
      return;
    }
    if (before && before.version !== head.version) this.#replace({ owner: topic, name: before.version, parts: 0 });
    this.versions.add(JSON.stringify(version.entries));
    if (isView(topic)) return;
    const record = this.#definitions.get(`${topic} ${head.defRev}`);
    if (!record) {
      this.violate(`P7 ${topic} was built from a definition that never was`);
      return;
    }
    this.#followsObjects(topic, record, version.claimIds);
  }

  /** P7: a timeline counts each object with one of its committed states, and never an older one than before. */
  #followsObjects(topic: string, record: TopicRecord, claimIds: readonly string[]): void {
    const found = Map.groupBy(claimIds, ownerOf);
    for (const [object, states] of this.#states) {
      const [last, claims] = [this.#counted.get(`${topic} ${object}`) ?? 0, idsOf(found.get(object) ?? [])];
      const next = states.findIndex((state, at) => at >= last && this.#expected(record, object, state) === claims);
      if (next >= 0) this.#counted.set(`${topic} ${object}`, next);
      else this.violate(`P7 ${topic} counts ${object} with none of its states from number ${last} on`);
    }
  }

  #expected({ definition, state, rev }: TopicRecord, object: string, { gen, articles }: State): string {
    const name = `${definition.id} ${rev} ${object} ${gen}`;
    const known = this.#claims.get(name);
    if (known !== undefined) return known;
    const claims = state.kind === 'live' ? idsOf(this.claimsOf(definition, articles)) : '';
    this.#claims.set(name, claims);
    return claims;
  }

  /** The claims of some articles that belong to a topic. */
  claimsOf(definition: TopicDefinition, articles: readonly Article[]): string[] {
    return this.#world.line
      .buildTimeline({ definition, articles, corrections: [] })
      .entries.flatMap(({ claimIds }) => claimIds);
  }
}

/** Ids as a set that compares. */
export const idsOf = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join();
