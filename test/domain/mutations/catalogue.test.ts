import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/model';
import { aService, by, byToken, codeOf, Rack, run, setOn } from '../../support/mutating.ts';

const facts = {
  name: 'Full service',
  description: 'Everything cleaned and set.',
  priceMinor: 6500,
  currency: 'EUR',
  pictureId: null,
  position: 3,
  active: true,
};

describe('service.create', () => {
  const create = (view = new Rack(), who = by('emp_x', 'manager')) =>
    run('service.create', view, { serviceId: 'svc_1', ...facts }, who);

  test('puts a service into the catalogue, which is the organisation’s', () => {
    expect(setOn(create(), 'services', 'svc_1')).toEqual({ id: 'svc_1', rootId: 'org', ...facts });
  });

  test('an id is used once', () => {
    expect(codeOf(create(new Rack(aService())))).toBe('service.exists');
  });

  test('[PR10] by who manages', () => {
    const allowed = ROLES.filter((role) => codeOf(create(new Rack(), by('emp_x', role))) === 'applied');
    expect(allowed).toEqual(['owner', 'manager']);
    expect(codeOf(create(new Rack(), byToken))).toBe('applied');
  });
});

describe('service.patch', () => {
  const patch = (set: object, view = new Rack(aService()), who = by('emp_x', 'owner')) =>
    run('service.patch', view, { serviceId: 'svc_1', set }, who);

  test('writes what is new, and nothing when nothing is', () => {
    expect(setOn(patch({ priceMinor: 1, name: undefined, active: true }), 'services', 'svc_1')).toEqual({
      priceMinor: 1,
    });
    expect(patch({ active: true })).toEqual({ kind: 'applied', changes: [], effects: [] });
  });

  test('[PR10] by who manages, of what is there', () => {
    expect(codeOf(patch({ active: false }, new Rack()))).toBe('service.gone');
    const allowed = ROLES.filter(
      (role) => codeOf(patch({ active: false }, undefined, by('emp_x', role))) === 'applied',
    );
    expect(allowed).toEqual(['owner', 'manager']);
  });
});
