import { describe, expect, test } from 'vitest';
import {
  aClient,
  aMembership,
  aMessage,
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
  type Row,
} from '../../support/mutating.ts';

const anna = by('emp_anna');
const berta = by('emp_berta');
const chief = by('emp_chief', 'chief');
const ids = { taskId: 'task_1', requestId: 'req_1' };

describe('task.complete', () => {
  const complete = (view: Rack, who = anna, more = {}) =>
    run('task.complete', view, { ...ids, result: 'Solved', ...more }, who);

  test('[ST3] ends the task with its result, and the request when it was the last open task', () => {
    const outcome = complete(new Rack(aTask(), aRequest()));
    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({
      status: 'done',
      result: 'Solved',
      hasNewMessage: false,
      completedAt: NOW,
      completedBy: 'emp_anna',
    });
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ status: 'done', result: 'Solved', completedAt: NOW });
    expect(effectsOf(outcome)).toEqual([{ kind: 'assign', taskId: 'task_1' }]);
  });

  test('[ST3] the request stays open while another task of it is', () => {
    const open = complete(new Rack(aTask(), aTask({ id: 'task_2' }), aRequest()));
    const done = complete(new Rack(aTask(), aTask({ id: 'task_2', status: 'done' }), aRequest()));
    expect(setOn(open, 'requests', 'req_1')).toBeUndefined();
    expect(setOn(done, 'requests', 'req_1')).toMatchObject({ status: 'done' });
  });

  describe('by the organisation’s matrix', () => {
    const usual = (...moves: string[]) => ({ usual: moves, order: [] });
    const open = (...moves: string[]) =>
      aStatus({ id: 'open', name: null, meaning: 'open', moves: { usual: moves, order: ['confirmed', 'cancelled'] } });
    const endOf = (request: object, ...statuses: Row[]) =>
      setOn(complete(new Rack(aTask(), aRequest(request), ...statuses)), 'requests', 'req_1');

    test('[ST3] an order goes its steps to the end, from wherever it stands', () => {
      for (const status of ['open', 'confirmed', 'ready'])
        expect(endOf({ type: 'order', status })).toMatchObject({ status: 'done' });
    });

    test('[ST3] a request is closed as the nearest status that says done', () => {
      const praised = aStatus({ id: 'st_praised', meaning: 'done', moves: usual() });
      const asked = aStatus({ id: 'st_asked', meaning: 'doing', moves: usual('st_praised', 'cancelled') });
      expect(endOf({ status: 'open' }, praised, asked, open('st_asked', 'cancelled'))).toMatchObject({
        status: 'st_praised',
      });
    });

    test('[ST3, K3] where no way leads to done it is refused, and the task stays open', () => {
      const view = new Rack(aTask(), aRequest({ status: 'open' }), open('cancelled'));
      expect(codeOf(complete(view))).toBe('request.not-done');
    });
  });

  test('[ST2] a request closed before keeps its end', () => {
    expect(setOn(complete(new Rack(aTask(), aRequest({ status: 'cancelled' }))), 'requests', 'req_1')).toBeUndefined();
  });

  test('[ST3] words beside the result become a note of the conversation', () => {
    const outcome = complete(new Rack(aTask(), aRequest()), anna, { note: { messageId: 'msg_9', text: 'By phone' } });
    expect(setOn(outcome, 'messages', 'msg_9')).toMatchObject({
      direction: 'note',
      conversationId: 'conv_1',
      requestId: 'req_1',
      text: 'By phone',
    });
    const taken = new Rack(aTask(), aRequest(), aMessage({ id: 'msg_9' }));
    expect(codeOf(complete(taken, anna, { note: { messageId: 'msg_9', text: 'x' } }))).toBe('message.exists');
  });

  test('[PR4] one’s own task or one nobody holds; those of others are for who leads', () => {
    const view = () => new Rack(aTask(), aRequest());
    expect(codeOf(complete(view(), berta))).toBe('task.not-yours');
    expect(codeOf(complete(new Rack(aTask({ assigneeId: null }), aRequest()), berta))).toBe('applied');
    expect(codeOf(complete(view(), chief))).toBe('applied');
    expect(setOn(complete(view(), byToken), 'tasks', 'task_1')).toMatchObject({ completedBy: null });
  });

  test('[ST2] done is done; and a task of another request is not there', () => {
    expect(codeOf(complete(new Rack(aTask({ status: 'done' }), aRequest())))).toBe('task.done');
    expect(codeOf(complete(new Rack(aTask({ requestId: 'req_2' }), aRequest())))).toBe('task.gone');
  });
});

