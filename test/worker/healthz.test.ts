import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

test('GET /healthz says that this version is up', async () => {
  const answer = await exports.default.fetch('http://127.0.0.1/healthz');

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok', version: manifest.version });
});
