import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { closeFront } from '../../worker/local/front.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';

/** What outsiders reach of the runner, and what it believes of them. */

const LIMIT = 60; // checks of one address a minute

/** So many checks of a form, each claiming another address; how many were refused as too many of one. */
async function refusedOf(url: string, claims: (index: number) => Record<string, string>): Promise<number> {
  const body = JSON.stringify({ field: 'name', value: 'Ilze' });
  const answers = await Promise.all(
    Array.from({ length: LIMIT + 20 }, (_, index) => {
      const headers = { 'content-type': 'application/json', ...claims(index) };
      return fetch(`${url}/api/public/check`, { method: 'POST', headers, body });
    }),
  );
  return answers.filter(({ status }) => status === 429).length;
}

const claimed = (index: number) => ({ 'cf-connecting-ip': `203.0.113.${index}` });

describe.each([
  ['an instance that others can reach', { HOST: '0.0.0.0' }, 'refused'],
  ['one with a proxy elsewhere', { HOST: '0.0.0.0', TRUSTED_PROXY: '192.0.2.7' }, 'refused'],
  ['one behind a proxy of this computer', {}, 'believed'],
  ['one whose proxy is named', { HOST: '0.0.0.0', TRUSTED_PROXY: '127.0.0.1' }, 'believed'],
])('%s', (_, variables, outcome) => {
  const { dataDir, remove } = makeDataDir();
  let frontdesk: Frontdesk;
  let url: string;
  beforeAll(async () => {
    frontdesk = await startInstance({ DATA_DIR: dataDir, ...variables });
    url = `http://127.0.0.1:${new URL(frontdesk.url).port}`;
  });
  afterAll(async () => {
    await frontdesk.stop();
    remove();
  });

  test(`[HC6] an address that a caller claims is ${outcome}`, async () => {
    const refused = await refusedOf(url, claimed);
    expect(refused > 0 ? 'refused' : 'believed').toBe(outcome);
  });

  test('[HC6] what the runner itself says of a caller cannot be said by others', async () => {
    // The name of its header, and the one by which miniflare would be told anything at all.
    const forged = (index: number) => ({
      'frontdesk-caller': `198.51.100.${index}`,
      'mf-cf-blob': JSON.stringify({ clientIp: `198.51.100.${index}:1` }),
    });
    expect(await refusedOf(url, forged)).toBeGreaterThan(0);
  });

  test('what is kept leaves by the Worker alone', async () => {
    const bucket = await frontdesk.miniflare.getR2Bucket('FILES');
    await bucket.put('mail/secret.eml', 'From: a client');
    const answer = await fetch(`${url}/cdn-cgi/local/r2/public/frontdesk-files/mail/secret.eml`);

    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('a client');
  });
});

test('a front that is another one is no start', () => {
  expect(() => closeFront(Buffer.from('export default { fetch() {} }'))).toThrow(/has changed/);
});
