import { env, exports } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#protocol/problems';
import { readLedger } from '../../../worker/intake/ledger.ts';
import { altchaProof } from '../../support/altcha.ts';
import { aRegistration, aToken, call, ORIGIN } from '../../support/http.ts';
import { anEmployee, anOrganisation, aService, aTeam, db } from '../../support/worker.ts';

let house = 0;
/** Each test comes from a house of its own: the flood limit is per address. */
const from = () => ({ 'cf-connecting-ip': `198.51.100.${house}` });
const order = (form: unknown) => call('POST', '/api/public/order', form, { headers: from() });
const filed = async () => (await readLedger({ db, bucket: env.FILES }, 'order')).filed;

let tyre: string;
let helmet: string;
let gone: string;
let token: string;

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true, name: 'Front' });
  await anEmployee([team], { name: 'Secret Employee' });
  token = await aToken(await anEmployee([], { role: 'owner' }));
  helmet = await aService({ name: 'Helmet', priceMinor: 4550, position: 1 });
  tyre = await aService({ name: 'Tyre', priceMinor: 1200, position: 0 });
  gone = await aService({ name: 'Saddle of yesterday', active: false });
});
beforeEach(() => (house += 1));

/** The fields of /order, with a fresh nonce and a proof that is good for it. */
async function anOrder(fields: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const proof = 'proof' in fields ? fields['proof'] : await altchaProof();
  return {
    name: 'Zane Ozola',
    phone: '+371 2912 3456',
    email: '',
    message: 'Please ring twice.',
    wish: '2031-02-03'.replace('2031', String(new Date().getUTCFullYear() + 1)),
    nonce: crypto.randomUUID(),
    language: 'en',
    'line[0][service]': tyre,
    'line[0][quantity]': '2',
    'line[0][price]': '1200',
    'line[1][service]': helmet,
    'line[1][quantity]': '',
    ...fields,
    proof,
  };
}

/** What is wrong, as `pointer code`. */
async function faultsOf(answer: Response): Promise<string[]> {
  const { errors = [] } = (await answer.json()) as ProblemDocument;
  return errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();
}
const codeOf = async (answer: Response) => ((await answer.json()) as ProblemDocument).code;

