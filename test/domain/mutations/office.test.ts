import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/model';
import type { ArgsByName } from '#domain/mutations/registry';
import {
  aMailbox,
  aMembership,
  anEmployee,
  anOrganisation,
  aTeam,
  by,
  byToken,
  codeOf,
  effectsOf,
  Rack,
  run,
  setOn,
} from '../../support/mutating.ts';

const owner = by('emp_olga', 'owner');

describe('organisation.patch', () => {
  type Set = ArgsByName['organisation.patch']['set'];
  const patch = (set: Set, who = owner) =>
    run(
      'organisation.patch',
      new Rack(anOrganisation(), aMailbox(), aMailbox({ id: 'mbox_2', address: 'b@b.c', active: false })),
      { set },
      who,
    );

  test('[PR8] by owners, managers and tokens, field by field', () => {
    expect(setOn(patch({ name: 'New', country: 'LV' }), 'organisation', 'org')).toEqual({ name: 'New' });
    const allowed = ROLES.filter((role) => codeOf(patch({ name: 'New' }, by('emp_x', role))) === 'applied');
    expect(allowed).toEqual(['owner', 'manager']);
    expect(codeOf(patch({ name: 'New' }, byToken))).toBe('applied');
    expect(codeOf(patch({ name: 'New' }, by('emp_x', 'chief')))).toBe('organisation.not-allowed');
  });

  test('[PR8] letters come from an address at which letters are taken', () => {
    expect(codeOf(patch({ mailAddress: 'nobody@b.c' }))).toBe('mailbox.gone');
    expect(codeOf(patch({ mailAddress: 'b@b.c' }))).toBe('mailbox.gone');
    expect(codeOf(patch({ mailAddress: 'sales@b.c' }))).toBe('applied');
  });
});

describe('policies', () => {
  const rules = { exceptions: [], patienceMinutes: 30, allowance: 0, weights: { order: 2 } };
  const patch = (set: ArgsByName['team.patch']['set'], who = owner) =>
    run('team.patch', new Rack(aTeam()), { teamId: 'team_1', set }, who);

  test('[AS12] a change is effect and history; by a program it is nobody’s', () => {
    const told = { kind: 'policy-changed', teamId: 'team_1', policy: 'least-busy', rules };
    expect(effectsOf(patch({ rules }))).toEqual([{ kind: 'roster' }, { ...told, by: 'emp_olga' }]);
    expect(effectsOf(patch({ rules }, byToken))).toContainEqual({ ...told, by: null });
    expect(effectsOf(patch({ name: 'New' }))).toEqual([{ kind: 'roster' }]);
    expect(codeOf(patch({ rules }, by('emp_x', 'chief')))).toBe('team.not-allowed');
  });

  test('[AS12] the same again is nothing to do', () => {
    const same = new Rack(aTeam({ rules, policy: 'in-turn' }));
    const outcome = run('team.patch', same, { teamId: 'team_1', set: { policy: 'in-turn', rules } }, owner);

    expect(outcome).toEqual({ kind: 'applied', changes: [], effects: [] });
  });
});

describe('teams', () => {
  const make = (view: Rack, isDefault = false) =>
    run(
      'team.create',
      view,
      { teamId: 'team_new', name: 'N', isDefault, presence: 'ignored', policy: 'by-hand' },
      owner,
    );

  test('[PR7] the first is the default, and a new default takes the place of the old one', () => {
    expect(setOn(make(new Rack()), 'teams', 'team_new')).toMatchObject({ isDefault: true });
    expect(setOn(make(new Rack(aTeam())), 'teams', 'team_new')).toMatchObject({ isDefault: false });
    expect(setOn(make(new Rack(aTeam()), true), 'teams', 'team_1')).toEqual({ isDefault: false });
    expect(effectsOf(make(new Rack()))).toEqual([{ kind: 'roster' }]);
  });

  test('[PR7] the default ceases to be it only by another becoming it', () => {
    const view = () => new Rack(aTeam(), aTeam({ id: 'team_2', isDefault: false }));
    expect(codeOf(run('team.patch', view(), { teamId: 'team_1', set: { isDefault: false } }, owner))).toBe(
      'team.last-default',
    );
    const taken = run('team.patch', view(), { teamId: 'team_2', set: { isDefault: true } }, owner);
    expect(setOn(taken, 'teams', 'team_1')).toEqual({ isDefault: false });
    expect(setOn(taken, 'teams', 'team_2')).toEqual({ isDefault: true });
  });
});

describe('mail addresses', () => {
  const create = (address: string, view = new Rack(aTeam(), aMailbox())) =>
    run('mailbox.create', view, { mailboxId: 'mbox_9', address, teamId: 'team_1' }, owner);

  test('[PR8] one is there once, and belongs to a team that is there', () => {
    expect(setOn(create('new@b.c'), 'mailboxes', 'mbox_9')).toMatchObject({ address: 'new@b.c', active: true });
    expect(codeOf(create('sales@b.c'))).toBe('mailbox.taken');
    expect(codeOf(create('new@b.c', new Rack()))).toBe('team.gone');
  });

  test('[PR8] the one our own letters come from stays open', () => {
    const close = (address: string) =>
      run(
        'mailbox.patch',
        new Rack(anOrganisation({ mailAddress: 'a@b.c' }), aMailbox({ address })),
        { mailboxId: 'mbox_1', set: { active: false } },
        owner,
      );
    expect(codeOf(close('a@b.c'))).toBe('mailbox.main');
    expect(codeOf(close('sales@b.c'))).toBe('applied');
  });
});

