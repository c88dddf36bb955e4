import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import worker from '../../../worker/index.ts';
import { rowsOf } from '../../support/desk.ts';
import { aToken, call, ORIGIN, signInAs } from '../../support/http.ts';
import { aJournalLetter, aReview } from '../../support/letters.ts';
import { aLetter } from '../../support/mail.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

let token: string;
let chief: string;
let employee: string;
let client: string;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  const other = await aTeam();
  const signIn = async (role: 'owner' | 'chief' | 'employee') => {
    const email = `${role}@letters.test`;
    const id = await anEmployee([team], { role, email });
    return { id, cookie: await signInAs({ id, email }) };
  };
  token = await aToken((await signIn('owner')).id);
  chief = (await signIn('chief')).cookie;
  employee = (await signIn('employee')).cookie;
  const clientOf = async (taskId: string) =>
    (await rowsOf<{ client_id: string }>('SELECT client_id FROM tasks WHERE id = ?', taskId))[0]!.client_id;
  client = await clientOf(await anOpenTask(team));
  await aJournalLetter(client, { subject: 'Zīle ābolā', at: NOON });
  await aJournalLetter(client, { subject: 'Out', direction: 'out', fate: 'sent', at: NOON + 1 });
  await aJournalLetter(await clientOf(await anOpenTask(other)), { subject: 'Elsewhere', at: NOON + 2 });
  await aJournalLetter(null, { subject: 'Held', fate: 'held', reviewId: await aReview(team), at: NOON + 3 });
  await aJournalLetter(null, { subject: 'Blocked', fate: 'ignored', at: NOON + 4 });
});

type Page = { items: { id: string; subject: string }[]; nextCursor: string | null };
const list = async (query: string, who: Parameters<typeof call>[3]) => {
  const answer = await call('GET', `/api/v1/letters${query}`, undefined, who);
  return (await answer.json()) as Page;
};
const subjects = async (query: string, who: Parameters<typeof call>[3] = { token }) =>
  (await list(query, who)).items.map(({ subject }) => subject);