describe('GET /api/public/catalogue', () => {
  test('lists what can be ordered, in the owner’s order', async () => {
    const { services, today } = (await (await call('GET', '/api/public/catalogue')).json()) as {
      services: { id: string; name: string }[];
      today: string;
    };

    expect(services.map(({ name }) => name)).toEqual(['Tyre', 'Helmet']);
    expect(services[0]).toEqual({
      id: tyre,
      name: 'Tyre',
      description: '',
      priceMinor: 1200,
      currency: 'EUR',
      picture: null,
    });
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('POST /api/public/order', () => {
  test('makes a request with its lines, assigned; the total is ours', async () => {
    const form = await anOrder({ 'line[1][quantity]': '1', phone: '', email: 'zane@order.test' });
    const answer = await order(form);
    expect([answer.status, await answer.json()]).toEqual([201, { nonce: form['nonce'] }]);

    const thanks = await call('GET', `/api/public/order-thanks?nonce=${String(form['nonce'])}`);
    expect(await thanks.json()).toMatchObject({
      team: { name: 'Front' },
      wish: form['wish'],
      totals: [{ minor: 2 * 1200 + 4550, currency: 'EUR' }],
      lines: [
        { name: 'Tyre', quantity: 2, priceMinor: 1200, currency: 'EUR' },
        { name: 'Helmet', quantity: 1, priceMinor: 4550, currency: 'EUR' },
      ],
    });
    const { items } = (await (await call('GET', '/api/v1/tasks', undefined, { token })).json()) as {
      items: { requestId: string; assignee: { name: string } | null }[];
    };
    expect(items[0]?.assignee?.name).toBe('Secret Employee');
    const request = await call('GET', `/api/v1/requests/${items[0]?.requestId ?? ''}`, undefined, { token });
    expect(await request.json()).toMatchObject({
      type: 'order',
      subject: '2 × Tyre, 1 × Helmet',
      wish: form['wish'],
      status: 'open',
      messages: [
        { direction: 'in', text: '2 × Tyre\n1 × Helmet\n\nPlease ring twice.' },
        { direction: 'out', text: expect.stringContaining('€69.50') },
      ],
    });
  });

  test('[MT8] the acknowledgement has nothing in it that a stranger typed', async () => {
    await order(
      await anOrder({ name: 'Viagra Ltd', message: 'click http://evil.example', phone: '', email: 'victim@x.test' }),
    );
    const [row] = await db.all<{ text: string }>(`SELECT text FROM messages WHERE automatic ORDER BY seq DESC LIMIT 1`);

    expect(row?.text).toMatch(/R-\d+[^]*2 × Tyre: €24.00[^]*€24.00[^]*Front/);
    expect(row?.text).not.toMatch(/Viagra|evil/);
  });

  test('[MT4] every order stands alone, also of one client', async () => {
    const person = { phone: '+37126111222' };
    await order(await anOrder(person));
    await order(await anOrder(person));
    const [row] = await db.all<{ requests: number; clients: number }>(
      `SELECT count(DISTINCT r.id) AS requests, count(DISTINCT r.client_id) AS clients FROM requests r
       JOIN identities i ON i.client_id = r.client_id WHERE i.value = '+37126111222'`,
    );

    expect(row).toEqual({ requests: 2, clients: 1 });
  });

  test('[HC3] a repeat is one order, also when the catalogue has changed meanwhile', async () => {
    const lamp = await aService({ name: 'Lamp', priceMinor: 900 });
    const form = await anOrder({ 'line[0][service]': lamp, 'line[0][price]': '900' });
    const before = await filed();
    const answers = await Promise.all(Array.from({ length: 4 }, () => order(form)));
    await call('PATCH', `/api/v1/services/${lamp}`, { priceMinor: 950 }, { token });
    answers.push(await order({ ...form, proof: '' }));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await filed()).toBe(before + 1);
    const other = await order({ ...form, 'line[0][quantity]': '3', 'line[0][price]': '950' });
    expect([other.status, await codeOf(other)]).toEqual([422, 'form.nonce-reused']);
  });

  test('[HC1] needs a proof, that no other form has used', async () => {
    const missing = await order(await anOrder({ proof: '' }));
    expect([missing.status, await codeOf(missing)]).toEqual([422, 'proof.missing']);
    const proof = await altchaProof();
    expect((await order(await anOrder({ proof }))).status).toBe(201);
    expect(await codeOf(await order(await anOrder({ proof })))).toBe('proof.invalid');
    const nonce = crypto.randomUUID();
    const shared = await aRegistration({ nonce });
    await call('POST', '/api/public/register', shared, { headers: from() });
    expect(await codeOf(await order(await anOrder({ nonce, proof: shared['proof'] })))).toBe('proof.invalid');
  });

  test.each([
    ['-1', 'quantity.out-of-range'],
    ['0', 'quantity.out-of-range'],
    ['1000', 'quantity.out-of-range'],
    ['1.5', 'quantity.not-whole'],
  ])('[OR1] a quantity of %s is refused by its field', async (quantity, code) => {
    const before = await filed();
    const answer = await order(await anOrder({ 'line[0][quantity]': quantity }));

    expect(answer.status).toBe(422);
    expect(await faultsOf(answer)).toEqual([`/line[0][quantity] ${code}`]);
    expect(await filed()).toBe(before);
  });

  test('[OR1] what is not in the catalogue, or not any more, is refused by its field', async () => {
    const unknown = { 'line[7][service]': 'svc_ffffffffffff', 'line[7][quantity]': '1' };
    const inactive = { 'line[8][service]': gone, 'line[8][quantity]': '1' };
    const answer = await order(await anOrder({ ...unknown, ...inactive, proof: '' }));

    expect(await faultsOf(answer)).toEqual(['/line[7][service] service.unknown', '/line[8][service] service.unknown']);
  });

  test('[OR2] another price than was seen is refused by its field', async () => {
    const answer = await order(await anOrder({ 'line[0][price]': '1' }));

    expect([answer.status, await faultsOf(answer)]).toEqual([422, ['/line[0][price] line.price-changed']]);
  });

  test('[OR2] a service that costs the same number of another currency by now is refused by its field', async () => {
    const lock = await aService({ name: 'Lock', priceMinor: 1500, currency: 'EUR' });
    const fields = { 'line[0][service]': lock, 'line[0][price]': '1500', 'line[0][currency]': 'EUR' };
    await call('PATCH', `/api/v1/services/${lock}`, { currency: 'USD' }, { token });
    const before = await filed();
    const answer = await order(await anOrder(fields));

    expect([answer.status, await faultsOf(answer)]).toEqual([422, ['/line[0][currency] line.price-changed']]);
    expect(await filed()).toBe(before);
    expect((await order(await anOrder({ ...fields, 'line[0][currency]': 'USD' }))).status).toBe(201);
  });

  test('[OR3] a day that has passed is refused', async () => {
    expect(await faultsOf(await order(await anOrder({ wish: '2020-01-01' })))).toEqual(['/wish wish.past']);
  });

  test.each([[[]], [null], [7], ['x'], [{ 'line[0][quantity]': { $gt: 0 } }], [{ __proto__: null, line: [] }]])(
    '%j is no order',
    async (body) => {
      expect((await order(body)).status).toBe(422);
    },
  );

  test('[HC6] a flood from one address is stopped', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => order({})));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });

  test('thanks for what nobody ordered are none', async () => {
    const form = await aRegistration();
    await call('POST', '/api/public/register', form, { headers: from() });
    for (const nonce of [crypto.randomUUID(), String(form['nonce']), '']) {
      expect((await call('GET', `/api/public/order-thanks?nonce=${nonce}`)).status).toBe(404);
    }
  });
});

