import { runInDurableObject } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import { advanceClock } from '../../worker/clock.ts';
import type { Poke } from '../../worker/hub/hub-api.ts';
import { hubOf } from '../../worker/hub/hub-of.ts';
import { together } from '../../worker/hub/together.ts';
import { aLine } from '../support/worker.ts';

const hub = hubOf(env);
const TEAM = 'team:team_a';

let users = 0;
const aUser = (): string => `emp_${(users += 1)}`;

const upgrade = (ticket: string): Promise<Response> =>
  hub.openSocket(
    new Request(`http://127.0.0.1/api/sync/socket?ticket=${ticket}`, { headers: { upgrade: 'websocket' } }),
  );

/** A device's end of a socket, with all it was told. */
async function aSocket(userId: string, scopes: readonly string[] = [TEAM]) {
  const { webSocket } = await upgrade(await hub.ticket({ userId, scopes }));
  if (!webSocket) throw new Error('no socket was opened');
  const told: unknown[] = [];
  const closed = Promise.withResolvers<number>();
  webSocket.addEventListener('message', ({ data }) => void told.push(JSON.parse(String(data))));
  webSocket.addEventListener('close', ({ code }) => closed.resolve(code));
  webSocket.accept();
  return { socket: webSocket, told, closed: closed.promise };
}

const poke = (head: number) => ({ kind: 'poke', head });

describe('tickets', () => {
  test('a ticket opens one socket, and is 128 bits', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });

    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    expect((await upgrade(ticket)).status).toBe(101);
    expect((await upgrade(ticket)).status).toBe(401);
  });

  test('of ten that come with one ticket at once, one gets in', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });

    const answers = await Promise.all(Array.from({ length: 10 }, () => upgrade(ticket)));

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([101, ...Array<number>(9).fill(401)]);
  });

  test('after 30 s it is over', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });
    advanceClock(30_000);

    expect((await upgrade(ticket)).status).toBe(401);
    advanceClock(-30_000);
  });

  test('after signing out it is over', async () => {
    const userId = aUser();
    const ticket = await hub.ticket({ userId, scopes: [TEAM] });
    await hub.signOut(userId);

    expect((await upgrade(ticket)).status).toBe(401);
  });

  test.each(['', ' ', 'null', '0', 'A'.repeat(32), '%00'])('%j opens nothing', async (ticket) => {
    expect((await upgrade(ticket)).status).toBe(401);
  });

  test('in other letters it is another ticket', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });

    expect((await upgrade(ticket.toUpperCase().replace(/^\d+$/, 'A'))).status).toBe(401);
  });

  test('is hashed at rest', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });

    const rows = await runInDurableObject(env.HUB.getByName('organisation'), (_hub, state) =>
      JSON.stringify(state.storage.sql.exec('SELECT * FROM tickets').toArray()),
    );

    expect(rows).not.toContain(ticket);
  });

  test('a plain request is told to upgrade', async () => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });
    const answer = await hub.openSocket(new Request(`http://127.0.0.1/api/sync/socket?ticket=${ticket}`));

    expect(answer.status).toBe(426);
  });
});

