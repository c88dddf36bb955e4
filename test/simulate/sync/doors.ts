import { commit, type RowChange } from '../../../worker/db/commit.ts';
import { TEAMS, PEOPLE } from './start-rows.ts';
import { newId, type World } from './world.ts';

/** What comes by itself: clients, their letters, and the moves that the house makes without a device. */

const SCOPES: readonly string[] = [...TEAMS.map((id) => `team:${id}`), ...PEOPLE.map(({ id }) => `employee:${id}`)];

const put = (table: string, row: Record<string, unknown>): RowChange =>
  ({ op: 'insert', table, row }) as unknown as RowChange;

async function written(world: World, changes: readonly RowChange[]): Promise<void> {
  const committed = await commit(world.db, { changes }, world.now);
  if (committed.kind !== 'committed') throw new Error(`a door met a conflict on ${committed.on}`);
}

/** A new client with a request, by any door. */
export async function arrive(world: World): Promise<void> {
  const end = String((world.ids += 1)).padStart(8, '0');
  const [clientId, conversationId, requestId] = [`cl_${end}`, `conv_${end}`, `req_${end}`];
  const of = { rootId: clientId, clientId };
  const within = { ...of, conversationId, requestId };
  const teamId = world.pick(TEAMS);
  const scopes = [...new Set([`team:${teamId}`, ...(world.next() < 0.3 ? [world.pick(SCOPES)] : [])])];
  const at = world.now;
  const assigneeId = world.pick([null, ...PEOPLE.map(({ id }) => id)]);
  const [{ next: number } = {}] = world.base.all('SELECT coalesce(max(number), 0) + 1 AS next FROM requests');
  await written(world, [
    put('clients', {
      id: clientId,
      rootId: clientId,
      name: `Client ${end}`,
      company: '',
      language: 'lv',
      note: '',
      createdAt: at,
      scopes,
    }),
    put('identities', {
      ...of,
      id: `id_${end}`,
      kind: 'email',
      value: `${end}@example.lv`,
      evidence: 'typed',
      attested: false,
      createdAt: at,
    }),
    put('conversations', { ...of, id: conversationId, channel: 'form', teamId, subject: '', lastMessageAt: at }),
    put('requests', { ...of, ...NEW_REQUEST, id: requestId, number, conversationId, teamId, createdAt: at }),
    put('messages', { ...within, ...NEW_MESSAGE, id: `msg_${end}`, at }),
    put('tasks', { ...within, ...NEW_TASK, id: `task_${end}`, teamId, assigneeId, createdAt: at, assignedAt: at }),
  ]);
}

const NEW_REQUEST = {
  channel: 'form',
  type: 'question',
  subject: '',
  status: 'open',
  responsibleId: null,
  unconfirmed: false,
  deadlineAt: null,
  result: null,
  wish: null,
  followsId: null,
  completedAt: null,
};
const NEW_MESSAGE = {
  direction: 'in',
  authorId: null,
  automatic: false,
  unconfirmed: false,
  text: 'Do you repair bicycles?',
  state: 'received',
  failure: null,
  quoted: '',
  letterId: null,
};
const NEW_TASK = {
  kind: 'answer',
  status: 'open',
  waitingReason: null,
  hasNewMessage: false,
  result: null,
  completedAt: null,
  completedBy: null,
};

type Talk = { id: string; root: string; team: string };

/** The client writes again. */
export async function writeAgain(world: World): Promise<void> {
  const talk = someOf(world, 'SELECT id, root_id AS root FROM conversations ORDER BY rowid') as Talk | null;
  if (!talk) return;
  const { id: conversationId, root: rootId } = talk;
  const ids = { rootId, clientId: rootId, conversationId, requestId: null };
  await written(world, [
    put('messages', { ...ids, ...NEW_MESSAGE, id: newId(world, 'msg'), at: world.now }),
    { op: 'patch', table: 'conversations', id: conversationId, rootId, set: { lastMessageAt: world.now } },
  ]);
}

/** The card is given to others, shown to one more, or to one fewer: never to nobody. */
export async function move(world: World): Promise<void> {
  const card = someOf(world, 'SELECT id, scopes FROM clients ORDER BY rowid') as { id: string; scopes: string } | null;
  if (!card) return;
  const from = JSON.parse(card.scopes) as string[];
  const [lost, gained] = [world.pick(from), world.pick(SCOPES)];
  const scopes = world.pick([
    [...from.filter((it) => it !== lost && it !== gained), gained],
    [...from.filter((it) => it !== gained), gained],
    from.length > 1 ? from.filter((it) => it !== lost) : from,
  ]);
  if (scopes.join() === from.join()) return;
  await written(world, [{ op: 'patch', table: 'clients', id: card.id, rootId: card.id, set: { scopes } }]);
}

/** Of the last few, or null where there is none. */
function someOf(world: World, query: string): unknown {
  const rows = world.base.all(query).slice(-3);
  return rows.length === 0 ? null : world.pick(rows);
}