describe('employee.patch: power and belonging', () => {
  const olga = anEmployee({ id: 'emp_olga', role: 'owner' });
  const anna = anEmployee();

  test('[PR9] the last active owner stays one, also for a token', () => {
    const lose = (set: ArgsByName['employee.patch']['set'], ...others: ReturnType<typeof anEmployee>[]) =>
      codeOf(run('employee.patch', new Rack(olga, ...others), { employeeId: 'emp_olga', set }, byToken));
    expect(lose({ active: false })).toBe('employee.last-owner');
    expect(lose({ role: 'manager' })).toBe('employee.last-owner');
    expect(lose({ role: 'manager' }, anEmployee({ id: 'emp_2', role: 'owner', active: false }))).toBe(
      'employee.last-owner',
    );
    expect(lose({ role: 'manager' }, anEmployee({ id: 'emp_2', role: 'owner' }))).toBe('applied');
    expect(lose({ name: 'Olga' })).toBe('applied');
  });

  test('[SI5] only owners make owners and managers, and nobody changes their own role', () => {
    const raise = (who: ReturnType<typeof by>, employeeId = 'emp_anna') =>
      codeOf(run('employee.patch', new Rack(olga, anna), { employeeId, set: { role: 'manager' } }, who));
    expect(raise(owner)).toBe('applied');
    expect(raise(by('emp_boss', 'manager'))).toBe('employee.role-too-high');
    expect(raise(owner, 'emp_olga')).toBe('employee.self');
    expect(raise(by('emp_carl', 'chief'))).toBe('employee.not-allowed');
  });

  test('[PR6] teams are set as a whole: who stays keeps their row, the others come and go', () => {
    const view = () => new Rack(anna, aTeam(), aTeam({ id: 'team_2' }), aMembership('emp_anna', 'team_1'));
    const args = { employeeId: 'emp_anna', set: {}, teams: [{ membershipId: 'memb_new', teamId: 'team_2' }] };
    const moved = run('employee.patch', view(), args, owner);
    expect(moved).toMatchObject({
      kind: 'applied',
      changes: [
        { op: 'delete', table: 'memberships' },
        { op: 'insert', table: 'memberships', row: { id: 'memb_new', teamId: 'team_2', employeeId: 'emp_anna' } },
      ],
      effects: [{ kind: 'roster' }, { kind: 'release', employeeId: 'emp_anna', teamId: 'team_1', before: owner.now }],
    });
    const same = { ...args, teams: [{ membershipId: 'memb_x', teamId: 'team_1' }] };
    expect(run('employee.patch', view(), same, owner)).toEqual({ kind: 'applied', changes: [], effects: [] });
    expect(codeOf(run('employee.patch', view(), args, by('emp_anna')))).toBe('employee.not-allowed');
  });

  test('[AS11] who is gone, or is not above the teams any more, is looked at for what they hold', () => {
    const boss = anEmployee({ id: 'emp_boss', role: 'manager' });
    const releasedBy = (employeeId: string, set: ArgsByName['employee.patch']['set']) =>
      effectsOf(run('employee.patch', new Rack(olga, anna, boss), { employeeId, set }, owner)).filter(
        ({ kind }) => kind === 'release',
      );
    const release = (employeeId: string) => [{ kind: 'release', employeeId, teamId: null, before: owner.now }];

    expect(releasedBy('emp_anna', { active: false })).toEqual(release('emp_anna'));
    expect(releasedBy('emp_boss', { role: 'chief' })).toEqual(release('emp_boss'));
    expect(releasedBy('emp_boss', { role: 'owner' })).toEqual([]);
    expect(releasedBy('emp_anna', { role: 'chief' })).toEqual([]);
    expect(releasedBy('emp_anna', { away: true, capacity: 0 })).toEqual([]);
  });

  test('[AS10] who goes away keeps what they hold, unless they hand it over', () => {
    const leaving = (openTasks?: 'keep' | 'hand-over', set = { away: true }) =>
      effectsOf(run('employee.patch', new Rack(anna), { employeeId: 'emp_anna', set, openTasks }, by('emp_anna')));
    const release = { kind: 'release', employeeId: 'emp_anna', teamId: null, before: owner.now, isAway: true };

    expect(leaving('hand-over')).toEqual([{ kind: 'roster' }, release]);
    expect(leaving('keep')).toEqual([{ kind: 'roster' }]);
    expect(leaving()).toEqual([{ kind: 'roster' }]);
    expect(leaving('hand-over', { away: false })).toEqual([]);
  });
});