describe('task.reopen', () => {
  const completedAt = NOW - 15_000;
  const done = { status: 'done', completedAt, completedBy: 'emp_anna', result: 'Solved' } as const;
  const closed = { status: 'done', completedAt, result: 'Solved' } as const;
  const reopen = (task: object = {}, request: object = {}, who = anna) =>
    run('task.reopen', new Rack(aTask({ ...done, ...task }), aRequest({ ...closed, ...request })), ids, who);

  test('[ST4] within 15 seconds it is as before, with the request', () => {
    const outcome = reopen();
    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({
      status: 'open',
      result: null,
      completedAt: null,
      completedBy: null,
    });
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ status: 'doing', result: null, completedAt: null });
  });

  test('[ST4] an order taken back is confirmed: it has no "doing"', () => {
    expect(setOn(reopen({}, { type: 'order' }), 'requests', 'req_1')).toMatchObject({ status: 'confirmed' });
  });

  test('[ST4] so is one that was closed as a status of the organisation’s own', () => {
    const view = new Rack(
      aTask({ ...done }),
      aRequest({ ...closed, status: 'st_praised' }),
      aStatus({ id: 'st_praised', meaning: 'done', moves: { usual: [], order: [] } }),
    );
    expect(setOn(run('task.reopen', view, ids, anna), 'requests', 'req_1')).toMatchObject({ status: 'doing' });
  });

  test('[ST4] not a moment later, not by another, not what is open', () => {
    expect(codeOf(reopen({ completedAt: completedAt - 1 }))).toBe('task.cannot-reopen');
    expect(codeOf(reopen({}, {}, chief))).toBe('task.cannot-reopen');
    expect(codeOf(reopen({ status: 'open', completedAt: null, completedBy: null }))).toBe('task.cannot-reopen');
  });

  test('[ST4] a request that others closed stays closed; one that stayed open stays as it is', () => {
    expect(codeOf(reopen({}, { completedAt: completedAt + 1 }))).toBe('request.closed');
    expect(codeOf(reopen({}, { status: 'cancelled' }))).toBe('request.closed');
    expect(setOn(reopen({}, { status: 'open', completedAt: null }), 'requests', 'req_1')).toBeUndefined();
  });
});

describe('task.decline', () => {
  const args = { taskId: 'task_1', requestId: 'req_1', words: 'Not my field' };
  const decline = (task: Parameters<typeof aTask>[0] = {}, who = by('emp_anna')) =>
    run('task.decline', new Rack(aTask(task), aRequest()), args, who);

  test('[AS7] the task is nobody’s, remembers who had it and why, and is looked at again', () => {
    const outcome = decline();

    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({
      ...{ assigneeId: null, assignedAt: null, acknowledgedAt: null, acknowledgeBy: null, waitingReason: null },
      passes: [{ employeeId: 'emp_anna', why: 'declined', words: 'Not my field', at: NOW }],
    });
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ responsibleId: null });
    expect(effectsOf(outcome)).toEqual([{ kind: 'assign', taskId: 'task_1' }]);
  });

  test('[AS7] only one’s own, and only while it is open', () => {
    expect(codeOf(decline({ status: 'done' }))).toBe('task.done');
    expect(codeOf(decline({}, by('emp_boss', 'owner')))).toBe('task.not-yours');
    expect(codeOf(decline({ assigneeId: null }))).toBe('task.not-yours');
  });
});

