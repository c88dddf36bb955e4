import { argsVersionOf } from '#protocol/mutations';
import { PUSH_LIMIT } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import { SHOP, WORKSHOP } from '../../../worker/local/demo/organisation.ts';
import { newId } from '../../../src/lib/sync/new-id.ts';
import { atMost, told, type Figure } from '../figure.ts';
import { enter, head, question, type Place, type Staff } from './staff.ts';

/** What it costs a device that sees a card before and after when the card is handed to another team too. */

const THREAD = 500;

export async function handing(url: string): Promise<Figure[]> {
  const staff = await enter(url, 'owner');
  const short = await bytesOf(staff, 1);
  const long = await bytesOf(staff, THREAD);
  return [
    told({ name: 'sync: bytes of handing a client with one message to another team', value: short, unit: 'bytes' }),
    told({ name: `sync: the same, with ${THREAD} messages`, value: long, unit: 'bytes' }),
    atMost(1.2, { name: 'sync: the second by the first', value: long / short, unit: '×' }),
  ];
}

async function bytesOf(staff: Staff, messages: number): Promise<number> {
  const made = await call<Made>(staff, '/api/v1/requests', {
    client: { name: `Thread of ${messages}`, email: `thread-${messages}@example.test` },
    type: 'question',
    text: 'Do you repair bicycles?',
    teamId: SHOP.id,
  });
  await talk(staff, made, messages - 1);
  const place = await head(staff);
  await call(staff, '/api/v1/tasks', {
    clientId: made.clientId,
    teamId: WORKSHOP.id,
    text: 'Please look at it as well.',
  });
  return pulledSince(staff, place);
}

type Made = { requestId: string; clientId: string; conversationId: string };

async function call<T>({ network }: Staff, path: string, body: unknown): Promise<T> {
  const answer = await network.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId('mut') },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Notes, as a device writes them. */
async function talk(staff: Staff, { requestId, conversationId }: Made, count: number): Promise<void> {
  const { epoch } = await head(staff);
  const device = newId('dev');
  const notes = Array.from({ length: count }, (_, index) => ({
    id: newId('mut'),
    n: index + 1,
    name: 'note.add',
    v: argsVersionOf('note.add'),
    args: { messageId: newId('msg'), conversationId, requestId, text: `Note ${index}` },
    at: Date.now(),
  }));
  for (let first = 0; first < count; first += PUSH_LIMIT) {
    const muts = notes.slice(first, first + PUSH_LIMIT);
    const answer = await staff.server.push({ device, epoch, app: 'bench', protocol: PROTOCOL_VERSION, muts });
    const taken = answer.kind === 'ok' ? answer.value.results.filter(({ status }) => status === 'ok').length : 0;
    if (taken !== muts.length) throw new Error(`of ${muts.length} notes ${taken} were taken`);
  }
}

async function pulledSince({ network }: Staff, place: Place): Promise<number> {
  const answer = await network.fetch('/api/sync/pull', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question(place)),
  });
  const text = await answer.text();
  if (!text.includes('"resync"')) throw new Error(`the card did not move: ${text.slice(0, 300)}`);
  return text.length;
}
