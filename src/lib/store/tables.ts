import type { MessageFile, Rows, TableName, Task } from '#domain/model';
import { GROUPED_BY, type GroupTable } from '#domain/mutations/mutation';
import type { Was } from '#protocol/sync';

/** What a device keeps besides the synced rows (sync.md, On the device). */

export type AnyRow = Rows[TableName];
/** A row's place among all tables, or a group of rows: "all tasks of this request" (groupKeyOf). */
export type Key = `${TableName}:${string}`;

/** What stands in the place of an assignee that is null: IndexedDB cannot index null. */
export const NOBODY = 'nobody';
/** `holder` exists for the indexes alone: the assignee, or NOBODY. */
export type StoredTask = Task & { holder: string };

/** The server's word on a row that pending mutations touch; null where the server has no such row. */
export type Shadow = { key: Key; row: AnyRow | null };

/** What the server answered to a pushed mutation; its effect is here once a pull has reached `seq`. */
export type MutationResult = { status: 'ok' | 'rejected'; code: string | null; seq: number; at?: number | undefined };

/** A mutation in its envelope, as it waits on the device. */
export type OutboxRow = {
  /** The order of writing on this device; unlike `n` it is never given anew. */
  written: number;
  id: string;
  n: number;
  name: string;
  v: number;
  args: unknown;
  base: number;
  at: number;
  /** The server's epoch it was written in; 0 before the server was first heard, absent in what older apps wrote. */
  epoch?: number;
  /** No earlier than this was it written, by the server's clock: the device had heard from it, and its author seen words. */
  saw?: number;
  /** What it had been before the server was restored to an earlier time. */
  was?: Was;
  /** Every row and group it read or wrote when it last ran. */
  touched: readonly Key[];
  result: MutationResult | null;
};

type Settled = Omit<OutboxRow, 'touched' | 'result'>;
/** Accepted and contained in the base; kept as long as the server could be restored to an earlier time. */
export type JournalRow = Settled & {
  seq: number;
  settledAt: number;
  /** When the server did it; absent in what older apps kept. */
  doneAt?: number;
};
/** Refused by the server; kept whole until a person has decided. */
export type AttentionRow = Settled & { code: string };

/**
 * A file that goes with a draft. With its `hash` its bytes wait on this device (device-files.ts); without, an older app has
 * sent them up. `from`: the reply it belonged to before that was taken back.
 */
export type DraftFile = Pick<MessageFile, 'id' | 'name' | 'mediaType' | 'size'> & { hash?: string; from?: string };
export type Draft = {
  conversationId: string;
  text: string;
  mode: 'reply' | 'note';
  at: number;
  /** Absent where there are none, and in what older apps have kept. */
  files?: readonly DraftFile[];
};

/** A snapshot still to be fetched; `after` is the server's place mark, null at the beginning. */
export type Fill = { id: number; kind: 'scope' | 'root' | 'desk' | 'whole'; of: string; after: string | null };

/** A row that this version of the app could not read. */
export type Unreadable = { key: Key; root: string; app: string };

/** The device's place in the protocol: one row, read and written in every transaction of sync. */
export type DeviceState = {
  key: 'state';
  device: string;
  /** Raised by every pull applied: of two answers to one question only the first counts. */
  gen: number;
  epoch: number;
  cursor: number;
  ackN: number;
  n: number;
  written: number;
  /** Every scope held, with the sequence its rows were complete at; null while they are being fetched. */
  scopes: Record<string, number | null>;
  scopeVersion: number;
  fills: Fill[];
  lastFill: number;
  unreadable: Unreadable[];
  /** The server's time when its last word was taken in; absent in what older apps kept. */
  heardAt?: number;
  /** Its person has signed out: what is still here is to go. */
  isLeft?: true;
  /** The browser had lost the base before this one, which the server last heard from then; until its person has read so. */
  lostAt?: number;
  /** Cards that are here entirely, not only as far as devices are filled; absent in what older apps kept. */
  whole?: readonly string[];
};

export const keyOf = (table: TableName, id: string): Key => `${table}:${id}`;
/** Stands for all rows of a parent, present and future: who rested on the group is concerned by a new member too. */
export const groupKeyOf = (table: GroupTable, of: string): Key => `${table}:@${of}`;
export const isGroup = (key: Key): boolean => key.charAt(key.indexOf(':') + 1) === '@';
/** The group a row belongs to, if its table has groups. */
export function groupOf(table: TableName, row: AnyRow): Key | null {
  if (!(table in GROUPED_BY)) return null;
  const parent = GROUPED_BY[table as GroupTable];
  return groupKeyOf(table as GroupTable, (row as unknown as Record<string, string>)[parent]!);
}

export function splitKey(key: Key): { table: TableName; id: string } {
  const at = key.indexOf(':');
  return { table: key.slice(0, at) as TableName, id: key.slice(at + 1) };
}

export const freshState = (device: string): DeviceState => ({
  key: 'state',
  device,
  gen: 0,
  epoch: 0,
  cursor: 0,
  ackN: 0,
  n: 0,
  written: 0,
  scopes: {},
  scopeVersion: 0,
  fills: [],
  lastFill: 0,
  unreadable: [],
});

/** Has everything that this employee may see been here once? */
export const isFilled = ({ epoch, scopes }: DeviceState): boolean =>
  epoch !== 0 && Object.keys(scopes).length > 0 && Object.values(scopes).every((completeAt) => completeAt !== null);
