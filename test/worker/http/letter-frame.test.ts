import { beforeAll, describe, expect, test } from 'vitest';
import { call, ORIGIN, signInAs } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let cookie: string;
beforeAll(async () => {
  await anOrganisation();
  const email = 'frame@desk.test';
  cookie = await signInAs({ id: await anEmployee([await aTeam({ isDefault: true })], { email }), email });
});

/** A form as a browser posts it. */
async function post(fields: Record<string, string>, options: Parameters<typeof call>[3] = { cookie }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  return call('POST', '/api/letter-frame', undefined, { ...options, raw: await sent.arrayBuffer(), headers });
}

const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

describe('the frame of a letter', () => {
  test('gives the document back under a policy by which it can do nothing', async () => {
    const answer = await post({ html: '<p>Hello</p>', pictures: 'own' });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('<p>Hello</p>');
    const policy = policyOf(answer);
    expect(policy).toMatch(/(^|; )default-src 'none';/);
    expect(policy).toMatch(/(^|; )img-src data:;/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|allow-forms|connect-src/);
  });

  test('takes foreign pictures only when they were asked for', async () => {
    expect(policyOf(await post({ html: '', pictures: 'all' }))).toContain('img-src data: https: http:;');
    expect(policyOf(await post({ html: '', pictures: 'everything' }))).toContain('img-src data:;');
  });

  test('is for employees, from our own pages', async () => {
    expect((await post({ html: '' }, {})).status).toBe(401);
    expect((await post({ html: '' }, { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ html: '' }, { cookie, origin: ORIGIN })).status).toBe(200);
  });

  test('refuses what is no such form', async () => {
    expect((await post({ words: 'x' })).status).toBe(422);
    const answer = await call('POST', '/api/letter-frame', { html: 'x' }, { cookie });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'body.not-a-form' });
  });
});
