import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identity } from '#domain/model';
import { textHash } from '#domain/text-merge';
import {
  aClient,
  anIdentity,
  anOrganisation,
  aPerson,
  aTeam,
  by,
  byToken,
  codeOf,
  Rack,
  run,
  setOn,
} from '../../support/mutating.ts';

const PHONE = '+37129123456';
const phone = { id: 'id_new', kind: 'phone', value: PHONE } as const;
const facts = { clientId: 'cl_2', name: 'Juris', identities: [phone], teamId: 'team_1' };
const office = [anOrganisation({ language: 'lv' }), aTeam()];
const of = (id: string, scopes: readonly string[]) => ({ ...by(id), actor: { ...by(id).actor, scopes } as const });
const anna = of('emp_anna', ['all', 'team:team_1']);
const elsewhere = (identity: Partial<Identity>) => anIdentity({ kind: 'phone', value: PHONE, ...identity });

describe('client.create', () => {
  test('[CL1] makes a card that its team sees, in the organisation’s language until somebody says another', () => {
    const outcome = run('client.create', new Rack(...office), facts, anna);

    expect(setOn(outcome, 'clients', 'cl_2')).toMatchObject({ name: 'Juris', scopes: ['team:team_1'], language: 'lv' });
    expect(setOn(outcome, 'identities', 'id_new')).toMatchObject({ rootId: 'cl_2', evidence: 'staff', attested: true });
  });

  test('[CL1] an employee gives it to a team of their own, who sees every team to any', () => {
    const boris = of('emp_boris', ['all', 'team:team_2']);

    expect(codeOf(run('client.create', new Rack(...office), facts, boris))).toBe('team.not-yours');
    expect(codeOf(run('client.create', new Rack(...office), facts, by('emp_boris', 'manager')))).toBe('applied');
    expect(codeOf(run('client.create', new Rack(...office), facts, byToken))).toBe('applied');
  });

  test('[CL1] who sees only their own clients keeps the new one in sight', () => {
    const outcome = run('client.create', new Rack(...office), facts, of('emp_own', ['all', 'employee:emp_own']));

    expect(setOn(outcome, 'clients', 'cl_2')).toMatchObject({ scopes: ['team:team_1', 'employee:emp_own'] });
  });

  test('[CL1] not twice, and not for a team that is none', () => {
    expect(codeOf(run('client.create', new Rack(...office, aClient({ id: 'cl_2' })), facts, anna))).toBe(
      'client.exists',
    );
    expect(codeOf(run('client.create', new Rack(anOrganisation()), facts, anna))).toBe('team.gone');
  });

  test('[CL2] an address that another card has proven is a claim on the new one, and is not lost', () => {
    const proven = elsewhere({ evidence: 'dmarc', attested: true });
    const outcome = run('client.create', new Rack(...office, proven), facts, anna);

    expect(setOn(outcome, 'identities', 'id_new')).toMatchObject({ value: PHONE, evidence: 'typed', attested: false });
  });

  test('[CL2] one that another card was only told of is vouched for on the new one', () => {
    const outcome = run('client.create', new Rack(...office, elsewhere({})), facts, anna);

    expect(setOn(outcome, 'identities', 'id_new')).toMatchObject({ attested: true });
  });
});

