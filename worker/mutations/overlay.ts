import type { Rows, TableName } from '#domain/model';
import { GROUPED_BY, type Change, type GroupTable, type View } from '#domain/mutations/mutation';

type AnyRow = Rows[TableName];

/** The rows a group may look at, as its earlier mutations have left them: later ones decide on top of those. */
export class Overlay implements View {
  readonly #tables = new Map<TableName, Map<string, AnyRow>>();

  put(table: TableName, row: AnyRow): void {
    const rows = this.#tables.get(table) ?? new Map<string, AnyRow>();
    this.#tables.set(table, rows.set(row.id, row));
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    return this.#tables.get(table)?.get(id) as Rows[T] | undefined;
  }

  list<T extends GroupTable>(table: T, of: string): readonly Rows[T][] {
    const column: string = GROUPED_BY[table];
    const rows = [...(this.#tables.get(table)?.values() ?? [])];
    const isChild = (row: AnyRow) => (row as unknown as Record<string, unknown>)[column] === of;
    return rows.filter(isChild).sort((a, b) => (a.id < b.id ? -1 : 1)) as Rows[T][];
  }

  /** `rev` and `seq` stay what they were in the base: no rule may rest on them. */
  apply(change: Change): void {
    if (change.op === 'insert') return this.put(change.table, { ...change.row, rev: 1, seq: 0 } as AnyRow);
    if (change.op === 'delete') return void this.#tables.get(change.table)?.delete(change.id);
    const row = this.get(change.table, change.id);
    if (!row) throw new Error(`${change.table} ${change.id} is patched but was not read`);
    this.put(change.table, { ...row, ...change.set } as AnyRow);
  }
}
