import { PULL_LIMIT } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import { DEMO_PASSWORD } from '../../../worker/local/demo/organisation.ts';
import { newId } from '../../../src/lib/sync/new-id.ts';
import { createServer, type Server } from '../../../src/lib/sync/server.ts';
import { Network } from '../../device/http.ts';

/** A person of the demo as a program sees them: signed in, with the client's own words for the server. */
export type Staff = { network: Network; server: Server };

export async function enter(url: string, who: string): Promise<Staff> {
  const network = new Network(url);
  const server = createServer({ fetch: network.fetch, now: Date.now });
  const entered = await server.signIn({ email: `${who}@demo.test`, password: DEMO_PASSWORD });
  if (entered.kind !== 'ok') throw new Error(`sign-in of ${who}: ${entered.kind}`);
  return { network, server };
}

export async function patchNote({ network }: Staff, clientId: string, note: string): Promise<void> {
  const answer = await network.fetch(`/api/v1/clients/${clientId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ note }),
  });
  if (!answer.ok) throw new Error(`a note was answered ${answer.status}`);
}

export async function clientIds({ network }: Staff, count: number): Promise<string[]> {
  const answer = await network.fetch(`/api/v1/clients?limit=${count}`, { method: 'GET' });
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

/** How far a device has come. */
export type Place = { epoch: number; cursor: number };

/** Where the log ends. */
export async function head({ server }: Staff): Promise<Place> {
  const answer = await server.pull(question({ epoch: 0, cursor: 0 }));
  if (answer.kind !== 'ok' || answer.value.kind !== 'reset') throw new Error('a first pull is a reset');
  return { epoch: answer.value.epoch, cursor: answer.value.head };
}

/** What a device that has come so far asks. */
export const question = ({ epoch, cursor }: Place, device = newId('dev')) => {
  return { device, gen: 0, epoch, cursor, ackN: 0, limit: PULL_LIMIT, protocol: PROTOCOL_VERSION };
};
