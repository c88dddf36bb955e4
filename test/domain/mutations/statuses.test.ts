import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/model';
import type { StatusesSet } from '#domain/mutations/statuses-set';
import { MAX_STATUSES } from '#domain/status';
import { aStatus, by, byToken, codeOf, Rack, run, setOn } from '../../support/mutating.ts';

const NOTHING: StatusesSet = { add: [], change: [], allow: [], refuse: [] };
const WORKSHOP = {
  id: 'st_workshop',
  name: 'At the workshop',
  meaning: 'doing',
  colour: 'pink',
  kinds: ['usual'],
  position: 150,
} as const;
const WAY_OUT = { kind: 'usual', from: 'st_workshop', to: 'done' } as const;

const set = (edit: Partial<StatusesSet>, view = new Rack(), who = by('emp_boss', 'manager')) =>
  run('statuses.set', view, { ...NOTHING, ...edit }, who);

describe('statuses.set', () => {
  test('[PR12] by owners, managers and programs, and by nobody else', () => {
    const edit = { change: [{ id: 'doing', set: { colour: 'red' as const } }] };
    expect(ROLES.filter((role) => codeOf(set(edit, new Rack(), by('emp_x', role))) === 'applied')).toEqual([
      'owner',
      'manager',
    ]);
    expect(codeOf(set(edit, new Rack(), byToken))).toBe('applied');
    expect(codeOf(set(edit, new Rack(), by('emp_x', 'chief')))).toBe('status.not-allowed');
  });

  test('[ST7] a built-in status gets a row when somebody changes it, and keeps the rest of what it is', () => {
    expect(setOn(set({ change: [{ id: 'doing', set: { name: 'Working' } }] }), 'statuses', 'doing')).toMatchObject({
      name: 'Working',
      meaning: 'doing',
      moves: { usual: ['done', 'cancelled'], order: [] },
    });
  });

  test('[ST7] only what is new is written', () => {
    const view = new Rack(aStatus({ ...WORKSHOP, kinds: ['usual'] }));
    expect(
      setOn(
        set({ change: [{ id: WORKSHOP.id, set: { name: WORKSHOP.name, colour: 'red' } }] }, view),
        'statuses',
        WORKSHOP.id,
      ),
    ).toEqual({ colour: 'red' });
    expect(set({ allow: [WAY_OUT], change: [{ id: 'open', set: { active: true } }] }, view)).toEqual({
      kind: 'applied',
      changes: [],
      effects: [],
    });
    expect(setOn(set({ allow: [{ ...WAY_OUT, to: 'open' }] }, view), 'statuses', WORKSHOP.id)).toEqual({
      moves: { usual: ['done', 'open'], order: [] },
    });
  });

  test('[ST8] a new status comes with its ways, or it would be a trap', () => {
    expect(codeOf(set({ add: [WORKSHOP] }))).toBe('status.trap');
    expect(setOn(set({ add: [WORKSHOP], allow: [WAY_OUT] }), 'statuses', WORKSHOP.id)).toMatchObject({
      rootId: 'org',
      active: true,
      moves: { usual: ['done'], order: [] },
    });
  });

  test('[ST8] a circle without a way out is a trap, and so is a way that leads only to retired statuses', () => {
    const circle = [{ kind: 'usual', from: 'doing', to: 'open' } as const];
    const cut = ['done', 'cancelled'].flatMap((to) =>
      ['open', 'doing'].map((from) => ({ kind: 'usual', from, to }) as const),
    );
    expect(codeOf(set({ allow: circle, refuse: cut }))).toBe('status.trap');
    const onlyCancelled = [{ kind: 'order', from: 'ready', to: 'done' } as const];
    expect(codeOf(set({ refuse: onlyCancelled }))).toBe('applied');
    expect(codeOf(set({ refuse: onlyCancelled, change: [{ id: 'cancelled', set: { active: false } }] }))).toBe(
      'status.trap',
    );
  });

  test('[ST8] what every request begins or ends with stays', () => {
    for (const id of ['open', 'done'])
      expect(codeOf(set({ change: [{ id, set: { active: false } }] }))).toBe('status.needed');
  });

  test.each([
    ['out of what is closed', { kind: 'usual', from: 'done', to: 'open' }],
    ['to itself', { kind: 'usual', from: 'open', to: 'open' }],
    ['to a status that this kind does not have', { kind: 'usual', from: 'open', to: 'ready' }],
    ['from a status that this kind does not have', { kind: 'order', from: 'doing', to: 'done' }],
  ] as const)('[ST2][ST8] there is no way %s', (_, move) => {
    expect(codeOf(set({ allow: [move] }))).toBe('status.no-way');
  });

  test('[ST8] names tell statuses apart, and own ones cannot be without', () => {
    const view = new Rack(aStatus({ ...WORKSHOP, kinds: ['usual'] }));
    expect(codeOf(set({ change: [{ id: 'doing', set: { name: 'AT THE workshop' } }] }, view))).toBe(
      'status.name-taken',
    );
    expect(codeOf(set({ change: [{ id: WORKSHOP.id, set: { name: null } }] }, view))).toBe('status.nameless');
  });

  test('[ST8] what is not there, there already, or one too many', () => {
    const view = new Rack(aStatus({ ...WORKSHOP, kinds: ['usual'] }));
    expect(codeOf(set({ add: [WORKSHOP], allow: [WAY_OUT] }, view))).toBe('status.exists');
    expect(codeOf(set({ change: [{ id: 'st_nowhere', set: { active: true } }] }))).toBe('status.gone');
    expect(codeOf(set({ allow: [{ kind: 'usual', from: 'open', to: 'st_nowhere' }] }))).toBe('status.gone');
    const many = Array.from({ length: MAX_STATUSES }, (__, at) => ({
      ...WORKSHOP,
      id: `st_many-${at}000`,
      name: `Many ${at}`,
    }));
    expect(codeOf(set({ add: many }))).toBe('status.too-many');
  });
});