describe('client.patch', () => {
  const patchOf = (more: object) => ({ clientId: 'cl_1', set: {}, ...more });

  test('[CL2] staff vouch for what the card was told of', () => {
    const outcome = run(
      'client.patch',
      new Rack(aClient(), elsewhere({})),
      patchOf({ identities: { add: [phone], remove: [] } }),
      anna,
    );

    expect(setOn(outcome, 'identities', 'id_1')).toEqual({ evidence: 'staff', attested: true });
    expect(setOn(outcome, 'identities', 'id_new')).toBeUndefined();
  });

  test('[CL2] an address taken off and put on again in one change stays', () => {
    const outcome = run(
      'client.patch',
      new Rack(aClient(), elsewhere({})),
      patchOf({ identities: { add: [phone], remove: ['id_1'] } }),
      anna,
    );

    expect(setOn(outcome, 'identities', 'id_new')).toMatchObject({ value: PHONE });
  });

  test('[CL3] what the client has proven is taken off by who leads', () => {
    const rack = () => new Rack(aClient(), anIdentity({ evidence: 'dmarc', attested: true }));
    const remove = patchOf({ identities: { add: [], remove: ['id_1'] } });

    expect(codeOf(run('client.patch', rack(), remove, anna))).toBe('identity.not-allowed');
    expect(codeOf(run('client.patch', rack(), remove, by('emp_chief', 'chief')))).toBe('applied');
    expect(codeOf(run('client.patch', new Rack(aClient(), anIdentity()), remove, anna))).toBe('applied');
  });

  test('[CL3] an address of another card is not this one’s to take', () => {
    const foreign = anIdentity({ clientId: 'cl_9' });
    const remove = patchOf({ identities: { add: [], remove: ['id_1'] } });

    expect(codeOf(run('client.patch', new Rack(aClient(), foreign), remove, anna))).toBe('identity.gone');
  });

  test('[CL4] a note written over words its author had not seen keeps both', () => {
    const rack = new Rack(aClient({ note: 'Pays late.' }));
    const outcome = run('client.patch', rack, patchOf({ set: { note: 'Has a dog.' }, noteBase: textHash('') }), anna);

    expect(setOn(outcome, 'clients', 'cl_1')).toMatchObject({
      note: expect.stringMatching(/^Pays late\.[^]+Has a dog\.$/),
    });
  });

  test('[CL5] people of the company are added, changed and taken off; those of another company are not', () => {
    const put = [{ id: 'per_1', name: 'Juris', position: 'owner', decides: 'prices' }];
    const ours = run('client.patch', new Rack(aClient(), aPerson()), patchOf({ people: { put, remove: [] } }), anna);
    const theirs = new Rack(aClient(), aPerson({ clientId: 'cl_9' }));

    expect(setOn(ours, 'people', 'per_1')).toEqual({ position: 'owner', decides: 'prices' });
    expect(codeOf(run('client.patch', theirs, patchOf({ people: { put, remove: [] } }), anna))).toBe('person.gone');
    expect(codeOf(run('client.patch', theirs, patchOf({ people: { put: [], remove: ['per_1'] } }), anna))).toBe(
      'person.gone',
    );
  });
});

test('[CL2] whatever is typed stands on the card afterwards, each address once, and nothing is proven on two cards', () => {
  const values = fc.constantFrom('+37120000001', '+37120000002', '+37120000003');
  const carried = fc.array(
    fc.record({ value: values, attested: fc.boolean(), clientId: fc.constantFrom('cl_1', 'cl_9') }),
  );
  fc.assert(
    fc.property(carried, fc.array(values, { maxLength: 5 }), (before, typed) => {
      const unique = new Map(before.map((one) => [`${one.clientId} ${one.value}`, one]));
      const provenBy = new Map<string, string>();
      const rows = [...unique.values()].map((one, at) => {
        const attested = one.attested && !provenBy.has(one.value);
        if (attested) provenBy.set(one.value, one.clientId);
        return elsewhere({ ...one, attested, id: `id_${at}` });
      });
      const add = typed.map((value, at) => ({ id: `id_new${at}`, kind: 'phone', value }) as const);
      const outcome = run(
        'client.patch',
        new Rack(aClient(), ...rows),
        { clientId: 'cl_1', set: {}, identities: { add, remove: [] } },
        anna,
      );

      const after = new Map(rows.map(({ row }) => [row.id, row as Identity]));
      for (const change of outcome.kind === 'applied' ? outcome.changes : []) {
        if (change.table !== 'identities' || change.op === 'delete') continue;
        if (change.op === 'insert') after.set(change.row.id, { ...change.row, rev: 1, seq: 1 });
        else after.set(change.id, { ...after.get(change.id)!, ...change.set });
      }
      const own = [...after.values()].filter(({ clientId }) => clientId === 'cl_1').map(({ value }) => value);
      const proven = [...after.values()].filter(({ attested }) => attested).map(({ value }) => value);
      expect(new Set(own)).toEqual(new Set([...own, ...typed]));
      expect(own).toHaveLength(new Set(own).size);
      expect(proven).toHaveLength(new Set(proven).size);
    }),
  );
});