describe('the journal', () => {
  test('[PR1] one sees the letters of one’s clients; whoever decides, those that wait; management every one', async () => {
    expect(await subjects('')).toEqual(['Blocked', 'Held', 'Elsewhere', 'Out', 'Zīle ābolā']);
    expect(await subjects('', { cookie: chief })).toEqual(['Held', 'Out', 'Zīle ābolā']);
    expect(await subjects('', { cookie: employee })).toEqual(['Out', 'Zīle ābolā']);
  });

  test('it is searched by the beginnings of words, accents aside, and nothing in a query is a language', async () => {
    expect(await subjects('?query=zile%20ABO')).toEqual(['Zīle ābolā']);
    expect(await subjects('?query=bolā')).toEqual([]);
    expect(await subjects(`?query=${encodeURIComponent('" OR subject:*')}`)).toEqual([]);
    expect(await subjects('?query=%22%2A-%28')).toEqual([]);
  });

  test('filters and pages', async () => {
    expect(await subjects('?filter=out')).toEqual(['Out']);
    expect(await subjects('?filter=held')).toEqual(['Held']);
    const first = await list('?limit=2', { token });
    const next = await list(`?limit=4&cursor=${encodeURIComponent(first.nextCursor!)}`, { token });
    expect([...first.items, ...next.items].map(({ subject }) => subject)).toEqual(await subjects(''));
  });

  test('the raw letter is a file to be saved, and nothing that runs', async () => {
    const { items } = await list('?query=zile', { token });
    const answer = await call('GET', `/api/v1/letters/${items[0]!.id}/raw`, undefined, { token });

    expect(await answer.text()).toBe('From: ilze@example.org\r\n\r\nHello');
    expect(answer.headers.get('content-type')).toBe('message/rfc822');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('doors', () => {
  const html = (cid: string) =>
    aLetter({
      from: 'stranger@example.org',
      headers: [['Content-Type', 'multipart/related; boundary=b']],
      text: [
        `--b\r\nContent-Type: text/html\r\n\r\n<p>Hi <img src="cid:${cid}"></p>`,
        `--b\r\nContent-Type: image/png\r\nContent-ID: <${cid}>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=`,
        `--b\r\nContent-Type: image/png\r\nContent-ID: <fake>\r\n\r\n<svg onload=alert(1)>\r\n--b--`,
      ].join('\r\n'),
    });
  const handIn = (raw: string, query = '') =>
    call('POST', `/api/v1/letters${query}`, undefined, { token, raw, headers: { 'content-type': 'message/rfc822' } });

  test('[ML1] a program hands in a raw letter, and finds it in the journal', async () => {
    const raw = html('pic');
    const answer = await handIn(raw);
    expect(answer.status).toBe(202);
    const { id } = (await answer.json()) as { id: string };

    await expect
      .poll(async () => (await list('?filter=held&query=stranger', { token })).items.map((item) => item.id))
      .toContain(id);
    const original = await call('GET', `/api/v1/letters/${id}/html`, undefined, { token });
    expect(await original.json()).toMatchObject({
      html: expect.stringContaining('cid:pic'),
      pictures: { pic: { mediaType: 'image/png', base64: 'iVBORw0KGgo=' } },
    });
    expect(((await (await handIn(raw)).json()) as { repeat: boolean }).repeat).toBe(true);
  });

  test('[ML1] a mailbox that is none of ours, another media type', async () => {
    expect((await handIn('x', '?to=nobody@demo.test')).status).toBe(404);
    expect((await call('POST', '/api/v1/letters', {}, { token })).status).toBe(415);
  });

  const runner = (path: string, init: RequestInit, secret = env.INTERNAL_SECRET) =>
    exports.default.fetch(`${ORIGIN}/api/internal/mail${path}`, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, ...(init.headers as Record<string, string>) },
    });

  test('[ML1] the runner’s door: kept, or refused by its status', async () => {
    const envelope = (to: string) => ({
      'x-envelope-from': '',
      'x-envelope-to': to,
      'x-mail-verdict': '{"aligned":true}',
    });
    const post = (to: string) => runner('', { method: 'POST', body: aLetter(), headers: envelope(to) });

    expect((await post(encodeURIComponent('desk@demo.test'))).status).toBe(200);
    expect((await post('nobody@demo.test')).status).toBe(404);
    expect((await runner('/recipient?address=Desk%2Bx@demo.test', {})).status).toBe(204);
    expect((await runner('/recipient?address=nobody@demo.test', {})).status).toBe(404);
  });

  test('nobody else finds it', async () => {
    for (const secret of ['', 'wrong', env.INTERNAL_SECRET.toUpperCase()]) {
      expect((await runner('/recipient?address=desk@demo.test', {}, secret)).status).toBe(404);
    }
    const owners = await call('GET', '/api/internal/mail/recipient?address=desk@demo.test', undefined, { token });
    expect(owners.status).toBe(404);
  });

  test('[ML1] Cloudflare’s door refuses for ever only an unknown mailbox', async () => {
    const deliver = async (to: string) => {
      const raw = new TextEncoder().encode(aLetter({ from: 'by-cloudflare@example.org' }));
      const refusals: string[] = [];
      const message = {
        from: 'by-cloudflare@example.org',
        to,
        raw: new Blob([raw]).stream(),
        rawSize: raw.length,
        setReject: (reason: string) => refusals.push(reason),
      } as unknown as ForwardableEmailMessage;
      const context = createExecutionContext();
      await worker.email(message, env, context);
      await waitOnExecutionContext(context);
      return refusals;
    };

    expect(await deliver('desk@demo.test')).toEqual([]);
    expect(await deliver('nobody@demo.test')).toHaveLength(1);
    expect(await rowsOf("SELECT fate FROM letters WHERE address = 'by-cloudflare@example.org'")).toEqual([
      { fate: 'held' },
    ]);
  });
});

describe('reviews', () => {
  const handInFrom = async (from: string) => {
    await call('POST', '/api/v1/letters', undefined, {
      token,
      raw: aLetter({ from }),
      headers: { 'content-type': 'message/rfc822' },
    });
    const waiting = async () => {
      const answer = await call('GET', '/api/v1/reviews?limit=200', undefined, { cookie: chief });
      return ((await answer.json()) as { items: { id: string; address: string }[] }).items.find(
        ({ address }) => address === from,
      );
    };
    await expect.poll(waiting).toBeTruthy();
    return (await waiting())!.id;
  };
  const decide = (id: string, decision: string, body?: unknown) =>
    call('POST', `/api/v1/reviews/${id}/${decision}`, body, { cookie: chief });

  test('[ML7] one call settles all held letters', async () => {
    const id = await handInFrom('accepted@example.org');
    const answer = await decide(id, 'accept');

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id, state: 'accepted', clientId: expect.stringMatching(/^cl_/) });
    expect(
      await rowsOf("SELECT fate FROM letters WHERE address = 'accepted@example.org' AND direction = 'in'"),
    ).toEqual([{ fate: 'filed' }]);
    expect((await decide(id, 'accept')).status).toBe(200);
    expect((await decide(id, 'block')).status).toBe(409);
  });

  test('[ML7] linking and blocking', async () => {
    const linked = await handInFrom('linked@example.org');
    expect((await decide(linked, 'link', { clientId: 'cl_00000000nobody' })).status).toBe(404);
    expect(await (await decide(linked, 'link', { clientId: client })).json()).toMatchObject({
      state: 'linked',
      clientId: client,
    });

    const blocked = await handInFrom('blocked@example.org');
    expect(await (await decide(blocked, 'block')).json()).toMatchObject({ state: 'blocked', clientId: null });
    expect(await rowsOf("SELECT fate FROM letters WHERE address = 'blocked@example.org'")).toEqual([
      { fate: 'ignored' },
    ]);
  });
});
