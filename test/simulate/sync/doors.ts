import { ORG_ROOT } from '#domain/model';
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

/** What hangs on a client who has come in. */
export type Arrived = {
  clientId: string;
  conversationId: string;
  requestId: string;
  taskId: string;
  identityId: string;
};
type Arrival = { teamId: string; scopes: readonly string[]; assigneeId: string | null };

/** A new client with a request, by any door. */
export const arrive = (world: World): Promise<Arrived> => {
  const teamId = world.pick(TEAMS);
  const scopes = [...new Set([`team:${teamId}`, ...(world.next() < 0.3 ? [world.pick(SCOPES)] : [])])];
  return arriveAs(world, { teamId, scopes, assigneeId: world.pick([null, ...PEOPLE.map(({ id }) => id)]) });
};

export async function arriveAs(world: World, { teamId, scopes, assigneeId }: Arrival): Promise<Arrived> {
  const end = String((world.ids += 1)).padStart(8, '0');
  const [clientId, conversationId, requestId] = [`cl_${end}`, `conv_${end}`, `req_${end}`];
  const of = { rootId: clientId, clientId };
  const within = { ...of, conversationId, requestId };
  const [taskId, identityId] = [`task_${end}`, `id_${end}`];
  const at = world.now;
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
      id: identityId,
      kind: 'email',
      value: `${end}@example.lv`,
      evidence: 'typed',
      attested: false,
      createdAt: at,
    }),
    put('conversations', { ...of, id: conversationId, channel: 'form', teamId, subject: '', lastMessageAt: at }),
    put('requests', { ...of, ...NEW_REQUEST, id: requestId, number, conversationId, teamId, createdAt: at }),
    put('messages', { ...within, ...NEW_MESSAGE, id: `msg_${end}`, at }),
    put('tasks', { ...within, ...NEW_TASK, id: taskId, teamId, assigneeId, createdAt: at, assignedAt: at }),
  ]);
  return { clientId, conversationId, requestId, taskId, identityId };
}

const NEW_REQUEST = {
  channel: 'form',
  type: 'question',
  subject: '',
  status: 'open',
  responsibleId: null,
  unconfirmed: false,
  priority: 'normal',
  deadlineAt: null,
  warnAt: null,
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
  passes: [],
  acknowledgedAt: null,
  acknowledgeBy: null,
  hasNewMessage: false,
  result: null,
  completedAt: null,
  completedBy: null,
};

type Talk = { id: string; root: string };

/** The client writes again. */
export async function writeAgain(world: World): Promise<void> {
  const talk = someOf(world, 'SELECT id, root_id AS root FROM conversations ORDER BY rowid') as Talk | null;
  if (!talk) return;
  await say(world, { conversationId: talk.id, clientId: talk.root });
}

type Place = Pick<Arrived, 'clientId' | 'conversationId'>;

/** The client's words, as they come in by every door. */
export async function say(world: World, { conversationId, clientId: rootId }: Place): Promise<void> {
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
  await rescope(world, card.id, scopes);
}

export const rescope = (world: World, clientId: string, scopes: readonly string[]): Promise<void> =>
  written(world, [{ op: 'patch', table: 'clients', id: clientId, rootId: clientId, set: { scopes } }]);

type Patched = { table: 'clients' | 'identities' | 'requests' | 'tasks'; id: string; set: Record<string, unknown> };

/** Something about a card is others by now. */
export const change = (world: World, rootId: string, patches: readonly Patched[]): Promise<void> =>
  written(
    world,
    patches.map((one) => ({ op: 'patch', rootId, ...one }) as unknown as RowChange),
  );

/** Who belongs to which teams, and so sees what. */
export function join(world: World, employeeId: string, teamIds: readonly string[]): Promise<void> {
  const held = world.base.all('SELECT id, team_id AS team FROM memberships WHERE employee_id = ?', employeeId);
  const lost = held.filter(({ team }) => !teamIds.includes(String(team)));
  const gained = teamIds.filter((teamId) => !held.some(({ team }) => team === teamId));
  return written(world, [
    ...lost.map(({ id }): RowChange => ({ op: 'delete', table: 'memberships', id: String(id), rootId: ORG_ROOT })),
    ...gained.map((teamId) => put('memberships', { id: newId(world, 'memb'), rootId: ORG_ROOT, teamId, employeeId })),
  ]);
}

/** Of the last few, or null where there is none. */
function someOf(world: World, query: string): unknown {
  const rows = world.base.all(query).slice(-3);
  return rows.length === 0 ? null : world.pick(rows);
}
