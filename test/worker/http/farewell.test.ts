import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { hubOf } from '../../../worker/hub/hub-of.ts';
import { call, signInAs } from '../../support/http.ts';
import { count } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let owner: string;
let anna: string;
let cookie: string;
let made = 0;

beforeAll(async () => {
  await anOrganisation();
  const email = 'olga@desk.test';
  owner = await signInAs({ id: await anEmployee([], { role: 'owner', email }), email });
});
beforeEach(async () => {
  made += 1;
  const email = `anna${made}@desk.test`;
  anna = await anEmployee([await aTeam()], { email });
  cookie = await signInAs({ id: anna, email });
});

const words = (text: string) => [{ id: `mut_${made}-0000000`, name: 'note.add', args: { text }, at: 1 }];
const bring = (as: string | undefined, text = 'Half a thought') =>
  call('POST', '/api/sync/farewell', { words: words(text) }, as === undefined ? {} : { cookie: as });
const disable = () => call('PATCH', `/api/v1/employees/${anna}`, { active: false }, { cookie: owner });
const read = (as: string) => call('GET', `/api/v1/employees/${anna}/quarantine`, undefined, { cookie: as });

test('[SY22] a disabled person’s device brings its words once, and an owner reads them', async () => {
  expect((await disable()).status).toBe(204);
  expect((await bring(cookie)).status).toBe(204);
  expect((await bring(cookie, 'Again')).status).toBe(401);

  const { items } = (await (await read(owner)).json()) as { items: unknown[] };
  expect(items).toMatchObject([{ name: 'note.add', args: { text: 'Half a thought' }, writtenAt: 1 }]);
});

test('[SY22] it opens nothing else, and nobody else brings anything', async () => {
  expect((await bring(cookie)).status).toBe(401);
  await disable();
  expect((await call('POST', '/api/sync/ticket', {}, { cookie })).status).toBe(401);
  expect((await read(cookie)).status).toBe(401);
  for (const stranger of [undefined, 'frontdesk=', 'frontdesk=guessed.signature', `${cookie.slice(0, 20)}x`]) {
    expect((await bring(stranger)).status, String(stranger)).toBe(401);
  }
  expect(await count('quarantine WHERE employee_id = ?', anna)).toBe(0);
});

test('[SY22] sockets of who is disabled are closed within five seconds', async () => {
  const hub = hubOf(env);
  const ticket = await hub.ticket({ userId: anna, scopes: ['all'] });
  const headers = { upgrade: 'websocket' };
  const { webSocket } = await hub.openSocket(new Request(`https://desk.test/?ticket=${ticket}`, { headers }));
  const closed = new Promise<number>((settle) => webSocket!.addEventListener('close', () => settle(Date.now())));
  webSocket!.accept();
  const begun = Date.now();
  await disable();

  expect((await closed) - begun).toBeLessThan(5_000);
});

test('[DV9] whoever has no session any more may ask which epoch the server is in, and learns nothing else', async () => {
  const answer = await call('GET', '/api/sync/epoch');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ epoch: 1 });
});
