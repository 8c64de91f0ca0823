import { newestOf, uploadIdOfKey, uploadOf } from '#functions/object-inputs.ts';
import type { ArticleCorrection } from '#shared/claim/correction.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import type { Correction, Node, ObjectHead, Page, Root, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { objectId } from '#shared/store/keys.ts';
import { unpack } from '#shared/store/pack.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { World } from './world.ts';

type Item = Record<string, unknown> & { readonly pk: string; readonly sk: string };

/** The promises that are watched while a world runs and checked when it is quiet; each violation is a sentence. */
export class Promises {
  readonly violations: string[] = [];
  /** The entries of every version that was ever committed, by topic and version. */
  readonly versions = new Map<string, string>();
  readonly #world: World;
  readonly #ordinals = new Map<string, number>();
  readonly #revisions = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    world.onHead = (item) =>
      item.pk.startsWith('O#') ? this.#watchObject(item as Item) : this.#watchTimeline(item as Item);
  }

  violate(what: string): void {
    if (this.violations.length < 5) this.violations.push(what);
  }

  /** P7: an object counts with one of its committed states and never goes back. */
  #watchObject(item: Item): void {
    const head = item as unknown as ObjectHead & Item;
    this.#grows(item);
    const versions = this.#world.bucket.history.get(head.key) ?? [];
    const last = this.#ordinals.get(head.key) ?? 0;
    const isGone = head.outcome.kind === 'removed';
    const candidates = versions.filter(({ body, lastModified }) =>
      isGone ? body === null : body !== null && lastModified.toISOString() === head.seen?.lastModified,
    );
    const next = candidates.map(({ ordinal }) => ordinal).find((ordinal) => ordinal >= last);
    if (next === undefined) this.violate(`P7 ${head.key} went back behind version ${last}`);
    else this.#ordinals.set(head.key, next);
    for (let part = 0; part < head.parts; part++) {
      const key = `G#${head.gen}#${String(part).padStart(8, '0')}`;
      if (!this.#get(item.pk, key)) this.violate(`P2 ${head.key} was committed without part ${part}`);
    }
  }

  #grows({ pk, rev }: Item): void {
    const before = this.#revisions.get(pk) ?? 0;
    if ((rev as number) <= before && before > 0) this.violate(`${pk} went from revision ${before} to ${rev}`);
    this.#revisions.set(pk, rev as number);
  }

  /** P2: what a head names is there whole when it is swapped. */
  #watchTimeline(item: Item): void {
    this.#grows(item);
    const { version } = item as unknown as TimelineHead;
    const entries = this.entriesOf(item.pk, version);
    if (!entries) this.violate(`P2 ${item.pk} was swapped to ${version}, of which a part is missing`);
    else this.versions.set(`${item.pk} ${version}`, JSON.stringify(entries));
  }

  #get(pk: string, sk: string): Item | null {
    return (
      (this.#world.table.execute(
        { constructor: { name: 'GetCommand' }, input: { Key: { pk, sk }, ConsistentRead: true } },
        { lag: 0, leave: 0 },
      ).Item as Item | undefined) ?? null
    );
  }

  #part<Part>(pk: string, name: string): Part | null {
    const item = this.#get(pk, name);
    return item && unpack<Part>(item.body as Uint8Array);
  }

  /** The entries of a version as the table holds them; null when a part is missing. */
  entriesOf(pk: string, version: string): Entry[] | null {
    const root = this.#part<Root>(pk, version);
    const nodes = root?.nodes.map(({ name }) => this.#part<Node>(pk, name));
    if (!nodes || nodes.includes(null)) return null;
    const pages = nodes.flatMap((node) => node!.pages.map(({ name }) => this.#part<Page>(pk, name)));
    return pages.includes(null) ? null : pages.flatMap((page) => page!.entries);
  }

  /** P3: the quiet state is a pure function of the bucket, people's decisions and the extractor. */
  async checkQuiet(): Promise<void> {
    const items = [...this.#world.table.all()] as Item[];
    const articles = await this.#expectedArticles(items);
    this.#checkHeads(items, articles);
    this.#checkTimelines(items, [...articles.values()].flat());
    this.#checkLeftovers(items);
  }

  async #expectedArticles(items: readonly Item[]): Promise<Map<string, readonly Article[]>> {
    const expected = new Map<string, readonly Article[]>();
    for (const key of this.#world.bucket.history.keys()) {
      const { body, metadata, lastModified } = this.#world.bucket.newest(key)!;
      if (body === null) continue;
      const object = objectId(key);
      const corrections = newestOf(items.filter(({ pk }) => pk === `C#${object}`) as unknown as Correction[]).map(
        ({ target, after }) => ({ ...after, target }) as ArticleCorrection,
      );
      const stored = {
        key,
        etag: '',
        lastModified: lastModified.toISOString(),
        size: body.length,
        versionId: null,
        contentType: 'text/plain',
        metadata,
        bytes: Buffer.from(body),
      };
      const result = await this.#world.line.extractArticles(uploadOf(stored), {
        uploadId: uploadIdOfKey(key) ?? object,
        owner: object,
        corrections,
      });
      expected.set(object, result.kind === 'articles' ? result.articles : []);
    }
    return expected;
  }

  #checkHeads(items: readonly Item[], articles: ReadonlyMap<string, readonly Article[]>): void {
    const heads = items.filter(({ pk, sk }) => pk.startsWith('O#') && sk === 'HEAD') as unknown as (ObjectHead &
      Item)[];
    for (const head of heads) {
      const newest = this.#world.bucket.newest(head.key);
      const isGone = newest?.body == null;
      if (isGone !== (head.outcome.kind === 'removed'))
        this.violate(`P3 ${head.key} is ${isGone ? 'gone' : 'there'}, its head says ${head.outcome.kind}`);
      const claims = (articles.get(head.pk.slice(2)) ?? []).reduce((sum, article) => sum + article.claims.length, 0);
      if (head.outcome.kind === 'done' && head.outcome.claims !== claims)
        this.violate(`P3 ${head.key} has ${head.outcome.claims} claims instead of ${claims}`);
      if (!this.#get(head.pk, `ASKED#${head.gen}`))
        this.violate(`P3 ${head.key} never announced its newest generation`);
    }
    for (const object of articles.keys())
      if (!heads.some(({ pk }) => pk === `O#${object}`)) this.violate(`P3 an object was lost: ${object}`);
  }

  #checkTimelines(items: readonly Item[], articles: readonly Article[]): void {
    for (const { pk, definition, state, rev } of items.filter(({ sk }) => sk === 'DEF') as unknown as (TopicRecord &
      Item)[]) {
      const head = this.#get(pk, 'HEAD') as unknown as (TimelineHead & Item) | null;
      const built = this.#world.line.buildTimeline({
        definition,
        articles: state.kind === 'live' ? articles : [],
        corrections: [],
      });
      const expected = JSON.stringify(built.entries.map(({ claimIds: _claimIds, ...entry }) => entry));
      const found = head ? JSON.stringify(this.entriesOf(pk, head.version)) : '[]';
      if (found !== expected)
        this.violate(
          `P3 the timeline of ${definition.name} (${state.kind}) is not what follows from bucket and decisions: ${found.length} instead of ${expected.length} units`,
        );
      if (head && head.defRev !== rev) this.violate(`P3 ${definition.name} was redefined and never rebuilt`);
    }
  }

  /** What nothing names any more is gone. */
  #checkLeftovers(items: readonly Item[]): void {
    const gens = new Map(
      items.filter(({ pk, sk }) => pk.startsWith('O#') && sk === 'HEAD').map(({ pk, gen }) => [pk.slice(2), gen]),
    );
    for (const { pk, sk, object, gen } of items) {
      if (sk.startsWith('G#') && gens.get(pk.slice(2)) !== sk.split('#')[1])
        this.violate(`a generation was left behind: ${pk} ${sk}`);
      if (pk.startsWith('W#') && sk.startsWith('A#') && gens.get(object as string) !== gen)
        this.violate(`a posting was left behind: ${pk} ${sk}`);
    }
  }
}
