import { ORG_ROOT, rootTableOf, type Actor, type Client, type Review } from '#domain/model';
import type {
  PullPatch,
  PullRequest,
  PullResponse,
  PushRequest,
  PushResponse,
  PushResult,
  SnapshotRequest,
  SnapshotResponse,
} from '#protocol/sync';
import { keyOf, splitKey, type AnyRow, type Key } from '../../../src/lib/store/tables.ts';
import { change, decide, type Base } from './base.ts';
import { NOON, type Entry } from './rows.ts';

type Logged = { seq: number; kind: 'put' | 'del' | 'move'; key: Key; root: string; from: readonly string[] };
type Row = PullPatch & { op: 'put' };

/** The server's half of sync.md in a page: one order, one log, one reader. The real one is tested on D1. */
export class ModelServer {
  readonly rows: Base = new Map();
  scopes: string[];
  epoch = 1;
  seq = 100;
  minSeq = 0;
  scopeVersion = 1;
  log: Logged[] = [];
  readonly actor: Actor & { kind: 'employee' };
  readonly #fates = new Map<string, PushResult & { device: string; seq: number }>();
  readonly #lastN = new Map<string, number>();

  constructor(employeeId: string, scopes: string[], rows: readonly Entry[]) {
    this.scopes = scopes;
    this.actor = { kind: 'employee', id: employeeId, role: 'employee', scopes };
    for (const entry of rows) this.put(entry);
  }

