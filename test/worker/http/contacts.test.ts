import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../support/desk.ts';
import { aToken, call, problemOf, signInAs } from '../../support/http.ts';
import { aCard } from '../../support/card.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let team: string;
let anna: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([team], { role: 'owner' }));
  anna = await anEmployee([team], { email: 'anna@desk.test' });
});

const post = (path: string, body: object, options: object = { token }) =>
  call('POST', `/api/v1${path}`, body, { ...options, key: crypto.randomUUID() });

describe('POST /api/v1/clients/{id}/contacts', () => {
  test('[CT1] keeps the contact, the people and the number that came up', async () => {
    const { clientId } = await aCard(team);
    const people = [{ name: 'Juris', position: 'director', decides: 'prices' }];
    const body = { way: 'visit', reason: 'A price', phone: '2912 0001', visitor: 'ready', people };
    const answer = await post(`/clients/${clientId}/contacts`, body);

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ requestId: null, taskId: null });
    expect(await rowsOf('SELECT way, reason, taken_by, visitor FROM contacts WHERE client_id = ?', clientId)).toEqual([
      { way: 'visit', reason: 'A price', taken_by: null, visitor: 'ready' },
    ]);
    expect(await rowsOf('SELECT name, decides FROM people WHERE client_id = ?', clientId)).toEqual([
      { name: 'Juris', decides: 'prices' },
    ]);
    expect(await rowsOf(`SELECT value FROM identities WHERE client_id = ? AND kind = 'phone'`, clientId)).toEqual([
      { value: '+37129120001' },
    ]);
  });

  test('[TK1] makes a request of it, with a number and a task of the team', async () => {
    const { clientId } = await aCard(team);
    const cookie = await signInAs({ id: anna, email: 'anna@desk.test' });
    const body = { way: 'call', reason: 'A bicycle', request: { type: 'purchase', assigneeId: anna } };
    const made = (await (await post(`/clients/${clientId}/contacts`, body, { cookie })).json()) as Record<
      string,
      string
    >;
    const request = await call('GET', `/api/v1/requests/${made['requestId']}`, undefined, { token });

    expect(await request.json()).toMatchObject({ type: 'purchase', status: 'open', assignee: { id: anna } });
    expect(await rowsOf('SELECT taken_by FROM contacts WHERE id = ?', made['id'])).toEqual([{ taken_by: anna }]);
  });

  test('a number that is none is said at its field, a team that is none too', async () => {
    const { clientId } = await aCard(team);
    const path = `/clients/${clientId}/contacts`;

    expect((await problemOf(await post(path, { way: 'call', reason: 'x', phone: 'seven' }))).errors).toMatchObject([
      { pointer: '/phone' },
    ]);
    const noTeam = { way: 'call', reason: 'x', request: { teamId: 'team_none' } };
    expect((await problemOf(await post(path, noTeam))).code).toBe('team.absent');
  });
});

describe('POST /api/v1/tasks', () => {
  test('[TK1] begins a request for a client, in the team that is the default', async () => {
    const { clientId } = await aCard(team);
    const answer = await post('/tasks', { clientId, text: 'Call back about the price' });
    const task = (await answer.json()) as { requestId: string };

    expect(answer.status).toBe(201);
    expect(task).toMatchObject({ clientId, teamId: team, status: 'open' });
    const [request] = await rowsOf<{ number: number }>('SELECT number FROM requests WHERE id = ?', task.requestId);
    expect(request!.number).toBeGreaterThan(0);
  });

  test('[TK2] goes on with a request that is open, not with one of another client', async () => {
    const { clientId, requestId } = await aCard(team);
    const other = await aCard(team);

    expect(await (await post('/tasks', { clientId, requestId, text: 'Ask again' })).json()).toMatchObject({
      requestId,
    });
    expect((await problemOf(await post('/tasks', { clientId: other.clientId, requestId, text: 'x' }))).code).toBe(
      'request.gone',
    );
  });

  test('[AP1] the same key makes one task', async () => {
    const { clientId } = await aCard(team);
    const key = crypto.randomUUID();
    const send = () => call('POST', '/api/v1/tasks', { clientId, text: 'Once' }, { token, key });

    expect(await (await send()).text()).toBe(await (await send()).text());
    expect(await rowsOf('SELECT id FROM tasks WHERE client_id = ?', clientId)).toHaveLength(2);
  });
});
