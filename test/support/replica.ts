import type { Rows, TableName } from '#domain/model';
import type { PullResponse, SnapshotRequest, SnapshotResponse } from '#protocol/sync';
import { snapshot } from '../../worker/sync/snapshot.ts';
import { deps, EPOCH, START, type Device } from './device.ts';

type AnyRow = Rows[TableName];
type Page = Extract<PullResponse, { kind: 'page' }>;
type Fill = Pick<SnapshotRequest, 'kind' | 'id'>;

/** The base of a device as sync.md wants it kept, without pending mutations: what pages and snapshots add up to. */
export class Replica {
  readonly rows = new Map<string, { table: TableName; row: AnyRow }>();
  readonly responses: (Page | SnapshotResponse)[] = [];
  readonly #device: Device;
  #cursor: number;
  #scopes: readonly string[] = [];
  #fills: Fill[] = [];

  /** @param cursor where a first fill begins: the head of the moment, or any earlier one */
  constructor(device: Device, cursor: number = START) {
    this.#device = device;
    this.#cursor = cursor;
  }

  /** Pulls until nothing is left, in pages of the given sizes, over and over; fills what it was told to fill, ten at a time. */
  async catchUp(limits: readonly number[] = [500]): Promise<void> {
    for (let turn = 0, more = true; more; turn++) {
      const limit = limits[turn % limits.length]!;
      const page = await this.#device.pull(this.#cursor, { limit });
      this.responses.push(page);
      this.#apply(page);
      for (const fill of this.#fills.splice(0)) await this.#fill(fill, 10 * limit);
      more = page.more;
    }
  }

  #apply(page: Page): void {
    const lost = this.#scopes.some((scope) => !page.scopes.includes(scope));
    const gained = page.scopes.filter((scope) => !this.#scopes.includes(scope));
    this.#fills.push(...gained.map((id): Fill => ({ kind: 'scope', id })));
    this.#scopes = page.scopes;
    if (lost) for (const { row } of [...this.rows.values()]) if (isRoot(row) && !this.#shows(row)) this.#drop(row.id);
    for (const patch of page.patch) {
      if (patch.op === 'put') this.#put(patch.table, patch.row as unknown as AnyRow);
      if (patch.op === 'del') this.rows.delete(`${patch.table} ${patch.id}`);
      if (patch.op === 'drop') this.#drop(patch.root);
      if (patch.op === 'resync') this.#fills.push({ kind: 'root', id: patch.root });
    }
    this.#cursor = page.to;
  }

  async #fill({ kind, id }: Fill, limit: number): Promise<void> {
    for (let after: string | null = null, done = false; !done;) {
      const page = await snapshot(deps, this.#device.actor, { task: 'test', kind, id, after, limit });
      if ('code' in page) throw new Error(page.code);
      this.responses.push(page);
      for (const { table, row } of page.rows) this.#put(table, row as unknown as AnyRow);
      if (page.epoch !== EPOCH) throw new Error('another epoch');
      ({ last: after, done } = page);
    }
  }

  #put(table: TableName, row: AnyRow): void {
    const key = `${table} ${row.id}`;
    const isNewer = (this.rows.get(key)?.row.seq ?? 0) < row.seq;
    const hasRoot =
      isRoot(row) || this.rows.has(`clients ${row.rootId}`) || this.rows.has(`organisation ${row.rootId}`);
    if (isNewer && hasRoot) this.rows.set(key, { table, row });
  }

  #drop(rootId: string): void {
    for (const [key, { row }] of this.rows) if (row.rootId === rootId) this.rows.delete(key);
  }

  #shows(row: AnyRow): boolean {
    return 'scopes' in row && row.scopes.some((scope) => this.#scopes.includes(scope));
  }
}

const isRoot = (row: AnyRow): boolean => row.id === row.rootId;
