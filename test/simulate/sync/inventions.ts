import { PRIORITIES, STATUS_COLOURS } from '#domain/model';
import type {
  Conversation,
  Employee,
  Identity,
  Membership,
  Message,
  Request,
  Rows,
  TableName,
  Task,
} from '#domain/model';
import type { MutationName } from '#protocol/mutations';
import type { Device } from './device.ts';
import { OWNER, PEOPLE, TEAMS } from './start-rows.ts';
import { newId, type World } from './world.ts';

/** What a person does next with what the screen shows them. */

export type Invention = { name: MutationName; args: unknown };
type Screen = { world: World; device: Device };

export const rowsOf = <T extends TableName>({ device }: Screen, table: T): Rows[T][] =>
  [...device.store.table(table).rows.values()] as unknown as Rows[T][];

/** Few rows and many hands: most of what goes wrong needs two people at one thing. */
const FEW = 3;
function some<T extends TableName>(screen: Screen, table: T): Rows[T] | null {
  const rows = rowsOf(screen, table).slice(-FEW);
  return rows.length === 0 ? null : screen.world.pick(rows);
}

/** Each invents something about what there is, or null when there is nothing of the kind. */
export const INVENTIONS: Readonly<Record<string, (screen: Screen) => Invention | null>> = {
  patch(screen) {
    const client = some(screen, 'clients');
    const set = screen.world.pick([
      { note: `Note ${screen.world.below(99)}` },
      { company: `Company ${screen.world.below(9)}` },
    ]);
    return client && { name: 'client.patch', args: { clientId: client.id, set } };
  },
  note(screen) {
    const talk = some(screen, 'conversations');
    const messageId = newId(screen.world, 'msg');
    const files = screen.world.next() < 0.2 ? [aFile(newId(screen.world, 'file'))] : [];
    const words = { messageId, conversationId: talk?.id, requestId: null, text: messageId };
    return talk && { name: 'note.add', args: { ...words, ...(files.length > 0 ? { files } : {}) } };
  },
  reply(screen) {
    const talk: Conversation | null = some(screen, 'conversations');
    const request: Request | undefined = rowsOf(screen, 'requests').find((it) => it.conversationId === talk?.id);
    const identity: Identity | undefined = rowsOf(screen, 'identities').find((it) => it.clientId === talk?.clientId);
    if (!talk || !request || !identity) return null;
    const task = rowsOf(screen, 'tasks').find((it) => it.requestId === request.id);
    const messageId = newId(screen.world, 'msg');
    const about = { conversationId: talk.id, requestId: request.id, taskId: task?.id ?? null, identityId: identity.id };
    const files = screen.world.next() < 0.5 ? [aFile(newId(screen.world, 'file'))] : [];
    return { name: 'reply.send', args: { messageId, ...about, text: messageId, files } };
  },
  /** The letter is to leave without what has not come. */
  leaveOut(screen) {
    const file = rowsOf(screen, 'files').findLast(({ state }) => state === 'expected');
    return file ? { name: 'file.remove', args: { fileId: file.id, messageId: file.messageId } } : null;
  },
  /** A move more, a move fewer, another colour: judged as the whole that comes of it. */
  statuses({ world }) {
    const move = () => ({ kind: 'usual', from: world.pick(STATUSES), to: world.pick(STATUSES) });
    const colour = { id: world.pick(STATUSES), set: { colour: world.pick(STATUS_COLOURS) } };
    const [allow, refuse] = world.pick([
      [[move()], []],
      [[], [move()]],
      [[], []],
    ]);
    return {
      name: 'statuses.set',
      args: { add: [], change: allow.length + refuse.length > 0 ? [] : [colour], allow, refuse },
    };
  },
  undo(screen) {
    const own = rowsOf(screen, 'messages').filter(
      (it) => it.authorId === screen.device.person.id && it.direction === 'out',
    );
    const last: Message | undefined = own.at(-1);
    return last ? { name: 'reply.undo', args: { messageId: last.id } } : null;
  },
  complete(screen) {
    const task = some(screen, 'tasks');
    if (!task) return null;
    const words = screen.world.pick([
      {},
      { note: { messageId: newId(screen.world, 'msg'), text: 'Said so by telephone' } },
    ]);
    return { name: 'task.complete', args: { taskId: task.id, requestId: task.requestId, result: 'Done', ...words } };
  },
  reopen(screen) {
    const task: Task | undefined = rowsOf(screen, 'tasks').findLast((it) => it.status === 'done');
    return task ? { name: 'task.reopen', args: { taskId: task.id, requestId: task.requestId } } : null;
  },
  handover(screen) {
    const task = some(screen, 'tasks');
    const to: Employee | null = some(screen, 'employees');
    if (!task || !to) return null;
    const { id: taskId, requestId, clientId } = task;
    return { name: 'task.handover', args: { taskId, requestId, clientId, employeeId: to.id } };
  },
  /** Gives back what is theirs, as far as their device knows: the rules, or the chief, may have given it to somebody else. */
  decline(screen) {
    const { person } = screen.device;
    const task = rowsOf(screen, 'tasks').findLast((it) => it.assigneeId === person.id && it.status === 'open');
    return task ? { name: 'task.decline', args: { taskId: task.id, requestId: task.requestId, words: 'Ill' } } : null;
  },
  status(screen) {
    const request = some(screen, 'requests');
    const to = screen.world.pick(['open', 'doing', 'done', 'cancelled']);
    return request && { name: 'request.setStatus', args: { requestId: request.id, to } };
  },
  /** Of another type, sooner or later: its deadline is counted on both ends. */
  sort(screen) {
    const request = some(screen, 'requests');
    const set = screen.world.pick([
      { type: screen.world.pick(['question', 'complaint']) },
      { priority: screen.world.pick(PRIORITIES) },
    ]);
    return request && { name: 'request.patch', args: { requestId: request.id, set } };
  },
  /** A deadline that another manager may be changing, too. */
  types({ world }) {
    const deadlines = { [world.pick(PRIORITIES)]: world.pick([null, 30 + world.below(500)]) };
    const change = [{ id: world.pick(['question', 'complaint']), set: { deadlines } }];
    return { name: 'types.set', args: { add: [], change } };
  },
  results({ world }) {
    const id = newId(world, 'rs');
    return { name: 'results.set', args: { add: [{ id, name: id }], change: [] } };
  },
  setting(screen) {
    const set = screen.world.pick([
      { name: `Riga ${screen.world.below(9)}` },
      { country: screen.world.pick(['LV', 'HU']) },
    ]);
    return { name: 'organisation.patch', args: { set } };
  },
  away: ({ world, device }) => ({
    name: 'employee.patch',
    args: { employeeId: device.person.id, set: { away: world.next() < 0.5 } },
  }),
  /** Gives a right, or takes one away. */
  teams(screen) {
    const { world } = screen;
    const { id } = world.pick(PEOPLE.filter((one) => one !== OWNER));
    const held = rowsOf(screen, 'memberships').filter((it: Membership) => it.employeeId === id);
    const wanted = TEAMS.filter(() => world.next() < 0.5);
    const teams = wanted.map((teamId) => ({
      membershipId: held.find((it) => it.teamId === teamId)?.id ?? newId(world, 'memb'),
      teamId,
    }));
    return { name: 'employee.patch', args: { employeeId: id, set: {}, teams } };
  },
  /** A card made on a device, perhaps long before the server hears of it. */
  create({ world, device }) {
    const clientId = newId(world, 'cl');
    const teamId = world.pick(TEAMS);
    const email = { id: newId(world, 'id'), kind: 'email', value: `${clientId}@example.lv` };
    if (world.next() < 0.5)
      return { name: 'client.create', args: { clientId, identities: [email], name: clientId, teamId } };
    const call = {
      takenBy: device.person.id,
      takenAs: '',
      way: 'call',
      at: world.now,
      caller: '',
      speciality: '',
      visitor: null,
    };
    const contact = {
      contactId: newId(world, 'ct'),
      clientId,
      client: { name: clientId, teamId },
      identities: [email],
      people: [],
    };
    return {
      name: 'contact.record',
      args: { ...contact, ...call, reason: 'Asked', more: '', work: workOf(world, null) },
    };
  },
  /** Work for another team shows the card to it. */
  work(screen) {
    const client = some(screen, 'clients');
    const assignee = screen.world.pick([null, some(screen, 'employees')]);
    return (
      client && { name: 'task.create', args: { clientId: client.id, ...workOf(screen.world, assignee?.id ?? null) } }
    );
  },
  /** A chief sees one team, an owner all of them: another right, by another way. */
  role(screen) {
    const { id } = screen.world.pick(PEOPLE.filter((one) => one !== OWNER));
    const set = screen.world.pick([
      { role: screen.world.pick(['chief', 'manager', 'employee']) },
      { role: 'employee', ownClientsOnly: screen.world.next() < 0.5 },
    ]);
    return { name: 'employee.patch', args: { employeeId: id, set } };
  },
};

