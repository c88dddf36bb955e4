import { Dexie } from 'dexie';
import { mutators } from '#domain/mutations/registry';
import type { Message } from '#domain/model';
import { applyPull } from '../../../src/lib/store/apply-pull.ts';
import { Store } from '../../../src/lib/store/database.ts';
import { readState } from '../../../src/lib/store/outgoing.ts';
import { conversation } from '../../../src/lib/store/queries/conversation.ts';
import { FIRST_PAGE, type Range } from '../../../src/lib/store/queries/range.ts';
import { allTasks, type TaskPage, type TaskRow } from '../../../src/lib/store/queries/tasks.ts';
import { write } from '../../../src/lib/store/write.ts';
import { newId } from '../../../src/lib/sync/new-id.ts';

/** The store as the app has it, timed from within a page of the same origin. Bundled and handed to the page by screens.ts. */

const APP = 'bench';

async function open(): Promise<Store> {
  const names = await Dexie.getDatabaseNames();
  const name = names.find((it) => it.startsWith('frontdesk-emp_'));
  if (name === undefined) throw new Error(`no device here: ${names.join(', ')}`);
  const owner = { id: name.slice('frontdesk-'.length), role: 'employee' } as const;
  const store = new Store({ owner, mutators, app: APP });
  await store.open();
  return store;
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

const ROWS = 50;

async function readRows(store: Store, shown: 'open' | 'done'): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  for (let range: Range | null = FIRST_PAGE; range && rows.length < ROWS;) {
    const page: TaskPage = await allTasks(store, { shown, now: 0, today: 0 }, range);
    rows.push(...page.rows);
    range = page.next && { after: page.next, until: null };
  }
  return rows;
}

/** Milliseconds of the two queries that a person waits for most. */
export async function reads(): Promise<{ rows: number[]; thread: number[] }> {
  const store = await open();
  const { rows: tasks } = await allTasks(store, { shown: 'open', now: 0, today: 0 });
  const conversationId = tasks[0]!.conversationId;
  const rows = await timed(30, () => readRows(store, 'done'));
  const thread = await timed(30, () => conversation(store, conversationId));
  store.close();
  return { rows, thread };
}

/** Milliseconds of opening a thread with so many messages; they stay in the base. */
export async function longThread(count: number): Promise<number[]> {
  const store = await open();
  const [task] = await readRows(store, 'open');
  const { conversationId } = task!;
  const [known] = (await conversation(store, conversationId))!.messages;
  const row = (await store.messages.get(known!.id))!;
  const said = Array.from({ length: count }, (_, n) => ({ ...row, id: newId('msg'), at: row.at - n }));
  await store.messages.bulkPut(said);
  const opened = await timed(30, () => conversation(store, conversationId));
  store.close();
  return opened;
}

/** Milliseconds of a note, each from the call to its being on the disk. */
export async function commits(count: number): Promise<number[]> {
  const store = await open();
  const rows = await readRows(store, 'open');
  let turn = 0;
  const taken = await timed(count, () => {
    const { conversationId, requestId } = rows[turn % rows.length]!;
    turn += 1;
    const args = { messageId: newId('msg'), conversationId, requestId, text: `Note ${turn}` };
    return write(store, { id: newId('mut'), name: 'note.add', args, at: Date.now() });
  });
  store.close();
  return taken;
}

/** A page of a pull with changed messages; with `touchMe` also the person's own row, on which every mutation rests. */
export async function apply(count: number, touchMe: boolean): Promise<{ ms: number; pending: number }> {
  const store = await open();
  const [state, messages, me] = [
    await readState(store),
    await store.messages.limit(count).toArray(),
    await store.employees.get(store.owner.id),
  ];
  const to = state.cursor + count + 1;
  const put = messages.map((row: Message, index) => {
    return { op: 'put', table: 'messages', row: { ...row, seq: state.cursor + index + 1, rev: row.rev + 1 } } as const;
  });
  const own =
    touchMe && me ? [{ op: 'put', table: 'employees', row: { ...me, seq: to, rev: me.rev + 1 } } as const] : [];
  const { gen, device, epoch, scopeVersion } = state;
  const scopes = Object.keys(state.scopes);
  const began = performance.now();
  await applyPull(store, {
    asked: { gen, device },
    reply: {
      kind: 'page',
      gen,
      epoch,
      to,
      head: to,
      more: false,
      scopes,
      scopeVersion,
      patch: [...put, ...own],
      acks: [],
    },
    now: Date.now(),
    newDevice: newId('dev'),
  });
  const ms = performance.now() - began;
  const pending = await store.outbox.count();
  store.close();
  return { ms, pending };
}

/** How many synced rows the device holds. */
export async function countRows(): Promise<number> {
  const store = await open();
  const tables = ['clients', 'identities', 'conversations', 'requests', 'tasks', 'messages'];
  const counts = await Promise.all(tables.map((table) => store.table(table).count()));
  store.close();
  return counts.reduce((sum, one) => sum + one, 0);
}