describe('GET /api/v1/requests/{id}', () => {
  test('[OR2] shows the lines in the order of the form, as they were made, with a sum for each currency', async () => {
    const lamp = await aService({ name: 'Lamp', priceMinor: 900 });
    const bell = await aService({ name: 'Bell', priceMinor: 700, currency: 'USD' });
    const form = await anOrder({
      phone: '+37126555666',
      'line[0][service]': lamp,
      'line[0][quantity]': '3',
      'line[0][price]': '900',
      'line[1][quantity]': '1',
      'line[2][service]': bell,
      'line[2][quantity]': '2',
    });
    await order(form);
    await call('PATCH', `/api/v1/services/${lamp}`, { name: 'Lantern', priceMinor: 950 }, { token });
    const [row] = await db.all<{ id: string }>(
      `SELECT r.id FROM requests r JOIN identities i ON i.client_id = r.client_id WHERE i.value = '+37126555666'`,
    );
    const answer = await call('GET', `/api/v1/requests/${row?.id ?? ''}`, undefined, { token });
    const { lines, totals } = (await answer.json()) as { lines: unknown; totals: unknown };

    expect(lines).toEqual([
      { serviceId: lamp, name: 'Lamp', quantity: 3, priceMinor: 900, currency: 'EUR' },
      { serviceId: helmet, name: 'Helmet', quantity: 1, priceMinor: 4550, currency: 'EUR' },
      { serviceId: bell, name: 'Bell', quantity: 2, priceMinor: 700, currency: 'USD' },
    ]);
    expect(totals).toEqual([
      { minor: 3 * 900 + 4550, currency: 'EUR' },
      { minor: 2 * 700, currency: 'USD' },
    ]);
  });
});

describe('POST /api/v1/requests/{id}/status', () => {
  test('[ST6] moves an order step by step', async () => {
    const form = await anOrder({ name: 'Step Bystep', phone: '+37126333444' });
    await order(form);
    const [row] = await db.all<{ id: string }>(
      `SELECT r.id FROM requests r JOIN identities i ON i.client_id = r.client_id WHERE i.value = '+37126333444'`,
    );
    const move = async (to: string) => {
      const answer = await call('POST', `/api/v1/requests/${row?.id ?? ''}/status`, { to }, { token });
      return answer.status === 204 ? to : codeOf(answer);
    };

    expect(await move('ready')).toBe('request.one-way');
    expect(await move('doing')).toBe('request.wrong-status');
    for (const to of ['confirmed', 'ready', 'done']) expect(await move(to)).toBe(to);
    expect(await move('cancelled')).toBe('request.one-way');
  });
});

describe('a form from a foreign page', () => {
  test('[HC4] does not enter by the API', async () => {
    const answer = await call('POST', '/api/public/order', await anOrder(), { origin: 'https://evil.example' });

    expect([answer.status, await codeOf(answer)]).toEqual([403, 'origin.foreign']);
  });

  test('[HC4] reaches our own page', async () => {
    const answer = await exports.default.fetch(`${ORIGIN}/order`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ name: 'x' }),
    });
    // In tests a stub stands for the pages; that it answers shows that the words are not thrown away at the door.
    expect(answer.status).toBe(404);
  });
});
