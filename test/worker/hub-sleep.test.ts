import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { hubOf } from '../../worker/hub/hub-of.ts';

test('a socket that has slept through an eviction is still poked', async () => {
  const hub = hubOf(env);
  const ticket = await hub.ticket({ userId: 'emp_1', scopes: ['all'] });
  const address = `http://127.0.0.1/api/sync/socket?ticket=${ticket}`;
  const { webSocket } = await hub.openSocket(new Request(address, { headers: { upgrade: 'websocket' } }));
  const told: unknown[] = [];
  webSocket?.addEventListener('message', ({ data }) => void told.push(JSON.parse(String(data))));
  webSocket?.accept();

  await evictDurableObject(env.HUB.getByName('organisation'));
  await hub.poke({ head: 7, scopes: ['all'] });

  await vi.waitFor(() => expect(told).toEqual([{ kind: 'poke', head: 7 }]));
});
