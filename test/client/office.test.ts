import { beforeEach, describe, expect, test } from 'vitest';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import type { Store } from '../../src/lib/store/database.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { aStore, settle } from './support/device.ts';
import { ModelServer } from './support/model-server.ts';
import { ANNA, anEmployee, anOrganisation, BORIS, NOON, type Entry } from './support/rows.ts';

/** The office changed on a device: rows that go, and rules that look at all rows of a table. */

const [SHOP, WORKSHOP] = ['team_shop0000', 'team_work0000'];
const root = { rev: 1, seq: 1, rootId: 'org' };
const team = (id: string, isDefault: boolean): Entry => ({
  table: 'teams',
  row: { id, ...root, name: id, isDefault, presence: 'ignored', policy: 'least-busy', rules: {} },
});
const OLGA = 'emp_olga0000';

let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = new ModelServer(
    ANNA,
    ['all'],
    [
      { table: 'organisation', row: anOrganisation() },
      { table: 'employees', row: anEmployee({ role: 'owner' }) },
      { table: 'employees', row: anEmployee({ id: BORIS, email: 'boris@a.test' }) },
      { table: 'employees', row: anEmployee({ id: OLGA, email: 'olga@a.test', role: 'owner', active: false }) },
      team(SHOP, true),
      team(WORKSHOP, false),
      { table: 'memberships', row: { id: 'memb_boris000', ...root, teamId: SHOP, employeeId: BORIS } },
    ],
  );
  await settle(store, server);
});

const make = <N extends MutationName>(name: N, args: MutationArgs<N>) =>
  write(store, { id: newId('mut'), name, args, at: NOON });
const teamsOfBoris = async () => (await store.memberships.toArray()).map(({ teamId }) => teamId);

describe('the office on a device', () => {
  test('[PR6] who leaves a team has left it at once, offline too', async () => {
    const teams = [{ membershipId: newId('memb'), teamId: WORKSHOP }];
    expect(await make('employee.patch', { employeeId: BORIS, set: {}, teams })).toMatchObject({ kind: 'written' });

    expect(await teamsOfBoris()).toEqual([WORKSHOP]);
    expect(await store.outbox.count()).toBe(1);
  });

  test('[DV3] what the server refuses is as it was: the row that went is back, the one that came is gone', async () => {
    const teams = [{ membershipId: newId('memb'), teamId: WORKSHOP }];
    await make('employee.patch', { employeeId: BORIS, set: {}, teams });
    // To the server this device belongs to somebody who may not.
    await settle(store, server);

    expect(await teamsOfBoris()).toEqual([SHOP]);
    expect(await store.attention.count()).toBe(1);
  });

  test('[PR7] a new default takes the mark off the old one here as there', async () => {
    await make('team.patch', { teamId: WORKSHOP, set: { isDefault: true } });

    const teams = await store.teams.toArray();
    expect(teams.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([WORKSHOP]);
  });

  test('[PR9] a rule that needs every employee has every employee', async () => {
    expect(await make('employee.patch', { employeeId: OLGA, set: { role: 'employee' } })).toMatchObject({
      kind: 'written',
    });
    expect(await make('employee.patch', { employeeId: ANNA, set: { active: false } })).toEqual({
      kind: 'refused',
      code: 'employee.self',
    });
  });
});
