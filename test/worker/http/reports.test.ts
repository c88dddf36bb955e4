import { beforeAll, describe, expect, test } from 'vitest';
import { lastDays } from '#domain/reports/period';
import { dayIn } from '#domain/order';
import { REPORTS } from '#domain/reports/reports';
import type { Report } from '../../../worker/reports/report.ts';
import { aToken, call, signInAs } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam, openTasks } from '../../support/worker.ts';

let own: string;
let other: string;
let token: string;
let chief: string;

beforeAll(async () => {
  await anOrganisation();
  own = await aTeam({ isDefault: true, name: '=cmd' });
  other = await aTeam();
  token = await aToken(await anEmployee([], { role: 'owner' }));
  const email = 'chief@desk.test';
  chief = await signInAs({ id: await anEmployee([own], { role: 'chief', email }), email });
  const createdAt = Date.now() - 60_000;
  await openTasks(own, 2, { request: { createdAt } });
  await openTasks(other, 3, { request: { createdAt } });
});

const get = (path: string, who: { token?: string; cookie?: string } = { token }) =>
  call('GET', `/api/v1/reports/${path}`, undefined, who);
const report = async (path: string, who?: { cookie: string }) => (await (await get(path, who)).json()) as Report;

describe('a report', () => {
  test.each(Object.keys(REPORTS))(
    '[ME10] %s has its columns, of the last thirty days unless told otherwise',
    async (id) => {
      const { columns, period, total, compare } = await report(id);

      expect(columns.map((column) => column.id)).toEqual(Object.keys(REPORTS[id as keyof typeof REPORTS].columns));
      expect(total.values).toHaveLength(columns.length);
      expect(period).toEqual(lastDays(dayIn('Europe/Riga', Date.now()), 30));
      expect(compare).toBeNull();
    },
  );

  test('[ME10] stands beside any other period', async () => {
    const { from, to } = lastDays(dayIn('Europe/Riga', Date.now()), 7);
    const { total, compare, rows } = await report(`volume?from=${from}&to=${to}&compare=previous&by=day`);

    expect([total.values[0], total.before?.[0]]).toEqual([5, 0]);
    expect(compare?.to).not.toBe(to);
    expect(rows).toHaveLength(7);
    expect((await report(`volume?compare=${from}/${to}`)).compare).toEqual({ from, to });
  });

  test('[ME11] tells a chief of their own teams only', async () => {
    const { total, rows } = await report('volume', { cookie: chief });

    expect([total.values[0], rows.map(({ key }) => key)]).toEqual([2, [own]]);
    expect((await get(`volume?team=${own}`, { cookie: chief })).status).toBe(200);
    const refused = await get(`volume?team=${other}`, { cookie: chief });
    expect([refused.status, await refused.json()]).toEqual([404, expect.objectContaining({ code: 'team.gone' })]);
    expect((await report(`volume?team=${other}`)).total.values[0]).toBe(3);
  });

  test.each([
    ['from=2026-02-30&to=2026-03-01', '/from'],
    ['from=2026-03-02&to=2026-03-01', '/from'],
    ['from=yesterday', '/from'],
    ['from=2024-01-01&to=2026-03-01', '/from'],
    ['compare=2026-03-02/2026-03-01', '/compare'],
    ['compare=other', '/compare'],
    ['by=employee', '/by'],
    ['by=client', '/by'],
    ['format=xlsx', '/format'],
    ['limit=5', '/limit'],
  ])('[ME10] %s is refused by its field', async (query, pointer) => {
    const answer = await get(`volume?${query}`);

    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ code: 'input.invalid', errors: [{ pointer }] });
  });

  test('[ME11] is a file for a spreadsheet, in which a team’s name is no formula', async () => {
    const answer = await get('volume?by=team&format=csv&compare=previous');
    const [head, first, ...more] = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
      .decode(await answer.arrayBuffer())
      .split('\r\n');

    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="volume-[\d-]+\.csv"$/);
    expect(head).toBe('\uFEFFkey,name,arrived,resolved,cancelled,arrived_before,resolved_before,cancelled_before');
    expect(first).toBe(`${other},${other},3,0,0,0,0,0`);
    expect(more).toEqual([`${own},"'=cmd",2,0,0,0,0,0`, '*,*,5,0,0,0,0,0', '']);
  });
});
