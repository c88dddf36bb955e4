import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../support/desk.ts';
import { aToken, call } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([team], { role: 'owner' }));
});

const post = (client: object, rest: object = {}) =>
  call('POST', '/api/v1/clients', { client, ...rest }, { token, key: crypto.randomUUID() });

describe('POST /api/v1/clients', () => {
  test('makes a card whose addresses are vouched for, seen by the team', async () => {
    const answer = await post({ name: 'Ilze', email: 'Ilze@Example.org', phone: '2912 3456' });
    const { id } = (await answer.json()) as { id: string };

    expect(answer.status).toBe(201);
    expect(await rowsOf('SELECT kind, value, evidence FROM identities WHERE client_id = ? ORDER BY kind', id)).toEqual([
      { kind: 'email', value: 'ilze@example.org', evidence: 'staff' },
      { kind: 'phone', value: '+37129123456', evidence: 'staff' },
    ]);
    expect(await rowsOf('SELECT scope_id FROM root_scope WHERE root_id = ?', id)).toEqual([
      { scope_id: `team:${team}` },
    ]);
  });

  test('[MT6] an address is one client’s', async () => {
    await post({ name: 'One', email: 'one@example.org' });
    const again = await post({ name: 'Two', email: 'one@example.org' });

    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'client.address-taken' });
  });

  test('nobody without an address, no team that is none, no column that is not listed', async () => {
    const errors = async (answer: Promise<Response>) =>
      ((await (await answer).json()) as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);

    expect(await errors(post({ name: 'Ilze' }))).toEqual(['/client/phone']);
    expect(await errors(post({ name: 'Ilze', email: 'a@b.test' }, { teamId: 'team_none' }))).toEqual(['/teamId']);
    expect(await errors(post({ name: 'Ilze', email: 'c@b.test', scopes: ['all'] }))).toEqual(['/client/scopes']);
  });
});
