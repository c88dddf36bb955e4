import { createExecutionContext } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { app } from '../../worker/app.ts';
import { now } from '../../worker/clock.ts';

const moveClock = (body: unknown) =>
  exports.default.fetch('http://127.0.0.1/dev/clock', { method: 'POST', body: JSON.stringify(body) });

describe('/dev', () => {
  test('the clock moves as far as asked', async () => {
    const before = now();

    const answer = await moveClock({ advanceMs: 3_600_000 });

    expect(answer.status).toBe(200);
    expect(now() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  test('answers of the API tell the time as it was moved', async () => {
    const before = Math.floor(now() / 1_000) * 1_000; // what HTTP writes has whole seconds

    const answer = await exports.default.fetch('http://127.0.0.1/api/me');

    expect(Date.parse(answer.headers.get('date') ?? '')).toBeGreaterThanOrEqual(before);
  });

  test.each([{}, { advanceMs: '5' }, { advanceMs: 0.5 }, null])('the clock refuses %j', async (body) => {
    expect((await moveClock(body)).status).toBe(422);
  });

  test('is not there under any other name of this computer', async () => {
    expect((await exports.default.fetch('http://desk.example.org/dev/mailbox.json')).status).toBe(404);
  });

  test('refuses pages of other sites, as everything does', async () => {
    const headers = { origin: 'https://elsewhere.example' };

    const answer = await exports.default.fetch('http://127.0.0.1/dev/sweep', { method: 'POST', headers });

    expect(answer.status).toBe(403);
  });

  test('is not there unless the runner opened it', async () => {
    const { DEV: _, ...closed } = env;

    expect((await app.request('http://127.0.0.1/dev/mailbox.json', {}, closed, createExecutionContext())).status).toBe(
      404,
    );
  });
});
