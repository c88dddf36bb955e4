import { seesEveryTeam } from '#domain/permissions';
import type { Batch } from '../db/commit.ts';
import type { Db, Statement } from '../db/client.ts';
import { epochIs, rowsAreAt, type Guard } from '../db/guards.ts';
import { stillShown } from '../db/queries/permissions.ts';
import { outboxIs } from '../db/queries/replies.ts';
import { groupsHave } from '../db/queries/rows.ts';
import { forgetDevicesOf } from '../db/queries/alert-devices.ts';
import { endLinks } from '../db/queries/invitations.ts';
import { keepFarewells } from '../db/queries/quarantine.ts';
import { endSessions } from '../db/queries/sessions.ts';
import { talkIsStill } from '../db/queries/talk.ts';
import { replyRowId } from '../outbox/rows.ts';
import { isShown, type Decided, type Moment } from './decide.ts';
import { effectRows } from './effects.ts';
import { uploadGuards, uploadStatements } from './uploads.ts';
import type { Loaded } from './load.ts';
import type { Wish } from './wish.ts';

/** The write batch of a decided group; its guards ask again every question the decision rested on. */
export function toBatch(db: Db, { loaded, wishes, decided, moment }: Plan): Batch {
  return {
    guards: [...guardsOf(loaded, wishes, moment), ...uploadGuards(decided), ...(decided.guards ?? [])],
    changes: decided.changes,
    also: [
      ...effectRows(db, decided.effects, moment.now),
      ...uploadStatements(db, decided),
      ...lockOut(db, decided, moment.now),
      ...endOldLinks(db, decided, moment.now),
    ],
    by: moment.actor.kind === 'employee' ? moment.actor.id : undefined,
  };
}
export type Plan = { loaded: Loaded; wishes: readonly Wish[]; decided: Decided; moment: Moment };

function guardsOf(loaded: Loaded, wishes: readonly Wish[], { actor }: Moment): Guard[] {
  const guards: Guard[] = [epochIs(loaded.head.epoch), ...rowGuards(loaded, wishes)];
  for (const [table, groups] of loaded.groups) {
    guards.push(
      groupsHave(
        table,
        [...groups].map(([of, size]) => ({ of, size })),
      ),
    );
  }
  if (loaded.outbox.size > 0) {
    guards.push(outboxIs([...loaded.outbox].map(([messageId, state]) => ({ id: replyRowId(messageId), state }))));
  }
  const authorId = actor.kind === 'employee' ? actor.id : null;
  const judged = wishes.flatMap(({ reply }) => (reply?.base === undefined ? [] : [reply.conversationId]));
  if (judged.length > 0) {
    const talks = judged.map((conversationId) => ({ conversationId, newest: loaded.talk.get(conversationId) ?? null }));
    guards.push(talkIsStill(authorId, talks));
  }
  return [...guards, ...permissionGuards(loaded, actor)];
}

/** A row that was missing must still be missing, or a refusal would be as stale as a change. */
function rowGuards({ rows }: Loaded, wishes: readonly Wish[]): Guard[] {
  const missing = wishes.flatMap(({ keys }) => keys.flatMap((key) => ('id' in key ? [key] : [])));
  const tables = new Set([...rows.keys(), ...missing.map(({ table }) => table)]);
  return [...tables].map((table) => {
    const found = rows.get(table) ?? new Map<string, never>();
    const ids = new Set([...found.keys(), ...missing.filter((key) => key.table === table).map(({ id }) => id)]);
    return rowsAreAt(
      table,
      [...ids].map((id) => ({ id, rev: found.get(id)?.row.rev ?? null })),
    );
  });
}

/** The actor's role as it was, and every card that was visible still shown: permission is a row like others. */
function permissionGuards({ rows, standing }: Loaded, actor: Moment['actor']): Guard[] {
  if (actor.kind !== 'employee' || !standing) return [];
  const shown = [...rows.values()].flatMap((byId) => [...byId.values()].filter((scoped) => isShown(scoped, actor)));
  const roots = new Set(shown.map(({ row }) => row.rootId));
  return [rowsAreAt('employees', [{ id: standing.id, rev: standing.rev }]), stillShown(actor.id, [...roots])];
}

/** Who is deactivated is signed out in the same batch: neither session nor alerts must outlive the permission. */
const lockOut = (db: Db, decided: Decided, now: number): Statement[] =>
  lockedOut(decided).flatMap((id) => [keepFarewells(db, id, now), endSessions(db, id), forgetDevicesOf(db, id)]);

export const lockedOut = ({ changes }: Pick<Decided, 'changes'>): string[] =>
  changes.flatMap((change) =>
    change.op === 'patch' && change.table === 'employees' && change.set.active === false ? [change.id] : [],
  );

/**
 * A link to a password is as mighty as its account. One made for somebody who is raised since may be known to whoever was
 * allowed to invite the lower role, and one of somebody who is gone must not wait for their return.
 */
const endOldLinks = (db: Db, { changes }: Decided, now: number): Statement[] =>
  changes.flatMap((change) => {
    if (change.op !== 'patch' || change.table !== 'employees') return [];
    const { role, active } = change.set;
    const isRaised = role !== undefined && seesEveryTeam(role);
    return isRaised || active === false ? [endLinks(db, change.id, now)] : [];
  });
