import { describe, expect, test } from 'vitest';
import { BUILT_IN_STATUSES, ROLES, type BuiltInStatus, type Role } from '#domain/model';
import type { ArgsByName } from '#domain/mutations/registry';
import { BUILT_IN, mayMove } from '#domain/status';
import {
  aClient,
  anEmployee,
  aRequest,
  aStatus,
  aTask,
  by,
  byToken,
  codeOf,
  effectsOf,
  NOW,
  Rack,
  run,
  setOn,
} from '../../support/mutating.ts';

describe('request.setStatus', () => {
  const set = (to: string, view = new Rack(aRequest(), aTask()), who = by('emp_anna')) =>
    run('request.setStatus', view, { requestId: 'req_1', to }, who);

  test('[ST1] every move there is, and no way back', () => {
    const moves = BUILT_IN_STATUSES.flatMap((status) =>
      BUILT_IN_STATUSES.filter((to) => mayMove(BUILT_IN, { type: 'question', status }, to)).map(
        (to) => `${status} → ${to}`,
      ),
    );
    expect(moves).toEqual(['open → doing', 'open → done', 'open → cancelled', 'doing → done', 'doing → cancelled']);
  });

  test('[ST1] the way back is refused, the same again is nothing to do', () => {
    for (const status of ['done', 'cancelled'] as const) {
      expect(codeOf(set('open', new Rack(aRequest({ status }))))).toBe('request.one-way');
      expect(set(status, new Rack(aRequest({ status })))).toEqual({ kind: 'applied', changes: [], effects: [] });
    }
  });

  test('[ST6] an order goes step by step, and has no status of other requests', () => {
    const order = (status: BuiltInStatus) => new Rack(aRequest({ type: 'order', status }), aTask());
    expect(setOn(set('confirmed', order('open')), 'requests', 'req_1')).toEqual({ status: 'confirmed' });
    expect(codeOf(set('ready', order('open')))).toBe('request.one-way');
    expect(codeOf(set('open', order('ready')))).toBe('request.one-way');
    expect(codeOf(set('doing', order('open')))).toBe('request.wrong-status');
    expect(codeOf(set('confirmed'))).toBe('request.wrong-status');
  });

  test('[ST7] the organisation’s matrix decides, its own statuses and its ways back', () => {
    const workshop = aStatus({ id: 'st_workshop', moves: { usual: ['open', 'st_repaired'], order: [] } });
    const repaired = aStatus({ id: 'st_repaired', name: 'Repaired', meaning: 'done', moves: { usual: [], order: [] } });
    const from = (status: string, type: 'question' | 'order' = 'question') =>
      new Rack(aRequest({ status, type }), aTask(), workshop, repaired);
    expect(setOn(set('open', from('st_workshop')), 'requests', 'req_1')).toEqual({ status: 'open' });
    expect(setOn(set('st_repaired', from('st_workshop')), 'requests', 'req_1')).toEqual({
      status: 'st_repaired',
      completedAt: NOW,
    });
    expect(codeOf(set('cancelled', from('st_workshop')))).toBe('request.one-way');
    expect(codeOf(set('st_workshop', from('open')))).toBe('request.one-way');
    expect(codeOf(set('st_workshop', from('open', 'order')))).toBe('request.wrong-status');
    expect(codeOf(set('st_unheard-of', from('open')))).toBe('request.wrong-status');
  });

  test('[ST9] nothing is moved to a retired status, and what is there goes on', () => {
    const retired = aStatus({ id: 'doing', name: null, active: false, moves: { usual: ['done'], order: [] } });
    expect(codeOf(set('doing', new Rack(aRequest(), aTask(), retired)))).toBe('request.wrong-status');
    const there = new Rack(aRequest({ status: 'doing' }), aTask(), retired);
    expect(setOn(set('done', there), 'requests', 'req_1')).toEqual({ status: 'done', completedAt: NOW });
  });

  test('[ST3] closing ends every open task, or it would stay somebody’s load for ever', () => {
    const outcome = set(
      'cancelled',
      new Rack(aRequest(), aTask(), aTask({ id: 'task_2' }), aTask({ id: 'task_3', status: 'done' })),
    );
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ status: 'cancelled', completedAt: NOW });
    expect(setOn(outcome, 'tasks', 'task_2')).toMatchObject({ status: 'done', completedBy: 'emp_anna' });
    expect(setOn(outcome, 'tasks', 'task_3')).toBeUndefined();
    expect(effectsOf(outcome)).toEqual(['task_1', 'task_2'].map((taskId) => ({ kind: 'assign', taskId })));
  });

  test('[PR5] by the responsible, by who holds a task of it, by who leads', () => {
    const view = () => new Rack(aRequest({ responsibleId: 'emp_carl' }), aTask());
    expect(codeOf(set('doing', view(), by('emp_carl')))).toBe('applied');
    expect(codeOf(set('doing', view(), by('emp_anna')))).toBe('applied');
    expect(codeOf(set('doing', view(), by('emp_dora')))).toBe('request.not-yours');
    expect(codeOf(set('doing', view(), by('emp_dora', 'chief')))).toBe('applied');
  });
});

