import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromColumns, type Arrivals } from '#protocol/arrivals';
import { aToken, call, signInAs } from '../../support/http.ts';
import { first, rows } from '../../support/sql.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam } from '../../support/worker.ts';

const MINUTE_MS = 60_000;
const START = Date.now() - 24 * 60 * MINUTE_MS;
const after = (minutes: number) => START + minutes * MINUTE_MS;

let token: string;
let anna: string;
let team: string;

beforeAll(async () => {
  // Open round the clock, so that minutes are minutes.
  await anOrganisation({ openingHours: [], timeZone: 'UTC' });
  await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([], { role: 'owner' }));
  anna = await anEmployee([], { name: 'Anna' });
});
beforeEach(async () => {
  team = await aTeam();
});

const read = async (query = '', who: { token?: string; cookie?: string } = { token }) =>
  call('GET', `/api/v1/teams/${team}/arrivals${query}`, undefined, who);
const arrivals = async (query = '') => (await (await read(query)).json()) as Arrivals;

type Came = { minutes: number; clientId?: string; endedAt?: number | null };

/** A request with its task, so many minutes after the start. */
async function came({ minutes, clientId, endedAt = null }: Came): Promise<{ taskId: string; clientId: string }> {
  const at = after(minutes);
  const taskId = await anOpenTask(team, {
    request: { createdAt: at, completedAt: endedAt },
    task: { createdAt: at },
    ...(clientId === undefined ? {} : { clientId }),
  });
  const { client_id: of } = await first<{ client_id: string }>('SELECT client_id FROM tasks WHERE id = ?', taskId);
  return { taskId, clientId: of };
}

async function happened(taskId: string, kind: string, minutes: number): Promise<void> {
  await rows(
    `INSERT INTO work_events (kind, at, request_id, task_id, employee_id)
     SELECT ?, ?, request_id, id, ? FROM tasks WHERE id = ?`,
    kind,
    after(minutes),
    anna,
    taskId,
  );
  if (kind === 'completed') await rows(`UPDATE tasks SET status = 'done' WHERE id = ?`, taskId);
}

describe('GET /teams/{id}/arrivals', () => {
  test('[AS13] tells what came in its order, and how long whoever had it last had it', async () => {
    const late = await came({ minutes: 50 });
    const early = await came({ minutes: 10 });
    await happened(early.taskId, 'assigned', 12);
    await happened(early.taskId, 'released', 20);
    await happened(early.taskId, 'assigned', 30);
    await happened(early.taskId, 'completed', 75);
    const nobodys = await came({ minutes: 60 });
    await happened(nobodys.taskId, 'completed', 61);

    const told = await arrivals();

    expect(fromColumns(told)).toEqual([
      { at: after(10), channel: 'api', type: 'question', request: 0, other: null, minutes: 45 },
      { at: after(50), channel: 'api', type: 'question', request: 1, other: null, minutes: null },
      { at: after(60), channel: 'api', type: 'question', request: 2, other: null, minutes: 0 },
    ]);
    expect(told.isWhole).toBe(true);
    expect(JSON.stringify(told)).not.toContain(late.clientId);
  });

  test('[AS13] [AS1] a request is told with the newest other one of its client that was open then', async () => {
    const { clientId } = await came({ minutes: 0 });
    await came({ minutes: 10, clientId, endedAt: after(25) });
    await came({ minutes: 20, clientId });
    await came({ minutes: 30, clientId });
    await came({ minutes: 40 });

    expect((await arrivals()).other).toEqual([null, 0, 1, 2, null]);
  });

  test('[AS13] days are asked for, and what is to come is no past', async () => {
    await came({ minutes: 0 });
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);

    expect((await arrivals(`?from=2020-01-01&to=2020-01-02`)).at).toEqual([]);
    const told = await arrivals(`?from=${day(START)}&to=${day(Date.now())}`);
    expect(told.at).toEqual([START]);
    expect(told.to).toBeLessThanOrEqual(Date.now());
    expect((await read('?from=2020-01-02&to=2020-01-01')).status).toBe(422);
  });

  test('[AS13] is for management, of a team that there is', async () => {
    const email = 'karl@desk.test';
    const chief = await signInAs({ id: await anEmployee([team], { role: 'chief', email }), email });
    expect((await read('', { cookie: chief })).status).toBe(403);

    team = 'team_nowhere';
    expect((await read()).status).toBe(404);
  });
});
