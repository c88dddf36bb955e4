import type { Service } from '../model.ts';
import { ORG_ROOT } from '../model.ts';
import { manages } from '../permissions.ts';
import { applied, insert, refused, type Mutator } from './mutation.ts';

export type ServiceCreate = { serviceId: string } & Omit<Service, 'id' | 'rootId' | 'rev' | 'seq'>;

/** Puts something into the catalogue (PR10). */
export const serviceCreate: Mutator<ServiceCreate> = {
  keys: ({ serviceId }) => [{ table: 'services', id: serviceId }],

  run(view, { serviceId, ...facts }, { actor }) {
    if (!manages(actor)) return refused('service.not-allowed');
    if (view.get('services', serviceId)) return refused('service.exists');
    return applied([insert('services', { id: serviceId, rootId: ORG_ROOT, ...facts })]);
  },
};
