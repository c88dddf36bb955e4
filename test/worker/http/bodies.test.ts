import { beforeAll, describe, expect, test } from 'vitest';
import { aToken, call, problemOf, signInAs } from '../../support/http.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

/** What is true of the body of every write, whatever it is about. */

let token: string;
let owner: string;

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  token = await aToken(owner);
});

describe('a body', () => {
  const send = (raw: BodyInit, headers: Record<string, string> = {}) =>
    call('POST', '/api/v1/teams', undefined, { token, raw, headers });
  const huge = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });

  test.each([
    ['empty', '', {}, 400, 'body.not-json'],
    ['cut off', '{"name":', {}, 400, 'body.not-json'],
    ['no JSON', 'name=x', {}, 400, 'body.not-json'],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]), {}, 400, 'body.wrong-encoding'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), {}, 400, 'body.wrong-encoding'],
    ['of another type', '{}', { 'content-type': 'text/plain' }, 415, 'body.wrong-type'],
    ['of a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'body.wrong-type'],
    ['of another charset', '{}', { 'content-type': 'application/json; charset=latin1' }, 415, 'body.wrong-type'],
    ['too large', ' '.repeat(200_000), {}, 413, 'body.too-large'],
    ['a list', '[]', {}, 422, 'input.invalid'],
    ['null', 'null', {}, 422, 'input.invalid'],
    ['a number', '7', {}, 422, 'input.invalid'],
    ['text', '"name"', {}, 422, 'input.invalid'],
    ['with __proto__', '{"__proto__":{"isDefault":true},"name":"x"}', {}, 422, 'input.invalid'],
    ['deeply nested', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, {}, 422, 'input.invalid'],
  ])('%s is a clear problem', async (_, raw, headers, status, code) => {
    const answer = await send(raw, headers);

    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
  });

  test('without an end is read no further than the limit', async () => {
    const answer = await send(huge());

    expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'body.too-large']);
  });

  test('with a byte order mark or a charset is read', async () => {
    const marked = new TextEncoder().encode('\ufeff{"name":"Marked"}');
    expect((await send(marked, { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(201);
  });
});

describe('mass assignment', () => {
  const columns = {
    id: 'x',
    rev: 9,
    seq: 9,
    rootId: 'org',
    scopes: ['all'],
    createdAt: 0,
    role: 'owner',
    email: 'evil@x.lv',
    active: true,
    assigneeId: 'emp_x',
    status: 'done',
    attested: true,
    hash: 'x',
    createdBy: 'x',
    revokedAt: 0,
    number: 1,
    clientId: 'x',
    isDefault: true,
    unconfirmed: false,
    authorId: 'x',
    evidence: 'staff',
    policy: 'by-hand',
    capacity: 3,
    completedBy: 'x',
  };
  const writes: [string, string, Record<string, unknown>, readonly string[]][] = [
    ['POST', '/api/v1/requests', { client: { name: 'C', email: 'c@x.lv' }, type: 'question', text: 'Hello' }, []],
    ['POST', '/api/v1/teams', { name: 'T' }, ['isDefault', 'policy']],
    ['PATCH', '/api/v1/teams/x', { name: 'T' }, ['isDefault']],
    ['PUT', '/api/v1/teams/x/policy', { policy: 'by-hand' }, ['policy']],
    [
      'POST',
      '/api/v1/employees',
      { name: 'E', email: 'e@x.lv', role: 'chief', teamIds: [] },
      ['role', 'email', 'capacity'],
    ],
    ['PUT', '/api/v1/employees/x/address', { email: 'a@x.lv' }, ['email']],
    ['PATCH', '/api/v1/employees/x', { name: 'E' }, ['active', 'capacity', 'role']],
    ['PATCH', '/api/v1/organisation', { name: 'O' }, []],
    ['POST', '/api/v1/mailboxes', { address: 'a@x.lv', teamId: 'team_x' }, []],
    ['PATCH', '/api/v1/mailboxes/x', {}, ['active']],
    ['POST', '/api/v1/services', { name: 'S', priceMinor: 1, currency: 'EUR' }, ['active']],
    ['PATCH', '/api/v1/services/x', { name: 'S' }, ['active']],
    ['PUT', '/api/v1/statuses', { items: [] }, []],
    ['POST', '/api/v1/clients', { client: { name: 'C', email: 'c@x.lv' } }, []],
    ['POST', '/api/v1/clients/x/contacts', { way: 'call', reason: 'A price' }, ['email']],
    ['POST', '/api/v1/tasks', { clientId: 'cl_00000000', text: 'Call' }, ['clientId', 'assigneeId']],
    ['PATCH', '/api/v1/clients/x', { name: 'C' }, ['email']],
    ['POST', '/api/v1/tasks/x/complete', { result: 'done' }, []],
    ['POST', '/api/v1/tasks/x/assign', { employeeId: 'emp_00000000' }, []],
    ['POST', '/api/v1/requests/x/messages', { text: 'Hi' }, []],
    ['POST', '/api/v1/requests/x/status', { to: 'done' }, []],
  ];

  test.each(writes)('[AP2] %s %s takes listed columns only', async (method, path, body, listed) => {
    for (const [column, value] of Object.entries(columns).filter(([name]) => !listed.includes(name))) {
      const answer = await call(method, path, { ...body, [column]: value }, { token, key: anId('key') });
      expect(answer.status, column).toBe(422);
      expect((await problemOf(answer)).errors, column).toContainEqual(
        expect.objectContaining({ pointer: `/${column}`, code: 'field.unknown' }),
      );
    }
  });

  test('[AP2] POST /tokens takes a name and nothing else', async () => {
    const cookie = await signInAs({ id: owner, email: 'owner@desk.test' });
    for (const [column, value] of Object.entries(columns)) {
      const answer = await call('POST', '/api/v1/tokens', { name: 'T', [column]: value }, { cookie });
      expect(answer.status, column).toBe(422);
    }
  });
});