  put({ table, row }: Entry): void {
    this.seq += 1;
    const key = keyOf(table, row.id);
    this.rows.set(key, { ...row, rev: (this.rows.get(key)?.rev ?? 0) + 1, seq: this.seq } as AnyRow);
    this.#note({ seq: this.seq, kind: 'put', key, root: row.rootId, from: [] });
  }
  patch(key: Key, set: Partial<Record<string, unknown>>): void {
    const row = this.rows.get(key);
    if (row) this.put({ table: splitKey(key).table, row: { ...row, ...set } } as Entry);
  }
  delete(key: Key): void {
    const row = this.rows.get(key);
    if (!row) return;
    this.rows.delete(key);
    this.seq += 1;
    this.#note({ seq: this.seq, kind: 'del', key, root: row.rootId, from: [] });
  }
  /** Gives a client to other teams. */
  move(clientId: string, scopes: readonly string[]): void {
    const key = keyOf('clients', clientId);
    const client = this.rows.get(key) as Client | undefined;
    if (!client) return;
    this.seq += 1;
    this.log.push({ seq: this.seq, kind: 'move', key, root: clientId, from: client.scopes });
    this.patch(key, { scopes });
  }
  setScopes(scopes: string[]): void {
    this.scopes = scopes;
    this.scopeVersion += 1;
  }
  /** The base as the reader may see it. */
  visibleRows(): Base {
    return new Map([...this.rows].filter(([, row]) => this.#shows(row.rootId)));
  }

  push(request: PushRequest): PushResponse {
    if (request.epoch !== this.epoch) return { epoch: this.epoch, head: this.seq, results: [] };
    const results: PushResult[] = [];
    for (const mutation of request.muts) {
      const last = this.#lastN.get(request.device) ?? 0;
      const known = this.#fates.get(mutation.id);
      if (known) {
        if (mutation.n === last + 1) this.#lastN.set(request.device, mutation.n);
        results.push({ id: known.id, n: mutation.n, status: known.status, code: known.code, seq: known.seq });
        continue;
      }
      if (mutation.n <= last) return this.#stop(results, { id: mutation.id, n: mutation.n, status: 'fork' });
      if (mutation.n > last + 1)
        return this.#stop(results, { id: mutation.id, n: mutation.n, status: 'gap', expected: last + 1 });
      this.#lastN.set(request.device, mutation.n);
      results.push(this.#do(request.device, mutation));
    }
    return { epoch: this.epoch, head: this.seq, results };
  }

  #stop(results: PushResult[], last: PushResult): PushResponse {
    return { epoch: this.epoch, head: this.seq, results: [...results, last] };
  }

  #do(device: string, { id, n, name, args }: PushRequest['muts'][number]): PushResult {
    const visible = this.visibleRows();
    // The server decides by its own clock.
    const outcome = decide(visible, { name, args, at: NOON + this.seq }, { ...this.actor, scopes: this.scopes });
    const result: PushResult = { id, n, status: outcome.kind === 'applied' ? 'ok' : 'rejected' };
    if (outcome.kind === 'refused') result.code = outcome.code;
    else {
      const keys = change(visible, outcome.changes);
      for (const key of keys) {
        const row = visible.get(key);
        if (row) this.put({ table: splitKey(key).table, row } as Entry);
        else this.delete(key);
      }
    }
    const fate = { ...result, device, seq: this.seq };
    this.#fates.set(id, fate);
    return { ...result, seq: this.seq };
  }

  pull({ device, gen, epoch, cursor, ackN, limit }: Omit<PullRequest, 'protocol'>): PullResponse {
    if (epoch !== this.epoch) return { kind: 'reset', epoch: this.epoch, head: this.seq, reason: 'epoch' };
    if (cursor < this.minSeq) return { kind: 'reset', epoch, head: this.seq, reason: 'too-old' };
    const later = this.log.filter(({ seq }) => seq > cursor).sort((a, b) => a.seq - b.seq);
    const page = later.slice(0, limit);
    const to = later.length > page.length ? page.at(-1)!.seq : this.seq;
    return {
      kind: 'page',
      gen,
      epoch,
      to,
      head: this.seq,
      more: later.length > page.length,
      scopes: this.scopes,
      scopeVersion: this.scopeVersion,
      patch: page.flatMap((entry) => this.#patchFor(entry)),
      acks: [...this.#fates.values()]
        .filter((fate) => fate.device === device && fate.n > ackN && fate.seq <= to)
        .map(({ id, n, status, code, seq }) => ({ id, n, status, code, seq })),
    };
  }

  #patchFor({ kind, key, root, seq, from }: Logged): PullPatch[] {
    const { table, id } = splitKey(key);
    if (kind === 'del') return [{ op: 'del', table, id, seq }];
    if (!this.#shows(root)) return kind === 'move' ? [{ op: 'drop', root }] : [];
    const card = this.#rootOf(root);
    if (kind === 'move') return [card, { op: 'resync', root, from: [...from], seq }];
    return [card, { op: 'put', table, row: { ...this.rows.get(key)! } }];
  }
  #rootOf(root: string): Row {
    const table = rootTableOf(root);
    return { op: 'put', table, row: { ...this.rows.get(keyOf(table, root))! } };
  }

  #isAskedFor(rootId: string, { kind, id }: Pick<SnapshotRequest, 'kind' | 'id'>): boolean {
    if (kind === 'scope') return this.#scopesOf(rootId).includes(id);
    const open = (row: AnyRow) => 'assigneeId' in row && row.assigneeId === id && row.status === 'open';
    return kind === 'root' || kind === 'whole'
      ? rootId === id
      : [...this.rows.values()].some((row) => row.rootId === rootId && open(row));
  }

  snapshot({ kind, id, after, limit }: SnapshotRequest): SnapshotResponse {
    const rank = (key: Key) => (/^(clients|organisation|reviews):/.test(key) ? `0${key}` : `1${key}`);
    const found = [...this.visibleRows()]
      .filter(([, row]) => this.#isAskedFor(row.rootId, { kind, id }))
      .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
      .filter(([key]) => after === null || rank(key) > after)
      .slice(0, limit);
    return {
      rows: found.map(([key, row]) => ({ table: splitKey(key).table, row: { ...row } })),
      last: found.length > 0 ? rank(found.at(-1)![0]) : after,
      done: found.length < limit,
      asOf: this.seq,
      epoch: this.epoch,
      scopeVersion: this.scopeVersion,
    };
  }

  #scopesOf(root: string): readonly string[] {
    if (root === ORG_ROOT) return ['all'];
    return (this.rows.get(keyOf(rootTableOf(root), root)) as Client | Review | undefined)?.scopes ?? [];
  }
  #shows(root: string): boolean {
    return this.#scopesOf(root).some((scope) => this.scopes.includes(scope));
  }
  /** The log keeps the latest change of a row. */
  #note(entry: Logged): void {
    this.log = [...this.log.filter((it) => it.kind === 'move' || it.key !== entry.key), entry];
  }
}
