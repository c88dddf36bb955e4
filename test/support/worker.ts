import { env } from 'cloudflare:workers';
import {
  ORG_ROOT,
  type Employee,
  type Organisation,
  type Service,
  type Task,
  type Team,
  type Request,
} from '#domain/model';
import { openDb, type Db } from '../../worker/db/client.ts';
import { CommitLine } from '../../worker/db/commit-line.ts';
import { commit, type InsertRow } from '../../worker/db/commit.ts';
import { Line } from '../../worker/line.ts';

/** Builders of rows in the real base of a worker test: each writes through commit(), the boring fields filled in. */

const hold = () => undefined;
export const aLine = <Asked, Done>(): Line<Asked, Done> => new Line({ hold, most: 16 });

export const db: Db = openDb(env.DB, { commits: new CommitLine(hold), readings: aLine() });

/** Noon of a Wednesday, UTC. */
export const NOON = Date.UTC(2026, 6, 15, 12);

let made = 0;
/** An id no other row of the file has; in the order made, so that ties by id are foreseeable. */
export const anId = (prefix: string): string => `${prefix}_${String((made += 1)).padStart(12, '0')}`;

export async function anOrganisation(facts: Partial<Organisation> = {}): Promise<void> {
  await insert({
    op: 'insert',
    table: 'organisation',
    row: {
      id: ORG_ROOT,
      rootId: ORG_ROOT,
      name: 'Test & Sons',
      country: 'LV',
      language: 'en',
      timeZone: 'Europe/Riga',
      openingHours: Array.from({ length: 7 }, () => [[540, 1080]] as const),
      mailAddress: 'desk@demo.test',
      requestTypes: [],
      results: [],
      scopes: ['all'],
      ...facts,
    },
  });
}

/** A team where what was given stays until somebody says otherwise: most tests are about something else (AS7). */
export async function aTeam(facts: Partial<Team> = {}): Promise<string> {
  const id = facts.id ?? anId('team');
  const row = {
    id,
    rootId: ORG_ROOT,
    name: id,
    isDefault: false,
    presence: 'ignored',
    policy: 'least-busy',
    rules: { acknowledgeMinutes: null },
    ...facts,
  } as const;
  await insert({ op: 'insert', table: 'teams', row });
  return id;
}

/** An employee at their desk, in these teams. */
export async function anEmployee(teamIds: readonly string[], facts: Partial<Employee> = {}): Promise<string> {
  const id = facts.id ?? anId('emp');
  const defaults = { name: `Name of ${id}`, email: `${id}@demo.test`, role: 'employee', language: 'en' } as const;
  const here = { away: false, awaySince: null, active: true };
  const desk = { ...here, capacity: null, ownClientsOnly: false, tier: 'regular' } as const;
  const memberships = teamIds.map((teamId): InsertRow => {
    const row = { id: `${teamId}:${id}`, rootId: ORG_ROOT, teamId, employeeId: id };
    return { op: 'insert', table: 'memberships', row };
  });
  await insert(
    { op: 'insert', table: 'employees', row: { id, rootId: ORG_ROOT, ...defaults, ...desk, ...facts } },
    ...memberships,
  );
  return id;
}

/** Something in the catalogue. */
export async function aService(facts: Partial<Service> = {}): Promise<string> {
  const id = facts.id ?? anId('svc');
  const offer = { name: `Name of ${id}`, description: '', priceMinor: 1200, currency: 'EUR', pictureId: null };
  await insert({
    op: 'insert',
    table: 'services',
    row: { id, rootId: ORG_ROOT, ...offer, position: 0, active: true, ...facts },
  });
  return id;
}

type OpenTask = { task?: Partial<Task>; request?: Partial<Request>; clientId?: string };

/** An open task nobody has yet, with its request, conversation and client; returns the task's id. */
export async function anOpenTask(teamId: string, facts: OpenTask = {}): Promise<string> {
  const [taskId] = await openTasks(teamId, 1, facts);
  return taskId!;
}

export async function openTasks(teamId: string, count: number, facts: OpenTask = {}): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => rowsOfTask(teamId, NOON + index, facts));
  for (let from = 0; from < rows.length; from += 25)
    await insert(...rows.slice(from, from + 25).flatMap((set) => set.rows));
  return rows.map(({ taskId }) => taskId);
}

function rowsOfTask(teamId: string, at: number, { task, request, clientId: known }: OpenTask) {
  const [clientId, conversationId, requestId, taskId] = [known ?? anId('cl'), anId('conv'), anId('req'), anId('task')];
  const client: InsertRow = {
    op: 'insert',
    table: 'clients',
    row: {
      id: clientId,
      rootId: clientId,
      name: 'Ilze',
      company: '',
      language: 'lv',
      note: '',
      createdAt: at,
      scopes: [`team:${teamId}`],
    },
  };
  const hangs = { rootId: clientId, clientId };
  const rows: InsertRow[] = [
    ...(known === undefined ? [client] : []),
    {
      op: 'insert',
      table: 'conversations',
      row: { id: conversationId, ...hangs, channel: 'api', teamId, subject: '', lastMessageAt: at },
    },
    {
      op: 'insert',
      table: 'requests',
      row: {
        id: requestId,
        ...hangs,
        number: (made += 1),
        conversationId,
        teamId,
        channel: 'api',
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
        createdAt: at,
        completedAt: null,
        ...request,
      },
    },
    {
      op: 'insert',
      table: 'tasks',
      row: {
        id: taskId,
        ...hangs,
        requestId,
        conversationId,
        teamId,
        kind: 'answer',
        status: 'open',
        assigneeId: null,
        waitingReason: null,
        passes: [],
        acknowledgedAt: null,
        acknowledgeBy: null,
        hasNewMessage: false,
        result: null,
        createdAt: at,
        assignedAt: null,
        completedAt: null,
        completedBy: null,
        ...task,
      },
    },
  ];
  return { taskId, rows };
}

async function insert(...changes: InsertRow[]): Promise<void> {
  const committed = await commit(db, { changes }, NOON);
  if (committed.kind === 'conflict') throw new Error(`a builder's row is there already: ${committed.on}`);
}
