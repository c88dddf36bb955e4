import { desc, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import type { Guard } from '../guards.ts';
import { reusable } from '../reusable.ts';
import { sessions } from '../sign-in.ts';
import { syncDevice, syncHead, syncMutation } from '../sync-tables.ts';

/** Devices, their numbers, and what became of their mutations. */

export type Head = { seq: number; epoch: number; minSeq: number };
export type Device = { userId: string; lastN: number };
/** `at`: when it was decided; what came back after a restore has the time that its words have. */
export type Fate = { id: string; n: number; status: 'ok' | 'rejected'; code: string | null; seq: number; at: number };

const fate = {
  id: syncMutation.mutId,
  n: syncMutation.n,
  status: syncMutation.status,
  code: syncMutation.code,
  seq: syncMutation.seq,
  at: syncMutation.at,
};

/** For a read batch: one row. */
export const head = (db: Db) => headRow(db, {});

const headRow = reusable<Head[]>((db) =>
  db.select({ seq: syncHead.seq, epoch: syncHead.epoch, minSeq: syncHead.minSeq }).from(syncHead),
);

/** For a read batch: at most one row. */
export const deviceById = (db: Db, deviceId: string) => device(db, { id: deviceId });

const device = reusable<Device[], { id: string }>((db) =>
  db
    .select({ userId: syncDevice.userId, lastN: syncDevice.lastN })
    .from(syncDevice)
    .where(eq(syncDevice.deviceId, sql.placeholder('id'))),
);

/** For a read batch: what became of these mutations, whichever device brought them. */
export const fatesById = (db: Db, mutationIds: readonly string[]) => fates(db, { ids: JSON.stringify(mutationIds) });

const fates = reusable<Fate[], { ids: string }>((db) =>
  db
    .select(fate)
    .from(syncMutation)
    .where(sql`${syncMutation.mutId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`),
);

/** For a read batch: the fates of a device's mutations with numbers above `n`, as far as sequence `to`. */
export const fatesAfter = (db: Db, deviceId: string, n: number) => laterFates(db, { deviceId, n });

const laterFates = reusable<Fate[], { deviceId: string; n: number }>((db) =>
  db
    .select(fate)
    .from(syncMutation)
    .where(
      sql`${syncMutation.deviceId} = ${sql.placeholder('deviceId')} AND ${syncMutation.n} > ${sql.placeholder('n')}`,
    )
    .orderBy(syncMutation.n),
);

/** The device has brought nothing else meanwhile, and is still whose it was; `null` for one not yet known. */
export const deviceIsAt = (deviceId: string, device: Device | null): Guard => sql`
  (SELECT last_n FROM sync_device WHERE device_id = ${deviceId}) IS ${device?.lastN ?? null}`;

export type Standpoint = { deviceId: string; userId: string; lastN: number; appVersion: string; at: number };

/** The device stands at `lastN` from now on; registers it when it is new. */
export const moveDevice = (db: Db, { at, ...device }: Standpoint): Statement =>
  db
    .insert(syncDevice)
    .values({ ...device, cursor: 0, seenAt: at })
    .onConflictDoUpdate({
      target: syncDevice.deviceId,
      set: { lastN: device.lastN, appVersion: device.appVersion, seenAt: at },
    });

export type NewFate = Omit<Fate, 'seq'>;

/** One statement for a whole group: D1 bounds the parameters of a statement. They get the sequence of their batch. */
export const recordFates = (db: Db, deviceId: string, fates: readonly NewFate[]): Statement =>
  db.run(sql`INSERT INTO sync_mutation (mut_id, device_id, n, status, code, seq, at)
    SELECT f.value ->> 'id', ${deviceId}, f.value ->> 'n', f.value ->> 'status', f.value ->> 'code',
      (SELECT seq FROM sync_head), f.value ->> 'at' FROM json_each(${JSON.stringify(fates)}) f`);

/** `session`: the secret of the one it asks in; null where nobody knows. */
export type Sighting = { deviceId: string; userId: string; cursor: number; session: string | null; at: number };

const sessionOf = sql`(SELECT ${sessions.id} FROM ${sessions} WHERE ${sessions.token} = ${sql.placeholder('session')})`;

/** For a read batch: when another device of this session that had read something was last here. At most one row. */
export const deviceBefore = (db: Db, facts: Pick<Sighting, 'deviceId' | 'session'>) => before(db, facts);

const before = reusable<{ seenAt: number }[], Pick<Sighting, 'deviceId' | 'session'>>((db) =>
  db
    .select({ seenAt: syncDevice.seenAt })
    .from(syncDevice)
    .where(
      sql`${syncDevice.sessionId} = ${sessionOf} AND ${syncDevice.deviceId} <> ${sql.placeholder('deviceId')} AND ${syncDevice.cursor} > 0`,
    )
    .orderBy(desc(syncDevice.seenAt))
    .limit(1),
);

/** A device has pulled; registers it when it is new. One that belongs to somebody else is left as it is. */
export async function touchDevice(db: Db, sighting: Sighting): Promise<void> {
  await db.batch([sightingRow(db, sighting)]);
}

const sightingRow = reusable<unknown, Sighting>((db) => {
  const [cursor, seenAt] = [sql.placeholder('cursor'), sql.placeholder('at')];
  const [deviceId, userId] = [sql.placeholder('deviceId'), sql.placeholder('userId')];
  return db
    .insert(syncDevice)
    .values({ deviceId, userId, lastN: 0, cursor, appVersion: '', seenAt, sessionId: sessionOf })
    .onConflictDoUpdate({
      target: syncDevice.deviceId,
      // A question that was long under way says nothing of how far the device has read by now.
      set: { cursor: sql`max(${syncDevice.cursor}, ${cursor})`, seenAt: sql`${seenAt}`, sessionId: sessionOf },
      setWhere: sql`${syncDevice.userId} = ${userId}`,
    });
});
