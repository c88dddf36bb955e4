import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPassword } from '../../worker/local/demo/password.ts';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';

/** The demo's password is written everywhere: where others can reach an instance it must open nothing. */

let dataDir: string;
let remove: () => void;
beforeEach(() => ({ dataDir, remove } = makeDataDir()));
afterEach(() => remove());

const PUBLIC = { HOST: '0.0.0.0' };
const addressOf = ({ url }: Frontdesk) => `http://127.0.0.1:${new URL(url).port}`;

const signIn = (frontdesk: Frontdesk, password: string, who = 'owner') =>
  fetch(`${addressOf(frontdesk)}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.test`, password }),
  });
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const meAs = async (frontdesk: Frontdesk, cookie: string) =>
  (await fetch(`${addressOf(frontdesk)}/api/me`, { headers: { cookie } })).status;

test('[SI9] a demo of one’s own computer that others can reach later has a password of its own, and old sessions end', async () => {
  const alone = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  const cookie = cookieOf(await signIn(alone, DEMO_PASSWORD));
  expect(await meAs(alone, cookie)).toBe(200);
  await alone.stop();

  const open = await startInstance({ DATA_DIR: dataDir, DEMO: '0', ...PUBLIC });
  const own = demoPassword(dataDir);
  expect(own).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect((await signIn(open, DEMO_PASSWORD)).status).toBe(401);
  expect((await signIn(open, DEMO_PASSWORD, 'anna')).status).toBe(401);
  expect(await meAs(open, cookie)).toBe(401);
  expect((await signIn(open, own, 'anna')).status).toBe(200);
  await open.stop();

  const again = await startInstance({ DATA_DIR: dataDir });
  const { demo } = (await (await fetch(`${again.url}/api/public/organisation`)).json()) as {
    demo: { password: string };
  };
  expect(demo.password).toBe(own);
  expect(demoPassword(dataDir)).toBe(own);
  await again.stop();
});

test('[SI9] a demo that others can reach from its first start never has the public one', async () => {
  const open = await startInstance({ DATA_DIR: dataDir, DEMO: '1', ...PUBLIC });

  expect((await signIn(open, DEMO_PASSWORD)).status).toBe(401);
  expect((await signIn(open, demoPassword(dataDir))).status).toBe(200);
  const organisation = await (await fetch(`${addressOf(open)}/api/public/organisation`)).text();
  expect(organisation).not.toContain(demoPassword(dataDir));
  await open.stop();
});

test('[SI9] a folder without a demo keeps no password', async () => {
  const open = await startInstance({ DATA_DIR: dataDir, ...PUBLIC });
  await open.stop();
  const again = await startInstance({ DATA_DIR: dataDir, ...PUBLIC });
  expect(demoPassword(dataDir)).toBe(DEMO_PASSWORD);
  await again.stop();
});
