import { describe, expect, test } from 'vitest';
import { ROLES, type OwnType, type Priority } from '#domain/model';
import type { ResultsSet } from '#domain/mutations/results-set';
import type { TypesSet } from '#domain/mutations/types-set';
import { MAX_LISTED } from '#domain/own-list';
import { aClient, anOrganisation, aTeam, by, byToken, codeOf, NOW, Rack, run, setOn } from '../../support/mutating.ts';

const BOSS = by('emp_boss', 'manager');
const RENTAL: OwnType = { id: 'ty_rental-1', name: 'Rental', active: true, deadlines: { normal: 60 } };
const withTypes = (...requestTypes: OwnType[]) => new Rack(anOrganisation({ requestTypes }));

describe('types.set', () => {
  const set = (edit: Partial<TypesSet>, view = withTypes(), who = BOSS) =>
    run('types.set', view, { add: [], change: [], ...edit }, who);
  const stored = (edit: Partial<TypesSet>, view = withTypes()) => setOn(set(edit, view), 'organisation', 'org');

  test('[PR13] by owners, managers and programs, and by nobody else', () => {
    const edit = { add: [{ id: RENTAL.id, name: 'Rental' }] };
    const may = ROLES.filter((role) => codeOf(set(edit, withTypes(), by('emp_x', role))) === 'applied');
    expect(may).toEqual(['owner', 'manager']);
    expect(codeOf(set(edit, withTypes(), byToken))).toBe('applied');
    expect(codeOf(set(edit, withTypes(), by('emp_x', 'chief')))).toBe('type.not-allowed');
  });

  test('[RT1] a type comes with its deadlines in one act; a built-in one is stored when somebody changes it', () => {
    const deadlines = { urgent: 30, low: 600 };
    expect(
      stored({
        add: [{ id: RENTAL.id, name: 'Rental' }],
        change: [
          { id: RENTAL.id, set: { deadlines } },
          { id: 'complaint', set: { name: 'Grievance' } },
        ],
      }),
    ).toEqual({
      requestTypes: [
        { id: 'complaint', name: 'Grievance', active: true, deadlines: {} },
        { id: RENTAL.id, name: 'Rental', active: true, deadlines: { low: 600, urgent: 30 } },
      ],
    });
  });

  test('[RT1] what is not named stays: two people who change different deadlines have both been heard', () => {
    const change = [{ id: RENTAL.id, set: { deadlines: { high: 15 } } }];
    expect(stored({ change }, withTypes(RENTAL))).toEqual({
      requestTypes: [{ ...RENTAL, deadlines: { normal: 60, high: 15 } }],
    });
    const off = [{ id: RENTAL.id, set: { deadlines: { normal: null } } }];
    expect(stored({ change: off }, withTypes(RENTAL))).toEqual({ requestTypes: [{ ...RENTAL, deadlines: {} }] });
  });

  test('[RT2] nothing is made twice, nameless, under a name in use, or beyond what can be overlooked', () => {
    const view = withTypes(RENTAL);
    const many = Array.from({ length: MAX_LISTED }, (_, at) => ({ id: `ty_number-${at}`, name: `Number ${at}` }));
    expect(codeOf(set({ add: [{ id: RENTAL.id, name: 'Other' }] }, view))).toBe('type.exists');
    expect(codeOf(set({ add: [{ id: 'ty_other-12', name: 'rental' }] }, view))).toBe('type.name-taken');
    expect(codeOf(set({ change: [{ id: RENTAL.id, set: { name: null } }] }, view))).toBe('type.nameless');
    expect(codeOf(set({ change: [{ id: 'ty_nowhere-1', set: { active: false } }] }, view))).toBe('type.gone');
    expect(codeOf(set({ add: many }, view))).toBe('type.too-many');
  });

  test('[RT2] a retired type is stored as that, and its name is free; types that doors make stay in use', () => {
    const view = withTypes(RENTAL);
    const retire = { id: RENTAL.id, set: { active: false } };
    expect(stored({ change: [retire], add: [{ id: 'ty_other-12', name: 'Rental' }] }, view)).toMatchObject({
      requestTypes: [{ ...RENTAL, active: false }, { id: 'ty_other-12' }],
    });
    const codes = ['question', 'order', 'callback', 'thanks'].map((id) =>
      codeOf(set({ change: [{ id, set: { active: false } }] })),
    );
    expect(codes).toEqual(['type.needed', 'type.needed', 'type.needed', 'applied']);
  });
});

describe('results.set', () => {
  const set = (edit: Partial<ResultsSet>, who = BOSS) =>
    run('results.set', new Rack(anOrganisation()), { add: [], change: [], ...edit }, who);

  test('[PR13] by who manages; [RT2] by the rules of every list, and one at least stays in use', () => {
    const add = [{ id: 'rs_lent-1234', name: 'Lent' }];
    expect(setOn(set({ add }), 'organisation', 'org')).toEqual({ results: [{ ...add[0], active: true }] });
    expect(codeOf(set({ add }, by('emp_x')))).toBe('result.not-allowed');
    expect(codeOf(set({ add: [...add, { id: 'rs_lent-5678', name: 'LENT' }] }))).toBe('result.name-taken');
    const all = ['answered', 'sold', 'agreed', 'refused', 'no-answer', 'passed-on'];
    const retired = all.map((id) => ({ id, set: { active: false } }));
    expect(codeOf(set({ change: retired }))).toBe('result.needed');
    expect(codeOf(set({ change: retired.slice(1) }))).toBe('applied');
  });
});

describe('new work', () => {
  const make = (type: string, own: OwnType[], priority?: Priority) =>
    run(
      'task.create',
      new Rack(anOrganisation({ requestTypes: own }), aClient(), aTeam()),
      {
        clientId: 'cl_1',
        taskId: 'task_2',
        requestId: 'req_2',
        request: { type, priority, subject: '' },
        conversationId: 'conv_2',
        channel: 'phone',
        teamId: 'team_1',
        assigneeId: null,
      },
      by('emp_anna'),
    );

  test('[SL2] an employee’s request has the deadline of its type and priority, on the device as on the server', () => {
    expect(setOn(make(RENTAL.id, [RENTAL]), 'requests', 'req_2')).toMatchObject({
      priority: 'normal',
      deadlineAt: NOW + 60 * 60_000,
      warnAt: NOW + 45 * 60_000,
    });
    expect(setOn(make(RENTAL.id, [RENTAL], 'low'), 'requests', 'req_2')).toMatchObject({
      priority: 'low',
      deadlineAt: null,
    });
  });

  test('[RT3] what was written down under a type that was retired meanwhile is taken; an unknown one is refused', () => {
    expect(codeOf(make(RENTAL.id, [{ ...RENTAL, active: false }]))).toBe('applied');
    expect(codeOf(make('ty_nowhere-1', []))).toBe('type.gone');
  });
});