describe('pokes', () => {
  test('reach who holds a touched scope, and nobody else', async () => {
    const scope = 'team:team_pokes';
    const mine = await aSocket(aUser(), ['all', scope]);
    const other = await aSocket(aUser(), ['all']);

    await hub.poke({ head: 1, scopes: [scope] });
    await hub.poke({ head: 2, scopes: ['all'] });

    await vi.waitFor(() => expect(mine.told).toEqual([poke(1), poke(2)]));
    await vi.waitFor(() => expect(other.told).toEqual([poke(2)]));
  });

  test('the first goes at once, the following are one with the newest head', async () => {
    const { told } = await aSocket(aUser(), ['team:team_burst']);

    for (let head = 1; head <= 20; head += 1) await hub.poke({ head, scopes: ['team:team_burst'] });

    await vi.waitFor(() => expect(told.at(-1)).toEqual(poke(20)));
    expect(told[0]).toEqual(poke(1));
    expect(told.length).toBeLessThan(20);
  });

  test('of the same time go in one call: everyone who holds one of the scopes hears the newest head', async () => {
    const asked: number[] = [];
    const poked = async (one: Poke) => {
      asked.push(one.head);
      await hub.poke(one);
    };
    const meeting = together({ poke: poked }, aLine());
    const mine = await aSocket(aUser(), ['team:team_meeting']);
    const other = await aSocket(aUser(), ['team:team_elsewhere']);

    await Promise.all(
      [1, 3, 2].map((head) => meeting.poke({ head, scopes: [head === 2 ? 'team:team_meeting' : 'team:team_third'] })),
    );

    await vi.waitFor(() => expect(mine.told).toEqual([poke(3)]));
    expect(other.told).toEqual([]);
    expect(asked).toEqual([3]);
  });

  test('follow the scopes of now, not those of the ticket', async () => {
    const userId = aUser();
    const { told } = await aSocket(userId, ['team:team_old']);
    await hub.rescope({ userId, scopes: ['team:team_new'] });

    await hub.poke({ head: 1, scopes: ['team:team_old'] });
    await hub.poke({ head: 2, scopes: ['team:team_new'] });

    await vi.waitFor(() => expect(told).toEqual([poke(2)]));
  });
});

describe('sockets', () => {
  test('a heartbeat is answered', async () => {
    const { socket, told } = await aSocket(aUser());

    socket.send('ping');

    await vi.waitFor(() => expect(told).toEqual([{ kind: 'pong' }]));
  });

  test.each(['pong', 'PING', '{}', '{"kind":"poke","head":1}', 'x'.repeat(100_000)])(
    'any other frame ends it: %.20s',
    async (frame) => {
      const { socket, closed } = await aSocket(aUser());

      socket.send(frame);

      expect(await closed).toBe(1008);
    },
  );

  test('signing out tells every device of the user and closes their sockets, within a second', async () => {
    const userId = aUser();
    const [phone, desk, other] = [await aSocket(userId), await aSocket(userId), await aSocket(aUser())];
    const begun = performance.now();

    await hub.signOut(userId);

    expect(await Promise.all([phone.closed, desk.closed])).toEqual([4401, 4401]);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(phone.told).toEqual([{ kind: 'signed-out' }]);
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('left without any scope the user is signed out', async () => {
    const userId = aUser();
    const { closed } = await aSocket(userId);

    await hub.rescope({ userId, scopes: [] });

    expect(await closed).toBe(4401);
  });

  test('a device that closes its end is let go', async () => {
    const userId = aUser();
    const { socket, closed } = await aSocket(userId, ['team:team_gone']);

    socket.close(1000, 'bye');
    await closed;

    await expect(hub.poke({ head: 1, scopes: ['team:team_gone'] })).resolves.toBeUndefined();
  });
});

describe('the door at /api/sync/socket', () => {
  const knock = async (origin: string | null) => {
    const ticket = await hub.ticket({ userId: aUser(), scopes: [TEAM] });
    const headers = new Headers({ upgrade: 'websocket' });
    if (origin !== null) headers.set('origin', origin);
    const answer = await exports.default.fetch(`http://127.0.0.1/api/sync/socket?ticket=${ticket}`, { headers });
    return { ticket, status: answer.status };
  };

  test('our own pages and programs with a ticket get in', async () => {
    expect((await knock('http://127.0.0.1')).status).toBe(101);
    expect((await knock(null)).status).toBe(101);
  });

  test.each(['https://evil.test', 'null', 'http://127.0.0.1.evil.test', 'http://127.0.0.1:1'])(
    'a page of %s is refused, and its ticket is not burnt',
    async (origin) => {
      const { ticket, status } = await knock(origin);

      expect(status).toBe(403);
      expect((await upgrade(ticket)).status).toBe(101);
    },
  );
});
