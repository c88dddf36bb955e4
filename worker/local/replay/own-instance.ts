import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../build/build.ts';
import { readConfig } from '../config.ts';
import { startFrontdesk } from '../frontdesk.ts';
import { Refusal } from '../refusal.ts';

/** An organisation with nothing in it but a mailbox, in an empty folder that is gone afterwards. */
export type OwnInstance = { url: string; token: string; stop: () => Promise<void> };

const OWNER = 'owner@demo.test';

export async function startOwnInstance(log: (line: string) => void): Promise<OwnInstance> {
  await buildIfStale(log);
  const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-replay-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const variables = { PORT: '0', SMTP_PORT: '0', DEMO: '0', DATA_DIR: dataDir };
    const frontdesk = await startFrontdesk({ config: readConfig(variables) });
    const stop = async () => {
      await frontdesk.stop();
      remove();
    };
    try {
      return { url: frontdesk.url, token: await setUp(frontdesk.url), stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}

/** What a person does at `/setup`, and then to get a token. */
async function setUp(url: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await post(url, '/api/public/setup', {
    name: 'Replay',
    country: 'LV',
    openingHours: Array.from({ length: 7 }, () => [[540, 1080]]),
    mailAddress: 'desk@demo.test',
    team: 'Desk',
    ownerName: 'Owner',
    ownerEmail: OWNER,
    password,
  });
  const session = await post(url, '/api/auth/sign-in/email', { email: OWNER, password });
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const made = await post(url, '/api/v1/tokens', { name: 'replay' }, { cookie });
  return ((await made.json()) as { token: string }).token;
}

async function post(url: string, path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url, ...more };
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.ok) return answer;
  throw new Refusal(`POST ${path} answered ${answer.status}: ${await answer.text()}`);
}
