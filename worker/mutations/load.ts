import type { Actor, TableName } from '#domain/model';
import { GROUPED_BY, type GroupTable, type Key } from '#domain/mutations/mutation';
import type { Db } from '../db/client.ts';
import { deviceById, fatesById, head, type Device, type Fate, type Head } from '../db/queries/devices.ts';
import { standingOf, type Standing } from '../db/queries/permissions.ts';
import { outboxStates, type OutboxState } from '../db/queries/replies.ts';
import { rowsById, rowsOfParents, type ScopedRow } from '../db/queries/rows.ts';
import { uploadsById, type Upload } from '../db/queries/uploads.ts';
import { talkIn } from '../db/queries/talk.ts';
import { readBatch, type ReadBatch } from '../db/read-batch.ts';
import { replyRowId } from '../outbox/rows.ts';
import type { Wish } from './wish.ts';

/** What one moment of the base says of everything a group of mutations rests on. */
export type Loaded = {
  head: Head;
  /** Null unless the actor is an employee who is there. */
  standing: Standing | null;
  device: Device | null;
  fates: ReadonlyMap<string, Fate>;
  /** By table and id, whoever may see them. */
  rows: ReadonlyMap<TableName, ReadonlyMap<string, ScopedRow>>;
  /** How many rows a group has, by table and parent. */
  groups: ReadonlyMap<GroupTable, ReadonlyMap<string, number>>;
  /** Of outbox rows, by the message they carry. */
  outbox: ReadonlyMap<string, OutboxState>;
  /** Files that were sent up and that no message carries yet, by their ids. */
  uploads: ReadonlyMap<string, Pick<Upload, 'uploadedBy' | 'size'>>;
  /** The newest sequence of others, by conversation. */
  talk: ReadonlyMap<string, number>;
};

export type Sought = {
  actor: Actor;
  wishes: readonly Wish[];
  device?: { id: string; mutationIds: readonly string[] };
};

/** One read batch for all keys of a group (sync.md, Push). */
export async function load(db: Db, { actor, wishes, device }: Sought): Promise<Loaded> {
  const batch = readBatch(db);
  const authorId = actor.kind === 'employee' ? actor.id : null;
  const conversations = wishes.flatMap(({ reply }) => (reply?.base === undefined ? [] : [reply.conversationId]));
  const messages = wishes.flatMap(({ sent }) => sent ?? []);
  const files = wishes.flatMap((wish) => wish.files.map(({ id }) => id));

  const headRow = batch.add(head(db));
  const standing = authorId === null ? () => [] : batch.add(standingOf(db, authorId));
  const deviceRow = device ? batch.add(deviceById(db, device.id)) : () => [];
  const fates = device ? batch.add(fatesById(db, device.mutationIds)) : () => [];
  const outbox = messages.length > 0 ? batch.add(outboxStates(db, messages.map(replyRowId))) : () => [];
  const talk = conversations.length > 0 ? batch.add(talkIn(db, authorId, conversations)) : () => [];
  const uploads = files.length > 0 ? batch.add(uploadsById(db, files)) : () => [];
  const rows = addRows(
    db,
    batch,
    wishes.flatMap((wish) => wish.keys),
  );
  await batch.run();

  const states = new Map(outbox().map(({ id, state }) => [id, state]));
  return {
    head: headRow()[0]!,
    standing: standing()[0] ?? null,
    device: deviceRow()[0] ?? null,
    fates: new Map(fates().map((fate) => [fate.id, fate])),
    outbox: new Map(messages.flatMap((id) => (states.has(replyRowId(id)) ? [[id, states.get(replyRowId(id))!]] : []))),
    uploads: new Map(uploads().map((upload) => [upload.id, upload])),
    talk: new Map(talk().flatMap(({ conversationId, newest }) => (newest === null ? [] : [[conversationId, newest]]))),
    ...rows(),
  };
}

function addRows(db: Db, batch: ReadBatch, keys: readonly Key[]): () => Pick<Loaded, 'rows' | 'groups'> {
  const ids = new Map<TableName, Set<string>>();
  const parents = new Map<GroupTable, Set<string>>();
  for (const key of keys) {
    if ('id' in key) ids.set(key.table, (ids.get(key.table) ?? new Set()).add(key.id));
    else parents.set(key.table, (parents.get(key.table) ?? new Set()).add(key.of));
  }
  const single = [...ids].map(([table, set]) => ({ table, found: batch.add(rowsById(db, table, [...set])) }));
  const grouped = [...parents].map(([table, set]) => ({
    table,
    parents: [...set],
    found: batch.add(rowsOfParents(db, table, [...set])),
  }));
  return () => {
    const rows = new Map<TableName, Map<string, ScopedRow>>();
    for (const { table, found } of [...single, ...grouped]) {
      const known = rows.get(table) ?? new Map<string, ScopedRow>();
      for (const scoped of found()) known.set(scoped.row.id, scoped);
      rows.set(table, known);
    }
    return {
      rows,
      groups: new Map(grouped.map(({ table, parents: of, found }) => [table, countByParent(table, of, found())])),
    };
  };
}

function countByParent(
  table: GroupTable,
  parents: readonly string[],
  found: readonly ScopedRow[],
): Map<string, number> {
  const column: string = GROUPED_BY[table];
  const of = found.map(({ row }) => (row as unknown as Record<string, unknown>)[column]);
  return new Map(parents.map((parent) => [parent, of.filter((one) => one === parent).length]));
}