/** The owner disables somebody, or lets them in again. */
export function activeOrNot(world: World): Invention {
  const { id } = world.pick(PEOPLE.filter((one) => one !== OWNER));
  return { name: 'employee.patch', args: { employeeId: id, set: { active: world.next() < 0.4 } } };
}

const STATUSES = ['open', 'doing', 'done', 'cancelled'] as const;

/** Nobody looks at its bytes here: what follows the message is that they are there. */
export const aFile = (id: string) => ({
  id,
  name: `${id}.txt`,
  mediaType: 'text/plain',
  size: 1,
  hash: 'a'.repeat(64),
});

export const workOf = (world: World, assigneeId: string | null) => ({
  taskId: newId(world, 'task'),
  requestId: newId(world, 'req'),
  request: { type: 'question', subject: '' },
  conversationId: newId(world, 'conv'),
  channel: 'phone',
  teamId: world.pick(TEAMS),
  assigneeId,
});

export const INVENTION_NAMES: readonly string[] = [
  ...['patch', 'patch', 'patch', 'note', 'note', 'reply', 'reply', 'reply', 'undo', 'complete', 'complete', 'reopen'],
  ...[
    'handover',
    'handover',
    'decline',
    'create',
    'create',
    'work',
    'status',
    'status',
    'setting',
    'away',
    'teams',
    'teams',
    'role',
    'leaveOut',
    'statuses',
    'sort',
    'sort',
    'types',
    'results',
  ],
];
