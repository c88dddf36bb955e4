import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../support/desk.ts';
import { aCard } from '../../support/card.ts';
import { aToken, call, problemOf } from '../../support/http.ts';
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

describe('a card', () => {
  const write = (method: string, path: string, body: object) =>
    call(method, `/api/v1${path}`, body, { token, key: crypto.randomUUID() });

  type Card = {
    name: string;
    identities: { id: string; kind: string; value: string }[];
    people: { id: string; name: string; position: string; decides: string }[];
    contacts: { way: string; reason: string; at: number }[];
  };
  const read = async (clientId: string) =>
    (await (await call('GET', `/api/v1/clients/${clientId}`, undefined, { token })).json()) as Card;

  test('GET /clients/{id} shows the people of a company and what was recorded, the newest first', async () => {
    const { clientId } = await aCard(team);
    const people = [{ name: 'Juris', position: 'director', decides: 'prices' }];
    await write('POST', `/clients/${clientId}/contacts`, { way: 'call', reason: 'First', at: 1_000, people });
    await write('POST', `/clients/${clientId}/contacts`, { way: 'paper', reason: 'Second', at: 2_000 });

    const card = await read(clientId);
    expect(card.people).toEqual([{ id: expect.stringMatching(/^per_/), ...people[0] }]);
    expect(card.contacts).toMatchObject([
      { way: 'paper', reason: 'Second', at: 2_000 },
      { way: 'call', reason: 'First', at: 1_000 },
    ]);
  });

  test('PATCH /clients/{id} changes fields, adds and takes off addresses and people, and leaves the rest', async () => {
    const { clientId } = await aCard(team);
    await write('PATCH', `/clients/${clientId}`, { phone: '2912 3456', people: [{ name: 'Juris' }, { name: 'Zane' }] });
    const before = await read(clientId);
    const added = before.identities.find(({ value }) => value === '+37129123456');
    const [juris, zane] = before.people;
    expect([added?.kind, juris?.name, zane?.name]).toEqual(['phone', 'Juris', 'Zane']);

    const answer = await write('PATCH', `/clients/${clientId}`, {
      name: 'Ozols',
      email: 'Ozols@Example.lv',
      removeIdentities: [added?.id],
      people: [{ id: juris?.id, name: 'Juris', position: 'director' }],
      removePeople: [zane?.id],
    });

    expect(answer.status).toBe(204);
    const after = await read(clientId);
    expect(after.name).toBe('Ozols');
    expect(after.identities.map(({ value }) => value)).toContain('ozols@example.lv');
    expect(after.identities.map(({ value }) => value)).not.toContain('+37129123456');
    expect(after.people).toEqual([{ id: juris?.id, name: 'Juris', position: 'director', decides: '' }]);
  });

  test('PATCH /clients/{id} says at its field what is no number, and takes nobody of another company off', async () => {
    const [one, other] = [await aCard(team), await aCard(team)];
    await write('PATCH', `/clients/${other.clientId}`, { people: [{ name: 'Anna' }] });
    const [anna] = (await read(other.clientId)).people;

    const wrong = await write('PATCH', `/clients/${one.clientId}`, { phone: 'seven' });
    expect((await problemOf(wrong)).errors).toMatchObject([{ pointer: '/phone' }]);
    const foreign = await write('PATCH', `/clients/${one.clientId}`, { removePeople: [anna?.id] });
    expect([foreign.status, (await problemOf(foreign)).code]).toEqual([404, 'person.gone']);
  });
});
