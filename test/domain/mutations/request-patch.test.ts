import { describe, expect, test } from 'vitest';
import type { OwnType } from '#domain/model';
import type { RequestPatch } from '#domain/mutations/request-patch';
import {
  anOrganisation,
  aRequest,
  aTask,
  by,
  codeOf,
  effectsOf,
  NOW,
  Rack,
  run,
  setOn,
  type Row,
} from '../../support/mutating.ts';

const MINUTE_MS = 60_000;
const COMPLAINT: OwnType = { id: 'complaint', name: null, active: true, deadlines: { normal: 100, urgent: 20 } };
const OFFICE = anOrganisation({
  requestTypes: [COMPLAINT, { ...COMPLAINT, id: 'ty_retired-1', name: 'Old', active: false }],
});
const ASKED = aRequest({ createdAt: NOW - 30 * MINUTE_MS });
const patch = (set: RequestPatch['set'], rows: Row[] = [ASKED, aTask()], who = by('emp_anna')) =>
  run('request.patch', new Rack(OFFICE, ...rows), { requestId: 'req_1', set }, who);

describe('request.patch', () => {
  test('[SL3] another type or priority is another deadline, counted from when the request was made', () => {
    const from = NOW - 30 * MINUTE_MS;
    const priority = 'urgent' as const;
    expect(setOn(patch({ type: 'complaint' }), 'requests', 'req_1')).toEqual({
      type: 'complaint',
      deadlineAt: from + 100 * MINUTE_MS,
      warnAt: from + 75 * MINUTE_MS,
    });
    expect(setOn(patch({ type: 'complaint', priority }), 'requests', 'req_1')).toEqual({
      type: 'complaint',
      priority,
      deadlineAt: from + 20 * MINUTE_MS,
      warnAt: from + 15 * MINUTE_MS,
    });
    expect(setOn(patch({ priority }), 'requests', 'req_1')).toEqual({ priority, deadlineAt: null, warnAt: null });
  });

  test('[RT4] by who holds a task of it, the responsible, and who leads', () => {
    const priority = 'high' as const;
    const rows = [aRequest({ responsibleId: null }), aTask({ assigneeId: 'emp_bela' })];
    expect(codeOf(patch({ priority }, rows))).toBe('request.not-yours');
    expect(codeOf(patch({ priority }, rows, by('emp_bela')))).toBe('applied');
    expect(codeOf(patch({ priority }, rows, by('emp_x', 'chief')))).toBe('applied');
  });

  test('[RT4] the Dispatcher looks at its open tasks again, for types weigh differently', () => {
    expect(effectsOf(patch({ type: 'complaint' }))).toEqual([{ kind: 'assign', taskId: 'task_1' }]);
  });

  test('[RT4] the same again is nothing to do; what is closed stays as it was', () => {
    expect(patch({ type: 'question', priority: 'normal' })).toEqual({ kind: 'applied', changes: [], effects: [] });
    expect(codeOf(patch({ priority: 'high' }, [aRequest({ status: 'done' })]))).toBe('request.closed');
  });

  test('[RT4] an order stays an order; [RT3] to a type that is retired or unknown nothing is moved', () => {
    expect(codeOf(patch({ type: 'order' }))).toBe('type.other-kind');
    expect(codeOf(patch({ type: 'complaint' }, [aRequest({ type: 'order' }), aTask()]))).toBe('type.other-kind');
    expect(codeOf(patch({ type: 'ty_retired-1' }))).toBe('type.gone');
    expect(codeOf(patch({ type: 'ty_nowhere-1' }))).toBe('type.gone');
  });
});