describe('task.acknowledge', () => {
  const seen = (task: Parameters<typeof aTask>[0], who = anna) =>
    setOn(run('task.acknowledge', new Rack(aTask(task)), { taskId: 'task_1' }, who), 'tasks', 'task_1');

  test('[AS7] whoever holds the task has seen it, once', () => {
    expect(seen({ acknowledgedAt: null, acknowledgeBy: NOW + 1 })).toEqual({
      acknowledgedAt: NOW,
      acknowledgeBy: null,
    });
    expect(seen({ acknowledgedAt: NOW - 1 })).toBeUndefined();
  });

  test('[AS7] too late, or somebody else’s: nothing, and no reproach', () => {
    expect(seen({ acknowledgedAt: null }, berta)).toBeUndefined();
    expect(seen({ acknowledgedAt: null, status: 'done' })).toBeUndefined();
    expect(codeOf(run('task.acknowledge', new Rack(), { taskId: 'task_1' }, anna))).toBe('applied');
  });

  test('[AS7] who completes it, or takes it themself, has seen it', () => {
    const unseen = aTask({ acknowledgedAt: null, acknowledgeBy: NOW + 1 });
    const done = run('task.complete', new Rack(unseen, aRequest()), { ...ids, result: 'Solved' }, anna);
    const taken = run(
      'task.handover',
      new Rack(
        aTask({ assigneeId: null }),
        aRequest(),
        aClient(),
        anEmployee({ id: 'emp_chief' }),
        aMembership('emp_chief'),
      ),
      { ...ids, clientId: 'cl_1', employeeId: 'emp_chief' },
      chief,
    );

    for (const outcome of [done, taken]) {
      expect(setOn(outcome, 'tasks', 'task_1')).toMatchObject({ acknowledgedAt: NOW, acknowledgeBy: null });
    }
  });
});

describe('task.handover', () => {
  const args = { ...ids, clientId: 'cl_1', employeeId: 'emp_berta' };
  const bertaRow = (facts = {}) => anEmployee({ id: 'emp_berta', ...facts });
  const handOver = (view: Rack, who = chief) => run('task.handover', view, args, who);
  const full = (...more: Row[]) => new Rack(aTask(), aRequest(), aClient(), ...more);

  test('[PR5] gives task and request, beyond capacity and to who is away too', () => {
    const outcome = handOver(full(bertaRow({ capacity: 0, away: true }), aMembership('emp_berta')));
    expect(setOn(outcome, 'tasks', 'task_1')).toEqual({
      ...{ assigneeId: 'emp_berta', assignedAt: NOW, acknowledgedAt: null, acknowledgeBy: null },
      waitingReason: null,
    });
    expect(setOn(outcome, 'requests', 'req_1')).toEqual({ responsibleId: 'emp_berta' });
    expect(effectsOf(outcome)).toEqual([{ kind: 'assign', taskId: 'task_1' }]);
  });

  test('[PR5] by who leads and by who holds it, not by who would like to have it', () => {
    const view = () => full(bertaRow(), aMembership('emp_berta'));
    expect(codeOf(handOver(view(), anna))).toBe('applied');
    expect(codeOf(handOver(view(), berta))).toBe('task.not-yours');
    expect(
      codeOf(
        handOver(
          new Rack(aTask({ assigneeId: null }), aRequest(), aClient(), bertaRow(), aMembership('emp_berta')),
          berta,
        ),
      ),
    ).toBe('task.not-yours');
  });

  test('[PR5] never to who is gone, or may not see the client', () => {
    expect(codeOf(handOver(full(bertaRow({ active: false }), aMembership('emp_berta'))))).toBe('employee.inactive');
    expect(codeOf(handOver(full(bertaRow(), aMembership('emp_berta', 'team_2'))))).toBe('employee.cannot-see');
    expect(codeOf(handOver(full(bertaRow({ role: 'manager' }))))).toBe('applied');
    expect(codeOf(handOver(full()))).toBe('employee.gone');
  });

  test('[PR5] to who has it already: nothing to do', () => {
    const outcome = handOver(
      new Rack(aTask({ assigneeId: 'emp_berta' }), aRequest(), aClient(), bertaRow(), aMembership('emp_berta')),
    );
    expect(outcome).toEqual({ kind: 'applied', changes: [], effects: [] });
  });
});
