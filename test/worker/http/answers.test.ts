import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../../worker/api/routes.ts';
import { Problem, problemResponse, toProblem } from '../../../worker/http/problem.ts';
import { withSecurityHeaders } from '../../../worker/http/security-headers.ts';
import { aToken, call, ORIGIN, signInAs } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam, anOpenTask } from '../../support/worker.ts';

let token: string;
let cookie: string;

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  const owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  cookie = await signInAs({ id: owner, email: 'owner@desk.test' });
  token = await aToken(owner);
  await anOpenTask(team);
});

describe('every answer of ours', () => {
  test.each(['/healthz', '/api/me', '/api/v1/teams', '/api/nowhere', '/api/public/organisation', '/dev/mailbox'])(
    'to %s may not be framed, sniffed, run or kept',
    async (path) => {
      const { headers } = await exports.default.fetch(`${ORIGIN}${path}`);

      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  test('asks for https where there is https', () => {
    const header = (https: boolean) =>
      withSecurityHeaders(new Response(), { kind: 'page', https }).headers.get('strict-transport-security');

    expect(header(true)).toMatch(/^max-age=\d{8}/);
    expect(header(false)).toBeNull();
  });

  test('a page keeps its own content policy and cache', () => {
    const page = new Response('', { headers: { 'content-security-policy': 'own', 'cache-control': 'max-age=60' } });
    const { headers } = withSecurityHeaders(page, { kind: 'page', https: false });

    expect([headers.get('content-security-policy'), headers.get('cache-control')]).toEqual(['own', 'max-age=60']);
  });
});

describe('a problem', () => {
  test('has a type, a title, a status and a code, and nothing of what went wrong inside', async () => {
    const answer = problemResponse(toProblem(new Error('SELECT secret FROM users')));

    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'urn:frontdesk:problem:server.failed',
      title: 'Internal Server Error',
      status: 500,
      code: 'server.failed',
    });
  });

  test('keeps its headers and its errors', async () => {
    const errors = [{ pointer: '/a', code: 'field.missing', detail: 'x' }];
    const answer = problemResponse(new Problem('x.y', 429, { errors, headers: { 'retry-after': '5' } }));

    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'x.y', errors });
  });

  test('is what an unknown address gets, in every method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await call(method, '/api/v1/nowhere');
      expect(await answer.json()).toMatchObject({ status: 404, code: 'route.not-found' });
    }
  });
});

describe('secrets', () => {
  test('are in no answer of any route', async () => {
    const { results } = await env.DB.prepare(
      'SELECT password AS secret FROM accounts UNION SELECT hash FROM tokens UNION SELECT token FROM sessions',
    ).all<{ secret: string }>();
    const canaries = [env.AUTH_SECRET, env.CAPTCHA_SECRET, env.INTERNAL_SECRET, ...results.map(({ secret }) => secret)];
    const paths = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes('{id}')).map(
      ({ path }) => path,
    );
    const answers = await Promise.all(
      [...paths, '/api/v1/openapi.json', '/api/auth/get-session', '/healthz'].flatMap((path) => [
        call('GET', path, undefined, { cookie }),
        call('GET', path, undefined, { token }),
      ]),
    );

    expect(canaries.length).toBeGreaterThan(5);
    for (const answer of answers) {
      const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
      for (const canary of canaries) expect(text.includes(canary), answer.url).toBe(false);
    }
  });
});

describe('the OpenAPI document', () => {
  type Operation = {
    operationId: string;
    responses: Record<string, unknown>;
    requestBody?: unknown;
    parameters: unknown[];
  };
  type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };
  let document: Document;
  beforeAll(async () => {
    document = (await (await call('GET', '/api/v1/openapi.json')).json()) as Document;
  });

  test('is 3.1 and has every route of the API, and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = ROUTES.filter(({ path }) => path.startsWith('/api/v1/')).map(
      ({ method, path }) => `${method} ${path}`,
    );

    expect(document.openapi).toMatch(/^3\.1/);
    expect(documented.toSorted()).toEqual(routes.toSorted());
  });

  test('names each operation once, and what it takes and refuses', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const handIn = document.paths['/api/v1/requests']?.['post'];

    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.every(({ responses }) => '401' in responses && '403' in responses)).toBe(true);
    expect(JSON.stringify(handIn?.requestBody)).toContain('"text"');
    expect(JSON.stringify(handIn?.parameters)).toContain('Idempotency-Key');
  });
});
