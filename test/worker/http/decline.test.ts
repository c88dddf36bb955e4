import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aCard, type Card } from '../../support/card.ts';
import { call, problemOf, signInAs } from '../../support/http.ts';
import { first, rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let team: string;
let anna: string;
let bela: string;
let cookie: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  const email = `${anId('anna')}@desk.test`;
  anna = await anEmployee([team], { email });
  bela = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
  cookie = await signInAs({ id: anna, email });
});

const decline = () =>
  call(
    'POST',
    `/api/v1/tasks/${card.taskId}/decline`,
    { words: 'I know them privately' },
    { cookie, key: anId('key') },
  );
const task = () =>
  first<{ assignee_id: string | null; passes: string; waiting_reason: string | null }>(
    'SELECT assignee_id, passes, waiting_reason FROM tasks WHERE id = ?',
    card.taskId,
  );

test('[AS7] a task that is given back goes to another, who is responsible now, and the receipt shows who had it', async () => {
  expect((await decline()).status).toBe(200);
  // It is looked at again behind the answer.
  await vi.waitFor(async () => expect((await task()).assignee_id).toBe(bela));

  const { passes } = await task();
  expect(JSON.parse(passes)).toMatchObject([{ employeeId: anna, why: 'declined', words: 'I know them privately' }]);
  expect(await first('SELECT responsible_id FROM requests WHERE id = ?', card.requestId)).toEqual({
    responsible_id: bela,
  });
  const receipt = await (await call('GET', `/api/v1/tasks/${card.taskId}/receipt`, undefined, { cookie })).json();
  expect(receipt).toMatchObject({
    candidates: expect.arrayContaining([expect.objectContaining({ employeeId: anna, passed: true })]),
  });
});

test('[AS7] [ME1] it is told with its reason', async () => {
  await decline();

  expect(
    await rows('SELECT kind, employee_id, rule FROM work_events WHERE task_id = ? ORDER BY id', card.taskId),
  ).toEqual(expect.arrayContaining([{ kind: 'declined', employee_id: anna, rule: 'I know them privately' }]));
});

test('[AS7] only its holder gives it back', async () => {
  await decline();
  await vi.waitFor(async () => expect((await task()).assignee_id).toBe(bela));
  const again = await call(
    'POST',
    `/api/v1/tasks/${card.taskId}/decline`,
    { words: 'Mine no more' },
    { cookie, key: anId('key') },
  );

  expect([again.status, (await problemOf(again)).code]).toEqual([403, 'task.not-yours']);
});