describe('client.patch', () => {
  test('[PR3] writes the fields that say something new, for whoever sees the card', () => {
    const outcome = run(
      'client.patch',
      new Rack(aClient()),
      { clientId: 'cl_1', set: { name: 'Zane', company: '', note: undefined } },
      by('emp_x'),
    );
    expect(setOn(outcome, 'clients', 'cl_1')).toEqual({ name: 'Zane' });
  });

  test('[PR1] a card one may not see is not there', () => {
    expect(codeOf(run('client.patch', new Rack(), { clientId: 'cl_1', set: {} }, by('emp_x')))).toBe('client.gone');
  });
});

describe('employee.patch', () => {
  type Set = ArgsByName['employee.patch']['set'];
  const patch = (set: Set, who = by('emp_anna'), role: Role = 'employee') =>
    run(
      'employee.patch',
      new Rack(anEmployee({ role }), anEmployee({ id: 'emp_olga', role: 'owner' })),
      { employeeId: 'emp_anna', set },
      who,
    );

  test('[PR6] oneself: away and language, nothing else', () => {
    expect(setOn(patch({ away: true, language: 'lv' }), 'employees', 'emp_anna')).toEqual({
      away: true,
      awaySince: NOW,
      language: 'lv',
    });
    expect(setOn(patch({ away: false }), 'employees', 'emp_anna')).toBeUndefined();
    for (const set of [{ capacity: 3 }, { active: false }, { name: 'Queen' }])
      expect(codeOf(patch(set))).toBe('employee.not-allowed');
  });

  test('[PR6] others: name, away, capacity and being here, by managers and owners only', () => {
    const set = { name: 'Anna B.', away: true, capacity: 4, active: false };
    const allowed = ROLES.filter((role) => codeOf(patch(set, by('emp_boss', role))) === 'applied');
    expect(allowed).toEqual(['owner', 'manager']);
    expect(codeOf(patch(set, byToken))).toBe('applied');
    expect(codeOf(patch({ language: 'lv' }, by('emp_boss', 'owner')))).toBe('employee.not-allowed');
  });

  test('[PR6] nobody deactivates themself, and no manager an owner', () => {
    expect(codeOf(patch({ active: false }, by('emp_anna', 'owner'), 'owner'))).toBe('employee.self');
    expect(codeOf(patch({ active: false }, by('emp_boss', 'manager'), 'owner'))).toBe('employee.owner');
    expect(codeOf(patch({ active: false }, by('emp_boss', 'owner'), 'owner'))).toBe('applied');
  });

  test('[PR6] the Dispatcher hears of what it decides by, and of nothing else', () => {
    expect(effectsOf(patch({ away: true }))).toEqual([{ kind: 'roster' }]);
    expect(effectsOf(patch({ language: 'ru' }))).toEqual([]);
    expect(patch({ away: false })).toEqual({ kind: 'applied', changes: [], effects: [] });
  });
});
