import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { TABLES } from '#domain/model';
import type { PullResponse, SnapshotResponse } from '#protocol/sync';
import type { RowChange } from '../../../worker/db/commit.ts';
import { Device } from '../../support/device.ts';
import { aCard, aClientsMessage, rescope, write, type Card } from '../../support/card.ts';
import { Replica } from '../../support/replica.ts';
import { rows } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

/** Histories of a few cards in two teams, and of who is in them; read by devices that cut and pause anywhere. */

beforeAll(() => anOrganisation());

type Name = 'a' | 'b';
type Step =
  | { kind: 'rename' | 'talk'; card: number }
  | { kind: 'move'; card: number; to: readonly Name[] }
  | { kind: 'member'; of: Name; is: boolean }
  | { kind: 'read' };

const card = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('rename' as const, 'talk' as const), card }),
  fc.record({
    kind: fc.constant('move' as const),
    card,
    to: fc.constantFrom<(readonly Name[])[]>(['a'], ['b'], ['a', 'b']),
  }),
  fc.record({
    kind: fc.constant('member' as const),
    of: fc.constantFrom<Name[]>('a', 'b'),
    is: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('read' as const) }),
);
const limits = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });

test('[SY15] however pages are cut, devices end with exactly the rows they may see, and were never sent another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), limits, async (history, cuts) => {
      const world = await aWorld();
      const [cutter, whole] = [
        new Replica(new Device(world.anna), world.head),
        new Replica(new Device(world.anna), world.head),
      ];
      for (const one of history) {
        if (one.kind !== 'read') await world.happen(one);
        else await cutter.catchUp(cuts);
        await nothingForbidden(cutter, world.anna);
      }
      await cutter.catchUp(cuts);
      await whole.catchUp();

      expect(keysOf(cutter)).toEqual(await visibleTo(world.anna));
      expect(keysOf(whole)).toEqual(keysOf(cutter));
    }),
    { numRuns: 12, seed: 20261121 },
  );
}, 60_000);

async function aWorld() {
  const teams = { a: await aTeam(), b: await aTeam() };
  const anna = await anEmployee([teams.a]);
  const cards: Card[] = [await aCard(teams.a), await aCard(teams.b), await aCard(teams.a)];
  const members = new Set(['a']);
  const changeOf = (one: Exclude<Step, { kind: 'read' }>): RowChange[] => {
    if (one.kind === 'member') {
      if (members.has(one.of) === one.is) return [];
      const id = `${teams[one.of]}:${anna}`;
      if (!one.is) return members.delete(one.of) ? [{ op: 'delete', table: 'memberships', id, rootId: 'org' }] : [];
      members.add(one.of);
      return [
        { op: 'insert', table: 'memberships', row: { id, rootId: 'org', teamId: teams[one.of], employeeId: anna } },
      ];
    }
    const known = cards[one.card]!;
    if (one.kind === 'talk') return [aClientsMessage(known)];
    if (one.kind === 'move')
      return [
        rescope(
          known.clientId,
          one.to.map((name) => `team:${teams[name]}`),
        ),
      ];
    const { clientId } = known;
    return [{ op: 'patch', table: 'clients', id: clientId, rootId: clientId, set: { note: 'changed' } }];
  };
  const [{ seq: head } = { seq: 0 }] = await rows<{ seq: number }>('SELECT seq FROM sync_head');
  return { anna, head, happen: (one: Exclude<Step, { kind: 'read' }>) => write(...changeOf(one)) };
}

/** Rows are compared by table, id and rev: what a device holds is not only the right rows, but the newest of them. */
const keysOf = (replica: Replica) =>
  [...replica.rows.values()].map(({ table, row }) => `${table} ${row.id} ${row.rev}`).toSorted();

async function visibleTo(employeeId: string): Promise<string[]> {
  const found = await Promise.all(
    TABLES.map((table) =>
      rows<{ name: string }>(
        `SELECT '${table} ' || t.id || ' ' || t.rev AS name FROM ${table} t WHERE EXISTS (SELECT 1 FROM root_scope r
          JOIN user_scope u ON u.scope_id = r.scope_id WHERE r.root_id = t.root_id AND u.user_id = ?)`,
        employeeId,
      ),
    ),
  );
  return found
    .flat()
    .map(({ name }) => name)
    .toSorted();
}

/** No response held a row that its reader could not see when it was sent: nothing has changed since. */
async function nothingForbidden(replica: Replica, employeeId: string): Promise<void> {
  const sent = replica.responses.splice(0).flatMap(rowsOf);
  if (sent.length === 0) return;
  const shown = new Set((await visibleTo(employeeId)).map((name) => name.split(' ')[1]));
  expect(sent.filter((id) => !shown.has(id))).toEqual([]);
}
const rowsOf = (response: Extract<PullResponse, { kind: 'page' }> | SnapshotResponse): string[] =>
  'rows' in response
    ? response.rows.map(({ row }) => row.id)
    : response.patch.flatMap((p) => (p.op === 'put' ? [p.row.id] : []));
