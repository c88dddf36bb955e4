import { TABLES, type TableName } from '#domain/model';
import { refused, type Refused } from '#domain/mutations/mutation';
import type { SnapshotRequest, SnapshotResponse } from '#protocol/sync';
import type { Db } from '../db/client.ts';
import { head } from '../db/queries/devices.ts';
import { scopeVersionOf } from '../db/queries/log.ts';
import { standingOf } from '../db/queries/permissions.ts';
import { TIER_MS } from '../db/queries/tier.ts';
import { rootsOf, rowsInScope, rowsOfDesk, rowsOfRoot, type RowPage, type ScopedRow } from '../db/queries/rows.ts';
import { readBatch } from '../db/read-batch.ts';
import { isShown } from '../mutations/decide.ts';
import type { Deps } from '../mutations/deps.ts';
import { present } from '../mutations/present.ts';
import type { Employee } from './push.ts';

export type Snapshot = SnapshotResponse | Refused;

/** Cards before what hangs on them, so that no page brings a child without its root. */
const ORDER: readonly TableName[] = [
  'organisation',
  'clients',
  ...TABLES.filter((t) => t !== 'organisation' && t !== 'clients'),
];

/** Where a page ends: the place of its table in `ORDER`, and the id of its last row. Opaque to the device. */
type Place = { table: number; id: string };
const writePlace = ({ table, id }: Place): string => `${table}:${id}`;
function readPlace(after: string | null): Place {
  const [, table = '0', id = ''] = /^(\d{1,2}):(.*)$/.exec(after ?? '') ?? [];
  return { table: Number(table), id };
}

/**
 * A page of all rows of a scope or of one card, by table and id. It is not one moment: rows may be newer than `asOf`,
 * never older, and the pulls that follow bring the rest (fuzzy snapshot, then catch-up).
 */
export async function snapshot(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: Employee,
  request: SnapshotRequest,
): Promise<Snapshot> {
  const since = request.kind === 'whole' ? 0 : now() - TIER_MS;
  const start = await readStart(db, actor.id, request);
  if (!start.isActive) return refused('employee.inactive');
  const rows: SnapshotResponse['rows'] = [];
  // A scope that is not the reader's has nothing for them; one without cards would be looked for in whole tables.
  let place = start.isEmpty ? { table: ORDER.length, id: '' } : readPlace(request.after);
  const asked = start.onlyRoot === null ? request : { ...request, kind: 'root' as const, id: start.onlyRoot };
  let atOnce = 1;
  while (place.table < ORDER.length && rows.length < request.limit) {
    const tables = ORDER.slice(place.table, place.table + atOnce);
    const bounds = { after: place.id, limit: request.limit - rows.length, since };
    const { found, reader } = await readRows(db, actor, { request: asked, tables, bounds });
    for (const [index, table] of tables.entries()) {
      const room = request.limit - rows.length;
      const taken = found[index]!.slice(0, room);
      if (reader) rows.push(...taken.filter((one) => isShown(one, reader)).map(({ row }) => ({ table, row })));
      if (taken.length === room) {
        place = { table: place.table, id: taken.at(-1)!.row.id };
        break;
      }
      place = { table: place.table + 1, id: '' };
    }
    // Most scopes have little in most tables, and each word with D1 takes longer than its answer.
    atOnce = isLittle(found, request) ? atOnce * 2 : 1;
  }
  const { asOf, epoch, scopeVersion } = start;
  return { rows, last: writePlace(place), done: place.table >= ORDER.length, asOf, epoch, scopeVersion };
}

async function readStart(db: Db, userId: string, { kind, id }: SnapshotRequest) {
  const batch = readBatch(db);
  const headRow = batch.add(head(db));
  const standing = batch.add(standingOf(db, userId));
  const version = batch.add(scopeVersionOf(db, userId));
  const roots = batch.add(rootsOf(db, id));
  await batch.run();
  const { seq, epoch } = headRow()[0]!;
  return {
    asOf: seq,
    epoch,
    isEmpty: isEmpty({ kind, id }, { userId, roots: roots().length, scopes: standing()[0]?.scopes ?? [] }),
    // What belongs to no client is one root of one scope: looked for by the scope it would be looked for in whole tables.
    onlyRoot: kind === 'scope' && roots().length === 1 ? roots()[0]!.rootId : null,
    isActive: standing()[0]?.active === true,
    scopeVersion: version()[0]?.scopeVersion ?? 0,
  };
}

type Reader = { userId: string; roots: number; scopes: readonly string[] };
function isEmpty({ kind, id }: Pick<SnapshotRequest, 'kind' | 'id'>, { userId, roots, scopes }: Reader): boolean {
  if (kind === 'desk') return id !== userId;
  return kind === 'scope' && (roots === 0 || !scopes.includes(id));
}

/** Of several tables read at once, what does not fit on the page is read again. */
const isLittle = (found: readonly (readonly ScopedRow[])[], { limit }: SnapshotRequest): boolean =>
  found.every(({ length }) => length < limit / 8);

/** `bounds.after` is about the first of the tables. */
type Page = { request: SnapshotRequest; tables: readonly TableName[]; bounds: RowPage };

const READ = { scope: rowsInScope, root: rowsOfRoot, desk: rowsOfDesk, whole: rowsOfRoot } as const;

/** Rows and who the reader is are one moment, so that nobody reads with a permission they have just lost. */
async function readRows(db: Db, actor: Employee, { request, tables, bounds }: Page) {
  const batch = readBatch(db);
  const standing = batch.add(standingOf(db, actor.id));
  const read = READ[request.kind];
  const found = tables.map((table, index) => {
    return batch.add<ScopedRow[]>(read(db, table, request.id, index === 0 ? bounds : { ...bounds, after: '' }));
  });
  await batch.run();
  return { found: found.map((rows) => rows()), reader: present(actor, standing()[0] ?? null) };
}
